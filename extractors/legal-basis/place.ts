import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import type { Block } from '../../src/model/version.js';
import { columnsOfText } from '../../src/norwegian/columns.js';
import { findPhrases } from '../../src/norwegian/phrases.js';
import { hitsOf } from '../../src/norwegian/read.js';
import { type Theme, themesOfText } from '../../src/norwegian/themes.js';
import { tokenise } from '../../src/norwegian/tokens.js';

/** Where a sentence stands and what it speaks of, as far as bases are concerned. */
export interface Place {
  /** A cell under "Behandlingsgrunnlag", or the value of such a label. */
  readonly column: boolean;
  /** A cell or value that says how long something is kept. */
  readonly keepColumn: boolean;
  /** A section or list about legal bases. */
  readonly section: boolean;
  /** A section about keeping and deleting. */
  readonly keepSection: boolean;
  /** A section about the reader's rights, about complaints, or one that defines words. */
  readonly rights: boolean;
  /** The sentence explains the law, or lays a duty on somebody, instead of stating a basis. */
  readonly teaches: boolean;
  /** "Dersom behandlingen er basert på …": a condition, which states no basis. */
  readonly conditional: boolean;
}

const frame = (sentence: Sentence, ...ids: string[]): Hit | undefined => hitsOf(sentence, 'legal-frames').find((hit) => ids.includes(hit.entry.id));

/** The first phrase of the sentence that belongs to one of these entries of lexicons/legal-frames.yaml. */
export const frameOf = frame;

const spoken = new Map<string, boolean>();

/** Whether a heading, lead-in or label speaks of legal bases, as a theme or in running words ("Hva er det rettslige grunnlaget?"). */
function speaksOfBases(title: string): boolean {
  let speaks = spoken.get(title);
  if (speaks === undefined) {
    speaks = themesOfText(title).has('legal-basis') || findPhrases(title, tokenise(title)).some((hit) => hit.entry.lexicon === 'legal-grounds' && hit.entry.id === 'ground');
    if (spoken.size > 20_000) spoken.clear();
    spoken.set(title, speaks);
  }
  return speaks;
}

const MAX_LEAD = 400;
const OTHER_SECTIONS: readonly Theme[] = ['rights', 'complaint', 'definitions'];

const leadOf = (reading: Reading, block: Block): string =>
  'lead' in block && block.lead ? reading.text.slice(block.lead.start, Math.min(block.lead.end, block.lead.start + MAX_LEAD)) : '';

/** Themes of the list's lead-in and of the innermost heading that has any. */
function governing(reading: Reading, block: Block): ReadonlySet<Theme> {
  const own = themesOfText(leadOf(reading, block));
  for (let i = block.path.length - 1; i >= 0; i--) {
    const themes = themesOfText(block.path[i] as string);
    if (themes.size > 0) return own.size > 0 ? new Set([...themes, ...own]) : themes;
  }
  return own;
}

/** Where a sentence stands. */
export function placeOf(reading: Reading, sentence: Sentence): Place {
  const { block } = sentence;
  let headers: readonly string[] = [];
  if (block.kind === 'row' && sentence.role === 'cell') {
    const cell = block.cells[sentence.cell ?? 0];
    if (cell) headers = [cell.column, cell.row];
  } else if (block.kind === 'pair' && sentence.role === 'value') headers = [reading.text.slice(block.label.start, block.label.end)];
  const columns = headers.flatMap((header) => (header.length > 80 ? [] : columnsOfText(header)));
  const themes = governing(reading, block);
  const section =
    themes.has('legal-basis') ||
    speaksOfBases(leadOf(reading, block)) ||
    block.path.slice(-2).some((title) => speaksOfBases(title) && !(OTHER_SECTIONS.some((theme) => themes.has(theme)) && title !== block.path.at(-1)));
  return {
    column: (columns.includes('legal-basis') || headers.some((header) => header.length <= 80 && speaksOfBases(header))) && !columns.includes('transfer'),
    keepColumn: columns.includes('retention'),
    section,
    keepSection: themes.has('retention'),
    rights: !section && OTHER_SECTIONS.some((theme) => themes.has(theme)),
    teaches: frame(sentence, 'teaches') !== undefined,
    conditional: frame(sentence, 'conditional') !== undefined,
  };
}
