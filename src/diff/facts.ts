import type { Change } from '../model/change.js';
import type { Fact } from '../model/fact.js';
import { sentencesOf, type Unit, unitsAt } from '../model/passages.js';
import { align, type Pair } from './align.js';
import { comparable, differing, fieldsOf, likeness, saying } from './sameness.js';
import { severityOf } from './severity.js';
import { type Titles, tell } from './tell.js';

/** The texts that the facts were found in. */
export interface Texts {
  readonly before: string;
  readonly after: string;
}

/** A difference before it is weighed and told. `fields` are the names of value and scope fields that differ; 'assertion' is one. */
export type Found =
  | { readonly type: 'added'; readonly after: Fact; readonly before?: undefined; readonly fields: readonly string[] }
  | { readonly type: 'removed'; readonly before: Fact; readonly after?: undefined; readonly fields: readonly string[] }
  | { readonly type: 'changed'; readonly before: Fact; readonly after: Fact; readonly fields: readonly string[] };

/**
 * What changed between the facts of two texts, read by one and the same engine. Facts are matched by id; a fact that went and one of
 * its kind that came in the same, edited sentence or row are one change. Words that only moved, or say the same in another way, are
 * none.
 * @param titles names of kinds, for kinds that have no sentences of their own
 * @example diffFacts(extractFacts(v1), extractFacts(v2), { before: v1.text, after: v2.text })
 */
export function diffFacts(before: readonly Fact[], after: readonly Fact[], texts: Texts, titles: Titles = {}): Change[] {
  const left = sideOf(texts.before);
  const right = sideOf(texts.after);
  const sameText = texts.before === texts.after;

  const found: Found[] = [];
  const gone = new Set<Fact>();
  const come = new Set(after);
  const byId = new Map(after.map((fact) => [fact.id, fact]));
  for (const one of before) {
    const other = byId.get(one.id);
    if (other === undefined) {
      gone.add(one);
      continue;
    }
    come.delete(other);
    const fields = sameText ? differing(one, other) : reallyDiffering(one, other, left, right);
    if (fields.length > 0) found.push({ type: 'changed', before: one, after: other, fields });
  }
  dropSameSayings(gone, come);
  if (gone.size > 0 && come.size > 0) {
    const pairs = sameText ? left.units.map((_, index): Pair => ({ type: 'same', before: index, after: index })) : align(left.units, right.units).pairs;
    for (const { before: one, after: other } of replacements(gone, come, left, right, pairs)) {
      gone.delete(one);
      come.delete(other);
      const fields = differing(one, other);
      // Other words for the same: "retained for support" and "retained to support".
      if (fields.length > 0) found.push({ type: 'changed', before: one, after: other, fields });
    }
  }
  for (const fact of gone) found.push({ type: 'removed', before: fact, fields: [] });
  for (const fact of come) found.push({ type: 'added', after: fact, fields: [] });
  return found.map((one) => changeOf(one, titles)).sort(bySeverity);
}

function changeOf(found: Found, titles: Titles): Change {
  const { kind, id } = (found.after ?? found.before) as Fact;
  return {
    type: found.type,
    kind,
    id,
    ...(found.before ? { before: found.before } : {}),
    ...(found.after ? { after: found.after } : {}),
    severity: severityOf(found),
    sentence: tell(found, titles),
  };
}

const RANK = { high: 0, medium: 1, low: 2 } as const;

/** Most serious first. The sort is stable: within that, the order of the facts. */
const bySeverity = (a: Change, b: Change): number => RANK[a.severity] - RANK[b.severity];

/** The sentences of a text. */
interface Side {
  readonly units: readonly Unit[];
  readonly keys: ReadonlySet<string>;
}

function sideOf(text: string): Side {
  const units = sentencesOf(text);
  return { units, keys: new Set(units.map(({ key }) => key)) };
}

/** Whether every sentence that a fact rests on also stands in the other text. */
const stands = (fact: Fact, own: Side, other: Side): boolean =>
  fact.evidence.every((evidence) => unitsAt(own.units, evidence).every((index) => other.keys.has((own.units[index] as Unit).key)));

/**
 * Fields that really changed. A fact takes each field from the first of its sentences that has it, so another order of the same
 * sentences may give another value: what was said counts as gone only when one of its sentences is gone, and what is said now as
 * new only when one of them is new.
 */
function reallyDiffering(before: Fact, after: Fact, left: Side, right: Side): string[] {
  const fields = differing(before, after);
  if (fields.length === 0) return fields;
  const wasKept = stands(before, left, right);
  const isOld = stands(after, right, left);
  const one = fieldsOf(before);
  return fields.filter((name) => (name !== 'assertion' && comparable(name, one[name]) === '' ? !isOld : !wasKept));
}

/** "12 måneder" and "ett år", "Eksempel" and "Eksempel AS" are facts with other ids that say the same. */
function dropSameSayings(gone: Set<Fact>, come: Set<Fact>): void {
  const waiting = new Map<string, Fact[]>();
  for (const fact of come) waiting.set(saying(fact), [...(waiting.get(saying(fact)) ?? []), fact]);
  for (const fact of gone) {
    const same = waiting.get(saying(fact))?.shift();
    if (same === undefined) continue;
    gone.delete(fact);
    come.delete(same);
  }
}

interface Replacement {
  readonly before: Fact;
  readonly after: Fact;
}

interface Candidate extends Replacement {
  readonly score: number;
  /** How much further on in its sentence the one stands than the other. */
  readonly shift: number;
}

/** Facts of one kind that went and came in the same, edited sentence: one to one, the most alike first. */
function replacements(gone: ReadonlySet<Fact>, come: ReadonlySet<Fact>, left: Side, right: Side, pairs: readonly Pair[]): Replacement[] {
  const partner = new Map(pairs.map((pair) => [pair.before, pair]));
  const arrivals = new Map<string, { readonly fact: Fact; readonly place: number }[]>();
  for (const fact of come)
    for (const { index, place } of placesOf(fact, right)) {
      const key = `${fact.kind} ${index}`;
      const list = arrivals.get(key);
      if (list) list.push({ fact, place });
      else arrivals.set(key, [{ fact, place }]);
    }
  const candidates: Candidate[] = [];
  for (const before of gone)
    for (const { index, place } of placesOf(before, left)) {
      const pair = partner.get(index);
      if (pair === undefined) continue;
      for (const { fact: after, place: there } of arrivals.get(`${before.kind} ${pair.after}`) ?? [])
        candidates.push({ before, after, score: likeness(before, after) + (pair.type === 'changed' ? pair.similarity : 1), shift: Math.abs(place - there) });
    }
  const taken = new Set<Fact>();
  return candidates
    .sort((a, b) => b.score - a.score || a.shift - b.shift)
    .filter(({ before, after }) => {
      if (taken.has(before) || taken.has(after)) return false;
      taken.add(before).add(after);
      return true;
    });
}

/** The sentences that a fact rests on, and where in them its words begin. */
const placesOf = (fact: Fact, side: Side): { index: number; place: number }[] =>
  fact.evidence.flatMap((evidence) => unitsAt(side.units, evidence).map((index) => ({ index, place: evidence.start - (side.units[index] as Unit).start })));
