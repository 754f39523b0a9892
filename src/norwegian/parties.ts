import type { LexiconEntry } from '../model/lexicon.js';
import type { Hit, Party, Reading, Sentence } from '../model/reading.js';
import type { Span } from '../model/span.js';
import type { Language } from '../model/version.js';
import { organisationsOf } from './organisations.js';
import { ownOrganisation } from './own-organisation.js';
import { foldName, lemmasOf, type NameMention, namesOf, partyOf } from './party-names.js';
import { hitsOf } from './read.js';

/**
 * What a mention is: the document's own organisation ("vi"), its reader ("du"), a class ("skolen"), a name ("Eksempel AS"); or somebody
 * who is no controller or processor by these words: an office ("daglig leder"), a natural person, suppliers in general.
 */
export type PartyKind = 'self' | 'reader' | 'class' | 'named' | 'office' | 'person' | 'suppliers';

/** A place where a sentence speaks of a party. */
export interface PartyMention extends Span {
  readonly kind: PartyKind;
  /** Name of the own organisation for `self`, the lemma in the text's language for `class`, the name as written for `named`; else ''. */
  readonly name: string;
  readonly entry?: LexiconEntry;
  /** Token indexes, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** False for a lone capitalised word that opens a sentence and stands nowhere else. */
  readonly sure: boolean;
  /** Ends in AS, Inc. …, for `named` and names of the own organisation. */
  readonly legalForm?: boolean;
}

const cache = new WeakMap<Sentence, readonly PartyMention[]>();

/** Every mention of a party in a sentence, in order of place; mentions do not overlap. */
export function partiesOf(reading: Reading, sentence: Sentence): readonly PartyMention[] {
  let mentions = cache.get(sentence);
  if (mentions === undefined) cache.set(sentence, (mentions = find(reading, sentence)));
  return mentions;
}

/** The name of the own organisation, '' where the text gives none. */
const ownName = (own: Party | undefined): string => own?.name ?? '';

const KINDS: Readonly<Record<string, PartyKind>> = { self: 'self', reader: 'reader', class: 'class', office: 'office', person: 'person', suppliers: 'suppliers' };

function find(reading: Reading, sentence: Sentence): PartyMention[] {
  const own = ownOrganisation(reading);
  const mentions: PartyMention[] = [];
  for (const name of namesIn(reading, sentence)) mentions.push(ofName(reading, name, own));
  for (const hit of sentence.hits) {
    const mention = ofHit(reading, sentence, hit, own);
    if (mention) mentions.push(mention);
  }
  return withoutOverlaps(reading, mentions);
}

type Name = Pick<NameMention, 'name' | 'start' | 'end' | 'first' | 'last' | 'sure' | 'legalForm'>;

/** Capitalised names, and those of known organisations; the longer of two at one place comes first. */
function namesIn(reading: Reading, sentence: Sentence): readonly Name[] {
  const names = namesOf(reading, sentence);
  const known = organisationsOf(reading, sentence)
    .filter((one) => !one.compound && one.certainty !== 'capital' && !names.some((name) => name.first <= one.first && one.last <= name.last))
    .map((one): Name => ({ name: one.name, start: one.start, end: one.end, first: one.first, last: one.last, sure: true, legalForm: one.certainty === 'legal-form' }));
  return known.length === 0 ? names : [...names, ...known];
}

function ofName(reading: Reading, name: Name, own: Party | undefined): PartyMention {
  const { start, end, first, last, sure, legalForm } = name;
  if (own && isOwnName(own, name.name)) return { kind: 'self', name: own.name, start, end, first, last, sure: true, legalForm };
  const defined = definedTermsOf(reading).get(foldName(name.name));
  return { kind: 'named', name: defined ?? name.name, start, end, first, last, sure, legalForm };
}

/** Whether a name, also with a genitive s, is one of the own organisation's. */
export function isOwnName(own: Party, name: string): boolean {
  const folded = foldName(name);
  return [own.name, ...own.aliases].some((one) => {
    const known = foldName(one);
    return known === folded || `${known}s` === folded;
  });
}

/** "det private selskapet", "det enkelte selskapet": an adjective tells it from others, so it is not the one that writes. */
const isOneOfMany = ({ tokens }: Reading, { hits }: Sentence, { first }: Hit): boolean =>
  /^\p{Ll}{3,}e$/u.test(tokens.words[first - 1] ?? '') && hits.some((hit) => hit.entry.lexicon === 'role-light' && hit.entry.id === 'article' && hit.last === first - 2);

function ofHit(reading: Reading, sentence: Sentence, hit: Hit, own: Party | undefined): PartyMention | undefined {
  const party = partyOf(hit);
  const { entry, start, end, first, last } = hit;
  const place = { entry, start, end, first, last, sure: true };
  if (party === 'reader' && isLetterCaseOnly(reading, hit)) return undefined;
  if (party === 'self') return { kind: 'self', name: ownName(own), ...place };
  if (party === 'own') {
    // "Selskapet" is who writes; "leverandøren" only in an agreement, where the vendor is a party.
    if (entry.id === 'own-vendor' && reading.version.type !== 'dpa') return { kind: 'suppliers', name: '', ...place };
    return own && !isOneOfMany(reading, sentence, hit) ? { kind: 'self', name: own.name, ...place } : { kind: 'class', name: lemmaOf(reading, hit), ...place };
  }
  if (party === 'class') {
    const lemma = lemmaOf(reading, hit);
    if (own && isOwnKind(reading, hit, own, lemma)) return { kind: 'self', name: own.name, ...place };
    return { kind: 'class', name: lemma, ...place };
  }
  const kind = KINDS[party];
  return kind ? { kind, name: '', ...place } : undefined;
}

