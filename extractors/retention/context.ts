import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import type { Block } from '../../src/model/version.js';
import { findPhrases } from '../../src/norwegian/phrases.js';
import { themesOfText } from '../../src/norwegian/themes.js';
import { tokenise } from '../../src/norwegian/tokens.js';
import { cuesOf, type Means } from './words.js';

/** What surrounds a sentence says of it: whether it speaks of storage, of which data, and what happens to it. */
export interface Context {
  /** Where the sentence gets its meaning from, none where it must say itself that it speaks of storage. */
  readonly from: 'column' | 'label' | 'lead' | 'heading' | 'none';
  readonly means: Means;
  /** Data that the label or the row names, as written. */
  readonly data?: Span;
  /** The sentence that introduces the list. */
  readonly lead?: Sentence;
  readonly cookies: boolean;
}

const labels = new Map<string, Hit[]>();

/** Storage meanings of a short text (a label, a column header). Remembered. */
function labelHits(text: string): readonly Hit[] {
  let known = labels.get(text);
  if (known === undefined) {
    known = text.length > 120 ? [] : findPhrases(text, tokenise(text)).filter((hit) => hit.entry.lexicon === 'retention-labels');
    if (labels.size > 20_000) labels.clear();
    labels.set(text, known);
  }
  return known;
}

interface Label {
  readonly weak: boolean;
  readonly means: Means;
}

/** Whether a label or header says that its values are storage times. The words for it must be the greater part of it. */
function labelOf(text: string): Label | undefined {
  const hits = labelHits(text);
  if (hits.length === 0) return undefined;
  const strong = hits.filter((hit) => hit.entry.fields['weak'] !== true);
  const best = (strong.length > 0 ? strong : hits).reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  if (strong.length === 0 && best.end - best.start < letters * 0.6) return undefined;
  return { weak: strong.length === 0, means: best.entry.id === 'erase' ? 'erase' : 'keep' };
}

/** The sentence that holds an offset. */
function sentenceAt(reading: Reading, offset: number): Sentence | undefined {
  const { sentences } = reading;
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = sentences[middle] as Sentence;
    if (offset < one.start) high = middle - 1;
    else if (offset >= one.end) low = middle + 1;
    else return one;
  }
  return undefined;
}

interface Above {
  readonly retention: boolean;
  readonly cookies: boolean;
}

const isTitle = (reading: Reading, title: string): boolean => {
  const first = reading.version.blocks[0];
  return first?.kind === 'heading' && reading.text.slice(first.start, first.end).replaceAll('\n', ' ') === title;
};

/** What the headings above a block speak of: the innermost that names storage or rights decides. */
function above(reading: Reading, block: Block): Above {
  const path = block.path;
  let retention = false;
  let cookies = false;
  for (let i = path.length - 1; i >= 0; i--) {
    const title = path[i] as string;
    const themes = themesOfText(title);
    if (themes.has('cookies') && !(i === 0 && path.length > 1 && isTitle(reading, title))) cookies = true;
    if (i === 0 && isTitle(reading, title) && path.length > 1) break;
    if (themes.has('rights')) return { retention: false, cookies };
    if (themes.has('retention')) retention = true;
  }
  return { retention, cookies };
}

/** Context of a sentence, or undefined where nothing around it speaks of storage or the sentence is no statement. */
export function contextOf(reading: Reading, sentence: Sentence): Context {
  const { text } = reading;
  const { block } = sentence;
  const { retention, cookies } = above(reading, block);
  const leadSpan = 'lead' in block ? block.lead : undefined;
  const lead = leadSpan ? sentenceAt(reading, Math.max(leadSpan.start, leadSpan.end - 2)) : undefined;
  const leadCue =
    lead && lead !== sentence
      ? cuesOf(lead)
          .filter((cue) => cue.kind === 'store' && !cue.weak)
          .at(-1)
      : undefined;
  const leadMeans: Means | undefined = lead && (lead.role === 'text' || lead.role === 'value') ? leadCue?.means : undefined;

  if (sentence.role === 'cell' && block.kind === 'row' && sentence.cell !== undefined) {
    const cell = block.cells[sentence.cell];
    const column = labelOf(cell?.column ?? '');
    const row = labelOf(cell?.row ?? '');
    const label = column && !column.weak ? column : row && !row.weak ? row : (column ?? row);
    const first = block.cells[0];
    const inTable = retention || cookies || themesOfText(block.cells.map((one) => one.column).join('\n')).has('cookies');
    if (label && (!label.weak || inTable) && sentence.cell > 0) {
      // In a register of two columns the first cell is the label, not the data.
      const data = first && label === column && !labelOf(text.slice(first.start, first.end)) ? { data: { start: first.start, end: first.end } } : {};
      return {
        from: 'column',
        means: label.means,
        cookies: cookies || (first !== undefined && themesOfText(block.cells.map((one) => one.column).join('\n')).has('cookies')),
        ...data,
      };
    }
    if (label === undefined && retention && sentence.cell > 0 && first && block.cells.length === 2 && cell?.column === '')
      return { from: 'column', means: 'keep', cookies, data: { start: first.start, end: first.end } };
    // A table without headers: "Kundenavn | Lagres i 3 år".
    return { from: 'none', means: 'keep', cookies, ...(first && sentence.cell > 0 ? { data: { start: first.start, end: first.end } } : {}) };
  }
  if (sentence.role === 'value' && block.kind === 'pair') {
    const words = text.slice(block.label.start, block.label.end);
    const label = labelOf(words);
    if (label && (!label.weak || retention || cookies)) return { from: 'label', means: label.means, cookies, ...(lead ? { lead } : {}) };
    const data = { data: { start: block.label.start, end: block.label.end } };
    // "Kundeopplysninger: Så lenge kundeforholdet varer" needs no heading.
    const opens = sentence.hits.some(
      ({ entry, first }) => entry.lexicon === 'retention-conditions' && (entry.id === 'while' || entry.id === 'until') && first === sentence.firstToken,
    );
    const named = reading.byBlock[sentence.blockIndex]?.some(
      (other) => other.role === 'label' && other.hits.some(({ entry }) => entry.lexicon === 'retention-data' || entry.lexicon === 'personal-data'),
    );
    if (retention || leadMeans || (opens && named)) return { from: 'label', means: leadMeans ?? 'keep', cookies, ...data, ...(lead ? { lead } : {}) };
    return { from: 'none', means: 'keep', cookies, ...data };
  }
  if (sentence.role === 'label' || sentence.role === 'header-cell') return { from: 'none', means: 'keep', cookies };
  if (leadMeans && lead) return { from: 'lead', means: leadMeans, lead, cookies };
  if (retention) return { from: 'heading', means: 'keep', cookies, ...(lead ? { lead } : {}) };
  return { from: 'none', means: 'keep', cookies };
}
