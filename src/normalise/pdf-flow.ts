import { colonOfLabel, numberingOf } from './label.js';
import type { LineJoiner } from './pdf-hyphens.js';
import { BULLETS, type Line } from './pdf-lines.js';
import { isLarge, type Measures } from './pdf-measures.js';
import type { Block, Grid } from './pdf-tables.js';
import type { Piece } from './pieces.js';
import { concat, linesOf, type Rich, slice } from './rich.js';
import { gridTable } from './table.js';

interface Open {
  readonly kind: 'heading' | 'line' | 'item';
  readonly level: number;
  readonly tight: boolean;
  readonly continued: boolean;
  readonly page: number;
  readonly left: number;
  /** Where further lines of an item or a numbered paragraph begin. */
  readonly indent: number;
  text: Rich;
  last: Line;
}

/** Puts the lines of a PDF together to paragraphs, titles, items and tables. */
export class Flow {
  readonly pieces: Piece[] = [];
  private open: Open | undefined;
  /** Left edges of the bullets of the open list, outermost first. */
  private bullets: number[] = [];
  private table: { grid: Grid; headerRows: number | undefined; rows: (readonly (Block | undefined)[])[]; page: number } | undefined;
  private last: Line | undefined;

  constructor(
    private readonly measures: Measures,
    private readonly joiner: LineJoiner,
    /** Level of a title that only its size shows. */
    private readonly levelOf: (size: number) => number,
  ) {}

  /** One more line of running text, whatever it is. */
  line(line: Line): void {
    const { text } = line.text;
    const sign = bulletLength(text);
    if (isContentsLine(text)) this.close();
    else if (isLarge(line, this.measures.body) && /\p{L}/u.test(text) && line.tagged !== 'goes on') this.heading(line, this.levelOf(line.size));
    else if (sign > 0) this.item(line, this.depthAt(line.x), slice(line.text, sign));
    else if (line.shared && this.sharesBaseline(line)) this.append(line, concat((this.open as Open).text, ' ', line.text));
    else if (this.open !== undefined && this.goesOn(this.open, line)) this.append(line, this.joiner.join(this.open.text, line.text));
    else this.paragraph(line);
  }

  /** The first line of a paragraph, or of a further paragraph of the open item. */
  private paragraph(line: Line): void {
    const continued = this.open?.kind === 'item' && this.belongsToItem(this.open, line);
    const depth = this.open?.level ?? 1;
    const tight = this.isTight(line);
    this.close();
    if (!continued && line.x <= (this.bullets[0] ?? 0) + 3) this.bullets = [];
    this.begin(line, { kind: continued ? 'item' : 'line', level: continued ? depth : 0, tight, continued });
  }

  heading(line: Line, level: number): void {
    const { open } = this;
    const together =
      open?.kind === 'heading' &&
      Math.abs(open.last.size - line.size) < 0.5 &&
      open.level === level &&
      open.page === line.page &&
      line.y - open.last.y < 1.7 * line.size &&
      line.y > open.last.y &&
      numberingOf(line.text.text) === undefined;
    if (together) {
      this.append(line, this.joiner.join(open.text, line.text));
      return;
    }
    this.close();
    this.bullets = [];
    this.begin(line, { kind: 'heading', level, tight: false, continued: false });
  }

  item(line: Line, depth: number, text: Rich, continued = false): void {
    this.close();
    this.begin({ ...line, text }, { kind: 'item', level: depth, tight: false, continued });
  }

  /** A table, or the rest of the one that the page before ended with. */
  grid(grid: Grid, headerRows: number | undefined): void {
    const { table } = this;
    if (table !== undefined && this.open === undefined && grid.page === table.page + 1 && sameColumns(table.grid, grid)) {
      const [first, ...rest] = grid.rows;
      const repeated = first !== undefined && this.rowText(first, grid) === this.rowText(table.rows[0] ?? [], table.grid);
      table.rows.push(...(repeated ? rest : grid.rows));
      table.page = grid.page;
      return;
    }
    this.close();
    this.endTable();
    this.table = { grid, headerRows, rows: [...grid.rows], page: grid.page };
    this.bullets = [];
  }

  end(): Piece[] {
    this.close();
    this.endTable();
    return this.pieces;
  }

  /** A line that stands by itself and titles nothing. */
  aside({ text, page }: Line): void {
    this.close();
    this.endTable();
    this.pieces.push({ kind: 'line', text, tight: true, page });
  }

