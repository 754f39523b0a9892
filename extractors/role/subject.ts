import type { Hit } from '../../src/model/reading.js';
import type { PartyMention } from '../../src/norwegian/parties.js';
import { hitsOf } from '../../src/norwegian/read.js';
import { type Claim, claim } from './claim.js';
import { officeOf, subjectOf } from './clause.js';
import { withCoordinatedAfter, withCoordinatedBefore } from './coordination.js';
import { gap, has, isDescription, isNamed, isParty, isPronoun, overLight, partyEndingAt, partyIsContent, range, verbAt } from './walk.js';
import type { RoleSentence, RoleWord } from './words.js';

/** "X er … behandlingsansvarlig", "… er X behandlingsansvarlig", "X som databehandler", "X databehandler" after "Y er … og". */
export function partyBefore(it: RoleSentence, role: RoleWord, earlier: boolean): Claim | undefined {
  const { sentence } = it;
  const aside = verbBeforeAside(it, role);
  const at = aside ? aside.last : overLight(it, role.first - 1, -1);
  if (at === undefined) return undefined;
  const verb = verbAt(it, at, ...verbsOf(role));
  if (verb) {
    const subject = subjectOf(it, verb);
    return subject ? claim(it, role.role === 'joint-controller' ? [...subject, ...companions(it, role)] : subject, role, verb) : undefined;
  }
  // "både behandlingsansvarlig og databehandler": one subject for both.
  const twin = it.roles.find((other) => other.first <= at && at <= other.last && other.kind === 'word');
  if (twin) {
    const of = partyBefore(it, twin, earlier) ?? (earlier ? undefined : partyAfterFrontedRole(it, twin));
    return of ? { ...of, span: { start: of.span.start, end: Math.max(of.span.end, role.end) } } : undefined;
  }
  const party = partyEndingAt(it, at);
  if (!party || party.last !== at) return undefined;
  const all = withCoordinatedBefore(it, party);
  const head = all[0] as PartyMention;
  const left = overLight(it, head.first - 1, -1);
  // "X er sammen med Y felles behandlingsansvarlig"
  if (role.role === 'joint-controller' && left !== undefined && has(it, left, 'role-light', 'with')) {
    const companion = hitsOf(it.sentence, 'role-light').find((hit) => hit.entry.id === 'with' && hit.last === left);
    const before = companion && overLight(it, companion.first - 1, -1);
    const main = before === undefined ? undefined : verbAt(it, before, ...verbsOf(role));
    const subject = main && subjectOf(it, main);
    return subject && isParty(party) ? claim(it, [...subject, ...all], role, main) : undefined;
  }
  const inverted = left === undefined ? undefined : verbAt(it, left, ...verbsOf(role));
  if (inverted) return isParty(party) ? claim(it, all, role, inverted) : officeOf(it, party, role, inverted);
  const between = range(party.last + 1, role.first);
  const asRole = between.some((token) => has(it, token, 'role-light', 'as'));
  // "X, som databehandler," and "X som databehandler" give a role; "X, som er …" has a verb and came above.
  // In a policy "deg som behandlingsansvarlig" speaks to whoever reads it as one.
  if (asRole && party.kind === 'reader' && it.reading.version.type !== 'dpa' && it.reading.version.type !== 'terms') return undefined;
  if (asRole && isParty(party) && !between.some((token) => verbAt(it, token, 'is'))) return claim(it, all, role);
  const joins = head.first > sentence.firstToken && (has(it, head.first - 1, 'role-light', 'conjunction') || has(it, head.first - 1, 'role-light', 'subordinate'));
  if (earlier && joins && isParty(party) && between.every((token) => it.light.has(token))) return claim(it, [party], role);
  return undefined;
}

const LEGAL = new Set(['statutes', 'legal-notations', 'legal-abbreviations', 'legal-frames']);

