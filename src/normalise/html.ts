import type { CheerioAPI } from 'cheerio/slim';
import { load } from 'cheerio/slim';
import { UsageError } from '../model/errors.js';
import { compose, type Normalised } from './blocks.js';
import { MAX_TEXT, tooLong } from './builder.js';
import { readable } from './characters.js';
import { Content, keepsFromEdge, type Zone } from './html-content.js';
import { checkDepth } from './html-depth.js';
import { attribute, type DomNode, INLINE, isElement, Measures, SILENT } from './html-dom.js';
import { htmlTable, isLayout } from './html-table.js';
import { colonOfLabel, isBareValue } from './label.js';
import type { PairPiece, Piece } from './pieces.js';
import { concat, linesOf, type Rich, RichWriter } from './rich.js';

export interface HtmlOptions {
  /** CSS selectors of what counts; all of the page without them. */
  readonly select?: readonly string[];
  /** CSS selectors of what does not count. */
  readonly remove?: readonly string[];
  /** Source of a page component (.astro, .mdx), where any tag may be closed in itself. */
  readonly component?: boolean;
  /** Level of the title that the source stands under, where it is a part of another one. */
  readonly level?: number;
}

/** Version of an HTML page: its text without menus, dialogs and scripts. */
export function normaliseHtml(source: string, options: HtmlOptions = {}): Normalised {
  const { pieces, title } = htmlPieces(source, options);
  return compose(pieces, 'text/html', ownTitle(pieces, title));
}

/** The page's own title; where <title> only names the site, the first heading. */
function ownTitle(pieces: readonly Piece[], title: string): string {
  const first = pieces.find((piece) => piece.kind === 'heading');
  if (first?.kind !== 'heading' || first.level > 1 || first.text.text.length > 90) return title;
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const stated = new Set(words(title));
  return words(first.text.text).some((word) => stated.has(word)) ? title : first.text.text;
}

/** Pieces of an HTML page or of an HTML block in another source. */
export function htmlPieces(source: string, options: HtmlOptions = {}): { pieces: Piece[]; title: string } {
  checkDepth(source);
  const markup = options.component ? withoutExpressions(source) : source;
  const $ = load(markup, options.component ? { xml: { xmlMode: false, recognizeSelfClosing: true, decodeEntities: true } } : null, false);
  const root = $.root()[0] as unknown as DomNode;
  const title = titleOf(root);
  if (options.select || options.remove) gather($);
  for (const selector of options.remove ?? []) chosen(() => $(selector).remove(), selector);
  if (options.select && options.select.length > 0) {
    const selector = options.select.join(', ');
    const found = chosen(() => $(selector).toArray() as unknown as DomNode[], selector);
    const outer = found.filter((node) => !found.some((other) => other !== node && isInside(node, other)));
    const measures = new Measures(root);
    return { pieces: outer.flatMap((node) => new Walker(measures, new Content(node, measures), options.level).run(node, 'main')), title };
  }
  const measures = new Measures(root);
  if (measures.of(root).text > MAX_TEXT) throw tooLong('the page');
  const content = new Content(root, measures);
  return { pieces: new Walker(measures, content, options.level).run(root, content.start), title };
}

/** A component's source without the lines of code around its markup: conditions, loops, comments. Values such as {phone} stay. */
function withoutExpressions(source: string): string {
  return source
    .replace(/\{\/\*(?:[^*]|\*(?!\/))*\*\/\}/gu, '')
    .replace(/\{\s*(?:' '|" "|` `)\s*\}/gu, ' ')
    .replace(/\{[^{}<>\n]{0,300}(?:&&|\|\||\?\??|=>)[ \t]*\(?[ \t]*$/gmu, '')
    .replace(/^[ \t]{0,200}\){1,9}[ \t]{0,9}(?::[ \t]{0,9}(?:null|undefined|\(|''|""))?[ \t]{0,9}\){0,9}\}?[ \t]{0,9}$/gmu, '');
}

/** Text of the first <title>. */
function titleOf(root: DomNode): string {
  const stack: DomNode[] = [root];
  while (stack.length > 0) {
    const node = stack.pop() as DomNode;
    if (node.name === 'title' && node.parent?.name !== 'svg')
      return readable((node.children ?? []).map((child) => child.data ?? '').join(''))
        .replace(/\s+/gu, ' ')
        .trim();
    const children = node.children ?? [];
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i] as DomNode;
      if (isElement(child) && child.name !== 'body') stack.push(child);
    }
  }
  return '';
}

