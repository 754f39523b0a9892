import { fieldOf } from '../../src/model/lexicon.js';
import type { Reading, Sentence } from '../../src/model/reading.js';
import type { Block, RowBlock } from '../../src/model/version.js';
import { type Column, columnsOfText } from '../../src/norwegian/columns.js';
import { placesOf } from '../../src/norwegian/places.js';
import { hitsOf } from '../../src/norwegian/read.js';
import { themesOf } from '../../src/norwegian/themes.js';
import type { Candidate, SupplierRule } from './candidate.js';
import { isOwn, neverSupplier, onlyWhenListed, phrasesIn, rankOf, settingOf } from './context.js';
import { bracketAfter, countryIn, fieldsOfBracket, safeguardsIn } from './fields.js';
import { groupsOf, headOf, type NameGroup } from './groups.js';
import { namesOfCell } from './names.js';

interface Table {
  /** Words of the header of each column, '' where there is none. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly block: RowBlock; readonly cells: readonly Sentence[] }[];
}

type Row = Table['rows'][number];

function* tablesOf(reading: Reading): Generator<Table> {
  let number = -1;
  let rows: Row[] = [];
  for (const [index, block] of reading.version.blocks.entries()) {
    if (block.kind !== 'row') continue;
    if (block.table !== number) {
      if (rows.length > 0) yield tableOf(reading, rows);
      rows = [];
      number = block.table;
    }
    rows.push({ block, cells: reading.byBlock[index] ?? [] });
  }
  if (rows.length > 0) yield tableOf(reading, rows);
}

/** A table by what stands in it: a first row of names is data, though it is drawn as a header; one of header words is a header, though it is not. */
function tableOf(reading: Reading, all: readonly Row[]): Table {
  const first = all[0] as Row;
  const words = first.block.cells.map((cell) => reading.text.slice(cell.start, cell.end).trim());
  const speaking = words.filter((one) => rankOf(one) >= 0 || meansOf(one).length > 0).length;
  const naming = first.block.cells.some((_, index) => isNameCell(reading, first, index));
  if (first.block.header && speaking === 0 && naming) return { columns: words.map(() => ''), rows: all.filter(({ block }) => block === first.block || !block.header) };
  if (!all.some(({ block }) => block.header) && !naming && words.length > 2 && speaking * 2 >= words.length && all.length > 1 && words.every((one) => one.length <= 40))
    return { columns: words, rows: all.slice(1) };
  const rows = all.filter(({ block }) => !block.header);
  return { columns: rows[0]?.block.cells.map((cell) => cell.column) ?? [], rows };
}

/** A cell that begins with the name of a known supplier or of a company and goes on with nothing but a bracket. */
function isNameCell(reading: Reading, row: Row, index: number): boolean {
  const sentence = row.cells.find((cell) => cell.cell === index);
  const group = sentence && groupsOf(reading, sentence)[0];
  if (!sentence || !group || (headOf(group).certainty !== 'legal-form' && headOf(group).known?.lexicon !== 'suppliers')) return false;
  const rest = reading.text.slice(group.end, sentence.end).replace(/\([^)]*\)/gu, '');
  return group.start === sentence.start && /^(?:\s\p{Lu}[\p{L}\d]*){0,3}[^\p{L}\p{N}]*$/u.test(rest);
}

/** Without headers: the column in which names stand, in most rows at least, under a heading about suppliers or sharing. */
function columnOfNames(reading: Reading, { columns, rows }: Table): number | undefined {
  const first = rows[0]?.block;
  if (!first || rows.length < 2 || columns.some((words) => words !== '')) return undefined;
  const setting = settingOf(reading, first);
  if (setting !== 'suppliers' && setting !== 'sharing') return undefined;
  const index = first.cells.findIndex((_, at) => {
    const named = rows.filter((row) => isNameCell(reading, row, at)).length;
    return named >= 2 && named >= rows.length * 0.6;
  });
  return index < 0 ? undefined : index;
}

