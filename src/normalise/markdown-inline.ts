import { decodeEntities } from './entities.js';
import { type Rich, RichWriter } from './rich.js';

/** Addresses of reference links and the like, by lower-case name. */
export type References = ReadonlyMap<string, string>;

const SPECIAL = /[\\`*_~[\]<&!]/u;
const PUNCTUATION = /[!-/:-@[-`{-~]/u;
const WORD = /[\p{L}\p{N}]/u;
const TAG = /^<(\/?)([a-zA-Z][a-zA-Z0-9.-]*)(?:\s[^<>]{0,2000})?\/?>/u;
const AUTOLINK = /^<((?:https?:\/\/|mailto:)[^\s<>]{1,2000}|[^\s<>@]{1,100}@[^\s<>@]{1,200})>/u;
const ENTITY = /^&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/iu;

type Token =
  | { readonly kind: 'text'; text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'mark'; readonly text: string; readonly opens: boolean; readonly closes: boolean; role: 'literal' | 'open' | 'close'; readonly bold: boolean }
  | { readonly kind: 'bracket'; readonly image: boolean; href: string | undefined; dropped: boolean }
  | { readonly kind: 'end' };

/**
 * Running text of one paragraph without its Markdown marks; bold and links stay as marks on the side.
 * @example inline('Se **[her](https://eksempel.no)**', new Map()).text // 'Se her'
 */
export function inline(source: string, references: References): Rich {
  if (!SPECIAL.test(source)) {
    const writer = new RichWriter();
    writer.text(source);
    return writer.take();
  }
  return write(tokens(source, references));
}

function tokens(source: string, references: References): Token[] {
  const out: Token[] = [];
  const brackets: Token[] = [];
  let from = 0;
  let i = 0;
  const flush = (to: number): void => {
    if (to > from) out.push({ kind: 'text', text: source.slice(from, to) });
  };
  const skip = (to: number): void => {
    i = to;
    from = to;
  };
  while (i < source.length) {
    const code = source.charCodeAt(i);
    if (code === 92) {
      // backslash
      const next = source[i + 1];
      if (next === '\n') {
        flush(i);
        out.push({ kind: 'break' });
        skip(i + 2);
      } else if (next !== undefined && PUNCTUATION.test(next)) {
        flush(i);
        out.push({ kind: 'text', text: next });
        skip(i + 2);
      } else i++;
    } else if (code === 96) {
      let ticks = 1;
      while (source.charCodeAt(i + ticks) === 96) ticks++;
      const close = source.indexOf('`'.repeat(ticks), i + ticks);
      flush(i);
      if (close < 0) skip(i + ticks);
      else {
        out.push({ kind: 'text', text: source.slice(i + ticks, close) });
        skip(close + ticks);
      }
    } else if (code === 42 || code === 95 || code === 126) {
      let run = 1;
      while (source.charCodeAt(i + run) === code) run++;
      flush(i);
      pushMarks(out, source, i, run, code);
      skip(i + run);
    } else if (code === 33 && source.charCodeAt(i + 1) === 91) {
      flush(i);
      const bracket: Token = { kind: 'bracket', image: true, href: undefined, dropped: false };
      out.push(bracket);
      brackets.push(bracket);
      skip(i + 2);
    } else if (code === 91) {
      flush(i);
      const note = /^\[\^[^\]\s]{1,50}\]/u.exec(source.slice(i, i + 60));
      if (note) {
        skip(i + note[0].length);
        continue;
      }
      const bracket: Token = { kind: 'bracket', image: false, href: undefined, dropped: false };
      out.push(bracket);
      brackets.push(bracket);
      skip(i + 1);
    } else if (code === 93) {
      const bracket = brackets.pop();
      if (bracket?.kind !== 'bracket') {
        i++;
        continue;
      }
      flush(i);
      const target = targetAfter(source, i + 1, out, bracket, references);
      if (!target) {
        if (bracket.image) bracket.dropped = true;
        out.push({ kind: 'text', text: ']' });
        skip(i + 1);
        continue;
      }
      bracket.href = target.href;
      out.push({ kind: 'end' });
      if (bracket.image) dropFrom(out, bracket);
      skip(target.end);
    } else if (code === 60) {
      const rest = source.slice(i, i + 2100);
      const auto = AUTOLINK.exec(rest);
      const tag = auto ? null : TAG.exec(rest);
      if (auto) {
        flush(i);
        const address = auto[1] as string;
        out.push(
          { kind: 'bracket', image: false, href: address.includes('@') && !address.includes(':') ? `mailto:${address}` : address, dropped: false },
          { kind: 'text', text: address.replace(/^mailto:/u, '') },
          { kind: 'end' },
        );
        skip(i + auto[0].length);
      } else if (tag) {
        flush(i);
        const name = (tag[2] as string).toLowerCase();
        if (name === 'br') out.push({ kind: 'break' });
        else if (name === 'b' || name === 'strong')
          out.push({ kind: 'mark', text: '', opens: tag[1] === '', closes: tag[1] !== '', role: tag[1] === '' ? 'open' : 'close', bold: true });
        else if (/^(?:p|div|li|td|th|tr|summary|h[1-6])$/u.test(name)) out.push({ kind: 'break' });
        skip(i + tag[0].length);
      } else i++;
    } else if (code === 38) {
      const entity = ENTITY.exec(source.slice(i, i + 40));
      if (entity) {
        flush(i);
        out.push({ kind: 'text', text: decodeEntities(entity[0]) });
        skip(i + entity[0].length);
      } else i++;
    } else if (code === 10) {
      flush(i);
      out.push({ kind: 'text', text: ' ' });
      skip(i + 1);
    } else i++;
  }
  flush(i);
  matchMarks(out);
  return out;
}

