import type { Finding } from '../../src/model/fact.js';
import type { Reading } from '../../src/model/reading.js';
import { storageConditions } from './conditions.js';
import { storageLengths } from './lengths.js';
import { scenesOf } from './scene.js';

/**
 * All promises about storage. The name of each finding's rule is put together from what was met: the governing word or the place
 * ("<cue:erase>", "<column:retention>"), then a length or a condition ("<duration> <event>", "<while> <account>").
 */
export function* findingsIn(reading: Reading): Generator<Finding> {
  for (const scene of scenesOf(reading)) {
    const lengths = storageLengths(scene);
    for (const length of lengths) yield length.finding;
    yield* storageConditions(scene, lengths);
  }
}
