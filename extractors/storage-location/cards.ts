import type { Finding } from '../../src/model/fact.js';
import type { Reading, Sentence } from '../../src/model/reading.js';
import { type PlaceMention, placesOf } from '../../src/norwegian/places.js';
import { themesOf } from '../../src/norwegian/themes.js';
import { partOf } from './grammar.js';
import { plainPlaces } from './listed.js';
import { providersIn } from './provider.js';

const LINE = 70;
const TEXT = 320;
const REACH = 4;

/** The places that a line begins with: "EU · Frankfurt Lagt til i mars" begins with Frankfurt, for which EU is only the wider name. */
function leadingPlaces(reading: Reading, sentence: Sentence): readonly PlaceMention[] {
  const leading: PlaceMention[] = [];
  let at = sentence.start;
  for (const place of placesOf(reading, sentence)) {
    if (!/^[\s·•|/,()–-]*$/u.test(reading.text.slice(at, place.start))) break;
    leading.push(place);
    at = place.end;
  }
  return leading.some((place) => place.country !== undefined) ? leading.filter((place) => place.country !== undefined) : leading;
}

/** The supplier whose card a line stands in: the nearest block above that opens with its name, a few lines up. */
export function cardHead(reading: Reading, index: number): string | undefined {
  const { blocks } = reading.version;
  for (let at = index - 1; at >= 0 && index - at <= REACH; at--) {
    const block = blocks[at];
    const first = reading.byBlock[at]?.[0];
    if (!block || !first || (block.kind !== 'paragraph' && block.kind !== 'heading') || block.end - block.start > TEXT) return undefined;
    const name = providersIn(reading, first)[0];
    if (name?.known && name.start - first.start <= 3) return name.name;
    if (block.kind === 'heading' && !placesOf(reading, first).some((place) => place.start === first.start)) return undefined;
  }
  return undefined;
}

/** "Eksempelskyen", and below it "USA (bare for tekst)": a heading that is a supplier, and a place with a bracket behind it. */
const rightBelowName = (reading: Reading, index: number, leading: readonly PlaceMention[]): boolean =>
  reading.version.blocks[index - 1]?.kind === 'heading' &&
  leading.length > 0 &&
  /^\s\(/u.test(reading.text.slice(leading.at(-1)?.end, (leading.at(-1)?.end ?? 0) + 2)) &&
  cardHead(reading, index) !== undefined;

/** Lines of cards under a heading about suppliers that begin with a place and go on with something else: "EU Lagt til i april". */
export function* inCards(reading: Reading): Generator<Omit<Finding, 'rule'>> {
  for (const [index, block] of reading.version.blocks.entries()) {
    if ((block.kind !== 'paragraph' && block.kind !== 'heading') || block.end - block.start > LINE) continue;
    const sentence = reading.byBlock[index]?.[0];
    if (!sentence || reading.text[block.end - 1] === '.') continue;
    const leading = leadingPlaces(reading, sentence);
    if (!themesOf(reading, block).has('sub-processors') && !rightBelowName(reading, index, leading)) continue;
    if (leading.length === 0 || sentence.hits.some((hit) => partOf(hit) === 'other')) continue;
    const provider = cardHead(reading, index);
    if (provider === undefined) continue;
    const plain = plainPlaces(reading, sentence);
    for (const place of leading) if (plain.includes(place)) yield { value: { place: place.place, ...(place.city ? { city: place.city } : {}), provider }, evidence: block };
  }
}
