import { line } from '../clean-text.js';
import { isWithinEea, lacksAdequacy, placeName } from '../countries.js';
import { dayOfReport, text } from '../report.js';
import { type Said, saidOf } from '../said.js';
import { tell } from '../tell.js';
import { capital, listed, type Tongue } from '../words.js';
import { differingPeriods, storageDiffers } from './differ.js';
import type { Part, Statement } from './draft.js';
import { type Question, statementOf } from './question.js';

/** Data of GDPR Article 9 and 10, and what is close to them, by id in the lexicon of personal data. */
const SENSITIVE = [
  'health',
  'health-record',
  'mental-health',
  'disability',
  'biometric',
  'genetic',
  'ethnic-origin',
  'religion',
  'political-opinion',
  'trade-union',
  'sexual-orientation',
  'criminal',
  'national-identity-number',
];

/** Mechanisms that carry a transfer today. Privacy Shield has not since the judgment in case C-311/18. */
const VALID = ['scc', 'adequacy', 'dpf', 'bcr'];

/** Kinds without which an assessment cannot be finished, with the words for what is missing. */
const NEEDED: readonly (readonly [kind: string, nb: string, nn: string])[] = [
  ['storage-location', 'hvor opplysningene lagres', 'kvar opplysningane blir lagra'],
  ['sub-processor', 'underleverandører', 'underleverandørar'],
  ['retention', 'lagringstid', 'lagringstid'],
  ['legal-basis', 'behandlingsgrunnlag', 'behandlingsgrunnlag'],
  ['data-category', 'hvilke opplysninger som lagres', 'kva opplysningar som blir lagra'],
  ['security-measure', 'sikkerhetstiltak', 'sikringstiltak'],
  ['right', 'brukernes rettigheter', 'rettane til brukarane'],
  ['contact', 'kontaktpunkt', 'kontaktpunkt'],
];

const LEADS = {
  nb: { for: 'Dette taler for', against: 'Dette taler mot, eller må avklares', missing: 'Ikke oppgitt' },
  nn: { for: 'Dette taler for', against: 'Dette taler mot, eller må avklarast', missing: 'Ikkje oppgitt' },
} as const;

/** What in the facts speaks for approval and what against it. The conclusion is the writer's. */
export function weighing(question: Question): Part[] {
  const { report, tongue } = question;
  const leads = LEADS[tongue];
  const missing = NEEDED.filter(([kind]) => !report.facts.some((fact) => fact.kind === kind)).map(([, nb, nn]) => (tongue === 'nn' ? nn : nb));
  const parts: Part[] = [
    { kind: 'list', lead: leads.for, items: speaksFor(question) },
    { kind: 'list', lead: leads.against, items: speaksAgainst(question) },
    { kind: 'series', lead: leads.missing, items: missing.map((what): Statement => ({ mark: 'absent', text: what, notes: [] })) },
  ];
  return parts.filter((part) => part.kind === 'paragraph' || part.kind === 'table' || part.items.length > 0);
}

const stated = (said: readonly Said[]): Said[] => said.filter(({ assertion }) => assertion === 'stated');

/** Several facts in one statement, all of them cited. */
const together = ({ citations }: Question, lead: string, said: readonly Said[], words: (one: Said) => string): Statement => ({
  mark: 'fact',
  text: line(`${lead} ${listed([...new Set(said.map(words))])}`),
  notes: citations.cite(
    said.flatMap(({ facts }) => facts),
    1,
  ),
});

function speaksFor(question: Question): Statement[] {
  const { report, tongue, citations } = question;
  const statements: Statement[] = [];
  const places = saidOf(report, 'storage-location');
  const within = stated(places).filter(({ value }) => isWithinEea(text(value, 'place')));
  if (within.length > 0 && !storageDiffers(places)) statements.push(together(question, 'Lagring i', within, ({ value }) => placeName(text(value, 'place'), tongue)));
  for (const one of places) if (one.assertion === 'denied') statements.push(statementOf(question, one));
  for (const document of report.documents)
    if (document.type === 'dpa')
      statements.push({
        mark: 'fact',
        text: tongue === 'nn' ? 'Det finst ein databehandlaravtale' : 'Det finnes en databehandleravtale',
        notes: [citations.citeDocument(document)],
      });
  for (const one of stated(saidOf(report, 'transfer-mechanism'))) if (VALID.includes(text(one.value, 'mechanism'))) statements.push(statementOf(question, one));
  const deadlines = stated(saidOf(report, 'retention')).filter(({ value }) => text(value, 'period').startsWith('P') && ['erase', 'anonymise'].includes(text(value, 'action')));
  if (deadlines.length > 0)
    statements.push(together(question, tongue === 'nn' ? 'Fristar for sletting:' : 'Frister for sletting:', deadlines, (one) => uncapital(tell(one, tongue))));
  const measures = stated(saidOf(report, 'security-measure'));
  if (measures.length > 0) statements.push(together(question, tongue === 'nn' ? 'Sikringstiltak:' : 'Sikkerhetstiltak:', measures, (one) => tell(one, tongue)));
  for (const one of saidOf(report, 'purpose')) if (one.assertion === 'denied') statements.push(statementOf(question, one, capital(usedFor(one, tongue))));
  return statements;
}

