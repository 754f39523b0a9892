import type { Rule } from '../../src/model/extractor.js';
import type { Reading } from '../../src/model/reading.js';
import { hitsOf } from '../../src/norwegian/read.js';
import { type Candidate, candidatesOf, type Found, foundAt } from './candidates.js';
import { frameOf } from './place.js';
import { type BasisWord, groundAfter, groundBefore, grounds, withNeighbours } from './words.js';

/** Sentences that may state a basis in running words. A processing agreement speaks of its own fulfilment and of the law all the time. */
function* prose(reading: Reading): Generator<Candidate> {
  for (const candidate of candidatesOf(reading)) {
    const { sentence, words, place } = candidate;
    if (place.column || place.teaches || sentence.role === 'heading' || sentence.role === 'label') continue;
    if (reading.version.type === 'dpa' && !place.section) continue;
    // Terms speak of obligations and agreements of every kind; only sentences about data say what data rests on.
    if (reading.version.type === 'terms' && !place.section && !frameOf(sentence, 'data') && grounds(sentence, 'keep').length === 0) continue;
    // All of Article 6 in one sentence recites the law; nobody rests one processing on all of it.
    if (words.some((word) => word.basis === 'vital-interests') && new Set(words.map((word) => word.basis)).size >= 5) continue;
    yield candidate;
  }
}

