import { formsOfEntry } from '../../lexicons/index.js';
import { fieldOf } from '../model/lexicon.js';
import type { Hit, Party, Reading, Sentence } from '../model/reading.js';
import { foldName, type NameMention, namesOf, partyOf } from './party-names.js';
import { findPhrases } from './phrases.js';
import { themesOf } from './themes.js';
import { tokenise } from './tokens.js';

interface Candidate {
  score: number;
  /** Spellings in the order of the text. */
  readonly spellings: { readonly name: string; readonly legalForm: boolean }[];
  aliases: string[];
  absorbed: boolean;
  count: number;
  readonly given: Map<Clue, number>;
}

/**
 * Why a name is taken for the document's own organisation, with the weight of one sighting and the most that all of them can give.
 * The figures only order the clues: what a text says outright ("X AS («vi»)") outweighs where a name stands, and that how often it does.
 */
const CLUES = {
  'X («vi»)': [100, 100],
  'vi i X': [45, 60],
  'databehandler: X, in an agreement': [90, 120],
  'behandlingsansvarlig: X': [60, 60],
  'X er behandlingsansvarlig': [30, 40],
  'personvernerklæring for X': [40, 50],
  'X in the title': [15, 15],
  'drives av X': [45, 60],
  'levert av X': [15, 15],
  'nettsiden til X': [14, 28],
  'hos X … vi': [16, 24],
  'selskapet bak … X': [30, 30],
  'X, som driver': [30, 30],
  'org.nr. after X': [25, 25],
  'X in the contact block': [14, 28],
  '© X': [40, 40],
  'X behandler': [12, 40],
  '@x.no': [25, 25],
  'Virksomhet: X': [60, 60],
  'laget av X, and jeg': [40, 40],
  'Personvern | X': [35, 35],
  'X er en app': [14, 14],
  'X («appen»)': [20, 20],
  'Slik behandler X …': [40, 40],
  'first name': [8, 8],
  'legal form': [6, 6],
  sightings: [1, 10],
  'named elsewhere as supplier, network or authority': [-35, -35],
  'vi bruker X': [-35, -35],
  'the other side of the agreement': [-80, -80],
} as const;
type Clue = keyof typeof CLUES;

const ENOUGH = 20;
/** Enough for the only company that a text names. */
const LONE = 14;
const known = new WeakMap<Reading, Party | null>();

/**
 * Who "vi", "oss" and "our" are: the organisation that gives the text. In a data processing agreement it is the processor's side.
 * Undefined where the text names none.
 * @example ownOrganisation(read(versionOfText('Eksempel AS («vi») behandler personopplysninger.', 'text')))?.name // 'Eksempel AS'
 */
export function ownOrganisation(reading: Reading): Party | undefined {
  let party = known.get(reading);
  if (party === undefined) known.set(reading, (party = find(reading) ?? null));
  return party ?? undefined;
}

function find(reading: Reading): Party | undefined {
  const candidates = new Map<string, Candidate>();
  const candidateOf = (name: NameMention): Candidate => {
    let key = foldName(name.name);
    // "Eksempels rutiner": the genitive of a name that is known already.
    if (!candidates.has(key) && key.endsWith('s') && candidates.has(key.slice(0, -1))) key = key.slice(0, -1);
    let candidate = candidates.get(key);
    if (candidate === undefined) candidates.set(key, (candidate = { score: 0, spellings: [], aliases: [], absorbed: false, count: 0, given: new Map() }));
    if (!candidate.spellings.some((spelling) => spelling.name === name.name)) candidate.spellings.push({ name: name.name, legalForm: name.legalForm });
    return candidate;
  };
  const domains = mailDomains(reading);
  let first = true;
  for (const sentence of reading.sentences) {
    const names = namesOf(reading, sentence);
    if (names.length === 0) continue;
    const ofSuppliers = standsAmongSuppliers(reading, sentence);
    for (const name of names) {
      if (
        isPlace(sentence, name) ||
        isPersonOf(reading, sentence, name) ||
        (!name.sure &&
          !followedByAct(sentence, name) &&
          !isSaidToBeSite(sentence, name) &&
          !isLabelled(reading, sentence, name) &&
          !isNamedInBracket(reading, sentence, name) &&
          !isSpelledIn(domains, foldName(name.name)))
      )
        continue;
      const candidate = candidateOf(name);
      candidate.count++;
      if (ofSuppliers) continue;
      if (first && sentence.role !== 'heading') give(candidate, 'first name');
      if (sentence.role !== 'heading') first = false;
      give(candidate, 'sightings');
      if (name.legalForm) give(candidate, 'legal form');
      for (const clue of cluesFor(reading, sentence, name, candidate)) give(candidate, clue);
    }
  }
  titleClues(reading, candidates);
  for (const [key, candidate] of candidates) if (isSpelledIn(domains, key)) give(candidate, '@x.no');
  const titled = nameInTitle(reading);
  if (titled && isPageTitle(reading) && /^[^\p{N}]+$/u.test(titled.name)) give(candidateNamed(candidates, titled.name), 'Personvern | X');
  return choose(candidates) ?? titled ?? nameOfSite(reading);
}

