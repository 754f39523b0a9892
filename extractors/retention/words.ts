import { fieldOf } from '../../src/model/lexicon.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { hitsOf } from '../../src/norwegian/read.js';

/** What happens to data. */
export type Means = 'keep' | 'erase' | 'anonymise' | 'deactivate' | 'archive';

/** A word that may govern a length of time: one of storage, or one that makes the length something else (a trap). */
export interface Cue extends Span {
  readonly first: number;
  readonly last: number;
  readonly kind: 'store' | 'trap';
  /** Id of the lexicon entry. */
  readonly id: string;
  readonly means: Means;
  readonly noun: boolean;
  /** Speaks of storage only with a length or a condition right by ("ligger i 30 dager"). */
  readonly weak: boolean;
  /** Speaks of storage only where the sentence names data. */
  readonly needsData: boolean;
}

const covers = (outer: Hit, inner: Hit): boolean => outer.first <= inner.first && inner.last <= outer.last && outer.last - outer.first > inner.last - inner.first;

/** The cues of a sentence, in order of place. A storage word that is the object of a request ("be om sletting") is none. */
export function cuesOf(sentence: Sentence): Cue[] {
  const cues: Cue[] = [];
  const relevant = sentence.hits.filter(({ entry: { lexicon } }) => lexicon === 'retention-verbs' || lexicon === 'retention-traps' || lexicon === 'retention-requests');
  // "ikke har logget inn på to år" is a state of the account, neither a log-in session nor an act of ours.
  const states = sentence.hits.filter(({ entry }) => entry.lexicon === 'retention-anchors' && entry.fields['first'] === true);
  for (const hit of relevant) {
    const { lexicon, id, fields } = hit.entry;
    if (
      lexicon === 'retention-requests' ||
      fields['before'] === true ||
      relevant.some((other) => covers(other, hit)) ||
      states.some((state) => state.first <= hit.last && hit.first <= state.last)
    )
      continue;
    // One place, several entries: the first of the file wins ("stored" is a verb before it is a noun).
    if (cues.some((cue) => cue.first === hit.first && cue.kind === (lexicon === 'retention-traps' ? 'trap' : 'store'))) continue;
    const trap = lexicon === 'retention-traps';
    cues.push({
      start: hit.start,
      end: hit.end,
      first: hit.first,
      last: hit.last,
      kind: trap ? 'trap' : 'store',
      id,
      means: (fieldOf(hit.entry, 'means') || 'keep') as Means,
      noun: fields['word'] === 'noun',
      weak: fields['weak'] === true || fields['soft'] === true,
      needsData: fields['needsData'] === true,
    });
  }
  const data = cues.some((cue) => cue.needsData) && sentence.hits.some(({ entry }) => entry.lexicon === 'retention-data' || entry.lexicon === 'personal-data');
  return data ? cues : cues.filter((cue) => !cue.needsData);
}

/** Whether the sentence asks for, or grants the right to, erasure. */
export const requestIn = (sentence: Sentence): boolean => hitsOf(sentence, 'retention-requests').some((hit) => hit.entry.id !== 'not-storage');

/** Whether what a cue says is only asked for or granted as a right ("Du kan be om at data slettes"). */
export const askedFor = (sentence: Sentence, cue: Cue, marks: readonly number[]): boolean =>
  hitsOf(sentence, 'retention-requests').some((hit) => hit.entry.id === 'ask' && hit.last < cue.first && marksBetween(marks, hit.end, cue.start) === 0);

const CLAUSE = /[,;:()\n]|\s[–—-]\s/gu;

/** Offsets at which a clause of the sentence may end, in order. */
export function clauseMarks({ text }: Reading, sentence: Sentence): number[] {
  const marks: number[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(CLAUSE)) marks.push(sentence.start + match.index);
  return marks;
}

/** How many clause marks lie between two offsets. */
export const marksBetween = (marks: readonly number[], from: number, to: number): number => marks.reduce((n, mark) => n + (mark >= from && mark < to ? 1 : 0), 0);

/** Cost of a step over a clause mark, in words. */
const MARK = 5;

/** How far a cue is from a stretch of tokens: words between, clause marks, and a little more for nouns and for cues behind it. */
export function costOf(cue: Cue, span: Span & { first: number; last: number }, marks: readonly number[]): number {
  const behind = cue.first > span.last;
  const words = behind ? cue.first - span.last : span.first - cue.last;
  const crossed = behind ? marksBetween(marks, span.end, cue.start) : marksBetween(marks, cue.end, span.start);
  return Math.max(0, words) + crossed * MARK + (cue.noun ? 1.5 : 0) + (behind ? 1 : 0);
}