/** The verb before words that are put in: "er, med mindre annet er sagt, …", "er etter personvernforordningen artikkel 4 nr. 7 …". */
function verbBeforeAside(it: RoleSentence, role: RoleWord): Hit | undefined {
  const { sentence, reading } = it;
  const verb = it.verbs.filter((hit) => hit.last < role.first - 1 && role.first - hit.last <= 16 && verbsOf(role).includes(hit.entry.id)).at(role.kind === 'responsible' ? -1 : 0);
  if (!verb) return undefined;
  const between = reading.text.slice(verb.end, role.start);
  if (/^, [^,;:!?\n]{4,80}, $/u.test(between)) return verb;
  if (/[,;:!?()\n]/u.test(between)) return undefined;
  // Another role or party with its own verb between them: "… er behandlingsansvarlig og vi er …".
  if (it.roles.some((other) => other.first > verb.last && other.last < role.first) || range(verb.last + 1, role.first).some((token) => verbAt(it, token, 'is', 'has')))
    return undefined;
  const law = sentence.hits.filter((hit) => LEGAL.has(hit.entry.lexicon) && hit.first > verb.last && hit.last < role.first);
  const last = law.at(-1);
  const first = law[0];
  if (!first || !last || first.first - verb.last > 4 || !isCitation(it, first.first, role.first)) return undefined;
  return it.parties.some((party) => party.first > verb.last && party.last < role.first && isParty(party)) ? undefined : verb;
}

/** Only laws, their parts and numbers stand in a stretch of words. */
const isCitation = (it: RoleSentence, from: number, to: number): boolean =>
  range(from, to).every(
    (token) =>
      it.light.has(token) ||
      /^(?:\p{N}+|\p{L}{1,3})$/u.test(it.reading.tokens.words[token] as string) ||
      it.sentence.hits.some((hit) => LEGAL.has(hit.entry.lexicon) && hit.first <= token && token <= hit.last),
  );

/** "Vi er behandlingsansvarlig for kundedata, og databehandler for …": the second role has the subject of the first. */
export function sharedSubject(it: RoleSentence, role: RoleWord): Claim | undefined {
  let i = role.first - 1;
  while (i >= it.sentence.firstToken && it.light.has(i) && !has(it, i, 'role-light', 'conjunction') && !verbAt(it, i, 'is')) i--;
  if (i < it.sentence.firstToken || !(has(it, i, 'role-light', 'conjunction') || has(it, i, 'role-light', 'subordinate'))) return undefined;
  const earlier = it.roles.filter((other) => other.last < i && other.kind === 'word').at(-1);
  if (!earlier) return secondPredicate(it, role, i);
  if (earlier.role === role.role || (role.plural && !earlier.plural) || i - earlier.last > 24) return undefined;
  if (/[;:!?\n]|\.\s/u.test(it.reading.text.slice(earlier.end, role.start))) return undefined;
  const of = partyBefore(it, earlier, false);
  return of && of.assertion !== 'denied' ? { ...of, span: { start: of.span.start, end: role.end } } : undefined;
}

/** "X er eier av nettstedet og behandlingsansvarlig": the role is the second thing that X is. */
function secondPredicate(it: RoleSentence, role: RoleWord, conjunction: number): Claim | undefined {
  const verb = it.verbs.filter((hit) => hit.entry.id === 'is' && hit.last < conjunction).at(-1);
  if (
    !verb ||
    conjunction - verb.last > 7 ||
    role.plural ||
    /[,;:!?.\n]\s/u.test(it.reading.text.slice(verb.end, role.start)) ||
    it.parties.some((party) => party.first > verb.last && party.last < conjunction && isPronoun(party))
  )
    return undefined;
  const subject = subjectOf(it, verb);
  return subject ? claim(it, subject, role, verb) : undefined;
}

const verbsOf = ({ kind, role }: RoleWord): string[] => (role === 'joint-controller' ? ['is', 'has', 'lies'] : kind === 'noun' ? ['has', 'lies'] : ['is']);

/** "felles behandlingsansvarlig med Y": Y is one too. */
function companions(it: RoleSentence, role: RoleWord): PartyMention[] {
  const near = it.parties.find((party) => party.first > role.last && party.first - role.last <= 4 && isParty(party));
  return near && range(role.last + 1, near.first).some((token) => has(it, token, 'role-light', 'with')) ? withCoordinatedAfter(it, near) : [];
}

