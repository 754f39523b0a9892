import type { Rule } from '../../src/model/extractor.js';
import { fieldOf } from '../../src/model/lexicon.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import { assertionOf, hedgedAt } from '../../src/norwegian/assertion.js';
import { durationsOf } from '../../src/norwegian/durations.js';
import { type StatuteMention, statutesOf } from '../../src/norwegian/statutes.js';
import { activityOf, type Found } from './candidates.js';
import { frameOf, type Place, placeOf } from './place.js';
import { evidenceOf, grounds } from './words.js';

type Test = (reading: Reading, sentence: Sentence, statute: StatuteMention, place: Place) => boolean;

/** Words in reach of the statute: before it, or behind it, in the same sentence without a full stop between. */
function near(hits: readonly Hit[], statute: StatuteMention, before: number, after: number): boolean {
  return hits.some(
    (hit) =>
      (hit.end <= statute.start && statute.start - hit.end <= before) ||
      (hit.start >= statute.end && hit.start - statute.end <= after) ||
      (hit.start < statute.end && statute.start < hit.end),
  );
}

const inColumn: Test = (_reading, _sentence, _statute, place) => place.column;

/** "hjemlet i opplæringsloven", "hjemmel for behandlingen er …", "behandlingsgrunnlag … jf. arbeidsmiljøloven". */
const authorised: Test = (_reading, sentence, statute, place) =>
  near(grounds(sentence, 'authority'), statute, 90, 40) ||
  (!statute.privacy && near(grounds(sentence, 'ground'), statute, 120, 40)) ||
  (place.section && !statute.privacy && near(grounds(sentence, 'accordance', 'duty', 'based-on'), statute, 60, 40));

/** A length of time beside an act is a storage time only of data, or in a cell or value that has its data beside it. */
const namesData = (sentence: Sentence): boolean =>
  sentence.role !== 'text' || sentence.byLexicon.has('retention-data') || sentence.byLexicon.has('personal-data') || frameOf(sentence, 'data') !== undefined;

/** "oppbevares i fem år etter bokføringsloven", "5 år (regnskapslovens krav)", also in a column or section about keeping. */
const keeping: Test = (reading, sentence, statute, place) => {
  if (statute.privacy) return false;
  if (place.keepColumn) return true;
  const kept =
    place.keepSection ||
    grounds(sentence, 'keep').some((hit) => hit.end <= statute.start || hit.start >= statute.end) ||
    (!conduct(statute) && reading.version.type !== 'terms' && namesData(sentence) && durationsOf(reading, sentence).length > 0);
  return kept && demanded(reading, sentence, statute);
};

/** "rapporteres etter a-opplysningsloven", "journalen føres etter kravene i …", "pålagt etter hvitvaskingsloven å kontrollere". */
const processing: Test = (reading, sentence, statute) =>
  !statute.privacy &&
  !conduct(statute) &&
  reading.version.type !== 'terms' &&
  grounds(sentence, 'process').length > 0 &&
  (near(grounds(sentence, 'duty'), statute, 60, 40) ? demanded(reading, sentence, statute) : near(grounds(sentence, 'accordance'), statute, 4, 0));

/** "dokumentasjonsplikt etter helsepersonelloven § 39": a duty and a section. */
const duty: Test = (reading, sentence, statute) =>
  !statute.privacy &&
  !conduct(statute) &&
  reading.version.type !== 'terms' &&
  statute.sections.length > 0 &&
  near(grounds(sentence, 'obliged'), statute, 40, 20) &&
  demanded(reading, sentence, statute);

/** Acts on how a business behaves towards customers: named for what they ask, seldom as the ground of a processing. */
const conduct = (statute: StatuteMention): boolean => statute.entry !== undefined && fieldOf(statute.entry, 'area') === 'conduct';

/** A list of acts under a heading on legal bases ("Barnehageloven", "Arkivlova § 6 – …"), or an act alone in its paragraph there. */
const enlisted: Test = ({ text }, sentence, statute, place) => {
  if (!place.section || statute.privacy || !/^[^\p{L}]*(?:\p{L}+\s)?$/u.test(text.slice(sentence.start, statute.start))) return false;
  return sentence.block.kind === 'item' || sentence.role === 'label' || sentence.end - statute.end <= 50;
};

const demanded = ({ text }: Reading, sentence: Sentence, statute: StatuteMention): boolean =>
  near(grounds(sentence, 'accordance', 'duty', 'based-on'), statute, 40, 60) ||
  /s\s*$/u.test(text.slice(statute.start, statute.end).replace(/[^\p{L}].*$/u, '')) ||
  /\($/u.test(text.slice(sentence.start, statute.start).trimEnd());

const JOINED = /^[\s)]*(?:,|og|eller|samt|and|or|,?\s?(?:jf|jfr)\b\.?)(?:\s(?:den\s|the\s)?(?:norske\s|norwegian\s)?)?$/iu;

function* statutes(reading: Reading, test: Test, denies: boolean): Generator<Found> {
  for (const sentence of reading.sentences) {
    if (
      sentence.role === 'header-cell' ||
      sentence.role === 'heading' ||
      !sentence.hits.some(
        (hit) => hit.entry.lexicon === 'statutes' || hit.entry.lexicon === 'legal-abbreviations' || (hit.entry.lexicon === 'legal-notations' && hit.entry.id !== 'article'),
      )
    )
      continue;
    const mentions = statutesOf(reading, sentence).filter((statute) => statute.kind !== 'eu');
    if (mentions.length === 0) continue;
    const place = placeOf(reading, sentence);
    if (place.teaches || (!place.column && (place.rights || frameOf(sentence, 'complaint', 'confidentiality', 'reader-right')))) continue;
    let last: StatuteMention | undefined;
    for (const statute of mentions) {
      // What grounds the first grounds those joined to it: "etter aml. § 9-5, jf. forskriften § 2", "bokføringsloven og regnskapsloven".
      const joined = last !== undefined && !statute.privacy && (statute.compared || JOINED.test(reading.text.slice(last.end, statute.start)));
      const holds = test(reading, sentence, statute, place) || joined;
      last = holds ? statute : undefined;
      if (!holds) continue;
      const scope = activityOf(reading, sentence);
      yield {
        value: { basis: 'law', law: statute.law, ...(statute.sections[0] === undefined ? {} : { section: statute.sections[0] }) },
        ...(scope ? { scope } : {}),
        evidence: evidenceOf(reading, sentence, statute),
        assertion: denies ? assertionOf(reading, sentence, statute) : hedgedAt(reading, sentence, statute) ? 'possible' : 'stated',
      };
    }
  }
}

/** @param denies whether a negation in the clause denies the ground. "Slettes ikke før bokføringslovens frist er ute" denies nothing. */
const rule = (name: string, test: Test, denies = false): Rule => ({ name, find: (reading) => statutes(reading, test, denies) });

/** Acts and regulations that ground a processing or a keeping. */
export const statuteRules: readonly Rule[] = [
  rule('<column or label: legal basis> <statute>', inColumn, true),
  rule('hjemlet i <statute>', authorised, true),
  rule('<keeping> etter <statute>', keeping),
  rule('<duty to process> etter <statute>', processing),
  rule('<duty> etter <statute> § <section>', duty),
  rule('<list of legal bases> <statute>', enlisted),
];