/** Puts everything below one element: selecting compares all roots of a page with one another. */
function gather($: CheerioAPI): void {
  const root = $.root()[0];
  const box = $('<div></div>')[0];
  if (!root || root.children.length < 50 || box?.type !== 'tag') return;
  box.children = root.children;
  for (const child of box.children) child.parent = box;
  root.children = [box];
  box.parent = root;
}

function chosen<Result>(query: () => Result, selector: string): Result {
  try {
    return query();
  } catch (cause) {
    throw new UsageError({ code: 'USAGE', what: 'not a CSS selector:', target: selector, hint: 'correct "select" or "remove"', cause });
  }
}

function isInside(node: DomNode, other: DomNode): boolean {
  for (let above = node.parent; above; above = above.parent) if (above === other) return true;
  return false;
}

const HEADING = /^h[1-6]$/u;
const ACCORDION = /accordion|collaps|toggle|faq|question|expand|trekkspill|tab(?:$|[\s_-])/iu;
const BOLD_STYLE = /font-weight\s*:\s*(?:bold|[6-9]00)/iu;

interface Frame {
  readonly node: DomNode;
  readonly zone: Zone;
  child: number;
  /** What happens when the element ends. */
  readonly leave?: () => void;
}

interface ListItem {
  readonly depth: number;
  written: boolean;
  /** Title inside the item, waiting for its text. */
  label?: Rich;
}

/** Turns a tree into pieces with a stack of its own: no depth of the source can overflow ours. */
class Walker {
  private readonly out: Piece[] = [];
  private readonly writer = new RichWriter();
  private readonly items: ListItem[] = [];
  private lists = 0;
  /** Level from which titles have ended, for the next piece to say so. */
  private closes: number | undefined;
  private zone: Zone = 'main';
  /** Level of the last title that the source marks as one. */
  private level: number;
  private folds = 0;
  private term: Rich | undefined;
  /** The last pair of a definition list: a second description goes on with it. */
  private defined: PairPiece | undefined;
  /** Titles in the frame around the text wait for a line that is kept. */
  private waiting: Piece | undefined;
  private seenMainTitle = false;

  constructor(
    private readonly measures: Measures,
    private readonly content: Content,
    level = 0,
  ) {
    this.level = level;
  }

  run(root: DomNode, zone: Zone): Piece[] {
    const stack: Frame[] = [{ node: root, zone, child: 0 }];
    this.zone = zone;
    while (stack.length > 0) {
      const frame = stack[stack.length - 1] as Frame;
      const child = frame.node.children?.[frame.child++];
      if (child === undefined) {
        stack.pop();
        frame.leave?.();
        const { zone: outer } = stack.at(-1) ?? frame;
        if (outer !== this.zone) {
          this.flush();
          this.zone = outer;
        }
        continue;
      }
      if (child.type === 'text') {
        this.text(child.data ?? '');
        continue;
      }
      if (!isElement(child) && child.type !== 'root' && child.type !== 'cdata') continue;
      const next = this.enter(child, frame.zone);
      if (next) stack.push(next);
    }
    this.flush();
    this.term = undefined;
    return this.out;
  }

  private text(data: string): void {
    this.writer.text(readable(data));
  }

  /** The frame to walk next, or nothing when the element is done with. */
  private enter(node: DomNode, zone: Zone): Frame | undefined {
    const name = node.name ?? '';
    if (SILENT.has(name)) return undefined;
    if (name === 'br') {
      this.lineBreak();
      return undefined;
    }
    if (name === 'hr') {
      this.flush();
      return undefined;
    }
    if (this.content.drops(node)) {
      if (!INLINE.has(name)) this.flush();
      else this.writer.space();
      return undefined;
    }
    if (INLINE.has(name) && startsAnew(node)) this.writer.space();
    const inner = this.content.zone(node, zone);
    if (inner !== this.zone) {
      this.flush();
      this.zone = inner;
    }
    if (INLINE.has(name)) return this.inline(node, name, inner);
    return this.block(node, name, inner);
  }

