import type { Rich } from './rich.js';

/**
 * What a reader of one format hands over: the parts of a document in reading order, before their text is put together.
 * A `line` is a paragraph or a line of one; what it turns out to be (heading, label with value, numbered item) is decided for
 * all formats in one place.
 */
export type Piece = HeadingPiece | LinePiece | ItemPiece | PairPiece | TablePiece;

interface Paged {
  /** Page of the source, from 1. */
  readonly page?: number;
  /** Titles of this level and deeper ended before the piece: the card they stood in is closed. */
  readonly closes?: number;
}

/** A title that the source marks as one. */
export interface HeadingPiece extends Paged {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: Rich;
}

export interface LinePiece extends Paged {
  readonly kind: 'line';
  readonly text: Rich;
  /** Stands directly below the line before it, without a gap: lines of an address, of a contact block, of a broken paragraph. */
  readonly tight: boolean;
}

export interface ItemPiece extends Paged {
  readonly kind: 'item';
  readonly text: Rich;
  /** From 1. */
  readonly depth: number;
  /** Further paragraph of the item before it. */
  readonly continued?: boolean;
}

export interface PairPiece extends Paged {
  readonly kind: 'pair';
  readonly label: Rich;
  readonly value: Rich;
  /** What stands between label and value in the text. */
  readonly between: string;
  readonly depth?: number;
  readonly tight?: boolean;
}

export interface TablePiece extends Paged {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly header: boolean;
  readonly cells: readonly TableCell[];
  readonly page?: number;
}

export interface TableCell {
  readonly text: Rich;
  /** Text of the column header above the cell, '' where there is none. */
  readonly column: string;
  /** Text of the row header beside the cell, '' where there is none. */
  readonly row: string;
}
