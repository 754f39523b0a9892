import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import { type PartyMention, partiesOf } from '../../src/norwegian/parties.js';
import { partyOf } from '../../src/norwegian/party-names.js';
import { hitsOf } from '../../src/norwegian/read.js';
import type { Claim } from './claim.js';
import { specified, withCoordinatedAfter } from './coordination.js';
import { isParty } from './walk.js';
import { type Role, type RoleSentence, type RoleWord, roleSentence, roleWordsOf } from './words.js';

export interface RoleClaim {
  readonly role: Role;
  readonly claim: Claim;
}

export const stated = (parties: readonly PartyMention[], start: number, end: number): Claim => ({ parties, span: { start, end }, assertion: 'stated' });

const words = ({ firstToken, lastToken }: Sentence): number => lastToken - firstToken;

/**
 * A processor that a label or heading announces in a policy is one of many suppliers; in an agreement it is one of the two sides.
 */
export const isSide = (it: RoleSentence, role: RoleWord, party: PartyMention): boolean => role.role !== 'processor' || it.reading.version.type === 'dpa' || party.kind === 'self';

/** The one role that a short label or heading names; undefined for "Behandlingsansvarlig og databehandler". */
export function theRole(it: RoleSentence, longest: number): RoleWord | undefined {
  const role = it.roles.at(-1);
  if (!role || it.roles.some((other) => other.role !== role.role) || words(it.sentence) > longest) return undefined;
  return role.plural ? undefined : role;
}

/**
 * The party that some words present: an organisation by its legal form or by the name of the document's own, before a person or place
 * that stands with it.
 */
export function presented(parties: readonly PartyMention[]): PartyMention | undefined {
  const candidates = parties.filter((party) => isParty(party) && party.kind !== 'reader');
  const named = candidates.filter(({ kind, name, entry }) => kind === 'named' || (kind === 'self' && entry === undefined && name !== ''));
  return named.find(({ kind }) => kind === 'self') ?? named.find(({ legalForm }) => legalForm) ?? named[0] ?? candidates.find(({ kind }) => kind === 'class' || kind === 'self');
}

/** The same of a sentence: "Klinikken som bruker X AS" presents the clinic. A name behind "som" belongs to a clause about the first. */
function presentedBy(reading: Reading, body: Sentence, furthest: number): PartyMention | undefined {
  const parties = partiesOf(reading, body).filter((one) => one.first - body.firstToken <= furthest);
  const opening = parties[0];
  const clause = hitsOf(body, 'role-light').find((hit) => hit.entry.id === 'relative' && opening !== undefined && hit.first > opening.last);
  if (opening?.kind === 'class' && opening.first - body.firstToken <= 1 && clause) return presented(parties.filter((one) => one.last < clause.first));
  return presented(parties);
}

/**
 * The own organisation as one that has roles: "Vår rolle som databehandler", "Som behandlingsansvarlig: …" as a label, and the items
 * below "vi har to roller:".
 */
