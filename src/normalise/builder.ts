import { UnreadableError } from '../model/errors.js';
import type { Span } from '../model/span.js';
import type { Link } from '../model/version.js';
import type { Rich } from './rich.js';

/** Longest normalised text, in characters. The longest real policies are below one million. */
export const MAX_TEXT = 10_000_000;

export const tooLong = (target: string): UnreadableError =>
  new UnreadableError({ code: 'LIMIT_SIZE', what: 'more than 10 million characters of text in', target, hint: 'import the part that is the policy' });

/** Puts a text together and tells where each part of it came to stand. Offsets are never looked up afterwards. */
export class TextBuilder {
  private readonly parts: string[] = [];
  private size = 0;
  readonly links: Link[] = [];

  get length(): number {
    return this.size;
  }

  append(text: string): Span {
    const start = this.size;
    this.parts.push(text);
    this.size += text.length;
    if (this.size > MAX_TEXT) throw tooLong('the document');
    return { start, end: this.size };
  }

  appendRich(rich: Rich): Span {
    const span = this.append(rich.text);
    for (const link of rich.links ?? []) this.links.push({ start: span.start + link.start, end: span.start + link.end, href: link.href });
    return span;
  }

  toString(): string {
    return this.parts.join('');
  }
}
