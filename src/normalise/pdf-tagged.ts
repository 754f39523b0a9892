import { type Line, linesOfRuns } from './pdf-lines.js';
import type { Page, Run, Tag } from './pdf-pages.js';
import type { Block, Grid } from './pdf-tables.js';

/** What the tags of a page say that a part of it is. */
export type Part =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'heading'; readonly level: number; readonly lines: readonly Line[] }
  | { readonly kind: 'item'; readonly depth: number; readonly lines: readonly Line[]; readonly continued: boolean }
  | { readonly kind: 'grid'; readonly grid: Grid; readonly headerRows: number | undefined };

const HEADING = /^(?:H[1-6]?|Title)$/u;
const STRUCTURE = /^(?:H[1-6]|Title|LI|TR)$/u;
const BLOCKS = /^(?:P|H[1-6]?|Title|L|LI|Table|TR|TOC|Caption|BlockQuote|Div|Sect)$/u;

/** True when the tags of a document tell titles, lists or tables apart, and not only paragraphs. */
export const hasStructure = (tag: Tag | undefined): boolean => tag !== undefined && (STRUCTURE.test(tag.role ?? '') || (tag.children ?? []).some(hasStructure));

/** Share of the text of a page that its tags cover. */
export function coverage(page: Page): number {
  const marks = new Set(page.tags === undefined ? [] : leaves(page.tags));
  let all = 0;
  let covered = 0;
  for (const run of page.runs) {
    if (run.artifact) continue;
    all += run.text.length;
    if (run.mark !== undefined && marks.has(run.mark)) covered += run.text.length;
  }
  return all === 0 ? 1 : covered / all;
}

function leaves(tag: Tag): string[] {
  return tag.type === 'content' && tag.id !== undefined ? [tag.id] : (tag.children ?? []).flatMap(leaves);
}

/** The parts of a tagged page, in the order of its tags; what no tag covers comes last. */
export function partsOf(page: Page): Part[] {
  const reader = new TagReader(page);
  if (page.tags !== undefined) reader.walk(page.tags, 0);
  return reader.end();
}

class TagReader {
  private readonly parts: Part[] = [];
  private readonly runs = new Map<string, Run[]>();
  private readonly loose: Run[] = [];
  private waiting: Run[] = [];

  constructor(private readonly page: Page) {
    for (const run of page.runs) {
      if (run.artifact) continue;
      if (run.mark === undefined) this.loose.push(run);
      else (this.runs.get(run.mark) ?? this.runs.set(run.mark, []).get(run.mark) ?? []).push(run);
    }
  }

  end(): Part[] {
    this.flush();
    const left = [...this.runs.values()].flat();
    if (left.length + this.loose.length > 0) this.parts.push({ kind: 'lines', lines: linesOfRuns([...left, ...this.loose], this.page, false) });
    return this.parts;
  }

  walk(tag: Tag, depth: number): void {
    const role = tag.role ?? '';
    if (tag.type === 'content') {
      this.waiting.push(...this.take(tag));
      return;
    }
    if (role === 'TOC') {
      this.flush();
      this.take(tag);
      return;
    }
    if (HEADING.test(role)) {
      this.flush();
      const lines = this.lines(tag);
      if (lines.length > 0) this.parts.push({ kind: 'heading', level: Number(/\d/u.exec(role)?.[0] ?? 1), lines });
      return;
    }
    if (role === 'Table') {
      this.flush();
      this.table(tag, depth);
      return;
    }
    if (role === 'LI') {
      this.flush();
      this.item(tag, Math.max(1, depth));
      return;
    }
    const block = BLOCKS.test(role);
    if (block) this.flush();
    for (const child of tag.children ?? []) this.walk(child, role === 'L' ? depth + 1 : depth);
    if (block) this.flush();
  }

  /** The runs of an element, which nothing takes a second time. */
  private take(tag: Tag): Run[] {
    return leaves(tag).flatMap((mark) => {
      const runs = this.runs.get(mark) ?? [];
      this.runs.delete(mark);
      return runs;
    });
  }

  private lines(tag: Tag): Line[] {
    return linesOfRuns(this.take(tag), this.page, true);
  }

