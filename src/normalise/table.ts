import { endsAsCompany, isBareValue, readsAsLabel, wordCount } from './label.js';
import type { TableCell, TablePiece, TableRow } from './pieces.js';
import type { Rich } from './rich.js';

/**
 * A table of text cells with what governs each cell.
 * @param headerRows number of header rows, where the source says so
 */
export function gridTable(grid: readonly (readonly Rich[])[], headerRows: number | undefined): TablePiece | undefined {
  const rows = grid.filter((row) => row.some((cell) => cell.text !== ''));
  if (rows.length === 0) return undefined;
  const width = Math.max(...rows.map((row) => row.length));
  const headers = headerRows ?? (headsColumns(rows, width) ? 1 : 0);
  const columns = columnTexts(rows.slice(0, headers), width);
  const labelled = headsRows(rows.slice(headers), width);
  return {
    kind: 'table',
    rows: rows.map((row, index): TableRow => {
      const header = index < headers;
      const label = !header && labelled && row.length > 1 && namesRow(row[0]) ? oneLine(row[0] as Rich) : '';
      return { header, cells: row.map((text, at): TableCell => ({ text, column: header ? '' : (columns[at] ?? ''), row: at === 0 ? '' : label })) };
    }),
  };
}

export const oneLine = (cell: Rich): string => cell.text.replace(/\s+/gu, ' ').replace(/:$/u, '').trim();

/** The texts above each column; where headers are stacked, outer and inner text together. */
function columnTexts(headers: readonly (readonly Rich[])[], width: number): string[] {
  return Array.from({ length: width }, (_, at) => {
    const texts: string[] = [];
    for (const row of headers) {
      const text = row[at] ? oneLine(row[at]) : '';
      if (text !== '' && texts.at(-1) !== text) texts.push(text);
    }
    return texts.join(' / ');
  });
}

const isBold = (cell: Rich): boolean => {
  const bold = cell.bold?.[0];
  return bold !== undefined && bold.start === 0 && bold.end >= cell.text.length - 1;
};

/** Whether the first row names the columns, in a table that does not mark it. */
export function headsColumns(rows: readonly (readonly Rich[])[], width: number): boolean {
  const first = rows[0];
  if (!first || rows.length < 2 || width < 2 || first.length < 2) return false;
  const filled = first.filter((cell) => cell.text !== '');
  if (filled.length < 2 && !(filled.length === 1 && first[0]?.text === '' && width === 2)) return false;
  const rest = rows.slice(1);
  const bold = filled.every(isBold);
  const boldBelow = rest.some((row) => row.length > 1 && row.every((cell) => cell.text === '' || isBold(cell)));
  if (bold && !boldBelow) return true;
  if (filled.some((cell) => !namesColumn(cell.text))) return false;
  if (width === 2 && !bold && listsFields(first, rest)) return false;
  // "Leverandør | Eksempel AS" above "Lagring | EU": two columns with labels on the left have no header.
  if (width === 2 && rest.every((row) => row[0] !== undefined && (isBold(row[0]) || row[0].text.endsWith(':'))) && !bold)
    return !(isBold(first[0] as Rich) || (first[0] as Rich).text.endsWith(':'));
  return true;
}

/**
 * A form of two columns without a header: labels on the left, and on the right values of different kinds (an address, a name, a
 * sentence), where a column of one thing would hold one kind.
 */
function listsFields(first: readonly Rich[], rest: readonly (readonly Rich[])[]): boolean {
  if (![first, ...rest].every((row) => row[0] !== undefined && row[0].text !== '' && readsAsLabel(oneLine(row[0]), 8))) return false;
  const opening = first[1]?.text ?? '';
  if (/\d|,|\s\p{Lu}\p{Ll}|\)$/u.test(opening)) return true;
  const addresses = rest.filter((row) => isBareValue(row[1]?.text ?? '')).length;
  return addresses > 0 && addresses < rest.length;
}

const namesColumn = (text: string): boolean => !endsAsCompany(text) && wordCount(text) <= 6 && text.length <= 60 && !/[.;!]$|\d{2}|:\s|\n/u.test(text) && !isBareValue(text);

const MOST_LABEL_WORDS = 12;

/** Whether a text of the first column can name its row. */
export const namesRow = (cell: Rich | undefined): boolean => cell !== undefined && cell.text !== '' && wordCount(cell.text) <= MOST_LABEL_WORDS;

/** Whether the first column holds labels: most are short, and in a table of two columns they read as labels. */
export function headsRows(rows: readonly (readonly Rich[])[], width: number): boolean {
  if (rows.length === 0 || width < 2) return false;
  const first = rows.map((row) => row[0]).filter((cell) => cell !== undefined && cell.text !== '');
  const good = first.filter((cell) => namesRow(cell) && (width > 2 || readsAsLabel(oneLine(cell as Rich), MOST_LABEL_WORDS)));
  return first.length > 0 && good.length >= first.length * 0.6;
}