/** A sentence that opens with the basis and says what it is: "Berettiget interesse betyr at …", "Med samtykke menes …". */
function defined(reading: Reading, { sentence }: Candidate, word: BasisWord): boolean {
  if (word.hit.first - sentence.firstToken > 3) return false;
  const verb = frameOf(sentence, 'defines');
  return verb !== undefined && verb.first > word.hit.last && verb.first - word.hit.last <= 4 && !/[.;:(–—]/u.test(reading.text.slice(word.end, verb.start));
}

/** A right, its section, or a condition: what is said there of a basis is said of whatever rests on it. */
const onlyOfRights = ({ sentence, place }: Candidate): boolean => place.rights || place.conditional || frameOf(sentence, 'object', 'withdraw', 'reader-right') !== undefined;

function* grounded(reading: Reading): Generator<Found> {
  for (const candidate of prose(reading)) {
    const { sentence, words, place } = candidate;
    if (place.conditional || place.rights) continue;
    const nouns = grounds(sentence, 'ground');
    const chosen = new Set(
      words.filter((word) => {
        if (word.as === 'verb' || defined(reading, candidate, word)) return false;
        if (groundBefore(reading, sentence, word, 'based-on') || labelBefore(reading, sentence, word)) return true;
        return nouns.some((noun) =>
          noun.end <= word.start ? word.hit.first - noun.last <= 9 && !/[.;]/u.test(reading.text.slice(noun.end, word.start)) : noun.first - word.hit.last <= 6,
        );
      }),
    );
    for (const word of withNeighbours(reading, words, chosen)) yield foundAt(reading, sentence, word, word.basis);
  }
}

/** "Grunnlag: samtykke" inside a sentence. */
const labelBefore = (reading: Reading, sentence: Candidate['sentence'], word: BasisWord): boolean =>
  grounds(sentence, 'ground-label').some((hit) => hit.end <= word.start && /^\s?:\s(?:\p{L}+\s){0,2}$/u.test(reading.text.slice(hit.end, word.start)));

function* named(reading: Reading, among: 'statements' | 'rights'): Generator<Found> {
  for (const candidate of prose(reading)) {
    const { sentence, words } = candidate;
    if (onlyOfRights(candidate) !== (among === 'rights')) continue;
    const chosen = new Set(words.filter((word) => (word.as === 'name' || word.as === 'statement') && !defined(reading, candidate, word)));
    for (const word of chosen) yield { ...foundAt(reading, sentence, word, word.basis), ...(frameOf(sentence, 'weighed') ? { assertion: 'stated' as const } : {}) };
  }
}

/** Consent to terms, or of an organisation or contract party, is no consent to a processing. */
function otherConsent(reading: Reading, { sentence }: Candidate, word: BasisWord): boolean {
  if (frameOf(sentence, 'reproduction', 'engaging') && groundBefore(reading, sentence, word, 'without', 'require', 'obtain')) return true;
  const party = frameOf(sentence, 'contract-party');
  if (
    party &&
    ((party.first > word.hit.last && party.first - word.hit.last <= 3) ||
      (party.last < word.hit.first && word.hit.first - party.last <= 2 && party.entry.id === 'contract-party' && !/^oss$|^us$/iu.test(reading.text.slice(party.start, party.end))))
  )
    return true;
  const terms = frameOf(sentence, 'terms');
  return terms !== undefined && terms.first > word.hit.last && terms.first - word.hit.last <= 7;
}

const OF_PROCESSING = ['personal-data', 'retention-data', 'purposes', 'processing-verbs'] as const;

/**
 * "Foreldra må samtykkje til turen", "Kjøpet krever samtykke fra verge": what is consented to is no processing. A sentence in which we or
 * you speak, or that names data, a purpose or what is done with data, is about processing.
 */
function ofProcessing({ sentence, place }: Candidate): boolean {
  if (place.section || place.column || frameOf(sentence, 'data', 'disclosure') || grounds(sentence, 'process', 'keep').length > 0) return true;
  if (OF_PROCESSING.some((lexicon) => sentence.byLexicon.has(lexicon))) return true;
  return hitsOf(sentence, 'parties').some(({ entry }) => SPEAKERS.has(String(entry.fields['party'])));
}

const SPEAKERS = new Set(['self', 'self-possessive', 'reader', 'reader-possessive']);

function* consentGiven(reading: Reading, among: 'statements' | 'rights'): Generator<Found> {
  for (const candidate of prose(reading)) {
    const { sentence, words } = candidate;
    if (onlyOfRights(candidate) !== (among === 'rights')) continue;
    for (const word of words) {
      if (word.basis !== 'consent' || otherConsent(reading, candidate, word) || defined(reading, candidate, word) || !ofProcessing(candidate)) continue;
      if (word.as === 'permission' && !frameOf(sentence, 'data') && grounds(sentence, 'keep').length === 0) continue;
      if (word.as === 'verb' || word.as === 'permission') {
        yield { ...foundAt(reading, sentence, word, 'consent'), ...(exceptedFromNot(sentence, word) ? { assertion: 'stated' as const } : {}) };
        continue;
      }
      const without = groundBefore(reading, sentence, word, 'without');
      if (without) {
        if (!frameOf(sentence, 'data', 'disclosure') && grounds(sentence, 'process', 'keep').length === 0) continue;
        // "deles ikke uten ditt samtykke": two negations state; "uten samtykke" alone denies.
        const turned = hitsOf(sentence, 'negations').some((hit) => hit.end <= without.start || hit.start >= word.end);
        yield { ...foundAt(reading, sentence, word, 'consent'), assertion: turned ? 'stated' : 'denied' };
        continue;
      }
      if (
        groundBefore(reading, sentence, word, 'with', 'give', 'obtain', 'require') ||
        groundAfter(reading, sentence, word, 4, 'give', 'obtain', 'require') ||
        hasAfter(sentence, word)
      )
        yield { ...foundAt(reading, sentence, word, 'consent'), ...(exceptedFromNot(sentence, word) ? { assertion: 'stated' as const } : {}) };
    }
  }
}

/** "deler aldri … med mindre du har samtykket": the exception to a negation is a statement. */
const exceptedFromNot = (sentence: Candidate['sentence'], word: BasisWord): boolean => {
  const exception = frameOf(sentence, 'exception', 'until');
  return exception !== undefined && exception.start <= word.start && hitsOf(sentence, 'negations').some((hit) => hit.end <= exception.start);
};

/** "samtykke fra deg", "consent from your parents" */
const hasAfter = (sentence: Candidate['sentence'], word: BasisWord): boolean =>
  hitsOf(sentence, 'legal-frames').some((hit) => hit.entry.id === 'from-person' && hit.first === word.hit.last + 1);

function* contractFulfilled(reading: Reading): Generator<Found> {
  for (const candidate of prose(reading)) {
    const { sentence, words, place } = candidate;
    if (place.rights || place.conditional || frameOf(sentence, 'exception')) continue;
    for (const word of words) {
      if (word.basis !== 'contract' || word.as !== 'noun') continue;
      const verb = grounds(sentence, 'fulfil').find(
        (hit) => hit.last < word.hit.first && word.hit.first - hit.last <= 6 && !/[.;:()?!,]/u.test(reading.text.slice(hit.end, word.start)),
      );
      if (!verb || supplierAfter(sentence, word)) continue;
      yield foundAt(reading, sentence, word, 'contract');
    }
  }
}

/** "avtale med leverandøren": an agreement with a supplier grounds nothing. */
const supplierAfter = (sentence: Candidate['sentence'], word: BasisWord): boolean =>
  sentence.hits.some(
    (hit) =>
      hit.first > word.hit.last &&
      hit.first - word.hit.last <= 3 &&
      (hit.entry.lexicon === 'supplier-nouns' || (hit.entry.lexicon === 'legal-frames' && hit.entry.id === 'engaging')),
  );

/** "med mindre loven krever lengre lagring": an exception, which says not that anything is kept. */
function excepted(sentence: Candidate['sentence'], word: BasisWord): boolean {
  const exception = frameOf(sentence, 'exception');
  return exception !== undefined && exception.end <= word.start;
}

function* lawDemands(reading: Reading, among: 'statements' | 'exceptions'): Generator<Found> {
  for (const candidate of prose(reading)) {
    const { sentence, words, place } = candidate;
    if (place.rights || frameOf(sentence, 'deadline', 'confidentiality', 'complaint')) continue;
    for (const word of words) {
      if (word.as !== 'duty' || excepted(sentence, word) !== (among === 'exceptions')) continue;
      if (grounds(sentence, 'keep').length === 0 && !place.keepSection && !place.keepColumn) continue;
      yield foundAt(reading, sentence, word, 'legal-obligation');
    }
  }
}

/** Statements of a basis in running text. */
export const proseRules: readonly Rule[] = [
  { name: '<ground> <basis>', find: grounded },
  { name: '<name of a basis>', find: (reading) => named(reading, 'statements') },
  { name: '<person> samtykker / med <consent>', find: (reading) => consentGiven(reading, 'statements') },
  { name: 'oppfylle <contract>', find: contractFulfilled },
  { name: '<keeping> lovpålagt', find: (reading) => lawDemands(reading, 'statements') },
];

/** What is said of a basis among rights only supports a statement made elsewhere. */
export const reinforcingRules: readonly Rule[] = [
  { name: '<right> … <name of a basis>', find: (reading) => named(reading, 'rights') },
  { name: 'med mindre <law demands>', find: (reading) => lawDemands(reading, 'exceptions') },
  { name: '<right> … <consent>', find: (reading) => consentGiven(reading, 'rights') },
];
