import type { Rule } from '../../src/model/extractor.js';
import type { Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { answersOf, isAssessment, isUnknown, wordsOf } from '../../src/norwegian/assessments.js';
import { hitsOf } from '../../src/norwegian/read.js';

const LONGEST = 400;

const textOf = (reading: Reading, { start, end }: Span): string =>
  reading.text
    .slice(start, Math.min(end, start + LONGEST))
    .replace(/\s+/gu, ' ')
    .trim();

/** A list under "Forutsetninger for bruk" holds one condition an item; in running text each sentence that asks something of the users is one. */
function* answered(reading: Reading): ReturnType<Rule['find']> {
  if (!isAssessment(reading)) return;
  const answers = answersOf(reading, 'conditions');
  for (const { block, sentences } of answers) {
    if (block.kind === 'heading') continue;
    const [first] = sentences;
    if (!first || isUnknown(first)) continue;
    // The sentence that introduces the list is no condition of its own.
    const leads = answers.some((other) => 'lead' in other.block && other.block.lead?.start === block.start);
    if (leads) continue;
    if (block.kind === 'item' || block.kind === 'row' || (block.kind === 'pair' && block.depth !== undefined)) {
      for (const span of linesOf(reading, sentences, block.kind === 'item' || block.kind === 'pair' ? block : undefined)) {
        const text = textOf(reading, span);
        if (!text.endsWith(':') && text.length > 3) yield { value: { text }, evidence: span };
      }
    } else for (const sentence of sentences) if (block.kind === 'pair' || asks(reading, sentence)) yield { value: { text: textOf(reading, sentence) }, evidence: sentence };
  }
}

/** A list item is one condition; a cell may hold a list with a line for each. */
function linesOf(reading: Reading, sentences: readonly Sentence[], whole: Span | undefined): Span[] {
  if (whole) return [whole];
  return sentences.flatMap((sentence) => {
    const spans: Span[] = [];
    let { start } = sentence;
    for (const line of reading.text.slice(sentence.start, sentence.end).split('\n')) {
      if (line.trim() !== '') spans.push({ start, end: start + line.length });
      start += line.length + 1;
    }
    return spans;
  });
}

const asks = ({ tokens }: Reading, sentence: Sentence): boolean => {
  const duty = wordsOf('duty');
  if (wordsOf('imperative').has(tokens.words[sentence.firstToken] ?? '')) return true;
  for (let token = sentence.firstToken; token < sentence.lastToken; token++) if (duty.has(tokens.words[token] as string)) return true;
  return false;
};

/** "Godkjent, forutsatt at elevene ikke har egen bruker": the condition stands behind the verdict. */
function* provided(reading: Reading): ReturnType<Rule['find']> {
  if (!isAssessment(reading)) return;
  const asked = new Set(answersOf(reading, 'approval').flatMap(({ sentences }) => sentences));
  for (const sentence of reading.sentences) {
    const cue = hitsOf(sentence, 'assessment-cues').find(({ entry }) => entry.id === 'provided');
    if (!cue || sentence.role === 'heading' || sentence.role === 'header-cell') continue;
    const verdict = hitsOf(sentence, 'assessment-status').some(({ end, entry }) => end <= cue.start && (asked.has(sentence) || entry.fields.free === true));
    if (!verdict) continue;
    const span = { start: cue.start, end: sentence.end };
    yield { value: { text: textOf(reading, span) }, evidence: span };
  }
}

export const rules: readonly Rule[] = [
  { name: 'forutsetninger for bruk: <condition>', find: answered },
  { name: '<verdict>, <cue:provided that> <condition>', find: provided },
];
