import { attribute, type DomNode, isElement, type Measures, SILENT } from './html-dom.js';
import type { TableCell, TablePiece, TableRow } from './pieces.js';
import type { Rich } from './rich.js';
import { headsColumns, headsRows, namesRow, oneLine } from './table.js';

interface GridCell {
  readonly text: Rich;
  readonly header: boolean;
  readonly scope: string;
  /** First column it covers, and how many. */
  readonly at: number;
  readonly width: number;
  /** Stands here because of a rowspan above. */
  readonly carried: boolean;
}

interface GridRow {
  readonly cells: readonly GridCell[];
  readonly head: boolean;
}

/** Cells of a table, with those that spans repeat. */
const MAX_CELLS = 100_000;
/** A cell that spans rows is written again in each of them when it is short: a name, a country. */
const MAX_CARRIED = 120;

/** The rows of a table that are its own, not those of a table inside it. */
function rowsOf(table: DomNode): { row: DomNode; head: boolean }[] {
  const rows: { row: DomNode; head: boolean }[] = [];
  const stack: { node: DomNode; head: boolean }[] = [{ node: table, head: false }];
  while (stack.length > 0) {
    const { node, head } = stack.pop() as { node: DomNode; head: boolean };
    if (node.name === 'tr') {
      rows.push({ row: node, head });
      continue;
    }
    if (node.name === 'td' || node.name === 'th' || node.name === 'caption') continue;
    const children = node.children ?? [];
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i] as DomNode;
      if (isElement(child) && child.name !== 'table' && !SILENT.has(child.name ?? '')) stack.push({ node: child, head: head || child.name === 'thead' });
    }
  }
  return rows;
}

const cellsOf = (row: DomNode): DomNode[] => (row.children ?? []).filter((child) => child.name === 'td' || child.name === 'th');

/** A table that only places things on the page: one column, one row, tables or sections inside. */
export function isLayout(table: DomNode, measures: Measures): boolean {
  const role = attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return true;
  const measure = measures.of(table);
  if (measure.tables > 1) return true;
  const rows = rowsOf(table);
  let filledRows = 0;
  let widest = 0;
  let headers = 0;
  let longest = 0;
  for (const { row } of rows) {
    const cells = cellsOf(row);
    const filled = cells.filter((cell) => measures.of(cell).text > 0).length;
    if (filled > 0) filledRows++;
    widest = Math.max(widest, filled);
    for (const cell of cells) {
      if (cell.name === 'th') headers++;
      longest = Math.max(longest, measures.of(cell).text);
    }
  }
  if (widest <= 1) return true;
  if (headers === 0 && filledRows <= 1) return true;
  return headers === 0 && measure.headings > 0 && longest > 800;
}

const span = (node: DomNode, name: string, most: number): number => {
  const value = Number.parseInt(attribute(node, name), 10);
  return Number.isFinite(value) && value > 0 ? Math.min(value, most) : 1;
};

function gridOf(table: DomNode, textOf: (cell: DomNode) => Rich): GridRow[] {
  const grid: GridRow[] = [];
  /** What still hangs down into coming rows, by column. */
  let hanging = new Map<number, { left: number; cell: GridCell }>();
  let count = 0;
  for (const { row, head } of rowsOf(table)) {
    const cells: GridCell[] = [];
    const next = new Map<number, { left: number; cell: GridCell }>();
    let column = 0;
    const takeHanging = (): void => {
      for (;;) {
        const found = hanging.get(column);
        if (!found || ++count > MAX_CELLS) return;
        hanging.delete(column);
        cells.push({ ...found.cell, carried: true });
        if (found.left > 1) next.set(column, { left: found.left - 1, cell: found.cell });
        column += found.cell.width;
      }
    };
    for (const node of cellsOf(row)) {
      takeHanging();
      if (++count > MAX_CELLS) return grid;
      const width = span(node, 'colspan', 60);
      const cell: GridCell = { text: textOf(node), header: node.name === 'th', scope: attribute(node, 'scope'), at: column, width, carried: false };
      cells.push(cell);
      const rows = attribute(node, 'rowspan') === '0' ? 1000 : span(node, 'rowspan', 1000);
      if (rows > 1) next.set(column, { left: rows - 1, cell });
      column += width;
    }
    takeHanging();
    for (const [at, { cell, left }] of hanging) if (left > 1 && at >= column) next.set(at, { cell, left: left - 1 });
    hanging = next;
    if (cells.some((cell) => cell.text.text !== '')) grid.push({ cells, head });
  }
  return grid;
}

