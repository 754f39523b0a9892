/** What a cell may hold. A `Date` is a day at midnight UTC; null is an empty cell. */
export type Cell = string | number | Date | null;

export interface Column {
  readonly title: string;
  /** Width in characters. */
  readonly width: number;
  /** Marked as one that the law demands (protokoll). */
  readonly mandatory?: boolean;
}

/** A table as plain values: what the CSV and the XLSX writer read. Every row has a cell for every column. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** A page of labels and values, without header and filter. */
  readonly plain?: boolean;
}
