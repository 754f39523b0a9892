import { formsOfEntry, lexicon } from '../../lexicons/index.js';
import { fieldOf } from '../model/lexicon.js';
import type { Tokens } from '../model/reading.js';

type Kind = 'unit' | 'teen' | 'ten' | 'hundred' | 'thousand' | 'half' | 'one-and-half' | 'article' | 'compound' | 'digits' | 'and';

interface Part {
  readonly kind: Kind;
  readonly value: number;
}

/** A number in the text, in digits or words, as a run of tokens (both inclusive). */
export interface NumberMention {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** Written in digits. */
  readonly digits: boolean;
}

const AND = new Set(['og', 'and', 'och']);
/** No number in words has more words than "one hundred and twenty five and a half". */
const LONGEST = 8;

let table: ReadonlyMap<string, Part> | undefined;

/** Every number word, compounds included ("tjueto", "toogtyve", "hundreogåtti"). */
function words(): ReadonlyMap<string, Part> {
  if (table) return table;
  const map = new Map<string, Part>();
  const byKind: Record<string, { word: string; value: number }[]> = { unit: [], teen: [], ten: [], hundred: [] };
  for (const entry of lexicon('number-words')) {
    const kind = fieldOf(entry, 'kind') as Kind;
    const value = Number(fieldOf(entry, 'value'));
    for (const form of formsOfEntry(entry)) {
      map.set(form, { kind, value });
      byKind[kind]?.push({ word: form, value });
    }
    const articles = entry.fields['articles'];
    if (Array.isArray(articles)) {
      for (const article of articles as string[]) {
        map.set(article, { kind: 'article', value });
        byKind['unit']?.push({ word: article, value });
      }
    }
  }
  const below100 = [...(byKind['unit'] ?? []), ...(byKind['teen'] ?? []), ...(byKind['ten'] ?? [])];
  for (const ten of byKind['ten'] ?? []) {
    for (const unit of byKind['unit'] ?? []) {
      const value = ten.value + unit.value;
      for (const word of [ten.word + unit.word, `${unit.word}og${ten.word}`]) {
        map.set(word, { kind: 'compound', value });
        below100.push({ word, value });
      }
    }
  }
  for (const hundred of byKind['hundred'] ?? []) {
    for (const unit of byKind['unit'] ?? []) map.set(unit.word + hundred.word, { kind: 'compound', value: unit.value * 100 });
    for (const rest of below100) map.set(`${hundred.word}og${rest.word}`, { kind: 'compound', value: 100 + rest.value });
  }
  for (const and of AND) map.set(and, { kind: 'and', value: 0 });
  for (const [digit, value] of [
    ['¼', 0.25],
    ['½', 0.5],
    ['¾', 0.75],
  ] as const)
    map.set(digit, { kind: 'half', value });
  table = map;
  return map;
}

/** The number that one word spells ("tjueto" → 22), or undefined. Articles are no numbers here. */
export function numberOfWord(word: string): number | undefined {
  const part = words().get(word);
  return part && part.kind !== 'and' && part.kind !== 'article' && part.kind !== 'hundred' ? part.value : undefined;
}

const WITH_FRACTION = /^(\d{1,4})([¼½¾])$/u;

function partOf(word: string): Part | undefined {
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) {
    const mixed = WITH_FRACTION.exec(word);
    if (mixed) return { kind: 'digits', value: Number(mixed[1]) + (words().get(mixed[2] as string)?.value ?? 0) };
    return /^\d{1,7}$/u.test(word) ? { kind: 'digits', value: Number(word) } : undefined;
  }
  return words().get(word);
}