  close(): void {
    const { open } = this;
    this.open = undefined;
    if (open === undefined) return;
    this.endTable();
    const page = { page: open.page };
    linesOf(open.text).forEach((text, index) => {
      if (text.text === '') return;
      if (open.kind === 'heading') this.pieces.push({ kind: 'heading', level: open.level, text: { ...text, bold: [] }, ...page });
      else if (open.kind === 'item') this.pieces.push({ kind: 'item', depth: open.level, text, ...(open.continued || index > 0 ? { continued: true } : {}), ...page });
      else this.pieces.push({ kind: 'line', text, tight: open.tight || index > 0, ...page });
    });
  }

  private begin(line: Line, kind: Pick<Open, 'kind' | 'level' | 'tight' | 'continued'>): void {
    this.open = { ...kind, page: line.page, left: line.x, indent: line.indent, text: line.text, last: line };
    this.last = line;
  }

  private append(line: Line, text: Rich): void {
    const open = this.open as Open;
    open.text = text;
    open.last = line;
    this.last = line;
  }

  private sharesBaseline(line: Line): boolean {
    const last = this.open?.last;
    return last?.shared === true && this.open?.kind !== 'heading' && last.page === line.page && Math.abs(last.y - line.y) < 0.4 * line.size && line.x >= last.right;
  }