/** The column that holds suppliers, with the rank of its header and whether a known supplier stands in it; undefined where none does. */
function supplierColumn(reading: Reading, table: Table): { readonly index: number; readonly rank: number; readonly known: boolean; readonly bare: boolean } | undefined {
  const { columns, rows } = table;
  const first = rows[0]?.block;
  if (!first) return undefined;
  let best: { index: number; rank: number } | undefined;
  for (const [index, words] of columns.entries()) {
    const rank = rankOf(words);
    if (rank >= 0 && (best === undefined || rank > best.rank)) best = { index, rank };
  }
  if (!best) {
    const index = columnOfNames(reading, table);
    return index === undefined ? undefined : { index, rank: 2, known: true, bare: true };
  }
  const setting = settingOf(reading, first);
  const named = setting === 'suppliers';
  const knownInColumn = rows.some(({ cells }) => groupsOfCell(reading, cells, (best as { index: number }).index).some((group) => headOf(group).known?.lexicon === 'suppliers'));
  if (best.rank === 0 && !named && !(knownInColumn && setting === 'sharing')) return undefined;
  if (best.rank === 1 && !named && !knownInColumn) return undefined;
  return { ...best, known: knownInColumn, bare: false };
}

const groupsOfCell = (reading: Reading, cells: readonly Sentence[], index: number): readonly NameGroup[] => {
  const sentence = cells.find((cell) => cell.cell === index);
  return sentence ? groupsOf(reading, sentence) : [];
};

/** "Behandlingsansvarlig", "Morselskap" in a row of companies: a party to the processing, no supplier. */
const saysOwnRole = (cell: Sentence): boolean =>
  cell.lastToken - cell.firstToken <= 3 && hitsOf(cell, 'roles').some((hit) => fieldOf(hit.entry, 'role').endsWith('controller') && hit.first === cell.firstToken);

const meansOf = (text: string): readonly Column[] => columnsOfText(text);

/** What the other cells of a row say of its supplier. */
function fieldsOfRow(reading: Reading, { columns }: Table, row: Row, own: number): Pick<Candidate, 'country' | 'task' | 'transferMechanism' | 'agreement'> {
  const { text } = reading;
  let country: string | undefined;
  let task: string | undefined;
  let agreement: string | undefined;
  let transferMechanism: string | undefined;
  // "Tjeneste" beside a column of suppliers says what they do, where no other column does.
  let service: string | undefined;
  for (const [index, cell] of row.block.cells.entries()) {
    if (index === own || cell.end <= cell.start) continue;
    const sentence = row.cells.find((one) => one.cell === index);
    if (!sentence) continue;
    const column = columns[index] ?? cell.column;
    const means = meansOf(column);
    const bare = columns.every((one) => one === '');
    const words = text.slice(cell.start, cell.end).replace(/\s+/gu, ' ').trim();
    const safeguards = safeguardsIn(reading, sentence, cell);
    transferMechanism ??= safeguards.transferMechanism;
    if (means.includes('location') || means.includes('address') || means.includes('transfer')) country ??= countryIn(reading, sentence, cell);
    else if (means.includes('agreement') || (safeguards.agreement && !means.includes('task'))) agreement ??= words.slice(0, 160);
    else if (means.includes('task') || (means.includes('activity') && task === undefined)) task ??= words.slice(0, 200);
    else if (bare && placesOf(reading, sentence)[0]?.start === sentence.start) country ??= countryIn(reading, sentence, cell);
    else if (bare) task ??= words.slice(0, 200);
    else if (rankOf(column) === 1) service ??= words.slice(0, 200);
  }
  task ??= service;
  return { ...(country ? { country } : {}), ...(task ? { task } : {}), ...(transferMechanism ? { transferMechanism } : {}), ...(agreement ? { agreement } : {}) };
}

