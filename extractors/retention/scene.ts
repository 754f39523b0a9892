import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import { type DurationMention, durationsOf } from '../../src/norwegian/durations.js';
import { hitsOf } from '../../src/norwegian/read.js';
import { type Context, contextOf } from './context.js';
import { type Window, windowsOf } from './windows.js';
import { type Cue, clauseMarks, cuesOf } from './words.js';

/** All that a sentence says about time, and what surrounds it. */
export interface Scene {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly context: Context;
  readonly cues: readonly Cue[];
  readonly marks: readonly number[];
  readonly lengths: readonly DurationMention[];
  readonly windows: readonly Window[];
}

const TIME = new Set(['units', 'retention-conditions', 'retention-anchors']);

/** Scenes of a text: sentences that name a length or a condition, with a storage word in them or around them. */
export function* scenesOf(reading: Reading): Generator<Scene> {
  for (const sentence of reading.sentences) {
    if (sentence.role === 'header-cell' || sentence.role === 'label') continue;
    const short = (sentence.role === 'cell' || sentence.role === 'value') && sentence.end - sentence.start <= 60;
    if (!short && !sentence.hits.some((hit) => TIME.has(hit.entry.lexicon))) continue;
    const cues = sentence.role === 'heading' ? titleCues(reading, sentence) : cuesOf(sentence);
    const context = contextOf(reading, sentence);
    if (context.from === 'none' && !cues.some((cue) => cue.kind === 'store')) continue;
    yield { reading, sentence, context, cues, marks: clauseMarks(reading, sentence), lengths: durationsOf(reading, sentence), windows: windowsOf(reading, sentence) };
  }
}

/**
 * Storage words of a heading. A noun there ("Sletting ved avtaleslutt") only names what the section is about, and so does a question
 * or a verb without its subject ("Slettes ved avtaleslutt"): a heading says something only in a whole sentence.
 */
function titleCues(reading: Reading, sentence: Sentence): Cue[] {
  if (reading.text.slice(sentence.start, sentence.end).trimEnd().endsWith('?')) return [];
  return cuesOf(sentence).filter((cue) => !cue.noun && cue.first > sentence.firstToken + (/^\d/u.test(reading.tokens.words[sentence.firstToken] ?? '') ? 1 : 0));
}

/** The sentence before in the same block. */
export const sentenceBefore = ({ reading: { sentences } }: Pick<Scene, 'reading'>, sentence: Sentence): Sentence | undefined => {
  const before = sentences[sentence.index - 1];
  return before && before.blockIndex === sentence.blockIndex && before.role === sentence.role && before.cell === sentence.cell ? before : undefined;
};

/** The sentence after in the same block. */
export const sentenceAfter = ({ reading: { sentences } }: Pick<Scene, 'reading'>, sentence: Sentence): Sentence | undefined => {
  const after = sentences[sentence.index + 1];
  return after && after.blockIndex === sentence.blockIndex && after.role === sentence.role && after.cell === sentence.cell ? after : undefined;
};

/**
 * Negations of a sentence between two tokens, both exclusive. "uten ugrunnet opphold" negates no verb, and neither does the "ikke" of
 * a state ("kunder vi ikke har hatt kontakt med").
 */
export const negationBetween = (sentence: Sentence, from: number, to: number): Hit | undefined => {
  const states = hitsOf(sentence, 'retention-anchors').filter(({ entry }) => entry.fields['first'] === true);
  return hitsOf(sentence, 'negations').find(
    (hit) =>
      hit.entry.id !== 'uten' && hit.entry.id !== 'unntatt' && hit.first > from && hit.last < to && !states.some((state) => state.first <= hit.first && hit.last <= state.last),
  );
};
