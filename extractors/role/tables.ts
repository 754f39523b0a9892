import type { Reading, Sentence } from '../../src/model/reading.js';
import type { RowBlock } from '../../src/model/version.js';
import { columnsOfText } from '../../src/norwegian/columns.js';
import { partiesOf } from '../../src/norwegian/parties.js';
import { besideController, isSide, officeIn, presented, type RoleClaim, stated, theRole } from './layout.js';
import { isParty } from './walk.js';
import { type RoleSentence, roleSentence } from './words.js';

/** Rows with a column or a label of roles, and parties in another cell: "| Kommunen | Behandlingsansvarlig |". */
export function* cellClaims(it: RoleSentence, sentence: Sentence): Generator<RoleClaim> {
  const row = sentence.block;
  if (sentence.role !== 'cell' || row.kind !== 'row') return;
  const role = theRole(it, 8);
  if (!role || it.sentence.cell === undefined) return;
  const { reading } = it;
  const cells = (reading.byBlock[sentence.blockIndex] ?? []).filter((one) => one.role === 'cell' && one !== sentence);
  const isColumn =
    columnsOfText(row.cells[it.sentence.cell]?.column ?? '').includes('role') || /^\S+$/u.test(reading.text.slice(sentence.start, sentence.end).replace(/\s*\([^)]*\)/u, ''));
  if (it.sentence.cell === 0) {
    // The label of its row, in a table of two columns.
    const value = cells[0];
    if (!value || row.cells.length > 3) return;
    const party = presented(partiesOf(reading, value).filter((one) => one.first - value.firstToken <= 14)) ?? officeIn(it, [value]);
    if (party && isSide(it, role, party)) yield { role: role.role, claim: stated([party], sentence.start, value.end) };
    return;
  }
  if (!isColumn || isSupplierTable(row)) return;
  const owner = cells.find((one) => (one.cell ?? 9) < (it.sentence.cell ?? 0) && partiesOf(reading, one).some(isParty));
  const party = owner && presented(partiesOf(reading, owner));
  if (owner && party) yield { role: role.role, claim: stated([party], owner.start, sentence.end) };
}

/** A column that is headed by a role: "| Behandling | Behandlingsansvarlig |" over the names. */
export function* columnClaims(reading: Reading, sentence: Sentence): Generator<RoleClaim> {
  const { block, cell } = sentence;
  if (sentence.role !== 'header-cell' || block.kind !== 'row' || cell === undefined || cell === 0) return;
  const it = roleSentence(reading, sentence);
  const role = it && theRole(it, 4);
  if (!it || role?.kind !== 'word') return;
  const side = role.role === 'processor' && besideController(it);
  for (let index = sentence.blockIndex + 1; index < reading.version.blocks.length; index++) {
    const other = reading.version.blocks[index];
    if (other?.kind !== 'row' || other.table !== block.table) return;
    const value = (reading.byBlock[index] ?? []).find((one) => one.cell === cell);
    const parties = value ? partiesOf(reading, value) : [];
    const party = presented(parties.filter((one) => one.first - (value as Sentence).firstToken <= 2));
    if (value && party && (side || isSide(it, role, party))) yield { role: role.role, claim: { ...stated([party], value.start, value.end), side } };
  }
}

/** A table whose every row is a supplier says "databehandler" of all of them; that is another kind of fact. */
const isSupplierTable = (row: RowBlock): boolean => row.cells.some((cell) => columnsOfText(cell.column)[0] === 'location');
