import type { LexiconEntry } from '../model/lexicon.js';
import type { Hit, Reading, Sentence } from '../model/reading.js';
import type { Span } from '../model/span.js';

/** A name written with capitals: "Eksempel AS", "Oslo kommune", "3DL". */
export interface NameMention extends Span {
  /** As written, without marks around it. */
  readonly name: string;
  /** Ends in AS, Inc., Ltd … or is named by its kind ("Tromsø kommune"). */
  readonly legalForm: boolean;
  /** False for a lone capitalised word that opens a sentence and stands nowhere else in the text. */
  readonly sure: boolean;
  readonly first: number;
  readonly last: number;
}

const CAPITAL = /^\p{Lu}/u;
const INNER_CAPITAL = /^(?:\p{Ll}{1,2}\p{Lu}|\p{N}{1,3}\p{Lu})/u;
const SMALL = 1;
const CAPITALISED_INSIDE = 2;

interface Casing {
  /** "tenner og trivsel" → how often two capitalised words are joined so. */
  readonly pairs: ReadonlyMap<string, number>;
  /** How often a word is written with a capital. */
  readonly capitals: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
  readonly names: Map<Sentence, readonly NameMention[]>;
}

const casings = new WeakMap<Reading, Casing>();

/** How each word of the text is written: with a small letter somewhere, with a capital inside a sentence. */
function casingOf(reading: Reading): Casing {
  let casing = casings.get(reading);
  if (casing) return casing;
  const { text, tokens } = reading;
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  const capitals = new Map<string, number>();
  for (const sentence of reading.sentences) {
    const titled = isTitleCase(reading, sentence);
    for (let i = sentence.firstToken; i < sentence.lastToken; i++) {
      const start = tokens.starts[i] as number;
      const word = tokens.words[i] as string;
      const letter = text[start] as string;
      let seen = 0;
      if (letter === letter.toLowerCase()) seen = letter === letter.toUpperCase() || isInAddress(text, start, tokens.ends[i] as number) ? 0 : SMALL;
      else if (!titled && !opens(reading, sentence, i)) seen = CAPITALISED_INSIDE;
      if (seen !== 0) words.set(word, (words.get(word) ?? 0) | seen);
      if (!CAPITAL.test(letter)) continue;
      capitals.set(word, (capitals.get(word) ?? 0) + 1);
      const third = i + 2 < sentence.lastToken ? (text[tokens.starts[i + 2] as number] as string) : '';
      if (CAPITAL.test(third) && /^ \p{Ll}{1,3} $/u.test(text.slice(tokens.ends[i] as number, tokens.starts[i + 2] as number))) {
        const pair = `${word} ${tokens.words[i + 1]} ${tokens.words[i + 2]}`;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
    }
  }
  casing = { words, pairs, capitals, names: new Map() };
  casings.set(reading, casing);
  return casing;
}

/** "post@fjordlys.no", "fjordlys.no/personvern": small letters in an address say nothing of how a name is written. */
const isInAddress = (text: string, start: number, end: number): boolean => /[@/.]/u.test(text[start - 1] ?? '') || /^(?:@|\.\p{Ll})/u.test(text.slice(end, end + 2));

/** Whether a word opens a sentence, a bracket, a quotation or what follows a colon: places where any word has a capital. */
function opens({ text, tokens }: Reading, sentence: Sentence, token: number): boolean {
  if (token === sentence.firstToken) return true;
  const gap = text.slice(tokens.ends[token - 1] as number, tokens.starts[token] as number);
  return /[:.!?«"“(•\n|*–—]/u.test(gap);
}

/** Headlines In English Write Every Word So, and SOME SHOUT: their capitals say nothing. */
function isTitleCase({ text, tokens }: Reading, sentence: Sentence): boolean {
  const count = sentence.lastToken - sentence.firstToken;
  if (count < 3 || (sentence.role === 'text' && count > 14)) return false;
  let capitals = 0;
  for (let i = sentence.firstToken; i < sentence.lastToken; i++) if (CAPITAL.test(text[tokens.starts[i] as number] as string)) capitals++;
  // The first word has a capital in any sentence: "Personvernerklæring for Kystmuseet" is no headline in capitals.
  return (capitals - 1) * 10 >= (count - 1) * 6 && !(sentence.role === 'cell' || sentence.role === 'value');
}

/** "Privacy Statement", "Databehandleravtale": what the text is, with capitals and all. */
const isDocumentWord = ({ entry }: Hit): boolean => entry.lexicon === 'role-own' && (entry.id === 'document' || entry.id === 'contact');

/** What lexicons/parties.yaml says that a phrase is; '' for phrases of other lexicons. */
export const partyOf = ({ entry }: Hit): string => (entry.lexicon === 'parties' && typeof entry.fields.party === 'string' ? entry.fields.party : '');

/** What a class of parties is called in each language. */
export function lemmasOf(entry: LexiconEntry): Readonly<Record<string, string>> {
  const { lemma } = entry.fields;
  return typeof lemma === 'object' && lemma !== null ? (lemma as Record<string, string>) : {};
}

// Kinds of organisation that follow a name with a small letter and belong to it: "Bø kommune", "Nes skole".
const KIND_NOUNS = new Set([
  'school',
  'municipality',
  'kindergarten',
  'sports-team',
  'sports-club',
  'housing-association',
  'condominium',
  'congregation',
  'church-council',
  'parish-council',
  'choir',
  'band',
  'library',
  'museum',
  'federation',
  'health-trust',
  'university-college',
  'law-firm',
  'hotel',
  'pharmacy',
  'hospital',
  'association',
  'club',
  'university',
  'bank',
  'foundation',
  'clinic',
]);

// Kinds whose name says what they are for: "Direktoratet for e-læring", "Foreningen for små skoler".
const PURPOSED_NOUNS = new Set(['directorate', 'association', 'federation', 'foundation', 'ministry', 'public-body', 'institution']);
const LONGEST_PURPOSE = 4;

// Kinds that open a name which goes on with a place: "Kystmuseet i Havøy".
const PLACED_NOUNS = new Set(['museum', 'library', 'hospital', 'university', 'university-college']);

/** Names in a sentence, in order. Remembered. */
export function namesOf(reading: Reading, sentence: Sentence): readonly NameMention[] {
  const casing = casingOf(reading);
  let names = casing.names.get(sentence);
  if (names === undefined) casing.names.set(sentence, (names = findNames(reading, sentence, casing)));
  return names;
}

interface Unit extends Span {
  readonly first: number;
  readonly last: number;
  readonly named: boolean;
}

// Marks inside one written word: "AI-Tannlege", "Salesforce.com", "O'Learys".
const INNER = /^[-.'’‑&]$/u;

function unitsOf({ text, tokens }: Reading, sentence: Sentence): Unit[] {
  const units: Unit[] = [];
  for (let i = sentence.firstToken; i < sentence.lastToken; i++) {
    const first = i;
    const start = tokens.starts[i] as number;
    while (i + 1 < sentence.lastToken) {
      const gap = text.slice(tokens.ends[i] as number, tokens.starts[i + 1] as number);
      if (gap !== '' && !INNER.test(gap) && !(gap === '/' && /^A\/S\b/u.test(text.slice(tokens.starts[i] as number, (tokens.starts[i] as number) + 4)))) break;
      i++;
    }
    const end = tokens.ends[i] as number;
    const head = text.slice(start, Math.min(end, start + 6));
    units.push({ start, end, first, last: i, named: CAPITAL.test(head) || INNER_CAPITAL.test(head) });
  }
  return units;
}

function findNames(reading: Reading, sentence: Sentence, { words, pairs, capitals }: Casing): NameMention[] {
  const { text, tokens } = reading;
  const units = unitsOf(reading, sentence);
  if (!units.some((unit) => unit.named)) return [];
  const at = new Map<number, Hit[]>();
  for (const hit of sentence.hits) {
    const list = at.get(hit.first);
    if (list) list.push(hit);
    else at.set(hit.first, [hit]);
  }
  // "IT-avdelingen" is what its last word is.
  const titled = isTitleCase(reading, sentence);
  const hitsAt = (unit: Unit): Hit[] => {
    const own = at.get(unit.first) ?? [];
    if (unit.first === unit.last || !/\p{Ll}/u.test(text[tokens.starts[unit.last] as number] as string)) return own;
    const offices = (at.get(unit.last) ?? []).filter((hit) => partyOf(hit) === 'office');
    return offices.length > 0 ? [...own, ...offices] : own;
  };
  const documents = sentence.hits.filter(isDocumentWord);
  const inDocument = (unit: Unit): boolean => documents.some((hit) => hit.first <= unit.first && unit.last <= hit.last);
  const isLegal = (unit: Unit): boolean => hitsAt(unit).some((hit) => partyOf(hit) === 'legal-form' && hit.last === unit.last);
  const isStop = (unit: Unit): boolean =>
    !(hitsAt(unit).some((hit) => partyOf(hit) === 'none') && leadsToLegalForm(units.indexOf(unit))) &&
    !isAcronym(unit) &&
    hitsAt(unit).some(
      (hit) =>
        hit.last >= unit.last &&
        (hit.entry.lexicon === 'roles' ||
          isDocumentWord(hit) ||
          ['none', 'self', 'reader', 'self-possessive', 'reader-possessive', 'office', 'person', 'own', 'suppliers'].includes(partyOf(hit))),
    ) &&
    !isLegal(unit) &&
    !isArticleOfName(unit);
  // "Den Norske Turforening": an article with a capital inside a sentence belongs to the name behind it.
  const isArticleOfName = (unit: Unit): boolean => {
    const next = units[units.indexOf(unit) + 1];
    return (
      hitsAt(unit).some((hit) => hit.entry.lexicon === 'role-light' && hit.entry.id === 'article') &&
      !opens(reading, sentence, unit.first) &&
      next?.named === true &&
      text.slice(unit.end, next.start) === ' ' &&
      !titled
    );
  };
  // "IT" is a part of names, "it" a pronoun.
  const isAcronym = (unit: Unit): boolean =>
    /^\p{Lu}{2,5}$/u.test(text.slice(unit.start, unit.end)) && !hitsAt(unit).some((hit) => ['none', 'office'].includes(partyOf(hit)) || hit.entry.lexicon === 'roles');
  // "AI Eksempel AS", "Eksempel EU Ltd": what is no name alone is part of one that ends in a legal form.
  const leadsToLegalForm = (from: number): boolean => {
    for (let k = from + 1; k < units.length && k <= from + 4; k++) {
      const unit = units[k] as Unit;
      if (!unit.named || text.slice((units[k - 1] as Unit).end, unit.start) !== ' ') return false;
      if (isLegal(unit)) return true;
    }
    return false;
  };
  // "Kundehjelp Norge": a country right behind a name that is no place is part of it.
  const isCountryOf = (unit: Unit, name: Unit): boolean =>
    unit.first === unit.last &&
    hitsAt(unit).some((hit) => hit.entry.lexicon === 'countries') &&
    !hitsAt(name).some((hit) => hit.entry.lexicon === 'cities' || hit.entry.lexicon === 'countries' || partyOf(hit) === 'class') &&
    !(opens(reading, sentence, name.first) && isStarter(name));
  const isClass = (unit: Unit): boolean => hitsAt(unit).some((hit) => partyOf(hit) === 'class' && hit.last === unit.last);
  const isStarter = (unit: Unit): boolean =>
    hitsAt(unit).some(
      (hit) => hit.last === unit.last && (partyOf(hit) === 'starter' || ['role-light', 'role-verbs', 'role-behalf', 'hedges', 'negations'].includes(hit.entry.lexicon)),
    );
  const isWord = (unit: Unit, party: string): boolean => hitsAt(unit).some((hit) => partyOf(hit) === party && hit.last === unit.last);
  // "Nordbyen bil og karosseri AS": how many small words lead to a legal form, 0 where none does.
  const smallBeforeForm = (from: number): number => {
    for (let k = from; k < units.length && k <= from + 3; k++) {
      const unit = units[k] as Unit;
      if (k > from && text.slice((units[k - 1] as Unit).end, unit.start) !== ' ') return 0;
      if (isLegal(unit)) return k - from;
      if (unit.named || isBinding(unit)) return 0;
    }
    return 0;
  };
  const isBinding = (unit: Unit): boolean =>
    hitsAt(unit).some(
      (hit) =>
        ['role-verbs', 'role-behalf', 'negations', 'hedges'].includes(hit.entry.lexicon) ||
        (hit.entry.lexicon === 'role-light' && hit.entry.id !== 'conjunction' && hit.entry.id !== 'light') ||
        ['self', 'reader', 'office', 'preposition'].includes(partyOf(hit)),
    );
  // "Tenner og Trivsel": two words that the text always writes together, or that are all there is on their line.
  const isPair = (a: Unit, joint: Unit, b: Unit | undefined): boolean => {
    if (!b?.named || isStop(b) || isLegal(b) || a.first !== a.last || text.slice(joint.end, b.start) !== ' ' || isKnown(a) || isKnown(b)) return false;
    const count = pairs.get(`${tokens.words[a.first]} ${tokens.words[joint.first]} ${tokens.words[b.first]}`) ?? 0;
    const formed = isLegal(units[units.indexOf(b) + 1] ?? a);
    return (
      ((count > 1 || formed) && count === capitals.get(tokens.words[a.first] as string) && count === capitals.get(tokens.words[b.first] as string)) ||
      (sentence.role !== 'heading' && a.first === sentence.firstToken && b.last === sentence.lastToken - 1)
    );
  };
  // "Havne- og Kranførerforbundet": the first half of a compound, its hyphen and a conjunction.
  const isSplitCompound = (a: Unit, joint: Unit, b: Unit | undefined): boolean =>
    b?.named === true &&
    /^- $/u.test(text.slice(a.end, joint.start)) &&
    text.slice(joint.end, b.start) === ' ' &&
    hitsAt(joint).some((hit) => hit.entry.lexicon === 'role-light' && hit.entry.id === 'conjunction');
  // "Kystmuseet i Havøy": the kind comes first, the place behind it.
  const isPlaced = (a: Unit, joint: Unit, b: Unit | undefined): boolean =>
    b?.named === true &&
    !isStop(b) &&
    isWord(joint, 'name-inner') &&
    text.slice(joint.end, b.start) === ' ' &&
    hitsAt(a).some((hit) => hit.last === a.last && PLACED_NOUNS.has(hit.entry.id) && !isLemma(hit.entry, tokens.words[a.last] as string));
  // "Direktoratet for e-læring": how many units "for" and the words behind it are, 0 where the kind is not named so.
  const purposeAfter = (from: number): number => {
    const kind = units[from] as Unit;
    if (!hitsAt(kind).some((hit) => hit.last === kind.last && PURPOSED_NOUNS.has(hit.entry.id) && !isLemma(hit.entry, tokens.words[kind.last] as string))) return 0;
    if (!units[from + 1] || !hitsAt(units[from + 1] as Unit).some((hit) => hit.entry.lexicon === 'role-light' && hit.entry.id === 'for')) return 0;
    let k = from + 2;
    while (k < units.length && k < from + 2 + LONGEST_PURPOSE) {
      const unit = units[k] as Unit;
      if (text.slice((units[k - 1] as Unit).end, unit.start) !== ' ') break;
      const joint = hitsAt(unit).some((hit) => hit.entry.lexicon === 'role-light' && hit.entry.id === 'conjunction');
      if (isBinding(unit) && !joint) break;
      k++;
    }
    // "Foreningen for små skoler og" ends before its last small word.
    while (k > from + 2 && hitsAt(units[k - 1] as Unit).some((hit) => hit.entry.lexicon === 'role-light')) k--;
    return k > from + 2 ? k - 1 - from : 0;
  };
  // "Eksempelforbundet avd. 12", "Eksempelforbundet avdeling Nord"
  const goesOnAsDepartment = (name: Unit, word: Unit, which: Unit | undefined): boolean =>
    which !== undefined &&
    isWord(word, 'department') &&
    text.slice(name.end, word.start) === ' ' &&
    /^\.? (?:nr\.? )?$/u.test(text.slice(word.end, which.start)) &&
    (which.named || /^\p{N}{1,4}$/u.test(text.slice(which.start, which.end))) &&
    !isStop(which);
  // "Kreftforeininga" inside a sentence: a compound of a kind that is always written with a capital is a name.
  const isKindNoun = (unit: Unit): boolean =>
    !unit.named && hitsAt(unit).some((hit) => hit.last === unit.last && KIND_NOUNS.has(hit.entry.id) && isLemma(hit.entry, tokens.words[unit.last] as string));
  const isNameOfKind = (unit: Unit): boolean => {
    const written = text.slice(unit.start, unit.end).toLowerCase();
    const kinds = hitsAt(unit).filter((hit) => partyOf(hit) === 'class' && hit.last === unit.last);
    const isListed = kinds.some(({ entry }) => Object.values(entry.forms).some((forms) => forms?.some((form: string) => form.toLowerCase() === written)));
    const seen = words.get(tokens.words[unit.first] as string) ?? 0;
    return !isListed && (seen & CAPITALISED_INSIDE) !== 0 && (seen & SMALL) === 0;
  };
  const isKnown = (unit: Unit): boolean => hitsAt(unit).some((hit) => hit.entry.lexicon === 'suppliers' || hit.entry.lexicon === 'countries' || hit.entry.lexicon === 'cities');
  const names: NameMention[] = [];
  for (let i = 0; i < units.length; i++) {
    const head = units[i] as Unit;
    if (!head.named || isStop(head) || isLegal(head) || inDocument(head)) continue;
    const opening = opens(reading, sentence, head.first);
    const seen = head.first === head.last ? (words.get(tokens.words[head.first] as string) ?? 0) : CAPITALISED_INSIDE;
    // "Når Eksempel AS …": the first word of a sentence is no part of the name behind it.
    if (opening && isStarter(head) && !isLegal(units[i + 1] ?? head)) continue;
    let j = i;
    let legal = false;
    while (j + 1 < units.length && !legal) {
      const here = units[j] as Unit;
      const next = units[j + 1] as Unit;
      const gap = text.slice(here.end, next.start);
      if (isLegal(next) && /^(?:,? |\.,? )$/u.test(gap)) {
        j++;
        // "Pvt. Ltd.", "Eksempel Inc. LLC": take the second form too.
        const after = units[j + 1];
        if (after && isLegal(after) && /^\.? $/u.test(text.slice(next.end, after.start))) j++;
        legal = true;
      } else if (next.named && (!isStop(next) || (gap === ' ' && isCountryOf(next, here))) && !inDocument(next) && /^(?: | & | \+ |\u00a0)$/u.test(gap)) j++;
      else if (gap === ' ' && isWord(next, 'name-inner') && isWord(head, 'name-head') && units[j + 2]?.named && text.slice(next.end, (units[j + 2] as Unit).start) === ' ') j += 2;
      else if (isSplitCompound(here, next, units[j + 2])) j += 2;
      else if (gap === ' ' && isPlaced(head, next, units[j + 2])) j += 2;
      else if (gap === ' ' && here === head && purposeAfter(j) > 0) {
        j += purposeAfter(j);
        legal = true;
      } else if (goesOnAsDepartment(here, next, units[j + 2])) j += 2;
      else if (gap === ' ' && isWord(next, 'name-inner') && isPair(here, next, units[j + 2])) j += 2;
      else if (gap === ' ' && smallBeforeForm(j + 1) > 0) j += smallBeforeForm(j + 1);
      else break;
    }
    let last = units[j] as Unit;
    // "Tromsø kommune", "Nes skole og barnehage": the kind follows with a small letter.
    // "Nordvik videregående skole": one adjective may stand before the kind.
    const adjective = units[j + 1];
    const described =
      !legal &&
      adjective !== undefined &&
      units[j + 2] !== undefined &&
      /^\p{Ll}{4,}e$/u.test(text.slice(adjective.start, adjective.end)) &&
      text.slice(last.end, adjective.start) === ' ' &&
      hitsAt(adjective).every((hit) => !hit.entry.lexicon.startsWith('role-') && hit.entry.lexicon !== 'parties');
    if (described && isKindNoun(units[j + 2] as Unit)) j++;
    const kind = units[j + 1];
    if (!legal && kind && text.slice((units[j] as Unit).end, kind.start) === ' ' && isKindNoun(kind)) {
      last = kind;
      legal = true;
      j++;
    }
    const lone = last === head;
    if (lone && isClass(head) && !isNameOfKind(head)) continue;
    const common = opening && lone && (seen & SMALL) !== 0 && (seen & CAPITALISED_INSIDE) === 0;
    if (!common && !(titled && !legal && !lone && countWords(text.slice(head.start, last.end)) > 3)) {
      const dotted =
        text[last.end] === '.' && legal && /^(?:Inc|INC|Ltd|LTD|Corp|Pvt|Pty)$/u.test(text.slice((units[j] as Unit).start, (units[j] as Unit).end)) && last.end < sentence.end - 1;
      const written = text.slice(head.start, last.end);
      // "Eksempel's" is "Eksempel".
      const end = dotted ? last.end + 1 : last.end - (/['’]s?$/u.exec(written)?.[0].length ?? 0);
      names.push({
        start: head.start,
        end,
        name: text.slice(head.start, end),
        legalForm: legal,
        sure:
          legal ||
          !opening ||
          !lone ||
          (seen & CAPITALISED_INSIDE) !== 0 ||
          INNER_CAPITAL.test(text.slice(head.start, head.start + 6)) ||
          /\p{Ll}\p{Lu}|[.]/u.test(text.slice(head.start, head.end)),
        first: head.first,
        last: last.last,
      });
    }
    i = j;
  }
  return names;
}

/** "kommune" and "storkommune" are "kommune" without an article; "kommunen" is not. */
const isLemma = (entry: LexiconEntry, word: string): boolean => Object.values(lemmasOf(entry)).some((lemma) => word.endsWith(lemma));
const countWords = (text: string): number => text.split(' ').length;

const LEGAL_FORM =
  /\b(?:as|asa|sa|da|ans|ab|oy|oyj|aps|inc|llc|ltd|limited|corp|corporation|gmbh|bv|nv|plc|pvt|pty|private|sarl|sas|se|ug|kg|co|company|iks|kf|hf|enk|oü|pbc|nuf)\b/gu;

/** A name without case, punctuation and legal form, to compare names by. */
export function foldName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212\u00ad-]/gu, ' ')
    .replace(/\ba\/s\b/gu, ' ')
    .replace(/[.,'"()®™:«»“”’]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const bare = plain.replace(LEGAL_FORM, ' ').replace(/\s+/gu, ' ').trim();
  return bare === '' ? plain : bare;
}
