import { fieldOf } from '../../src/model/lexicon.js';
import type { Hit } from '../../src/model/reading.js';
import { ownOrganisation } from '../../src/norwegian/own-organisation.js';
import type { PartyMention } from '../../src/norwegian/parties.js';
import { partyOf } from '../../src/norwegian/party-names.js';
import { hitsOf } from '../../src/norwegian/read.js';
import type { Claim } from './claim.js';
import { withCoordinatedAfter, withCoordinatedBefore } from './coordination.js';
import { isParty } from './walk.js';
import type { Role, RoleSentence, RoleWord } from './words.js';

interface RoleClaim {
  readonly role: Role;
  readonly claim: Claim;
}

const behalfHits = (it: RoleSentence): Hit[] => hitsOf(it.sentence, 'role-behalf').filter((hit) => hit.entry.fields.whose !== undefined);
const isVerb = ({ entry }: Hit): boolean => entry.lexicon === 'role-behalf' && entry.id === 'processes';
/** "behandler dem": the data that were spoken of. */
const isObject = ({ entry }: Hit): boolean => entry.lexicon === 'role-light' && entry.id === 'object';
const isData = ({ entry }: Hit): boolean => entry.lexicon === 'role-behalf' && entry.id === 'personal-data';

/**
 * "Vi behandler personopplysninger på vegne av kunden": who processes for another is a processor, the other the controller. The
 * controller may also follow a processor word: "databehandler for kommunen".
 */
export function* behalfClaims(it: RoleSentence): Generator<RoleClaim> {
  const { sentence, reading } = it;
  for (const behalf of behalfHits(it)) {
    if (behalf.entry.fields.whose === 'self') continue;
    const verb = processingBefore(it, behalf) ?? processingAfter(it, behalf);
    if (!verb) continue;
    const principal = principalOf(it, behalf);
    // "på våre vegne": the others are our suppliers, which is another kind of fact.
    if (principal === 'self' || principal === undefined) continue;
    const subject = actorOf(it, verb);
    if (!subject && (isOfOthers(it, verb) || needsSubject(it, verb))) continue;
    // "Forsikringsselskapet behandler … på vegne av arbeidsgiveren": two others, of which the text says nothing for itself.
    if (subject && (subject.every(({ kind }) => kind === 'class') || subject.every((party) => isSupplier(it, party)))) continue;
    // "Skysentral AS behandler data på vegne av kunden": what our supplier does makes nobody else our controller.
    if (subject?.every(({ kind }) => kind === 'named') && ownOrganisation(reading) !== undefined) continue;
    const from = Math.min(verb.start, behalf.start, ...(subject ? subject.map((party) => party.start) : []));
    const end = Math.max(behalf.end, verb.end, ...(principal === 'role' ? [] : principal.map((party) => party.end)));
    const denied = sentence.hits.some(
      (hit) =>
        hit.entry.lexicon === 'negations' && hit.start >= from && hit.end <= behalf.start && !/^\s*(?:bare|kun|berre|only)\b/iu.test(reading.text.slice(hit.end, hit.end + 8)),
    );
    const possible = hitsOf(sentence, 'hedges').some((hit) => fieldOf(hit.entry, 'means') === 'possible' && hit.start >= from && hit.last < verb.first);
    const assertion = denied ? 'denied' : possible ? 'possible' : 'stated';
    if (subject) yield { role: 'processor', claim: { parties: subject.filter(({ kind }) => kind === 'self' || kind === 'named'), span: { start: from, end }, assertion } };
    if (principal !== 'role') yield { role: 'controller', claim: { parties: principal, span: { start: from, end }, assertion } };
  }
  yield* processorFor(it);
}

/** "leverandører som behandler …", "tredjeparter behandler …": neither we nor anybody named processes. */
function isOfOthers({ sentence, light, parties }: RoleSentence, verb: Hit): boolean {
  let i = verb.first - 1;
  let relative = false;
  while (i >= sentence.firstToken && light.has(i) && !parties.some((party) => party.first <= i && i <= party.last && party.kind !== 'person')) {
    if (hitsOf(sentence, 'role-light').some((hit) => hit.entry.id === 'relative' && hit.first === i)) relative = true;
    i--;
  }
  const before = parties.find((party) => party.first <= i && i <= party.last);
  return before !== undefined ? before.kind === 'suppliers' || before.kind === 'person' : relative;
}

/** "behandler", "lagrer": a verb that must have a subject, unlike "behandling" and "behandles". */
const needsSubject = ({ reading }: RoleSentence, verb: Hit): boolean =>
  /(?:er|ar)$/u.test(reading.tokens.words[verb.last] as string) && !/(?:inger|ingar)$/u.test(reading.tokens.words[verb.last] as string);

