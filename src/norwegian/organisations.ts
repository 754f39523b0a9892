import { lexicon } from '../../lexicons/index.js';
import { fieldOf, type LexiconEntry } from '../model/lexicon.js';
import type { Hit, Reading, Sentence } from '../model/reading.js';
import type { Span } from '../model/span.js';
import { foldName, type NameMention, namesOf, partyOf } from './party-names.js';
import { findPhrases } from './phrases.js';
import { tokenise } from './tokens.js';

/**
 * How sure it is that words are the name of an organisation: it is known from a lexicon; it ends in a legal form ("Eksempel AS");
 * it is shaped as no ordinary word is ("one.com", "24SevenOffice", "Nordisk Drift"); it is one capitalised word.
 */
export type OrganisationCertainty = 'known' | 'legal-form' | 'shape' | 'capital';

/** The name of an organisation or of its product, as a sentence gives it. Whether it is a supplier is for the grammar around it to say. */
export interface OrganisationMention extends Span {
  /** As written, a genitive "s" taken off known names. */
  readonly name: string;
  /** The entry of suppliers, federations, social-networks or public-bodies. */
  readonly known?: LexiconEntry;
  readonly certainty: OrganisationCertainty;
  /** Part of a compound: "Google-tjenester". */
  readonly compound: boolean;
  readonly first: number;
  readonly last: number;
}

const KNOWN = new Set(['suppliers', 'federations', 'social-networks', 'public-bodies']);
const NAMES = new Set([...KNOWN, 'supplier-lookalikes']);

const remembered = new WeakMap<Sentence, readonly OrganisationMention[]>();

/**
 * Names of organisations in a sentence, in order. The longest known name wins: "Microsoft Ireland Operations, Ltd." is one name,
 * and "Google Chrome", a browser, is none.
 * @example organisationsOf(reading, sentence).map(({ name }) => name) // ['Eksempelskyen AS', 'SendGrid']
 */
export function organisationsOf(reading: Reading, sentence: Sentence): readonly OrganisationMention[] {
  let mentions = remembered.get(sentence);
  if (mentions === undefined) remembered.set(sentence, (mentions = find(reading, sentence)));
  return mentions;
}

/** What an entry says of its names: federation, authority, social, payment-network, bank; '' for suppliers. */
export const roleOf = (mention: OrganisationMention): string => (mention.known ? fieldOf(mention.known, 'role') : '');

function find(reading: Reading, sentence: Sentence): OrganisationMention[] {
  const { text } = reading;
  let taken = winners(reading, sentence);
  const mentions: OrganisationMention[] = [];
  const names = namesOf(reading, sentence).filter((name) => !insideAddress(text, name));
  const within = (hit: Hit, name: NameMention): boolean => name.first <= hit.first && hit.last <= name.last;
  // "Eksempel Cognitive Services Pvt Ltd" is a company of its own, although "Eksempel" is known; "Norsk Eksempel Forum AS" is another.
  // "AS" alone is an abbreviation, and at the end of a name its legal form.
  const forms = names.filter(({ legalForm }) => legalForm);
  taken = taken.filter((hit) => KNOWN.has(hit.entry.lexicon) || !forms.some((name) => hit.first === hit.last && hit.last === name.last && name.first < name.last));
  for (const name of names) {
    const inside = taken.filter((hit) => within(hit, name) && hit.last < name.last);
    if (!name.legalForm || ofKind(name) || inside.length === 0) continue;
    const known = inside.find((hit) => hit.first === name.first && KNOWN.has(hit.entry.lexicon));
    taken = taken.filter((hit) => !inside.includes(hit));
    mentions.push({
      ...spanOf(name),
      name: name.name,
      ...(known ? { known: known.entry } : {}),
      certainty: known ? 'known' : 'legal-form',
      compound: compoundAfter(text, name.end),
    });
  }
  for (const hit of taken) if (KNOWN.has(hit.entry.lexicon)) mentions.push(knownMention(reading, sentence, hit));
  const glued = gluedAtHead(reading, sentence);
  if (glued && !mentions.some((other) => other.first <= glued.last && glued.first <= other.last && other.end >= glued.end)) {
    mentions.splice(0, mentions.length, ...mentions.filter((other) => other.last < glued.first || glued.last < other.first), glued);
  }
  const free = (first: number, last: number): boolean => ![...taken, ...mentions].some((other) => other.first <= last && first <= other.last);
  for (const name of names) {
    if (ofKind(name) || !free(name.first, name.last)) continue;
    const lone = !name.name.includes(' ');
    const certainty: OrganisationCertainty = name.legalForm ? 'legal-form' : shaped(name.name) || (!lone && name.sure) ? 'shape' : 'capital';
    mentions.push({ ...spanOf(name), name: name.name, certainty, compound: compoundAfter(text, name.end) });
  }
  for (const domain of domainsOf(reading, sentence)) if (free(domain.first, domain.last)) mentions.push(domain);
  return mentions.sort((a, b) => a.start - b.start);
}

