import { formsOfEntry, lexiconEntries } from '../../lexicons/index.js';
import type { LexiconEntry } from '../model/lexicon.js';
import type { Hit, Tokens } from '../model/reading.js';
import { tokenise } from './tokens.js';

/** A word of a form, cut as `tokenise` cuts texts. */
const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;
const FIRST_WORD = new RegExp(WORD.source, 'u');

/** The first word of a form with its wild mark, in lower case; '' when it has no word. */
function firstWord(form: string): string {
  const normal = form.normalize('NFC');
  const match = FIRST_WORD.exec(normal);
  if (!match) return '';
  const end = match.index + match[0].length;
  return (normal[match.index - 1] === '*' ? '*' : '') + match[0].toLowerCase() + (normal[end] === '*' ? '*' : '');
}

/** A state of the automaton: which word pattern leads where, and which entries end here. */
interface State {
  next: Map<number, State> | undefined;
  ends: { entry: LexiconEntry; words: readonly string[] }[] | undefined;
}

interface Met {
  /** How many patterns there were when the word was met. */
  readonly of: number;
  readonly patterns: readonly number[];
  readonly states: readonly State[];
}

const state = (): State => ({ next: undefined, ends: undefined });

/**
 * The lexicons as one automaton over words. Word patterns (exact, prefix `lagr*`, suffix `*opplysninger`) are numbered; which
 * patterns a word meets is worked out once a word and remembered, so that a text costs one look-up a word.
 */
class Automaton {
  private readonly root = state();
  private readonly exact = new Map<string, number>();
  private readonly prefixes = new Map<string, { pattern: string; id: number }[]>();
  private readonly suffixes = new Map<string, { pattern: string; id: number }[]>();
  private patterns = 0;
  private readonly met = new Map<string, Met>();
  /** Forms by the pattern of their first word, until a text holds that word: most of the lexicons never meets a given text. */
  private readonly waiting = new Map<number, { readonly form: string; readonly entry: LexiconEntry }[]>();

  constructor(entries: readonly LexiconEntry[]) {
    for (const entry of entries)
      for (const form of formsOfEntry(entry)) {
        const first = this.number(firstWord(form));
        const list = this.waiting.get(first);
        if (list) list.push({ form, entry });
        else this.waiting.set(first, [{ form, entry }]);
      }
  }

  /** The state after a first word; builds what waits for that word. */
  private begin(pattern: number): State | undefined {
    const waiting = this.waiting.get(pattern);
    if (waiting) {
      this.waiting.delete(pattern);
      for (const { form, entry } of waiting) this.add(form, entry);
    }
    return this.root.next?.get(pattern);
  }

  private number(word: string): number {
    if (word.endsWith('*')) return this.wild(this.prefixes, word.slice(0, -1), (pattern) => pattern.slice(0, 3));
    if (word.startsWith('*')) return this.wild(this.suffixes, word.slice(1), (pattern) => pattern.slice(-3));
    let id = this.exact.get(word);
    if (id === undefined) this.exact.set(word, (id = this.patterns++));
    return id;
  }

  private wild(table: Map<string, { pattern: string; id: number }[]>, pattern: string, keyOf: (pattern: string) => string): number {
    const key = keyOf(pattern);
    let list = table.get(key);
    if (list === undefined) table.set(key, (list = []));
    const known = list.find((other) => other.pattern === pattern);
    if (known) return known.id;
    list.push({ pattern, id: this.patterns });
    return this.patterns++;
  }

  private add(form: string, entry: LexiconEntry): void {
    const normal = form.normalize('NFC');
    const words: string[] = [];
    const originals: string[] = [];
    for (const { 0: original, index } of normal.matchAll(WORD)) {
      const before = normal[index - 1] === '*' ? '*' : '';
      const after = normal[index + original.length] === '*' ? '*' : '';
      words.push(before + original.toLowerCase() + after);
      originals.push(original);
    }
    if (words.length === 0) return;
    let at = this.root;
    for (const word of words) {
      const id = this.number(word);
      at.next ??= new Map();
      let to = at.next.get(id);
      if (to === undefined) at.next.set(id, (to = state()));
      at = to;
    }
    at.ends ??= [];
    at.ends.push({ entry, words: originals });
  }

  /** What is known of a word: the patterns that it meets, and the states to which it leads as a first word. */
  private meet(word: string): Met {
    let met = this.met.get(word);
    // New forms bring new patterns, which words met before may meet as well.
    if (met === undefined || met.of !== this.patterns) {
      if (this.met.size > 200_000) this.met.clear();
      const patterns = this.patternsOf(word);
      const states: State[] = [];
      for (const id of patterns) {
        const to = this.begin(id);
        if (to) states.push(to);
      }
      met = { of: this.patterns, patterns: this.patternsOf(word), states };
      this.met.set(word, met);
    }
    return met;
  }