export function* ownRoleClaims(it: RoleSentence, sentence: Sentence): Generator<RoleClaim> {
  const { reading } = it;
  const role = it.roles[0];
  if (role?.kind !== 'word' || it.roles.length !== 1 || it.parties.some((party) => party.first < role.first && isParty(party) && party.kind !== 'self')) return;
  const self = (end: number): Claim => stated([{ kind: 'self', name: '', start: role.start, end: role.end, first: role.first, last: role.last, sure: true }], sentence.start, end);
  const is = (token: number, id: string): boolean =>
    sentence.hits.some((hit) => hit.entry.lexicon === 'role-light' && hit.entry.id === id && hit.first <= token && token <= hit.last);
  if (sentence.role === 'label' || sentence.role === 'heading') {
    const alone = words(sentence) <= 4 && role.last === sentence.lastToken - 1;
    const asRole = alone && (is(role.first - 1, 'as') || is(role.first - 1, 'capacity'));
    const below = (reading.byBlock[sentence.blockIndex] ?? []).concat(reading.byBlock[sentence.blockIndex + 1] ?? []).filter((one) => one !== sentence);
    if (asRole && below.slice(0, 3).some((one) => partiesOf(reading, one).some(({ kind }) => kind === 'self'))) yield { role: role.role, claim: self(sentence.end) };
  }
  const label = sentence.role === 'value' && opensWith(it, role) ? (reading.byBlock[sentence.blockIndex] ?? []).find((one) => one.role === 'label') : undefined;
  if (label?.hits.some((hit) => hit.entry.lexicon === 'role-light' && hit.entry.id === 'role-noun') && label.hits.some((hit) => partyOf(hit) === 'self-possessive'))
    yield { role: role.role, claim: { ...self(role.end), span: { start: label.start, end: role.end } } };
  const noun = sentence.hits.find((hit) => hit.entry.lexicon === 'role-light' && hit.entry.id === 'role-noun' && hit.last < role.first && role.first - hit.last <= 3);
  if (noun && sentence.hits.some((hit) => partyOf(hit) === 'self-possessive' && hit.last < noun.first && noun.first - hit.last <= 2))
    yield { role: role.role, claim: self(role.end) };
  const { block } = sentence;
  if ((block.kind === 'item' || block.kind === 'pair') && block.lead && opensWith(it, role) && !role.plural && sentence === reading.byBlock[sentence.blockIndex]?.[0]) {
    const { start, end } = block.lead;
    const lead = reading.sentences.filter((one) => one.index < sentence.index && one.end > start && one.start < end).at(-1);
    const roles = lead?.hits.some((hit) => hit.entry.lexicon === 'role-light' && hit.entry.id === 'role-noun');
    if (lead && roles && partiesOf(reading, lead).some(({ kind }) => kind === 'self')) yield { role: role.role, claim: self(role.end) };
  }
}

/** A label with its value: "Behandlingsansvarlig: X AS", "Databehandler (X): …", "Behandlingsansvarlig (Kunden): Den bedriften som …". */
export function* labelClaims(it: RoleSentence, sentence: Sentence): Generator<RoleClaim> {
  if (sentence.role !== 'label' || sentence.block.kind !== 'pair') return;
  const role = theRole(it, 12);
  if (!role) return;
  const values = (it.reading.byBlock[sentence.blockIndex] ?? []).filter((one) => one.role === 'value').slice(0, 2);
  const alias = it.parties.find((party) => party.first > role.last && isParty(party) && party.kind === 'class');
  const value = values.map((one) => presentedBy(it.reading, one, alias ? 2 : 14)).find((party) => party !== undefined);
  const party = alias && (!value || value.kind === 'class') ? alias : (value ?? officeIn(it, values));
  const side = role.role === 'processor' && besideController(it);
  if (!party || !(side || isSide(it, role, party))) return;
  const parties = party === alias ? [party] : [party, ...coordinated(it, values, party)];
  yield { role: role.role, claim: { ...stated(parties, sentence.start, Math.max(party.end, values[0]?.end ?? party.end)), side } };
}

/** A label or column of the controller stands near: the two are the sides of one processing. */
export function besideController({ reading, sentence }: RoleSentence): boolean {
  for (let index = Math.max(0, sentence.blockIndex - 4); index <= sentence.blockIndex + 4; index++)
    for (const other of reading.byBlock[index] ?? [])
      if (other !== sentence && other.role === sentence.role && words(other) <= 4 && roleWordsOf(reading, other).some(({ role, kind }) => role === 'controller' && kind === 'word'))
        return true;
  return false;
}

/** The other way round: "Kunden" / "(heretter «Behandlingsansvarlig»)", "Kommunen: behandlingsansvarlig". */
export function* roleAfterParty(it: RoleSentence, sentence: Sentence): Generator<RoleClaim> {
  const { reading } = it;
  const role = it.roles[0];
  if (role?.kind !== 'word' || it.roles.length !== 1 || !opensWith(it, role)) return;
  const own = reading.byBlock[sentence.blockIndex] ?? [];
  const first = own.find((one) => one.role !== 'label');
  if (first !== sentence) return;
  const label = sentence.role === 'value' ? own.find((one) => one.role === 'label') : bracketed(it) ? lineAbove(it) : undefined;
  const party = label && words(label) <= 16 ? presented(partiesOf(reading, label)) : undefined;
  if (!label || !party || !isSide(it, role, party) || (role.plural && role.role === 'processor')) return;
  yield { role: role.role, claim: stated([party], label.start, role.end) };
}

