import { fieldOf } from '../../src/model/lexicon.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import type { Context } from './context.js';

export interface Data {
  /** Value of `scope.dataCategory`, undefined where the promise is for all data. */
  readonly name?: string;
  readonly backup: boolean;
  readonly cookies: boolean;
}

const LONGEST = 80;

const clean = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\d.)•·*⚠-]+(?=\p{L})/u, '')
    .replace(/[\s:–-]+$/u, '')
    .trim()
    .toLowerCase();

const isData = (hit: Hit): boolean => (hit.entry.lexicon === 'retention-data' && hit.entry.fields['generic'] !== true) || hit.entry.lexicon === 'personal-data';

/** Whether a sentence is about things that are no data ("Pakker oppbevares i 14 dager"). */
export const ofThings = (sentence: Sentence): boolean =>
  sentence.byLexicon.has('retention-things') && !sentence.byLexicon.has('retention-data') && !sentence.byLexicon.has('personal-data');

/** Names of data that one phrase lists ("navn, e-post og telefon"), as the run of hits around one of them. */
function run(text: string, hits: readonly Hit[], at: number): Span {
  let first = at;
  let last = at;
  const joined = (a: Hit, b: Hit): boolean => /^\s?(?:,|\/|og|and|eller|or|&)?\s{0,2}$/u.test(text.slice(a.end, b.start));
  while (first > 0 && joined(hits[first - 1] as Hit, hits[first] as Hit)) first--;
  while (last + 1 < hits.length && joined(hits[last] as Hit, hits[last + 1] as Hit)) last++;
  return { start: (hits[first] as Hit).start, end: (hits[last] as Hit).end };
}

/** Data that the label or the first cell of the row names. */
const labelHits = ({ byBlock }: Reading, { blockIndex }: Sentence, label: Span): Hit[] =>
  (byBlock[blockIndex] ?? []).flatMap((sentence) => sentence.hits.filter((hit) => isData(hit) && hit.start >= label.start && hit.end <= label.end));

const namesAny = ({ byBlock }: Reading, { blockIndex }: Sentence, label: Span): boolean =>
  (byBlock[blockIndex] ?? []).some((sentence) =>
    sentence.hits.some(({ entry, start, end }) => (entry.lexicon === 'retention-data' || entry.lexicon === 'personal-data') && start >= label.start && end <= label.end),
  );

/**
 * The data that a storage time is about: the label or row, else what the clause names before its verb, else right behind it.
 * @param cue the governing word, if any
 */
export function dataOf(reading: Reading, sentence: Sentence, context: Context, cue: Span | undefined, length: Span | undefined): Data {
  const { text } = reading;
  const hits = sentence.hits
    .filter(isData)
    .sort((a, b) => a.start - b.start || b.end - a.end || Number(a.entry.lexicon === 'personal-data') - Number(b.entry.lexicon === 'personal-data'))
    .filter((hit, _, all) => !all.some((other) => other !== hit && other.start <= hit.start && hit.end <= other.end && other.end - other.start > hit.end - hit.start));
  const unique = hits.filter((hit, index) => index === 0 || hit.start >= (hits[index - 1] as Hit).end);
  const label = context.data ? clean(text.slice(context.data.start, context.data.end)) : '';
  const flags = (name: string | undefined, hit?: Hit): Data => ({
    ...(name === undefined || name === '' ? {} : { name: context.cookies && context.from === 'column' ? 'cookies' : name }),
    backup: hit?.entry.fields['backup'] === true,
    cookies: name === 'cookies',
  });
  if (context.cookies && (context.from === 'column' || context.from === 'label')) return { name: 'cookies', backup: false, cookies: true };
  // Before the verb in its clause, or right behind it ("sletter vi loggene").
  const edge = cue?.start ?? length?.start ?? sentence.end;
  const before = unique.filter((hit) => hit.end <= edge && edge - hit.end <= 60 && !/[.;:]/u.test(text.slice(hit.end, edge)));
  const after = cue
    ? unique.filter((hit) => hit.start >= cue.end && hit.start - cue.end <= 24 && (length === undefined || hit.end <= length.start || length.end <= cue.start))
    : [];
  // "5 år for regnskapsbilag"
  const behind = length && unique.find((hit) => hit.start > length.end && hit.start - length.end <= 8 && /^\s(?:for|på)\s$/u.test(text.slice(length.end, hit.start)));
  const chosen = behind ?? before.at(-1) ?? after[0];
  if (label !== '' && label.length <= LONGEST) {
    const named = context.data ? labelHits(reading, sentence, context.data) : [];
    const own = named.map((hit) => fieldOf(hit.entry, 'scope')).find((scope) => scope !== '');
    // "Alltid. Sletter …", "Svar: Bildene slettes …": outside lists of storage times a label is data only when it names data.
    if (context.from !== 'none' || named.length > 0 || namesAny(reading, sentence, context.data as Span))
      return { name: own ?? label, backup: named.some((hit) => hit.entry.fields['backup'] === true), cookies: own === 'cookies' };
  }
  if (!chosen) return context.cookies && cue === undefined ? { name: 'cookies', backup: false, cookies: true } : flags(undefined);
  const span = run(text, unique, unique.indexOf(chosen));
  return flags(fieldOf(chosen.entry, 'scope') || clean(text.slice(span.start, span.end)).slice(0, LONGEST), chosen);
}
