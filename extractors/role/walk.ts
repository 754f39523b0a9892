import type { Hit } from '../../src/model/reading.js';
import type { PartyMention } from '../../src/norwegian/parties.js';
import type { RoleSentence } from './words.js';

/** Whether a phrase of a lexicon covers a word. */
export const has = (it: RoleSentence, token: number, lexicon: string, id: string): boolean =>
  it.sentence.hits.some((hit) => hit.entry.lexicon === lexicon && hit.entry.id === id && hit.first <= token && token <= hit.last);

/** What stands between two words. */
export const gap = ({ reading }: RoleSentence, before: number, after: number): string =>
  reading.text.slice(reading.tokens.ends[before] as number, reading.tokens.starts[after] as number);

/** A mark that ends a clause stands between two neighbouring words. Commas end none: "er, som regel, behandlingsansvarlig". */
const breaks = (it: RoleSentence, before: number, after: number): boolean => /[.;:!?\n|]/u.test(gap(it, before, after));

/** The party that a word is part of. */
export const partyEndingAt = ({ parties }: RoleSentence, token: number): PartyMention | undefined => parties.find((one) => one.first <= token && token <= one.last);

/** The verb, of the kinds that are asked for, that a word is part of. */
export const verbAt = ({ verbs }: RoleSentence, token: number, ...ids: string[]): Hit | undefined =>
  verbs.find((hit) => hit.first <= token && token <= hit.last && ids.includes(hit.entry.id));

/** Word indexes from one, inclusive, to another, exclusive. */
export const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Walks from a token over light words; gives the first token that is none, or undefined at the end of the clause. */
export function overLight(it: RoleSentence, from: number, step: 1 | -1): number | undefined {
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
export const partyIsContent = (it: RoleSentence, token: number): boolean => {
  const party = partyEndingAt(it, token);
  return party !== undefined && party.kind !== 'person';
};

/** Controllers and processors are organisations: offices, natural persons and suppliers in general are none. */
export const isParty = ({ kind }: PartyMention): boolean => kind === 'self' || kind === 'reader' || kind === 'class' || kind === 'named';

/** A name, not a pronoun or a kind of party. */
export const isNamed = ({ kind, entry }: PartyMention): boolean => kind === 'named' || (kind === 'self' && entry === undefined);

/** "du", "vi", "jeg". */
export const isPronoun = ({ kind, entry }: PartyMention): boolean => kind === 'reader' || (kind === 'self' && (entry?.id === 'self' || entry?.id === 'self-singular'));

/** A small word between the parties of a list. */
export const isArticle = (it: RoleSentence, token: number): boolean => it.light.has(token) && !verbAt(it, token, 'is') && !partyIsContent(it, token);

/** "det private selskapet", "de enkelte skolene": an article that may stand for somebody, and an adjective before a kind. */
export function isDescription(it: RoleSentence, token: number): boolean {
  const { tokens, text } = it.reading;
  const word = tokens.words[token] as string;
  const next = it.parties.find((one) => one.first === token + 1);
  if (has(it, token, 'role-light', 'article')) return next?.kind === 'class' || isDescription(it, token + 1);
  if (next?.kind !== 'class' || !/^\p{Ll}{3,}e$/u.test(word) || text[tokens.starts[token] as number] !== word[0]) return false;
  return !it.sentence.hits.some((hit) => hit.first <= token && token <= hit.last && hit.entry.lexicon.startsWith('role-'));
}

/** A preposition that governs what stands behind it. */
export const isPreposition = (it: RoleSentence, token: number): boolean =>
  has(it, token, 'role-light', 'for') || has(it, token, 'role-light', 'at-place') || (has(it, token, 'parties', 'preposition') && !isNumber(it, token));

/** "to" counts in Norwegian and governs in English. */
const isNumber = ({ reading, sentence }: RoleSentence, token: number): boolean =>
  reading.version.language !== 'en' && sentence.hits.some((hit) => hit.entry.lexicon === 'number-words' && hit.first === token);
