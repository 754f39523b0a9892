import type { Assertion, Finding } from '../model/fact.js';
import { fieldOf } from '../model/lexicon.js';
import type { Hit, Reading, Sentence } from '../model/reading.js';
import { isAboutPrivacy } from './about-privacy.js';
import { assertionOf } from './assertion.js';
import { type Column, columnsOfText } from './columns.js';
import { hitsOf, longest, sentencesWith } from './read.js';
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
  /** By a cue, one of these words must stand just before the mention, or one word further ahead ("til intern statistikk"). */
  readonly links?: ReadonlySet<string>;
  /** By a cue, the mention stands no more words away from it than this. */
  readonly reach?: number;
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
    const by = states(reading, sentence, listing);
    if (by === undefined || listing.except?.(reading, sentence)) continue;
    let before: { readonly hit: Hit; readonly assertion: Assertion } | undefined;
    for (const hit of hits) {
      // "til markedsføring og analyse": the next member of an enumeration is linked as the one before it.
      const next = before !== undefined && hit.first - before.hit.last <= ENUMERATED;
      if (by !== 'place' && !next && !isLinked(reading, listing, hit, by)) continue;
      const own = assertion(reading, sentence, hit, listing.certain === true);
      // "Ingen informasjonskapsler (cookies), logger eller sporing": what is denied of the first member is denied of the next.
      const denied = own === 'stated' && before?.assertion === 'denied' && isBeside(hit, before.hit);
      before = { hit, assertion: denied ? 'denied' : own };
      yield { value: { [listing.field]: hit.entry.id }, evidence: around(sentence, hit), assertion: before.assertion };
    }
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

/** What makes a sentence state its mentions: where it stands, or the cues in it; undefined where nothing does. */
function states(reading: Reading, sentence: Sentence, listing: Listing): 'place' | readonly Hit[] | undefined {
  const { block } = sentence;
  if (block.kind === 'row') {
    const cell = block.cells[sentence.cell ?? 0];
    const known = cell ? [...columnsOfText(cell.column), ...columnsOfText(cell.row)] : [];
    return known.some((column) => listing.columns.includes(column)) ? 'place' : undefined;
  }
  if (block.kind === 'pair' && columnsOfText(reading.text.slice(block.label.start, block.label.end)).some((column) => listing.columns.includes(column))) return 'place';
  const themes = themesOf(reading, block);
  if (listing.themes.some((theme) => themes.has(theme))) return 'place';
  if (listing.not.some((theme) => themes.has(theme))) return undefined;
  const cues = listing.cues.flatMap(([lexicon, ...ids]) => hitsOf(sentence, lexicon).filter(({ entry }) => ids.length === 0 || ids.includes(entry.id)));
  return cues.length > 0 ? cues : undefined;
}

/** By a cue only: near enough to it, and behind a word that links the two. */
function isLinked({ tokens }: Reading, { links, reach }: Listing, hit: Hit, cues: readonly Hit[]): boolean {
  const near = reach === undefined || cues.some((cue) => (cue.last < hit.first ? hit.first - cue.last : cue.first - hit.last) <= reach);
  return near && (links === undefined || links.has(tokens.words[hit.first - 1] ?? '') || links.has(tokens.words[hit.first - 2] ?? ''));
}

/** Words from one member of an enumeration to the next, itself counted: "analyse og intern statistikk". */
const ENUMERATED = 3;
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