function pushMarks(out: Token[], source: string, at: number, run: number, code: number): void {
  const before = source[at - 1] ?? ' ';
  const after = source[at + run] ?? ' ';
  const leftFlanking = after !== ' ' && after !== '\n';
  const rightFlanking = before !== ' ' && before !== '\n';
  const inWord = WORD.test(before) && WORD.test(after);
  const multiplies = code === 42 && run === 1 && /\d/u.test(before) && /\d/u.test(after);
  const opens = leftFlanking && !(code === 95 && inWord) && !multiplies;
  const closes = rightFlanking && !(code === 95 && inWord) && !multiplies;
  const character = String.fromCharCode(code);
  // A lone "~" means "about"; long runs are lines to write on.
  if ((code === 126 && run !== 2) || run > 3) {
    out.push({ kind: 'text', text: run > 3 ? ' ' : character.repeat(run) });
    return;
  }
  if (run === 3) {
    // "***a***" closes in the other order than it opens.
    const strong: Token = { kind: 'mark', text: character.repeat(2), opens, closes, role: 'literal', bold: true };
    const weak: Token = { kind: 'mark', text: character, opens, closes, role: 'literal', bold: false };
    out.push(...(closes && !opens ? [weak, strong] : [strong, weak]));
    return;
  }
  out.push({ kind: 'mark', text: character.repeat(run), opens, closes, role: 'literal', bold: run === 2 && code !== 126 });
}

/** Pairs each closing mark with the nearest open one of its kind. */
function matchMarks(out: Token[]): void {
  const open = new Map<string, Token[]>();
  for (const token of out) {
    if (token.kind !== 'mark' || token.role !== 'literal') continue;
    const stack = open.get(token.text) ?? [];
    open.set(token.text, stack);
    const partner = token.closes ? stack.pop() : undefined;
    if (partner?.kind === 'mark') {
      partner.role = 'open';
      token.role = 'close';
    } else if (token.opens) stack.push(token);
  }
}

function targetAfter(source: string, at: number, out: readonly Token[], bracket: Token, references: References): { href: string; end: number } | undefined {
  const next = source[at];
  if (next === '(') {
    let i = at + 1;
    while (source[i] === ' ' || source[i] === '\n') i++;
    const angled = source[i] === '<';
    const start = angled ? ++i : i;
    let depth = 0;
    const limit = Math.min(source.length, start + 4000);
    for (; i < limit; i++) {
      const character = source[i] as string;
      if (angled ? character === '>' : character === ' ' || character === '\n' || (character === ')' && depth === 0)) break;
      if (character === '(' && ++depth > 3) return undefined;
      if (character === ')') depth--;
    }
    const href = source.slice(start, i);
    if (angled) i++;
    const title = /^\s*(?:"[^"]{0,300}"|'[^']{0,300}'|\([^)]{0,300}\))?\s*\)/u.exec(source.slice(i, i + 320));
    return title ? { href, end: i + title[0].length } : undefined;
  }
  if (next === '[') {
    const close = source.indexOf(']', at + 1);
    if (close > 0 && close - at < 200) {
      const name = source.slice(at + 1, close);
      const href = references.get(referenceName(name || labelText(out, bracket)));
      if (href !== undefined) return { href, end: close + 1 };
    }
    return undefined;
  }
  const href = references.size > 0 ? references.get(referenceName(labelText(out, bracket))) : undefined;
  return href === undefined ? undefined : { href, end: at };
}

export const referenceName = (name: string): string => name.toLowerCase().replace(/\s+/gu, ' ').trim();

function labelText(out: readonly Token[], bracket: Token): string {
  let text = '';
  for (let i = out.length - 1; i >= 0 && out[i] !== bracket && text.length < 300; i--) {
    const token = out[i] as Token;
    if (token.kind === 'text') text = token.text + text;
  }
  return text;
}

function dropFrom(out: Token[], bracket: Token): void {
  let i = out.length - 1;
  while (i > 0 && out[i] !== bracket) i--;
  out.length = i;
}

function write(list: readonly Token[]): Rich {
  const writer = new RichWriter();
  let links = 0;
  for (const token of list) {
    switch (token.kind) {
      case 'text':
        writer.text(token.text);
        break;
      case 'break':
        writer.lineBreak();
        break;
      case 'mark':
        if (token.role === 'literal') writer.text(token.text);
        else if (token.bold) token.role === 'open' ? writer.openBold() : writer.closeBold();
        break;
      case 'bracket':
        if (token.href === undefined) writer.text(token.image ? '![' : '[');
        else {
          links++;
          writer.openLink(token.href);
        }
        break;
      case 'end':
        if (links > 0) links--;
        writer.closeLink();
        break;
    }
  }
  return writer.take();
}
