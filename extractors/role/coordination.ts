import type { PartyMention } from '../../src/norwegian/parties.js';
import { gap, has, isArticle, isDescription, isParty, partyEndingAt, range, verbAt } from './walk.js';
import type { RoleSentence } from './words.js';

/** A party with those that are joined to it on its left: "skole eller kommune", "Vipps, Klarna og Stripe", "kommunen, det private selskapet eller …". */
export function withCoordinatedBefore(it: RoleSentence, party: PartyMention): PartyMention[] {
  const all = [party];
  for (;;) {
    const head = all[0] as PartyMention;
    let i = head.first - 1;
    let joined = false;
    let comma = false;
    while (i >= it.sentence.firstToken) {
      const mark = gap(it, i, i + 1);
      if (mark.includes('/')) joined = true;
      if (mark.includes(',')) comma = true;
      if (has(it, i, 'role-light', 'conjunction')) joined = true;
      else if (!isArticle(it, i) && !isDescription(it, i)) break;
      i--;
    }
    const before = (joined || (comma && all.length > 1)) && i >= it.sentence.firstToken ? partyEndingAt(it, i) : undefined;
    if (!before || before.last !== i || !isParty(before) || /[.;:!?)]/u.test(gap(it, before.last, before.last + 1))) return all;
    all.unshift(before);
  }
}

/** The same to the right: "er skolen eller kommunen". */
export function withCoordinatedAfter(it: RoleSentence, party: PartyMention): PartyMention[] {
  const all = [party];
  // "Eksempel AS, Storgata 1": a name behind a comma is only one more party where "og" or "eller" joins the last one.
  let sure = 1;
  const joinedOnes = (): PartyMention[] => all.slice(0, sure);
  for (;;) {
    const tail = all.at(-1) as PartyMention;
    let i = tail.last + 1;
    let bound = i < it.sentence.lastToken && gap(it, tail.last, i).includes('/');
    let joined = i < it.sentence.lastToken && /^\s?[,/]|^\s\/\s$/u.test(gap(it, tail.last, i));
    while (
      i < it.sentence.lastToken &&
      !it.parties.some((one) => one.first === i && isParty(one)) &&
      (has(it, i, 'role-light', 'conjunction') || isArticle(it, i) || isDescription(it, i))
    ) {
      if (has(it, i, 'role-light', 'conjunction')) joined = bound = true;
      i++;
    }
    const after = joined && i < it.sentence.lastToken ? it.parties.find((one) => one.first === i) : undefined;
    // "skoleeier, altså kommunen": the same one in other words.
    if (range(tail.last + 1, i).some((token) => has(it, token, 'role-light', 'apposition'))) return joinedOnes();
    if (!after || !isParty(after) || after.kind === 'self' || after.kind === 'reader') return joinedOnes();
    // "skolen og vi databehandler": the next party has a role of its own.
    if (it.roles.some((role) => role.first > after.last && role.first - after.last <= 3) || verbAt(it, after.last + 1, 'is')) return joinedOnes();
    all.push(after);
    if (bound || (after.kind === 'class' && tail.kind === 'class')) sure = all.length;
  }
}

/**
 * "(barnehagen eller skolen)" right behind "institusjonen": two or more kinds in the bracket say which ones are meant. One alone may
 * only be another word for it.
 */
export function specified(it: RoleSentence, parties: readonly PartyMention[]): readonly PartyMention[] {
  const [party] = parties;
  if (parties.length !== 1 || party?.kind !== 'class' || party.last + 1 >= it.sentence.lastToken || !/^\s?\($/u.test(gap(it, party.last, party.last + 1))) return parties;
  const first = it.parties.find((one) => one.first > party.last && one.kind === 'class');
  if (!first || range(party.last + 1, first.first).some((token) => !isArticle(it, token) && !has(it, token, 'role-light', 'apposition'))) return parties;
  const inside = withCoordinatedAfter(it, first);
  return inside.length > 1 && inside.every(({ kind }) => kind === 'class') && /^\)/u.test(it.reading.text.slice((inside.at(-1) as PartyMention).end)) ? inside : parties;
}
