import type { Hit, Reading, Sentence } from '../model/reading.js';
import type { Span } from '../model/span.js';

/** A cited article of a regulation or directive, in one notation whatever the text's: '6', '6(1)', '6(1)(f)', '9(2)(h)'. */
export interface ArticleMention extends Span {
  readonly article: string;
  readonly number: number;
  readonly paragraph?: number;
  readonly letter?: string;
  /** The article is one end of a range ("artikkel 12–22", "bokstav a til f"): it names a stretch of law, no single rule. */
  readonly range: boolean;
}

// Notation only: digits, signs, and the few words that name the parts of an article.
const NUMBER = /[\s.:,§]{0,3}(\d{1,2})(?!\d|[.,]\d{2})/uy;
const PARAGRAPH =
  /[.,\s]{0,2}(?:(?:i|of)\s(?:the\s)?(?:gdpr|pvf|personvernforordning\p{L}{0,3})[,\s]{1,2})?(?:(?:nr|nummer|no|stk|stykke|pkt|punkt|para|paragraph|paragraf|ledd|abs|§)(?!\p{L})\.?\s?\(?(\d)[.)]?(?!\d)|\s?\((\d)(?:\)|(?=[a-j]\)))|[.:\u2010\u2011-](\d)(?!\d)|\s(\d)\)?(?=\s?\(?[a-j]\)?(?![\p{L}\p{N}])))/iuy;
const ORDINAL =
  /[,\s]{0,2}(?:(første|fyrste|första|first|1\.)|(annet|andre|second|2\.)|(tredje|third|3\.))\s(?:ledd|led|paragraph|subparagraph|punkt|stk|stycket|punkten)(?!\p{L})\.?/iuy;
const NAMED_LETTER =
  /[,\s(–-]{0,3}(?:alternativ|bokstav(?:en|ene|er|ar)?|bokst|litra|lit|letters?|points?|punkt|underpunkt|pkt|led)\b\.?\s?[«"“(]?([a-j])[»"”)]?(?![\p{L}\p{N}])/iuy;
