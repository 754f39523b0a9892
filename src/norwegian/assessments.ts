import { lexicon } from '../../lexicons/index.js';
import type { Hit, Reading, Sentence } from '../model/reading.js';
import type { Span } from '../model/span.js';
import type { Block, RowBlock } from '../model/version.js';
import { type AssessmentField, fieldOfLabel } from './assessment-fields.js';
import { hitOf, hitsOf } from './read.js';

/** One block's or cell's answer to a question of the assessment. */
export interface AssessmentAnswer {
  readonly field: AssessmentField;
  /** Words of the heading, label, lead-in or header cell that ask. */
  readonly label: string;
  readonly block: Block;
  readonly blockIndex: number;
  readonly sentences: readonly Sentence[];
}

/** Whether facts of assessments may be read at all: a policy that names a "brukergruppe" states no user group. */
export const isAssessment = (reading: Reading): boolean => reading.version.type === 'assessment';

const remembered = new WeakMap<Reading, readonly AssessmentAnswer[]>();

/**
 * The answers of an assessment in the order of the text, whatever its layout: text under headings, labels with values, rows of
 * tables, lists under a lead-in.
 */
export function answersOf(reading: Reading, ...fields: readonly AssessmentField[]): readonly AssessmentAnswer[] {
  let answers = remembered.get(reading);
  if (answers === undefined) remembered.set(reading, (answers = [...find(reading)]));
  return fields.length === 0 ? answers : answers.filter((answer) => fields.includes(answer.field));
}

function* find(reading: Reading): Generator<AssessmentAnswer> {
  const { version, byBlock, text } = reading;
  const title = version.blocks.find((block) => block.kind === 'heading');
  // Lines behind "Leverandør: Eksempel AS" no longer belong to the heading above it.
  let closed: string | undefined;
  for (const [blockIndex, block] of version.blocks.entries()) {
    const sentences = byBlock[blockIndex] ?? [];
    const path = block.path.join('\n');
    if (closed !== undefined && closed !== path) closed = undefined;
    if (block.kind === 'row') {
      yield* answersOfRow(reading, block, blockIndex, sentences);
      continue;
    }
    if (block.kind === 'pair') {
      const label = text.slice(block.label.start, block.label.end);
      const field = fieldOfLabel(label);
      if (field !== undefined) {
        if (block.depth === undefined) closed = path;
        yield { field, label, block, blockIndex, sentences: sentences.filter(({ role }) => role === 'value') };
        continue;
      }
    }
    if (block.kind === 'heading' && (block === title || fieldOfLabel(text.slice(block.start, block.end)) !== undefined)) continue;
    const lead = 'lead' in block && block.lead ? text.slice(block.lead.start, block.lead.end) : '';
    const leading = fieldOfLabel(lead);
    if (leading !== undefined) yield { field: leading, label: lead, block, blockIndex, sentences };
    else if (closed === undefined || block.kind === 'item') {
      const asked = askedAbove(block, title && text.slice(title.start, title.end));
      if (asked) yield { ...asked, block, blockIndex, sentences };
    }
  }
}

/** The innermost heading above a block that asks something. The title of the page asks nothing of what stands deeper. */
function askedAbove({ path }: Block, title: string | undefined): Pick<AssessmentAnswer, 'field' | 'label'> | undefined {
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const label = path[depth] as string;
    const field = fieldOfLabel(label);
    if (field !== undefined && (label !== title || depth === path.length - 1)) return { field, label };
  }
  return undefined;
}

function* answersOfRow(reading: Reading, block: RowBlock, blockIndex: number, sentences: readonly Sentence[]): Generator<AssessmentAnswer> {
  const asked = firstCellOf(reading, block);
  const next = reading.version.blocks[blockIndex + 1];
  // A table of questions and answers has no header row, even where its first row is marked as one.
  const form =
    block.cells.length === 2 && asked !== undefined && (!block.header || (next?.kind === 'row' && next.table === block.table && firstCellOf(reading, next) !== undefined));
  if (form) yield { ...asked, block, blockIndex, sentences: sentences.filter(({ cell }) => cell === 1) };
  if (form || block.header) return;
  for (const [index, cell] of block.cells.entries()) {
    const label = [cell.row, cell.column].find((words) => fieldOfLabel(words) !== undefined);
    const field = label === undefined ? undefined : fieldOfLabel(label);
    if (label === undefined || field === undefined) continue;
    // The first cell of a row with a header of its own is that header.
    if (cell.row === '' && cell.column === '') continue;
    yield { field, label, block, blockIndex, sentences: sentences.filter((sentence) => sentence.cell === index) };
  }
}

function firstCellOf({ text }: Reading, { cells }: RowBlock): Pick<AssessmentAnswer, 'field' | 'label'> | undefined {
  const label = cells[0] ? text.slice(cells[0].start, cells[0].end) : '';
  const field = fieldOfLabel(label);
  return field && { field, label };
}

/** The service that a sentence speaks of before a place: a word for it, or its name. `other` is something else ("databehandleravtalen"). */
export function subjectBefore(reading: Reading, sentence: Sentence, place: Hit, names: readonly string[]): 'service' | 'other' | undefined {
  const nouns = hitsOf(sentence, 'assessment-nouns').filter(({ entry, end }) => end <= place.start && (entry.id === 'service' || entry.id === 'other'));
  const last = nouns.at(-1);
  const governor = nouns.at(-2);
  // "Innholdet i appen": what the first noun names is spoken of.
  if (last?.entry.id === 'service' && governor?.entry.id === 'other' && last.first - governor.last === 2) return 'other';
  const before = reading.text.slice(sentence.start, place.start);
  const named = Math.max(-1, ...names.map((name) => before.lastIndexOf(name)));
  if (named >= 0 && sentence.start + named >= (last?.start ?? 0)) return 'service';
  return last?.entry.id as 'service' | 'other' | undefined;
}

const LONGEST_ROW = 300;

/** An answer with its question where they stand in one line or row: "Status: Godkjent", "Status | Godkjent". */
export function withLabel({ block, start, end, role }: Sentence): Span {
  if (block.kind === 'pair' && role === 'value' && start === block.value.start) return { start: block.start, end };
  if (block.kind === 'row' && block.end - block.start <= LONGEST_ROW) return { start: block.start, end: block.end };
  return { start, end };
}

/** Whether an answer says that nothing is known or that there is none: "Ikke oppgitt", "Ukjent". */
export const isUnknown = (sentence: Sentence): boolean => {
  const hit = hitOf(sentence, 'assessment-cues', 'unknown');
  // "Ingen" alone says that there is none; "ingen bilder" says something.
  return hit !== undefined && hit.first === sentence.firstToken && (hit.first < hit.last || hit.last === sentence.lastToken - 1);
};

/** Whether an answer begins with yes or no. */
export const yesOrNo = (sentence: Sentence): 'yes' | 'no' | undefined =>
  hitsOf(sentence, 'assessment-cues').find(({ entry, first }) => (entry.id === 'yes' || entry.id === 'no') && first === sentence.firstToken)?.entry.id as 'yes' | 'no' | undefined;

const everyday = new Map<string, ReadonlySet<string>>();

/** Everyday words of an entry of assessment-cues, which are looked up only where an answer is read. */
export function wordsOf(id: 'duty' | 'imperative' | 'reservation'): ReadonlySet<string> {
  let words = everyday.get(id);
  if (words === undefined) {
    const entry = lexicon('assessment-cues').find((one) => one.id === id);
    everyday.set(id, (words = new Set(Array.isArray(entry?.fields.words) ? (entry.fields.words as string[]) : [])));
  }
  return words;
}
