import type { LexiconEntry } from './lexicon.js';
import type { Span } from './span.js';
import type { Block, Version } from './version.js';

/** Words of a text as parallel columns: `starts[i]`, `ends[i]` are offsets, `words[i]` is the word in lower case. */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly words: readonly string[];
}

/** A lexicon phrase found in the text. `first` and `last` are token indexes, both inclusive. */
export interface Hit extends Span {
  readonly entry: LexiconEntry;
  readonly first: number;
  readonly last: number;
}

/** What a sentence is in its block: running text, a heading, a label or its value, a table cell. */
export type SentenceRole = 'text' | 'heading' | 'label' | 'value' | 'cell' | 'header-cell';

/** A sentence, heading, label, value or cell with the lexicon phrases in it, in order of place. */
export interface Sentence extends Span {
  readonly index: number;
  readonly role: SentenceRole;
  readonly block: Block;
  /** Index of `block` in the version. */
  readonly blockIndex: number;
  /** Index of the cell in its row, for cells. */
  readonly cell?: number;
  /** Token indexes: first inclusive, last exclusive. */
  readonly firstToken: number;
  readonly lastToken: number;
  readonly hits: readonly Hit[];
  /** The same phrases by the name of their lexicon. */
  readonly byLexicon: ReadonlyMap<string, readonly Hit[]>;
}

/** A party that the text speaks of, by the name it gives first; `aliases` are its other names here. */
export interface Party {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A version read once: sentences, words and phrases. Every extractor reads this and nothing else. */
export interface Reading {
  readonly version: Version;
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  /** Sentences of each block, by block index. */
  readonly byBlock: readonly (readonly Sentence[])[];
  /** Sentences that hold a phrase of a lexicon, by its name. */
  readonly byLexicon: ReadonlyMap<string, readonly Sentence[]>;
}