  /** Whether a line is one more line of the open paragraph. */
  private goesOn(open: Open, line: Line): boolean {
    const { last } = open;
    const { text } = line.text;
    if (open.kind === 'heading' || Math.abs(last.size - line.size) > 1) return false;
    const closed = /[.:!?;]["»”)]?$/u.test(last.text.text);
    const full = this.isFull(last, line);
    const small = /^[\p{Ll}(–]/u.test(text);
    if (line.page !== last.page || line.y <= last.y) {
      // Over the edge of a page or a column only a sentence goes on that was not finished.
      return !closed && (small || (full && line.tagged !== 'begins' && numberingOf(text) === undefined && !line.bold));
    }
    if (line.tagged === 'begins') return false;
    if (last.bold && !line.bold && !full) return false;
    if (line.tagged === 'goes on') return full || (small && !closed);
    if (line.y - last.y > this.measures.pitch * 1.3 * line.size) return false;
    if (open.kind === 'item' && line.x < open.indent - 4) return false;
    if (line.bold !== last.bold && (closed || !full)) return false;
    if (line.text.bold?.[0]?.start === 0 && colonOfLabel(text) >= 0) return false;
    if ((closed || !full) && numberingOf(text) !== undefined && numberingOf(text)?.style !== 'bare') return false;
    const indented = open.kind === 'line' && line.x > open.left + 6 && Math.abs(line.x - open.indent) > 4;
    if (indented && closed) return false;
    return full || (small && !closed);
  }

  /** Whether the first word of the next line would not have fitted: the line was only wrapped. */
  private isFull(line: Line, next: Line): boolean {
    return wouldNotFit(line, next, this.measures.edge(line));
  }

  private belongsToItem(open: Open, line: Line): boolean {
    return (
      line.page === open.last.page && line.x >= open.indent - 4 && line.x > open.left + 3 && line.y - open.last.y < this.measures.pitch * 2 * line.size && line.y > open.last.y
    );
  }

  private isTight(line: Line): boolean {
    const { last } = this;
    return (
      last !== undefined &&
      this.open !== undefined &&
      this.open.kind !== 'heading' &&
      last.page === line.page &&
      line.y > last.y &&
      line.y - last.y <= this.measures.pitch * 1.3 * Math.max(line.size, this.measures.body)
    );
  }

  private depthAt(x: number): number {
    while (this.bullets.length > 0 && (this.bullets.at(-1) as number) > x + 3) this.bullets.pop();
    if (this.bullets.length === 0 || x > (this.bullets.at(-1) as number) + 3) this.bullets.push(x);
    return this.bullets.length;
  }

  private endTable(): void {
    const { table } = this;
    this.table = undefined;
    if (table === undefined) return;
    const rows = mergeSplitRows(table.rows);
    const cells = rows.map((row) => this.cells(row, table.grid));
    if (this.pairs(cells, table.grid.page)) return;
    const piece = gridTable(cells, table.headerRows);
    if (piece === undefined) return;
    const pageOf = (index: number): number => rows[index]?.find((block) => block !== undefined)?.lines[0]?.page ?? table.grid.page;
    this.pieces.push({ ...piece, page: table.grid.page, rows: piece.rows.map((row, index) => ({ ...row, page: pageOf(index) })) });
  }

  /** "Navn:" beside "Kari Nordmann", line by line: labels with values, set with tabs. */
  private pairs(rows: readonly (readonly Rich[])[], page: number): boolean {
    if (!rows.every(([label, value, ...more]) => more.length === 0 && value !== undefined && value.text !== '' && label?.text.endsWith(':'))) return false;
    rows.forEach(([label, value], index) => {
      if (label && value) this.pieces.push({ kind: 'pair', label: slice(label, 0, label.text.length - 1), between: ': ', value, tight: index > 0, page });
    });
    return true;
  }

  private cells(row: readonly (Block | undefined)[], grid: Grid): Rich[] {
    return row.map((block, at) => (block === undefined ? { text: '' } : this.cell(block, edgeOf(grid, at))));
  }

  private rowText(row: readonly (Block | undefined)[], grid: Grid): string {
    return this.cells(row, grid)
      .map(({ text }) => text)
      .join('|');
  }

  /** Text of a cell: wrapped lines are joined, the others stay lines. */
  private cell(block: Block, edge: number): Rich {
    let text: Rich = { text: '' };
    let last: Line | undefined;
    for (const line of block.lines) {
      const sign = bulletLength(line.text.text);
      const own = sign > 0 ? slice(line.text, sign) : line.text;
      const wrapped =
        last !== undefined &&
        sign === 0 &&
        (line.tagged !== 'begins' || line.page !== last.page) &&
        (wouldNotFit(last, line, edge) || /^\p{Ll}/u.test(own.text) || /[-\u2010]$/u.test(last.text.text));
      text = last === undefined ? own : wrapped ? this.joiner.join(text, own) : concat(text, '\n', own);
      last = line;
    }
    return text;
  }
}

/** Space between the text of a cell and that of the next. */
const PADDING = 11;

/** How far the text of a column may reach: to the next column, whatever the longest line is. */
const edgeOf = ({ columns }: Grid, at: number): number => Math.max(columns[at]?.[1] ?? 0, (columns[at + 1]?.[0] ?? 0) - PADDING);

function wouldNotFit(line: Line, next: Line, edge: number): boolean {
  const { text } = next.text;
  const letter = (next.right - next.x) / Math.max(1, text.length);
  const word = text.search(/\s/u) < 0 ? text.length : text.search(/\s/u);
  return line.right + letter * (word + 1) > edge - 0.01 * (edge - line.x);
}

/** A title with dots up to its page number. The titles come again where they belong. */
export const isContentsLine = (text: string): boolean => /(?:\. ?){6}|…{3}/u.test(text);

/** Length of the bullet that a line begins with; 0 where there is none. */
export function bulletLength(text: string): number {
  const match = /^(\S)\s+(?=\S)/u.exec(text);
  if (match !== null && BULLETS.test(match[1] as string)) return match[0].length;
  return /^[•·◦▪▫‣●○■□◆►▶➤➢⁃∙✓✔☑](?=[\p{L}\d(«"])/u.test(text) ? 1 : 0;
}

const sameColumns = (a: Grid, b: Grid): boolean =>
  a.columns.length === b.columns.length && a.columns.every(([left, right], at) => left < (b.columns[at]?.[1] ?? 0) && right > (b.columns[at]?.[0] ?? 0));

/** A row that a page break parted: its second half has no first cell. */
function mergeSplitRows(rows: readonly (readonly (Block | undefined)[])[]): (readonly (Block | undefined)[])[] {
  const out: (readonly (Block | undefined)[])[] = [];
  for (const row of rows) {
    const above = out.at(-1);
    const page = (one: readonly (Block | undefined)[]): number | undefined => one.find((block) => block !== undefined)?.lines.at(-1)?.page;
    if (above !== undefined && out.length > 1 && row[0] === undefined && page(above) !== page(row)) {
      out[out.length - 1] = above.map((block, at) => {
        const more = row[at];
        return block !== undefined && more !== undefined ? { ...block, lines: [...block.lines, ...more.lines] } : (block ?? more);
      });
    } else out.push(row);
  }
  return out;
}
