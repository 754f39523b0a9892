import type { Reading, Sentence } from '../model/reading.js';
import type { Block } from '../model/version.js';
import { findPhrases } from './phrases.js';
import { tokenise } from './tokens.js';

// A mark that crosses out what follows it.
const CROSSED = /^\s*(?:❌|✗|✘|✖|🚫|⛔)/u;
// "Det vi aldri gjør", "Hva vi ikke lagrer", "Things we never do": the heading names what is not done. A condition or an exception names something else.
const NAMES_WHAT = /^\P{L}*(?:det|dette|hva|kva|what|things)\s/iu;
const OTHERWISE = /\b(?:hvis|dersom|viss|når|om du|if|when|unless|andre enn|annet enn|anna enn|utover|unntatt|bortsett fra|bortsett frå|other than|except|men|but|er)\b/iu;

const known = new Map<string, boolean>();

const negated = (words: string): boolean => findPhrases(words, tokenise(words)).some((hit) => hit.entry.lexicon === 'negations' && hit.entry.id !== 'unntatt');

/** Whether a heading, or a list's lead-in, says that what stands below is not done: "Det vi aldri gjør", "Vi bruker ikke:". */
export function heralds(words: string): boolean {
  let answer = known.get(words);
  if (answer === undefined) {
    const short = words.length > 0 && words.length <= 90;
    answer = short && !OTHERWISE.test(words) && (NAMES_WHAT.test(words) || ENDS_OPEN.test(words)) && negated(words);
    if (known.size > 10_000) known.clear();
    known.set(words, answer);
  }
  return answer;
}

// "Vi bruker ikke:", "We do not use:": the clause breaks off before what it denies.
const ENDS_OPEN = /^\P{L}*(?:vi|me|we|appen|tjenesten|tenesta|nettsiden|siden|the app|this app)\s[^.,;]{3,70}:\s*$/iu;

const leadOf = ({ text }: Reading, block: Block): string => ('lead' in block && block.lead ? text.slice(block.lead.start, block.lead.end) : '');

/** Whether a block stands in a list of things that are not done. */
export const inNeverList = (reading: Reading, block: Block): boolean =>
  CROSSED.test(reading.text.slice(block.start, block.start + 4)) || heralds(leadOf(reading, block)) || heralds(block.path.at(-1) ?? '');

/**
 * Whether what a sentence says is denied by what stands above or before it: a list of things that are not done, an item that opens
 * with "Aldri.". Only the first statement of an item is meant; what follows explains it ("Aldri. Selger data. Alt ligger i Norge.").
 */
export function deniedAbove(reading: Reading, sentence: Sentence): boolean {
  const own = (reading.byBlock[sentence.blockIndex] ?? []).filter((one) => one.role !== 'label' || one === sentence);
  const first = reading.byBlock[sentence.blockIndex]?.[0];
  const words = first ? reading.text.slice(first.start, first.end).trim() : '';
  const labelled = first !== undefined && first !== sentence && /^\P{L}*\p{L}+[.:!]?$/u.test(words) && negated(words);
  if (labelled) return sentence === own.find((one) => one !== first);
  return sentence === first && inNeverList(reading, sentence.block);
}
