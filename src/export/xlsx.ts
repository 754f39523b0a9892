import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { cleaned } from './clean-text.js';
import { type ServiceReport, timeOfReport } from './report.js';
import type { Cell, Column, Sheet } from './sheet.js';
import { steadyZip } from './steady-zip.js';

/** Excel's limits. */
const LONGEST_CELL = 32_767;
const MOST_ROWS = 1_048_576;
const LONGEST_NAME = 31;
const SHORTENED = ' … [forkortet]';

/**
 * Tables as a workbook: bold header that stays in place, filters, widths, dates as dates. Every text is written as a text, so a formula in
 * somebody's page stays the words that it is. Equal tables give equal bytes.
 */
export async function xlsxOf(sheets: readonly Sheet[], reports: readonly Pick<ServiceReport, 'documents'>[]): Promise<Uint8Array> {
  const written = sheets.flatMap(withinLimits);
  const names = uniqueNames(written.map(({ name }) => name));
  const bytes = await writeExcelFile(
    written.map((sheet, index) => ({
      data: dataOf(sheet),
      sheet: names[index] as string,
      columns: sheet.columns.map(({ width }) => ({ width })),
      ...(sheet.plain ? {} : { stickyRowsCount: 1 }),
      orientation: 'landscape' as const,
    })),
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer();
  const at = timeOfReport({ documents: reports.flatMap(({ documents }) => documents) });
  return steadyZip(new Uint8Array(bytes), at, (name, xml) => {
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(name)?.[1];
    const sheet = number === undefined ? undefined : written[Number(number) - 1];
    return sheet === undefined || sheet.plain ? xml : withFilter(xml, sheet);
  });
}

/** What the library does not write: filters, the width of a page when it is printed, and the right pane below a frozen header. */
const withFilter = (xml: string, { columns, rows }: Sheet): string =>
  xml
    .replace('<sheetViews>', fits(columns) ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>' : '<sheetViews>')
    .replace(' xSplit="0"', '')
    .replace('activePane="bottomRight"', 'activePane="bottomLeft"')
    .replace('</sheetData>', `</sheetData><autoFilter ref="A1:${columnName(columns.length)}${rows.length + 1}"/>`)
    .replace('<pageSetup paperSize="9"', fits(columns) ? '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0"' : '<pageSetup paperSize="8"');

const WIDEST_PAGE = 300;
/** Whether a table is still readable when its width is one page. */
const fits = (columns: readonly Column[]): boolean => columns.reduce((sum, { width }) => sum + width, 0) <= WIDEST_PAGE;

function columnName(number: number): string {
  const rest = (number - 1) % 26;
  return `${number > 26 ? columnName((number - 1 - rest) / 26) : ''}${String.fromCharCode(65 + rest)}`;
}

function dataOf({ columns, rows, plain }: Sheet): SheetData {
  const header = columns.map(({ title, mandatory }: Column) => ({
    value: title,
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: mandatory === undefined ? '#EEF1F5' : mandatory ? '#F8D9B0' : '#DCEBD5',
    wrap: true,
    alignVertical: 'top' as const,
  }));
  const body = rows.map((row) =>
    withHeight(
      row.map((cell, index) => cellOf(cell, plain === true && index === 0)),
      heightOf(row, columns),
    ),
  );
  const titles = withHeight(
    header,
    heightOf(
      columns.map(({ title }) => title),
      columns,
    ),
  );
  return (plain ? body : [titles, ...body]) as SheetData;
}

const LINE = 15;
const TALLEST = 405;

/** Points that a row needs for its wrapped texts. Not every program works this out when it opens a file. */
function heightOf(row: readonly Cell[], columns: readonly Column[]): number {
  const lines = row.map((cell, index) => {
    if (typeof cell !== 'string') return 1;
    // Letters differ in width: some room is left over.
    const width = Math.max(1, (columns[index]?.width ?? LINE) - 2);
    return cell.split('\n').reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(paragraph.length / width)), 0);
  });
  return Math.min(TALLEST, LINE * Math.max(1, ...lines));
}

/** The library takes the height of a row from its first cell. */
const withHeight = (row: readonly (object | null)[], height: number): (object | null)[] =>
  row.map((cell, index) => (index === 0 ? { ...(cell ?? { value: '', type: String }), height } : cell));

function cellOf(cell: Cell, label: boolean): object | null {
  if (cell === null || cell === '') return null;
  const look = { wrap: true, alignVertical: 'top' as const, ...(label ? { fontWeight: 'bold' as const } : {}) };
  if (cell instanceof Date) return { value: cell, type: Date, format: 'yyyy-mm-dd', ...look };
  if (typeof cell === 'number') return { value: cell, type: Number, format: Number.isInteger(cell) ? '0' : '0.00', ...look };
  return { value: asWritten(shortened(cleaned(cell))), type: String, ...look };
}

/** Spreadsheets read "_x0041_" as the character with that number; an escaped underscore keeps the words as they are. */
const asWritten = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');

/** Never between the halves of a character. */
function shortened(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  const end = LONGEST_CELL - SHORTENED.length;
  return `${text.slice(0, /[\uD800-\uDBFF]/u.test(text.charAt(end - 1)) ? end - 1 : end)}${SHORTENED}`;
}

/** A table with more rows than a sheet holds goes on in the next. */
function withinLimits(sheet: Sheet): Sheet[] {
  const most = MOST_ROWS - 1;
  if (sheet.rows.length <= most) return [sheet];
  return Array.from({ length: Math.ceil(sheet.rows.length / most) }, (_unused, index) => ({
    ...sheet,
    name: `${sheet.name} ${index + 1}`,
    rows: sheet.rows.slice(index * most, (index + 1) * most),
  }));
}

function uniqueNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain =
      cleaned(name)
        .replace(/[*?:\\/[\]']/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim()
        .slice(0, LONGEST_NAME) || 'Ark';
    for (let n = 1; ; n++) {
      const candidate = n === 1 ? plain : `${plain.slice(0, LONGEST_NAME - String(n).length - 1)} ${n}`;
      if (used.has(candidate.toLowerCase())) continue;
      used.add(candidate.toLowerCase());
      return candidate;
    }
  });
}
