import type { Span } from './span.js';

/** A paragraph, row or sentence of a text; `key` is its words with single spaces, which is what is compared. */
export interface Unit extends Span {
  readonly key: string;
}

const keyOf = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The lines of a text that hold something: paragraphs, headings, list items, table rows. */
export function paragraphsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    const key = keyOf(text.slice(start, end));
    if (key !== '') units.push({ start, end, key });
    start = end + 1;
  }
  return units;
}

const SENTENCE_END = /[.!?]["»”’)\]]?\s+(?=["«“‘(]?[\p{Lu}\p{N}])/gu;
/** A dot after so few characters ends an abbreviation or a number: "nr. 4", "§ 5. ledd". */
const SHORTEST = 12;

/** The sentences of a text. A table row is one sentence, whatever its cells hold. */
export function sentencesOf(text: string): Unit[] {
  return paragraphsOf(text).flatMap((paragraph) => {
    const line = text.slice(paragraph.start, paragraph.end);
    if (line.includes(' | ')) return [paragraph];
    const units: Unit[] = [];
    let start = 0;
    for (const { index, 0: gap } of line.matchAll(SENTENCE_END)) {
      const end = index + gap.length;
      if (index - start < SHORTEST) continue;
      units.push({ start: paragraph.start + start, end: paragraph.start + end, key: keyOf(line.slice(start, end)) });
      start = end;
    }
    units.push({ start: paragraph.start + start, end: paragraph.end, key: keyOf(line.slice(start)) });
    return units;
  });
}

/** Indexes of the units that a span touches. Units are in order of place. */
export function unitsAt(units: readonly Unit[], { start, end }: Span): number[] {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] as Unit).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < units.length && (units[at] as Unit).start < end; at++) found.push(at);
  return found;
}