  private patternsOf(word: string): readonly number[] {
    const found: number[] = [];
    const exact = this.exact.get(word);
    if (exact !== undefined) found.push(exact);
    if (word.length >= 3) {
      for (const { pattern, id } of this.prefixes.get(word.slice(0, 3)) ?? []) if (word.startsWith(pattern)) found.push(id);
      for (const { pattern, id } of this.suffixes.get(word.slice(-3)) ?? []) if (word.endsWith(pattern) && word.length > pattern.length) found.push(id);
    }
    return found;
  }

  /** All phrases in the text; of one entry only the longest at a place. Sorted by place, longest first. */
  find(text: string, tokens: Tokens): Hit[] {
    const hits: Hit[] = [];
    const { words, starts, ends, count } = tokens;
    let states: State[] = [];
    let following: State[] = [];
    for (let first = 0; first < count; first++) {
      const known = this.meet(words[first] as string).states;
      if (known.length === 0) continue;
      const start = starts[first] as number;
      let reached: readonly State[] = known;
      let last = first;
      while (reached.length > 0) {
        let open = false;
        for (let i = 0; i < reached.length; i++) {
          const at = reached[i] as State;
          if (at.next) open = true;
          if (!at.ends) continue;
          for (const { entry, words: form } of at.ends) {
            if (entry.cased && !sameCapitals(text, tokens, first, form)) continue;
            keepLongest(hits, { start, end: ends[last] as number, entry, first, last });
          }
        }
        if (!open) break;
        const from = ends[last] as number;
        last++;
        if (last >= count || !joins(text, from, starts[last] as number)) break;
        following.length = 0;
        const { patterns } = this.meet(words[last] as string);
        for (let i = 0; i < reached.length; i++) {
          const { next } = reached[i] as State;
          if (!next) continue;
          for (const id of patterns) {
            const to = next.get(id);
            if (to) following.push(to);
          }
        }
        reached = following;
        [states, following] = [following, states];
      }
    }
    return hits;
  }
}

/** Of hits that begin at one word, an entry keeps its longest. Hits of one start stand together at the end of the list. */
function keepLongest(hits: Hit[], hit: Hit): void {
  for (let i = hits.length - 1; i >= 0; i--) {
    const other = hits[i] as Hit;
    if (other.first !== hit.first) break;
    if (other.entry === hit.entry) {
      if (hit.last > other.last) hits[i] = hit;
      return;
    }
  }
  hits.push(hit);
}

function sameCapitals(text: string, tokens: Tokens, first: number, form: readonly string[]): boolean {
  return form.every((word, index) => {
    const start = tokens.starts[first + index] as number;
    const end = tokens.ends[first + index] as number;
    const initial = word[0] as string;
    if (initial === initial.toLowerCase()) return true;
    // Short names that are all capitals ("US", "AWS") must be all capitals; otherwise the first letter decides.
    if (word.length <= 3 && word === word.toUpperCase()) return text.slice(start, end) === word;
    const found = text[start] as string;
    return found !== found.toLowerCase();
  });
}

const BREAKS = /[\n.;:!?|]/u;
const SMALL_DOT = /^[.]$|^\.?[ \u00a0]?$/u;

/** Whether the characters between two words let a phrase go on: spaces, hyphens, slashes, quotes, commas, one inner dot. */
function joins(text: string, from: number, to: number): boolean {
  const length = to - from;
  if (length <= 1) {
    if (length === 0) return true;
    const only = text.charCodeAt(from);
    return only === 32 || only === 45 || only === 47 || only === 46 || only === 0xa0 || !BREAKS.test(text[from] as string);
  }
  if (length > 4) return false;
  const gap = text.slice(from, to);
  return !BREAKS.test(gap) || SMALL_DOT.test(gap);
}

let automaton: Automaton | undefined;

/** All lexicon phrases in a text, sorted by place. Linear in the length of the text. */
export function findPhrases(text: string, tokens: Tokens): Hit[] {
  automaton ??= new Automaton(lexiconEntries());
  return automaton.find(text, tokens);
}

interface Scan {
  readonly text: string;
  readonly tokens: Tokens;
  readonly hits: readonly Hit[];
}

let last: Scan = { text: '', tokens: tokenise(''), hits: [] };

/** Words and phrases of a text. The last text is remembered: its type is told from them before it is read. */
export function scan(text: string): Scan {
  if (last.text !== text) {
    const tokens = tokenise(text);
    last = { text, tokens, hits: findPhrases(text, tokens) };
  }
  return last;
}
