import { fieldOf } from '../../src/model/lexicon.js';
import type { DurationMention } from '../../src/norwegian/durations.js';
import { hitsOf } from '../../src/norwegian/read.js';
import type { Scene } from './scene.js';

export type Bound = 'max' | 'min' | 'exact';

/** How many words may stand between "senest" and its length ("senest etter om lag 30 dager"). */
const NEAR = 3;

/** Whether a length is a ceiling, a floor or exact, by the words right before or right behind it. */
export function boundOf({ sentence }: Scene, length: DurationMention): Bound {
  let best: { distance: number; bound: Bound } | undefined;
  for (const hit of sentence.hits) {
    if (hit.entry.lexicon !== 'retention-bounds') continue;
    const before = length.first - hit.last;
    const behind = hit.first - length.last;
    const distance = before > 0 && before <= NEAR ? before : behind > 0 && behind <= 1 ? behind + NEAR : undefined;
    if (distance === undefined) continue;
    // "eller senest ved …" behind a length bounds what follows.
    if (behind > 0 && hit.last + 1 < sentence.lastToken) continue;
    if (hit.entry.fields['negated'] === true && !hitsOf(sentence, 'negations').some((other) => other.last <= hit.first && hit.first - other.last <= 8)) continue;
    if (!best || distance < best.distance) best = { distance, bound: fieldOf(hit.entry, 'bound') as Bound };
  }
  return best?.bound ?? (length.range ? 'max' : 'exact');
}
