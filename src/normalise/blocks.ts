import type { Span } from '../model/span.js';
import type { Block, Cell, Version } from '../model/version.js';
import { TextBuilder } from './builder.js';
import type { Piece } from './pieces.js';
import { type Resolved, resolve } from './resolve.js';

/** A version before its language and type are known. */
export type Normalised = Omit<Version, 'language' | 'type'>;

interface Open {
  readonly level: number;
  readonly title: string;
  readonly span: Span;
}

/**
 * Puts the text of a document together from its pieces, and with it the blocks: where each part stands, which headings it is under,
 * what introduces a list. Every reader ends here.
 * @param title title that the source states outside its text (`<title>`, front matter)
 */
export function compose(pieces: readonly Piece[], mediaType: string, title?: string): Normalised {
  const builder = new TextBuilder();
  const blocks: Block[] = [];
  const open: Open[] = [];
  let path: readonly string[] = [];
  /** What would introduce a list that began now. */
  let intro: (Span & { readonly sentence?: string }) | undefined;
  let lead: Span | undefined;
  let inList = false;
  const parents: Span[] = [];
  let table = 0;
  let heading: string | undefined;
  let firstLine: string | undefined;

  const gap = (wide: boolean): void => {
    if (builder.length > 0) builder.append(wide ? '\n\n' : '\n');
  };
  const introduction = (): Span | undefined => (intro?.sentence === undefined ? intro : lastSentence(intro.sentence, intro));
  const startList = (): void => {
    if (!inList) {
      lead = introduction();
      parents.length = 0;
    }
    inList = true;
  };

  const resolved: Resolved[] = resolve(pieces);
  for (const piece of resolved) {
    const page = piece.page === undefined ? {} : { page: piece.page };
    if (piece.closes !== undefined) {
      while (open.length > 0 && (open.at(-1) as Open).level >= piece.closes) open.pop();
      path = open.map((one) => one.title);
      if (intro && !open.some((one) => one.span === intro)) intro = open.at(-1)?.span;
    }
    switch (piece.kind) {
      case 'heading': {
        gap(true);
        const span = builder.appendRich(piece.text);
        const text = piece.text.text.replaceAll('\n', ' ');
        while (open.length > 0 && (open.at(-1) as Open).level >= piece.level) open.pop();
        path = open.map((one) => one.title);
        blocks.push({ kind: 'heading', level: piece.level, path, ...page, ...span });
        open.push({ level: piece.level, title: text, span });
        path = [...path, text];
        heading ??= text;
        intro = span;
        lead = undefined;
        inList = false;
        break;
      }
      case 'line': {
        gap(!piece.tight);
        const span = builder.appendRich(piece.text);
        blocks.push({ kind: 'paragraph', path, ...page, ...span });
        firstLine ??= piece.text.text;
        intro = { ...span, sentence: piece.text.text };
        lead = piece.text.text.endsWith(':') ? span : undefined;
        inList = false;
        break;
      }
      case 'pair': {
        const listed = piece.depth !== undefined;
        gap(!(piece.tight || (listed && inList)));
        if (listed) startList();
        else if (inList) lead = undefined;
        const label = builder.appendRich(piece.label);
        builder.append(piece.between);
        const value = builder.appendRich(piece.value);
        const span = { start: label.start, end: value.end };
        blocks.push({ kind: 'pair', label, value, path, ...(piece.depth === undefined ? {} : { depth: piece.depth }), ...(lead ? { lead } : {}), ...page, ...span });
        firstLine ??= piece.label.text;
        if (listed) remember(parents, piece.depth ?? 1, span);
        else {
          intro = piece.value.text.endsWith(':') ? { ...value, sentence: piece.value.text } : (open.at(-1)?.span ?? span);
          inList = false;
        }
        break;
      }
      case 'item': {
        gap(!inList);
        startList();
        const span = builder.appendRich(piece.text);
        const parent = piece.continued ? parents[piece.depth - 1] : parentOf(parents, piece.depth);
        blocks.push({ kind: 'item', depth: piece.depth, path, ...(lead ? { lead } : {}), ...(parent ? { parent } : {}), ...page, ...span });
        if (!piece.continued) remember(parents, piece.depth, span);
        firstLine ??= piece.text.text;
        break;
      }
      case 'table': {
        const number = table++;
        const above = introduction();
        piece.rows.forEach((row, index) => {
          gap(index === 0);
          const start = builder.length;
          const cells = row.cells.map((cell, at): Cell => {
            if (at > 0) builder.append(' | ');
            return { ...builder.appendRich(cell.text), column: cell.column, row: cell.row };
          });
          blocks.push({
            kind: 'row',
            table: number,
            header: row.header,
            cells,
            path,
            ...(above ? { lead: above } : {}),
            ...page,
            ...(row.page === undefined ? {} : { page: row.page }),
            start,
            end: builder.length,
          });
        });
        intro = open.at(-1)?.span;
        lead = undefined;
        inList = false;
        break;
      }
    }
  }
  return { text: builder.toString(), blocks, links: builder.links, title: clip(title || heading || firstLine || ''), mediaType };
}

const clip = (title: string): string => title.replace(/\s+/gu, ' ').trim().slice(0, 300);

function remember(parents: Span[], depth: number, span: Span): void {
  parents.length = Math.min(parents.length, depth);
  parents[depth - 1] = span;
}

/** The nearest item above that is less deep. */
function parentOf(parents: readonly Span[], depth: number): Span | undefined {
  for (let at = Math.min(depth - 2, parents.length - 1); at >= 0; at--) if (parents[at]) return parents[at];
  return undefined;
}

/** The last sentence of a paragraph, with the one before it when it is only "Disse er:". */
function lastSentence(text: string, span: Span): Span {
  let start = text.length;
  for (let tries = 0; tries < 2; tries++) {
    start = startOfLast(text, start);
    if (text.length - start >= 30) break;
  }
  return { start: span.start + start, end: span.end };
}

function startOfLast(text: string, before: number): number {
  for (let i = before - 3; i > 0; i--) {
    const code = text.charCodeAt(i);
    if (
      (code === 46 || code === 63 || code === 33) &&
      text.charCodeAt(i + 1) === 32 &&
      /\p{Lu}/u.test(text[i + 2] as string) &&
      /[\p{L})]{3}$/u.test(text.slice(Math.max(0, i - 3), i))
    )
      return i + 2;
  }
  return 0;
}