const spanOf = ({ start, end, first, last }: NameMention): Pick<OrganisationMention, 'start' | 'end' | 'first' | 'last'> => ({ start, end, first, last });

/** "Oslo kommune", "Nes skole": named by their kind, which is written small. */
const ofKind = ({ name, legalForm }: NameMention): boolean => legalForm && /\s\p{Ll}[^\s]*$/u.test(name);

/** Known names of a sentence, longest first, none inside another. */
function winners(reading: Reading, sentence: Sentence): Hit[] {
  const hits = sentence.hits.flatMap((hit) => (NAMES.has(hit.entry.lexicon) ? trimmed(reading, hit) : [])).filter((hit) => stands(reading, sentence, hit));
  // Of two entries with one span a supplier is no look-alike.
  hits.sort((a, b) => b.last - b.first - (a.last - a.first) || a.start - b.start || Number(KNOWN.has(b.entry.lexicon)) - Number(KNOWN.has(a.entry.lexicon)));
  const taken: Hit[] = [];
  for (const hit of hits) if (!taken.some((other) => other.first <= hit.last && hit.first <= other.last)) taken.push(hit);
  return taken;
}

// What separates a name from what is said of it: a bracket, a comma, a slash, a dash or a bullet, a colon, the end of a line.
const APART = /[(,;/|\n:·•–—→]|\s-\s/u;

/** A phrase that runs on over a bracket, a comma or a dash is cut there: "Supabase (database, …)" is no "Supabase Database". */
function trimmed({ text, tokens }: Reading, hit: Hit): Hit | [] {
  const written = text.slice(hit.start, hit.end);
  const at = written.search(APART);
  if (at < 0 || (written[at] === ',' && hit.entry.fields.comma === true)) return hit;
  const forms = hit.entry.forms.any ?? [];
  if (written[at] === '/' && forms.some((form) => form.toLowerCase() === written.toLowerCase())) return hit;
  const bare = written.slice(0, at).trim();
  if (!forms.some((form) => form.toLowerCase() === bare.toLowerCase())) return [];
  let { last } = hit;
  while (last > hit.first && (tokens.ends[last] as number) > hit.start + bare.length) last--;
  return { ...hit, end: hit.start + bare.length, last };
}

function stands(reading: Reading, sentence: Sentence, hit: Hit): boolean {
  const { text } = reading;
  if (insideAddress(text, hit)) return false;
  if (hit.start > 0 && /[-‑_]/u.test(text[hit.start - 1] as string) && /[\p{L}\p{N}]/u.test(text[hit.start - 2] ?? '')) return false;
  if (hit.entry.fields.ordinary !== true || hit.last > hit.first) return true;
  // "Render", "Expo": at the beginning of a sentence an ordinary word is a name only where the whole cell, label or heading is one.
  if (sentence.role !== 'text' && sentence.role !== 'value') return true;
  const opens = hit.first === sentence.firstToken || /[.!?\n•]\s*$/u.test(text.slice(Math.max(sentence.start, hit.start - 3), hit.start));
  return !opens || /^(?:\s?[:(,–—]|\s-\s|\s?$|\n)/u.test(text.slice(hit.end, Math.min(sentence.end, hit.end + 3)));
}

/** Inside an e-mail address, a URL or a file path ("privacy.example.com/en", "name@example.com"). */
function insideAddress(text: string, span: Span): boolean {
  const before = text[span.start - 1] ?? ' ';
  const after = text[span.end] ?? ' ';
  if (before === '@' || after === '@' || before === '/' || before === '\\' || before === '=') {
    // "Meta/Facebook": a slash between two names is no address.
    if (before === '/' && /[\p{L})]/u.test(text[span.start - 2] ?? '') && !/[./:]\p{L}*\/$/u.test(text.slice(Math.max(0, span.start - 30), span.start))) return false;
    return true;
  }
  if (before === '.' && /[\p{L}\p{N}]/u.test(text[span.start - 2] ?? '')) return true;
  return after === '.' && /[a-z0-9]/u.test(text[span.end + 1] ?? ' ');
}

function knownMention({ text, tokens }: Reading, sentence: Sentence, hit: Hit): OrganisationMention {
  let { end, last } = hit;
  // "Supabase Inc.", "Atlassian Pty Ltd": the legal form belongs to the name.
  for (let next = legalFormAfter(text, sentence, end, last); next; next = legalFormAfter(text, sentence, end, last)) ({ end, last } = next);
  if (last > hit.last && text[end] === '.' && tokens.starts[last + 1] !== end + 1 && end + 1 < sentence.end && DOTTED.test(text.slice(hit.end, end))) end++;
  const written = text.slice(hit.start, end);
  return {
    start: hit.start,
    end,
    name: last === hit.last ? withoutGenitive(written, hit.entry) : written,
    known: hit.entry,
    certainty: 'known',
    compound: compoundAfter(text, end),
    first: hit.first,
    last,
  };
}

// Legal forms that are abbreviations and often keep their dot.
const DOTTED = /(?:Inc|INC|Ltd|LTD|Corp|Pvt|Pty|Co)$/u;

const legalFormAfter = (text: string, sentence: Sentence, end: number, last: number): Hit | undefined =>
  sentence.hits.find((hit) => hit.first === last + 1 && partyOf(hit) === 'legal-form' && /^(?:,? |\., )$/u.test(text.slice(end, hit.start)));

/** "Googles" is the entry's "Google". */
function withoutGenitive(written: string, entry: LexiconEntry): string {
  if (!/s$/u.test(written)) return written;
  const bare = written.slice(0, -1).toLowerCase();
  return (entry.forms.any ?? []).some((form) => form.toLowerCase() === bare) ? written.slice(0, -1) : written;
}

const compoundAfter = (text: string, end: number): boolean => /^[-‑]\p{L}/u.test(text.slice(end, end + 2));

let forms: ReadonlyMap<string, LexiconEntry> | undefined;
const formOf = (words: string): LexiconEntry | undefined => {
  forms ??= new Map(lexicon('suppliers').flatMap((entry) => (entry.forms.any ?? []).map((form) => [form.toLowerCase(), entry] as const)));
  return forms.get(words.toLowerCase());
};

// Where a new word can begin inside one: "Eksempelbase|Database", "EksempelAI|Språkmodell".
const SEAM = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/** A page's name and what stands beside it, run together when the page became text: "SupabaseDatabase og innlogging". */
function gluedAtHead({ text, tokens }: Reading, sentence: Sentence): OrganisationMention | undefined {
  const start = tokens.starts[sentence.firstToken] as number;
  if (sentence.firstToken >= sentence.lastToken || text.slice(sentence.start, start).trim() !== '') return undefined;
  for (let token = sentence.firstToken; token < Math.min(sentence.lastToken, sentence.firstToken + 3); token++) {
    const from = tokens.starts[token] as number;
    const word = text.slice(from, tokens.ends[token] as number);
    for (const { index } of [...word.matchAll(SEAM)].reverse()) {
      const end = from + index;
      const entry = formOf(text.slice(start, end));
      if (!entry || !saysWhatItDoes(text.slice(end, Math.min(sentence.end, end + 60)))) continue;
      return { start, end, name: text.slice(start, end), known: entry, certainty: 'known', compound: false, first: sentence.firstToken, last: token };
    }
  }
  return undefined;
}

/** Whether words begin with a task or a kind of service. */
const saysWhatItDoes = (words: string): boolean =>
  findPhrases(words, tokenise(words)).some((hit) => hit.start === 0 && (hit.entry.lexicon === 'tasks' || (hit.entry.lexicon === 'supplier-classes' && hit.entry.id === 'service')));

/** Capitals or digits inside a word, or a domain: no ordinary word looks so. */
const shaped = (name: string): boolean => /\p{Ll}\p{Lu}|\p{L}\p{N}|\p{N}\p{L}|\p{L}\.(?:no|com|io|net|org|dev|app|ai|se|dk|eu|co|me|tv|cloud|tech|so|fi|de)\b/u.test(name);

const DOMAIN = /(?<![\p{L}\p{N}@./_-])[a-zæøå0-9][a-zæøå0-9-]{1,30}\.(?:no|com|io|net|dev|app|ai|se|dk|eu|cloud|tech)(?![\p{L}\p{N}@/_-]|\.\p{L})/gu;

/** Names written as domains in small letters: "eksempelhotell.no". Links and addresses are none. */
function* domainsOf({ text, tokens }: Reading, sentence: Sentence): Generator<OrganisationMention> {
  for (let i = sentence.firstToken; i + 1 < sentence.lastToken; i++) {
    const end = tokens.ends[i] as number;
    if (text[end] !== '.' || tokens.starts[i + 1] !== end + 1) continue;
    DOMAIN.lastIndex = 0;
    const from = tokens.starts[i] as number;
    const match = DOMAIN.exec(text.slice(Math.max(0, from - 1), Math.min(sentence.end, from + 44)));
    if (!match || Math.max(0, from - 1) + match.index !== from || match[0].startsWith('www')) continue;
    yield { start: from, end: from + match[0].length, name: match[0], certainty: 'shape', compound: false, first: i, last: i + 1 };
  }
}

/** A name to compare by: without case, punctuation, brackets and legal form. */
export const organisationKey = (name: string): string => foldName(name.replace(/\s*\([^)]*\)/gu, ' ')) || foldName(name);
