import { formsOfEntry, lexicon } from '../../lexicons/index.js';
import { fieldOf, type LexiconEntry } from '../model/lexicon.js';
import type { Reading, Sentence, Tokens } from '../model/reading.js';
import type { Span } from '../model/span.js';
import { type NumberMention, numberEndingAt, numberOfWord } from './numbers.js';

/** A length of time in a sentence. */
export interface DurationMention extends Span {
  /** ISO 8601: P30D, P2W, P18M, P5Y, PT24H. */
  readonly period: string;
  /** Tokens of the mention, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** "ca. 30 dager", "om lag to år". */
  readonly approx?: true;
  /** The upper end of a range ("3–6 måneder"). */
  readonly range?: true;
}

interface Unit {
  readonly iso: string;
  readonly times: number;
}

interface Found {
  readonly amount: number;
  readonly unit: Unit;
  readonly first: number;
  readonly last: number;
  readonly approx: boolean;
  readonly range: boolean;
}

// Function words of durations. They stand here and not in a lexicon, because each would be a hit in nearly every sentence.
const FILLERS = new Set(
  'hele helt heile heilt fulle siste seneste påfølgende påfølgjande etterfølgende sammenhengende samanhengande løpende kommende full whole consecutive last past calendar business working following additional neste next'.split(
    ' ',
  ),
);
const ABOUT = new Set('ca cirka omtrent omkring rundt lag kring about approximately approx around'.split(' '));
const BETWEEN = new Set('mellom mellem mellan fra frå från between from'.split(' '));
const TO = new Set(['til', 'till', 'to']);
const LIST = new Set(['eller', 'og', 'or', 'and', 'och']);
const ENGLISH_ONE = new Set(['a', 'an', 'one']);

/** ISO 8601 of an amount of a unit, or undefined where it has no exact form (a quarter of a month). */
function isoOf(amount: number, { iso, times }: Unit): string | undefined {
  const n = amount * times;
  if (!(n >= 0) || n > 100_000) return undefined;
  const whole = Number.isInteger(n);
  if (iso === 'Y') {
    if (whole) return n <= 150 ? `P${n}Y` : undefined;
    const months = n * 12;
    return Number.isInteger(months) ? `P${months}M` : undefined;
  }
  if (iso === 'M') return whole ? `P${n}M` : Number.isInteger(n * 30) ? `P${n * 30}D` : undefined;
  if (iso === 'W') return whole ? `P${n}W` : Number.isInteger(n * 7) ? `P${n * 7}D` : undefined;
  if (iso === 'D') return whole ? `P${n}D` : Number.isInteger(n * 24) ? `PT${n * 24}H` : undefined;
  if (iso === 'H') return whole ? `PT${n}H` : Number.isInteger(n * 60) ? `PT${n * 60}M` : undefined;
  if (iso === 'MIN') return whole ? `PT${n}M` : undefined;
  return whole ? `PT${n}S` : undefined;
}

const unitOf = (entry: LexiconEntry): Unit => ({ iso: fieldOf(entry, 'iso'), times: Number(fieldOf(entry, 'times') || 1) });

interface Units {
  readonly symbols: ReadonlyMap<string, Unit>;
  /** Endings of words that hold number and unit ("måneders" of "tremåneders"), longest first. */
  readonly endings: ReadonlyMap<LexiconEntry, readonly string[]>;
}
let units: Units | undefined;

function unitsOnce(): Units {
  if (units) return units;
  const symbols = new Map<string, Unit>();
  const endings = new Map<LexiconEntry, readonly string[]>();
  for (const entry of lexicon('units')) {
    const listed = entry.fields['symbols'];
    if (Array.isArray(listed)) for (const symbol of listed as string[]) symbols.set(symbol, unitOf(entry));
    const suffixes = formsOfEntry(entry)
      .filter((form) => form.startsWith('*'))
      .map((form) => form.slice(1));
    endings.set(
      entry,
      suffixes.sort((a, b) => b.length - a.length),
    );
  }
  units = { symbols, endings };
  return units;
}

const ONE_SPACE = /^[ \u00a0\u2009\u202f\n]{0,2}$/u;
const GLUE = /^[ \u00a0\u2009\u202f\n]{0,2}(?:[-‑–]?|(?:-|‑|–)\s?)[ \u00a0]?$/u;
const OPEN = /^\s?\($/u;
const CLOSE = /^\)\s?[-‑]?\s?$/u;

