import { fieldOf } from '../../src/model/lexicon.js';
import type { Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { placesOf } from '../../src/norwegian/places.js';
import { hitsOf } from '../../src/norwegian/read.js';
import type { Candidate } from './candidate.js';
import type { NameGroup } from './groups.js';

type Fields = Pick<Candidate, 'country' | 'task' | 'transferMechanism' | 'agreement'>;

/** The country that stands within a span; the last one where it is the end of an address, undefined for none and for areas. */
export function countryIn(reading: Reading, sentence: Sentence, span: Span): string | undefined {
  const countries = placesOf(reading, sentence)
    .filter((place) => place.start >= span.start && place.end <= span.end && place.country !== undefined && place.outside !== true)
    .map((place) => place.country as string);
  return countries[0];
}

/** The transfer basis and the agreement that stand within a span. */
export function safeguardsIn({ text }: Reading, sentence: Sentence, span: Span): Fields {
  const hits = hitsOf(sentence, 'supplier-safeguards').filter((hit) => hit.start >= span.start && hit.end <= span.end);
  const mechanism = hits.map((hit) => fieldOf(hit.entry, 'mechanism')).find((one) => one !== '');
  const agreement = hits.find((hit) => hit.entry.fields.agreement === true);
  return { ...(mechanism ? { transferMechanism: mechanism } : {}), ...(agreement ? { agreement: text.slice(agreement.start, agreement.end) } : {}) };
}

/** The bracket right behind a group, without the brackets: "Eksempel AS (hosting, Norge)". */
export function bracketAfter({ text }: Reading, sentence: Sentence, group: NameGroup): Span | undefined {
  const open = /^\.?\s?\(/u.exec(text.slice(group.end, group.end + 3));
  if (!open) return undefined;
  const start = group.end + open[0].length;
  const close = text.indexOf(')', start);
  return close < 0 || close > sentence.end ? undefined : { start, end: close };
}

const HEDGE = /^(?:se|see|jf|org|tidligere|heretter|formerly)\b/iu;

/** What a bracket says: a country, safeguards, and the words before them as the task. */
export function fieldsOfBracket(reading: Reading, sentence: Sentence, bracket: Span): Fields {
  const country = countryIn(reading, sentence, bracket);
  const words = reading.text.slice(bracket.start, bracket.end);
  const first = words.split(/\s[—–-]\s|,\s|;\s/u)[0]?.trim() ?? '';
  const firstSpan = { start: bracket.start, end: bracket.start + first.length };
  const place = placesOf(reading, sentence).some((one) => one.start < firstSpan.end && firstSpan.start < one.end);
  const safeguards = safeguardsIn(reading, sentence, bracket);
  const plain =
    first.length > 1 &&
    first.length < 90 &&
    !place &&
    !HEDGE.test(first) &&
    !/[@]|https?:|^\d+$/u.test(first) &&
    !hitsOf(sentence, 'supplier-safeguards').some((hit) => hit.start === firstSpan.start && hit.end >= firstSpan.end);
  return { ...(country ? { country } : {}), ...(plain ? { task: first } : {}), ...safeguards };
}

/** The words of a span as a task, cut at the end of the first clause; undefined where they are a place, a link or too long. */
export function taskOf({ text }: Reading, span: Span): string | undefined {
  const words = text
    .slice(span.start, Math.min(span.end, span.start + 240))
    .replace(/\s+/gu, ' ')
    .replace(/^[\s:–—,.-]+/u, '')
    .trim();
  const clause = (/^[^.;(]{3,160}/u.exec(words)?.[0] ?? '').trim();
  return clause.length >= 3 && clause.length <= 160 && !/https?:|@/u.test(clause) ? clause : undefined;
}
