import { diffArrays } from 'diff';
import type { Unit } from '../model/passages.js';
import { Similarity } from './similarity.js';

/** What became of a unit. Indexes are those of the units before and after. */
export type Pair =
  | { readonly type: 'same'; readonly before: number; readonly after: number }
  | { readonly type: 'moved'; readonly before: number; readonly after: number }
  | { readonly type: 'changed'; readonly before: number; readonly after: number; readonly similarity: number };

export interface Alignment {
  /** In the order of the units after; each unit is in at most one pair. */
  readonly pairs: readonly Pair[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** Edits until which the exact difference is sought. It bounds time and, unlike a clock, gives the same answer everywhere. */
const MOST_EDITS = 4000;
/** Should never be reached; a machine that is that slow gets the coarse answer. */
const TIMEOUT = 10_000;

/** Two units are one, edited, from this likeness on. A unit that stands in the same place needs less. */
const ALIKE = 0.6;
const IN_PLACE = 0.2;
const ALONE_IN_PLACE = 0.35;
/** A word in more units than this proposes no candidates. */
const COMMON = 60;
const CANDIDATES = 8;
/** Largest place in which every removed unit is compared with every added one. */
const SMALL_PLACE = 900;

/**
 * Which unit became which: the same, moved (same words elsewhere), or changed (same place and alike, or very much alike).
 */
export function align(before: readonly Unit[], after: readonly Unit[]): Alignment {
  const { same, places } = commonUnits(before, after);
  const pairs: Pair[] = same.map(([b, a]) => ({ type: 'same', before: b, after: a }));
  const moved = movedUnits(before, after, places);
  pairs.push(...moved);
  const goneBefore = new Set(moved.map((pair) => pair.before));
  const goneAfter = new Set(moved.map((pair) => pair.after));
  const left = places.map(({ removed, added }) => ({ removed: removed.filter((index) => !goneBefore.has(index)), added: added.filter((index) => !goneAfter.has(index)) }));
  const changed = changedUnits(before, after, left);
  pairs.push(...changed);
  for (const pair of changed) {
    goneBefore.add(pair.before);
    goneAfter.add(pair.after);
  }
  return {
    pairs: pairs.sort((x, y) => x.after - y.after),
    removed: left.flatMap(({ removed }) => removed).filter((index) => !goneBefore.has(index)),
    added: left.flatMap(({ added }) => added).filter((index) => !goneAfter.has(index)),
  };
}

/** A place between units that stayed: what stood there before, and what stands there now. */
interface Place {
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

interface Common {
  readonly same: readonly (readonly [number, number])[];
  readonly places: readonly Place[];
}

function commonUnits(before: readonly Unit[], after: readonly Unit[]): Common {
  const numbers = new Map<string, number>();
  const numbered = (units: readonly Unit[]): number[] =>
    units.map(({ key }) => {
      let number = numbers.get(key);
      if (number === undefined) numbers.set(key, (number = numbers.size));
      return number;
    });
  const left = numbered(before);
  const right = numbered(after);
  const runs = diffArrays(left, right, { maxEditLength: MOST_EDITS, timeout: TIMEOUT });
  if (runs === undefined) return placesOf(uniqueUnits(left, right), before.length, after.length);
  const same: [number, number][] = [];
  let b = 0;
  let a = 0;
  for (const { count, added, removed } of runs) {
    if (!added && !removed) for (let i = 0; i < count; i++) same.push([b + i, a + i]);
    if (!added) b += count;
    if (!removed) a += count;
  }
  return placesOf(same, before.length, after.length);
}

function placesOf(same: readonly (readonly [number, number])[], before: number, after: number): Common {
  const places: Place[] = [];
  let b = 0;
  let a = 0;
  for (const [nextB, nextA] of [...same, [before, after] as const]) {
    if (nextB > b || nextA > a) places.push({ removed: range(b, nextB), added: range(a, nextA) });
    b = nextB + 1;
    a = nextA + 1;
  }
  return { same, places };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

/** For texts with nearly nothing in common: the longest run of units that stand once in each and keep their order. */
function uniqueUnits(left: readonly number[], right: readonly number[]): [number, number][] {
  const once = (list: readonly number[]): Map<number, number> => {
    const places = new Map<number, number>();
    list.forEach((number, index) => places.set(number, places.has(number) ? -1 : index));
    return places;
  };
  const inRight = once(right);
  const both: [number, number][] = [];
  for (const [number, b] of once(left)) {
    const a = inRight.get(number);
    if (b >= 0 && a !== undefined && a >= 0) both.push([b, a]);
  }
  // Longest increasing run of places after, by patience: `ends[n]` is the pair that ends the best run of n + 1.
  const ends: number[] = [];
  const previous: number[] = [];
  both.forEach(([, a], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((both[ends[middle] as number] as [number, number])[1] < a) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] as number);
    ends[low] = index;
  });
  const run: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] as number) run.push(both[at] as [number, number]);
  return run.reverse();
}