/** A data table with its headers. Undefined when it holds no text. */
export function htmlTable(table: DomNode, textOf: (cell: DomNode) => Rich): TablePiece | undefined {
  const grid = gridOf(table, textOf);
  if (grid.length === 0) return undefined;
  const width = Math.max(...grid.map((row) => row.cells.reduce((sum, cell) => sum + cell.width, 0)));
  const isHead = (row: GridRow): boolean =>
    row.head || (row.cells.length > 1 && row.cells.every((cell) => (cell.header && cell.scope !== 'row') || cell.text.text === '') && row.cells.some((cell) => cell.header));
  const marked = grid.some(isHead);
  const plainRows = (rows: readonly GridRow[]): Rich[][] => rows.map((row) => row.cells.map((cell) => cell.text));
  const noRowHeaders = grid.every((row) => row.cells.every((cell) => !cell.header));
  const guessed = !marked && (noRowHeaders ? headsColumns(plainRows(grid), width) : false);
  const body = grid.filter((row, index) => !isHead(row) && !(guessed && index === 0) && !isGroup(row, width));
  const labelled = headsRows(plainRows(body), width);

  const rows: TableRow[] = [];
  let columns: string[][] = [];
  let inHead = false;
  let group = '';
  grid.forEach((row, index) => {
    const head = isHead(row) || (guessed && index === 0);
    if (head) {
      if (!inHead) columns = [];
      inHead = true;
      for (const cell of row.cells) {
        const text = oneLine(cell.text);
        for (let at = cell.at; at < cell.at + cell.width; at++) {
          columns[at] ??= [];
          if (text !== '' && columns[at]?.at(-1) !== text) columns[at]?.push(text);
        }
      }
      const own = row.cells.filter((cell) => !cell.carried);
      if (own.length > 0) rows.push({ header: true, cells: own.map((cell): TableCell => ({ text: cell.text, column: '', row: '' })) });
      return;
    }
    inHead = false;
    if (isGroup(row, width)) {
      const cell = row.cells[0] as GridCell;
      group = oneLine(cell.text);
      rows.push({ header: true, cells: [{ text: cell.text, column: '', row: '' }] });
      return;
    }
    const headers = row.cells.filter((cell) => cell.header && cell.text.text !== '');
    const label =
      headers.length > 0 ? headers.map((cell) => oneLine(cell.text)).join(' / ') : labelled && row.cells[0] && namesRow(row.cells[0].text) ? oneLine(row.cells[0].text) : group;
    const cells: TableCell[] = [];
    row.cells.forEach((cell, at) => {
      if (cell.carried && (cell.header || cell.text.text.length > MAX_CARRIED)) return;
      const governs = headers.length > 0 ? cell.header : labelled && at === 0;
      cells.push({ text: cell.text, column: columnOf(columns, cell), row: governs ? group : label });
    });
    if (cells.some((cell) => cell.text.text !== '')) rows.push({ header: false, cells });
  });
  return { kind: 'table', rows };
}

/** A single cell across the whole table names the rows below it. */
const isGroup = (row: GridRow, width: number): boolean =>
  width > 1 && row.cells.length === 1 && (row.cells[0] as GridCell).width >= width && (row.cells[0] as GridCell).text.text.length <= 120;

function columnOf(columns: readonly string[][], cell: GridCell): string {
  const texts: string[] = [];
  for (let at = cell.at; at < cell.at + cell.width; at++) for (const text of columns[at] ?? []) if (!texts.includes(text)) texts.push(text);
  return texts.join(' / ');
}
