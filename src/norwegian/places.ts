import { formsOfEntry, lexicon } from '../../lexicons/index.js';
import { fieldOf, type LexiconEntry } from '../model/lexicon.js';
import type { Hit, Reading, Sentence } from '../model/reading.js';
import type { Span } from '../model/span.js';
import { hitsOf } from './read.js';

export type PlaceKind = 'country' | 'city' | 'region' | 'area' | 'demonym';

/**
 * A place in a sentence. `place` is an ISO 3166-1 alpha-2 code or an area (EU, EEA, NORDICS, EUROPE, OUTSIDE-EEA).
 * With `outside` the text speaks of the other side of its border: "utenfor EØS" is OUTSIDE-EEA of EEA, "forlater Norge" is NO, outside.
 */
export interface PlaceMention extends Span {
  readonly place: string;
  readonly kind: PlaceKind;
  /** The country, where the place is one. */
  readonly country?: string;
  readonly city?: string;
  readonly outside?: boolean;
  /** With `outside`: what is left or kept within. */
  readonly of?: string;
  /** Cloud provider whose region it is: the `host` of lexicons/cloud-regions.yaml. */
  readonly host?: string;
  /** The word tells where a company belongs ("USA-basert"), not where anything stands. */
  readonly seat?: boolean;
  /** Follows a name without a preposition ("AWS Stockholm", "Microsoft Irland"). */
  readonly attached?: boolean;
  /** Stands before a word for a server, region or store: "EU-region", "norske servere". */
  readonly headed?: boolean;
}

const PLACES = new Set(['areas', 'countries', 'cities', 'cloud-regions', 'demonyms']);
// In a name of these lexicons a country is no place: "Microsoft Ireland Operations".
const NAMES = new Set(['suppliers', 'organisations', 'authorities', 'laws', 'transfer-mechanisms']);
const NORDIC = new Set(['NO', 'SE', 'DK', 'FI', 'IS', 'FO', 'AX', 'GL']);
const EUROPEAN = new Set(['GB', 'CH', 'IM', 'JE', 'GG', 'AD', 'MC', 'SM', 'VA', 'RS', 'BA', 'ME', 'MK', 'AL', 'UA', 'MD', 'FO', 'XK', 'GI']);

let members: ReadonlyMap<string, { readonly eu: boolean; readonly eea: boolean }> | undefined;

/** Whether an area holds a country or a smaller area: EU ⊃ DE, EEA ⊃ EU, EUROPE ⊃ EEA. An area holds itself. */
export function holds(area: string, place: string): boolean {
  if (area === place) return true;
  members ??= new Map(lexicon('countries').map((entry) => [entry.id, { eu: entry.fields.eu === true, eea: entry.fields.eea === true }]));
  const country = members.get(place);
  if (area === 'EU') return country?.eu === true;
  if (area === 'EEA') return place === 'EU' || country?.eea === true;
  if (area === 'NORDICS') return NORDIC.has(place);
  if (area === 'EUROPE') return place === 'EU' || place === 'EEA' || place === 'NORDICS' || country?.eea === true || EUROPEAN.has(place);
  return false;
}

const remembered = new WeakMap<Sentence, readonly PlaceMention[]>();

/**
 * Places of a sentence in order, each with its country: "Frankfurt, Tyskland" and "EU (Frankfurt)" are one mention of DE.
 * @example placesOf(reading, sentence) // [{ place: 'SE', city: 'Stockholm', kind: 'city', … }] for "servere i Stockholm"
 */
export function placesOf(reading: Reading, sentence: Sentence): readonly PlaceMention[] {
  let places = remembered.get(sentence);
  if (places === undefined) {
    places = sentence.hits.some((hit) => PLACES.has(hit.entry.lexicon)) ? withOutside(reading, sentence, merged(reading, candidates(reading, sentence))) : [];
    remembered.set(sentence, places);
  }
  return places;
}

