import type { Span } from './span.js';

export type Language = 'nb' | 'nn' | 'en' | 'da' | 'sv' | 'mixed';
export type DocumentType = 'policy' | 'dpa' | 'subprocessor-list' | 'assessment' | 'terms' | 'unknown';

export const DOCUMENT_TYPES: readonly DocumentType[] = ['policy', 'dpa', 'subprocessor-list', 'assessment', 'terms', 'unknown'];

/** One cell of a table row. `column` and `row` are the texts of the headers that govern it ('' where there is none). */
export interface Cell extends Span {
  readonly column: string;
  readonly row: string;
}

interface BlockBase extends Span {
  /** Titles of the headings above this block, outermost first. */
  readonly path: readonly string[];
  /** Page of the source, from 1, where the source has pages. */
  readonly page?: number;
}

/** A title. `level` counts from 1, outermost. Its own text is not part of its `path`. */
export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading';
  readonly level: number;
}

export interface ParagraphBlock extends BlockBase {
  readonly kind: 'paragraph';
}

/** A list item. `depth` counts from 1. `lead` is the sentence or heading that introduces the list, `parent` the item above a nested one. */
export interface ItemBlock extends BlockBase {
  readonly kind: 'item';
  readonly depth: number;
  readonly lead?: Span;
  readonly parent?: Span;
}

/** A table row with data. Header rows are their own block, `header: true`. `table` numbers the tables of a version from 0. */
export interface RowBlock extends BlockBase {
  readonly kind: 'row';
  readonly table: number;
  readonly header: boolean;
  readonly cells: readonly Cell[];
  readonly lead?: Span;
}

/** A label and its value: "Leverandør: Eksempel AS", a definition list's term and description, a card's title and text. */
export interface PairBlock extends BlockBase {
  readonly kind: 'pair';
  readonly label: Span;
  readonly value: Span;
  readonly depth?: number;
  readonly lead?: Span;
}

/**
 * A part of a version's text. Blocks are in reading order, do not overlap, and between two of them the text holds only line breaks.
 */
export type Block = HeadingBlock | ParagraphBlock | ItemBlock | RowBlock | PairBlock;

/** A link found in the source, with the span of its words. */
export interface Link extends Span {
  readonly href: string;
}

/** Normalised text with its blocks: what extractors read. Immutable; equal bytes give equal versions. */
export interface Version {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly language: Language;
  readonly type: DocumentType;
  readonly title: string;
  readonly mediaType: string;
}
