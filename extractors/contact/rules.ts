import { lexicon } from '../../lexicons/index.js';
import { isDanishCompanyNumber, isNorwegianOrganisationNumber, isSwedishOrganisationNumber } from '../../src/model/check-digits.js';
import type { Rule } from '../../src/model/extractor.js';
import type { Finding } from '../../src/model/fact.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import { isAboutPrivacy } from '../../src/norwegian/about-privacy.js';
import { columnsOfText } from '../../src/norwegian/columns.js';
import { findPhrases } from '../../src/norwegian/phrases.js';
import { hitOf, hitsOf } from '../../src/norwegian/read.js';
import { themesOf } from '../../src/norwegian/themes.js';
import { tokenise } from '../../src/norwegian/tokens.js';

// The local part is bounded, so that a long run of letters costs no more than its length.
const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
const PHONE = /(?<![\p{L}\d.,-])(?:\(?\+\d{1,3}\)? ?)?\d[\d -]{5,14}\d(?![\d.,-]?\d)/gu;
const NORWEGIAN = /(?<!\d)\d{3}[ \u00a0]?\d{3}[ \u00a0]?\d{3}(?!\d)/gu;
const DANISH = /(?<!\d)\d{2} ?\d{2} ?\d{2} ?\d{2}(?!\d)/gu;
const SWEDISH = /(?<!\d)\d{6}-?\d{4}(?!\d)/gu;
// A number with "MVA" behind it is an organisation in the VAT register: no label is needed.
const REGISTERED = /(?<!\d)\d{3}[ \u00a0]?\d{3}[ \u00a0]?\d{3}(?=[ \u00a0]?MVA\b)/gu;
// Capitalised words and at most one small one ("Karl Johans gate"), a number, then a postcode of Norway and Denmark (four digits) or
// Sweden (five), then the place. A post box has the name of its office behind its number.
const POSTAL =
  /(?:\p{Lu}[\p{L}.'-]{0,30} ){0,3}\p{Lu}[\p{L}.'-]{1,30}(?: \p{Ll}{2,20})? \d{1,4} ?\p{L}?(?: \p{Lu}\p{Ll}{2,15})?,? {1,2}(?:[A-Z]{1,2}-)?(?:\d{4}|\d{3} \d{2}) \p{Lu}[\p{L}-]{1,20}(?: \p{Lu}[\p{L}-]{0,15})?/gu;
const WEB = /(?:https?:\/\/)?(?:[a-z0-9æøå-]{1,63}\.){1,4}[a-z]{2,10}(?:\/[^\s<>"«»|,;]{0,200})?/giu;

/** A number further behind its label than this is something else's. */
const REACH = 60;
/** Digits of a telephone number without a country code, in Norway and Denmark; with one, E.164 allows fifteen. */
const NATIONAL = 8;
const INTERNATIONAL = 15;

type Found = Omit<Finding, 'rule'>;
interface Match {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function* matches(reading: Reading, sentence: Sentence, pattern: RegExp): Generator<Match> {
  const words = reading.text.slice(sentence.start, sentence.end);
  for (const match of words.matchAll(pattern)) {
    const text = match[0].replace(/[.\s-]+$/u, '');
    yield { start: sentence.start + match.index, end: sentence.start + match.index + text.length, text };
  }
}

/** Sentences that may give a contact of the organisation itself: not of authorities, nor of its suppliers. */
function* places(reading: Reading): Generator<Sentence> {
  if (!isAboutPrivacy(reading)) return;
  for (const sentence of reading.sentences) {
    if (sentence.role === 'header-cell' || isAboutAuthority(reading, sentence) || isAboutSupplier(reading, sentence)) continue;
    yield sentence;
  }
}

/** In a sentence on a public authority, or right behind one in its block, the contact is the authority's. */
function isAboutAuthority(reading: Reading, sentence: Sentence): boolean {
  const before = reading.sentences[sentence.index - 1];
  if (hitsOf(sentence, 'public-bodies').some(({ entry }) => entry.fields.role === 'authority')) return true;
  return before !== undefined && (before.blockIndex === sentence.blockIndex || before.role !== 'text') && hitOf(before, 'public-bodies', 'datatilsynet') !== undefined;
}

function isAboutSupplier(reading: Reading, { block }: Sentence): boolean {
  if (block.kind === 'row' && block.cells.some((cell) => columnsOfText(cell.column)[0] === 'supplier')) return true;
  return themesOf(reading, block).has('sub-processors');
}

const cuesIn = (words: string): readonly Hit[] => findPhrases(words, tokenise(words)).filter(({ entry }) => entry.lexicon === 'contact-cues');

/** The label that governs a place: the last one before it in its sentence, else the block's label or header, else the label on the line before. */
function cueBefore(reading: Reading, sentence: Sentence, at: number): string | undefined {
  const inside = hitsOf(sentence, 'contact-cues').filter((hit) => hit.end <= at);
  const nearest = inside.at(-1);
  if (nearest) return at - nearest.end <= REACH ? nearest.entry.id : undefined;
  const { block } = sentence;
  if (block.kind === 'pair' && sentence.role === 'value') return cuesIn(reading.text.slice(block.label.start, block.label.end)).at(-1)?.entry.id;
  if (block.kind === 'row') {
    const cell = block.cells[sentence.cell ?? 0];
    return cell && cuesIn(`${cell.column}\n${cell.row}`).at(-1)?.entry.id;
  }
  const before = reading.sentences[sentence.index - 1];
  // "CVR-nr. 12345674" may be cut at its dot.
  const last = before && hitsOf(before, 'contact-cues').at(-1);
  if (last && before.blockIndex === sentence.blockIndex && before.end - last.end <= 2) return last.entry.id;
  return before && before.role !== 'text' ? hitsOf(before, 'contact-cues').at(-1)?.entry.id : undefined;
}

const mailboxesOf = (id: string): readonly string[] => {
  const entry = lexicon('contact-cues').find((one) => one.id === id);
  return Array.isArray(entry?.fields.mailboxes) ? (entry.fields.mailboxes as string[]) : [];
};

function* emails(reading: Reading): Generator<Found> {
  for (const sentence of places(reading)) {
    if (!reading.text.slice(sentence.start, sentence.end).includes('@')) continue;
    let after = sentence.start;
    for (const { text, ...evidence } of matches(reading, sentence, EMAIL)) {
      const value = text.toLowerCase();
      const mailbox = value.slice(0, value.indexOf('@'));
      if (!mailboxesOf('placeholder').includes(mailbox)) {
        // "post@… eller personvernombudet: pvo@…": a label governs the next address only.
        const labelled =
          after === sentence.start
            ? cueBefore(reading, sentence, evidence.start) === 'dpo'
            : hitsOf(sentence, 'contact-cues').some((hit) => hit.entry.id === 'dpo' && hit.start >= after && hit.end <= evidence.start);
        yield { value: { channel: labelled || mailboxesOf('dpo').includes(mailbox) ? 'dpo-email' : 'email', value }, evidence };
      }
      after = evidence.end;
    }
  }
}

function* phones(reading: Reading): Generator<Found> {
  for (const sentence of places(reading))
    for (const { text, ...evidence } of matches(reading, sentence, PHONE)) {
      if (cueBefore(reading, sentence, evidence.start) !== 'phone') continue;
      const value = text.replace(/[^\d+]/gu, '').replace(/^00/u, '+');
      const digits = value.replace(/\D/gu, '').length;
      if (value.startsWith('+') ? digits <= INTERNATIONAL && digits >= NATIONAL : digits === NATIONAL) yield { value: { channel: 'phone', value }, evidence };
    }
}

const NUMBERS: readonly (readonly [RegExp, (text: string) => boolean])[] = [
  [NORWEGIAN, isNorwegianOrganisationNumber],
  [DANISH, isDanishCompanyNumber],
  [SWEDISH, isSwedishOrganisationNumber],
];

function* organisationNumbers(reading: Reading): Generator<Found> {
  for (const sentence of places(reading))
    for (const [pattern, isRight] of NUMBERS)
      for (const { text, ...evidence } of matches(reading, sentence, pattern))
        if (isRight(text) && cueBefore(reading, sentence, evidence.start) === 'organisation-number') yield numbered(text, evidence);
}

function* registeredNumbers(reading: Reading): Generator<Found> {
  for (const sentence of places(reading))
    for (const { text, ...evidence } of matches(reading, sentence, REGISTERED)) if (isNorwegianOrganisationNumber(text)) yield numbered(text, evidence);
}

const numbered = (text: string, evidence: Found['evidence']): Found => ({ value: { channel: 'organisation-number', value: text.replace(/[\s-]/gu, '') }, evidence });

function* addresses(reading: Reading): Generator<Found> {
  for (const sentence of places(reading))
    if (sentence.role !== 'heading' && sentence.end - sentence.start < 400)
      for (const { text, ...evidence } of matches(reading, sentence, POSTAL)) yield { value: { channel: 'address', value: text.replace(/\s+/gu, ' ') }, evidence };
}

/** "Nettside: eksempel.no": an address right behind its label; links in running text lead anywhere. */
function* websites(reading: Reading): Generator<Found> {
  for (const sentence of places(reading))
    for (const { text, ...evidence } of matches(reading, sentence, WEB)) {
      const before = reading.text.slice(sentence.start, evidence.start);
      const label = hitsOf(sentence, 'contact-cues').findLast((hit) => hit.end <= evidence.start);
      const close = label
        ? label.entry.id === 'website' && /^\s?:\s*$/u.test(reading.text.slice(label.end, evidence.start))
        : before.trim() === '' && cueBefore(reading, sentence, evidence.start) === 'website';
      if (close) yield { value: { channel: 'url', value: text.replace(/[.,;:]+$/u, '') }, evidence };
    }
}

export const rules: readonly Rule[] = [
  { name: '<e-mail address>', find: emails },
  { name: 'telefon <number>', find: phones },
  { name: 'org.nr <number with a right check digit>', find: organisationNumbers },
  { name: '<number with a right check digit> MVA', find: registeredNumbers },
  { name: '<street> <number>, <postcode> <place>', find: addresses },
  { name: 'nettside: <address>', find: websites },
];
