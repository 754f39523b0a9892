import { isDanishCompanyNumber, isNorwegianOrganisationNumber, isSwedishOrganisationNumber } from '../../src/model/check-digits.js';
import type { Rule } from '../../src/model/extractor.js';
import type { Finding } from '../../src/model/fact.js';
import type { Reading, Sentence } from '../../src/model/reading.js';
import { hitOf, hitsOf } from '../../src/norwegian/read.js';

// The local part is bounded, so that a long run of letters costs no more than its length.
const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
const PHONE = /(?:\+|00)?\d(?:[\d ]{6,16})\d/gu;
const NUMBER = /\d[\d -]{6,13}\d/gu;
const POSTAL = /\p{Lu}[\p{L}.' -]{2,40} \d{1,4} ?\p{L}?,? {1,2}(?:[A-Z]{1,2}-)?\d{4} \p{Lu}[\p{L}. -]{1,30}/gu;

function* matches(reading: Reading, sentence: Sentence, pattern: RegExp): Generator<{ start: number; end: number; text: string }> {
  pattern.lastIndex = 0;
  const words = reading.text.slice(sentence.start, sentence.end);
  for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
    const text = match[0].replace(/[.\s-]+$/u, '');
    yield { start: sentence.start + match.index, end: sentence.start + match.index + text.length, text };
  }
}

type Found = Omit<Finding, 'rule'>;

function* emails(reading: Reading): Generator<Found> {
  for (const sentence of reading.sentences) {
    if (!reading.text.slice(sentence.start, sentence.end).includes('@')) continue;
    // A label on the line before ("Personvernombud:") counts too.
    const before = reading.sentences[sentence.index - 1];
    for (const { text, ...evidence } of matches(reading, sentence, EMAIL)) {
      const dpo =
        hitsOf(sentence, 'contact-cues').some((hit) => hit.entry.id === 'dpo' && hit.start < evidence.start) ||
        (before !== undefined && before.role !== 'text' && hitOf(before, 'contact-cues', 'dpo') !== undefined);
      yield { value: { channel: dpo ? 'dpo-email' : 'email', value: text.toLowerCase() }, evidence };
    }
  }
}

function* phones(reading: Reading): Generator<Found> {
  for (const sentence of reading.sentences) {
    const cue = hitOf(sentence, 'contact-cues', 'phone') ?? labelled(reading, sentence, 'phone');
    if (!cue) continue;
    for (const { text, ...evidence } of matches(reading, sentence, PHONE)) {
      const digits = text.replace(/[^\d+]/gu, '');
      if (digits.replace(/\D/gu, '').length < 8) continue;
      yield { value: { channel: 'phone', value: digits }, evidence };
    }
  }
}

function* organisationNumbers(reading: Reading): Generator<Found> {
  for (const sentence of reading.sentences) {
    const cue = hitOf(sentence, 'contact-cues', 'organisation-number') ?? labelled(reading, sentence, 'organisation-number');
    if (!cue) continue;
    for (const { text, ...evidence } of matches(reading, sentence, NUMBER)) {
      if (!isNorwegianOrganisationNumber(text) && !isDanishCompanyNumber(text) && !isSwedishOrganisationNumber(text)) continue;
      yield { value: { channel: 'organisation-number', value: text.replace(/[\s-]/gu, '') }, evidence };
    }
  }
}

function* addresses(reading: Reading): Generator<Found> {
  for (const sentence of reading.sentences)
    if (sentence.role !== 'heading' && sentence.end - sentence.start < 400)
      for (const { text, ...evidence } of matches(reading, sentence, POSTAL)) yield { value: { channel: 'address', value: text.replace(/\s+/gu, ' ') }, evidence };
}

/** The cue may be the label of the pair that the sentence is the value of. */
const labelled = (reading: Reading, sentence: Sentence, id: string): unknown => {
  const label = sentence.role === 'value' ? reading.byBlock[sentence.blockIndex]?.[0] : undefined;
  return label && hitOf(label, 'contact-cues', id);
};

export const rules: readonly Rule[] = [
  { name: '<e-mail address>', find: emails },
  { name: 'telefon <number>', find: phones },
  { name: 'org.nr <number with a right check digit>', find: organisationNumbers },
  { name: '<street> <number>, <postcode> <place>', find: addresses },
];
