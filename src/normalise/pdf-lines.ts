import type { LinkArea, Page, Run } from './pdf-pages.js';
import { concat, type Rich } from './rich.js';

/** A line of a page, or the part of one that stands in one column. */
export interface Line {
  readonly page: number;
  readonly x: number;
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly text: Rich;
  /** All of it is bold. */
  readonly bold: boolean;
  /** Another part stands on the same baseline, beyond a gap that is wider than a space. */
  readonly shared: boolean;
  /** Where the text begins after a bullet; the lines of one item begin there. */
  readonly indent: number;
  /** What the tags of the page say about its beginning: a new paragraph, or one more line of the paragraph above. */
  readonly tagged?: 'begins' | 'goes on';
}

/** A gap of this many sizes of the font is no space between words. */
const CELL_GAP = 0.9;
/** In a column that other lines show, less will do. */
const COLUMN_GAP = 0.35;

export const BULLETS = /^(?:[•·◦▪▫‣●○■□◆◇►▶➤➢→✓✔☑❖⁃∙*]|[-–—o])$/u;
const LABEL = /^(?:\d{1,2}(?:\.\d{1,2}){1,4}\.?|\d{1,3}[.)]|[a-zA-ZæøåÆØÅ][.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,5})\)|[ivx]{2,5}[.)]|§\s?\d{1,3}(?:-\d{1,3})?\.?)$/u;

/** The lines of a page in the order of its source, cut where columns part. */
export function linesOfPage(page: Page): Line[] {
  const edges = columnEdges(cut(page.runs, () => false));
  const parts = cut(page.runs, (x) => edges.some((edge) => Math.abs(edge - x) < 1.5));
  return toLines(joinLabels(parts), page);
}

/** The lines of runs that are known to belong together: nothing is cut but at the end of a line. */
export function linesOfRuns(runs: readonly Run[], page: Page, tagged: boolean): Line[] {
  const rows: Run[][] = [];
  for (const run of runs) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && sameBaseline(last, run) && run.x > last.x) row.push(run);
    else rows.push([run]);
  }
  return toLines(
    rows.map((row) => ({ runs: row, shared: false })),
    page,
  ).map((line, index) => (tagged ? { ...line, tagged: index === 0 ? 'begins' : 'goes on' } : line));
}

interface Part {
  readonly runs: readonly Run[];
  readonly shared: boolean;
  readonly indent?: number;
}

const sameBaseline = (a: Run, b: Run): boolean => Math.abs(a.y - b.y) <= 0.4 * Math.max(a.size, b.size);

function cut(runs: readonly Run[], isEdge: (x: number) => boolean): Part[] {
  const parts: { runs: Run[]; shared: boolean }[] = [];
  for (const run of runs) {
    const part = parts.at(-1);
    const last = part?.runs.at(-1);
    if (part === undefined || last === undefined || !sameBaseline(last, run)) {
      parts.push({ runs: [run], shared: false });
      continue;
    }
    const gap = (run.x - last.right) / Math.max(run.size, last.size);
    if (run.x < last.x || gap > CELL_GAP || (gap > COLUMN_GAP && isEdge(run.x))) {
      part.shared = true;
      parts.push({ runs: [run], shared: true });
    } else part.runs.push(run);
  }
  return parts;
}

/** Left edges where at least two parts begin that have another part on their left. */
function columnEdges(parts: readonly Part[]): number[] {
  const edges: { x: number; count: number }[] = [];
  parts.forEach((part, index) => {
    const first = part.runs[0] as Run;
    const before = parts[index - 1]?.runs.at(-1);
    if (!part.shared || before === undefined || !sameBaseline(before, first) || first.x < before.x) return;
    const edge = edges.find(({ x }) => Math.abs(x - first.x) < 1.5);
    if (edge) edge.count++;
    else if (edges.length < 60) edges.push({ x: first.x, count: 1 });
  });
  return edges.filter(({ count }) => count >= 2).map(({ x }) => x);
}

