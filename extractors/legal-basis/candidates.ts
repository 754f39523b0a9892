import type { Finding } from '../../src/model/fact.js';
import type { Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { assertionOf } from '../../src/norwegian/assertion.js';
import { hitsOf } from '../../src/norwegian/read.js';
import { type Place, placeOf } from './place.js';
import { type Basis, type BasisWord, basisWords, evidenceOf, grounds } from './words.js';

/** A sentence with words for bases, and where it stands. */
export interface Candidate {
  readonly sentence: Sentence;
  readonly words: readonly BasisWord[];
  readonly place: Place;
}

export type Found = Omit<Finding, 'rule'>;

const known = new WeakMap<Reading, readonly Candidate[]>();

/** Sentences with a word for a basis. Worked out once a reading. */
export function candidatesOf(reading: Reading): readonly Candidate[] {
  let candidates = known.get(reading);
  if (!candidates) {
    candidates = reading.sentences.flatMap((sentence) => {
      if (sentence.role === 'header-cell') return [];
      const words = basisWords(reading, sentence);
      return words.length === 0 ? [] : [{ sentence, words, place: placeOf(reading, sentence) }];
    });
    known.set(reading, candidates);
  }
  return candidates;
}

/** What a row or a register entry is about: its first cell, where the sentence stands in another. */
export function activityOf(reading: Reading, sentence: Sentence): { activity: string } | undefined {
  const { block } = sentence;
  if (block.kind !== 'row' || sentence.role !== 'cell' || !sentence.cell) return undefined;
  const first = block.cells[0];
  const activity = first ? reading.text.slice(first.start, first.end).replace(/\s+/gu, ' ').trim() : '';
  return activity !== '' && activity.length <= 120 && first?.column !== '' ? { activity } : undefined;
}

/** A finding for a basis at a span, with the article where the rule knows it. */
export function foundAt(reading: Reading, sentence: Sentence, span: Span, basis: Basis, more: { readonly article?: string; readonly evidence?: Span } = {}): Found {
  const scope = activityOf(reading, sentence);
  return {
    value: { basis, law: null, ...(more.article === undefined ? {} : { article: more.article }) },
    ...(scope ? { scope } : {}),
    evidence: more.evidence ?? evidenceOf(reading, sentence, span),
    assertion: noneNeeded(sentence, span) ? 'denied' : assertionOf(reading, sentence, span),
  };
}

/** "det er ikkje noko her som krev samtykke": the negation stands in the clause before. */
function noneNeeded(sentence: Sentence, span: Span): boolean {
  const [required] = grounds(sentence, 'require').filter((hit) => hit.end <= span.start);
  return required !== undefined && hitsOf(sentence, 'negations').some((hit) => hit.end <= required.start && required.first - hit.last <= 4);
}
