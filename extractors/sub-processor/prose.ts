import { fieldOf } from '../../src/model/lexicon.js';
import type { Assertion } from '../../src/model/fact.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { clauseAround, hedgedAt, negationsAt } from '../../src/norwegian/assertion.js';
import type { SupplierRule } from './candidate.js';
import { isOwn, neverSupplier, onlyWhenListed } from './context.js';
import { bracketAfter, fieldsOfBracket } from './fields.js';
import { groupsOf, headOf, type NameGroup } from './groups.js';
import { isOrdinary } from './names.js';
import { countryBeside } from './seat.js';
import { trapped } from './traps.js';

const ROLES = new Set(['text', 'value', 'cell']);

/** The cues of a sentence that can tie a name to the organisation. */
const cueBefore = (sentence: Sentence, lexicon: string, token: number, reach: number): Hit | undefined =>
  sentence.hits.filter((hit) => hit.entry.lexicon === lexicon && hit.last < token && token - hit.last <= reach).at(-1);

/** "…, B og C": names in a row share what ties the first of them. */
const inRow = (text: string, a: NameGroup, b: NameGroup): boolean => /^(?:\s?\([^)]{0,80}\))?\s?(?:,|\/|;|&|,?\s(?:og|samt|and|eller|or|både|og\s\w+))?\s(?:og\s|and\s)?$/u.test(text.slice(a.end, b.start)) && text.slice(a.end, b.start).trim() !== '';