  private inline(node: DomNode, name: string, zone: Zone): Frame | undefined {
    const frame = { node, zone, child: 0 };
    if (name === 'a') {
      const href = attribute(node, 'href').trim();
      if (isAnchorSign(node)) return undefined;
      if (href === '' || href.startsWith('javascript:')) return frame;
      this.writer.openLink(href);
      return { ...frame, leave: () => this.writer.closeLink() };
    }
    if (name === 'b' || name === 'strong' || (name === 'span' && BOLD_STYLE.test(attribute(node, 'style')))) {
      this.writer.openBold();
      return { ...frame, leave: () => this.writer.closeBold() };
    }
    if (name === 'button') {
      if (!this.isAccordion(node)) return undefined;
      this.flush();
      this.title(this.richOf(node), this.level + 1 + this.folds, zone);
      return undefined;
    }
    if (attribute(node, 'role') === 'heading') return this.block(node, name, zone);
    return frame;
  }

  private block(node: DomNode, name: string, zone: Zone): Frame | undefined {
    this.flush();
    const frame = { node, zone, child: 0, leave: () => this.flush() };
    const role = attribute(node, 'role');
    if (HEADING.test(name) || role === 'heading') {
      const level = role === 'heading' ? Number.parseInt(attribute(node, 'aria-level'), 10) || 2 : Number(name[1]);
      const swallowed = blocksIn(node);
      this.marked(this.richOf(node, false, swallowed), level, zone);
      return swallowed > 0 ? { ...frame, child: swallowed } : undefined;
    }
    switch (name) {
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return this.list(node, frame);
      case 'li': {
        this.items.push({ depth: Math.max(1, this.lists), written: false });
        return {
          ...frame,
          leave: () => {
            this.flush();
            const item = this.items.pop();
            if (item?.label) this.push({ kind: 'item', depth: item.depth, text: item.label }, zone);
          },
        };
      }
      case 'table': {
        if (isLayout(node, this.measures)) return frame;
        this.table(node, zone);
        return undefined;
      }
      case 'caption':
        return frame;
      case 'dt': {
        this.closeTerm(zone);
        this.term = this.richOf(node);
        return undefined;
      }
      case 'dd':
        return this.definition(node, zone, frame);
      case 'summary': {
        const text = this.richOf(node);
        this.title(text, this.level + Math.max(1, this.folds), zone);
        return undefined;
      }
      case 'details':
        this.folds++;
        return {
          ...frame,
          leave: () => {
            this.flush();
            this.folds--;
          },
        };
      case 'pre':
        this.preformatted(node);
        return undefined;
      default:
        if (this.field(node, zone)) return undefined;
        return isLastCard(node, this.measures) ? this.card(frame) : frame;
    }
  }

  /** A box with a label and a value, one of several: <div><span>Land</span><span>Norge</span></div>. */
  private field(node: DomNode, zone: Zone): boolean {
    if (zone !== 'main' || !isField(node, this.measures)) return false;
    const beside = (['prev', 'next'] as const).some((side) => {
      const other = sibling(node, side);
      return other !== undefined && other.name === node.name && attribute(other, 'class') === attribute(node, 'class') && isField(other, this.measures);
    });
    if (!beside) return false;
    const [label, value] = elementsOf(node) as [DomNode, DomNode];
    const name = this.richOf(label);
    const text = this.richOf(value);
    if (name.text === '' || text.text === '') return false;
    this.push(
      {
        kind: 'pair',
        label: withoutColon(name),
        between: name.text.endsWith(':') ? ':\n' : '\n',
        value: text,
        ...(this.items.length > 0 ? { depth: this.items.at(-1)?.depth ?? 1 } : {}),
      },
      zone,
    );
    return true;
  }

  private list(node: DomNode, frame: Frame): Frame {
    const outer = this.lists;
    // Word processors on the web write nested lists side by side and keep the depth in the class.
    const depth = /(?:^|\s)lst-kix_\w+-(\d)/u.exec(attribute(node, 'class'))?.[1];
    this.lists = depth === undefined ? outer + 1 : Number(depth) + 1;
    return {
      ...frame,
      leave: () => {
        this.flush();
        this.lists = outer;
      },
    };
  }

  /** What follows a row of cards is not under the title of the last of them. */
  private card(frame: Frame & { leave: () => void }): Frame {
    const from = this.out.length;
    return {
      ...frame,
      leave: () => {
        frame.leave();
        const levels = this.out.slice(from).flatMap((piece) => (piece.kind === 'heading' ? [piece.level] : []));
        if (levels.length > 0) this.closes = Math.min(this.closes ?? Number.POSITIVE_INFINITY, ...levels);
      },
    };
  }

