import type { Sentence } from '../../src/model/reading.js';
import { partiesOf } from '../../src/norwegian/parties.js';
import { hitsOf } from '../../src/norwegian/read.js';
import type { Claim } from './claim.js';
import { withCoordinatedAfter } from './coordination.js';
import { isParty } from './walk.js';
import { type Role, type RoleSentence, roleSentence } from './words.js';

/** "Hvem er behandlingsansvarlig?", "Er du behandlingsansvarlig, må du …": the text does not say that anybody is. */
export const isQuestion = ({ reading, sentence, verbs }: RoleSentence): boolean =>
  reading.text[sentence.end - 1] === '?' || verbs.some((verb) => verb.entry.id === 'is' && verb.first === sentence.firstToken);

/** "En databehandler er en virksomhet som …": a role word opens the sentence, and an article and a clause say what it means. */
export function isDefinition({ sentence, roles, verbs }: RoleSentence): boolean {
  const role = roles[0];
  if (role?.kind !== 'word' || role.first - sentence.firstToken > 1) return false;
  const verb = verbs.find((hit) => hit.entry.id === 'is' && hit.first === role.last + 1);
  if (!verb) return false;
  const light = (id: string, from: number, to: number): boolean => hitsOf(sentence, 'role-light').some((hit) => hit.entry.id === id && hit.first >= from && hit.first <= to);
  return light('indefinite', verb.last + 1, verb.last + 1) && light('relative', verb.last + 3, verb.last + 4);
}

/**
 * "Behandlingsansvarlig er den som bestemmer formålet. I dette tilfellet er det X AS.": the first sentence explains the word, the next
 * one says who it is.
 */
export function* inThisCase(it: RoleSentence, sentence: Sentence): Generator<{ readonly role: Role; readonly claim: Claim }> {
  const { reading } = it;
  const role = it.roles.filter(({ kind }) => kind === 'word')[0];
  if (!role || it.roles.some((other) => other.role !== role.role) || it.parties.some((party) => isParty(party) && party.kind !== 'class')) return;
  const answer = reading.sentences[sentence.index + 1];
  if (!answer || answer.blockIndex !== sentence.blockIndex) return;
  const lead = hitsOf(answer, 'role-light').find((hit) => hit.entry.id === 'in-this-case' && hit.first === answer.firstToken);
  const verb = lead && hitsOf(answer, 'role-verbs').find((hit) => hit.entry.id === 'is' && hit.first - lead.last <= 2);
  if (!lead || !verb) return;
  const view = roleSentence(reading, answer) ?? { ...it, sentence: answer, roles: [], verbs: [], light: new Set<number>(), parties: partiesOf(reading, answer) };
  if (view.roles.length > 0) return;
  const party = view.parties.find((one) => one.first > verb.last && one.first - verb.last <= 2 && isParty(one));
  if (party) yield { role: role.role, claim: { parties: withCoordinatedAfter(view, party), span: { start: answer.start, end: party.end }, assertion: 'stated' } };
}