/** How the grammar ties an unknown name; undefined where it does not. */
function tieOf(reading: Reading, sentence: Sentence, group: NameGroup): string | undefined {
  const { text } = reading;
  const head = headOf(group);
  const gapTo = (hit: Hit): string => text.slice(hit.end, group.start);
  const noun = cueBefore(sentence, 'supplier-nouns', head.first, 3);
  const nounId = noun?.entry.id;
  const touches = noun && /^(?:\s|,\s|\s\(|:\s|\s(?:vår|våre|våra|vårt|our)\s|\s(?:vår|våre|our),\s|\s(?:som heter|heter|kalt|called)\s|\s["«“”])$/u.test(gapTo(noun));
  if (touches && nounId === 'supplier') return '<supplier noun> <name>';
  const verb = cueBefore(sentence, 'supplier-verbs', head.first, 9);
  const preposition = cueBefore(sentence, 'supplier-prepositions', head.first, 5);
  if (touches && nounId === 'tool' && verb && verb.last < (noun as Hit).first && fieldOf(verb.entry, 'means') !== 'act') return '<use> <tool noun> <name>';
  if (touches && nounId === 'company' && preposition && preposition.last < (noun as Hit).first) return '<by or at> <company noun> <name>';
  if (noun && nounId === 'supplier' && preposition?.entry.id === 'such-as' && preposition.first > noun.last && head.first - preposition.last === 1) return '<supplier noun> such as <name>';
  if (verb && preposition && preposition.first > verb.last && head.first - preposition.last === 1) {
    const means = fieldOf(verb.entry, 'means');
    const by = text.slice(preposition.start, preposition.end).toLowerCase();
    if (means === 'passive' && (preposition.entry.id === 'at' || BY.has(by))) return '<passive> by <name>';
  }
  if (verb && fieldOf(verb.entry, 'means') === 'use' && head.first - verb.last === 1 && weBefore(reading, sentence, verb)) return 'we <use> <name>';
  const act = sentence.hits.find((hit) => hit.entry.lexicon === 'supplier-verbs' && fieldOf(hit.entry, 'means') === 'act' && hit.first === head.last + 1);
  if (act && head.certainty !== 'capital' && OURS.test(text.slice(act.start, Math.min(sentence.end, act.end + 60)))) return '<name> is our <supplier noun>';
  return undefined;
}

const BY = new Set(['av', 'fra', 'frå', 'by', 'from', 'af', 'från', 'with']);
const OURS = /\b(?:vår|våre|vårt|our|for oss|på våre vegne|på vegne av oss)\b/iu;

const weBefore = ({ tokens }: Reading, sentence: Sentence, verb: Hit): boolean => {
  for (let token = Math.max(sentence.firstToken, verb.first - 3); token < Math.min(sentence.lastToken, verb.last + 3); token++) if (WE.has(tokens.words[token] as string)) return true;
  return false;
};
const WE = new Set(['vi', 'me', 'we']);

/** Whether a known name stands in any relation that a supplier could stand in; the name of the relation. */
function relationOf(reading: Reading, sentence: Sentence, group: NameGroup): string {
  const head = headOf(group);
  const tie = tieOf(reading, sentence, group);
  if (tie) return tie;
  const preposition = cueBefore(sentence, 'supplier-prepositions', head.first, 2);
  if (preposition && head.first - preposition.last === 1) {
    if (preposition.entry.fields.strong === true) return '<at> <name>';
    if (cueBefore(sentence, 'supplier-verbs', preposition.first, 12)) return '<verb> <preposition> <name>';
  }
  const act = sentence.hits.find((hit) => hit.entry.lexicon === 'supplier-verbs' && hit.first > head.last && hit.first - head.last <= 3);
  if (act) return '<name> <verb>';
  if (sentence.hits.some((hit) => hit.entry.lexicon === 'supplier-verbs')) return '<verb> … <name>';
  if (/^\s?\($/u.test(reading.text.slice(Math.max(0, group.start - 2), group.start)) || reading.text[group.start - 1] === '(') return '<words> (<name>)';
  return '<name>';
}

/** Whether the sentence denies that the name is used: "vi bruker ikke X", "uten X", "X brukes ikke". */
function assertionAt(reading: Reading, sentence: Sentence, group: NameGroup): Assertion {
  const before = negationsAt(reading, sentence, group).filter((hit) => hit.end <= group.start && !EXCEPT.test(reading.text.slice(hit.end, group.start)));
  if (before.length % 2 === 1) return 'denied';
  const clause = clauseAround(reading, sentence, group);
  const after = reading.text.slice(group.end, Math.min(clause.end, group.end + 40));
  if (NOT_USED.test(after) && !sentence.hits.some((hit) => hit.entry.lexicon === 'supplier-prepositions' && hit.end <= group.start && group.start - hit.end <= 1)) return 'denied';
  return hedgedAt(reading, sentence, group) ? 'possible' : 'stated';
}

// "deles ikke med andre enn X" shares with X.
const EXCEPT = /\b(?:andre enn|annet enn|anna enn|utover|unntatt|bortsett fra|med unntak av|other than|except|enn)\b/iu;
const NOT_USED = /^\s(?:brukes|benyttes|er|brukast|nyttast|blir|is|are)\s(?:ikke|ikkje|not|aldri|never)\s?(?:i bruk|brukt|used|in use|aktivert|$|[.,])/iu;

/** Suppliers that running text names. */
export const namedInProse: SupplierRule = {
  name: '<name> in running text',
  *find(reading) {
    for (const sentence of reading.sentences) {
      if (!ROLES.has(sentence.role)) continue;
      const groups = groupsOf(reading, sentence);
      if (groups.length === 0) continue;
      let previous: { group: NameGroup; accepted: boolean; assertion: Assertion } | undefined;
      for (const group of groups) {
        const head = headOf(group);
        const row = previous !== undefined && inRow(reading.text, previous.group, group) ? previous : undefined;
        const assertion = row && row.assertion === 'denied' ? 'denied' : assertionAt(reading, sentence, group);
        const accepted = accepts(reading, sentence, group, row?.accepted === true);
        previous = { group, accepted, assertion };
        if (!accepted || head.compound) continue;
        const bracket = bracketAfter(reading, sentence, group);
        const inside = bracket ? fieldsOfBracket(reading, sentence, bracket) : {};
        const country = countryBeside(reading, sentence, group);
        yield { group, place: 'prose', evidence: clauseOf(sentence, group), assertion, ...(inside.transferMechanism ? { transferMechanism: inside.transferMechanism } : {}), ...(country ? { country } : {}) };
      }
    }
  },
};

function accepts(reading: Reading, sentence: Sentence, group: NameGroup, rowAccepted: boolean): boolean {
  const head = headOf(group);
  if (isOwn(reading, head) || neverSupplier(head) || trapped(reading, sentence, group)) return false;
  if (head.known) return !onlyWhenListed(head);
  if (sentence.role === 'cell' || isOrdinary(sentence, head) || /^\p{Lu}{1,5}$/u.test(head.name)) return false;
  return tieOf(reading, sentence, group) !== undefined || (rowAccepted && head.certainty !== 'capital');
}

/** The sentence as evidence, or the stretch around the name where the sentence is long. */
function clauseOf(sentence: Sentence, group: NameGroup): Span {
  if (sentence.end - sentence.start <= 500) return { start: sentence.start, end: sentence.end };
  return { start: Math.max(sentence.start, group.start - 200), end: Math.min(sentence.end, group.end + 200) };
}

export { relationOf };
