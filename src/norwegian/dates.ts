import type { Reading, Sentence } from '../model/reading.js';
import type { Span } from '../model/span.js';

/** A calendar date in a sentence. */
export interface DateMention extends Span {
  /** YYYY-MM-DD, or YYYY-MM where the text names no day. */
  readonly date: string;
}

// "04.07.2022", "4/7-2022", "4/7/22", "4. 7. 2022"; not inside a longer number such as an IP address or a section.
const DAY_FIRST = /(?<![\d.,/-])(\d{1,2})[./]\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})(?![\d]|[./-]\d)/gu;
// "17-02-2025", "1/6 2023"
const DAY_FIRST_WHOLE_YEAR = /(?<![\d.,/-])(\d{1,2})(?:-(\d{1,2})-|\/(\d{1,2})\s)(\d{4})(?![\d]|[./-]\d)/gu;
// "2026-05-24", "2026/05/24", "2026.05.24"; "LOV-2018-06-15-38" is a law.
const YEAR_FIRST = /(?<![\p{L}\d.,/-])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d]|[./-]\d)/gu;
const MONTH_YEAR = /(?<![\d.,/-])(\d{1,2})[./](20\d{2})(?![\d]|[./-]\d)/gu;
const YEAR_MONTH = /(?<![\p{L}\d.,/-])(20\d{2})-(\d{2})(?![\d]|[./-]\d)/gu;

const two = (n: number): string => String(n).padStart(2, '0');
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** ISO date, or undefined for a day that no calendar has or a year that no living document bears. */
function iso(year: number, month: number, day?: number): string | undefined {
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  return day >= 1 && day <= (LENGTHS[month - 1] as number) ? `${year}-${two(month)}-${two(day)}` : undefined;
}

const century = (year: string): number => (year.length === 4 ? Number(year) : 2000 + Number(year));

const ORDINALS = new Set(['st', 'nd', 'rd', 'th']);
const SMALL_GAP = /^[.,]?[ \u00a0\n]{0,2}$/u;

/** All dates in a sentence, in order of place. Costs nothing where the sentence has no digits. */
export function datesOf(reading: Reading, sentence: Sentence): DateMention[] {
  const { text, tokens } = reading;
  const { words, starts, ends } = tokens;
  const isDigits = (token: number): boolean => token >= sentence.firstToken && token < sentence.lastToken && /^\d{1,4}$/u.test(words[token] as string);
  let digits = false;
  for (let token = sentence.firstToken; token < sentence.lastToken && !digits; token++) digits = isDigits(token);
  if (!digits) return [];

  const mentions: DateMention[] = [];
  const add = (start: number, end: number, date: string | undefined): void => {
    if (date !== undefined && !mentions.some((other) => other.start < end && start < other.end)) mentions.push({ start, end, date });
  };

  for (const hit of sentence.hits) {
    if (hit.entry.lexicon !== 'date-months') continue;
    const month = Number(hit.entry.fields['month']);
    const gap = (token: number): string => text.slice(ends[token - 1], starts[token]);
    const yearAt = (token: number): number | undefined =>
      isDigits(token) && (words[token] as string).length === 4 && SMALL_GAP.test(gap(token)) ? Number(words[token]) : undefined;
    // "9. august 2025", "3rd of August 2026"
    let day: number | undefined;
    let first = hit.first;
    let before = hit.first - 1;
    if (words[before] === 'of') before--;
    if (ORDINALS.has(words[before] ?? '')) before--;
    if (isDigits(before) && (words[before] as string).length <= 2 && SMALL_GAP.test(text.slice(ends[before], starts[before + 1]))) {
      day = Number(words[before]);
      first = before;
    }
    let year = yearAt(hit.last + 1);
    let last = hit.last + 1;
    if (year === undefined && day === undefined && isDigits(hit.last + 1) && SMALL_GAP.test(gap(hit.last + 1))) {
      // "August 3, 2026"
      const at = hit.last + (ORDINALS.has(words[hit.last + 2] ?? '') ? 3 : 2);
      year = at < sentence.lastToken ? yearAt(at) : undefined;
      if (year !== undefined) {
        day = Number(words[hit.last + 1]);
        last = at;
      }
    }
    if (year !== undefined) add(starts[first] as number, ends[last] as number, iso(year, month, day));
  }

  const slice = text.slice(sentence.start, sentence.end);
  const at = (match: RegExpExecArray): [number, number] => [sentence.start + match.index, sentence.start + match.index + match[0].length];
  for (const match of slice.matchAll(YEAR_FIRST)) add(...at(match), iso(Number(match[1]), Number(match[3]), Number(match[4])));
  for (const match of slice.matchAll(DAY_FIRST)) {
    const year = century(match[3] as string);
    add(...at(match), iso(year, Number(match[2]), Number(match[1])) ?? iso(year, Number(match[1]), Number(match[2])));
  }
  for (const match of slice.matchAll(DAY_FIRST_WHOLE_YEAR)) add(...at(match), iso(Number(match[4]), Number(match[2] ?? match[3]), Number(match[1])));
  for (const match of slice.matchAll(MONTH_YEAR)) add(...at(match), iso(Number(match[2]), Number(match[1])));
  for (const match of slice.matchAll(YEAR_MONTH)) add(...at(match), iso(Number(match[1]), Number(match[2])));
  return mentions.sort((a, b) => a.start - b.start);
}
