import { fieldOf } from '../../src/model/lexicon.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { type PartyMention, partiesOf } from '../../src/norwegian/parties.js';
import { hitsOf, longest } from '../../src/norwegian/read.js';

export type Role = 'controller' | 'processor' | 'joint-controller';

/** Words that name a role: "databehandler", "behandlingsansvaret", "ansvarlig for behandlingen av personopplysninger". */
export interface RoleWord extends Span {
  readonly role: Role;
  /** `word` is what a party is, `noun` what it has, `responsible` a description of a controller. */
  readonly kind: 'word' | 'noun' | 'responsible';
  readonly first: number;
  readonly last: number;
  /** "databehandlere": more than one, which in headings and labels opens a list of suppliers. */
  readonly plural: boolean;
}

/** A sentence that speaks of roles, with what its words are. */
export interface RoleSentence {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly roles: readonly RoleWord[];
  readonly parties: readonly PartyMention[];
  /** Verbs that tie a party to a role, by their last and by their first word. */
  readonly verbs: readonly Hit[];
  /** Words that change nothing between a party and its role. */
  readonly light: ReadonlySet<number>;
}

const idsAt = (sentence: Sentence, lexicon: string, id: string): Hit[] => sentence.hits.filter((hit) => hit.entry.lexicon === lexicon && hit.entry.id === id);

/** What a sentence says of roles; undefined where no word in it names one. */
export function roleSentence(reading: Reading, sentence: Sentence): RoleSentence | undefined {
  let known = remembered.get(sentence);
  if (known === undefined) remembered.set(sentence, (known = sentence.hits.some(isCue) ? wordsOf(reading, sentence) : null));
  return known ?? undefined;
}

const remembered = new WeakMap<Sentence, RoleSentence | null>();

function wordsOf(reading: Reading, sentence: Sentence): RoleSentence {
  const roles = roleWordsOf(reading, sentence);
  const light = new Set<number>();
  for (const hit of idsAt(sentence, 'role-light', 'light')) for (let i = hit.first; i <= hit.last; i++) light.add(i);
  const verbs = longest(hitsOf(sentence, 'role-verbs')).map((verb) => (verb.entry.id === 'lies' ? withPreposition(sentence, verb, light) : verb));
  return { reading, sentence, roles, parties: partiesOf(reading, sentence), verbs, light };
}

/** "ligger da hos": the verb goes on to its preposition. */
function withPreposition(sentence: Sentence, verb: Hit, light: ReadonlySet<number>): Hit {
  let i = verb.last + 1;
  while (i < sentence.lastToken && light.has(i)) i++;
  const place = hitsOf(sentence, 'role-light').find((hit) => hit.entry.id === 'at-party' && hit.first === i);
  return place ? { ...verb, last: place.last, end: place.end } : verb;
}

const isCue = ({ entry }: Hit): boolean =>
  entry.lexicon === 'roles' ||
  (entry.lexicon === 'role-verbs' && (entry.id === 'responsible' || entry.id === 'decides')) ||
  (entry.lexicon === 'role-behalf' && entry.fields.whose !== undefined);

/** The role words of a sentence in order of place. Parts of other words ("underdatabehandler", "payment processor") are none. */
export function roleWordsOf(reading: Reading, sentence: Sentence): RoleWord[] {
  const found: RoleWord[] = [];
  for (const hit of longest(hitsOf(sentence, 'roles'))) {
    const role = fieldOf(hit.entry, 'role') as Role | '';
    if (role === '') continue;
    if (found.some((other) => other.start <= hit.start && hit.end <= other.end)) continue;
    found.push({
      role,
      kind: fieldOf(hit.entry, 'kind') === 'noun' ? 'noun' : 'word',
      first: hit.first,
      last: hit.last,
      start: hit.start,
      end: hit.end,
      plural: fieldOf(hit.entry, 'kind') !== 'noun' && isPlural(reading.tokens.words[hit.last] as string),
    });
  }
  for (const hit of idsAt(sentence, 'role-verbs', 'responsible')) {
    if (found.some((other) => other.start <= hit.start && hit.end <= other.end)) continue;
    const last = dataAfter(reading, sentence, hit);
    if (last) found.push({ role: 'controller', kind: 'responsible', first: hit.first, last: last.last, start: hit.start, end: last.end, plural: false });
  }
  const asked = found.length === 0 ? askedFor(sentence) : undefined;
  if (asked) found.push(asked);
  return found.sort((a, b) => a.start - b.start);
}

/** "Hvem er ansvarlig?" over the words of a privacy policy asks for the controller. */
function askedFor(sentence: Sentence): RoleWord | undefined {
  if (sentence.role !== 'heading' || sentence.lastToken - sentence.firstToken > 6) return undefined;
  const responsible = idsAt(sentence, 'role-verbs', 'responsible')[0];
  const question = idsAt(sentence, 'role-light', 'question')[0];
  if (!responsible || !question || responsible.last !== sentence.lastToken - 1) return undefined;
  return { role: 'controller', kind: 'responsible', first: responsible.first, last: responsible.last, start: responsible.start, end: responsible.end, plural: false };
}

// Plural of the processor word in nb, nn, en, da; "behandlingsansvarlige" is also the definite singular.
const isPlural = (word: string): boolean => /(?:ere|erne|arar|arane|rs|ar)$/u.test(word) && !/(?:ler|lar)$/u.test(word);

/** The personal data that somebody is "ansvarlig for": "ansvarlig for (innsamling og) behandling av dine personopplysninger". */
function dataAfter({ text, tokens }: Reading, sentence: Sentence, responsible: Hit): Hit | undefined {
  const next = responsible.last + 1;
  if (!idsAt(sentence, 'role-light', 'for').some((hit) => hit.first === next)) return undefined;
  const data = idsAt(sentence, 'role-behalf', 'personal-data').filter((hit) => hit.first > next && hit.first - next <= 9);
  const nearest = data[0];
  if (!nearest || /[.;:!?]/u.test(text.slice(responsible.end, nearest.start))) return undefined;
  let processing = false;
  for (let i = next + 1; i < nearest.first; i++) {
    const start = tokens.starts[i] as number;
    const known = sentence.hits.filter((hit) => hit.first <= i && i <= hit.last);
    if (known.some((hit) => hit.entry.lexicon === 'role-behalf' && hit.entry.id === 'processes')) processing = true;
    else if (!known.some((hit) => isDeterminer(hit)) || text[start] === undefined) return undefined;
  }
  // "ansvarlig for informasjonen på siden" speaks of contents, "ansvarlig for dine personopplysninger" of data.
  const word = tokens.words[nearest.last] as string;
  const ofReader = sentence.hits.some(
    (hit) => hit.entry.lexicon === 'parties' && hit.entry.fields.party === 'reader-possessive' && (hit.last === nearest.first - 1 || hit.first === nearest.last + 1),
  );
  if (!processing && !ofReader && !/^person|^personal|^personlig/u.test(tokens.words[nearest.first] as string) && !/^person/u.test(word)) return undefined;
  return nearest;
}

const isDeterminer = ({ entry }: Hit): boolean =>
  (entry.lexicon === 'role-light' && (entry.id === 'light' || entry.id === 'conjunction' || entry.id === 'for')) ||
  (entry.lexicon === 'parties' && ['reader-possessive', 'self-possessive', 'starter', 'name-inner', 'person'].includes(String(entry.fields.party)));