/** "•", "1." and "a)" stand apart from their text by a tab, not by a column. */
function joinLabels(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const before = out.at(-1);
    const label = before?.runs[0];
    const first = part.runs[0] as Run;
    if (
      before !== undefined &&
      label !== undefined &&
      before.runs.length === 1 &&
      isLabel(label.text) &&
      sameBaseline(label, first) &&
      first.x > label.x &&
      first.x - label.right < 6 * first.size
    ) {
      out[out.length - 1] = { runs: [label, { ...first, spaced: true }, ...part.runs.slice(1)], shared: false, indent: first.x };
    } else out.push(part);
  }
  return out;
}

const isLabel = (text: string): boolean => BULLETS.test(text) || LABEL.test(text);

function toLines(parts: readonly Part[], page: Page): Line[] {
  return parts.map(({ runs, shared, indent }) => {
    const first = runs[0] as Run;
    const last = runs.at(-1) as Run;
    return {
      page: page.number,
      x: first.x,
      right: Math.max(...runs.map((run) => run.right)),
      y: first.y,
      size: sizeOf(runs),
      text: richOf(runs, page.links),
      bold: runs.every((run) => run.bold || !/[\p{L}\p{N}]/u.test(run.text)) && runs.some((run) => run.bold),
      shared,
      indent: indent ?? (isLabel(first.text) && runs.length > 1 ? (runs[1] as Run).x : bulletIndent(first, last)),
    };
  });
}

/** "• Navn" in one run: the text begins after the sign. */
function bulletIndent(first: Run, last: Run): number {
  const match = /^(?:[•·◦▪▫‣●○■□◆◇►▶➤➢✓✔☑❖⁃∙*]\s*|[-–—]\s+)/u.exec(first.text);
  return match === null ? first.x : first.x + ((last.right - first.x) * match[0].length) / Math.max(1, first.text.length);
}

function sizeOf(runs: readonly Run[]): number {
  let best = runs[0] as Run;
  for (const run of runs) if (run.text.length > best.text.length) best = run;
  return Math.round(best.size * 10) / 10;
}

function richOf(runs: readonly Run[], links: readonly LinkArea[]): Rich {
  let rich: Rich = { text: '' };
  let before: Run | undefined;
  for (const run of runs) {
    const gap = before === undefined ? 0 : (run.x - before.right) / run.size;
    rich = concat(rich, run.spaced || gap > 0.2 ? ' ' : '', richRun(run, links));
    before = run;
  }
  return mergeBold(rich);
}

function richRun(run: Run, areas: readonly LinkArea[]): Rich {
  const { text } = run;
  const bold = run.bold ? { bold: [{ start: 0, end: text.length }] } : {};
  const middle = run.y - run.size * 0.3;
  const links = areas
    .filter((area) => area.top <= middle && area.bottom >= middle && area.left < run.right && area.right > run.x)
    .flatMap((area) => {
      const at = (x: number): number => Math.round(((x - run.x) / Math.max(1, run.right - run.x)) * text.length);
      const start = wordStart(text, Math.max(0, at(area.left)));
      const end = wordEnd(text, Math.min(text.length, at(area.right)));
      return start < end ? [{ start, end, href: area.href }] : [];
    });
  return { text, ...bold, ...(links.length > 0 ? { links } : {}) };
}

// An area is measured in points and a text in letters of unequal width: the nearest gap between words is meant.
function wordStart(text: string, at: number): number {
  const before = text.lastIndexOf(' ', at) + 1;
  const after = text.indexOf(' ', at) + 1;
  return after > 0 && after - at < at - before ? after : before;
}

function wordEnd(text: string, at: number): number {
  const after = text.indexOf(' ', at);
  const before = text.lastIndexOf(' ', at);
  const end = after < 0 ? text.length : after;
  return before > 0 && at - before < end - at ? before : end;
}

/** Bold runs that only a space parts are one. */
function mergeBold(rich: Rich): Rich {
  const { bold } = rich;
  if (bold === undefined || bold.length < 2) return rich;
  const merged: { start: number; end: number }[] = [];
  for (const span of bold) {
    const last = merged.at(-1);
    if (last !== undefined && rich.text.slice(last.end, span.start).trim() === '') last.end = span.end;
    else merged.push({ ...span });
  }
  return { ...rich, bold: merged };
}
