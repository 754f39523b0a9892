import { fieldOf, type LexiconEntry } from '../model/lexicon.js';
import { hitsOf } from '../norwegian/read.js';
import { statutesOf } from '../norwegian/statutes.js';
import { type Check, evidenceOf, field, type PlacedFact, type ServiceView, stated } from './finding.js';

/** The repealed act that the words of a fact cite: its short title alone may be that of the act in force. */
function repealedIn(view: ServiceView, fact: PlacedFact): LexiconEntry | undefined {
  const { start, end } = fact.evidence[0] ?? { start: 0, end: 0 };
  const reading = view.documents.find(({ name }) => name === fact.document)?.reading;
  for (const sentence of reading?.sentences ?? []) {
    if (!reading || sentence.end <= start || end <= sentence.start) continue;
    for (const { entry, law } of statutesOf(reading, sentence)) {
      const repealed = entry ? fieldOf(entry, 'repealed') : '';
      if (entry && law === field(fact, 'law') && repealed !== '' && repealed <= view.today) return entry;
    }
  }
  return undefined;
}

/** Classes of parties that decide for pupils: a school or who owns it. */
const SCHOOLS = new Set([
  'skole',
  'skule',
  'kommune',
  'fylkeskommune',
  'skoleeier',
  'skuleeigar',
  'barnehage',
  'barnehageeier',
  'barnehageeigar',
  'school',
  'municipality',
  'kindergarten',
]);

/** "ekomloven av 2003": short titles are used again. */
const named = (entry: LexiconEntry): string => {
  const short = fieldOf(entry, 'short');
  return short === '' ? entry.id : `${short} av ${entry.id.slice(short.length + 1)}`;
};

const PUPILS = new Set(['students', 'pupils-guardians', 'children']);

/** Whether the sentence that a fact rests on names pupils, children or their guardians: individual users may well consent. */
const speaksOfPupils = (view: ServiceView, fact: PlacedFact): boolean => {
  const { start, end } = fact.evidence[0] ?? { start: 0, end: 0 };
  const document = view.documents.find(({ name }) => name === fact.document);
  return (
    document?.reading.byLexicon
      .get('data-subjects')
      ?.some((sentence) => sentence.start < end && start < sentence.end && hitsOf(sentence, 'data-subjects').some((hit) => PUPILS.has(hit.entry.id))) ?? false
  );
};

const activityOf = (fact: PlacedFact): string => (typeof fact.scope.activity === 'string' ? fact.scope.activity.toLowerCase() : '');

export const groundChecks: readonly Check[] = [
  {
    rule: 'repealed-law-cited',
    severity: 'medium',
    source: 'Lovdata: opphevede lover og forskrifter',
    *find(view) {
      for (const fact of stated(view, 'legal-basis')) {
        const entry = repealedIn(view, fact);
        if (!entry) continue;
        const repealed = fieldOf(entry, 'repealed');
        const successor = fieldOf(entry, 'replacedBy');
        yield {
          question: {
            nb: `Det vises til ${named(entry)}, som ble opphevet ${repealed}${successor ? ` og avløst av ${successor}` : ''}. Hvilken hjemmel gjelder nå?`,
            nn: `Det er vist til ${named(entry)}, som blei oppheva ${repealed}${successor ? ` og avløyst av ${successor}` : ''}. Kva heimel gjeld no?`,
          },
          evidence: evidenceOf([fact]),
        };
      }
    },
  },
  {
    rule: 'basis-missing-for-activity',
    severity: 'medium',
    source: 'Personvernforordningen artikkel 6 nr. 1 og artikkel 13 nr. 1 bokstav c',
    *find(view) {
      const grounded = new Set(
        stated(view, 'legal-basis')
          .map(activityOf)
          .filter((activity) => activity !== ''),
      );
      // Only where the text itself goes activity by activity does a missing one say anything.
      if (grounded.size < 2) return;
      const bare = new Map<string, PlacedFact>();
      // A role's activity may be the whole service; a period is kept for one activity.
      for (const fact of stated(view, 'retention')) {
        const activity = activityOf(fact);
        if (activity !== '' && ![...grounded].some((known) => known.includes(activity) || activity.includes(known)) && !bare.has(activity)) bare.set(activity, fact);
      }
      for (const fact of bare.values())
        yield {
          question: {
            nb: `For «${fact.scope.activity}» er det ikke oppgitt behandlingsgrunnlag, slik det er for andre aktiviteter. Hvilket gjelder?`,
            nn: `For «${fact.scope.activity}» er det ikkje oppgitt behandlingsgrunnlag, slik det er for andre aktivitetar. Kva for eit gjeld?`,
          },
          evidence: evidenceOf([fact]),
        };
    },
  },
  {
    rule: 'consent-where-the-school-decides',
    severity: 'medium',
    source: 'Personvernforordningen artikkel 4 nr. 11, artikkel 7 og fortalepunkt 43',
    *find(view) {
      const schools = stated(view, 'role').filter((fact) => field(fact, 'role') === 'controller' && SCHOOLS.has(field(fact, 'party').toLowerCase()));
      const vendorDecidesToo = stated(view, 'role').some((fact) => field(fact, 'role') !== 'processor' && !SCHOOLS.has(field(fact, 'party').toLowerCase()));
      const consents = stated(view, 'legal-basis').filter((fact) => field(fact, 'basis') === 'consent' && speaksOfPupils(view, fact));
      // A vendor that is controller for its own newsletter may well rest on consent.
      if (schools.length === 0 || consents.length === 0 || vendorDecidesToo) return;
      yield {
        question: {
          nb: 'Skolen er behandlingsansvarlig, men samtykke er oppgitt som behandlingsgrunnlag. Hvem samtykker til hva, og er samtykket frivillig når skolen bestemmer bruken?',
          nn: 'Skulen er behandlingsansvarleg, men samtykke er oppgitt som behandlingsgrunnlag. Kven samtykkjer til kva, og er samtykket frivillig når skulen avgjer bruken?',
        },
        evidence: evidenceOf([...consents, ...schools]),
      };
    },
  },
];
