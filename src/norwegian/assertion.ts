import type { Assertion } from '../model/fact.js';
import { fieldOf } from '../model/lexicon.js';
import type { Hit, Reading, Sentence } from '../model/reading.js';
import type { Span } from '../model/span.js';
import { hitsOf } from './read.js';

// A clause ends at a comma, semicolon, colon, dash or bracket, and at the words below when a new subject and verb follow.
const CLAUSE_END = /[,;:()–—]|\s-\s/gu;
const NEW_CLAUSE = /\s(?:men|mens|og vi|og eg|som|fordi|slik at|så at|but|while|because|which|that)\s/giu;

/** The clause of a sentence around a span: from the last to the next clause mark. Lists of words ("A, B og C") are cut too. */
export function clauseAround({ text }: Reading, sentence: Sentence, span: Span): Span {
  let start = sentence.start;
  let end = sentence.end;
  const whole = text.slice(sentence.start, sentence.end);
  for (const pattern of [CLAUSE_END, NEW_CLAUSE]) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(whole); match; match = pattern.exec(whole)) {
      const at = sentence.start + match.index;
      const after = at + match[0].length;
      if (after <= span.start && after > start) start = after;
      else if (at >= span.end && at < end) end = at;
    }
  }
  return { start, end };
}

// "ikke bare", "ikke kun", "not only" negate nothing; "ikke lenger enn", "ikke mer enn" bound a length.
const HARMLESS =
  /^(?:bare|kun|berre|only|lenger enn|lengre enn|lenger|lengre|mer enn|meir enn|longer than|more than|alene|minst|sant|later than|senere enn|seinare enn|nødvendigvis|necessarily)\b/iu;

/** Negations that turn round what stands at `span`, within its clause (or the whole sentence with `wide`). */
export function negationsAt(reading: Reading, sentence: Sentence, span: Span, wide = false): Hit[] {
  const scope = wide ? sentence : clauseAround(reading, sentence, span);
  return sentence.hits.filter((hit) => {
    if (hit.entry.lexicon !== 'negations' || hit.start < scope.start || hit.end > scope.end) return false;
    if (hit.start >= span.start && hit.end <= span.end) return true;
    if (HARMLESS.test(reading.text.slice(hit.end, hit.end + 14).trimStart())) return false;
    const reach = fieldOf(hit.entry, 'scope');
    if (reach === 'after') return hit.end <= span.start;
    // "… lagres i Norge, og ikke i USA": a negation behind the span speaks of what follows it, unless it closes the clause's verb.
    if (hit.start >= span.end) return reading.text.slice(span.end, hit.start).trim().split(/\s+/u).length <= 2;
    return true;
  });
}

/** Whether a hedge ("kan bli", "eventuelt", "may") stands before the span in its clause. Conditions and usual cases are not counted. */
export function hedgedAt(reading: Reading, sentence: Sentence, span: Span, means = 'possible'): boolean {
  const scope = clauseAround(reading, sentence, span);
  return hitsOf(sentence, 'hedges').some((hit) => fieldOf(hit.entry, 'means') === means && hit.start >= scope.start && hit.start < span.end);
}

/**
 * How the text asserts what stands at `span`: denied inside the scope of a negation, possible behind a hedge, else stated.
 * @example assertionOf(reading, sentence, place) // 'denied' for "USA" in "Data lagres ikke i USA"
 */
export function assertionOf(reading: Reading, sentence: Sentence, span: Span): Assertion {
  const negations = negationsAt(reading, sentence, span);
  if (negations.length % 2 === 1) return 'denied';
  return hedgedAt(reading, sentence, span) ? 'possible' : 'stated';
}
