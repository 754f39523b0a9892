import { bulletLength, colonOfLabel, isBareValue, numberingOf, wordCount } from './label.js';
import { inline, type References, referenceName } from './markdown-inline.js';
import type { Piece } from './pieces.js';
import { linesOf, plain, type Rich } from './rich.js';
import { gridTable } from './table.js';

export interface LineOptions {
  /** Reads Markdown marks; otherwise the text is taken as it stands. */
  readonly markdown: boolean;
  /** Pieces of an HTML block within Markdown. */
  readonly html?: (source: string, level: number) => readonly Piece[];
}

interface Line {
  /** Without indentation and white space at the end. */
  readonly text: string;
  readonly indent: number;
  /** Markdown's hard break: two spaces or a backslash at the end. */
  readonly broken: boolean;
}

const TASK = /^\[[ xX]\]\s+/u;
const HEADING = /^(#{1,6})(?:\s+|(?=\p{Lu}))(.*?)(?:\s+#+)?(?:\s*\{#[^}]*\})?$/u;
const RULE = /^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,}|~{3,})$/u;
const DELIMITER = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/u;
const FENCE = /^(?:`{3,}|~{3,})/u;
const HTML_BLOCK =
  /^<\/?(?:address|article|aside|blockquote|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|script|style|[A-Z][A-Za-z.]*)(?=[\s/>]|$)/u;

/** Pieces of a plain text or a Markdown source. One pass over the lines. */
export function linePieces(source: string, options: LineOptions): Piece[] {
  return new LineReader(source, options).run();
}

function lineOf(raw: string, markdown: boolean): Line {
  let indent = 0;
  let i = 0;
  for (; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code === 32) indent++;
    else if (code === 9) indent += 4 - (indent % 4);
    else break;
  }
  let end = raw.length;
  while (end > i && (raw.charCodeAt(end - 1) === 32 || raw.charCodeAt(end - 1) === 9 || raw.charCodeAt(end - 1) === 13)) end--;
  let broken = raw.length - end >= 2 && raw.charCodeAt(end - 1) !== 13;
  if (markdown && raw.charCodeAt(end - 1) === 92) {
    broken = true;
    end--;
    while (end > i && raw.charCodeAt(end - 1) === 32) end--;
  }
  return { text: i === 0 && end === raw.length ? raw : raw.slice(i, end), indent, broken };
}

class LineReader {
  private readonly out: Piece[] = [];
  private readonly lines: Line[];
  private readonly references: References;
  private readonly width: number;
  private at = 0;
  /** Level of the last title. */
  private level = 0;
  private gap = true;
  /** Indentation of the open list's items, outermost first. */
  private indents: number[] = [];
  /** The last numbered item of the open list. */
  private number: { style: string; value: number; indent: number } | undefined;
  /** The paragraph or item that further lines may go on with. */
  private open: { text: string; last: Line; item: boolean; depth: number; continued: boolean; tight: boolean } | undefined;

  constructor(
    source: string,
    private readonly options: LineOptions,
  ) {
    const references = new Map<string, string>();
    const text = options.markdown ? withoutDefinitions(source, references) : source;
    this.references = references;
    this.lines = text.split('\n').map((line) => lineOf(line, options.markdown));
    this.width = wrapWidth(this.lines);
  }

  run(): Piece[] {
    const { lines } = this;
    while (this.at < lines.length) {
      const line = lines[this.at] as Line;
      if (line.text === '') {
        this.close();
        this.gap = true;
        this.at++;
        continue;
      }
      if (this.structure(line)) continue;
      this.running(line);
      this.at++;
    }
    this.close();
    return this.out;
  }

  private rich(text: string): Rich {
    return this.options.markdown ? inline(text, this.references) : plain(text.includes('  ') || text.includes('\t') || text.includes('\n') ? text.replace(/\s+/gu, ' ') : text);
  }

  private close(): void {
    const { open } = this;
    this.open = undefined;
    if (!open) return;
    const parts = linesOf(this.rich(open.text));
    parts.forEach((text, index) => {
      if (text.text === '') return;
      if (open.item) this.out.push({ kind: 'item', text, depth: open.depth, ...(open.continued || index > 0 ? { continued: true } : {}) });
      else this.out.push({ kind: 'line', text, tight: open.tight || index > 0 });
    });
  }

  /** Headings, rules, tables, fences: lines that are something else than running text. */
  private structure(line: Line): boolean {
    const { text } = line;
    const first = text.charCodeAt(0);
    const { markdown } = this.options;
    if (first === 35 && markdown) {
      const heading = HEADING.exec(text);
      if (heading) {
        this.heading((heading[1] as string).length, heading[2] as string);
        this.at++;
        return true;
      }
    }
    if ((first === 45 || first === 42 || first === 95 || first === 61 || first === 126) && RULE.test(text)) {
      this.close();
      this.gap = true;
      this.indents = [];
      this.at++;
      return true;
    }
    if (markdown && (first === 96 || first === 126) && FENCE.test(text)) {
      this.fence(text);
      return true;
    }
    if (markdown && first === 60 && this.htmlBlock(line)) return true;
    if (markdown && first === 62) {
      this.quote();
      return true;
    }
    const next = this.lines[this.at + 1];
    if (
      next &&
      next.text.length >= 3 &&
      (next.text.charCodeAt(0) === 61 || next.text.charCodeAt(0) === 45) &&
      /^(?:={3,}|-{3,})$/u.test(next.text) &&
      next.indent <= 3 &&
      text.length <= 200 &&
      !bulletLength(line.text) &&
      (!this.open || this.open.item)
    ) {
      this.heading(next.text.charCodeAt(0) === 61 ? 1 : 2, text);
      this.at += 2;
      return true;
    }
    if (text.includes('|') && this.barTable(text, next)) return true;
    if (text.includes('\t') && this.tabTable()) return true;
    return false;
  }

  private heading(level: number, text: string): void {
    this.close();
    this.indents = [];
    this.level = level;
    const rich = this.rich(text);
    if (rich.text !== '') this.out.push({ kind: 'heading', level, text: { text: rich.text, ...(rich.links ? { links: rich.links } : {}) } });
    this.gap = true;
  }

  private fence(mark: string): void {
    this.close();
    const fence = mark.slice(0, 3);
    this.at++;
    let tight = false;
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] as Line;
      if (line.text.startsWith(fence)) break;
      if (line.text !== '') this.out.push({ kind: 'line', text: plain(line.text.replace(/\s+/gu, ' ')), tight });
      tight = line.text !== '';
    }
    this.at++;
    this.gap = true;
  }

  private quote(): void {
    this.close();
    const inner: string[] = [];
    for (; this.at < this.lines.length; this.at++) {
      const { text } = this.lines[this.at] as Line;
      if (!text.startsWith('>')) break;
      inner.push(text.replace(/^>\s?/u, ''));
    }
    // One level at a time: depth is bounded so that ">>>>>…" cannot nest readers without end.
    const source = inner.map((line) => line.replace(/^(?:>\s?)+/u, '')).join('\n');
    this.out.push(...new LineReader(source, this.options).withReferences(this.references).run());
    this.gap = true;
  }

  private withReferences(references: References): this {
    for (const [name, href] of references) (this.references as Map<string, string>).set(name, href);
    return this;
  }

  private htmlBlock(line: Line): boolean {
    const { html } = this.options;
    if (!html || !HTML_BLOCK.test(line.text)) return false;
    this.close();
    const start = this.at;
    let depth = 0;
    for (; this.at < this.lines.length; this.at++) {
      const { text } = this.lines[this.at] as Line;
      if (text === '' && depth <= 0) break;
      depth +=
        (text.match(/<(?:table|ul|ol|dl|details|div|section|article|main)(?=[\s>])/giu)?.length ?? 0) -
        (text.match(/<\/(?:table|ul|ol|dl|details|div|section|article|main)>/giu)?.length ?? 0);
      // "<div>" above Markdown, a blank line, more Markdown: only lists and tables reach over blank lines.
      if (text === '' && !/<(?:table|ul|ol|dl)/iu.test((this.lines[start] as Line).text)) break;
    }
    const source = this.lines
      .slice(start, this.at)
      .map((one) => one.text)
      .join('\n');
    for (const piece of html(source, this.level)) this.out.push(piece);
    this.indents = [];
    this.gap = true;
    return true;
  }

  private barTable(text: string, next: Line | undefined): boolean {
    const begins = text.startsWith('|') && text.length > 1;
    const delimited = next?.text.includes('-') && DELIMITER.test(next.text) && (next.text.includes('|') || begins);
    if (!begins && !delimited) return false;
    this.close();
    const rows: { cells: Rich[]; header: boolean }[] = [];
    let header = false;
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] as Line;
      if (line.text === '' || !line.text.includes('|')) break;
      if (DELIMITER.test(line.text) && line.text.includes('-')) {
        if (rows.length === 1) header = true;
        continue;
      }
      rows.push({ cells: barCells(line.text).map((cell) => this.rich(cell)), header: false });
    }
    if (header && rows[0]) rows[0].header = true;
    const table = gridTable(
      rows.map((row) => row.cells),
      header ? 1 : undefined,
    );
    if (table) this.out.push(table);
    this.indents = [];
    this.gap = true;
    return true;
  }

  /** Lines with tabs between words, at least two in a row with the same number of cells. */
  private tabTable(): boolean {
    const rows: Rich[][] = [];
    let at = this.at;
    let columns = 0;
    for (; at < this.lines.length; at++) {
      const { text } = this.lines[at] as Line;
      if (!text.includes('\t')) break;
      const cells = text.split(/\t+/u).map((cell) => cell.trim());
      if (columns === 0) columns = cells.length;
      if (cells.length !== columns) break;
      if (cells[0] !== undefined && bulletLength(`${cells[0]} x`) > 0 && cells[0].length <= 2) return false;
      if (cells[0] !== undefined && cells.length === 2 && /^[\dA-Za-z]{1,3}[.)]?$/u.test(cells[0])) return false;
      rows.push(cells.map((cell) => this.rich(cell)));
    }
    if (rows.length < 2 || columns < 2) return false;
    this.close();
    this.at = at;
    const table = gridTable(rows, undefined);
    if (table) this.out.push(table);
    this.gap = true;
    this.indents = [];
    return true;
  }

  private running(line: Line): void {
    const { gap, open } = this;
    this.gap = false;
    const bullet = bulletLength(line.text);
    if (bullet > 0) {
      this.close();
      const text = line.text.slice(bullet).replace(TASK, '');
      if (text !== '') this.item(line, text);
      return;
    }
    if (this.indents.length === 0 || line.indent === 0) {
      const numbered = numberingOf(line.text);
      if (
        numbered &&
        numbered.style !== 'bare' &&
        numbered.depth === 1 &&
        numbered.style !== 'word' &&
        (!open || !this.goesOn(open.last, line)) &&
        this.numberedItem(line, numbered.style, numbered.value, numbered.after)
      )
        return;
    } else {
      const numbered = numberingOf(line.text);
      if (numbered && numbered.depth === 1 && numbered.style !== 'bare' && numbered.style !== 'word') {
        this.close();
        this.item(line, line.text.slice(numbered.after));
        return;
      }
    }
    if (open && !gap && this.goesOn(open.last, line)) {
      open.text += `${this.options.markdown ? '\n' : ' '}${line.text}`;
      open.last = line;
      return;
    }
    const inItem = this.indents.length > 0 && line.indent > (this.indents[0] as number) && (line.indent >= 2 || !gap);
    this.close();
    if (inItem) {
      const depth = Math.max(1, this.indents.filter((indent) => indent < line.indent).length);
      this.open = { text: line.text, last: line, item: true, depth, continued: true, tight: false };
      return;
    }
    this.indents = [];
    this.open = { text: line.text, last: line, item: false, depth: 0, continued: false, tight: !gap };
  }

  private item(line: Line, text: string): void {
    const step = this.options.markdown ? 2 : 1;
    while (this.indents.length > 0 && (this.indents.at(-1) as number) > line.indent) this.indents.pop();
    if (this.indents.length === 0 || line.indent >= (this.indents.at(-1) as number) + step) this.indents.push(line.indent);
    this.open = { text, last: line, item: true, depth: this.indents.length, continued: false, tight: false };
  }

  /** "1. …" is an item here when it is indented, or when its next sibling follows with only deeper lines between. */
  private numberedItem(line: Line, style: string, value: number, after: number): boolean {
    let nested = false;
    let sibling = false;
    let tight = true;
    for (let i = this.at + 1; i < Math.min(this.lines.length, this.at + 40); i++) {
      const next = this.lines[i] as Line;
      if (next.text === '') {
        tight = false;
        continue;
      }
      const numbering = next.indent <= line.indent ? numberingOf(next.text) : undefined;
      if (numbering) {
        sibling = numbering.style === style && numbering.value === value + 1;
        break;
      }
      if (next.indent <= line.indent) break;
      nested = true;
    }
    const { number } = this;
    const previous = this.indents.length > 0 && number !== undefined && number.indent === line.indent && number.style === style && number.value === value - 1;
    if (!(previous || (sibling && (nested || tight || line.indent > 0)))) return false;
    this.close();
    this.item(line, line.text.slice(after));
    this.number = { style, value, indent: line.indent };
    return true;
  }

  /** Whether a line goes on with the sentence of the line above: the source only wrapped it. */
  private goesOn(above: Line, line: Line): boolean {
    const { markdown } = this.options;
    if (above.broken && markdown) return false;
    const { text } = line;
    const end = above.text.charCodeAt(above.text.length - 1);
    const closed = end === 46 || end === 58 || end === 33 || end === 63 || end === 59;
    const space = text.indexOf(' ');
    const needed = above.indent + above.text.length + 1 + (space < 0 ? text.length : space);
    if (startsAnew(text)) return !closed && this.width > 0 && needed > this.width;
    const first = text[0] as string;
    const small = first === first.toLowerCase() && first !== first.toUpperCase();
    const indented = this.open?.item === true && line.indent > (this.indents.at(-1) as number);
    if (!closed && !isBareValue(text)) {
      if (small && (markdown || indented || above.text.length >= 30)) return true;
      if (markdown && indented) return true;
    }
    // Sources that people or programs wrapped by sense leave more room than those an editor wrapped.
    return this.width > 0 && needed > this.width * (markdown ? 0.75 : 0.88);
  }
}

const isNumbered = (text: string): boolean => {
  const numbering = numberingOf(text);
  return numbering !== undefined && numbering.style !== 'bare';
};

const startsAnew = (text: string): boolean => isNumbered(text) || text.startsWith('**') || (colonOfLabel(text) >= 0 && wordCount(text.slice(0, colonOfLabel(text))) <= 3);

/** Cells of a "| a | b |" line; "\|" is no border. */
function barCells(text: string): string[] {
  let body = text;
  if (body.startsWith('|')) body = body.slice(1);
  if (body.endsWith('|') && !body.endsWith('\\|')) body = body.slice(0, -1);
  if (!body.includes('\\|')) return body.split('|').map((cell) => cell.trim());
  return body.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll('\\|', '|').trim());
}

/** Reference definitions ("[navn]: adresse") are taken out; comments and footnote marks too. */
function withoutDefinitions(source: string, references: Map<string, string>): string {
  let text = source;
  if (text.includes('<!--')) text = withoutComments(text);
  if (text.includes(']:')) {
    text = text.replace(
      /^ {0,3}\[([^\]\n^][^\]\n]{0,200})\]:[ \t]*\n?[ \t]*<?(\S{1,4000}?)>?(?:[ \t]+(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|\([^)\n]{0,300}\)))?[ \t]*$/gmu,
      (whole, name: string, href: string) => {
        if (!/^(?:[a-z][a-z0-9+.-]*:|\/|#|\.|www\.)/iu.test(href)) return whole;
        const key = referenceName(name);
        if (!references.has(key)) references.set(key, href);
        return '';
      },
    );
    text = text.replace(/^ {0,3}\[\^[^\]\n]{1,50}\]:[ \t]*/gmu, '');
  }
  return text;
}

export function withoutComments(source: string): string {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const start = source.indexOf('<!--', from);
    if (start < 0) break;
    const end = source.indexOf('-->', start + 4);
    parts.push(source.slice(from, start));
    if (end < 0) return parts.join('');
    from = end + 3;
  }
  parts.push(source.slice(from));
  return parts.join('');
}

/**
 * Column at which the source wraps its paragraphs; 0 when it does not. Wrapped sources have lines of nearly one length, and the
 * first word of the next line would not have fitted.
 */
function wrapWidth(lines: readonly Line[]): number {
  const lengths: number[] = [];
  const pairs: { length: number; word: number }[] = [];
  for (let i = 0; i + 1 < lines.length && pairs.length < 4000; i++) {
    const line = lines[i] as Line;
    const next = lines[i + 1] as Line;
    if (line.text === '' || next.text === '' || line.text.includes('|') || line.text.startsWith('#')) continue;
    if (bulletLength(next.text) > 0) continue;
    const length = line.indent + line.text.length;
    lengths.push(length);
    const space = next.text.indexOf(' ');
    pairs.push({ length, word: space < 0 ? next.text.length : space });
  }
  if (pairs.length < 3) return 0;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] as number;
  if (width < 45 || width > 160) return 0;
  const full = pairs.filter((pair) => pair.length + 1 + pair.word > width * 0.96).length;
  return full >= pairs.length * 0.4 && full >= 3 ? Math.min(width, Math.round(width)) : 0;
}
