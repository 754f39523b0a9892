import type { Hit } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import type { PartyMention } from '../../src/norwegian/parties.js';
import { hitsOf } from '../../src/norwegian/read.js';
import type { RoleSentence, RoleWord } from './words.js';

/** Who has a role, the words that say so, and how surely they say it. */
export interface Claim {
  readonly parties: readonly PartyMention[];
  readonly span: Span;
  readonly assertion: 'stated' | 'possible' | 'denied';
  /** The text sets controller and processor side by side, so that a named processor is more than one supplier of many. */
  readonly side?: boolean;
}

const has = (it: RoleSentence, token: number, lexicon: string, id: string): boolean =>
  it.sentence.hits.some((hit) => hit.entry.lexicon === lexicon && hit.entry.id === id && hit.first <= token && token <= hit.last);

const gap = ({ reading }: RoleSentence, before: number, after: number): string => reading.text.slice(reading.tokens.ends[before] as number, reading.tokens.starts[after] as number);

/** A mark that ends a clause stands between two neighbouring words. Commas end none: "er, som regel, behandlingsansvarlig". */
const breaks = (it: RoleSentence, before: number, after: number): boolean => /[.;:!?\n|]/u.test(gap(it, before, after));

const partyEndingAt = ({ parties }: RoleSentence, token: number): PartyMention | undefined => parties.find((one) => one.first <= token && token <= one.last);
const verbAt = ({ verbs }: RoleSentence, token: number, ...ids: string[]): Hit | undefined =>
  verbs.find((hit) => hit.first <= token && token <= hit.last && ids.includes(hit.entry.id));

/** Walks from a token over light words; gives the first token that is none, or undefined at the end of the clause. */
function overLight(it: RoleSentence, from: number, step: 1 | -1): number | undefined {
  let i = from;
  for (;;) {
    if (i < it.sentence.firstToken || i >= it.sentence.lastToken) return undefined;
    const neighbour = i - step;
    if (neighbour >= it.sentence.firstToken && neighbour < it.sentence.lastToken && breaks(it, Math.min(i, neighbour), Math.max(i, neighbour))) return undefined;
    if (step === -1) i = beforeBracket(it, i);
    if (i < it.sentence.firstToken) return undefined;
    if (!it.light.has(i) || partyIsContent(it, i) || verbAt(it, i, 'is', 'has')) return i;
    i += step;
  }
}

/** "X (org.nr. 999) er …": from the last word inside a bracket to the one before it. "skolen (eller kommunen)" is left as it is. */
function beforeBracket(it: RoleSentence, token: number): number {
  const { text, tokens } = it.reading;
  if (token + 1 >= it.sentence.lastToken || !gap(it, token, token + 1).includes(')')) return token;
  const end = tokens.ends[token] as number;
  const open = text.lastIndexOf('(', end);
  if (open < it.sentence.start || end - open > 120) return token;
  let i = token;
  while (i >= it.sentence.firstToken && (tokens.starts[i] as number) > open) i--;
  return has(it, i + 1, 'role-light', 'conjunction') ? token : i;
}

/** "den", "det" and the like are light words although they can stand for somebody. */
const partyIsContent = (it: RoleSentence, token: number): boolean => {
  const party = partyEndingAt(it, token);
  return party !== undefined && party.kind !== 'person';
};

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

/** "det private selskapet", "de enkelte skolene": an article that may stand for somebody, and an adjective before a kind. */
function isDescription(it: RoleSentence, token: number): boolean {
  const { tokens, text } = it.reading;
  const word = tokens.words[token] as string;
  const next = it.parties.find((one) => one.first === token + 1);
  if (has(it, token, 'role-light', 'article')) return next?.kind === 'class' || isDescription(it, token + 1);
  if (next?.kind !== 'class' || !/^\p{Ll}{3,}e$/u.test(word) || text[tokens.starts[token] as number] !== word[0]) return false;
  return !it.sentence.hits.some((hit) => hit.first <= token && token <= hit.last && hit.entry.lexicon.startsWith('role-'));
}

