import type { Span } from '../../src/model/span.js';
import type { Scene } from './scene.js';

/** A sentence up to this length is quoted whole. */
const WHOLE = 260;
const MOST = 500;
/** A cell shorter than this says nothing without its row ("5 år"). */
const BARE = 8;
const ROW = 90;
/** A part of a sentence shorter than this is quoted with the one before it. */
const PART = 20;

/**
 * The words that carry a promise: the sentence, or the part of it between semicolons and dashes; a cell, with its row where it is
 * only a number; a label with its value.
 */
export function quoteOf({ reading: { text }, sentence, marks }: Scene, ...parts: readonly (Span | undefined)[]): Span {
  const { block } = sentence;
  const known = parts.filter((part): part is Span => part !== undefined && part.start >= sentence.start && part.end <= sentence.end);
  const span = known.length === 0 ? sentence : { start: Math.min(...known.map((part) => part.start)), end: Math.max(...known.map((part) => part.end)) };
  if (sentence.role === 'cell' && sentence.end - sentence.start < BARE && sentence.end - block.start <= ROW) return { start: block.start, end: sentence.end };
  const own = partAround(text, sentence, span);
  if (sentence.role === 'value' && own.start === sentence.start && own.end - block.start <= WHOLE && labelNear(text, block.start, own.start))
    return { start: block.start, end: own.end };
  if (own.end - own.start <= WHOLE) return own;
  // Out to the clause marks around, as far as the quote stays short.
  let { start, end } = span;
  const left = [own.start, ...marks.map((mark) => mark + 1)].filter((mark) => mark >= own.start && mark <= start && end - mark <= MOST);
  if (left.length > 0) start = Math.max(left.length > 1 && start - (left.at(-1) as number) < 25 ? (left.at(-2) as number) : (left.at(-1) as number));
  const right = [...marks, own.end].filter((mark) => mark >= end && mark <= own.end && mark - start <= MOST);
  if (right.length > 0) end = right[0] as number;
  return trimmed(text, { start, end });
}

/** Whether a label stands right before its first value; a value further on is quoted alone. */
const labelNear = (text: string, block: number, value: number): boolean => value - block <= 100 && !/[.!?]\s/u.test(text.slice(block, value).slice(0, -1));

const BREAK = /;\s|\s[–—]\s/gu;

/** The parts of a sentence between semicolons and dashes that hold a span; where they are short, with the part before them. */
function partAround(text: string, sentence: Span, span: Span): Span {
  const parts: Span[] = [];
  let from = sentence.start;
  for (const { 0: mark, index } of text.slice(sentence.start, sentence.end).matchAll(BREAK)) {
    parts.push({ start: from, end: sentence.start + index });
    from = sentence.start + index + mark.length;
  }
  parts.push({ start: from, end: sentence.end });
  let first = Math.max(
    0,
    parts.findLastIndex((part) => part.start <= span.start),
  );
  const last = parts.findIndex((part) => part.end >= span.end);
  const end = (parts[last] ?? sentence).end;
  while (first > 0 && end - (parts[first] as Span).start < PART) first--;
  return trimmed(text, { start: (parts[first] as Span).start, end });
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  while (from < end && /\s/u.test(text[from] as string)) from++;
  return { start: from, end };
}