/** Only small words, a bracket or a quotation mark stand before the role. */
const opensWith = (it: RoleSentence, role: RoleWord): boolean => {
  for (let i = it.sentence.firstToken; i < role.first; i++)
    if (!it.light.has(i) && !hitsOf(it.sentence, 'role-light').some((hit) => hit.entry.id === 'named' && hit.first <= i && i <= hit.last)) return false;
  return true;
};

const bracketed = ({ reading, sentence }: RoleSentence): boolean => sentence.role === 'text' && reading.text[sentence.start] === '(';

function lineAbove({ reading, sentence }: RoleSentence): Sentence | undefined {
  const above = reading.byBlock[sentence.blockIndex - 1]?.[0];
  return above && above.role !== 'cell' ? above : undefined;
}

/** "Behandlingsansvarlig: Daglig leder" is the organisation that writes. */
export function officeIn(it: RoleSentence, values: readonly Sentence[]): PartyMention | undefined {
  const first = values[0];
  const office = first && partiesOf(it.reading, first).find(({ kind, first: at }) => kind === 'office' && at - first.firstToken <= 2);
  return office ? { ...office, kind: 'self', name: '' } : undefined;
}

function coordinated(it: RoleSentence, values: readonly Sentence[], party: PartyMention): PartyMention[] {
  const home = values.find((one) => one.start <= party.start && party.end <= one.end);
  const view = home && (roleSentence(it.reading, home) ?? { ...it, sentence: home, roles: [], parties: partiesOf(it.reading, home), verbs: [] });
  return view && party.kind === 'class' ? withCoordinatedAfter(view, party).slice(1) : [];
}

/** The same inside running text: a line that begins with the role and a colon or dash, with the party behind it or on the next line. */
export function* lineClaims(it: RoleSentence, sentence: Sentence): Generator<RoleClaim> {
  if (sentence.role !== 'text' && sentence.role !== 'value' && sentence.role !== 'heading' && sentence.role !== 'cell') return;
  const { text, tokens } = it.reading;
  for (const role of it.roles) {
    if (role.kind === 'noun' || role.plural) continue;
    const lineStart = Math.max(text.lastIndexOf('\n', role.start) + 1, sentence.start);
    if (
      !/^[^\p{L}]*(?:\p{L}+\s){0,3}$/u.test(text.slice(lineStart, role.start)) ||
      it.parties.some((party) => party.start >= lineStart && party.end <= role.start && isParty(party))
    )
      continue;
    // "Kunden – behandlingsansvarlig" is read from its party on; the next line is another one's.
    if (
      sentence.role === 'value' &&
      lineStart === sentence.start &&
      (it.reading.byBlock[sentence.blockIndex] ?? []).some((one) => one.role === 'label' && partiesOf(it.reading, one).some(isParty))
    )
      continue;
    const rest = text.slice(role.end, Math.min(sentence.end + 120, role.end + 220));
    const mark = /^[^:\n.]{0,60}:\s*|^\s[–—-]\s|^\s*\n\s*/u.exec(rest);
    if (!mark || (sentence.role === 'heading' && !mark[0].includes(':')) || !isLabelTail(it, role, mark[0].length)) continue;
    if (it.roles.some((other) => other !== role && other.start >= role.end && other.end <= role.end + mark[0].length)) continue;
    const from = role.end + mark[0].length;
    const holder = from < sentence.end ? sentence : it.reading.sentences[sentence.index + 1];
    if (!holder || (holder.role === 'heading' && holder !== sentence) || holder.start > from + 8) continue;
    const party = presented(
      partiesOf(it.reading, holder).filter((one) => one.start >= from && one.start - from <= 40 && !/[\n.;]\s/u.test(text.slice(from, one.start).replace(/\borg\./giu, ''))),
    );
    const lead = party ? wordsBetween(tokens.starts, from, party) : 99;
    // Without a colon only a name that is clearly an organisation's: the next line may be anything.
    if (party && !mark[0].includes(':') && party.kind !== 'self' && !party.legalForm) continue;
    if (!party || lead > (party.kind === 'named' || party.kind === 'self' ? 4 : 2) || !isSide(it, role, party)) continue;
    yield { role: role.role, claim: stated([party], role.start, party.end) };
  }
}

