import { fieldOf, type LexiconEntry } from '../model/lexicon.js';
import { DOCUMENT_TYPES, type DocumentType, type Version } from '../model/version.js';
import { findPhrases } from './phrases.js';
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

/** Entries of the lexicon in a text that count in that place, each with how often it stands there. */
function countsOf(text: string, place: 'title' | 'text'): Map<LexiconEntry, number> {
  const counts = new Map<LexiconEntry, number>();
  for (const { entry } of findPhrases(text, tokenise(text)))
    if (entry.lexicon === 'document-types' && fieldOf(entry, 'place') === place) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return counts;
}

/** The first heading, and every further heading, label and first cell: what the parts of a document are called. */
function namesOf({ text, blocks }: Read): { first: string; further: string[] } {
  const further: string[] = [];
  let first: string | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const name = text.slice(block.start, block.end);
      if (first === undefined) first = name;
      else further.push(name);
    } else if (block.kind === 'pair') further.push(text.slice(block.label.start, block.label.end));
    else if (block.kind === 'row' && block.cells[0] && !block.header) further.push(text.slice(block.cells[0].start, Math.min(block.cells[0].end, block.cells[0].start + 80)));
  }
  return { first: first ?? text.slice(0, 120), further };
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
  for (const entry of countsOf(`${version.title}\n${first}`, 'title').keys()) add(entry, 2);
  for (const [entry, count] of countsOf(further.join('\n'), 'title')) {
    // A list of sub-processors is one by its title; as a section it is part of something else.
    if (fieldOf(entry, 'type') !== 'subprocessor-list') add(entry, HEADING * Math.min(4, count));
  }
  for (const [entry, count] of countsOf(version.text.slice(0, SAMPLE), 'text')) add(entry, Math.min(MOST_WORDS / Number(fieldOf(entry, 'weight')), count));
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