  /** A heading element. Inside a list item it is the label of the item's text. */
  private marked(text: Rich, level: number, zone: Zone): void {
    if (text.text === '') return;
    const item = this.items.at(-1);
    if (item && !item.written && this.lists > 0) {
      item.label = item.label ? concat(item.label, ' ', text) : text;
      return;
    }
    this.level = level;
    this.title(text, level, zone);
  }

  private title(text: Rich, level: number, zone: Zone): void {
    if (text.text === '') return;
    const piece: Piece = { kind: 'heading', level, text: { text: text.text.replaceAll('\n', ' '), ...(text.links ? { links: text.links } : {}) } };
    if (zone === 'main') {
      this.out.push(this.closing(piece));
      return;
    }
    if (level === 1 && !this.seenMainTitle) {
      this.seenMainTitle = true;
      this.out.push(piece);
      this.waiting = undefined;
    } else this.waiting = piece;
  }

  private push(piece: Piece, zone: Zone = this.zone): void {
    if (zone === 'edge' && this.waiting) {
      this.out.push(this.closing(this.waiting));
      this.waiting = undefined;
    }
    this.out.push(this.closing(piece));
  }

  private closing(piece: Piece): Piece {
    if (this.closes === undefined) return piece;
    const closed = { ...piece, closes: this.closes };
    this.closes = undefined;
    return closed;
  }

  private lineBreak(): void {
    // A second break in a row is a gap between paragraphs.
    if (this.writer.broken) this.flush();
    else this.writer.lineBreak();
  }

  /** Ends the running text: what was collected becomes an item, a label's value or lines. */
  private flush(): void {
    if (this.writer.empty) return;
    const rich = this.writer.take();
    if (rich.text === '') return;
    const lines = joinWrapped(linesOf(rich));
    if (this.zone === 'edge') {
      const linked = (rich.links ?? []).reduce((sum, link) => sum + link.end - link.start, 0);
      if (!keepsFromEdge(rich.text, linked)) return;
    }
    const item = this.items.at(-1);
    lines.forEach((text, index) => {
      if (!item) {
        this.push({ kind: 'line', text, tight: index > 0 });
        return;
      }
      if (item.label) {
        this.push({ kind: 'pair', label: item.label, between: '\n', value: text, depth: item.depth });
        delete item.label;
      } else this.push({ kind: 'item', text, depth: item.depth, ...(item.written ? { continued: true } : {}) });
      item.written = true;
    });
  }

  private definition(node: DomNode, zone: Zone, frame: Frame): Frame | undefined {
    const { term } = this;
    this.term = undefined;
    const last = this.out.at(-1);
    if (term === undefined && last?.kind === 'pair' && last === this.defined && this.isSimple(node)) {
      this.out[this.out.length - 1] = this.defined = { ...last, value: concat(last.value, '\n', this.richOf(node)) };
      return undefined;
    }
    if (!term || term.text === '') return frame;
    if (!this.isSimple(node)) {
      this.title(term, this.level + 1, zone);
      return frame;
    }
    const value = this.richOf(node);
    if (value.text === '') this.push({ kind: 'line', text: term, tight: false }, zone);
    else if (zone === 'main' || keepsFromEdge(`${term.text} ${value.text}`, 0)) {
      this.defined = { kind: 'pair', label: withoutColon(term), between: term.text.endsWith(':') ? ':\n' : '\n', value };
      this.push(this.defined, zone);
    }
    return undefined;
  }

  /** Running text, short enough to be the value of a label. */
  private isSimple(node: DomNode): boolean {
    const { tables, headings, text } = this.measures.of(node);
    return tables === 0 && headings === 0 && text <= 600 && !hasList(node);
  }

  /** A term without a description is a line of its own. */
  private closeTerm(zone: Zone): void {
    if (this.term && this.term.text !== '' && zone === 'main') this.push({ kind: 'line', text: this.term, tight: false }, zone);
    this.term = undefined;
  }

  private table(node: DomNode, zone: Zone): void {
    if (zone === 'edge' && this.measures.of(node).text < 120) return;
    const caption = (node.children ?? []).find((child) => child.name === 'caption');
    const captionText = caption ? this.richOf(caption) : undefined;
    if (captionText && captionText.text !== '') this.push({ kind: 'line', text: captionText, tight: false }, zone);
    const table = htmlTable(node, (cell) => this.richOf(cell));
    if (table) this.push(table, zone);
  }

