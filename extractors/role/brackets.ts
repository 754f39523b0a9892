import type { PartyMention } from '../../src/norwegian/parties.js';
import { type Claim, claim } from './claim.js';
import { withCoordinatedAfter, withCoordinatedBefore } from './coordination.js';
import { gap, has, isParty, partyIsContent, verbAt } from './walk.js';
import type { RoleSentence, RoleWord } from './words.js';

/** "X AS, heretter kalt databehandleren,": the role is the name that the text gives to its party. */
export function partyBeforeNaming(it: RoleSentence, role: RoleWord): Claim | undefined {
  let i = role.first - 1;
  while (i >= it.sentence.firstToken && it.light.has(i) && !has(it, i, 'role-light', 'named')) i--;
  const naming = it.sentence.hits.find((hit) => hit.entry.lexicon === 'role-light' && hit.entry.id === 'named' && hit.first <= i && i <= hit.last);
  if (!naming) return undefined;
  const party = it.parties.filter((one) => one.last < naming.first && isParty(one)).at(-1);
  if (!party || !/^,? $/u.test(it.reading.text.slice(party.end, naming.start))) return undefined;
  return claim(it, [party], role);
}

/** `X («Databehandler»)`, "deg (behandlingsansvarlig)": the role stands in brackets behind its party. */
export function partyBeforeBracket(it: RoleSentence, role: RoleWord): Claim | undefined {
  const { reading, sentence } = it;
  const { text } = reading;
  const open = text.lastIndexOf('(', role.start);
  if (open < sentence.start || role.start - open > 60 || text.slice(open, role.start).includes(')')) return undefined;
  const close = text.indexOf(')', role.end);
  if (close < 0 || close > sentence.end || close - role.end > 40) return undefined;
  if (it.roles.some((other) => other !== role && other.start > open && other.end <= close)) return undefined;
  const inside = it.parties.some((party) => party.start > open && party.end <= close && isParty(party));
  if (inside && !/["«“„”']/u.test(text.slice(open, close))) return undefined;
  const from = segmentStart(it, open);
  const named = it.parties.filter((party) => party.start >= from && party.end <= open);
  const adjacent = named.at(-1);
  // The nearest words decide, unless they are the end of an address: "X AS, Storgata 1, Oslo («Databehandler»)".
  const first = adjacent && open - adjacent.end <= 2 && adjacent.kind !== 'named' ? (adjacent.kind === 'class' && named[0]?.kind === 'reader' ? named[0] : adjacent) : named[0];
  if (!first || !isParty(first)) return undefined;
  // "Hvem hjelper oss (databehandlere)": many processors are not the one that writes.
  if (role.plural && role.role === 'processor' && first.kind === 'self') return undefined;
  // "deg som kunde (…)": the class says more than the pronoun.
  const between = reading.text.slice(first.end, open);
  const inAgreement = reading.version.type === 'dpa' && /["«“„”']/u.test(text.slice(open, close)) && /^(?: [\p{L}’'-]+){1,8} $/u.test(between);
  if (
    !inAgreement &&
    !/^\s?$|^,/u.test(between) &&
    !isPredicate(it, first.last + 1, open) &&
    !(has(it, first.last + 1, 'role-light', 'as') || has(it, first.last + 1, 'role-light', 'at-place'))
  )
    return undefined;
  const party = first.kind === 'reader' ? (named.find((one) => one.kind === 'class') ?? first) : first;
  return claim(it, party === first && party.kind === 'class' && open - party.end <= 2 ? withCoordinatedBefore(it, party) : [party], role);
}

/** "X er ansvarlig (behandlingsansvarlig) for …": the bracket explains the predicate. */
function isPredicate(it: RoleSentence, from: number, open: number): boolean {
  let i = from;
  while (i < it.sentence.lastToken && (it.reading.tokens.starts[i] as number) < open) {
    if (!it.light.has(i) && !verbAt(it, i, 'is', 'responsible')) return false;
    i++;
  }
  return i > from;
}

/** The words that a bracket belongs to begin behind the last bracket, "mellom", or "og" before another party. */
function segmentStart(it: RoleSentence, open: number): number {
  const { reading, sentence } = it;
  const { tokens, text } = reading;
  let from = sentence.start;
  const closed = text.lastIndexOf(')', open);
  if (closed >= sentence.start) from = closed;
  for (let i = sentence.firstToken; i < sentence.lastToken && (tokens.starts[i] as number) < open; i++) {
    const start = tokens.starts[i] as number;
    if (start < from) continue;
    if (
      has(it, i, 'role-light', 'between') ||
      (has(it, i, 'role-light', 'conjunction') && it.parties.some((party) => party.first === i + 1 && party.end <= open && !isCoordinatedClass(party)))
    )
      from = tokens.ends[i] as number;
  }
  return from;
}

const isCoordinatedClass = ({ kind }: PartyMention): boolean => kind === 'class';

/** "Databehandler (X AS)", "behandlingsansvarlig, som regel en skole eller kommune". */
export function partyBehind(it: RoleSentence, role: RoleWord): Claim | undefined {
  const { reading, sentence } = it;
  const next = role.last + 1;
  if (next >= sentence.lastToken) return undefined;
  const mark = gap(it, role.last, next);
  const bracket = /^\s\($/u.test(mark) || /^\s\(["«“„”']$/u.test(mark);
  let i = next;
  let apposed = false;
  while (i < sentence.lastToken && (has(it, i, 'role-light', 'apposition') || has(it, i, 'role-light', 'light') || has(it, i, 'role-light', 'named')) && !partyIsContent(it, i)) {
    if (has(it, i, 'role-light', 'apposition')) apposed = true;
    i++;
  }
  if (!bracket && !(apposed && /^\s?[,(–—-]/u.test(mark))) return undefined;
  const party = it.parties.find((one) => one.first === i);
  if (!party || !isParty(party)) return undefined;
  if (bracket) {
    // "(Kunden) …" is another name of the role; "(skolen eller kommunen som …)" the party itself.
    const close = reading.text.indexOf(')', party.end);
    if (close < 0 || close > sentence.end || close - party.end > 90) return undefined;
  }
  return claim(it, withCoordinatedAfter(it, party), role);
}
