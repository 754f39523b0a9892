import type { Span } from '../model/span.js';
import type { Link } from '../model/version.js';

/** A stretch of running text with its bold parts and links; their offsets count from its own beginning. */
export interface Rich {
  readonly text: string;
  readonly bold?: readonly Span[];
  readonly links?: readonly Link[];
}

export const plain = (text: string): Rich => ({ text });

/** A part of a text, with the marks that fall inside it. White space at both ends is left out. */
export function slice(rich: Rich, from: number, to: number = rich.text.length): Rich {
  const { text } = rich;
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === 0 && end === text.length) return rich;
  const cut = <Mark extends Span>(marks: readonly Mark[] | undefined): Mark[] | undefined => {
    const inside = marks
      ?.filter((mark) => mark.start < end && mark.end > start)
      .map((mark) => ({ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }));
    return inside && inside.length > 0 ? inside : undefined;
  };
  const bold = cut(rich.bold);
  const links = cut(rich.links);
  return { text: text.slice(start, end), ...(bold ? { bold } : {}), ...(links ? { links } : {}) };
}

/** Two texts with something between them. */
export function concat(a: Rich, between: string, b: Rich): Rich {
  if (a.text === '') return b;
  if (b.text === '') return a;
  const by = a.text.length + between.length;
  const moved = <Mark extends Span>(marks: readonly Mark[] = []): Mark[] => marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }));
  const bold = [...(a.bold ?? []), ...moved(b.bold)];
  const links = [...(a.links ?? []), ...moved(b.links)];
  return { text: a.text + between + b.text, ...(bold.length > 0 ? { bold } : {}), ...(links.length > 0 ? { links } : {}) };
}

/** The lines of a text that holds line breaks. */
export function linesOf(rich: Rich): Rich[] {
  if (!rich.text.includes('\n')) return [rich];
  const lines: Rich[] = [];
  let start = 0;
  for (const line of rich.text.split('\n')) {
    const part = slice(rich, start, start + line.length);
    if (part.text !== '') lines.push(part);
    start += line.length + 1;
  }
  return lines;
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9;

/**
 * Collects running text: white space is folded to single spaces, a break becomes one '\n', bold and links are remembered.
 */
export class RichWriter {
  private parts: string[] = [];
  private length = 0;
  /** A space or a break that is written only when text follows. */
  private pending: '' | ' ' | '\n' = '';
  private bold: Span[] = [];
  private links: Link[] = [];
  private boldDepth = 0;
  private boldStart = -1;
  private href: string | undefined;
  private linkStart = -1;

  get empty(): boolean {
    return this.length === 0;
  }

  text(raw: string): void {
    if (raw === '') return;
    const folded = raw.replace(/[\s]+/gu, ' ');
    if (folded === ' ') {
      this.space();
      return;
    }
    const from = folded.charCodeAt(0) === 32 ? 1 : 0;
    const to = folded.charCodeAt(folded.length - 1) === 32 ? folded.length - 1 : folded.length;
    if (from === 1) this.space();
    this.flush();
    if (this.boldDepth > 0 && this.boldStart < 0) this.boldStart = this.length;
    if (this.href !== undefined && this.linkStart < 0) this.linkStart = this.length;
    this.push(folded.slice(from, to));
    if (to < folded.length) this.space();
  }

  /** True when a break was the last thing written. */
  get broken(): boolean {
    return this.pending === '\n';
  }

  lineBreak(): void {
    if (this.length > 0) this.pending = '\n';
  }

  space(): void {
    if (this.length > 0 && this.pending === '') this.pending = ' ';
  }

  openBold(): void {
    this.boldDepth++;
  }

  closeBold(): void {
    if (this.boldDepth === 0) return;
    this.boldDepth--;
    if (this.boldDepth === 0) this.endBold();
  }

  openLink(href: string): void {
    this.closeLink();
    this.href = href;
  }

  closeLink(): void {
    if (this.href !== undefined && this.linkStart >= 0 && this.length > this.linkStart) this.links.push({ start: this.linkStart, end: this.length, href: this.href });
    this.href = undefined;
    this.linkStart = -1;
  }

  /** What was collected so far; the writer begins again, inside the same bold and link. */
  take(): Rich {
    const { href } = this;
    this.endBold();
    this.closeLink();
    this.href = href;
    const text = this.parts.length === 1 ? (this.parts[0] as string) : this.parts.join('');
    const rich: Rich = { text, ...(this.bold.length > 0 ? { bold: this.bold } : {}), ...(this.links.length > 0 ? { links: this.links } : {}) };
    this.parts = [];
    this.length = 0;
    this.pending = '';
    this.bold = [];
    this.links = [];
    return rich;
  }

  private endBold(): void {
    if (this.boldStart >= 0 && this.length > this.boldStart) {
      const last = this.bold.at(-1);
      // "<b>Navn</b> <b>og adresse</b>" is one bold stretch.
      if (last && last.end + 1 >= this.boldStart) this.bold[this.bold.length - 1] = { start: last.start, end: this.length };
      else this.bold.push({ start: this.boldStart, end: this.length });
    }
    this.boldStart = -1;
  }

  private flush(): void {
    if (this.pending !== '') this.push(this.pending);
    this.pending = '';
  }

  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}