/** "Behandlingsansvaret ligger hos:", "Behandlingsansvarlig er:" over a list or a paragraph that opens with who it is. */
export function* leadClaims(it: RoleSentence, sentence: Sentence): Generator<RoleClaim> {
  const { reading } = it;
  const role = it.roles.at(-1);
  if (sentence.role === 'cell' || !role || it.roles.some((other) => other.role !== role.role) || reading.text[sentence.end - 1] !== ':') return;
  const verb = it.verbs.find((hit) => hit.first > role.last && ['is', 'has', 'lies'].includes(hit.entry.id));
  if (!verb || verb.last !== sentence.lastToken - 1 || it.parties.some((party) => party.last < role.first && isParty(party))) return;
  const { blocks } = reading.version;
  for (let index = sentence.blockIndex + 1; index < blocks.length; index++) {
    const block = blocks[index];
    const line = reading.byBlock[index]?.[0];
    if (!block || !line || block.kind === 'row' || (index > sentence.blockIndex + 1 && block.kind !== 'item')) return;
    const party = partiesOf(reading, line).find((one) => isParty(one) && one.kind !== 'reader');
    const view = viewOf(it, line);
    if (!party || party.first - line.firstToken > 3 || !isSide(it, role, party) || roleWordsOf(reading, line).length > 0) return;
    if (party.kind === 'self' && party.entry !== undefined) return;
    yield { role: role.role, claim: stated(specified(view, withCoordinatedAfter(view, party)), role.start, Math.max(party.end, Math.min(line.end, party.end + 120))) };
    if (block.kind !== 'item') return;
  }
}

/** A line without role words, seen as one that has: for what stands beside its parties. */
const viewOf = (it: RoleSentence, line: Sentence): RoleSentence => {
  const light = new Set<number>();
  for (const hit of line.hits) if (hit.entry.lexicon === 'role-light' && hit.entry.id === 'light') for (let i = hit.first; i <= hit.last; i++) light.add(i);
  return { reading: it.reading, sentence: line, roles: [], verbs: [], light, parties: partiesOf(it.reading, line) };
};

/** Between a role and its colon stand a bracket, small words or "for …": "Behandlingsansvarlig skal:" is a clause, no label. */
function isLabelTail({ reading: { tokens }, sentence, light }: RoleSentence, role: RoleWord, length: number): boolean {
  const next = role.last + 1;
  if (next >= sentence.lastToken || (tokens.starts[next] as number) >= role.end + length) return true;
  const known = sentence.hits.filter((hit) => hit.first <= next && next <= hit.last);
  return (
    light.has(next) || known.some(({ entry }) => (entry.lexicon === 'role-light' && ['for', 'at-place', 'conjunction', 'named'].includes(entry.id)) || entry.lexicon === 'parties')
  );
}

function wordsBetween(starts: Int32Array, from: number, party: PartyMention): number {
  let count = 0;
  for (let i = party.first - 1; i >= 0 && (starts[i] as number) >= from; i--) count++;
  return count;
}