/** Hits that are places: longest first, names and guarded words left out. */
function candidates(reading: Reading, sentence: Sentence): PlaceMention[] {
  const places = sentence.hits.filter((hit) => PLACES.has(hit.entry.lexicon));
  // A name ends at a bracket: "Eksempelskyen (Norge)".
  const names = sentence.hits.filter((hit) => NAMES.has(hit.entry.lexicon) && hit.last > hit.first && !/[(,;]/u.test(reading.text.slice(hit.start, hit.end)));
  const rivals = [...places, ...names];
  const kept: Hit[] = [];
  for (const hit of places) {
    const beaten = rivals.some(
      (other) =>
        other !== hit &&
        other.start <= hit.start &&
        hit.end <= other.end &&
        other.end - other.start > hit.end - hit.start &&
        (NAMES.has(other.entry.lexicon) ? hit.entry.lexicon !== 'cloud-regions' : counts(reading, sentence, other)),
    );
    if (beaten || !counts(reading, sentence, hit)) continue;
    // One span in two lexicons: the first of region, country, city, area.
    if (kept.some((other) => other.start === hit.start && other.end === hit.end)) continue;
    kept.push(hit);
  }
  return kept.filter((hit) => hit.entry.fields.none !== true).flatMap((hit) => mentionOf(reading, sentence, hit) ?? []);
}

/** Guards of short and ambiguous words. */
function counts(reading: Reading, sentence: Sentence, hit: Hit): boolean {
  const { text } = reading;
  const written = text.slice(hit.start, hit.end);
  if (hit.entry.lexicon === 'cloud-regions') {
    if (/\d/u.test(written) && !writtenAs(hit.entry, written)) return false;
    return hit.entry.fields.guarded !== true || besideHost(sentence, hit);
  }
  if (hit.entry.lexicon === 'countries' && /^\p{Lu}{2}$/u.test(written) && written !== 'US' && written !== 'UK') return codeCounts(text, sentence, hit);
  // The citation "forordning (EU) 2016/679" and the address "ec.europa.eu" name no place.
  if (/^\)?\s(?:nr\.?\s)?\d{2,4}\/\d/u.test(text.slice(hit.end, hit.end + 14))) return false;
  if (insideUrl(text, hit)) return false;
  if (hit.entry.lexicon === 'cities' && hit.entry.fields.word === true) return placed(text, sentence, hit);
  // "EU/USA" is two places, "EU-USA" part of a name.
  if (hit.entry.fields.none === true && /[/,(]/u.test(written))
    return Object.values(hit.entry.forms).some((forms) => forms?.some((form: string) => form.toLowerCase() === written.toLowerCase()));
  return true;
}

const insideUrl = (text: string, hit: Hit): boolean =>
  /(?:^|[\s(])(?:https?:\/\/|www\.)\S*$/u.test(text.slice(Math.max(0, hit.start - 80), hit.start)) ||
  (/[\p{Ll}\d]\.$/u.test(text.slice(Math.max(0, hit.start - 2), hit.start)) && text[hit.start - 1] === '.') ||
  /^\.\p{Ll}/u.test(text.slice(hit.end, hit.end + 2)) ||
  text[hit.start - 1] === '@' ||
  text[hit.start - 1] === '_';

// "fra 1" is not the region fra1: a code must be written as its form is.
const writtenAs = (entry: LexiconEntry, written: string): boolean => (entry.forms.any ?? []).some((form) => form.toLowerCase() === written.toLowerCase());

/** A guarded region stands beside its host's name, or right beside a word for a region or a server. */
const besideHost = (sentence: Sentence, hit: Hit): boolean =>
  sentence.hits.some(
    (other) =>
      (other.entry.lexicon === 'suppliers' && other.entry.id.includes(fieldOf(hit.entry, 'host'))) ||
      (other.entry.lexicon === 'storage-cues' && fieldOf(other.entry, 'part') === 'server' && (other.end <= hit.start ? hit.first - other.last <= 2 : other.first - hit.last <= 2)),
  );

/** A two-letter code is a country in brackets, after "i" or "in" or another place, or alone in a cell. */
function codeCounts(text: string, sentence: Sentence, hit: Hit): boolean {
  if (text.slice(hit.start, hit.end) === 'GB' && /\d\s?$/u.test(text.slice(Math.max(0, hit.start - 3), hit.start))) return false;
  if (
    sentence.role !== 'text' &&
    sentence.role !== 'heading' &&
    /^[\p{Lu}\p{L}/,;()+&\s-]{2,40}$/u.test(text.slice(sentence.start, sentence.end)) &&
    sentence.end - sentence.start <= 24
  )
    return true;
  const before = text.slice(Math.max(sentence.start, hit.start - 14), hit.start);
  const after = text.slice(hit.end, hit.end + 2);
  if (!/^(?:$|[\s).,;/:])/u.test(after)) return false;
  return /(?:^|[\s(])(?:i|in)\s$/u.test(before) || (/[(/]\s?$/u.test(before) && /^[)/,]/u.test(after)) || /\p{Lu}[\p{Ll}]{2,},\s$/u.test(before);
}

/** A word that is also a city is one after a preposition, in brackets or beside a comma, or alone. */
function placed(text: string, sentence: Sentence, hit: Hit): boolean {
  const before = text.slice(Math.max(sentence.start, hit.start - 10), hit.start);
  return before.trim() === '' || /(?:^|\s)(?:i|in|på|og|and|fra|from)\s$/u.test(before) || /[(,/–-]\s?$/u.test(before);
}

function mentionOf(reading: Reading, sentence: Sentence, hit: Hit): PlaceMention | undefined {
  const { text } = reading;
  const { entry } = hit;
  const beside = hitsOf(sentence, 'place-names');
  const after = text.slice(hit.end, hit.end + 3);
  if (beside.some((other) => other.entry.id === 'name' && other.start - hit.end === 1 && text[hit.end] === ' ')) return undefined;
  if (beside.some((other) => other.entry.id === 'name-before' && hit.start - other.end <= 1 && other.end <= hit.start)) return undefined;
  const head = beside.find((other) => other.entry.id === 'head' && other.start > hit.start && other.start - hit.end === 1);
  const hyphen = /^[-‑–]\p{L}/u.test(after);
  if (hyphen && !head) return undefined;
  const headed = head !== undefined ? { headed: true } : {};
  const attached = /\p{Lu}[\p{L}\d.&]*\s$/u.test(text.slice(Math.max(sentence.start, hit.start - 24), hit.start)) ? { attached: true } : {};
  const span = { start: hit.start, end: hyphen && head ? head.end : hit.end };
  switch (entry.lexicon) {
    case 'countries':
      return { ...span, place: entry.id, country: entry.id, kind: 'country', ...headed, ...attached };
    case 'cities':
      return { ...span, place: fieldOf(entry, 'country'), country: fieldOf(entry, 'country'), city: text.slice(hit.start, hit.end), kind: 'city', ...headed, ...attached };
    case 'cloud-regions': {
      const place = fieldOf(entry, 'place');
      const city = fieldOf(entry, 'city');
      return {
        ...span,
        place,
        ...(place.length === 2 && place !== 'EU' ? { country: place } : {}),
        ...(city ? { city } : {}),
        kind: 'region',
        host: fieldOf(entry, 'host'),
        headed: true,
      };
    }
    case 'demonyms': {
      const place = fieldOf(entry, 'country');
      return { ...span, place, kind: 'demonym', ...(entry.fields.seat === true ? { seat: true } : {}), ...headed };
    }
    default:
      return { ...span, place: entry.id, kind: 'area', ...headed, ...attached };
  }
}

// Between two mentions of one place there is only punctuation, or a word such as "i" after a city.
const GLUE = /^[\s,(/:–—‑-]{1,4}$/u;

function merged(reading: Reading, mentions: readonly PlaceMention[]): PlaceMention[] {
  const out: PlaceMention[] = [];
  for (const next of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last === undefined || last.kind === 'demonym' || next.kind === 'demonym') {
      out.push(next);
      continue;
    }
    const gap = reading.text.slice(last.end, next.start);
    const glued = GLUE.test(gap);
    if ((glued || (last.kind === 'city' && onlyFillers(gap))) && last.place === next.place && last.place.length === 2) {
      out[out.length - 1] = joined(last, next);
    } else if (glued && last.place !== next.place && last.kind === 'area' && holds(last.place, next.place)) {
      // "EU (Frankfurt)", "EU/Tyskland", "Europa (EØS)": the narrower one is meant.
      out[out.length - 1] = { ...next, start: last.start, ...(last.attached ? { attached: true } : {}) };
    } else if (glued && last.place !== next.place && next.kind === 'area' && holds(next.place, last.place)) {
      out[out.length - 1] = { ...last, end: next.end };
    } else if (last.kind === 'area' && holds(last.place, next.place) && /^\s?\([^()]{0,40}$/u.test(gap)) {
      // "EU (Azure West Europe)", "EØS (hovedsakelig Irland)".
      out[out.length - 1] = next;
    } else out.push(next);
  }
  return out;
}

function joined(a: PlaceMention, b: PlaceMention): PlaceMention {
  const city = a.city ?? b.city;
  const host = a.host ?? b.host;
  return {
    start: a.start,
    end: b.end,
    place: a.place,
    kind: a.kind === 'region' || b.kind === 'region' ? 'region' : city ? 'city' : a.kind,
    ...(a.country ? { country: a.country } : {}),
    ...(city ? { city } : {}),
    ...(host ? { host } : {}),
    ...(a.headed || b.headed ? { headed: true } : {}),
    ...(a.attached ? { attached: true } : {}),
  };
}

let words: { readonly filler: ReadonlySet<string>; readonly connector: ReadonlySet<string> } | undefined;

/** Small words that may stand between a relation and its place, and between two places. */
function smallWords(): { readonly filler: ReadonlySet<string>; readonly connector: ReadonlySet<string> } {
  words ??= {
    filler: new Set(
      lexicon('place-relations')
        .filter((entry) => entry.id === 'filler')
        .flatMap(formsOfEntry),
    ),
    connector: new Set(
      lexicon('place-relations')
        .filter((entry) => entry.id === 'connector')
        .flatMap(formsOfEntry),
    ),
  };
  return words;
}

const wordsIn = (stretch: string): string[] =>
  stretch
    .toLowerCase()
    .split(/[\s‑-]+/u)
    .filter((word) => word !== '');

/** Whether only small words ("land i", "the") stand between a relation and a place. */
export const onlyFillers = (stretch: string): boolean => {
  const between = wordsIn(stretch);
  return between.length <= 6 && between.every((word) => smallWords().filler.has(word));
};

/** Whether two places are named together: "Norge, Sverige og Danmark", "EU/USA". */
export function joinsPlaces(stretch: string): boolean {
  if (/^\s*[,/&+;]\s*$/u.test(stretch)) return true;
  const between = wordsIn(stretch.replace(/^\s*,/u, ' '));
  return between.length > 0 && between.length <= 4 && smallWords().connector.has(between[0] as string) && between.slice(1).every((word) => smallWords().filler.has(word));
}

/** Marks what stands on the other side: "utenfor EU/EØS", "ut av Norge", "outside the EU and the UK". */
function withOutside(reading: Reading, sentence: Sentence, mentions: readonly PlaceMention[]): PlaceMention[] {
  const { text } = reading;
  const relations = hitsOf(sentence, 'place-relations').filter((hit) => hit.entry.id === 'outside');
  const marked: PlaceMention[] = [];
  let chained: PlaceMention | undefined;
  for (const mention of mentions) {
    const direct = relations.some((hit) => hit.end <= mention.start && mention.start - hit.end < 60 && onlyFillers(text.slice(hit.end, mention.start)));
    // "utenfor EU og Storbritannia" are both left; "utenfor EØS og USA" names a place outside.
    const follows = chained !== undefined && (mention.kind === 'area' || holds('EUROPE', mention.place)) && joinsPlaces(text.slice(chained.end, mention.start));
    if (mention.place === 'OUTSIDE-EEA') {
      marked.push({ ...mention, outside: true, of: 'EEA' });
      chained = undefined;
    } else if (mention.kind !== 'demonym' && (direct || follows)) {
      const foreign = mention.place === 'EU' || mention.place === 'EEA';
      marked.push({ ...mention, place: foreign ? 'OUTSIDE-EEA' : mention.place, outside: true, of: mention.place });
      chained = mention;
    } else {
      marked.push(mention);
      chained = undefined;
    }
  }
  return marked;
}

const POSTCODE = /(?:^|[\s,(])(?:[A-Z]{1,2}[-\s])?(?:\d{3}\s\d{2}|\d{4,5}|\d{4}\s?[A-Z]{2}|[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d?[A-Z\d]{0,3})[\s,]+$/u;
/**
 * Whether a place belongs to a postal address: after a postcode, or in a line with a street and a number.
 * @example inAddress(reading, sentence, place) // true for "Oslo" in "Storgata 1, 0155 Oslo"
 */
export function inAddress(reading: Reading, sentence: Sentence, mention: PlaceMention): boolean {
  const { text } = reading;
  const from = Math.max(0, mention.start - 90);
  const before = text.slice(from, mention.start);
  if (POSTCODE.test(before.slice(-16)) && !/(?:i|in|etter|siden|since)\s+\d{4}\s+$/u.test(before)) return true;
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1);
  if (!/\d/u.test(line)) return false;
  // "…, 0155 Oslo, Norge": the country behind the city.
  if (/(?:^|[\s,])(?:\d{3}\s\d{2}|\d{4,5})\s+\p{Lu}[\p{L} .-]{1,24},?\s*(?:\p{Lu}{2},?\s*)?$/u.test(line)) return true;
  // "One Market Street 5, San Francisco, USA": a street and a number, and a comma before the place.
  return (
    /,\s*$/u.test(line) &&
    sentence.hits.some(
      (hit) => hit.entry.lexicon === 'place-names' && hit.entry.id === 'street' && hit.end <= mention.start && mention.start - hit.end < 80 && isCapital(text, hit),
    )
  );
}

const isCapital = (text: string, hit: Hit): boolean => /^\p{Lu}/u.test(text.slice(hit.start));
