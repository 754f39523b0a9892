import type { Rule } from '../../src/model/extractor.js';
import type { Reading } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import type { Block } from '../../src/model/version.js';
import { type Candidate, candidatesOf, type Found, foundAt } from './candidates.js';
import { type BasisWord, standsAlone, withNeighbours } from './words.js';

/** Evidence of a label or heading: it and what stands under it. */
const MAX = 420;

function labelled(reading: Reading, { sentence }: Candidate): Span | undefined {
  const { block, blockIndex } = sentence;
  if (block.kind === 'pair') return block.end - block.start <= MAX ? { start: block.start, end: block.end } : { start: block.start, end: block.start + MAX };
  if (block.kind !== 'heading') return undefined;
  const next = reading.byBlock[blockIndex + 1]?.[0];
  return next && next.block.kind !== 'heading' && next.end - block.start <= MAX ? { start: block.start, end: next.end } : { start: block.start, end: block.end };
}

function* inColumn(reading: Reading): Generator<Found> {
  for (const { sentence, words, place } of candidatesOf(reading)) {
    if (!place.column) continue;
    for (const word of words) yield foundAt(reading, sentence, word, word.basis);
  }
}

function* inSection(reading: Reading): Generator<Found> {
  for (const candidate of candidatesOf(reading)) {
    const { sentence, words, place } = candidate;
    if (!place.section || place.column || place.teaches) continue;
    const alone = new Set(words.filter((word) => standsAlone(reading, sentence, word)));
    for (const word of withNeighbours(reading, words, alone)) {
      const evidence = sentence.role === 'label' || sentence.role === 'heading' ? labelled(reading, candidate) : undefined;
      yield foundAt(reading, sentence, word, word.basis, evidence ? { evidence } : {});
    }
  }
}

/** The basis with which a block opens, when nothing else stands before a mark: a heading "Samtykke", an item "Avtale – …". */
function opening(reading: Reading, { sentence, words }: Candidate): BasisWord | undefined {
  if (sentence.role === 'label' || sentence.role === 'heading' || (sentence.role === 'text' && reading.byBlock[sentence.blockIndex]?.[0] === sentence)) {
    const word = words[0];
    if (
      word &&
      word.as !== 'verb' &&
      word.as !== 'duty' &&
      standsAlone(reading, sentence, word) &&
      /^[^\p{L}]*(?:\p{L}+\s){0,2}$/u.test(reading.text.slice(sentence.start, word.start))
    )
      return word;
  }
  return undefined;
}

const siblingKey = (block: Block): string => `${block.kind}|${block.path.join('>')}|${'lead' in block && block.lead ? block.lead.start : ''}`;

/** Headings, labels or items of one list that open with different bases: the list is one of bases, whatever stands above it. */
function* amongSiblings(reading: Reading): Generator<Found> {
  const groups = new Map<string, { candidate: Candidate; word: BasisWord }[]>();
  for (const candidate of candidatesOf(reading)) {
    if (candidate.place.column || candidate.place.section || candidate.place.rights) continue;
    const word = opening(reading, candidate);
    if (!word) continue;
    const key = siblingKey(candidate.sentence.block);
    const group = groups.get(key);
    if (group) group.push({ candidate, word });
    else groups.set(key, [{ candidate, word }]);
  }
  for (const group of groups.values()) {
    if (new Set(group.map(({ word }) => word.basis)).size < 2) continue;
    for (const { candidate, word } of group) {
      const evidence = labelled(reading, candidate);
      yield foundAt(reading, candidate.sentence, word, word.basis, evidence ? { evidence } : {});
    }
  }
}

/** "Markedsføring (samtykke)": a basis alone in brackets behind what is done. */
function* inBrackets(reading: Reading): Generator<Found> {
  for (const { sentence, words, place } of candidatesOf(reading)) {
    if (place.column || place.section || place.rights || place.teaches || sentence.role === 'heading') continue;
    const bracketed = words.filter(
      (word) =>
        /\((?:\p{L}+\s){0,2}$/u.test(reading.text.slice(Math.max(sentence.start, word.start - 30), word.start)) &&
        standsAlone(reading, sentence, word) &&
        (word.as === 'noun' || word.as === 'name'),
    );
    for (const word of bracketed) if (word.basis !== 'contract' || words.length > 1) yield foundAt(reading, sentence, word, word.basis);
  }
}

export const placeRules: readonly Rule[] = [
  { name: '<column or label: legal basis> <basis>', find: inColumn },
  { name: '<section: legal basis> <basis> alone', find: inSection },
  { name: '<list whose items open with bases>', find: amongSiblings },
  { name: '<activity> (<basis>)', find: inBrackets },
];
