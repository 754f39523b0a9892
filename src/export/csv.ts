import { stringify } from 'csv-stringify/sync';
import { cleaned } from './clean-text.js';
import type { Cell, Sheet } from './sheet.js';

/** What makes a program that opens the file take a text for a formula, also in full width, also behind a quote mark of ours. */
const FORMULA = /^['\s]*[=+\-@\t\r\n＝＋－＠]/u;

/** Numbers, amounts and phone numbers begin with these signs as well, and are no formulas. */
const NUMBER = /^[+-]\d[\d\s.,-]*$/u;

/** A text that no spreadsheet computes: one that could be a formula gets an apostrophe before it, and is itself again without the first. */
export const neutralised = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

const shown = (cell: Cell): string =>
  cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : typeof cell === 'number' ? String(cell).replace('.', ',') : neutralised(cleaned(cell));

/** A table as CSV for Norwegian Excel: byte order mark, semicolon, decimal comma, CRLF. */
export const csvOf = ({ columns, rows }: Sheet): string =>
  `\uFEFF${stringify([columns.map(({ title }) => title), ...rows.map((row) => row.map(shown))], { delimiter: ';', record_delimiter: 'windows' })}`;