/** A heading that names a role, and the name that the words under it present: "Behandlingsansvarlig" / "X AS, Gata 1, Oslo". */
export function* bodyOfHeading(it: RoleSentence, sentence: Sentence): Generator<RoleClaim> {
  const { reading } = it;
  const { blocks } = reading.version;
  const asHeading = sentence.role === 'heading' || standsAlone(it);
  if (!asHeading && !isQuestion(it)) return;
  const role = theRole(it, 12);
  if (!role || !isBareHeading(it, role)) return;
  if (!asHeading) {
    // "Hvem er behandlingsansvarlig? X AS.": the answer is the next sentence.
    const answer = reading.sentences[sentence.index + 1];
    if (!answer || answer.blockIndex > sentence.blockIndex + 1 || answer.role === 'heading' || reading.text[answer.end - 1] === '?' || roleWordsOf(reading, answer).length > 0)
      return;
    const party = presented(partiesOf(reading, answer).filter((one) => one.first - answer.firstToken <= 3));
    if (party && isSide(it, role, party) && !(party.kind === 'self' && party.entry !== undefined))
      yield { role: role.role, claim: stated(party.kind === 'class' ? withCoordinatedAfter(viewOf(it, answer), party) : [party], sentence.start, party.end) };
    return;
  }
  for (let index = sentence.blockIndex + 1; index <= sentence.blockIndex + 3 && index < blocks.length; index++) {
    const block = blocks[index];
    if (!block || block.kind === 'heading' || block.kind === 'row') return;
    // Under a line that only looks like a heading, the name must follow at once.
    if (sentence.role !== 'heading' && index > sentence.blockIndex + 1) return;
    for (const body of (reading.byBlock[index] ?? []).slice(0, 3)) {
      if (body.start - sentence.end > 400) return;
      // Sentences that speak of roles themselves are read as such; a definition must not lend its heading to what follows.
      if (roleWordsOf(reading, body).some(({ kind }) => kind !== 'responsible' || body.hits.some(isPredicate))) {
        // "Den som er ansvarlig for behandlingen av personopplysninger, er:" only leads in the name below.
        if (reading.text[body.end - 1] === ':' && !partiesOf(reading, body).some(isParty)) continue;
        return;
      }
      const party = presentedBy(reading, body, 14);
      // A label is a name, "Kari Holm: kari@…", or only announces one.
      if (!party || (body.role === 'label' && !isName(party))) continue;
      // "Behandlingsansvarlig" / "Kunden som bestiller tjenesten": a class must open the words.
      if (
        party.kind === 'class' &&
        party.first - body.firstToken <= 1 &&
        words(body) <= 20 &&
        (it.reading.version.type === 'dpa' || words(body) <= 4 || isDescribed(body, party))
      ) {
        yield { role: role.role, claim: stated(specified(viewOf(it, body), withCoordinatedAfter(viewOf(it, body), party)), sentence.start, party.end) };
        return;
      }
      if (party.kind === 'class' || (party.kind === 'self' && party.entry !== undefined) || !introduces(it, body, party) || !isSide(it, role, party)) return;
      yield { role: role.role, claim: stated([party], sentence.start, Math.max(party.end, Math.min(body.end, party.end + 120))) };
      return;
    }
  }
}

const isName = ({ kind, entry }: PartyMention): boolean => kind === 'named' || (kind === 'self' && entry === undefined);

/** "Kommunen som bruker løsningen", "Skolen du går på": a clause behind the class says which one. */
const isDescribed = (body: Sentence, party: PartyMention): boolean =>
  body.hits.some((hit) => hit.first === party.last + 1 && ((hit.entry.lexicon === 'role-light' && hit.entry.id === 'relative') || partyOf(hit) === 'reader'));

const isPredicate = ({ entry }: Hit): boolean => entry.lexicon === 'role-verbs' && entry.id === 'is';

/** A short line without a full stop that is a whole paragraph or list item: a heading in all but its mark-up. */
const standsAlone = ({ reading, sentence }: RoleSentence): boolean =>
  sentence.role === 'text' &&
  words(sentence) <= 6 &&
  sentence.start === sentence.block.start &&
  sentence.end >= sentence.block.end - 1 &&
  !/[.!?]$/u.test(reading.text.slice(sentence.start, sentence.end));

const isQuestion = ({ reading, sentence }: RoleSentence): boolean =>
  sentence.role === 'text' && reading.text[sentence.end - 1] === '?' && hitsOf(sentence, 'role-light').some((hit) => hit.entry.id === 'question');

/** The heading names the role and no party, and is no clause that leads in a list: "… på vegne av den behandlingsansvarlige for å:". */
const isBareHeading = ({ parties, sentence }: RoleSentence, role: RoleWord): boolean =>
  !parties.some(isParty) &&
  !sentence.hits.some(
    (hit) =>
      (hit.first > role.last || hit.last < role.first) &&
      (hit.entry.lexicon === 'role-behalf' || (hit.entry.lexicon === 'role-light' && hit.entry.id === 'infinitive')) &&
      hit.entry.id !== 'personal-data',
  );

/** The name begins the words, or a verb of running and making leads to it: "Nettstedet drives av X AS", "Vi i X AS". */
function introduces({ reading }: RoleSentence, body: Sentence, party: PartyMention): boolean {
  if (party.kind === 'self' || party.legalForm) return true;
  const lead = party.first - body.firstToken;
  if (lead <= 1) return words(body) <= 12 || party.sure;
  return (
    body.hits.some((hit: Hit) => hit.entry.lexicon === 'role-own' && ['runs', 'makes'].includes(hit.entry.id) && hit.last < party.first && party.first - hit.last <= 2) &&
    reading.text.length > 0
  );
}
