import { diffArrays } from 'diff';
import { paragraphsOf, type Unit } from '../model/passages.js';
import type { Span } from '../model/span.js';
import { align } from './align.js';

/** A stretch of words that stayed, went or came. */
export interface WordRun {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A paragraph with its place in the text before or after. */
export interface Paragraph extends Span {
  readonly text: string;
}

/** What happened to one paragraph. */
export interface Hunk {
  readonly type: 'added' | 'removed' | 'moved' | 'changed';
  readonly before?: Paragraph;
  readonly after?: Paragraph;
  /** The words of a changed paragraph, where they are few enough to compare. */
  readonly words?: readonly WordRun[];
}

/** How a text changed. A changed paragraph counts as one removed and one added. */
export interface TextDiff {
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  /** In the order of the text after; what was removed stands where it used to. */
  readonly hunks: readonly Hunk[];
}

const MOST_EDITED_WORDS = 1000;
const TIMEOUT = 2000;

const WORDS = /[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu;

/**
 * The paragraphs that differ between two texts, and the words that differ inside changed ones. Moved paragraphs are told apart.
 * @example diffText('A\n\nB', 'B\n\nA').moved // 1
 */
export function diffText(before: string, after: string): TextDiff {
  const left = paragraphsOf(before);
  const right = paragraphsOf(after);
  const { pairs, removed, added } = align(left, right);
  const paragraph = (text: string, { start, end }: Unit): Paragraph => ({ start, end, text: text.slice(start, end) });
  const placed: { readonly place: number; readonly hunk: Hunk }[] = [];
  for (const pair of pairs) {
    if (pair.type === 'same') continue;
    const from = paragraph(before, left[pair.before] as Unit);
    const to = paragraph(after, right[pair.after] as Unit);
    const words = pair.type === 'changed' ? diffWords(from.text, to.text) : undefined;
    placed.push({ place: pair.after, hunk: { type: pair.type, before: from, after: to, ...(words ? { words } : {}) } });
  }
  for (const index of added) placed.push({ place: index, hunk: { type: 'added', after: paragraph(after, right[index] as Unit) } });
  // A removed paragraph is shown just after the nearest one above it that still stands.
  const afterOf = new Map(pairs.filter(({ type }) => type !== 'moved').map((pair) => [pair.before, pair.after]));
  let above = -1;
  const gone = new Set(removed);
  left.forEach((unit, index) => {
    above = afterOf.get(index) ?? above;
    if (gone.has(index)) placed.push({ place: above + 0.5, hunk: { type: 'removed', before: paragraph(before, unit) } });
  });
  const changed = pairs.filter(({ type }) => type === 'changed').length;
  return {
    added: added.length + changed,
    removed: removed.length + changed,
    moved: pairs.filter(({ type }) => type === 'moved').length,
    hunks: placed.sort((x, y) => x.place - y.place).map(({ hunk }) => hunk),
  };
}

/** The words of a paragraph before and after, or undefined where too many differ to be worth showing. */
function diffWords(before: string, after: string): WordRun[] | undefined {
  const runs = diffArrays(before.match(WORDS) ?? [], after.match(WORDS) ?? [], { maxEditLength: MOST_EDITED_WORDS, timeout: TIMEOUT });
  return runs?.map(({ value, added, removed }) => ({ type: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));
}
