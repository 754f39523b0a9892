import type { Reading } from '../model/reading.js';
import type { Cell, PairBlock } from '../model/version.js';
import { findPhrases } from './phrases.js';
import { tokenise } from './tokens.js';

/** What a column or label says of its cells; the ids of lexicons/columns.yaml. */
export type Column =
  | 'supplier'
  | 'recipient'
  | 'task'
  | 'location'
  | 'address'
  | 'legal-basis'
  | 'retention'
  | 'data-category'
  | 'transfer'
  | 'activity'
  | 'agreement'
  | 'data-subject'
  | 'security'
  | 'role'
  | 'date';

const known = new Map<string, readonly Column[]>();

/**
 * Meanings of a header or label, best first: those whose phrase covers most of it. "Formål" may be task or activity, so both come.
 * Empty where the words say nothing known.
 */
export function columnsOfText(text: string): readonly Column[] {
  let columns = known.get(text);
  if (columns === undefined) {
    const hits = findPhrases(text, tokenise(text)).filter((hit) => hit.entry.lexicon === 'columns');
    columns = [...new Set(hits.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start).map((hit) => hit.entry.id as Column))];
    if (known.size > 20_000) known.clear();
    known.set(text, columns);
  }
  return columns;
}

/** Meanings of the column header above a cell (of the row's label in a table of two columns). */
export const columnsOf = (cell: Cell): readonly Column[] => {
  const own = columnsOfText(cell.column);
  return own.length > 0 ? own : columnsOfText(cell.row);
};

/** The first meaning of a cell's column. */
export const columnOf = (cell: Cell): Column | undefined => columnsOf(cell)[0];

/** Meanings of a pair's label. */
export const labelsOf = (reading: Reading, pair: PairBlock): readonly Column[] => columnsOfText(reading.text.slice(pair.label.start, pair.label.end));

/** The first meaning of a pair's label. */
export const labelOf = (reading: Reading, pair: PairBlock): Column | undefined => labelsOf(reading, pair)[0];
