import { fieldOf } from '../../src/model/lexicon.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import { overlaps, type Span } from '../../src/model/span.js';
import { hitsOf, longest } from '../../src/norwegian/read.js';

export type Basis = 'consent' | 'contract' | 'legal-obligation' | 'vital-interests' | 'public-task' | 'legitimate-interests' | 'special-category';

/** A word or phrase for a basis in a sentence. */
export interface BasisWord extends Span {
  readonly hit: Hit;
  readonly basis: Basis;
  /** What kind of phrase it is; see lexicons/bases.yaml. */
  readonly as: 'name' | 'noun' | 'statement' | 'verb' | 'permission' | 'duty';
}

/** Phrases for bases in a sentence, without the agreements that are none and the consents that are data. */
export function basisWords({ text }: Reading, sentence: Sentence): BasisWord[] {
  const all = hitsOf(sentence, 'bases');
  if (all.length === 0) return [];
  const hiding = [...all.filter((hit) => fieldOf(hit.entry, 'as') === 'other'), ...hitsOf(sentence, 'legal-frames').filter((hit) => hit.entry.id === 'consent-data')];
  return longest(all)
    .filter((hit) => !hiding.some((other) => overlaps(hit, other)) && !/^-\p{L}/u.test(text.slice(hit.end, hit.end + 2)))
    .map((hit) => ({ hit, start: hit.start, end: hit.end, basis: fieldOf(hit.entry, 'basis') as Basis, as: fieldOf(hit.entry, 'as') as BasisWord['as'] }));
}

/** Phrases of some entries of lexicons/legal-grounds.yaml. */
export const grounds = (sentence: Sentence, ...ids: string[]): Hit[] => hitsOf(sentence, 'legal-grounds').filter((hit) => ids.includes(hit.entry.id));

const GENITIVE = /^\p{L}{3,}s$/u;

/** Whether every word from token `from` up to (not including) token `to` only qualifies what follows: "ditt uttrykkelige", "foreldrenes". */
export function qualifiersOnly(reading: Reading, sentence: Sentence, from: number, to: number): boolean {
  for (let token = from; token < to; token++) {
    if (hitsOf(sentence, 'legal-qualifiers').some((hit) => hit.first <= token && token <= hit.last)) continue;
    if (GENITIVE.test(reading.tokens.words[token] as string)) continue;
    return false;
  }
  return true;
}

const HARD = /[.;:()?!|]/u;

/** A phrase of some entries of legal-grounds before the word, with nothing but qualifiers between them. */
export function groundBefore(reading: Reading, sentence: Sentence, word: BasisWord, ...ids: string[]): Hit | undefined {
  return grounds(sentence, ...ids).find(
    (hit) =>
      hit.last < word.hit.first &&
      word.hit.first - hit.last <= 6 &&
      !HARD.test(reading.text.slice(hit.end, word.start)) &&
      qualifiersOnly(reading, sentence, hit.last + 1, word.hit.first),
  );
}

/** A phrase of some entries of legal-grounds at most `reach` words behind the word, in the same clause. */
export function groundAfter(reading: Reading, sentence: Sentence, word: BasisWord, reach: number, ...ids: string[]): Hit | undefined {
  return grounds(sentence, ...ids).find((hit) => hit.first > word.hit.last && hit.first - word.hit.last <= reach && !/[.;:()?!|,]/u.test(reading.text.slice(word.end, hit.start)));
}

const OPENS = /(?:^|[([{:;,/|+=→•«"–—]|\s-|\s(?:og|eller|samt|and|or|og\/eller))\s*$/u;
const CLOSES =
  /^\s*(?:$|[)\]}:;,/|+=.(»"–—]|-\s|\*|(?:og|eller|samt|and|or|jf|jfr)\b|(?:etter\s|iht\.?\s|i\shenhold\stil\s|under\s)?(?:gdprs?|personvernforordning\p{L}{0,3}|art\b|artikkel|article|pvf))/iu;

/** Whether the word stands by itself between marks: "Samtykke:", "(avtale)", "– berettiget interesse", "samtykke og avtale". */
export function standsAlone(reading: Reading, sentence: Sentence, word: BasisWord): boolean {
  let first = word.hit.first;
  while (
    first > sentence.firstToken &&
    word.hit.first - first < 3 &&
    qualifiersOnly(reading, sentence, first - 1, first) &&
    !HARD.test(reading.text.slice(reading.tokens.ends[first - 1] as number, reading.tokens.starts[first] as number))
  )
    first--;
  for (let token = first; token <= word.hit.first; token++) {
    if (OPENS.test(reading.text.slice(sentence.start, reading.tokens.starts[token] as number))) return CLOSES.test(reading.text.slice(word.end, sentence.end));
  }
  return false;
}

const JOINED = /^\s*(?:\([^()]{0,80}\)\s*)?(?:,|\/|;|\+|&|(?:og|eller|samt|and|or)\b)/iu;

/** Words joined to `chosen` by commas, "og" and "eller", so that what grounds one grounds all. */
export function withNeighbours(reading: Reading, words: readonly BasisWord[], chosen: ReadonlySet<BasisWord>): Set<BasisWord> {
  const grown = new Set(chosen);
  const joined = (a: BasisWord, b: BasisWord): boolean => {
    const gap = reading.text.slice(a.end, b.start);
    return b.hit.first - a.hit.last <= 5 + (gap.includes('(') ? 14 : 0) && JOINED.test(gap);
  };
  for (let round = 0; round < 2; round++) {
    for (let i = 1; i < words.length; i++) {
      const [a, b] = [words[i - 1] as BasisWord, words[i] as BasisWord];
      if (grown.has(a) !== grown.has(b) && joined(a, b)) {
        grown.add(a);
        grown.add(b);
      }
    }
  }
  return grown;
}

const MAX = 420;

/** The sentence as evidence; of a very long one the clause around the word. */
export function evidenceOf(reading: Reading, sentence: Sentence, span: Span): Span {
  if (sentence.end - sentence.start <= MAX) return { start: sentence.start, end: sentence.end };
  const { text } = reading;
  let start = Math.max(sentence.start, span.start - 200);
  let end = Math.min(sentence.end, span.end + 160);
  const before = text.slice(start, span.start);
  const cut = Math.max(before.lastIndexOf(';'), before.lastIndexOf('. '), before.lastIndexOf('\n'));
  if (cut >= 0) start += cut + 1;
  else if (start > sentence.start) start += Math.max(0, before.indexOf(' '));
  const after = text.slice(span.end, end);
  const stop = after.search(/;|\n/u);
  if (stop >= 0) end = span.end + stop;
  else if (end < sentence.end) end = span.end + Math.max(0, after.lastIndexOf(' '));
  return { start, end };
}
