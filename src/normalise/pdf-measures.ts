import type { Line } from './pdf-lines.js';

/** What is usual in a document: the size of its running text, the distance of its lines, where its lines end. */
export interface Measures {
  /** Size of the running text. */
  readonly body: number;
  /** Distance of two baselines of a paragraph, in sizes of the font. */
  readonly pitch: number;
  /** Sizes that are larger than running text, largest first. */
  readonly large: readonly number[];
  /** Right edge of the column that a line stands in. */
  readonly edge: (line: Line) => number;
}

export function measure(lines: readonly Line[], widths: readonly number[]): Measures {
  const body = mostly(lines.map((line): Weighed => [line.size, line.text.text.length])) ?? 10;
  const steps: Weighed[] = [];
  for (let i = 1; i < lines.length; i++) {
    const above = lines[i - 1] as Line;
    const line = lines[i] as Line;
    const step = (line.y - above.y) / line.size;
    if (line.page === above.page && line.size === above.size && step > 0.8 && step < 2.2) steps.push([Math.round(step * 20) / 20, 1]);
  }
  return { body, pitch: mostly(steps) ?? 1.2, large: largeSizes(lines, body), edge: edges(lines, widths) };
}

type Weighed = readonly [value: number, weight: number];

function mostly(values: readonly Weighed[]): number | undefined {
  const sums = new Map<number, number>();
  let best: number | undefined;
  for (const [value, weight] of values) {
    const sum = (sums.get(value) ?? 0) + weight;
    sums.set(value, sum);
    if (best === undefined || sum > (sums.get(best) ?? 0)) best = value;
  }
  return best;
}

function largeSizes(lines: readonly Line[], body: number): number[] {
  const sizes = [...new Set(lines.filter((line) => isLarge(line, body)).map((line) => line.size))].sort((a, b) => b - a);
  return sizes.filter((size, index) => index === 0 || (sizes[index - 1] as number) - size > 0.4);
}

/** Larger than running text, as titles are. */
export const isLarge = (line: Line, body: number): boolean => line.size > body * 1.08 + 0.3 && line.text.text.length < 200;

/** The columns of a page are told apart by the edge at which many lines begin, and which no line crosses. */
function edges(lines: readonly Line[], widths: readonly number[]): (line: Line) => number {
  const byPage = new Map<number, Line[]>();
  for (const line of lines) (byPage.get(line.page) ?? byPage.set(line.page, []).get(line.page) ?? []).push(line);
  const gutters = new Map([...byPage].map(([page, own]) => [page, gutterOf(own, widths[page - 1] ?? 600)]));
  const column = (line: Line): string => {
    const gutter = gutters.get(line.page);
    if (gutter === undefined || (line.x < gutter - 2 && line.right > gutter + 2)) return 'whole';
    return `${line.x >= gutter - 2 ? 'right' : 'left'} of ${Math.round(gutter / 10)}`;
  };
  const groups = new Map<string, number[][]>();
  const add = (key: string, line: Line): void => {
    const [all, long] = groups.get(key) ?? groups.set(key, [[], []]).get(key) ?? [];
    all?.push(line.right);
    if (line.text.text.length >= 30) long?.push(line.right);
  };
  for (const line of lines) {
    add(column(line), line);
    add(`${column(line)} on page ${line.page}`, line);
  }
  // Where too few lines tell, the margin on the right is taken to be as wide as the one on the left.
  const margin = Math.max(...widths, 0) - Math.min(...lines.map((line) => line.x));
  const known = new Map(
    [...groups].map(([key, [all = [], long = []]]) => [
      key,
      { edge: long.length >= 3 ? highest(long, 0.95) : Math.max(highest(all, 1), key === 'whole' ? margin : 0), wrapped: isWrapped(long) },
    ]),
  );
  return (line) => {
    const own = known.get(`${column(line)} on page ${line.page}`);
    // A page may be narrower than the rest: one column of two, a box. It is believed only when its lines end as wrapped text does.
    return (own?.wrapped ? own : known.get(column(line)))?.edge ?? line.right;
  };
}

const highest = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

/** Whether lines end where the text was wrapped: most of them near one edge. */
function isWrapped(rights: readonly number[]): boolean {
  const edge = highest(rights, 0.95);
  return rights.length >= 10 && rights.filter((right) => right > edge * 0.88).length >= rights.length * 0.6;
}

function gutterOf(lines: readonly Line[], width: number): number | undefined {
  const starts = lines.filter((line) => line.x > width * 0.4 && line.x < width * 0.65).map((line): Weighed => [Math.round(line.x), 1]);
  const gutter = mostly(starts);
  if (gutter === undefined) return undefined;
  const right = lines.filter((line) => line.x >= gutter - 2).length;
  const left = lines.filter((line) => line.right <= gutter + 2 && line.x < gutter - 2).length;
  return right >= 6 && left >= 6 && lines.length - right - left <= lines.length * 0.25 ? gutter : undefined;
}
