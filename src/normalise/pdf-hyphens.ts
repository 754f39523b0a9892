import { concat, type Rich, slice } from './rich.js';

/** Joins the lines of a paragraph, and knows from the whole document which words are written with a hyphen. */
export class LineJoiner {
  private readonly words = new Set<string>();

  /** @param lines every line of the document; the words within them show how words are written */
  constructor(lines: Iterable<string>) {
    for (const line of lines) for (const word of line.toLowerCase().match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? []) if (word.length > 3 || word.includes('-')) this.words.add(word);
  }

  /** One text of two lines: "opplys-" and "ninger" are one word, "e-" and "post" are "e-post". */
  join(above: Rich, below: Rich): Rich {
    const match = /(?<=(\p{L}[\p{L}\d-]*|\d+))[-\u2010]$/u.exec(above.text);
    const next = /^[\p{L}\d]+(?:-[\p{L}\d]+)*/u.exec(below.text)?.[0];
    if (match === null || next === undefined) return concat(above, ' ', below);
    const before = match[1] ?? '';
    // "kunde- og leverandøropplysninger": the hyphen stands for the rest of the word.
    if (CONJUNCTIONS.has(next)) return concat(straight(above), ' ', below);
    return this.isHyphenated(before, next) ? concat(straight(above), '', below) : concat(slice(above, 0, above.text.length - 1), '', below);
  }

  private isHyphenated(before: string, next: string): boolean {
    const first = before.toLowerCase();
    const second = next.toLowerCase();
    if (this.words.has(`${first}-${second}`)) return true;
    if (this.words.has(first + second)) return false;
    // "IP-adresse", "e-post", "Covid-19", "Sør-Korea", "EU/EØS-land": what a hyphenating program would not part.
    const last = before.split('-').at(-1) ?? before;
    return last.length < 2 || /^(?:\p{Lu}+|\d+)$/u.test(last) || !/^\p{Ll}/u.test(next);
  }
}

const straight = (line: Rich): Rich => ({ ...line, text: `${line.text.slice(0, -1)}-` });

// A closed class of small words that can follow a suspended hyphen.
const CONJUNCTIONS = new Set(['og', 'eller', 'samt', 'til', 'and', 'or', 'to', 'och', 'eller', 'men']);
