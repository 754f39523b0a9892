import type { Assertion, Finding } from '../model/fact.js';
import { fieldOf } from '../model/lexicon.js';
import type { Hit, Reading, Sentence } from '../model/reading.js';
import { isAboutPrivacy } from './about-privacy.js';
import { assertionOf } from './assertion.js';
import { type Column, columnsOfText } from './columns.js';
import { hitOf, hitsOf, longest, sentencesWith } from './read.js';
import { type Theme, themesOf } from './themes.js';

/** Where a mention of a lexicon's entry is a statement of the document about its own processing. */
export interface Listing {
  readonly lexicon: string;
  /** Field of the fact's value that takes the entry's id. */
  readonly field: string;
  /** A heading or lead-in about one of these makes every mention below it a statement. */
  readonly themes: readonly Theme[];
  /** Sections where mentions are about something else. */
  readonly not: readonly Theme[];
  /** A table column or label of one of these meanings does the same. */
  readonly columns: readonly Column[];
  /** Elsewhere a sentence with a phrase of one of these lexicon entries does. */
  readonly cues: readonly (readonly [lexicon: string, ...ids: string[]])[];
  /** "Du kan be om innsyn" gives the right as fully as "du har rett til innsyn": hedges do not count. */
  readonly certain?: boolean;
  /** Sentences that speak of something else: "vi har rett til å slette innhold". */
  readonly except?: (reading: Reading, sentence: Sentence) => boolean;
}

/** Findings of one listing; each mention is its own finding with its sentence as evidence. Negated mentions are denials. */
export function* listed(reading: Reading, listing: Listing): Generator<Omit<Finding, 'rule'>> {
  if (!isAboutPrivacy(reading)) return;
  for (const sentence of sentencesWith(reading, listing.lexicon)) {
    if (sentence.role === 'heading' || sentence.role === 'header-cell') continue;
    const all = longest(hitsOf(sentence, listing.lexicon));
    const hits = all.filter((hit) => !isEveryday(reading, hit) || isOnly(sentence, hit) || all.some((other) => isBeside(hit, other)));
    if (hits.length === 0) continue;
    if (!states(reading, sentence, listing) || listing.except?.(reading, sentence)) continue;
    for (const hit of hits)
      yield { value: { [listing.field]: hit.entry.id }, evidence: around(sentence, hit), assertion: assertion(reading, sentence, hit, listing.certain === true) };
  }
}

/** Words such as "rolle" or "klasse", which name data only among other data; an entry lists them as `everyday`. */
const isEveryday = ({ text }: Reading, { entry, start, end }: Hit): boolean =>
  Array.isArray(entry.fields.everyday) && entry.fields.everyday.includes(text.slice(start, end).toLowerCase());

/** The whole of a list item, cell or value. */
const isOnly = (sentence: Sentence, hit: Hit): boolean => hit.first === sentence.firstToken && hit.last === sentence.lastToken - 1;

/** Members of one enumeration: at most a conjunction stands between them. */
const isBeside = (hit: Hit, other: Hit): boolean =>
  other !== hit && (hit.first - other.last === 1 || hit.first - other.last === 2 || other.first - hit.last === 1 || other.first - hit.last === 2);

function states(reading: Reading, sentence: Sentence, listing: Listing): boolean {
  const { block } = sentence;
  if (block.kind === 'row') {
    const cell = block.cells[sentence.cell ?? 0];
    if (!cell) return false;
    return [...columnsOfText(cell.column), ...columnsOfText(cell.row)].some((column) => listing.columns.includes(column));
  }
  if (block.kind === 'pair' && columnsOfText(reading.text.slice(block.label.start, block.label.end)).some((column) => listing.columns.includes(column))) return true;
  const themes = themesOf(reading, block);
  if (listing.themes.some((theme) => themes.has(theme))) return true;
  if (listing.not.some((theme) => themes.has(theme))) return false;
  return listing.cues.some(([lexicon, ...ids]) => hitOf(sentence, lexicon, ...ids) !== undefined);
}

const MAX = 300;

/** The sentence, or of a long one the part around the mention. */
const around = (sentence: Sentence, hit: Hit): { start: number; end: number } =>
  sentence.end - sentence.start <= MAX
    ? { start: sentence.start, end: sentence.end }
    : { start: Math.max(sentence.start, hit.start - 60), end: Math.min(sentence.end, hit.end + 60) };

function assertion(reading: Reading, sentence: Sentence, hit: Hit, certain: boolean): Assertion {
  const found = assertionOf(reading, sentence, hit);
  return certain && found === 'possible' ? 'stated' : found;
}

/** The Norwegian label of an entry of a lexicon, by id. */
export const labelOfEntry = (entries: readonly { readonly id: string; readonly fields: Readonly<Record<string, unknown>> }[], id: string): string => {
  const entry = entries.find((one) => one.id === id);
  return entry ? String(entry.fields.label ?? id) : id;
};

/** The DPV term of an entry of a lexicon, by id. */
export const termOfEntry = (entries: readonly Parameters<typeof fieldOf>[0][], id: string, fallback: string): string => {
  const entry = entries.find((one) => one.id === id);
  return (entry && fieldOf(entry, 'term')) || fallback;
};
