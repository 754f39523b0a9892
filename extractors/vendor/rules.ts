import type { Rule } from '../../src/model/extractor.js';
import type { FactValue } from '../../src/model/fact.js';
import { fieldOf } from '../../src/model/lexicon.js';
import type { Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { answersOf, isAssessment, isUnknown, withLabel } from '../../src/norwegian/assessments.js';
import { organisationsOf } from '../../src/norwegian/organisations.js';
import { placesOf } from '../../src/norwegian/places.js';
import { hitsOf } from '../../src/norwegian/read.js';

/** A name that stands alone in an answer is no longer than this many words. */
const MOST_WORDS = 7;
// What ends a name in an answer: a bracket, a comma before a place or an explanation, a dash with space, a new line, a full stop.
const NAME_END = /\s*(?:[([;:\n]|,\s|\s[-–—/|]\s|\.\s|\.$)/u;
const ABBREVIATED = /\b(?:Inc|Ltd|Corp|Co|B\.V|A\.S|N\.V|S\.A|GmbH)\.?$/u;

/** "Leverandør: Eksempel AS (Sverige)", under a heading, in a cell, or as a sentence with the name in it. */
function* answered(reading: Reading): ReturnType<Rule['find']> {
  if (!isAssessment(reading)) return;
  for (const { sentences } of answersOf(reading, 'vendor')) {
    const [first] = sentences;
    if (!first || isUnknown(first)) continue;
    const span = nameIn(reading, first);
    if (!span) continue;
    // "Eksempel Inc. (USA)" is cut at its dot: what stands in brackets behind belongs to it.
    const next = sentences[1];
    const rest = next && ABBREVIATED.test(reading.text.slice(span.start, first.end)) && /^[(–-]/u.test(reading.text.slice(next.start, next.end)) ? next : undefined;
    const value = vendorIn(reading, first, span);
    const { start, end } = withLabel(first);
    yield { value: rest && value.country === undefined ? { ...value, ...countryIn(reading, rest) } : value, evidence: { start, end: Math.max(end, rest?.end ?? end) } };
  }
}

function nameIn(reading: Reading, sentence: Sentence): Span | undefined {
  const made = named(reading, sentence);
  if (made) return made;
  const written = reading.text.slice(sentence.start, sentence.end);
  const stop = endOfName(written);
  const name = written.slice(0, stop).trim();
  if (/^[\p{Lu}\p{N}]|^\p{Ll}+[\p{Lu}.]/u.test(name) && name.split(/\s+/u).length <= MOST_WORDS && !hasVerb(sentence, sentence.start + stop)) {
    const start = sentence.start + written.indexOf(name);
    return { start, end: start + name.length };
  }
  const [mention] = organisationsOf(reading, sentence).filter(({ certainty }) => certainty !== 'capital');
  return mention;
}

/** The first mark that ends the name, but not the dot of "Inc.". */
function endOfName(written: string): number {
  let from = 0;
  for (;;) {
    const match = NAME_END.exec(written.slice(from));
    if (!match) return written.length;
    const at = from + match.index;
    const rest = written.slice(at + match[0].length);
    const dot = match[0].trimStart().startsWith('.');
    if (dot && ABBREVIATED.test(written.slice(0, at + 1))) {
      if (rest.trim() === '') return at + 1;
      from = at + 1;
      continue;
    }
    // "Eksempel, Inc.": the legal form belongs to the name.
    if (match[0].startsWith(',') && /^(?:Inc|LLC|Ltd|Corp)\b/u.test(rest)) {
      from = at + match[0].length;
      continue;
    }
    return at;
  }
}

const hasVerb = (sentence: Sentence, end: number): boolean =>
  sentence.hits.some((hit) => hit.start < end && (hit.entry.lexicon === 'processing-verbs' || hit.entry.lexicon === 'hedges' || hit.entry.lexicon === 'negations'));

/** The name after "laget av", "leverandøren er". */
function named(reading: Reading, sentence: Sentence): Span | undefined {
  for (const cue of hitsOf(sentence, 'assessment-cues')) {
    if (cue.entry.id !== 'made-by') continue;
    const mention = organisationsOf(reading, sentence).find(({ first }) => first > cue.last && first - cue.last <= 4);
    if (mention) return mention;
  }
  return undefined;
}

/** "Appen er laget av Eksempel AS i Bergen": only where no heading or label asks for the vendor. */
function* told(reading: Reading): ReturnType<Rule['find']> {
  if (!isAssessment(reading) || answersOf(reading, 'vendor').length > 0) return;
  for (const sentence of reading.sentences) {
    if (sentence.role === 'heading' || sentence.role === 'header-cell') continue;
    const span = named(reading, sentence);
    if (span) yield { value: vendorIn(reading, sentence, span), evidence: sentence };
  }
}

function vendorIn(reading: Reading, sentence: Sentence, { start, end }: Span): FactValue {
  const name = reading.text
    .slice(start, end)
    .replace(/\s+/gu, ' ')
    .replace(/^[«"“]|[»"”]$/gu, '');
  return { name, ...countryIn(reading, sentence, { start, end }) };
}

/** The country beside the name: "(Sverige)", "i Tromsø", "et dansk selskap". */
function countryIn(reading: Reading, sentence: Sentence, name: Span = { start: sentence.start, end: sentence.start }): { country?: string } {
  const beside = (span: Span): boolean => (span.end <= name.start || span.start >= name.end) && span.start - name.end < 60;
  const place = placesOf(reading, sentence).find((one) => one.country !== undefined && beside(one));
  const country =
    place?.country ??
    hitsOf(sentence, 'demonyms')
      .filter(beside)
      .map(({ entry }) => fieldOf(entry, 'country'))[0];
  return country ? { country } : {};
}

export const rules: readonly Rule[] = [
  { name: 'leverandør: <name> (<country>)', find: answered },
  { name: '<service> er laget av <name>', find: told },
];
