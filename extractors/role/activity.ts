import { hitsOf } from '../../src/norwegian/read.js';
import type { RoleSentence, RoleWord } from './words.js';

const LONGEST = 100;

/**
 * What a party has its role for: the words behind "for" up to the end of the clause, '' where the text does not say.
 * @example "X er behandlingsansvarlig for nettbutikken, og …" // 'nettbutikken'
 */
export function activityAfter(it: RoleSentence, role: RoleWord): string {
  const { reading, sentence } = it;
  if (role.kind === 'responsible') return '';
  const preposition = hitsOf(sentence, 'role-light').find((hit) => hit.entry.id === 'for' && hit.first === role.last + 1);
  if (!preposition) return '';
  const rest = reading.text.slice(preposition.end, Math.min(sentence.end, preposition.end + LONGEST + 40));
  const verb = it.verbs.find((hit) => hit.entry.id === 'is' && hit.start > preposition.end);
  const stop = Math.min(rest.search(/[.,](?:\s|$)|[;:()\n]|$/u), verb ? verb.start - preposition.end : rest.length);
  const activity = rest.slice(0, stop < 0 ? rest.length : stop).trim();
  // "… som vi er behandlingsansvarlig for har vi …": the preposition ends its clause.
  if (it.verbs.some((hit) => hit.first === preposition.last + 1)) return '';
  return activity.length <= LONGEST ? activity : '';
}
