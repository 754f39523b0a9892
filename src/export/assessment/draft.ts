import type { Tongue } from '../words.js';

/**
 * What a statement is: read out of a document (`fact`), not stated by the vendor (`absent`), told differently by different sources
 * (`uncertain`), words of the template (`fixed`), or for the writer to fill in (`prompt`).
 */
export type Mark = 'fact' | 'absent' | 'uncertain' | 'fixed' | 'prompt';

/** A sentence or the content of a cell, with the footnotes that it rests on. A statement of a fact has at least one. */
export interface Statement {
  readonly mark: Mark;
  readonly text: string;
  /** http(s) address that the text is a link to. */
  readonly url?: string;
  readonly notes: readonly number[];
}

/** Items one below the other, with a lead-in. */
export interface ListPart {
  readonly kind: 'list';
  readonly lead?: string;
  readonly items: readonly Statement[];
}

/** Items in one line after a lead-in: "Opplysninger: navn, e-postadresse". */
export interface SeriesPart {
  readonly kind: 'series';
  readonly lead: string;
  readonly items: readonly Statement[];
}

export interface TablePart {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Statement[])[];
}

export type Part = { readonly kind: 'paragraph'; readonly statement: Statement } | ListPart | SeriesPart | TablePart;

export interface Section {
  readonly heading: string;
  readonly parts: readonly Part[];
}

/** Where a statement was read: the words, their place, and how the document came. Without a quote the whole document is meant. */
export interface Footnote {
  readonly number: number;
  readonly quote: string;
  readonly section: string;
  readonly page?: number;
  /** "Personvernerklæring" */
  readonly document: string;
  /** Addresses or file names of the document's pages. */
  readonly addresses: readonly string[];
  /** ISO time of the fetch or import. */
  readonly fetchedAt: string;
  /** SHA-256 of the first page's bytes, in full. */
  readonly sha256: string;
  /** "Bekreftet av Kari Nordmann 2026-03-01" */
  readonly review?: string;
}

/** A document that the draft was read from. */
export interface DraftSource {
  readonly document: string;
  readonly title: string;
  readonly pages: readonly {
    readonly address: string;
    readonly fetchedAt: string;
    /** Time that the text is from, where it was fetched later than that. */
    readonly from?: string;
    readonly sha256: string;
  }[];
}

/** A draft as plain values: what all renderers read. */
export interface Draft {
  readonly language: Tongue;
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly Section[];
  readonly notes: readonly Footnote[];
  readonly sources: readonly DraftSource[];
  /** ISO time of the newest source; stands in the place of a clock. */
  readonly at: string;
}
