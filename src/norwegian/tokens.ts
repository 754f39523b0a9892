import type { Tokens } from '../model/reading.js';

const LETTER = 1;
const DIGIT = 2;
const UNKNOWN = 255;
// Filled as characters turn up: most texts use a few hundred of the 65,536.
const classes = new Uint8Array(0x10000).fill(UNKNOWN);

function classOf(code: number): number {
  const character = String.fromCharCode(code);
  const kind = /\p{L}|\p{M}/u.test(character) ? LETTER : /\p{N}/u.test(character) ? DIGIT : 0;
  classes[code] = kind;
  return kind;
}

const lowered = new Map<string, string>();
const MEMORY = 200_000;
/** V8 copies shorter slices; longer ones keep the whole text in memory as long as the word is remembered. */
const SLICED = 13;

function lower(word: string): string {
  let known = lowered.get(word);
  if (known === undefined) {
    if (lowered.size > MEMORY) lowered.clear();
    const own = word.length < SLICED ? word : Buffer.from(word, 'utf8').toString('utf8');
    known = own.toLowerCase();
    lowered.set(own, known);
  }
  return known;
}

/**
 * Words of a text: runs of letters, and runs of digits. "30dager" is two words, "e-post" is two, "§ 2-3" is two.
 * @example tokenise('Slettes etter 30 dager').words // ['slettes', 'etter', '30', 'dager']
 */
export function tokenise(text: string): Tokens {
  let starts = new Int32Array(Math.max(16, text.length >> 2));
  let ends = new Int32Array(starts.length);
  const words: string[] = [];
  let count = 0;
  let i = 0;
  const { length } = text;
  while (i < length) {
    let kind = classes[text.charCodeAt(i)] as number;
    if (kind === UNKNOWN) kind = classOf(text.charCodeAt(i));
    if (kind === 0) {
      i++;
      continue;
    }
    const start = i++;
    while (i < length) {
      let next = classes[text.charCodeAt(i)] as number;
      if (next === UNKNOWN) next = classOf(text.charCodeAt(i));
      if (next !== kind) break;
      i++;
    }
    if (count === starts.length) {
      const more = new Int32Array(count * 2);
      more.set(starts);
      starts = more;
      const moreEnds = new Int32Array(count * 2);
      moreEnds.set(ends);
      ends = moreEnds;
    }
    starts[count] = start;
    ends[count] = i;
    words.push(lower(text.slice(start, i)));
    count++;
  }
  return { count, starts: starts.subarray(0, count), ends: ends.subarray(0, count), words };
}