/** A well-known supplier processes for many; that it does so for the site says no more than that it is one. */
const isSupplier = ({ sentence, reading }: RoleSentence, party: PartyMention): boolean =>
  reading.version.type !== 'dpa' && party.kind === 'named' && hitsOf(sentence, 'suppliers').some((hit) => hit.first >= party.first && hit.last <= party.last);

/** The party that the processing is done for; 'role' where the text only says "den behandlingsansvarlige". */
function principalOf(it: RoleSentence, behalf: Hit): readonly PartyMention[] | 'role' | 'self' | undefined {
  const { parties, roles, sentence, reading } = it;
  const whose = behalf.entry.fields.whose;
  // Whoever "their" is was named before; the one that processes is a processor all the same.
  if (whose === 'others') return 'role';
  if (whose === 'reader')
    return isCustomer(it) ? [{ kind: 'reader', name: '', start: behalf.start, end: behalf.end, first: behalf.first, last: behalf.last, sure: true }] : undefined;
  if (whose === 'genitive') {
    const owner = parties.find((party) => party.last === behalf.first - 1 || (party.last === behalf.first - 2 && reading.tokens.words[behalf.first - 1] === 's'));
    if (owner && isParty(owner)) return owner.kind === 'self' ? 'self' : [owner];
    return sentence.hits.some((hit) => hit.entry.id === 'not-a-role' && hit.last === behalf.first - 1) ? 'role' : undefined;
  }
  let i = behalf.last + 1;
  while (i < sentence.lastToken && it.light.has(i) && !parties.some((party) => party.first === i && party.kind !== 'person')) i++;
  if (roles.some((role) => role.first === i)) return 'role';
  const party = parties.find((one) => one.first <= i && i <= one.last) ?? parties.find((one) => one.first === i + 1 && isAdjective(it, i));
  if (!party || !isParty(party)) return undefined;
  if (party.kind === 'self') return 'self';
  if (party.kind === 'reader' && !isCustomer(it)) return undefined;
  // "på vegne av brukeren" in a text for consumers: they are the data subjects.
  if ((party.entry?.id === 'user' || party.entry?.id === 'partner' || party.entry?.id === 'owner') && !isCustomer(it) && !roles.some(({ role }) => role === 'processor'))
    return undefined;
  return withCoordinatedAfter(it, party);
}

/** An unknown word before the party that is no name, number or party: "på vegne av offentlige virksomheter". */
const isAdjective = ({ reading, sentence }: RoleSentence, token: number): boolean => {
  const word = reading.tokens.words[token];
  const start = reading.tokens.starts[token] as number;
  return word !== undefined && token < sentence.lastToken && /^\p{Ll}{4,}$/u.test(word) && reading.text[start] === word[0];
};

const isCustomer = ({ reading: { version } }: RoleSentence): boolean => version.type === 'dpa' || version.type === 'terms';

/** The processing verb or noun before "på vegne av", with personal data about, or right before it. */
function processingBefore(it: RoleSentence, behalf: Hit): Hit | undefined {
  const { hits } = it.sentence;
  const verbs = hits.filter((hit) => isVerb(hit) && hit.last < behalf.first && behalf.first - hit.last <= 24);
  const nearest = verbs.at(-1);
  if (!nearest) return undefined;
  if (behalf.first - nearest.last <= 2) return nearest;
  // "Data som skolene legger inn, behandles av oss på skolenes vegne": the data come first where the verb is passive.
  const passive = /s$|st$/u.test(it.reading.tokens.words[nearest.last] as string);
  return hits.some((hit) => (isData(hit) || (isObject(hit) && hit.first === nearest.last + 1)) && (passive || hit.first > nearest.first) && hit.last < behalf.first)
    ? nearest
    : undefined;
}

/** "På vegne av kunden behandler vi …" */
function processingAfter(it: RoleSentence, behalf: Hit): Hit | undefined {
  const { hits, firstToken } = it.sentence;
  if (behalf.first - firstToken > 2) return undefined;
  const verb = hits.find((hit) => isVerb(hit) && hit.first > behalf.last && hit.first - behalf.last <= 12);
  return verb && hits.some((hit) => isData(hit) && hit.first > verb.last) ? verb : undefined;
}