  private preformatted(node: DomNode): void {
    const text = this.richOf(node, true);
    linesOf(text).forEach((line, index) => this.push({ kind: 'line', text: line, tight: index > 0 }));
  }

  /**
   * Text of a cell, a title or a term by itself: blocks inside it become lines of one text.
   * @param until number of the child at which to stop; 0 reads them all
   */
  private richOf(root: DomNode, preformatted = false, until = 0): Rich {
    const writer = new RichWriter();
    const stack: Frame[] = [{ node: root, zone: 'main', child: 0 }];
    while (stack.length > 0) {
      const frame = stack[stack.length - 1] as Frame;
      if (until > 0 && stack.length === 1 && frame.child >= until) break;
      const child = frame.node.children?.[frame.child++];
      if (child === undefined) {
        stack.pop();
        frame.leave?.();
        continue;
      }
      if (child.type === 'text') {
        const data = readable(child.data ?? '');
        if (preformatted) {
          data.split('\n').forEach((line, index) => {
            if (index > 0) writer.lineBreak();
            writer.text(line);
          });
        } else writer.text(data);
        continue;
      }
      const name = child.name ?? '';
      if (!isElement(child) || SILENT.has(name)) continue;
      if (name === 'br') {
        writer.lineBreak();
        continue;
      }
      if (name === 'a') {
        if (isAnchorSign(child)) continue;
        const href = attribute(child, 'href').trim();
        if (href !== '' && !href.startsWith('javascript:')) {
          writer.openLink(href);
          stack.push({ node: child, zone: 'main', child: 0, leave: () => writer.closeLink() });
          continue;
        }
      }
      if (name === 'b' || name === 'strong') {
        writer.openBold();
        stack.push({ node: child, zone: 'main', child: 0, leave: () => writer.closeBold() });
        continue;
      }
      if (startsAnew(child)) writer.space();
      if (INLINE.has(name)) {
        stack.push({ node: child, zone: 'main', child: 0 });
        continue;
      }
      if (this.content.drops(child)) continue;
      writer.lineBreak();
      stack.push({ node: child, zone: 'main', child: 0, leave: () => writer.lineBreak() });
    }
    const rich = writer.take();
    if (preformatted || !rich.text.includes('\n')) return rich;
    return joinWrapped(linesOf(rich)).reduce((all, line) => concat(all, '\n', line), { text: '' } as Rich);
  }

  /** A button that opens a part of the text titles that part; other buttons are controls. */
  private isAccordion(node: DomNode): boolean {
    const { text } = this.measures.of(node);
    if (text < 3 || text > 160 || this.zone === 'edge') return false;
    const controls =
      node.attribs?.['aria-expanded'] !== undefined || node.attribs?.['aria-controls'] !== undefined || ACCORDION.test(`${attribute(node, 'class')} ${attribute(node, 'id')}`);
    return controls && (opensText(node, this.measures) || (node.parent ? opensText(node.parent, this.measures) : false));
  }
}

const elementsOf = (node: DomNode): DomNode[] => (node.children ?? []).filter((child) => isElement(child) && !SILENT.has(child.name ?? ''));

/** Two short boxes and nothing else, neither of them a title, a list or a table. */
function isField(node: DomNode, measures: Measures): boolean {
  const { text, headings, tables, controls } = measures.of(node);
  if (text === 0 || text > 400 || headings > 0 || tables > 0 || controls > 0 || node.name === 'li') return false;
  const boxes = elementsOf(node);
  if (boxes.length !== 2 || (node.children ?? []).some((child) => child.type === 'text' && (child.data ?? '').trim() !== '')) return false;
  const [label, value] = boxes as [DomNode, DomNode];
  const size = measures.of(label).text;
  return (
    size > 1 &&
    size <= 60 &&
    measures.of(value).text > 0 &&
    !hasList(label) &&
    !hasList(value) &&
    !/[.!]$/u.test(edgeLetter(label, 'last')) &&
    label.name !== 'a' &&
    label.name !== 'br' &&
    value.name !== 'br'
  );
}

/** The last of several boxes of one kind, each with a title and text, before something else. */
function isLastCard(node: DomNode, measures: Measures): boolean {
  if (measures.of(node).headings !== 1 || measures.of(node).text > 1500) return false;
  const before = sibling(node, 'prev');
  const after = sibling(node, 'next');
  const like = (other: DomNode | undefined): boolean => other !== undefined && other.name === node.name && attribute(other, 'class') === attribute(node, 'class');
  return like(before) && measures.of(before as DomNode).headings === 1 && !like(after);
}