/** "fem (5) år", "5 (fem) år", "30 dager": the number before token `unit`, with the tokens that it covers. */
function numberBefore(text: string, tokens: Tokens, unit: number, from: number): NumberMention | undefined {
  const { words, starts, ends } = tokens;
  const gapBefore = (token: number): string => text.slice(ends[token - 1], starts[token]);
  let at = unit - 1;
  if (at < from) return undefined;
  for (let fillers = 0; fillers < 2 && at > from && FILLERS.has(words[at] as string); fillers++) at--;
  if (at < from) return undefined;
  const gap = gapBefore(at + 1);
  if (CLOSE.test(gap)) {
    const inner = numberEndingAt(text, tokens, at, from);
    if (!inner || inner.first - 1 < from || !OPEN.test(gapBefore(inner.first))) return undefined;
    const outer = numberEndingAt(text, tokens, inner.first - 1, from);
    if (!outer) return undefined;
    return { first: outer.first, last: inner.last, value: inner.digits ? inner.value : outer.value, digits: true };
  }
  if (!(at + 1 === unit ? GLUE : ONE_SPACE).test(gap)) return undefined;
  let number = numberEndingAt(text, tokens, at, from);
  if (number && number.first > from && BETWEEN.has(words[number.first - 1] as string)) number = numberEndingAt(text, tokens, at, from, true) ?? number;
  // "half a year"
  if (number && ENGLISH_ONE.has(words[number.first] as string) && words[number.first - 1] === 'half' && number.first > from)
    return { ...number, first: number.first - 1, value: 0.5 };
  return number;
}

interface UnitWord {
  readonly first: number;
  readonly last: number;
  readonly unit: Unit;
  /** None for a short sign. */
  readonly entry?: LexiconEntry;
}

/** Units of time in a sentence: lexicon hits, the longest at each place, and short signs right after digits ("48t"). */
function unitsIn({ tokens: { words } }: Pick<Reading, 'text' | 'tokens'>, sentence: Sentence): UnitWord[] {
  const all: UnitWord[] = [];
  for (const hit of sentence.hits) if (hit.entry.lexicon === 'units') all.push({ first: hit.first, last: hit.last, unit: unitOf(hit.entry), entry: hit.entry });
  const { symbols } = unitsOnce();
  for (let token = sentence.firstToken + 1; token < sentence.lastToken; token++) {
    const before = (words[token - 1] as string).charCodeAt(0);
    if (before < 48 || before > 57) continue;
    const unit = symbols.get(words[token] as string);
    if (unit) all.push({ first: token, last: token, unit });
  }
  all.sort((a, b) => a.first - b.first || b.last - a.last);
  let covered = -1;
  return all.filter((one) => {
    if (one.first <= covered) return false;
    covered = one.last;
    return true;
  });
}

