import type { Rule } from '../../src/model/extractor.js';
import type { Reading } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { answersOf, isAssessment } from '../../src/norwegian/assessments.js';
import { hitOf, hitsOf } from '../../src/norwegian/read.js';

// Bounded, so that a long run without spaces costs no more than its length. Angle brackets and quotes are no part of an address.
const URL_IN_TEXT = /https?:\/\/[^\s<>"«»|]{3,500}/gu;
const BARE = /(?<![\p{L}\p{N}@./-])(?:www\.)?[a-z0-9-]{2,63}(?:\.[a-z0-9-]{2,63}){1,3}\/[^\s<>"«»|]{0,300}/gu;

interface Address extends Span {
  readonly url: string;
}

/** Web addresses that stand in a stretch of text or are linked from it. */
function* addressesIn({ text, version }: Reading, { start, end }: Span): Generator<Address> {
  const links = version.links.filter((link) => link.start >= start && link.end <= end && /^https?:/u.test(link.href));
  for (const link of links) yield { start: link.start, end: link.end, url: link.href };
  const words = text.slice(start, end);
  let found = links.length > 0;
  for (const { 0: match, index } of words.matchAll(URL_IN_TEXT)) {
    const at = start + index;
    const url = match.replace(/[.,;:!?)\]'”]+$/u, '');
    if (links.some((link) => link.start <= at && at < link.end)) continue;
    found = true;
    yield { start: at, end: at + url.length, url };
  }
  if (found) return;
  for (const { 0: match, index } of words.matchAll(BARE)) {
    const url = match.replace(/[.,;:!?)\]'”]+$/u, '');
    yield { start: start + index, end: start + index + url.length, url };
  }
}

/** "Lenke til personvernerklæring: https://…", under a heading, after a label, in a cell. */
function* answered(reading: Reading): ReturnType<Rule['find']> {
  if (!isAssessment(reading)) return;
  for (const { sentences } of answersOf(reading, 'policy-link')) {
    for (const sentence of sentences) {
      if (hitOf(sentence, 'assessment-cues', 'own-policy')) continue;
      for (const address of addressesIn(reading, sentence)) {
        // "Personvern: https://… Vilkår: https://…": an address behind another kind of text is that text's.
        const before = hitsOf(sentence, 'assessment-cues').filter((hit) => hit.end <= address.start && (hit.entry.id === 'terms' || hit.entry.id === 'policy'));
        if (before.at(-1)?.entry.id === 'terms') continue;
        yield { value: { url: address.url }, evidence: address };
      }
    }
  }
}

/** An address or link behind the words "leverandørens personvernerklæring", where no heading or label asks for it. */
function* told(reading: Reading): ReturnType<Rule['find']> {
  if (!isAssessment(reading) || answersOf(reading, 'policy-link').length > 0) return;
  for (const sentence of reading.sentences) {
    const policy = hitOf(sentence, 'assessment-cues', 'policy');
    if (!policy || hitOf(sentence, 'assessment-cues', 'own-policy')) continue;
    for (const address of addressesIn(reading, sentence)) if (address.end > policy.start) yield { value: { url: address.url }, evidence: address };
  }
}

export const rules: readonly Rule[] = [
  { name: 'lenke til personvernerklæring: <address>', find: answered },
  { name: 'personvernerklæring … <address>', find: told },
];
