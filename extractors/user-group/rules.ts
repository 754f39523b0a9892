import type { Rule } from '../../src/model/extractor.js';
import type { Assertion } from '../../src/model/fact.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import { assertionOf, clauseAround } from '../../src/norwegian/assertion.js';
import { answersOf, isAssessment, isUnknown, withLabel, yesOrNo } from '../../src/norwegian/assessments.js';
import { findPhrases } from '../../src/norwegian/phrases.js';
import { hitsOf, longest } from '../../src/norwegian/read.js';
import { tokenise } from '../../src/norwegian/tokens.js';

/** Groups of a sentence that use the service; whoever gives consent or is informed does not. */
function usersIn(sentence: Sentence): Hit[] {
  const others = hitsOf(sentence, 'assessment-cues').filter(({ entry }) => entry.id === 'consent-from');
  return longest(hitsOf(sentence, 'assessment-groups')).filter((hit) => !others.some((cue) => cue.last < hit.first && hit.first - cue.last <= 4));
}

/** "Kan bli brukt" is as good as "blir brukt" here: hedges do not count. */
const assertedAt = (reading: Reading, sentence: Sentence, hit: Hit): Assertion => (assertionOf(reading, sentence, hit) === 'denied' ? 'denied' : 'stated');

/** "Brukergruppe: elever og lærere". */
function* answered(reading: Reading): ReturnType<Rule['find']> {
  if (!isAssessment(reading)) return;
  for (const { sentences } of answersOf(reading, 'users'))
    for (const sentence of sentences) {
      if (isUnknown(sentence)) continue;
      for (const hit of usersIn(sentence)) yield { value: { group: hit.entry.id }, evidence: withLabel(sentence), assertion: assertedAt(reading, sentence, hit) };
    }
}

/** An overview with a column for each group: "Elever | Ansatte", "Ja | Nei". */
function* ticked(reading: Reading): ReturnType<Rule['find']> {
  if (!isAssessment(reading)) return;
  for (const sentence of reading.sentences) {
    if (sentence.role !== 'cell' || sentence.block.kind !== 'row') continue;
    const answer = yesOrNo(sentence);
    const cell = sentence.block.cells[sentence.cell ?? 0];
    if (answer === undefined || !cell) continue;
    for (const label of [cell.column, cell.row]) {
      const [hit] = longest(findPhrases(label, tokenise(label)).filter(({ entry }) => entry.lexicon === 'assessment-groups'));
      if (hit) yield { value: { group: hit.entry.id }, evidence: withLabel(sentence), assertion: answer === 'yes' ? 'stated' : 'denied' };
    }
  }
}

/** "Appen kan brukes av elever og lærere": only where no heading or label asks who uses it. */
function* told(reading: Reading): ReturnType<Rule['find']> {
  if (!isAssessment(reading) || answersOf(reading, 'users').length > 0) return;
  for (const sentence of reading.sentences) {
    if (sentence.role === 'heading' || sentence.role === 'header-cell') continue;
    for (const cue of hitsOf(sentence, 'assessment-cues')) {
      if (cue.entry.id !== 'used-by') continue;
      // The groups follow the cue in its clause; "elever, lærere og foresatte" is cut at its commas, so each next group may follow.
      let end = clauseAround(reading, sentence, cue).end;
      for (const hit of usersIn(sentence)) {
        if (hit.start < cue.end || (hit.start > end && reading.text.slice(end, hit.start).trim().split(/\s+/u).length > 2)) continue;
        end = Math.max(end, hit.end);
        yield { value: { group: hit.entry.id }, evidence: withLabel(sentence), assertion: assertedAt(reading, sentence, hit) };
      }
    }
  }
}

export const rules: readonly Rule[] = [
  { name: 'brukergruppe: <group>', find: answered },
  { name: '<group> as a column: ja | nei', find: ticked },
  { name: '<cue:used by> <group>', find: told },
];