  private flush(): void {
    const runs = this.waiting;
    this.waiting = [];
    if (runs.length > 0) this.parts.push({ kind: 'lines', lines: linesOfRuns(runs, this.page, true) });
  }

  private item(tag: Tag, depth: number): void {
    let written = false;
    const write = (runs: Run[]): void => {
      if (runs.length === 0) return;
      this.parts.push({ kind: 'item', depth, lines: linesOfRuns(runs, this.page, true), continued: written });
      written = true;
    };
    let own: Run[] = [];
    const visit = (child: Tag): void => {
      if (child.role === 'L' || child.role === 'Table') {
        write(own);
        own = [];
        this.walk(child, depth);
        return;
      }
      const paragraph = child.role === 'P';
      // A list item's sign and its first paragraph are one text; a second paragraph is another.
      if (paragraph && own.some((run) => run.text.length > 6)) {
        write(own);
        own = [];
      }
      if (child.type === 'content') own.push(...this.take(child));
      else for (const inner of child.children ?? []) visit(inner);
    };
    for (const child of tag.children ?? []) visit(child);
    write(own);
  }

  private table(tag: Tag, depth: number): void {
    const rows = rowsOf(tag);
    const cells = rows.map((row) => (row.children ?? []).filter((cell) => cell.role === 'TD' || cell.role === 'TH'));
    const width = Math.max(0, ...cells.map((row) => row.length));
    if (width < 2 || cells.length < 2) {
      // A frame around text, or columns beside one another: no table.
      for (const row of cells) for (const cell of row) for (const child of cell.children ?? []) this.walk(child, depth);
      this.flush();
      return;
    }
    const blocks = cells.map((row) => row.map((cell) => this.block(cell)));
    const headers = cells.findIndex((row) => row.some((cell) => cell.role !== 'TH'));
    this.parts.push({ kind: 'grid', grid: gridOf(blocks, width, this.page.number), headerRows: headers > 0 ? headers : undefined });
  }

  /** A cell with the paragraphs in it. */
  private block(cell: Tag): Block | undefined {
    const groups: Run[][] = [];
    const visit = (tag: Tag): void => {
      if (tag.type === 'content') {
        const runs = this.take(tag);
        if (groups.length === 0) groups.push([]);
        groups.at(-1)?.push(...runs);
        return;
      }
      if (/^(?:P|H[1-6]?|LI|L)$/u.test(tag.role ?? '')) groups.push([]);
      for (const child of tag.children ?? []) visit(child);
    };
    visit(cell);
    const lines = groups.flatMap((runs) => linesOfRuns(runs, this.page, true));
    if (lines.length === 0) return undefined;
    return {
      lines,
      left: Math.min(...lines.map((line) => line.x)),
      right: Math.max(...lines.map((line) => line.right)),
      top: Math.min(...lines.map((line) => line.y - line.size)),
      bottom: Math.max(...lines.map((line) => line.y)),
    };
  }
}

const rowsOf = (tag: Tag): Tag[] =>
  (tag.children ?? []).flatMap((child) => (child.role === 'TR' ? [child] : /^(?:THead|TBody|TFoot)$/u.test(child.role ?? '') ? rowsOf(child) : []));

/** Tags do not say how many columns a cell spans; where rows differ in length, cells go to the column they stand in. */
function gridOf(blocks: readonly (readonly (Block | undefined)[])[], width: number, page: number): Grid {
  const whole = blocks.filter((row) => row.length === width);
  const columns = Array.from({ length: width }, (_, at): [number, number] => {
    const own = whole.flatMap((row) => row[at] ?? []);
    return [Math.min(...own.map((block) => block.left)), Math.max(...own.map((block) => block.right))];
  });
  const rows = blocks.map((row) => {
    if (row.length === width) return row;
    const out: (Block | undefined)[] = Array.from({ length: width }, () => undefined);
    let next = 0;
    for (const block of row) {
      if (block === undefined) continue;
      const at = columns.findIndex(([left, right], index) => index >= next && block.left < right && block.right > left);
      const place = at < 0 ? next : at;
      if (place < width) out[place] = block;
      next = place + 1;
    }
    return out;
  });
  return { rows, columns, page };
}
