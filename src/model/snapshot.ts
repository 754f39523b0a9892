/** Bytes as they came, never altered. `source` is a file name, a URL or '-'. */
export interface Snapshot {
  readonly source: string;
  readonly bytes: Uint8Array;
  /** Lower-case hexadecimal SHA-256 of `bytes`. */
  readonly sha256: string;
  /** Media type as declared by the sender or guessed from the bytes, without parameters. */
  readonly mediaType: string;
  /** Charset as declared by the sender, if any. */
  readonly charset?: string;
  /** ISO 8601 time in UTC of the fetch or import. */
  readonly fetchedAt: string;
}