const isArticle = (it: RoleSentence, token: number): boolean => it.light.has(token) && !verbAt(it, token, 'is') && !partyIsContent(it, token);

/** Controllers and processors are organisations: offices, natural persons and suppliers in general are none. */
export const isParty = ({ kind }: PartyMention): boolean => kind === 'self' || kind === 'reader' || kind === 'class' || kind === 'named';

const claim = (it: RoleSentence, those: readonly PartyMention[], role: RoleWord, verb?: Hit): Claim => {
  const parties = specified(it, those);
  const start = Math.min(role.start, verb?.start ?? role.start, ...parties.map((party) => party.start));
  const end = closed(it, Math.max(role.end, verb?.end ?? role.end, ...parties.map((party) => party.end)));
  return { parties, span: { start, end }, assertion: assertionBetween(it, parties, role, verb) };
};

/** A quotation mark and bracket that close right behind the words belong to them. */
function closed({ reading: { text } }: RoleSentence, end: number): number {
  const marks = /^["»“”’']?\)?/u.exec(text.slice(end, end + 2));
  return end + (marks?.[0].length ?? 0);
}

const HARMLESS = /^\s*(?:bare|kun|berre|only)\b/iu;

/** Only a negation between party, verb and role turns the role round; "if we are" and "can be" make it possible. */
function assertionBetween(it: RoleSentence, parties: readonly PartyMention[], role: RoleWord, verb?: Hit): Claim['assertion'] {
  const ends = [...parties.flatMap((party) => [party.first, party.last]), role.first, ...(verb ? [verb.first, verb.last] : [])];
  const from = Math.min(...ends);
  const to = Math.max(...ends);
  const { sentence, reading } = it;
  const negated = sentence.hits.some(
    (hit) =>
      hit.entry.lexicon === 'negations' &&
      hit.first >= (verb ? Math.min(verb.first, role.first) : from) &&
      hit.last <= to &&
      !HARMLESS.test(reading.text.slice(hit.end, hit.end + 8)),
  );
  if (negated) return 'denied';
  const modal =
    verb !== undefined &&
    sentence.hits.some(
      (hit) => hit.entry.lexicon === 'hedges' && hit.entry.fields.means === 'possible' && hit.first >= verb.first - 2 && hit.last <= Math.max(verb.last, role.first),
    );
  const first = parties[0];
  const conditional = first !== undefined && has(it, first.first - 1, 'role-light', 'condition');
  return modal || conditional ? 'possible' : 'stated';
}

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

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

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
  const comma = /^,/u.test(gap(it, near.last, near.last + 1));
  const own = has(it, before, 'role-light', 'conjunction') || has(it, before, 'role-light', 'subordinate') || /[,(]/u.test(gap(it, before, near.first));
  const relative = range(near.last + 1, verb.first).some((token) => has(it, token, 'role-light', 'relative'));
  if (own || !comma || (relative && isPreposition(it, before))) return undefined;
  return head;
}

const isPreposition = (it: RoleSentence, token: number): boolean =>
  has(it, token, 'role-light', 'for') || has(it, token, 'role-light', 'at-place') || has(it, token, 'parties', 'preposition');

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

function officeOf(it: RoleSentence, office: PartyMention, role: RoleWord, verb: Hit): Claim | undefined {
  const parties = officeParty(it, office, it.sentence.lastToken);
  return parties ? claim(it, parties, role, verb) : undefined;
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

const isNamed = ({ kind, entry }: PartyMention): boolean => kind === 'named' || (kind === 'self' && entry === undefined);
const isPronoun = ({ kind, entry }: PartyMention): boolean => kind === 'reader' || (kind === 'self' && (entry?.id === 'self' || entry?.id === 'self-singular'));

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
  // "deg som kunde (…)": the class says more than the pronoun.
  const between = reading.text.slice(first.end, open);
  if (!/^\s?$|^,/u.test(between) && !isPredicate(it, first.last + 1, open) && !(has(it, first.last + 1, 'role-light', 'as') || has(it, first.last + 1, 'role-light', 'at-place')))
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