/** A table with a column of suppliers, in whatever order its columns stand. */
export const rowOfSuppliers: SupplierRule = {
  name: 'row: <supplier column> <name>',
  *find(reading) {
    for (const table of tablesOf(reading)) {
      const column = supplierColumn(reading, table);
      if (!column) continue;
      const first = table.rows[0]?.block as RowBlock;
      const named = settingOf(reading, first) === 'suppliers';
      const cookies = isAboutCookies(reading, table);
      const told = table.columns.some((words) => meansOf(words).some((means) => means === 'location' || means === 'transfer'));
      const open = !cookies && (column.rank >= 2 || (named && (column.known || told)));
      for (const row of table.rows) {
        const sentence = row.cells.find((cell) => cell.cell === column.index);
        if (!sentence) continue;
        if (column.bare && !isNameCell(reading, row, column.index)) continue;
        if (row.cells.some((cell) => cell !== sentence && saysOwnRole(cell))) continue;
        const rest = fieldsOfRow(reading, table, row, column.index);
        for (const group of namesOfCell(reading, sentence, open ? Math.max(column.rank, named && told ? 2 : 0) : -1)) {
          const head = headOf(group);
          if (isOwn(reading, head) || neverSupplier(head)) continue;
          const bracket = bracketAfter(reading, sentence, group);
          const inside = bracket ? fieldsOfBracket(reading, sentence, bracket) : {};
          yield { group, place: 'row', evidence: row.block, ...inside, ...rest };
        }
      }
    }
  },
};

/** A table of cookies and their lifetimes: in it stands who set a cookie, often the organisation or a domain of its own. */
const isAboutCookies = (reading: Reading, { columns, rows }: Table): boolean =>
  columns.some((words) => meansOf(words).includes('retention')) &&
  ((rows[0] !== undefined && themesOf(reading, rows[0].block).has('cookies')) ||
    columns.some((words) => phrasesIn(words).some((hit) => hit.entry.lexicon === 'themes' && hit.entry.id === 'cookies')) ||
    rows.every(({ block }) => /^[\p{L}\p{N}]*_[\p{L}\p{N}_*-]*$|^(?=.*\p{L})[\p{Ll}\p{N}.-]+$/u.test(reading.text.slice(block.cells[0]?.start, block.cells[0]?.end))));

const rowsOf = new WeakMap<Reading, ReadonlySet<Block>>();

/** Whether a block is a row whose supplier stands in a column of its own: other cells speak of that one. */
export function inRowOfSupplier(reading: Reading, block: Block): boolean {
  let rows = rowsOf.get(reading);
  if (rows === undefined) rowsOf.set(reading, (rows = new Set([...rowOfSuppliers.find(reading)].map((candidate) => candidate.evidence as Block))));
  return rows.has(block);
}

/** A table of cookies: the cell that is a known supplier and nothing else says whose cookie it is. */
export const cookieOfSupplier: SupplierRule = {
  name: 'row: <cookie> <name>',
  *find(reading) {
    for (const table of tablesOf(reading)) {
      const first = table.rows[0]?.block;
      if (!first || supplierColumn(reading, table) || !themesOf(reading, first).has('cookies')) continue;
      for (const row of table.rows)
        for (const cell of row.cells) {
          const group = groupsOf(reading, cell)[0];
          if (!group || group.start !== cell.start || group.end !== cell.end) continue;
          const head = headOf(group);
          if (head.known && !isOwn(reading, head) && !neverSupplier(head) && !onlyWhenListed(head)) yield { group, place: 'row', evidence: row.block };
        }
    }
  },
};

/** A table of two columns whose left cell is a label: "Mottakere / databehandlere | Eksempel AS, …". */
export const labelledRow: SupplierRule = {
  name: 'row: <supplier label> <names>',
  *find(reading) {
    for (const table of tablesOf(reading)) {
      if (supplierColumn(reading, table)) continue;
      for (const row of table.rows) {
        if (row.block.cells.length !== 2) continue;
        const [label, value] = row.block.cells;
        if (!label || !value) continue;
        const rank = rankOf(reading.text.slice(label.start, label.end));
        if (rank < 2) continue;
        const sentence = row.cells.find((cell) => cell.cell === 1);
        if (!sentence) continue;
        for (const group of namesOfCell(reading, sentence, rank)) {
          const head = headOf(group);
          if (isOwn(reading, head) || neverSupplier(head)) continue;
          const bracket = bracketAfter(reading, sentence, group);
          yield { group, place: 'row', evidence: row.block, ...(bracket ? fieldsOfBracket(reading, sentence, bracket) : {}) };
        }
      }
    }
  },
};
