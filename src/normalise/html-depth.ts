import { UnreadableError } from '../model/errors.js';

/** Deepest nesting that is read; browsers stop at the same number. */
export const MAX_DEPTH = 512;

const VOID = new Set('area base basefont bgsound br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(' '));
/** Elements that HTML lets authors leave open: a new one of the group closes the old. */
const SELF_CLOSING: Readonly<Record<string, string>> = {
  p: 'p',
  li: 'li',
  dt: 'dt',
  dd: 'dt',
  tr: 'tr',
  td: 'td',
  th: 'td',
  option: 'option',
  thead: 'tbody',
  tbody: 'tbody',
  tfoot: 'tbody',
};
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes']);
const NAME = /[a-zA-Z][^\s/>]*/uy;

/**
 * Refuses a source that nests too deep, before it is parsed. One pass over the tags; the stack never grows past the limit, so a
 * search down it is bounded.
 */
export function checkDepth(source: string): void {
  const open: string[] = [];
  let i = source.indexOf('<');
  while (i >= 0) {
    const next = source.charCodeAt(i + 1);
    if (next === 33) {
      const end = source.startsWith('<!--', i) ? source.indexOf('-->', i + 4) : source.indexOf('>', i);
      if (end < 0) return;
      i = source.indexOf('<', end);
      continue;
    }
    const closing = next === 47;
    NAME.lastIndex = i + (closing ? 2 : 1);
    const name = NAME.exec(source)?.[0].toLowerCase();
    if (name === undefined) {
      i = source.indexOf('<', i + 1);
      continue;
    }
    const end = tagEnd(source, NAME.lastIndex);
    if (end < 0) return;
    if (closing) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    } else if (!VOID.has(name)) {
      if (RAW.has(name)) {
        const close = source.toLowerCase === undefined ? -1 : closeOf(source, name, end);
        if (close < 0) return;
        i = source.indexOf('<', close + 2);
        continue;
      }
      const group = SELF_CLOSING[name];
      if (group !== undefined && open.length > 0 && SELF_CLOSING[open.at(-1) as string] === group) open.pop();
      open.push(name);
      if (open.length > MAX_DEPTH) {
        throw new UnreadableError({
          code: 'LIMIT_DEPTH',
          what: `elements are nested more than ${MAX_DEPTH} deep in`,
          target: 'the page',
          hint: 'save the page from a browser and import the text',
        });
      }
    }
    i = source.indexOf('<', end);
  }
}

/** Offset of the ">" of a tag; quoted attribute values may hold ">". */
function tagEnd(source: string, from: number): number {
  let quote = 0;
  let afterEquals = false;
  for (let i = from; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return i;
    else if ((code === 34 || code === 39) && afterEquals) quote = code;
    if (code === 61) afterEquals = true;
    else if (code > 32) afterEquals = false;
  }
  return -1;
}

/** The end tag of a raw-text element, without regard to case. */
function closeOf(source: string, name: string, from: number): number {
  let i = source.indexOf('</', from);
  while (i >= 0) {
    if (source.slice(i + 2, i + 2 + name.length).toLowerCase() === name) return i;
    i = source.indexOf('</', i + 2);
  }
  return -1;
}
