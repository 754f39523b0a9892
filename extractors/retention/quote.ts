import type { Span } from '../../src/model/span.js';
import type { Scene } from './scene.js';

/** A sentence up to this length is quoted whole. */
const WHOLE = 260;
const MOST = 500;

/** The words that carry a promise: the sentence, a clause of a long one, a cell with its row, a label with its value. */
export function quoteOf({ reading: { text }, sentence, context, marks }: Scene, ...parts: readonly (Span | undefined)[]): Span {
  const { block } = sentence;
  if (sentence.role === 'cell') {
    if (sentence.end - block.start <= 90) return { start: block.start, end: sentence.end };
    if (sentence.end - sentence.start < 8 && block.end - block.start <= WHOLE) return { start: block.start, end: block.end };
  }
  if (sentence.role === 'value' && sentence.end - block.start <= WHOLE) return { start: block.start, end: sentence.end };
  if (sentence.end - sentence.start <= WHOLE) return { start: sentence.start, end: sentence.end };
  void context;
  const known = parts.filter((part): part is Span => part !== undefined && part.start >= sentence.start && part.end <= sentence.end);
  let start = Math.min(...known.map((part) => part.start));
  let end = Math.max(...known.map((part) => part.end));
  // Out to the clause marks around, as far as the quote stays short.
  const left = [sentence.start, ...marks.map((mark) => mark + 1)].filter((mark) => mark <= start && end - mark <= MOST);
  if (left.length > 0) start = Math.max(left.length > 1 && start - (left.at(-1) as number) < 25 ? (left.at(-2) as number) : (left.at(-1) as number));
  const right = [...marks, sentence.end].filter((mark) => mark >= end && mark - start <= MOST);
  if (right.length > 0) end = right[0] as number;
  while (start < end && /\s/u.test(text[start] as string)) start++;
  return { start, end };
}