function speaksAgainst(question: Question): Statement[] {
  const { report, tongue, uncertain } = question;
  const day = dayOfReport(report);
  const statements: Statement[] = [];
  const places = saidOf(report, 'storage-location');
  const outside = places.filter(({ value, assertion }) => assertion !== 'denied' && lacksAdequacy(text(value, 'place'), day));
  if (storageDiffers(places)) statements.push({ ...together(question, `${uncertain}:`, stated(places), (one) => uncapital(tell(one, tongue))), mark: 'uncertain' });
  else
    for (const one of outside)
      statements.push(
        statementOf(
          question,
          one,
          one.assertion === 'stated'
            ? `Lagring i ${placeName(text(one.value, 'place'), tongue)}`.replace('i utenfor', 'utenfor').replace('i utanfor', 'utanfor')
            : tell(one, tongue),
        ),
      );
  const abroad = saidOf(report, 'sub-processor').filter(({ value, assertion }) => assertion !== 'denied' && lacksAdequacy(text(value, 'country'), day));
  if (abroad.length > 0)
    statements.push(
      together(
        question,
        tongue === 'nn' ? 'Underleverandørar i land som krev eige overføringsgrunnlag:' : 'Underleverandører i land som krever eget overføringsgrunnlag:',
        abroad,
        ({ value }) => `${text(value, 'name')} (${placeName(text(value, 'country'), tongue)})`,
      ),
    );
  const homeless = stated(saidOf(report, 'sub-processor')).filter(({ value }) => text(value, 'country') === '');
  if (homeless.length > 0)
    statements.push(
      together(question, tongue === 'nn' ? 'Underleverandørar utan oppgitt land:' : 'Underleverandører uten oppgitt land:', homeless, ({ value }) => text(value, 'name')),
    );
  for (const one of stated(saidOf(report, 'transfer-mechanism')))
    if (text(one.value, 'mechanism') === 'privacy-shield')
      statements.push(
        statementOf(
          question,
          one,
          `${tell(one, tongue)}, ${tongue === 'nn' ? 'som ikkje har vore gyldig sidan 16. juli 2020 (C-311/18)' : 'som ikke har vært gyldig siden 16. juli 2020 (C-311/18)'}`,
        ),
      );
  const sensitive = saidOf(report, 'data-category').filter(({ value, assertion }) => assertion !== 'denied' && SENSITIVE.includes(text(value, 'category')));
  if (sensitive.length > 0)
    statements.push(together(question, tongue === 'nn' ? 'Opplysningar som krev særleg vern:' : 'Opplysninger som krever særlig vern:', sensitive, (one) => tell(one, tongue)));
  const selling = saidOf(report, 'purpose').filter(({ value, assertion }) => assertion !== 'denied' && ['marketing', 'advertising'].includes(text(value, 'purpose')));
  for (const one of selling) statements.push(statementOf(question, one, capital(usedFor(one, tongue))));
  const forever = stated(saidOf(report, 'retention')).filter(({ value }) => text(value, 'period') === 'permanent');
  for (const one of forever) statements.push(statementOf(question, one));
  const periods = differingPeriods(saidOf(report, 'retention'));
  if (periods.length > 0) statements.push({ ...together(question, 'Usikker lagringstid:', periods, (one) => uncapital(tell(one, tongue))), mark: 'uncertain' });
  return statements;
}

/** "brukes til reklame", "kan bli brukt til reklame", "brukes ikke til reklame" */
function usedFor({ value, scope, summary, assertion, kind }: Said, tongue: Tongue): string {
  const purpose = tell({ kind, value, scope, summary, assertion: 'stated' }, tongue);
  if (assertion === 'possible') return `kan bli brukt til ${purpose}`;
  if (assertion === 'denied') return tongue === 'nn' ? `blir ikkje brukt til ${purpose}` : `brukes ikke til ${purpose}`;
  return tongue === 'nn' ? `blir brukt til ${purpose}` : `brukes til ${purpose}`;
}

const uncapital = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
