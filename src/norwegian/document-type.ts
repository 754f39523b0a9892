import { fieldOf, type LexiconEntry } from '../model/lexicon.js';
import type { Hit } from '../model/reading.js';
import type { Span } from '../model/span.js';
import { DOCUMENT_TYPES, type DocumentType, type Version } from '../model/version.js';
import { fieldOfLabel } from './assessment-fields.js';
import { assessmentVotes } from './assessment-votes.js';
import { findPhrases, scan } from './phrases.js';
import { tokenise } from './tokens.js';

/** Characters of running text that are counted; titles and labels are read throughout. */
const SAMPLE = 30_000;
/** Votes that a document needs to be called anything at all. */
const ENOUGH = 6;
/** Most that the running words of one entry say together. */
const MOST_WORDS = 6;
/** Share of its weight that a name has in a heading further down. */
const HEADING = 0.6;

type Read = Pick<Version, 'text' | 'blocks' | 'title'>;

type Counts = Map<LexiconEntry, number>;

const counts = (hits: Iterable<Hit>, place: 'title' | 'text'): Counts => {
  const found: Counts = new Map();
  for (const { entry } of hits) if (entry.lexicon === 'document-types' && fieldOf(entry, 'place') === place) found.set(entry, (found.get(entry) ?? 0) + 1);
  return found;
};

/** The first heading, and every further heading, label and first cell: what the parts of a document are called. */
function namesOf({ blocks }: Read): { first: Span; further: Span[] } {
  const further: Span[] = [];
  let first: Span | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (first === undefined) first = block;
      else further.push(block);
    } else if (block.kind === 'pair') further.push(block.label);
    else if (block.kind === 'row' && block.cells[0] && !block.header) further.push({ start: block.cells[0].start, end: Math.min(block.cells[0].end, block.cells[0].start + 80) });
  }
  return { first: first ?? { start: 0, end: Math.min(120, blocks[1]?.end ?? 120) }, further };
}

/** The hits inside any of some spans, both in the order of the text. */
function* inside(hits: readonly Hit[], spans: readonly Span[]): Generator<Hit> {
  let at = 0;
  for (const { start, end } of spans) {
    while (at < hits.length && (hits[at] as Hit).start < start) at++;
    for (; at < hits.length && (hits[at] as Hit).start < end; at++) if ((hits[at] as Hit).end <= end) yield hits[at] as Hit;
  }
}

const outside = (hits: readonly Hit[], spans: readonly Span[]): readonly Hit[] => hits.filter((hit) => !spans.some(({ start, end }) => start <= hit.start && hit.end <= end));

/** Labels and rows that ask for a link to a privacy policy; the title of the document is none. */
function policyLinks({ text, blocks }: Read): Span[] {
  const title = blocks.find((block) => block.kind === 'heading');
  return blocks.filter((block) => {
    if (block === title || block.kind === 'paragraph' || block.kind === 'item') return false;
    const label = block.kind === 'pair' ? block.label : block.kind === 'row' ? block.cells[0] : block;
    return label !== undefined && fieldOfLabel(text.slice(label.start, label.end)) === 'policy-link';
  });
}

/**
 * What kind of document a text is: its title, its headings and labels, and its words vote. A text about something else, a recipe or
 * a piece of news, is `unknown`.
 * @example documentTypeOf({ title: 'Databehandleravtale', blocks: [], text: 'Databehandleravtale' }) // 'dpa'
 */
export function documentTypeOf(version: Read): DocumentType {
  const score = new Map<string, number>();
  const add = (entry: LexiconEntry, factor: number): void => {
    const type = fieldOf(entry, 'type');
    score.set(type, (score.get(type) ?? 0) + Number(fieldOf(entry, 'weight')) * factor);
  };
  const { first, further } = namesOf(version);
  const scanned = scan(version.text).hits;
  const assessed = assessmentVotes(version, scanned);
  // "Lenke til personvernerklæring: …" in an assessment is a question of its form, not the name of the document.
  const hits = assessed > 0 ? outside(scanned, policyLinks(version)) : scanned;
  const title = findPhrases(version.title, tokenise(version.title));
  for (const entry of counts([...title, ...inside(hits, [first])], 'title').keys()) add(entry, 2);
  for (const [entry, count] of counts(inside(hits, further), 'title')) {
    // A list of sub-processors is one by its title; as a section it is part of something else.
    if (fieldOf(entry, 'type') !== 'subprocessor-list') add(entry, HEADING * Math.min(4, count));
  }
  for (const [entry, count] of counts(inside(hits, [{ start: 0, end: SAMPLE }]), 'text')) add(entry, Math.min(MOST_WORDS / Number(fieldOf(entry, 'weight')), count));
  score.set('assessment', (score.get('assessment') ?? 0) + assessed);
  let best: DocumentType = 'unknown';
  let most = 0;
  for (const type of DOCUMENT_TYPES) {
    const votes = score.get(type) ?? 0;
    if (votes >= ENOUGH && votes > most) {
      most = votes;
      best = type;
    }
  }
  return best;
}
