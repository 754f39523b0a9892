import type { Line } from './pdf-lines.js';

/** Share of a page's height, at its top and bottom, where headers and footers stand. */
const MARGIN = 0.13;

/**
 * Takes out what stands on page after page: headers, footers, page numbers. The first of each that says anything is kept and moved
 * to the front, for it may hold the date or the name of the document.
 */
export function withoutFurniture(pages: readonly (readonly Line[])[], heights: readonly number[]): { kept: Line[]; pages: Line[][] } {
  const edge = (line: Line, page: number): boolean => {
    const height = heights[page] ?? 0;
    return line.y < height * MARGIN || line.y - line.size > height * (1 - MARGIN);
  };
  const seen = new Map<string, Set<number>>();
  pages.forEach((lines, page) => {
    for (const line of lines) {
      if (!edge(line, page)) continue;
      const key = keyOf(line);
      const on = seen.get(key) ?? new Set();
      on.add(page);
      seen.set(key, on);
    }
  });
  const most = Math.max(2, Math.ceil(pages.length * 0.4));
  const runs = (line: Line, page: number): boolean => edge(line, page) && ((seen.get(keyOf(line))?.size ?? 0) >= most || isPageNumber(line, heights[page] ?? 0));
  const kept = new Map<string, Line>();
  const rest = pages.map((lines, page) =>
    lines.filter((line) => {
      if (!runs(line, page)) return true;
      const key = keyOf(line);
      if (!kept.has(key) && !isPrintMark(line) && (key.match(/\p{L}/gu)?.length ?? 0) >= 8) kept.set(key, line);
      return false;
    }),
  );
  return { kept: [...kept.values()], pages: rest };
}

/** Equal for "Side 1 av 9" and "Side 2 av 9" at the same height. */
const keyOf = (line: Line): string => `${line.text.text.toLowerCase().replace(/\d+/gu, '#')} @${Math.round(line.y / 4)}`;

/** What a browser prints around a page: when it was printed, and its address. Neither is a word of the document. */
export const isPrintMark = ({ text: { text } }: Line): boolean =>
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+(?:kl\.?\s*)?\d{1,2}[:.]\d{2}|^(?:https?|file):\/\/\S+(?:\s+\d+\s*\/\s*\d+)?$/u.test(text);

/** A number alone, or with one short word, at the very edge: also the page number of a single page. */
const isPageNumber = (line: Line, height: number): boolean =>
  (line.y > height * 0.92 || line.y < height * 0.06) &&
  line.text.text.length <= 20 &&
  /^[^\d\p{L}]*\p{L}{0,6}[\s.]*\d{1,4}(?:\s*(?:\p{L}{1,3}|[/|])\s*\d{1,4})?[^\d\p{L}]*$/u.test(line.text.text);