function sibling(node: DomNode, side: 'prev' | 'next'): DomNode | undefined {
  let at = node[side];
  while (at && !isElement(at)) at = at[side];
  return at ?? undefined;
}

const SWALLOWED = new Set(['p', 'ul', 'ol', 'dl', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article']);

/** A title whose end tag is missing holds the text below it: the number of its first child that is no title; 0 in a whole one. */
function blocksIn(heading: DomNode): number {
  const children = heading.children ?? [];
  const first = children.findIndex((child) => SWALLOWED.has(child.name ?? ''));
  if (first <= 0) return 0;
  return children.slice(0, first).some((child) => child.type === 'text' && (child.data ?? '').trim() !== '') ? first : 0;
}

/** Whether the element after this one holds text that it may open. */
function opensText(node: DomNode, measures: Measures): boolean {
  const siblings = node.parent?.children ?? [];
  for (let i = siblings.indexOf(node) + 1; i < siblings.length; i++) {
    const sibling = siblings[i] as DomNode;
    if (sibling.type === 'text' && (sibling.data ?? '').trim() !== '') return true;
    if (isElement(sibling)) return sibling.name !== 'button' && measures.of(sibling).text >= 5;
  }
  return false;
}

/**
 * Whether an inline element begins a new word although no space stands before it: boxes that a style sheet sets apart
 * (<strong>E-post</strong><span>post@…</span>). Pieces of one word have the same kind of element and no capital in the middle.
 */
function startsAnew(node: DomNode): boolean {
  const before = node.prev;
  if (!before || !isElement(before) || before.name === 'br' || SILENT.has(before.name ?? '') || before.name === 'sup' || node.name === 'sup' || node.name === 'sub') return false;
  const first = edgeLetter(node, 'first');
  const last = edgeLetter(before, 'last');
  if (first === '' || last === '') return false;
  if (before.name === node.name && /@|^(?:https?:|www\.)/u.test(node.children?.[0]?.data ?? '')) return true;
  const capital = first !== first.toLowerCase();
  return (capital && (before.name !== node.name || last === last.toLowerCase())) || (/\d/u.test(first) && /\p{L}/u.test(last));
}

/** The first or last character of an element's text, '' when it is a space or deeper than a few elements. */
function edgeLetter(node: DomNode, side: 'first' | 'last'): string {
  let at: DomNode | undefined = node;
  for (let depth = 0; at && depth < 6; depth++) {
    if (at.type === 'text') return (side === 'first' ? at.data?.[0] : at.data?.at(-1))?.trim() ?? '';
    at = side === 'first' ? at.children?.[0] : at.children?.at(-1);
  }
  return '';
}

const withoutColon = (text: Rich): Rich => (text.text.endsWith(':') ? { ...text, text: text.text.slice(0, -1).trimEnd() } : text);

/** "#" and "¶" beside titles, and footnote arrows. */
function isAnchorSign(node: DomNode): boolean {
  if (!attribute(node, 'href').startsWith('#')) return false;
  if (node.parent?.name === 'sup' || node.children?.[0]?.name === 'sup') return true;
  const child = node.children?.length === 1 ? node.children[0] : undefined;
  return node.children?.length === 0 || (child?.type === 'text' && /^(?:[#¶§🔗↩⚓][\ufe0e\ufe0f]?)?$/u.test((child.data ?? '').trim()));
}

function hasList(node: DomNode): boolean {
  const stack: DomNode[] = [node];
  while (stack.length > 0) {
    const top = stack.pop() as DomNode;
    for (const child of top.children ?? []) {
      if (child.name === 'ul' || child.name === 'ol' || child.name === 'dl') return true;
      if (isElement(child)) stack.push(child);
    }
  }
  return false;
}

/** Lines that a <br> only wrapped: the sentence goes on with a small letter. */
function joinWrapped(lines: readonly Rich[]): Rich[] {
  const out: Rich[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const first = line.text[0] ?? '';
    const goesOn =
      last !== undefined && !isBareValue(line.text) && /[\p{L}\p{N},–)]$/u.test(last.text) && first !== first.toUpperCase() && colonOfLabel(line.text) < 0 && last.text.length > 25;
    if (goesOn) out[out.length - 1] = concat(last, ' ', line);
    else out.push(line);
  }
  return out;
}
