import { lexicon } from '../../lexicons/index.js';
import { fieldOf, type LexiconEntry } from '../../src/model/lexicon.js';
import type { Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { type OrganisationMention, organisationKey, organisationsOf } from '../../src/norwegian/organisations.js';

/** Names that stand for one supplier in one place: "Google Cloud (Firebase)", "Firebase/Google Cloud", "Claude fra Anthropic". */
export interface NameGroup extends Span {
  /** As written, from the first name to the last. */
  readonly name: string;
  readonly mentions: readonly OrganisationMention[];
}

/** The name by which a group is told apart and its role judged. */
export const headOf = (group: NameGroup): OrganisationMention => group.mentions[0] as OrganisationMention;

let parents: ReadonlyMap<string, string> | undefined;

/** The entries above an entry: firebase → google-cloud → google. */
export function ancestorsOf(id: string): readonly string[] {
  parents ??= new Map(
    ['suppliers', 'social-networks'].flatMap((name) => lexicon(name)).flatMap((entry) => (fieldOf(entry, 'parent') ? [[entry.id, fieldOf(entry, 'parent')] as const] : [])),
  );
  const above: string[] = [];
  for (let at = parents.get(id); at !== undefined && above.length < 4; at = parents.get(at)) above.push(at);
  return above;
}

/** One is the company or the larger product of the other, or both belong to one. */
export function related(a: LexiconEntry | undefined, b: LexiconEntry | undefined): boolean {
  if (!a || !b) return false;
  const above = new Set([a.id, ...ancestorsOf(a.id)]);
  return [b.id, ...ancestorsOf(b.id)].some((id) => above.has(id));
}

/** One is above the other. */
export const inLine = (a: string, b: string): boolean => a === b || ancestorsOf(a).includes(b) || ancestorsOf(b).includes(a);

const remembered = new WeakMap<Sentence, readonly NameGroup[]>();

/** The names of a sentence, those that stand for one supplier together. */
export function groupsOf(reading: Reading, sentence: Sentence): readonly NameGroup[] {
  let groups = remembered.get(sentence);
  if (groups === undefined) remembered.set(sentence, (groups = join(reading, sentence)));
  return groups;
}

function join(reading: Reading, sentence: Sentence): NameGroup[] {
  const { text } = reading;
  const groups: { start: number; end: number; mentions: OrganisationMention[] }[] = [];
  for (const mention of organisationsOf(reading, sentence)) {
    const last = groups.at(-1);
    const before = last?.mentions.at(-1);
    if (last && before && (belongsTo(text, before, mention) || (before.start > sentence.start && isMakerOf(text, before, mention)))) {
      last.mentions.push(mention);
      last.end = text[mention.end] === ')' && text.slice(last.start, mention.end).includes('(') ? mention.end + 1 : mention.end;
    } else groups.push({ start: mention.start, end: mention.end, mentions: [mention] });
  }
  return groups.map((group) => ({ ...group, name: nameOf(text, group) }));
}

/** Names in brackets belong to the name; of names joined by a slash or "fra" the first is it. */
function nameOf(text: string, { start, end, mentions }: Omit<NameGroup, 'name'>): string {
  const [first, second] = mentions;
  if (first === undefined || second === undefined) return first?.name ?? '';
  return /^\s?\($/u.test(text.slice(first.end, second.start)) ? text.slice(start, end).replace(/\s+/gu, ' ') : first.name;
}

/** Whether two names in a row are one supplier: the second in brackets, behind a slash, or as the maker of the first. */
function belongsTo(text: string, a: OrganisationMention, b: OrganisationMention): boolean {
  const gap = text.slice(a.end, b.start);
  if (/^\s?\($/u.test(gap))
    return kin(a, b) || (text[b.end] === ')' && ((b.certainty === 'legal-form' && a.certainty !== 'legal-form') || (a.certainty === 'legal-form' && b.known !== undefined)));
  const line = (a.known && b.known && inLine(a.known.id, b.known.id)) || organisationKey(a.name) === organisationKey(b.name);
  return line === true && /^(?:\s?\/\s?|\s|,?\s(?:fra|frå|from|av|by)\s)$/u.test(gap);
}

/** "Barnebok Pluss fra Fjordtjenester AS": a product that no lexicon knows, and the company behind it. */
const isMakerOf = (text: string, a: OrganisationMention, b: OrganisationMention): boolean =>
  a.known === undefined && a.certainty !== 'legal-form' && b.known === undefined && b.certainty !== 'capital' && /^\s(?:fra|frå|from|by)\s$/u.test(text.slice(a.end, b.start));

const kin = (a: OrganisationMention, b: OrganisationMention): boolean => related(a.known, b.known) || organisationKey(a.name) === organisationKey(b.name);
