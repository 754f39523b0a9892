import type { Hit } from '../../src/model/reading.js';
import type { PartyMention } from '../../src/norwegian/parties.js';
import { type Claim, claim } from './claim.js';
import { withCoordinatedAfter, withCoordinatedBefore } from './coordination.js';
import { gap, has, isDescription, isParty, isPreposition, overLight, partyEndingAt, range, verbAt } from './walk.js';
import type { RoleSentence, RoleWord } from './words.js';

/** The subject to the left of a verb. */
export function subjectOf(it: RoleSentence, verb: Hit): PartyMention[] | undefined {
  const { sentence, reading } = it;
  const at = overLight(it, verb.first - 1, -1);
  if (at === undefined) return undefined;
  // "Kunden er og forblir …"
  const twin = verbAt(it, at, 'is');
  if (twin && twin.last < verb.first) return subjectOf(it, twin);
  const near = partyEndingAt(it, at) ?? smallName(it, at);
  const clause = clauseStart(it, verb);
  const antecedent = beforeApposition(it, verb);
  if (antecedent) return [antecedent];
  // "den som er behandlingsansvarlig" is nobody in particular.
  if (near?.last !== at && range(at + 1, verb.first).some((token) => has(it, token, 'role-light', 'relative'))) return undefined;
  if (near && near.last === at) {
    const relative = range(near.last + 1, verb.first).some((token) => has(it, token, 'role-light', 'relative'));
    // "Nettstedet som drives av X er …": the subject is not what stands next to the verb, unless a clause begins there.
    const before = near.first > sentence.firstToken ? near.first - 1 : -1;
    const governed = before >= 0 && isPreposition(it, before) && !relative;
    // "X AS, Storgata 1, 1605 Fredrikstad, er …": a comma before the verb closes what was put in behind the subject.
    const closing = near.kind === 'named' && near.first > clause && /^,/u.test(gap(it, near.last, near.last + 1)) && !relative;
    const outer = mainSubject(it, verb, near, clause);
    if (outer) return outer.kind === 'class' ? withCoordinatedBefore(it, outer) : [outer];
    if (!governed && !closing) return isParty(near) ? withCoordinatedBefore(it, near) : officeParty(it, near, verb.first);
  }
  // "X AS, org.nr. 999 999 999, er …", "Skolen du går på er …", "X ved daglig leder er …"
  const head = it.parties.find((party) => party.first >= clause && party.last < verb.first && !(party.kind === 'person'));
  if (!head || range(clause, head.first).some((token) => !it.light.has(token) && !has(it, token, 'role-light', 'subordinate') && !has(it, token, 'role-light', 'condition')))
    return undefined;
  const distance = verb.first - head.last;
  const between = reading.text.slice(head.end, verb.start);
  if (/[;!?\n|]|:\s/u.test(between)) return undefined;
  // "Fjordlys AS driver X og er …", where an object clause stands between, may speak of either.
  const continued = has(it, verb.first - 1, 'role-light', 'conjunction');
  if (continued && clause > sentence.firstToken && it.parties.some((party) => isParty(party) && party.last < clause - 1)) return undefined;
  const apposed = /^\s*[,(–-]/u.test(between) && /[,)–-]\s*$/u.test(between);
  if (distance > (apposed ? 36 : 12)) return undefined;
  // "Klubben du er medlem av, er …": the clause behind the party has a verb of its own.
  const ofClause =
    head.last + 1 < verb.first && (has(it, head.last + 1, 'role-light', 'relative') || it.parties.some((one) => one.kind === 'reader' && one.first === head.last + 1));
  if (!apposed && range(head.last + 1, verb.first).filter((token) => verbAt(it, token, 'is')).length > (ofClause || continued ? 1 : 0)) return undefined;
  if (head.kind === 'named' && distance > 1) {
    const whole = withSmallWords(it, head, verb.first);
    if (whole) return [whole];
  }
  return isParty(head) ? withCoordinatedAfter(it, head) : officeParty(it, head, verb.first);
}

/** "laget av Kari Holm, en utvikler i Bodø, som er …": the clause is about the name, not about what was put in behind it. */
function beforeApposition(it: RoleSentence, verb: Hit): PartyMention | undefined {
  const { reading, sentence } = it;
  const relative = sentence.hits.find((hit) => hit.entry.lexicon === 'role-light' && hit.entry.id === 'relative' && hit.last < verb.first && verb.first - hit.last <= 3);
  if (!relative || !/,\s$/u.test(reading.text.slice(relative.start - 2, relative.start))) return undefined;
  return it.parties.find(
    (party) =>
      (party.kind === 'named' || (party.kind === 'self' && party.entry === undefined)) &&
      has(it, party.last + 1, 'role-light', 'indefinite') &&
      /^, $/u.test(gap(it, party.last, party.last + 1)) &&
      party.end < relative.start &&
      /^, [^,;:.!?\n]{2,70}, $/u.test(reading.text.slice(party.end, relative.start)),
  );
}