/** The value of a run of number words that is a number as a whole, or undefined. */
function valueIn(parts: readonly Part[]): number | undefined {
  const last = parts.at(-1);
  const first = parts[0];
  if (!first || !last || first.kind === 'and') return undefined;
  if (parts.length === 1) {
    if (first.kind === 'hundred' || first.kind === 'thousand') return first.value;
    return first.value;
  }
  // "to og et halvt", "2 og en halv", "one and a half"
  if (last.kind === 'half') {
    const before = parts.slice(0, -1);
    const article = before.at(-1)?.kind === 'article';
    const rest = article ? before.slice(0, -1) : before;
    if (rest.length === 0) return article ? last.value : undefined;
    if (rest.at(-1)?.kind !== 'and') return undefined;
    const whole = valueIn(rest.slice(0, -1));
    return whole === undefined ? undefined : whole + last.value;
  }
  if (last.kind === 'one-and-half') return first.kind === 'article' && parts.length === 2 ? last.value : undefined;
  if (parts.some((part) => part.kind === 'digits' || part.kind === 'half' || part.kind === 'one-and-half')) return undefined;
  const hundred = parts.findIndex((part) => part.kind === 'hundred');
  if (hundred >= 0) {
    const times = hundred === 0 ? 1 : valueIn(parts.slice(0, hundred));
    let rest = parts.slice(hundred + 1);
    if (rest[0]?.kind === 'and') rest = rest.slice(1);
    if (times === undefined || times > 9) return undefined;
    if (rest.length === 0) return hundred + 1 === parts.length ? times * 100 : undefined;
    const more = valueIn(rest);
    return more === undefined || more > 99 || more % 1 !== 0 ? undefined : times * 100 + more;
  }
  if (last.kind === 'thousand') {
    const times = valueIn(parts.slice(0, -1));
    return times === undefined ? undefined : times * 1000;
  }
  const [a, b, c] = parts;
  // "tjue to", "twenty-two"
  if (parts.length === 2 && a?.kind === 'ten' && (b?.kind === 'unit' || b?.kind === 'article')) return a.value + b.value;
  // "fem og tyve"
  if (parts.length === 3 && (a?.kind === 'unit' || a?.kind === 'article') && b?.kind === 'and' && c?.kind === 'ten') return a.value + c.value;
  return undefined;
}

const SPACES = /^[ \u00a0\u2009\u202f]$/u;
const WORD_GAP = /^(?:[ \u00a0\n]{1,2}|[-‑–])$/u;

/**
 * The longest number whose last word is token `last`, read backwards and not before token `from`: "30", "1 000", "1,5", "tjueto",
 * "tjue to", "to og et halvt". `split` keeps "mellom fem og tyve" from being read as 25.
 */
export function numberEndingAt(text: string, tokens: Tokens, last: number, from: number, split = false): NumberMention | undefined {
  const { words: list, starts, ends } = tokens;
  const part = partOf(list[last] ?? '');
  if (last < from || !part || part.kind === 'and') return undefined;
  if (part.kind === 'digits') return digitsEndingAt(text, tokens, last, from);
  const parts: Part[] = [part];
  let best: NumberMention | undefined;
  for (let first = last; ; ) {
    const value = valueIn(parts);
    if (value !== undefined && !(split && parts.some((one) => one.kind === 'and') && parts.at(-1)?.kind !== 'half')) best = { first, last, value, digits: false };
    if (first - 1 < from || parts.length >= LONGEST) break;
    if (!WORD_GAP.test(text.slice(ends[first - 1], starts[first]))) break;
    const before = partOf(list[first - 1] as string);
    if (!before) break;
    parts.unshift(before);
    first--;
  }
  return best;
}

/** Digits with thousand separators ("1 000", "1.000") or decimals ("1,5", "2.5"), or "2 ½". */
function digitsEndingAt(text: string, tokens: Tokens, last: number, from: number): NumberMention | undefined {
  const { words: list, starts, ends } = tokens;
  const word = list[last] as string;
  const own = partOf(word)?.value as number;
  const before = last - 1 >= from ? (list[last - 1] as string) : '';
  const gap = last - 1 >= from ? text.slice(ends[last - 1], starts[last]) : '';
  const beforeDigits = /^\d{1,3}$/u.test(before);
  if (beforeDigits && word.length === 3 && /^\d{3}$/u.test(word) && (SPACES.test(gap) || gap === '.' || gap === ',')) {
    return { first: last - 1, last, value: Number(before) * 1000 + own, digits: true };
  }
  if (beforeDigits && (gap === ',' || gap === '.') && /^\d{1,2}$/u.test(word)) {
    // "pkt. 2.1.5" and "12.05" before a unit are no decimals when a third group stands before them.
    const third = last - 2 >= from && /^\d+$/u.test(list[last - 2] as string) && text.slice(ends[last - 2], starts[last - 1]) === gap;
    return third ? undefined : { first: last - 1, last, value: Number(`${before}.${word}`), digits: true };
  }
  return { first: last, last, value: own, digits: true };
}
