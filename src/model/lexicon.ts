/** Forms of an entry. `any` holds names that are the same in every language. */
export interface LexiconForms {
  readonly any?: readonly string[];
  readonly nb?: readonly string[];
  readonly nn?: readonly string[];
  readonly en?: readonly string[];
  readonly da?: readonly string[];
  readonly sv?: readonly string[];
}

/**
 * One entry of a lexicon: a meaning and every form it takes. Forms are matched word by word, without case unless `cased`.
 * A word of a form may end in `*` (any ending: `lagr*`) or begin with it (any compound: `*opplysninger`).
 */
export interface LexiconEntry {
  /** Name of the lexicon: its file name without `.yaml`. */
  readonly lexicon: string;
  readonly id: string;
  readonly forms: LexiconForms;
  /** Capital letters of the form must be capital letters in the text ("Slack", "US"). */
  readonly cased: boolean;
  /** Everything else that the entry says: meaning, ISO code, country, period … */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly note?: string;
  readonly source?: string;
}

/** One field of an entry as text, '' where it has none. */
export const fieldOf = (entry: LexiconEntry, name: string): string => {
  const value = entry.fields[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};
