import type { Tokens } from '../model/reading.js';

const LETTER = 1;
const DIGIT = 2;
const classes = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code++) {
  const character = String.fromCharCode(code);
  if (/\p{L}|\p{M}/u.test(character)) classes[code] = LETTER;
  else if (/\p{N}/u.test(character)) classes[code] = DIGIT;
}

const lowered = new Map<string, string>();
const MEMORY = 200_000;

function lower(word: string): string {
  let known = lowered.get(word);
  if (known === undefined) {
    if (lowered.size > MEMORY) lowered.clear();
    known = word.toLowerCase();
    // Flat copies: a slice of the document would keep the whole text in memory as long as the word is remembered.
    lowered.set(Buffer.from(word, 'utf8').toString('utf8'), Buffer.from(known, 'utf8').toString('utf8'));
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
    const kind = classes[text.charCodeAt(i)];
    if (kind === 0) {
      i++;
      continue;
    }
    const start = i++;
    while (i < length && classes[text.charCodeAt(i)] === kind) i++;
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
