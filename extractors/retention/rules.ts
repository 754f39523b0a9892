import type { Finding } from '../../src/model/fact.js';
import type { Reading } from '../../src/model/reading.js';
import { deniedAbove } from '../../src/norwegian/never-lists.js';
import { storageConditions } from './conditions.js';
import { storageLengths } from './lengths.js';
import { scenesOf } from './scene.js';
import { ofThings } from './scope.js';

/**
 * All promises about storage. The name of each finding's rule is put together from what was met: the governing word or the place
 * ("<cue:erase>", "<column:retention>"), then a length or a condition ("<duration> <event>", "<while> <account>").
 */
export function* findingsIn(reading: Reading): Generator<Finding> {
  for (const scene of scenesOf(reading)) {
    if ((scene.context.from === 'none' || scene.context.from === 'heading') && ofThings(scene.sentence)) continue;
    const lengths = storageLengths(scene);
    const found = [...lengths.map((length) => length.finding), ...storageConditions(scene, lengths)];
    // "Det vi aldri gjør: …", "Aldri. Lagrer kortnummer …"
    const denied = found.length > 0 && deniedAbove(reading, scene.sentence);
    for (const finding of found) yield denied ? { ...finding, assertion: 'denied' } : finding;
  }
}
