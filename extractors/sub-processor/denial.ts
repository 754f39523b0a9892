import type { Assertion } from '../../src/model/fact.js';
import { fieldOf } from '../../src/model/lexicon.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import { hedgedAt } from '../../src/norwegian/assertion.js';
import { deniedAbove } from '../../src/norwegian/never-lists.js';
import { hitsOf } from '../../src/norwegian/read.js';
import type { NameGroup } from './groups.js';

// "deles ikke med andre enn X" shares with X; "ikke bare X" uses it.
const EXCEPT = /\b(?:andre enn|annet enn|anna enn|utover|unntatt|bortsett fra|med unntak av|other than|except)\b/iu;
const HARMLESS = /^\s(?:bare|kun|berre|only|nødvendigvis|necessarily)\b/iu;
// A clause of its own begins: what was negated before it is over.
const TURN = /;|\s(?:men|mens|kun|bare|berre|but|only|derimot|i stedet|istedenfor|instead)\s/iu;
const RELATIVE = /\b(?:som|that|which|hvis|dersom|om|når|if|when|viss)\s$/iu;
const NOT_USED = /^\s(?:brukes|benyttes|er|brukast|nyttast|blir|is|are)\s(?:ikke|ikkje|not|aldri|never)\s?(?:i bruk|brukt|used|in use|aktivert|$|[.,])/iu;

const tying = (hit: Hit): boolean => hit.entry.lexicon === 'supplier-verbs' && fieldOf(hit.entry, 'means') !== 'act';

/**
 * Whether a negation before a name denies that the name is used. Its verb stands beside it ("vi bruker ikke", "deles aldri med"), or it
 * is one that needs none ("ingen", "uten"); between it and the name no other verb and no turn may stand.
 */
function denies({ text }: Reading, sentence: Sentence, negation: Hit, group: NameGroup): boolean {
  const between = text.slice(negation.end, group.start);
  if (between.length > 260 || HARMLESS.test(between) || EXCEPT.test(between) || TURN.test(between)) return false;
  const first = group.mentions[0]?.first ?? 0;
  const verbs = sentence.hits.filter((hit) => tying(hit) && hit.last < first);
  const beside = verbs.filter((hit) => Math.min(Math.abs(hit.first - negation.last), Math.abs(negation.first - hit.last)) <= 3);
  const later = verbs.filter((hit) => hit.first > negation.last && !beside.includes(hit));
  const acting = hitsOf(sentence, 'supplier-verbs').some((hit) => fieldOf(hit.entry, 'means') === 'act' && hit.first > negation.last + 2 && hit.last < first);
  if (later.length > 0 || acting) return false;
  if (RELATIVE.test(text.slice(Math.max(sentence.start, negation.start - 10), negation.start))) return false;
  const bare = ['ingen', 'uten', 'verken'].includes(negation.entry.id);
  // "Kortnummer lagres ikke hos oss, men av …": a comma before another subject ends the scope unless it only goes on with the list.
  if (!bare && beside.length === 0) return !/,/u.test(between) && between.length < 60;
  return true;
}

/** How the text asserts that a supplier is used. */
export function assertionOfUse(reading: Reading, sentence: Sentence, group: NameGroup): Assertion {
  if (deniedAbove(reading, sentence)) return 'denied';
  if (hitsOf(sentence, 'negations').some((hit) => hit.end <= group.start && hit.entry.id !== 'unntatt' && denies(reading, sentence, hit, group))) return 'denied';
  const opens = !hitsOf(sentence, 'supplier-prepositions').some((hit) => hit.end <= group.start && group.start - hit.end <= 1);
  if (opens && NOT_USED.test(reading.text.slice(group.end, Math.min(sentence.end, group.end + 40)))) return 'denied';
  return hedgedAt(reading, sentence, group) ? 'possible' : 'stated';
}