/** "Fjordlys er en app for …", "Fjordlys is a platform": who says so speaks of the own service. */
function isSaidToBeSite(sentence: Sentence, name: NameMention): boolean {
  const is = sentence.hits.find((hit) => hit.entry.lexicon === 'role-verbs' && hit.entry.id === 'is' && hit.first === name.last + 1);
  const article = is && sentence.hits.find((hit) => hit.entry.lexicon === 'role-light' && hit.entry.id === 'indefinite' && hit.first === is.last + 1);
  // "… laget av Kari Holm": whoever made it comes behind.
  if (sentence.hits.some((hit) => ['runs', 'makes'].includes(showing(hit)) && hit.first > name.last)) return false;
  return article !== undefined && sentence.hits.some((hit) => showing(hit) === 'site' && hit.first > article.last && hit.first - article.last <= 3);
}

/** "Fjordlys («appen», «tjenesten»)" */
const inBracketIsSite = (text: string, sentence: Sentence, bracket: { start: number; end: number }): boolean =>
  sentence.hits.some((hit) => showing(hit) === 'site' && hit.start > bracket.start && hit.end <= bracket.end && /["«“„']/u.test(text.slice(bracket.start, hit.start)));

/** "Fjordlys, Tromsø": a town or country is where the organisation is. */
const isPlace = (sentence: Sentence, name: NameMention): boolean =>
  sentence.hits.some((hit) => (hit.entry.lexicon === 'cities' || hit.entry.lexicon === 'countries') && hit.first === name.first && hit.last === name.last);

/** "Eksempel AS v/ Kari Holm", "daglig leder Kari Holm": the person that speaks for an organisation. */
const isPersonOf = ({ text }: Reading, sentence: Sentence, name: NameMention): boolean =>
  /(?:^|[\s,(])v\s?\/\s*$/u.test(text.slice(Math.max(sentence.start, name.start - 5), name.start)) ||
  sentence.hits.some((hit) => partyOf(hit) === 'office' && hit.last === name.first - 1);

function give(candidate: Candidate, clue: Clue): void {
  const [weight, most] = CLUES[clue];
  const had = candidate.given.get(clue) ?? 0;
  const now = weight < 0 ? Math.max(most, had + weight) : Math.min(most, had + weight);
  candidate.given.set(clue, now);
  candidate.score += now - had;
}

const standsAmongSuppliers = (reading: Reading, sentence: Sentence): boolean =>
  sentence.role !== 'heading' &&
  (sentence.role === 'cell' || sentence.block.kind === 'item' || (sentence.block.kind === 'pair' && !speaksOfRole(reading, sentence))) &&
  themesOf(reading, sentence.block).has('sub-processors');

/** "Databehandler: X" names a side of an agreement, under whatever heading. */
const speaksOfRole = (reading: Reading, { blockIndex }: Sentence): boolean =>
  (reading.byBlock[blockIndex] ?? []).some((one) => one.hits.some(({ entry }) => entry.lexicon === 'roles'));

const showing = (hit: Hit): string => (hit.entry.lexicon === 'role-own' ? fieldOf(hit.entry, 'shows') : '');
const followedByAct = (sentence: Sentence, name: NameMention): boolean => sentence.hits.some((hit) => showing(hit) === 'acts' && hit.first === name.last + 1);

/** "Fjordlys («vi»)", "Fjordlys (databehandler)": a bracket that says who the name is, not one that explains a common noun. */
function isNamedInBracket({ text }: Reading, sentence: Sentence, name: NameMention): boolean {
  const bracket = bracketAfter(text, name.end, sentence.end);
  if (!bracket) return false;
  return (
    quotedIn(text.slice(bracket.start, bracket.end)).length > 0 ||
    sentence.hits.some((hit) => hit.start >= bracket.start && hit.end <= bracket.end && (hit.entry.lexicon === 'roles' || isOtherName(text, hit)))
  );
}

/** A pronoun that is named, not one that goes on with a verb: "(«vi», «oss»)", "(heretter vi)", but not "(vi lagrer ikke kortnummer)". */
const isOtherName = (text: string, hit: Hit): boolean =>
  // "(statistics, US)" is the country.
  text.slice(hit.start, hit.end) !== 'US' &&
  ['self', 'self-possessive'].includes(partyOf(hit)) &&
  /^["»”’']?\s*(?:[,;/).]|(?:og|eller|and|or)\b)/u.test(text.slice(hit.end, hit.end + 8));

function* cluesFor(reading: Reading, sentence: Sentence, name: NameMention, candidate: Candidate): Generator<Clue> {
  const { text, tokens, version } = reading;
  const { hits } = sentence;
  const agreement = version.type === 'dpa';
  const bracket = bracketAfter(text, name.end, sentence.end);
  if (bracket) {
    const inside = hits.filter((hit) => hit.start >= bracket.start && hit.end <= bracket.end);
    if (inside.some((hit) => isOtherName(text, hit))) yield 'X («vi»)';
    const role = inside.find((hit) => hit.entry.lexicon === 'roles');
    if (role && agreement) yield fieldOf(role.entry, 'role') === 'processor' ? 'databehandler: X, in an agreement' : 'the other side of the agreement';
    const pronouns = inside.filter((hit) => partyOf(hit) !== '').map((hit) => text.slice(hit.start, hit.end));
    if (!role) for (const alias of quotedIn(text.slice(bracket.start, bracket.end))) if (!pronouns.includes(alias)) candidate.aliases.push(alias);
  }
  if (bracket && inBracketIsSite(text, sentence, bracket)) yield 'X («appen»)';
  if (isSaidToBeSite(sentence, name)) yield 'X er en app';
  if (sentence.role === 'heading' && hits.some((hit) => showing(hit) === 'acts' && hit.last === name.first - 1)) yield 'Slik behandler X …';
  const before = (distance: number): string => (name.first - distance >= sentence.firstToken ? (tokens.words[name.first - distance] as string) : '');
  const selfBefore = hits.some((hit) => partyOf(hit) === 'self' && (hit.last === name.first - 1 || (hit.last === name.first - 2 && NEAR.has(before(1)))));
  const theirs = usedByUs(sentence, name);
  if (theirs) yield 'vi bruker X';
  if (selfBefore && !theirs) yield 'vi i X';
  // "Når vi skriver «vi» eller «oss», mener vi X AS."
  if (!bracket && hits.some((hit) => partyOf(hit) === 'self' && hit.last < name.first && name.first - hit.last <= 14 && /^["»”’]/u.test(text.slice(hit.end, hit.end + 1))))
    yield 'vi i X';
  if (sentence.role === 'heading' && hits.some((hit) => showing(hit) === 'presents' && hit.last === name.first - 1)) yield 'hos X … vi';
  if (hits.some((hit) => showing(hit) === 'acts' && hit.first === name.last + 1)) yield 'X behandler';
  if (
    hits.some(
      (hit) =>
        showing(hit) === 'owner-of' && hit.first > name.last && hit.first - name.last <= 8 && !/[.;]/u.test(text.slice(name.end, hit.start).replace(/org\.?\s?nr\.?|nr\./giu, '')),
    )
  )
    yield 'X, som driver';
  const run = hits.find((hit) => ['runs', 'makes'].includes(showing(hit)) && hit.last < name.first && name.first - hit.last <= 2);
  const forUs =
    bracket &&
    !agreement &&
    hits.some((hit) => hit.entry.lexicon === 'roles' && fieldOf(hit.entry, 'role') === 'processor' && hit.start >= bracket.start && hit.end <= bracket.end);
  if (run && !forUs && siteBefore(reading, sentence, run)) yield showing(run) === 'runs' ? 'drives av X' : 'levert av X';
  if (run && !name.legalForm && writesAlone(reading)) yield 'laget av X, and jeg';
  if (hits.some((hit) => OTHERS.has(hit.entry.lexicon) && hit.first === name.first)) yield 'named elsewhere as supplier, network or authority';
  if (hits.some((hit) => showing(hit) === 'site-of' && hit.last === name.first - 1)) yield 'nettsiden til X';
  if (hits.some((hit) => showing(hit) === 'company-behind' && hit.last < name.first && name.first - hit.last <= 3)) yield 'selskapet bak … X';
  if (name.first - 1 === sentence.firstToken && NEAR.has(before(1)) && hits.some((hit) => ['self', 'self-possessive'].includes(partyOf(hit)) && hit.first > name.last))
    yield 'hos X … vi';
  if (
    /©|\(c\)/iu.test(text.slice(Math.max(sentence.start, name.start - 14), name.start)) ||
    /^\s?©/u.test(text.slice(name.end, name.end + 2)) ||
    hits.some((hit) => showing(hit) === 'copyright' && hit.last < name.first && name.first - hit.last <= 2)
  )
    yield '© X';
  if (documentBefore(reading, sentence, name)) yield 'personvernerklæring for X';
  if (hits.some((hit) => showing(hit) === 'organisation-number' && hit.start >= name.end && hit.start - name.end < 40)) yield 'org.nr. after X';
  if (standsInContactBlock(reading, sentence, name)) yield 'X in the contact block';
  const role = hits.find((hit) => hit.entry.lexicon === 'roles' && fieldOf(hit.entry, 'role') !== '');
  if (role) {
    const processor = fieldOf(role.entry, 'role') === 'processor';
    const close = Math.abs(role.first - name.last) <= 4 || Math.abs(name.first - role.last) <= 4;
    // "X er vår databehandler", "X (databehandler)": whom the text's own organisation uses.
    const ours = processor && hits.some((hit) => partyOf(hit) === 'self-possessive' && hit.last < role.first && role.first - hit.last <= 2);
    if (!agreement && (ours || (processor && bracket && role.start >= bracket.start && role.end <= bracket.end))) yield 'vi bruker X';
    if (agreement && close && !name.sure) return;
    if (agreement && close) yield processor === nearestRoleIsProcessor(hits, name) && processor ? 'databehandler: X, in an agreement' : 'X er behandlingsansvarlig';
    else if (!agreement && close && !processor && !isToldApart(sentence, name, role)) yield 'X er behandlingsansvarlig';
    else if (!agreement && close && processor && !ours && name.last < role.first) yield 'X er behandlingsansvarlig';
  }
  if (sentence.role === 'value') {
    const label = reading.byBlock[sentence.blockIndex]?.[0];
    if (label && label !== sentence && name.first === sentence.firstToken && isOrganisationLabel(label)) yield 'Virksomhet: X';
    const labelled = label?.hits.find((hit) => hit.entry.lexicon === 'roles');
    if (labelled && label !== sentence) {
      const processor = fieldOf(labelled.entry, 'role') === 'processor';
      if (processor === agreement) yield agreement ? 'databehandler: X, in an agreement' : 'behandlingsansvarlig: X';
      else if (agreement) yield 'the other side of the agreement';
    }
  }
}

/** "Virksomhet:", "Firmanavn:", "Company:" before a name. */
const isOrganisationLabel = (label: Sentence): boolean =>
  label.lastToken - label.firstToken <= 3 && label.hits.some((hit) => showing(hit) === 'organisation-label' && hit.first === label.firstToken && hit.last === label.lastToken - 1);

/** "Vi bruker X til …", "vår driftsleverandør, X": somebody else's name. */
function usedByUs({ hits }: Sentence, name: NameMention): boolean {
  const uses = (hit: Hit): boolean => hit.entry.lexicon === 'supplier-verbs' && fieldOf(hit.entry, 'means') === 'use';
  // "Til drift bruker vi X": the pronoun right before the name is the subject of the verb before it.
  const inverted = hits.find((hit) => partyOf(hit) === 'self' && hit.last === name.first - 1);
  if (inverted && hits.some((hit) => uses(hit) && hit.last === inverted.first - 1)) return true;
  const verb = hits.find((hit) => uses(hit) && hit.last === name.first - 1);
  if (verb && hits.some((hit) => partyOf(hit) === 'self' && Math.min(Math.abs(verb.first - hit.last), Math.abs(hit.first - verb.last)) <= 2)) return true;
  const noun = hits.find((hit) => hit.entry.lexicon === 'supplier-nouns' && hit.entry.id === 'supplier' && hit.last === name.first - 1);
  return noun !== undefined && hits.some((hit) => partyOf(hit) === 'self-possessive' && noun.first - hit.last >= 1 && noun.first - hit.last <= 2);
}

/** The first word of a value whose label names a role or says that an organisation follows. */
function isLabelled(reading: Reading, sentence: Sentence, name: NameMention): boolean {
  if (sentence.role !== 'value' || name.first !== sentence.firstToken) return false;
  const label = reading.byBlock[sentence.blockIndex]?.[0];
  return label !== undefined && label !== sentence && (isOrganisationLabel(label) || label.hits.some((hit) => hit.entry.lexicon === 'roles' && fieldOf(hit.entry, 'role') !== ''));
}

/** Somebody says "jeg" in the text: whoever made the service writes it. */
const writesAlone = ({ byLexicon }: Reading): boolean =>
  (byLexicon.get('parties') ?? []).some((sentence) => sentence.hits.some((hit) => hit.entry.id === 'self-singular' && hit.entry.lexicon === 'parties'));

/** "X, som selv er behandlingsansvarlig": said of others, whom the text tells from itself. */
const isToldApart = (sentence: Sentence, name: NameMention, role: Hit): boolean =>
  sentence.hits.some((hit) => hit.entry.lexicon === 'role-light' && hit.entry.id === 'relative' && hit.first > name.last && hit.last < role.first);

/** Lexicons of organisations that other people's texts speak of. */
const OTHERS = new Set(['suppliers', 'social-networks', 'federations', 'public-bodies']);
const NEAR = new Set(['i', 'hos', 'at', 'fra', 'frå', 'in', 'from', 'ved']);

function nearestRoleIsProcessor(hits: readonly Hit[], name: NameMention): boolean {
  const roles = hits.filter((hit) => hit.entry.lexicon === 'roles' && fieldOf(hit.entry, 'role') !== '');
  const gap = (hit: Hit): number => (hit.first > name.last ? hit.first - name.last : name.first - hit.last);
  const nearest = roles.sort((a, b) => gap(a) - gap(b))[0];
  return nearest !== undefined && fieldOf(nearest.entry, 'role') === 'processor';
}

/** What stands in brackets right behind a name, organisation number and address apart. */
function bracketAfter(text: string, from: number, to: number): { start: number; end: number } | undefined {
  const stretch = text.slice(from, Math.min(to, from + 90));
  const open = stretch.indexOf('(');
  if (open < 0 || (open > 1 && !/^,?\s/u.test(stretch))) return undefined;
  if (open > 1 && !/\d/u.test(stretch.slice(0, open))) return undefined;
  const close = text.indexOf(')', from + open);
  return close < 0 || close > to || close - from - open > 120 ? undefined : { start: from + open + 1, end: close };
}

const QUOTED = /["«“”„']([^"«»“”„']{2,40})["»“”']/gu;
const quotedIn = (text: string): string[] => [...text.matchAll(QUOTED)].map((match) => (match[1] as string).trim());

/** "Fakturasystemet", but not "systemet", which may be the whole service. */
const isCompound = ({ text }: Reading, { entry, start, end }: Hit): boolean => !formsOfEntry(entry).includes(text.slice(start, end).toLowerCase());

function siteBefore(reading: Reading, sentence: Sentence, run: Hit): boolean {
  // "Fakturasystemet driftes av X": one of several systems, run by a supplier.
  const system = sentence.hits.some((hit) => hit.entry.lexicon === 'supplier-nouns' && hit.entry.id === 'tool' && hit.last < run.first && isCompound(reading, hit));
  if (run.entry.id === 'runs' && run.first - sentence.firstToken <= 4 && !system) return true;
  return sentence.hits.some((hit) => (showing(hit) === 'site' || showing(hit) === 'document') && hit.last < run.first + 2 && run.first - hit.last <= 8);
}

function documentBefore({ text }: Reading, sentence: Sentence, name: NameMention): boolean {
  if (sentence.lastToken - sentence.firstToken > 14 || sentence.role === 'cell') return false;
  return sentence.hits.some((hit) => {
    if (showing(hit) !== 'document') return false;
    if (hit.last < name.first) {
      const between = name.first - hit.last - 1;
      const ties = (token: number): boolean =>
        sentence.hits.some(
          (one) => one.first === token && ((one.entry.lexicon === 'role-light' && (one.entry.id === 'for' || one.entry.id === 'at-place')) || partyOf(one) === 'preposition'),
        );
      return between === 0
        ? /[-–—|:,]/u.test(text.slice(hit.end, name.start))
        : (between === 1 || sentence.role === 'heading') && ties(name.first - 1) && hit.first - sentence.firstToken <= 2;
    }
    return hit.first - name.last <= 1 && sentence.lastToken - sentence.firstToken <= 6;
  });
}

/** A name that is a whole line, with an address, number or e-mail in the lines below it. */
function standsInContactBlock(reading: Reading, sentence: Sentence, name: NameMention): boolean {
  const { text, version } = reading;
  const lineStart = name.start === sentence.start || text[name.start - 1] === '\n';
  const lineEnd = name.end >= sentence.end - 1 || text[name.end] === '\n' || text[name.end] === ',';
  if (!lineStart || !lineEnd || sentence.role === 'heading' || sentence.role === 'cell') return false;
  const end = version.blocks[Math.min(version.blocks.length - 1, sentence.blockIndex + 3)]?.end ?? sentence.end;
  return /@|\d{3}\s?\d{3}\s?\d{3}|\b\d{4}\s+\p{Lu}/u.test(text.slice(name.end, Math.min(end, name.end + 200)));
}

/** The title of the page is no part of the text, but often ends in the name of its owner. */
function titleClues({ version }: Reading, candidates: Map<string, Candidate>): void {
  const title = ` ${foldName(version.title)} `;
  if (findPhrases(version.title, tokenise(version.title)).length === 0) return;
  for (const [key, candidate] of candidates) if (key.length > 1 && title.includes(` ${key} `)) give(candidate, 'X in the title');
}

const MAIL_DOMAIN = /@((?:[\p{L}\p{N}-]+\.)+)\p{L}{2,}/gu;

/** "post@fjordlys.no": the domain of an address is mostly that of who writes, spelt without spaces and Norwegian letters. */
const mailDomains = ({ text }: Reading): ReadonlySet<string> =>
  new Set([...text.matchAll(MAIL_DOMAIN)].map((match) => ((match[1] as string).split('.').at(-2) as string).toLowerCase().replace(/-/gu, '')));

const isSpelledIn = (domains: ReadonlySet<string>, key: string): boolean => domains.size > 0 && spelledAsDomain(key).some((spelling) => domains.has(spelling));

/** How a folded name may be written in an address. */
function spelledAsDomain(key: string): string[] {
  const bare = key.replace(/\.(?:no|com|org|net|io|app|ai)$/u, '').replace(/[^\p{L}\p{N}]/gu, '');
  const plain = (a: string, o: string, ae: string): string => bare.replace(/å/gu, a).replace(/[øö]/gu, o).replace(/[æä]/gu, ae);
  return bare.length < 3 ? [] : [bare, plain('a', 'o', 'ae'), plain('a', 'o', 'a'), plain('aa', 'oe', 'ae'), plain('a', 'o', 'e')];
}

/** A web page's title is written for its site, unlike the first heading of other texts. */
const isPageTitle = ({ version, text }: Reading): boolean => version.title !== '' && !text.includes(version.title);

/** The candidate of a name, made where the text itself does not name it. */
function candidateNamed(candidates: Map<string, Candidate>, name: string): Candidate {
  const key = foldName(name);
  let candidate = candidates.get(key);
  if (candidate === undefined) candidates.set(key, (candidate = { score: 0, spellings: [{ name, legalForm: false }], aliases: [], absorbed: false, count: 0, given: new Map() }));
  return candidate;
}

const SEPARATOR = /\s+[-–—|·:⁝•]+\s+|\s*[|:·⁝•]\s*/u;

/** Where the text itself names nobody: "Personvern | Eksempel". */
function nameInTitle({ version }: Reading): Party | undefined {
  const parts = version.title.split(SEPARATOR).filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const speaking = (part: string): boolean => findPhrases(part, tokenise(part)).some((hit) => showing(hit) !== '' || hit.entry.lexicon === 'themes');
  const named = parts.filter((part) => !speaking(part) && /^\p{Lu}/u.test(part) && part.split(' ').length <= 4);
  return named.length > 0 && named.length < parts.length ? { name: named.at(-1) as string, aliases: [] } : undefined;
}

const SITE = /(?<![@/.\p{L}\p{N}-])(?:www\.)?((?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:no|com|org|net|io|app|ai|dev|se|dk|eu))(?![\p{L}\p{N}@/.-]*[@/])(?=[\s,;:!?)»"”]|\.?(?:\s|$))/giu;

/** Where the text gives no name at all: the one site that it speaks of, "gjelder fjordlys.no". Authorities' sites are nobody's own. */
function nameOfSite(reading: Reading): Party | undefined {
  const sites = new Map<string, string>();
  for (const sentence of reading.sentences) {
    if (sentence.hits.some(({ entry }) => OTHERS.has(entry.lexicon)) || sentence.role === 'cell' || standsAmongSuppliers(reading, sentence)) continue;
    for (const match of reading.text.slice(sentence.start, sentence.end).matchAll(SITE)) {
      const site = match[1] as string;
      if (!sites.has(site.toLowerCase())) sites.set(site.toLowerCase(), site);
    }
  }
  const [only] = sites.values();
  return sites.size === 1 && only !== undefined ? { name: only, aliases: [] } : undefined;
}

function choose(candidates: Map<string, Candidate>): Party | undefined {
  // "Eksempel Drift AS («Eksempel»)": what is said of the short name is said of the long one.
  for (const candidate of candidates.values())
    for (const alias of [...candidate.aliases]) {
      const other = candidates.get(foldName(alias));
      if (other && other !== candidate) absorb(candidate, other);
    }
  for (const [key, candidate] of candidates) {
    const longer = [...candidates].find(([other, its]) => other !== key && other.startsWith(`${key} `) && its.spellings.some((spelling) => spelling.legalForm));
    if (longer && candidate.spellings.every((spelling) => !spelling.legalForm)) absorb(longer[1], candidate);
  }
  const ranked = [...candidates.values()].filter(({ score }) => score >= ENOUGH).sort((a, b) => b.score - a.score);
  const only = [...candidates.values()].filter(({ score, spellings }) => score >= LONE && spellings.some(({ legalForm }) => legalForm));
  const best = ranked[0] ?? (only.length === 1 ? only[0] : undefined);
  if (!best) return undefined;
  const company = best.spellings.some(({ legalForm }) => legalForm)
    ? best
    : (ranked.find(({ score, spellings, given }) => score >= 35 && score * 2 >= best.score && given.size > 3 && spellings.some(({ legalForm }) => legalForm)) ?? best);
  const spelling = company.spellings.find(({ legalForm }) => legalForm) ?? (company.spellings[0] as { name: string });
  const aliases = [...company.spellings.map(({ name }) => name), ...company.aliases, ...(company === best ? [] : [...best.spellings.map(({ name }) => name), ...best.aliases])];
  return { name: spelling.name, aliases: [...new Set(aliases)].filter((alias) => alias !== spelling.name) };
}

/** Each candidate is absorbed once at most, so that names that point at each other come to an end. */
function absorb(into: Candidate, from: Candidate): void {
  if (from.absorbed || into.absorbed) return;
  from.absorbed = true;
  into.score += from.score;
  from.score = 0;
  into.aliases = [...new Set([...into.aliases, ...from.spellings.map(({ name }) => name), ...from.aliases])];
}