/** Who processes: the party right before the verb, or right behind it ("behandler vi"). */
export function actorOf(it: RoleSentence, verb: Hit): PartyMention[] | undefined {
  const { parties, sentence, light } = it;
  const behind = parties.find((party) => party.first === verb.last + 1 && (party.kind === 'self' || party.kind === 'named'));
  if (behind) return [behind];
  // "behandles av oss"
  const agent = parties.find((party) => party.first === verb.last + 2 && (party.kind === 'self' || party.kind === 'named'));
  if (agent && sentence.hits.some((hit) => partyOf(hit) === 'preposition' && hit.first === verb.last + 1) && /s$|st$|ed$/u.test(it.reading.tokens.words[verb.last] as string))
    return [agent];
  let i = verb.first - 1;
  const passes = (token: number): boolean =>
    light.has(token) || hitsOf(sentence, 'role-light').some((hit) => hit.entry.id === 'auxiliary' && hit.first <= token && token <= hit.last);
  while (i >= sentence.firstToken && passes(i) && !parties.some((party) => party.first <= i && i <= party.last && party.kind !== 'person')) i--;
  const before = parties.find((party) => party.first <= i && i <= party.last);
  if (before && before.last === i && isParty(before)) return withCoordinatedBefore(it, before).filter(({ kind }) => kind !== 'reader');
  // "X (databehandler) behandler …", "X er en databehandler som behandler …": the bracket or predicate stands between.
  const role = it.roles.find((one) => one.last === i && one.role === 'processor');
  if (!role) return undefined;
  const named = parties.filter((party) => party.last < role.first && role.first - party.last <= 4 && (party.kind === 'self' || party.kind === 'named')).at(-1);
  return named ? [named] : undefined;
}

/** "Vi behandler personopplysninger som databehandler": who processes in a role has it. */
export function processesAs(it: RoleSentence, role: RoleWord): Claim | undefined {
  const { sentence, reading, light } = it;
  let i = role.first - 1;
  let asRole = false;
  const is = (token: number, ...ids: string[]): boolean => hitsOf(sentence, 'role-light').some((hit) => ids.includes(hit.entry.id) && hit.first <= token && token <= hit.last);
  while (i >= sentence.firstToken && (light.has(i) || is(i, 'as', 'capacity'))) {
    if (is(i, 'as', 'capacity')) asRole = true;
    i--;
  }
  if (!asRole) return undefined;
  const verb = sentence.hits.filter((hit) => isVerb(hit) && hit.last <= i && role.first - hit.last <= 14).at(-1);
  if (
    !verb ||
    /[.;:!?\n]/u.test(reading.text.slice(verb.end, role.start)) ||
    !sentence.hits.some((hit) => (isData(hit) || isObject(hit)) && hit.first > verb.first && hit.last < role.first)
  )
    return undefined;
  const actor = actorOf(it, verb)?.filter(({ kind }) => kind === 'self' || kind === 'named');
  if (!actor || actor.length === 0) return undefined;
  // "… deler data med X som databehandler": the words next to the role are its party.
  if (it.parties.some((party) => party.last === i && isParty(party) && !actor.includes(party))) return undefined;
  const start = Math.min(verb.start, ...actor.map((party) => party.start));
  const denied = hitsOf(sentence, 'negations').some((hit) => hit.start >= start && hit.end <= role.start);
  return { parties: actor, span: { start, end: role.end }, assertion: denied ? 'denied' : 'stated' };
}

/** "Vi er databehandler for kommunen": the other side of the processor is a controller. */
function* processorFor(it: RoleSentence): Generator<RoleClaim> {
  const { sentence } = it;
  for (const role of it.roles) {
    if (role.role !== 'processor' || role.kind !== 'word') continue;
    const link = sentence.hits.find(
      (hit) =>
        hit.first === role.last + 1 &&
        ((hit.entry.lexicon === 'role-behalf' && hit.entry.id === 'on-behalf') || (hit.entry.lexicon === 'role-light' && hit.entry.id === 'for' && hit.first === hit.last)),
    );
    if (!link) continue;
    const actor = it.parties.filter((party) => party.last < role.first && role.first - party.last <= 8).at(-1);
    if (actor?.kind !== 'self') continue;
    const principal = principalOf(it, { ...link, entry: { ...link.entry, fields: { whose: 'after' } } });
    if (principal === 'self' || principal === 'role' || principal === undefined) continue;
    const parties = principal.filter(({ kind }) => kind === 'class' || kind === 'named');
    const denied = hitsOf(sentence, 'negations').some((hit) => hit.first > actor.first && hit.last < role.first);
    yield {
      role: 'controller',
      claim: { parties, span: { start: actor.start, end: Math.max(role.end, ...parties.map((party) => party.end)) }, assertion: denied ? 'denied' : 'stated' },
    };
  }
}
