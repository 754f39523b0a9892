import type { Hit } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import type { PartyMention } from '../../src/norwegian/parties.js';
import { specified } from './coordination.js';
import { has } from './walk.js';
import type { RoleSentence, RoleWord } from './words.js';

/** Who has a role, the words that say so, and how surely they say it. */
export interface Claim {
  readonly parties: readonly PartyMention[];
  readonly span: Span;
  readonly assertion: 'stated' | 'possible' | 'denied';
  /** The text sets controller and processor side by side, so that a named processor is more than one supplier of many. */
  readonly side?: boolean;
}

/** The claim that parties have a role, over the words from the first of them to the role. */
export const claim = (it: RoleSentence, those: readonly PartyMention[], role: RoleWord, verb?: Hit): Claim => {
  const parties = specified(it, those);
  const start = Math.min(role.start, verb?.start ?? role.start, ...parties.map((party) => party.start));
  const end = closed(it, Math.max(role.end, verb?.end ?? role.end, ...parties.map((party) => party.end)));
  return { parties, span: { start, end }, assertion: assertionBetween(it, parties, role, verb) };
};

/** A quotation mark and bracket that close right behind the words belong to them. */
export function closed({ reading: { text } }: RoleSentence, end: number): number {
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