/** "Behandlingsansvarlig for … er X", "The data controller is X", "Behandlingsansvaret ligger hos X". */
export function partyAfterVerb(it: RoleSentence, role: RoleWord): Claim | undefined {
  const { reading } = it;
  const before = overLight(it, role.first - 1, -1);
  if (before !== undefined && !breaksLine(it, before) && !has(it, before, 'role-light', 'subordinate') && !has(it, before, 'role-light', 'condition')) return undefined;
  for (const verb of it.verbs) {
    if (verb.first <= role.last || !verbsOf(role).includes(verb.entry.id)) continue;
    if (verb.first - role.last > 30) return undefined;
    const middle = reading.text.slice(role.end, verb.start).replace(/\b\p{L}{1,3}\.\s/gu, '');
    if (/[.;!?\n|]\s|[;|]|:\s/u.test(middle) || (/,/u.test(middle.replace(/\([^()]*\)|,\s?$/gu, '')) && verb.first - role.last > 16)) return undefined;
    // "… eller når du er": the verb has a subject of its own.
    if (it.parties.some((party) => party.first > role.last && verb.first - party.last === 1 && isPronoun(party))) return undefined;
    const at = afterLight(it, verb.last + 1);
    const party = at === undefined ? undefined : it.parties.find((one) => one.first <= at && at <= one.last);
    if (!party) continue;
    if (party.kind === 'office') return officeOf(it, party, role, verb);
    if (party.kind === 'class' && isDefinedBy(it, party)) return undefined;
    // "… er stiftelsen Havets Venner": what stands before the name says what it is.
    const titled =
      party.entry !== undefined && (party.kind === 'class' || party.kind === 'self') ? it.parties.find((one) => one.first === party.last + 1 && isNamed(one)) : undefined;
    if (titled && gap(it, party.last, titled.first) === ' ') return claim(it, withCoordinatedAfter(it, titled), role, verb);
    // "… er utvikleren, Kari Holm": the name tells who that is.
    const apposed =
      party.kind === 'class' && party.entry?.id === 'own-developer'
        ? it.parties.find((one) => one.first === party.last + 1 && (one.kind === 'named' || one.kind === 'self'))
        : undefined;
    if (apposed && /^, $/u.test(gap(it, party.last, apposed.first))) return claim(it, [apposed], role, verb);
    return isParty(party) ? claim(it, withCoordinatedAfter(it, party), role, verb) : undefined;
  }
  return undefined;
}

/** "… er den virksomheten som bestemmer formålet": the clause behind the class says what the word means. */
const isDefinedBy = (it: RoleSentence, party: PartyMention): boolean => {
  if (!has(it, party.last + 1, 'role-light', 'relative')) return false;
  return range(party.last + 2, Math.min(it.sentence.lastToken, party.last + 6)).some(
    (token) =>
      verbAt(it, token, 'decides') !== undefined || (has(it, token, 'role-behalf', 'processes') && it.sentence.hits.some((hit) => hit.entry.fields['whose'] !== undefined)),
  );
};

/** As overLight to the right, but a colon may follow the verb: "Behandlingsansvarlig er: X AS". */
function afterLight(it: RoleSentence, from: number): number | undefined {
  let i = from;
  while (i < it.sentence.lastToken && (it.light.has(i) || isDescription(it, i)) && !partyIsContent(it, i)) i++;
  return i < it.sentence.lastToken && !/[.;!?]/u.test(gap(it, i - 1, i)) ? i : undefined;
}

const breaksLine = (it: RoleSentence, token: number): boolean => token + 1 < it.sentence.lastToken && /[\n:;.–-]|,\s/u.test(gap(it, token, token + 1));

/** "Som behandlingsansvarlig har vi …", "As a processor, we …". */
export function partyAfterFrontedRole(it: RoleSentence, role: RoleWord): Claim | undefined {
  const { sentence } = it;
  let i = role.first - 1;
  let asRole = false;
  while (i >= sentence.firstToken && (it.light.has(i) || has(it, i, 'role-light', 'as') || has(it, i, 'role-light', 'capacity'))) {
    if (has(it, i, 'role-light', 'as') || has(it, i, 'role-light', 'capacity')) asRole = true;
    i--;
  }
  if (!asRole || (i >= sentence.firstToken && !/[,;:–(]/u.test(gap(it, i, i + 1)) && !has(it, i, 'role-light', 'subordinate'))) return undefined;
  const party = it.parties.find((one) => one.first > role.last && one.first - role.last <= 8);
  if (!party || !isParty(party)) return undefined;
  // One finite verb at most, no new clause: "Som behandlingsansvarlig (…) er kommunen", "As processor, we".
  const between = range(role.last + 1, party.first);
  // "Som behandlingsansvarlig eller individuell bruker kan du …" speaks of two kinds of readers.
  if (between.length > 0 && has(it, role.last + 1, 'role-light', 'conjunction')) return undefined;
  if (between.filter((token) => !it.light.has(token)).length > 2 || between.some((token) => has(it, token, 'role-light', 'subordinate'))) return undefined;
  return claim(it, [party], role);
}