/** "De" and "Dem" address the reader only with a capital letter inside a sentence. */
function isLetterCaseOnly({ text, tokens }: Reading, hit: Hit): boolean {
  const word = tokens.words[hit.first] as string;
  if (hit.first !== hit.last || (word !== 'de' && word !== 'dem')) return false;
  const before = text.slice(Math.max(0, hit.start - 2), hit.start);
  return text[hit.start] !== 'D' || !/^[\p{L},;]\s$/u.test(before);
}

/** "Kommunen" in the text of Tromsø kommune, "klubben" in that of a club, is the organisation itself. */
function isOwnKind({ tokens }: Reading, hit: Hit, own: Party, lemma: string): boolean {
  const met = tokens.words[hit.first] as string;
  if (
    hit.first !== hit.last ||
    !foldName(own.name)
      .split(' ')
      .some((word) => word.endsWith(lemma) || word.endsWith(met))
  )
    return false;
  return (
    met !== lemma &&
    (met === `${lemma}n` ||
      met === `${lemma}en` ||
      met === `${lemma}et` ||
      met === `${lemma}a` ||
      (met.startsWith(`${lemma}en`) && !met.startsWith(`${lemma}ene`)) ||
      (lemma.endsWith('um') && met === `${lemma.slice(0, -2)}et`))
  );
}

/** Classes whose compounds only say which of them: "hjemkommunen", "kundevirksomheten". */
const PLAIN = new Set(['customer', 'municipality', 'undertaking', 'organisation', 'company', 'institution']);
const LANGUAGES = ['nb', 'nn', 'en', 'da', 'sv'] as const;

/** What the text calls a class: the lemma in the language of the form that was met, the text's language first. */
export function lemmaOf({ text, version }: Reading, hit: Hit): string {
  const lemmas = lemmasOf(hit.entry);
  const met = text.slice(hit.start, hit.end).toLowerCase();
  const order = [version.language as Language, ...LANGUAGES].filter((language): language is (typeof LANGUAGES)[number] => language !== 'mixed');
  for (const wild of [false, true]) {
    for (const language of order) {
      const lemma = lemmas[language];
      if (lemma === undefined) continue;
      for (const form of hit.entry.forms[language] ?? []) {
        if (!wild && form.toLowerCase() === met) return lemma;
        if (!wild || !form.startsWith('*') || !met.endsWith(form.slice(1))) continue;
        // "tannklinikken" is "tannklinikk", but "bedriftskunden" is a customer like any other.
        return PLAIN.has(hit.entry.id) ? lemma : met.slice(0, met.length - form.length + 1) + lemma;
      }
    }
  }
  return lemmas[version.language] ?? lemmas.nb ?? lemmas.en ?? met;
}

/** Longest mention first at each place; a name beats a class that lies in it, and pronouns never stand in names. */
function withoutOverlaps(reading: Reading, mentions: PartyMention[]): PartyMention[] {
  const kept: PartyMention[] = [];
  const sorted = [...mentions].sort((a, b) => a.first - b.first || b.last - a.last || rank(a) - rank(b) || isExact(reading, a) - isExact(reading, b));
  for (const mention of sorted) {
    const previous = kept.at(-1);
    if (previous && mention.first <= previous.last) continue;
    kept.push(mention);
  }
  return kept;
}

/** "fylkeskommune" has an entry of its own beside that of all words in -kommune. */
const isExact = (reading: Reading, { entry, start, end }: PartyMention): number => {
  const met = reading.text.slice(start, end).toLowerCase();
  return entry && Object.values(entry.forms).some((forms) => forms?.some((form: string) => form.toLowerCase() === met)) ? 0 : 1;
};

const rank = ({ kind }: PartyMention): number => (kind === 'self' ? 0 : kind === 'named' ? 1 : kind === 'class' ? 2 : kind === 'suppliers' ? 3 : 4);

const definitions = new WeakMap<Reading, ReadonlyMap<string, string>>();
const DEFINED = /\(\s*(?:\p{L}{2,9}\s){0,4}["«“”„']([^"«»“”„'\n]{2,40})["»“”']\s*\)/gu;

/** Short names that the text gives to others: `Skysentral Norge AS («Skysentralen»)` → skysentralen is Skysentral Norge AS. */
function definedTermsOf(reading: Reading): ReadonlyMap<string, string> {
  let terms = definitions.get(reading);
  if (terms) return terms;
  const found = new Map<string, string>();
  for (const match of reading.text.matchAll(DEFINED)) {
    const at = match.index;
    const sentence = sentenceAt(reading, at);
    if (!sentence) continue;
    const name = namesOf(reading, sentence)
      .filter((one) => one.end <= at && at - one.end < 60 && one.sure)
      .at(-1);
    const alias = foldName(match[1] as string);
    if (name && alias !== foldName(name.name) && !hitsOf(sentence, 'roles').some((hit) => hit.start > at && hit.end < at + match[0].length)) found.set(alias, name.name);
  }
  definitions.set(reading, (terms = found));
  return terms;
}

function sentenceAt({ sentences }: Reading, offset: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle] as Sentence;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return undefined;
}