const BRACKETED_LETTER = /[\s.\u2010\u2011–-]{0,3}[(«]([a-j])[)»]/iuy;
// "6 nr. 1 f", "6.1f", "6-1-f", "a)". Never the words "i" (in), nor the "f" of "f.eks.".
const BARE_LETTER = /(?:[\s.:\u2010\u2011-]?([a-hA-F])|,\s?([b-h])|[\s.:-]?([ij])(?=\)))\)?(?![\p{L}\p{N}]|\.\s?[a-zæøå])/uy;
// What a letter is stands in brackets before the next one: "bokstav a (samtykke), b (avtale) og f".
const GLOSS = /\s?\([^()\n]{1,60}\)(?=\s?(?:,|\/|og\b|eller\b|samt\b|and\b|or\b))/iuy;
const AND = /\s?(?:,|;|\/|&|\+|\bog\b|\beller\b|\bsamt\b|\boch\b|\band\b|\bor\b|,\s(?:og|eller|samt|and|or)\b)\s?/uy;
const THROUGH = /\s?(?:[–—-]|\btil\b|\bto\b|\bthrough\b|\btil og med\b)\s?/uy;
const MORE_NUMBER = /(?:art\.?\s?)?(\d{1,2})(?!\d|[.,]\d{2})/uy;
// The letter before its article: "bokstav f i artikkel 6", "point (f) of Article 6(1)".
const LETTER_BEFORE = /(?:bokstav|litra|letter|point)\s\(?([a-j])\)?\s(?:i|of|in)\s(?:gdprs?\s|the\s){0,2}$/iu;
const BARE_CITATION =
  /(?<![\p{L}\p{N}(§.-])([69])\s?(?:\(([12])\)|\.([12])|-([12])|\snr\.?\s([12]))\s?(?:\(([a-j])\)|[-.]\s?([a-j])\b|\s(?:bokstav|litra)\s([a-j])\b|\s?([a-h])\b)/gu;

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

interface Parts {
  readonly number: number;
  readonly paragraph?: number;
  readonly letter?: string;
}

const notation = ({ number, paragraph, letter }: Parts): string => {
  // The paragraph is often left out where only one holds the letters: "artikkel 6 bokstav f" is 6(1)(f), "art. 9 h" is 9(2)(h).
  const full = paragraph ?? (letter && number === 6 ? 1 : letter && number === 9 ? 2 : undefined);
  return `${number}${full === undefined ? '' : `(${full})`}${letter === undefined ? '' : `(${letter})`}`;
};

/** Reads article after article, letter after letter, from `from` on. */
function readCitation(text: string, start: number, from: number, limit: number, before: string | undefined, strict: boolean): ArticleMention[] {
  const found: (Parts & Span & { range: boolean })[] = [];
  let index = from;
  let number: number | undefined;
  let paragraph: number | undefined;
  let begin = start;
  let pending = false;
  const add = (parts: Parts, end: number, range: boolean): void => {
    found.push({ ...parts, start: begin, end, range });
    begin = end;
  };
  const first = at(NUMBER, text, index);
  if (!first) return [];
  number = Number(first[1]);
  index += first[0].length;
  for (let guard = 0; guard < 24 && index <= limit; guard++) {
    // Paragraph of the article.
    paragraph = undefined;
    const counted = at(PARAGRAPH, text, index);
    const ordinal = counted ? null : at(ORDINAL, text, index);
    if (counted) {
      paragraph = Number(counted[1] ?? counted[2] ?? counted[3] ?? counted[4]);
      index += counted[0].length;
    } else if (ordinal) {
      paragraph = ordinal[1] ? 1 : ordinal[2] ? 2 : 3;
      index += ordinal[0].length;
    }
    const after = at(ORDINAL, text, index);
    if (counted && after) index += after[0].length;
    // Letters.
    const letters = lettersAt(text, index);
    if (strict && letters.letters.length === 0) return found.map(mention);
    if (letters.letters.length > 0) {
      letters.letters.forEach(({ letter, end }) => {
        add({ number: number as number, ...(paragraph === undefined ? {} : { paragraph }), letter }, end, letters.range);
      });
      index = letters.end;
    } else add({ number, ...(paragraph === undefined ? {} : { paragraph }), ...(before === undefined ? {} : { letter: before }) }, index, false);
    // Another article, or another paragraph of the same one.
    const and = at(AND, text, index);
    const through = and ? null : at(THROUGH, text, index);
    const joint = and ?? through;
    if (!joint) break;
    const next = index + joint[0].length;
    const another = at(MORE_NUMBER, text, next);
    const sameArticle = and ? at(PARAGRAPH, text, next) : null;
    if (another && plausible(text, next + another[0].length, Number(another[1]), number, through !== null)) {
      if (through) {
        found[found.length - 1] = { ...(found[found.length - 1] as (typeof found)[number]), range: true };
        pending = true;
      }
      number = Number(another[1]);
      index = next + another[0].length;
      if (pending) {
        add({ number }, index, true);
        pending = false;
        const more = at(AND, text, index);
        const later = more && at(MORE_NUMBER, text, index + more[0].length);
        if (!more || !later) break;
        number = Number(later[1]);
        index += more[0].length + later[0].length;
      }
    } else if (sameArticle && /^[,\s]{0,2}(?:nr|stk|no)\b/iu.test(sameArticle[0])) {
      index = next;
    } else break;
  }
  return found.map(mention);
}

const mention = ({ start, end, range, ...parts }: Parts & Span & { range: boolean }): ArticleMention => ({ start, end, ...parts, article: notation(parts), range });

/** Whether a number after "og" goes on with the list of articles: "6 og 9 nr. 2", "artikkel 15, 16 og 17", not "artikkel 6 og 30 dager". */
function plausible(text: string, end: number, number: number, last: number, range: boolean): boolean {
  if (number < 1 || number > 99) return false;
  if (at(PARAGRAPH, text, end) || at(NAMED_LETTER, text, end) || at(BRACKETED_LETTER, text, end)) return true;
  if (number <= last) return false;
  const following = /^\s?(\p{L}{2,})/u.exec(text.slice(end, end + 14))?.[1] ?? '';
  return range || !/^(?:dag|må|år|uke|veke|tim|day|mon|year|week|hour|min)/u.test(following);
}

const letterAt = (text: string, index: number): RegExpExecArray | null => at(NAMED_LETTER, text, index) ?? at(BRACKETED_LETTER, text, index) ?? at(BARE_LETTER, text, index);

/** Letters in a row: "bokstav b og f", "(b)/(f)", "a, c og e", "bokstav a til f" (a range). */
function lettersAt(text: string, from: number): { letters: { letter: string; end: number }[]; end: number; range: boolean } {
  const letters: { letter: string; end: number }[] = [];
  let index = from;
  let range = false;
  for (let guard = 0; guard < 12; guard++) {
    const found = letterAt(text, index);
    if (!found) break;
    index += found[0].length;
    letters.push({ letter: (found[1] ?? found[2] ?? found[3] ?? '').toLowerCase(), end: index });
    const gloss = at(GLOSS, text, index);
    if (gloss) {
      const joint = at(AND, text, index + gloss[0].length);
      if (joint && letterAt(text, index + gloss[0].length + joint[0].length)) index += gloss[0].length;
    }
    const and = at(AND, text, index);
    const through = and ? null : at(THROUGH, text, index);
    const joint = and ?? through;
    if (!joint) break;
    const next = index + joint[0].length;
    if (!letterAt(text, next)) break;
    if (through) range = true;
    index = next;
  }
  const end = letters.at(-1)?.end ?? from;
  return { letters, end, range };
}

/**
 * Articles cited in a sentence, in every notation that Norwegian texts use: "art. 6(1)(f)", "artikkel 6 nr. 1 bokstav f", "GDPR 6-1-f",
 * "artikkel 6 første ledd bokstav b", "bokstav c og 9 nr. 2 bokstav b".
 * @param bare also reads "6(1)(f)" where no word says that it is an article: in a column of legal bases
 * @example articlesOf(reading, sentence).map((one) => one.article) // ['6(1)(c)', '9(2)(b)']
 */
export function articlesOf({ text }: Reading, sentence: Sentence, bare = false): ArticleMention[] {
  const mentions: ArticleMention[] = [];
  for (const hit of sentence.hits) {
    const word = isArticleWord(hit);
    if (!word && !isRegulation(hit)) continue;
    if (mentions.some((other) => other.start <= hit.start && hit.start < other.end)) continue;
    const before = word ? LETTER_BEFORE.exec(text.slice(Math.max(sentence.start, hit.start - 30), hit.start)) : null;
    const start = before ? hit.start - before[0].length : hit.start;
    for (const found of readCitation(text, start, hit.end, sentence.end, before?.[1]?.toLowerCase(), !word)) if (found.end <= sentence.end) mentions.push(found);
  }
  if (bare) {
    const own = text.slice(sentence.start, sentence.end);
    for (const match of own.matchAll(BARE_CITATION)) {
      const start = sentence.start + match.index;
      if (mentions.some((other) => other.start <= start && start < other.end)) continue;
      const parts = { number: Number(match[1]), paragraph: Number(match[2] ?? match[3] ?? match[4] ?? match[5]), letter: match[6] ?? match[7] ?? match[8] ?? (match[9] as string) };
      mentions.push(mention({ ...parts, start, end: start + match[0].length, range: false }));
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

const isArticleWord = (hit: Hit): boolean => hit.entry.lexicon === 'legal-notations' && hit.entry.id === 'article';
const isRegulation = (hit: Hit): boolean => hit.entry.lexicon === 'statutes' && hit.entry.id === 'personvernforordningen';