/** Units that stand elsewhere now, word for word. */
function movedUnits(before: readonly Unit[], after: readonly Unit[], places: readonly Place[]): Pair[] {
  const waiting = new Map<string, number[]>();
  for (const { removed } of places)
    for (const index of removed) {
      const { key } = before[index] as Unit;
      const list = waiting.get(key);
      if (list) list.push(index);
      else waiting.set(key, [index]);
    }
  // Taken from the front without shifting: a hundred thousand equal lines stay cheap.
  const taken = new Map<string, number>();
  const pairs: Pair[] = [];
  for (const { added } of places)
    for (const index of added) {
      const { key } = after[index] as Unit;
      const next = taken.get(key) ?? 0;
      const from = waiting.get(key)?.[next];
      if (from === undefined) continue;
      taken.set(key, next + 1);
      pairs.push({ type: 'moved', before: from, after: index });
    }
  return pairs;
}

interface Candidate {
  readonly before: number;
  readonly after: number;
  readonly similarity: number;
  readonly score: number;
}

function changedUnits(before: readonly Unit[], after: readonly Unit[], places: readonly Place[]): (Pair & { readonly type: 'changed' })[] {
  const removed = places.flatMap((place) => place.removed);
  const added = places.flatMap((place) => place.added);
  if (removed.length === 0 || added.length === 0) return [];
  const similarity = new Similarity([...before, ...after]);
  const placeBefore = new Map(places.flatMap((place, index) => place.removed.map((unit) => [unit, index] as const)));
  const placeAfter = new Map(places.flatMap((place, index) => place.added.map((unit) => [unit, index] as const)));
  const alone = places.map((place) => place.removed.length === 1 && place.added.length === 1);

  const candidates = new Map<string, Candidate>();
  const consider = (b: number, a: number): void => {
    const key = `${b} ${a}`;
    if (candidates.has(key)) return;
    const place = placeBefore.get(b) as number;
    const alike = similarity.of(before[b] as Unit, after[a] as Unit);
    const score = alike + (place !== placeAfter.get(a) ? 0 : alone[place] ? ALONE_IN_PLACE : IN_PLACE);
    if (score >= ALIKE) candidates.set(key, { before: b, after: a, similarity: alike, score });
  };
  for (const place of places) if (place.removed.length * place.added.length <= SMALL_PLACE) for (const b of place.removed) for (const a of place.added) consider(b, a);
  const holders = new Map<string, number[]>();
  for (const a of added)
    for (const word of similarity.wordsOf((after[a] as Unit).key).keys()) {
      if (similarity.frequencyOf(word) > COMMON) continue;
      const list = holders.get(word);
      if (list) list.push(a);
      else holders.set(word, [a]);
    }
  for (const b of removed) {
    const shared = new Map<number, number>();
    for (const word of similarity.wordsOf((before[b] as Unit).key).keys()) for (const a of holders.get(word) ?? []) shared.set(a, (shared.get(a) ?? 0) + similarity.weightOf(word));
    const best = [...shared].sort(([x, m], [y, n]) => n - m || x - y).slice(0, CANDIDATES);
    for (const [a] of best) consider(b, a);
  }

  const pairs: (Pair & { readonly type: 'changed' })[] = [];
  const usedBefore = new Set<number>();
  const usedAfter = new Set<number>();
  for (const candidate of [...candidates.values()].sort((x, y) => y.score - x.score || x.before - y.before || x.after - y.after)) {
    if (usedBefore.has(candidate.before) || usedAfter.has(candidate.after)) continue;
    usedBefore.add(candidate.before);
    usedAfter.add(candidate.after);
    pairs.push({ type: 'changed', before: candidate.before, after: candidate.after, similarity: candidate.similarity });
  }
  return pairs;
}
