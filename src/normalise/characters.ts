/** What is to be done with a character: nothing, one of the kinds below, or several of them. */
const SPACE = 1;
const DROP = 2;
const BREAK = 4;
const HYPHEN = 8;
const PRIVATE = 16;
const SURROGATE = 32;
const COMPOSES = 64;

const kinds = new Uint8Array(0x10000);
const mark = (kind: number, ...ranges: readonly (number | readonly [number, number])[]): void => {
  for (const range of ranges) {
    const [from, to] = typeof range === 'number' ? [range, range] : range;
    for (let code = from; code <= to; code++) kinds[code] = kind;
  }
};
mark(SPACE, 0xa0, 0x1680, [0x2000, 0x200a], 0x202f, 0x205f, 0x3000);
// Controls, soft hyphens, joiners, marks of direction, variation selectors, byte order marks.
mark(
  DROP,
  [0, 8],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  0xad,
  0x34f,
  0x61c,
  0x115f,
  0x1160,
  0x17b4,
  0x17b5,
  0x180e,
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  0x3164,
  [0xfe00, 0xfe0f],
  0xfeff,
  0xffa0,
  [0xfff9, 0xfffc],
  0xfffe,
  0xffff,
);
mark(BREAK, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029);
mark(HYPHEN, 0x2011);
mark(PRIVATE, [0xe000, 0xf8ff]);
mark(SURROGATE, [0xd800, 0xdfff]);
mark(COMPOSES, [0x300, 0x34e], [0x350, 0x36f], [0x1100, 0x115e], [0x1161, 0x11ff], 0x212a, 0x212b);

const characters = (kind: number): string => {
  let all = '';
  for (let code = 0; code < 0x10000; code++) if (kinds[code] === kind) all += `\\u${code.toString(16).padStart(4, '0')}`;
  return `[${all}]`;
};
const SPACES = new RegExp(characters(SPACE), 'gu');
const DROPPED = new RegExp(`${characters(DROP)}+`, 'gu');
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what it removes.
const BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu;
/** Bullets of the fonts Symbol and Wingdings, as word processors store them. */
const FONT_BULLETS = /[\uf0a7\uf0b7\uf0d8\uf076\uf0fc]/gu;
const PRIVATE_USE = /[\ue000-\uf8ff]/gu;
/** A lone half of a character pair: with "u" a whole pair does not match. */
const LONE_HALF = /[\ud800-\udfff]/gu;

/**
 * Text as it is read: composed letters (NFC), plain spaces and hyphens, line feeds; no invisible, private or broken characters.
 * @example readable('e\u00adpost\u00a0og\u2011så') // 'epost og-så'
 */
export function readable(text: string): string {
  let found = 0;
  for (let i = 0; i < text.length; i++) found |= kinds[text.charCodeAt(i)] as number;
  if (found === 0) return text;
  let result = text;
  if (found & BREAK) result = result.replace(BREAKS, '\n');
  if (found & SPACE) result = result.replace(SPACES, ' ');
  if (found & HYPHEN) result = result.replaceAll('\u2011', '-');
  if (found & PRIVATE) result = result.replace(FONT_BULLETS, '•').replace(PRIVATE_USE, '');
  if (found & DROP) result = result.replace(DROPPED, '');
  if (found & SURROGATE) result = result.replace(LONE_HALF, '\ufffd');
  return found & COMPOSES ? result.normalize('NFC') : result;
}
