import type { Reading, Sentence } from '../model/reading.js';
import type { Block } from '../model/version.js';
import { type Column, columnsOf, labelsOf } from './columns.js';
import { hitsOf } from './read.js';

/** A text of so few words is a part of something: a clause that was pasted, a cell, a promise on its own. */
const FRAGMENT = 40;
const VOICES = new Set(['self', 'self-possessive', 'reader-possessive']);
/** Columns of registers; tasks, addresses and dates stand in tables of every kind. */
const REGISTER: ReadonlySet<Column> = new Set<Column>([
  'retention',
  'legal-basis',
  'supplier',
  'recipient',
  'location',
  'transfer',
  'data-category',
  'data-subject',
  'security',
  'role',
]);
const QUOTED = /^\s*(?:[–—-]\s|[«"“])/u;

/** Whether a sentence is spoken by the document itself: "vi", "dine", "our"; a line of somebody who is quoted is not, and "du" stands in lessons too. */
const ownVoice = ({ text }: Reading, sentence: Sentence): boolean =>
  !QUOTED.test(text.slice(sentence.start, sentence.start + 3)) && hitsOf(sentence, 'parties').some(({ entry }) => VOICES.has(String(entry.fields['party'])));

/** Whether a block is a row or pair of a register: its column or label has a meaning that registers know ("Lagringstid", "Leverandør"). */
const inRegister = (reading: Reading, block: Block): boolean =>
  (block.kind === 'row' ? block.cells.flatMap(columnsOf) : block.kind === 'pair' ? labelsOf(reading, block) : []).some((column) => REGISTER.has(column));

/**
 * Whether a text may state what is done with data about people. A recipe keeps dough, a lease lasts five years and a newspaper tells
 * of others: only a document of a known type, a fragment, or a text that speaks for itself and of personal data does.
 * @example concernsPersonalData(read(versionOfText(recipe, 'text'))) // false
 */
export function concernsPersonalData(reading: Reading): boolean {
  const { version, tokens, sentences } = reading;
  if (version.type !== 'unknown' && version.type !== 'terms') return true;
  if (tokens.count <= FRAGMENT) return true;
  if (!reading.byLexicon.has('privacy-words')) return false;
  return version.blocks.some((block) => inRegister(reading, block)) || sentences.some((sentence) => ownVoice(reading, sentence));
}
