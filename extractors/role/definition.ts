import type { Sentence } from '../../src/model/reading.js';
import { partiesOf } from '../../src/norwegian/parties.js';
import { type Claim, isParty, withCoordinatedAfter } from './subject.js';
import { type Role, type RoleSentence, roleSentence } from './words.js';

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
  const lead = answer.hits.find((hit) => hit.entry.lexicon === 'role-light' && hit.entry.id === 'in-this-case' && hit.first === answer.firstToken);
  const verb = lead && answer.hits.find((hit) => hit.entry.lexicon === 'role-verbs' && hit.entry.id === 'is' && hit.first - lead.last <= 2);
  if (!lead || !verb) return;
  const view = roleSentence(reading, answer) ?? { ...it, sentence: answer, roles: [], verbs: [], light: new Set<number>(), parties: partiesOf(reading, answer) };
  if (view.roles.length > 0) return;
  const party = view.parties.find((one) => one.first > verb.last && one.first - verb.last <= 2 && isParty(one));
  if (party) yield { role: role.role, claim: { parties: withCoordinatedAfter(view, party), span: { start: answer.start, end: party.end }, assertion: 'stated' } };
}
