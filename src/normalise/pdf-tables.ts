import type { Line } from './pdf-lines.js';

/** Lines that stand below one another: a cell, or a part of a column of text. */
export interface Block {
  readonly lines: Line[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Cells of a table by row and column; a cell may be empty. */
export interface Grid {
  readonly rows: readonly (readonly (Block | undefined)[])[];
  /** Left and right edge of each column. */
  readonly columns: readonly Interval[];
  readonly page: number;
}

type Interval = readonly [left: number, right: number];

/** Finds the tables among the lines of a page; the other lines stay as they are, in order. */
export function findTables(lines: readonly Line[]): (Line | Grid)[] {
  const rows = rowsOf(blocksOf(lines));
  const out: (Line | Grid)[] = [];
  for (let at = 0; at < rows.length; ) {
    const table = tableFrom(rows, at);
    if (table === undefined) {
      for (const block of rows[at] as Block[]) out.push(...block.lines);
      at++;
    } else {
      out.push(table.grid);
      at += table.length;
    }
  }
  return out;
}

/** A block of one line. */
const blockOf = (line: Line): Block => ({ lines: [line], left: line.x, right: line.right, top: line.y - line.size, bottom: line.y + line.size * 0.25 });

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block !== undefined && continues(block, line)) {
      block.lines.push(line);
      block.left = Math.min(block.left, line.x);
      block.right = Math.max(block.right, line.right);
      block.bottom = line.y + line.size * 0.25;
    } else blocks.push(blockOf(line));
  }
  return blocks;
}

function continues(block: Block, line: Line): boolean {
  const last = block.lines.at(-1) as Line;
  const step = line.y - last.y;
  if (step <= 0 || step > 1.65 * Math.max(line.size, last.size)) return false;
  if (line.shared && !last.shared && block.lines.length === 1) return false;
  if (line.shared !== last.shared && block.lines.length > 1 && line.shared) return false;
  const aligned = Math.abs(line.x - block.left) < 0.5 * line.size;
  const inside = line.x >= block.left - 1 && line.x <= block.right;
  const centred = Math.abs(line.x + line.right - block.left - block.right) < line.size && line.x <= block.right && line.right >= block.left;
  return aligned || inside || centred;
}

/** Blocks that stand beside one another, left to right, at one height. */
function rowsOf(blocks: readonly Block[]): Block[][] {
  const rows: Block[][] = [];
  let top = 0;
  let bottom = 0;
  for (const block of blocks) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const beside =
      row !== undefined &&
      last !== undefined &&
      block.left >= last.right - 1 &&
      overlap(top, bottom, block.top, block.bottom) > 0.5 * Math.min(bottom - top, block.bottom - block.top);
    if (beside) {
      row.push(block);
      top = Math.min(top, block.top);
      bottom = Math.max(bottom, block.bottom);
    } else {
      rows.push([block]);
      ({ top, bottom } = block);
    }
  }
  return rows;
}

const overlap = (a: number, b: number, c: number, d: number): number => Math.min(b, d) - Math.max(a, c);

/** The longest table that begins at a row: its cells fall into the same columns, and no two cells of a row into one. */
function tableFrom(rows: readonly (readonly Block[])[], start: number): { grid: Grid; length: number } | undefined {
  const first = rows[start] as readonly Block[];
  if (first.length < 2 || first.length > 12) return undefined;
  let columns: Interval[] = [];
  let taken = 0;
  let full = 0;
  for (let at = start; at < rows.length; at++) {
    const row = rows[at] as readonly Block[];
    const above = rows[at - 1];
    if (at > start && above !== undefined && !follows(above, row)) break;
    if (row.length === 1) {
      // One cell alone: the rest of its row is empty, if rows of the same table come again below.
      const next = rows[at + 1];
      const inside = columns.some(([left, right]) => (row[0] as Block).left >= left - 3 && (row[0] as Block).right <= right + 3);
      if (!inside || next === undefined || next.length < 2 || !follows(row, next)) break;
      const both = merged([...columns, ...intervals(row), ...intervals(next)]);
      if (both.length < columns.length || !distinct(next, both)) break;
    }
    const all = merged([...columns, ...intervals(row)]);
    if (!rows.slice(start, at + 1).every((one) => distinct(one, all)) || all.length < 2) break;
    columns = all;
    taken = at - start + 1;
    if (row.length > 1) full++;
  }
  if (full < 2) return undefined;
  const grid = rows.slice(start, start + taken).map((row) => columns.map(([left, right]) => row.find((block) => block.left < right && block.right > left)));
  return { grid: { rows: grid, columns, page: (first[0] as Block).lines[0]?.page ?? 1 }, length: taken };
}

/** Near enough below to be the next row. */
function follows(above: readonly Block[], row: readonly Block[]): boolean {
  const bottom = Math.max(...above.map((block) => block.bottom));
  const top = Math.min(...row.map((block) => block.top));
  const size = (row[0] as Block).lines[0]?.size ?? 10;
  return top - bottom < 4 * size && top > Math.min(...above.map((block) => block.top));
}

const intervals = (row: readonly Block[]): Interval[] => row.map(({ left, right }) => [left, right]);

function merged(list: readonly Interval[]): Interval[] {
  const sorted = [...list].sort((a, b) => a[0] - b[0]);
  const out: [number, number][] = [];
  for (const [left, right] of sorted) {
    const last = out.at(-1);
    if (last !== undefined && left < last[1]) last[1] = Math.max(last[1], right);
    else out.push([left, right]);
  }
  return out;
}

const distinct = (row: readonly Block[], columns: readonly Interval[]): boolean => {
  const used = row.map((block) => columns.findIndex(([left, right]) => block.left < right && block.right > left));
  return new Set(used).size === used.length;
};