/** All lengths of time in a sentence, in order of place. Costs nothing where the sentence names no unit of time. */
export function durationsOf({ text, tokens }: Reading, sentence: Sentence): DurationMention[] {
  const found: Found[] = [];
  const { words, starts, ends } = tokens;
  const from = sentence.firstToken;
  const gapBefore = (token: number): string => text.slice(ends[token - 1], starts[token]);

  const add = (number: NumberMention, unit: Unit, last: number): void => {
    const previous = found.at(-1);
    if (previous && previous.last >= number.first) return;
    const floor = previous ? previous.last + 1 : from;
    let { first } = number;
    // Lower end of a range or earlier members of a list, right before the number: "3–6", "3 til 6", "30, 60 eller 90".
    const listed: NumberMention[] = [];
    let range = false;
    for (let at = first - 1; at >= floor && listed.length < 6; ) {
      const gap = gapBefore(at + 1);
      const word = words[at] as string;
      let other: NumberMention | undefined;
      if (/^\s?[–—-]\s?$/u.test(gap)) {
        other = numberEndingAt(text, tokens, at, floor, true);
        if (other) range = true;
      } else if (/^\s$/u.test(gap) && (TO.has(word) || LIST.has(word)) && at - 1 >= floor && /^\s$/u.test(gapBefore(at))) {
        other = numberEndingAt(text, tokens, at - 1, floor, true);
        if (other && (TO.has(word) || BETWEEN.has(words[other.first - 1] ?? ''))) range = true;
      } else if (/^,\s$|^\s?\/\s?$/u.test(gap) && listed.length + (LIST.has(words[number.first - 1] ?? '') ? 1 : 0) > 0) {
        other = numberEndingAt(text, tokens, at, floor, true);
      } else if (/^\s?\/\s?$/u.test(gap)) other = numberEndingAt(text, tokens, at, floor, true);
      if (!other || isArticle(words, other) || other.value >= number.value * 20) break;
      if (range) {
        first = other.first;
        break;
      }
      listed.push(other);
      at = other.first - 1;
    }
    for (const other of listed.reverse()) found.push({ amount: other.value, unit, first: other.first, last: other.last, approx: false, range: false });
    const before = words[first - 1] ?? '';
    const approx = first > from && (ABOUT.has(before) || /[~≈]\s?$/u.test(text.slice(Math.max(sentence.start, (starts[first] as number) - 2), starts[first])));
    found.push({ amount: number.value, unit, first, last, approx, range });
  };

  for (const { first, last, unit, entry } of unitsIn({ text, tokens }, sentence)) {
    const word = words[first] as string;
    const glued = entry && first === last ? gluedNumber(word, unitsOnce().endings.get(entry) ?? []) : undefined;
    if (glued !== undefined) {
      add({ first, last: first, value: glued, digits: false }, unit, last);
      continue;
    }
    const number = numberBefore(text, tokens, first, from);
    if (!number || (!entry && !number.digits)) continue;
    const notAfter = entry?.fields['notAfter'];
    if (Array.isArray(notAfter) && notAfter.includes(words[first - 1])) continue;
    add(number, unit, last);
  }
  return compose(found, { text, tokens });
}

const isArticle = (words: readonly string[], number: NumberMention): boolean =>
  number.first === number.last && (ENGLISH_ONE.has(words[number.first] as string) || /^(?:en|et|ei|ein|eit)$/u.test(words[number.first] as string));

function gluedNumber(word: string, suffixes: readonly string[]): number | undefined {
  for (const suffix of suffixes) if (word.endsWith(suffix) && word.length > suffix.length) return numberOfWord(word.slice(0, -suffix.length));
  return undefined;
}

/** Joins "ett år og seks måneder", drops the lower end of "mellom 30 dager og 6 måneder", and writes ISO 8601. */
function compose(found: readonly Found[], { text, tokens }: Pick<Reading, 'text' | 'tokens'>): DurationMention[] {
  const { words, starts, ends } = tokens;
  const mentions: DurationMention[] = [];
  for (let i = 0; i < found.length; i++) {
    const one = found[i] as Found;
    const next = found[i + 1];
    const { first } = one;
    let { last } = one;
    let period = isoOf(one.amount, one.unit);
    let range = one.range;
    if (period === undefined) continue;
    if (next) {
      const between = text.slice(ends[one.last], starts[next.first]);
      const joined = next.first - one.last === 2 && /^\s\S+\s$/u.test(between) ? (words[one.last + 1] as string) : '';
      if (
        (joined === 'og' || joined === 'and' || between === ' ') &&
        one.unit.iso === 'Y' &&
        next.unit.iso === 'M' &&
        Number.isInteger(one.amount * one.unit.times) &&
        next.amount * next.unit.times < 12
      ) {
        if (!BETWEEN.has(words[one.first - 1] ?? '')) {
          period = `${period}${next.amount * next.unit.times}M`;
          last = next.last;
          i++;
        }
      }
      const opens = BETWEEN.has(words[one.first - 1] ?? '') && (joined === 'og' || joined === 'and' || TO.has(joined));
      if (last === one.last && (opens || /^\s?[–—]\s?$/u.test(between) || TO.has(joined))) {
        const upper = isoOf(next.amount, next.unit);
        if (upper !== undefined) {
          period = upper;
          last = next.last;
          range = true;
          i++;
        }
      }
    }
    mentions.push({ start: starts[first] as number, end: ends[last] as number, period, first, last, ...(one.approx ? { approx: true } : {}), ...(range ? { range: true } : {}) });
  }
  return mentions;
}
