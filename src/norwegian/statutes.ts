import { lexicon } from '../../lexicons/index.js';
import { fieldOf, type LexiconEntry } from '../model/lexicon.js';
import type { Hit, Reading, Sentence } from '../model/reading.js';
import type { Span } from '../model/span.js';
import { hitsOf, longest } from './read.js';

/** A cited act or regulation with the sections that the text gives. */
export interface StatuteMention extends Span {
  /** Short title: 'bokføringsloven'. */
  readonly law: string;
  /** Entry of lexicons/statutes.yaml; undefined for an act that it does not hold. */
  readonly entry?: LexiconEntry;
  readonly kind: 'act' | 'regulation' | 'eu';
  /** Data protection's own frame acts. */
  readonly privacy: boolean;
  /** Sections as digits, in order: ['2-3'], ['39-40'], ['18 a', '19']. */
  readonly sections: readonly string[];
  readonly ledd?: number;
  readonly letters?: readonly string[];
  /** Stands behind "jf." of the statute before it. */
  readonly compared: boolean;
}

const SECTION_NUMBER = String.raw`\d{1,3}(?:\s?[a-z](?![\p{L}\p{N}]))?(?:-\d{1,3}(?:\s?[a-z](?![\p{L}\p{N}]))?){0,2}`;
const SIGN = /[\s,(]{0,3}(?:(?:jf|jfr)\b\.?,?\s?)?(?:§{1,2}|\bparagraf\b|\bsections?\b|\bsec\b\.?|\bss?\.)\s{0,2}/iuy;
const FIRST = new RegExp(`(${SECTION_NUMBER})`, 'uy');
const MORE = new RegExp(
  String.raw`\s?(?:,|\bog\b|\beller\b|\bsamt\b|\band\b|\bor\b|\bto\b|\btil\b|–|—|,?\s?jf\.?,?|\s-\s)\s?(?:§{1,2}\s?)?(${SECTION_NUMBER})(?!\s?(?:dag|må|år|uke|ledd|\.\s?(?:ledd|jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des))|\d|%)`,
  'uy',
);
const LEDD =
  /[\s,]{0,2}(?:(første|fyrste|first)|(annet|andre|second)|(tredje|third)|(fjerde|fourth)|(femte|fifth)|(sjette|sixth))\s(?:ledd|paragraph)\b|[\s,]{0,2}(\d)\.?\s?ledd\b|\s?\((\d)\)/iuy;
const LETTER = /[\s,]{0,2}(?:(?:nr|nummer)\.?\s\d{1,2}[\s,]{0,2})?(?:bokstav(?:ene)?|litra)\s([a-zæøå])(?![\p{L}\p{N}])(?:\s?(?:,|og|eller)\s([a-z])(?![\p{L}\p{N}]))?/iuy;
const PASSED_OVER = /[\s,(]{0,3}(?:(?:nr|nummer)\.?\s\d{1,2}|(?:første|annet|andre|tredje|siste)\spunktum|\d\.\spunktum)/iuy;
// "§ 13 i bokføringsloven", "section 13 of the Bookkeeping Act"
const SECTION_BEFORE = new RegExp(
  String.raw`(?:§{1,2}|paragraf|sections?)\s?(${SECTION_NUMBER})([^§;:.]{0,48}?)\s(?:i|of|av|til|under|in)\s(?:den\s|the\s|norske\s|norwegian\s){0,2}$`,
  'iu',
);
const ALSO_BEFORE = new RegExp(String.raw`(?:,|og|eller|and|or)\s(?:§\s?)?(${SECTION_NUMBER})`, 'giu');
// Between the title and its section: the date and number of the act, a closing bracket or quote.
const DATE = /[\s,(]{0,3}(?:(?:av|of|from|fra|frå)\s)?(?:lov\s|act\s)?(\d{1,2})\.\s?(\p{L}{3,9})\s(\d{4})(?:[\s,]{1,2}(?:nr|no|nr)\.?\s?(\d{1,4}))?\)?/iuy;
const YEAR = /\s\(?(?:av\s|fra\s|frå\s|of\s)?(?:19|20)\d\d\)?(?=[\s,])/iuy;
const CLOSER = /[»"”')]{1,2}s?/uy;
const IDENTIFIER = /[-\s]?(\d{4}-\d\d-\d\d(?:-\d{1,4})?)/uy;
const COMPARED = /\b(?:jf|jfr|cf)\b\.?,?\s?(?:og\s|også\s)?$/iu;

const SHARED_ENDING = /(?<!\p{L})(\p{L}{3,24})(?:lov|lovs)?-\s?(?:og|eller|samt)\s$/iu;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'];

let dated: ReadonlyMap<string, LexiconEntry> | undefined;
/** Statutes by the date and number of Lovdata: '2018-06-15-38'. */
function byDate(): ReadonlyMap<string, LexiconEntry> {
  dated ??= new Map(lexicon('statutes').flatMap((entry) => (fieldOf(entry, 'lovdata') ? [[fieldOf(entry, 'lovdata').replace(/^(?:LOV|FOR)-/u, ''), entry] as const] : [])));
  return dated;
}

let titles: ReadonlyMap<string, LexiconEntry> | undefined;
/** The entry of a short title or id of lexicons/statutes.yaml. */
export function statuteOf(title: string): LexiconEntry | undefined {
  titles ??= new Map(lexicon('statutes').map((entry) => [entry.id, entry]));
  return titles.get(title);
}

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/** Short title under which a statute is reported. */
export const shortTitle = (entry: LexiconEntry): string => fieldOf(entry, 'short') || entry.id;

interface Sections {
  readonly sections: readonly string[];
  readonly ledd?: number;
  readonly letters?: readonly string[];
  readonly end: number;
}

/** Sections behind a title: " § 13", " av 19. november 2004 nr. 73 §§ 4, 5 og 13", "s § 2-3 første ledd bokstav b". */
function sectionsAfter(text: string, from: number, limit: number): Sections {
  let index = from;
  for (const pattern of [CLOSER, DATE, YEAR]) {
    const passed = at(pattern, text, index);
    if (passed && index + passed[0].length <= limit) index += passed[0].length;
  }
  const sections: string[] = [];
  const letters: string[] = [];
  let ledd: number | undefined;
  let end = Math.max(index, from);
  for (let guard = 0; guard < 6; guard++) {
    const sign = at(SIGN, text, index);
    const first = sign && at(FIRST, text, index + sign[0].length);
    if (!sign || !first) break;
    index += sign[0].length + first[0].length;
    sections.push(clean(first[1] as string));
    for (let more = 0; more < 12; more++) {
      for (const pattern of [LEDD, PASSED_OVER, LETTER, PASSED_OVER]) {
        const part = at(pattern, text, index);
        if (!part || index + part[0].length > limit) continue;
        index += part[0].length;
        if (pattern === LEDD) {
          const ordinal = [1, 2, 3, 4, 5, 6].find((group) => part[group]);
          ledd ??= ordinal ?? Number(part[7] ?? part[8]);
        } else if (pattern === LETTER) for (const letter of [part[1], part[2]]) if (letter) letters.push(letter.toLowerCase());
      }
      const another = at(MORE, text, index);
      if (!another || index + another[0].length > limit) break;
      index += another[0].length;
      sections.push(clean(another[1] as string));
    }
    end = index;
  }
  return { sections, end, ...(ledd === undefined ? {} : { ledd }), ...(letters.length > 0 ? { letters } : {}) };
}

const clean = (section: string): string => section.replace(/\s+/gu, ' ').trim();

function sectionsBefore(text: string, sentence: Sentence, start: number): { sections: string[]; start: number } | undefined {
  const window = text.slice(Math.max(sentence.start, start - 90), start);
  const found = SECTION_BEFORE.exec(window);
  if (!found) return undefined;
  const sections = [clean(found[1] as string)];
  for (const also of (found[2] ?? '').matchAll(ALSO_BEFORE)) sections.push(clean(also[1] as string));
  return { sections, start: start - (window.length - found.index) };
}

/**
 * Acts and regulations cited in a sentence with their sections. Knows "§ 13 i bokføringsloven", "§§ 18 a–19", "lov 15. juni 2018 nr. 38",
 * "LOV-2004-11-19-73", and acts that the lexicon does not hold when a section or "lov" compound says what they are.
 * @example statutesOf(reading, sentence)[0] // { law: 'bokføringsloven', sections: ['13'], … }
 */
export function statutesOf(reading: Reading, sentence: Sentence): StatuteMention[] {
  const { text } = reading;
  const mentions: StatuteMention[] = [];
  const add = (span: Span, law: string, entry: LexiconEntry | undefined): void => {
    if (mentions.some((other) => span.start < other.end && other.start < span.end)) return;
    const before = sectionsBefore(text, sentence, span.start);
    const after = sectionsAfter(text, span.end, sentence.end);
    const sections = [...(before?.sections ?? []), ...after.sections];
    const start = before?.start ?? span.start;
    mentions.push({
      start,
      end: Math.max(span.end, after.end),
      law,
      ...(entry ? { entry } : {}),
      kind: entry ? (fieldOf(entry, 'kind') as StatuteMention['kind']) : 'act',
      privacy: entry !== undefined && (fieldOf(entry, 'area') === 'privacy' || fieldOf(entry, 'kind') === 'eu'),
      sections,
      compared: COMPARED.test(text.slice(Math.max(sentence.start, start - 10), start)),
      ...(after.ledd === undefined ? {} : { ledd: after.ledd }),
      ...(after.letters ? { letters: after.letters } : {}),
    });
  };
  const named = longest(hitsOf(sentence, 'statutes'));
  for (const hit of named) {
    add(hit, shortTitle(hit.entry), hit.entry);
    // "regnskaps- og bokføringsloven" names two acts, the first without its last part.
    const shared = SHARED_ENDING.exec(text.slice(Math.max(sentence.start, hit.start - 40), hit.start));
    const first = shared && (statuteOf(`${shared[1]?.toLowerCase()}loven`) ?? statuteOf(`${shared[1]?.toLowerCase()}forskriften`));
    if (shared && first) add({ start: hit.start - shared[0].length, end: hit.start - shared[0].length + (shared[1] as string).length + 1 }, shortTitle(first), first);
  }
  for (const hit of sentence.hits) {
    if (hit.entry.lexicon === 'legal-abbreviations') {
      const entry = statuteOf(fieldOf(hit.entry, 'abbreviates'));
      // An abbreviation is short and often something else: only a section sign behind it makes it an act.
      const end = text[hit.end] === '.' ? hit.end + 1 : hit.end;
      if (entry && sectionsAfter(text, end, sentence.end).sections.length > 0) add({ start: hit.start, end }, shortTitle(entry), entry);
    } else if (hit.entry.lexicon === 'legal-notations') {
      if (hit.entry.id === 'dated-act') addDated(text, hit, add);
      else if (hit.entry.id === 'unlisted-act' && hit.first === hit.last && isUnlisted(reading, sentence, hit)) add(hit, titleOf(text.slice(hit.start, hit.end)), undefined);
    }
  }
  return merged(
    text,
    mentions.sort((a, b) => a.start - b.start),
  );
}

/** "lov om bokføring (bokføringsloven) § 13": the full title and the short one are one mention. */
function merged(text: string, mentions: readonly StatuteMention[]): StatuteMention[] {
  const out: StatuteMention[] = [];
  for (const mention of mentions) {
    const last = out.at(-1);
    if (last && last.law === mention.law && last.sections.length === 0 && /^[\s(«"“]{1,3}$/u.test(text.slice(last.end, mention.start)))
      out[out.length - 1] = { ...last, ...mention, ...(last.entry ? { entry: last.entry } : {}), start: last.start };
    else out.push(mention);
  }
  return out;
}

function addDated(text: string, hit: Hit, add: (span: Span, law: string, entry: LexiconEntry | undefined) => void): void {
  const identifier = at(IDENTIFIER, text, hit.end);
  if (identifier) {
    const entry = byDate().get(identifier[1] as string);
    if (entry) add({ start: hit.start, end: hit.end + identifier[0].length }, shortTitle(entry), entry);
    return;
  }
  const date = at(DATE, text, hit.end);
  if (!date) return;
  const month = MONTHS.indexOf((date[2] as string).slice(0, 3).toLowerCase()) + 1;
  const key = `${date[3]}-${String(month).padStart(2, '0')}-${(date[1] as string).padStart(2, '0')}${date[4] ? `-${date[4]}` : ''}`;
  const entry = byDate().get(key);
  if (entry) add({ start: hit.start, end: hit.end + date[0].length }, shortTitle(entry), entry);
}

const isUnlisted = (_reading: Reading, sentence: Sentence, hit: Hit): boolean =>
  hit.end - hit.start >= 9 &&
  !sentence.hits.some((other) => other !== hit && other.start <= hit.start && hit.end <= other.end && (other.entry.id === 'no-act' || other.entry.lexicon === 'statutes'));

/** "Fiskerilovens" → 'fiskeriloven' */
const titleOf = (word: string): string => word.toLowerCase().replace(/lovens$/u, 'loven');
