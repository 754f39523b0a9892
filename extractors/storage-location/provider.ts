import type { Reading, Sentence } from '../../src/model/reading.js';
import { distance, overlaps, type Span } from '../../src/model/span.js';
import { type OrganisationMention, organisationsOf, roleOf } from '../../src/norwegian/organisations.js';
import { ownOrganisation } from '../../src/norwegian/own-organisation.js';
import { placesOf } from '../../src/norwegian/places.js';
import { partOf } from './grammar.js';

/** Names in a sentence that can be who stores: known suppliers, and other names that are plainly companies. */
export function providersIn(reading: Reading, sentence: Sentence): OrganisationMention[] {
  const own = ownOrganisation(reading);
  const ours = new Set(own ? [own.name, ...own.aliases].map((name) => name.toLowerCase()) : []);
  return organisationsOf(reading, sentence).filter((name) => {
    if (ours.has(name.name.toLowerCase()) || (own && name.name.toLowerCase().startsWith(`${own.name.toLowerCase()} `))) return false;
    const role = roleOf(name);
    if (role === 'authority' || role === 'federation' || role === 'association') return false;
    if (
      name.known === undefined &&
      (placesOf(reading, sentence).some((place) => overlaps(place, name)) || sentence.hits.some((hit) => hit.entry.lexicon === 'areas' && hit.first === name.first))
    )
      return false;
    return name.known !== undefined || name.certainty === 'legal-form' || name.certainty === 'shape';
  });
}

/**
 * Who stores the data at a place: the name nearest before it in its sentence, else the nearest behind it; where the sentence has none,
 * the only name of the sentence before or after, when that one speaks of storing too.
 */
export function providerOf(reading: Reading, sentence: Sentence, place: Span): string | undefined {
  const near = nearest(providersIn(reading, sentence), place);
  if (near) return near.name;
  const hosted = afterPreposition(reading, sentence);
  if (hosted) return hosted;
  if (sentence.role !== 'text' && sentence.role !== 'value') return undefined;
  const beside = (reading.byBlock[sentence.blockIndex] ?? []).filter((other) => Math.abs(other.index - sentence.index) === 1 && other.role === sentence.role);
  for (const other of beside) {
    if (!other.hits.some((hit) => ['store', 'host', 'server'].includes(partOf(hit)))) continue;
    const names = providersIn(reading, other);
    if (names.length === 1) return (names[0] as OrganisationMention).name;
  }
  return headingProvider(reading, sentence);
}

/** The supplier that the block right above names: its heading, or the item or label of its card. */
export function headingProvider(reading: Reading, sentence: Sentence): string | undefined {
  for (let index = sentence.blockIndex - 1; index >= 0 && sentence.blockIndex - index <= 10; index--) {
    const block = reading.version.blocks[index];
    const head = reading.byBlock[index]?.[0];
    if (!block || !head || block.kind === 'row') return undefined;
    const name = providersIn(reading, head)[0];
    if (block.kind === 'heading') return name && name.start - head.start <= 8 ? name.name : undefined;
    if (block.kind === 'paragraph') return undefined;
    if (block.kind === 'item' && block.depth < depthOf(sentence.block) && name && name.start - head.start <= 3) return name.name;
  }
  return undefined;
}

const depthOf = (block: Sentence['block']): number => ('depth' in block ? (block.depth ?? 0) : 0);

/** "hos Eksempel Drift AS": capitals behind a preposition that only a supplier follows, where nothing else found a name. */
function afterPreposition({ text }: Reading, sentence: Sentence): string | undefined {
  for (const hit of sentence.hits) {
    if (hit.entry.lexicon !== 'supplier-prepositions' || hit.entry.id !== 'at') continue;
    const name = /^\s((?:\p{Lu}[\p{L}\d.&-]*\s?){1,5})/u.exec(text.slice(hit.end, Math.min(sentence.end, hit.end + 60)))?.[1]?.trim();
    if (name && /\s/u.test(name)) return name.replace(/[.,]$/u, '');
  }
  return undefined;
}

function nearest(names: readonly OrganisationMention[], place: Span): OrganisationMention | undefined {
  const before = names.filter((name) => name.end <= place.start).sort((a, b) => b.end - a.end)[0];
  const after = names.filter((name) => name.start >= place.end).sort((a, b) => a.start - b.start)[0];
  if (before === undefined || after === undefined) return before ?? after;
  // "I Frankfurt hos Eksempelskyen" beats a name far in front.
  return distance(after, place) <= 12 && distance(before, place) > 40 ? after : before;
}