/** "fjordlys er …": a word in small letters that opens a sentence, and is no word that we know, is a name that is written so. */
function smallName({ reading: { text, tokens }, sentence }: RoleSentence, token: number): PartyMention | undefined {
  if (token !== sentence.firstToken || sentence.role !== 'text' || sentence.block.kind === 'item') return undefined;
  const start = tokens.starts[token] as number;
  const end = tokens.ends[token] as number;
  const known = sentence.hits.some((hit) => hit.first <= token && token <= hit.last);
  if (known || start !== sentence.start || !/^\p{Ll}[\p{L}\p{N}]{3,}$/u.test(text.slice(start, end))) return undefined;
  return { kind: 'named', name: text.slice(start, end), start, end, first: token, last: token, sure: true };
}

/** "Nasjonalt helsearkiv er …": one or two small unknown words between a name and its verb belong to the name. */
function withSmallWords(it: RoleSentence, head: PartyMention, verb: number): PartyMention | undefined {
  const { reading, sentence } = it;
  const { text, tokens } = reading;
  const last = verb - 1;
  if (head.legalForm || last - head.last > 2 || !/^(?: \p{Ll}[\p{L}-]+){1,2}$/u.test(text.slice(head.end, tokens.ends[last]))) return undefined;
  if (sentence.hits.some((hit) => hit.first <= last && hit.last > head.last && (hit.entry.lexicon === 'parties' || hit.entry.lexicon.startsWith('role-')))) return undefined;
  const end = tokens.ends[last] as number;
  return { ...head, last, end, name: text.slice(head.start, end) };
}

/**
 * "Virksomheter som bruker X, er …", "Det er skolen som velger X, som er …": the class that opens the clause and has a clause of its own
 * behind it is the subject, not the name inside that clause. "Det er skolen, ikke X, som er …" is the school as well.
 */
function mainSubject(it: RoleSentence, verb: Hit, near: PartyMention, clause: number): PartyMention | undefined {
  const head = it.parties.find((party) => party.first >= clause && isParty(party));
  if (!head || head === near || head.last >= near.first || head.kind === 'reader') return undefined;
  const opening = range(clause, head.first).every(
    (token) =>
      it.light.has(token) || verbAt(it, token, 'is') || has(it, token, 'role-light', 'article') || has(it, token, 'parties', 'reader-possessive') || isDescription(it, token),
  );
  if (!opening) return undefined;
  const negated = it.sentence.hits.some((hit) => hit.entry.lexicon === 'negations' && hit.last === near.first - 1 && /,/u.test(gap(it, hit.first - 1, hit.first)));
  if (negated) return head;
  if (head.kind !== 'class' || !has(it, head.last + 1, 'role-light', 'relative')) return undefined;
  const before = near.first - 1;
  let end = near.last;
  while (has(it, end + 1, 'parties', 'reader-possessive') || has(it, end + 1, 'parties', 'self-possessive')) end++;
  const comma = /^,/u.test(gap(it, end, end + 1));
  const own = has(it, before, 'role-light', 'conjunction') || has(it, before, 'role-light', 'subordinate') || /[,(]/u.test(gap(it, before, near.first));
  const relative = range(near.last + 1, verb.first).some((token) => has(it, token, 'role-light', 'relative'));
  if (own || !comma || (relative && isPreposition(it, before))) return undefined;
  return head;
}

/** Where the clause of a verb begins: behind the last "der", "når", "men", semicolon or colon, or at the start of the sentence. */
function clauseStart(it: RoleSentence, verb: Hit): number {
  for (let i = verb.first - 1; i > it.sentence.firstToken; i--) {
    if (/[;:]|\s[–-]\s|\n/u.test(gap(it, i - 1, i))) return i;
    if (has(it, i - 1, 'role-light', 'subordinate') && !partyEndingAt(it, i - 1)?.entry) return i;
  }
  return it.sentence.firstToken;
}

/** "Daglig leder i X AS" answers for X AS; an office without a house answers for the one that writes. */
function officeParty(it: RoleSentence, office: PartyMention, before: number): PartyMention[] | undefined {
  if (office.kind !== 'office') return undefined;
  const house = it.parties.find((party) => party.first > office.last && party.last < before && party.first - office.last <= 3 && isParty(party));
  return house ? [house] : [{ ...office, kind: 'self', name: '' }];
}

export function officeOf(it: RoleSentence, office: PartyMention, role: RoleWord, verb: Hit): Claim | undefined {
  const parties = officeParty(it, office, it.sentence.lastToken);
  return parties ? claim(it, parties, role, verb) : undefined;
}
