import type { Fact, FactValue, FieldValue } from '../model/fact.js';
import { daysOf } from './periods.js';

/** Forms of companies, as they end a name: "Eksempel AS" and "Eksempel" are one. */
const LEGAL_FORMS = new Set(
  'as asa ans da ab aps a/s oy oyj gmbh ag se sa sarl sas bv nv srl inc incorporated llc ltd limited corp corporation co plc pbc pte pty kg ug'.split(' '),
);
const NAMES = new Set(['name', 'party', 'provider']);

/** A field in the form in which it is compared: no case, no spacing, no order of lists; lengths of time by their length. */
export function comparable(name: string, field: FieldValue): string {
  const text = Array.isArray(field) ? [...(field as readonly string[])].sort().join('\n') : typeof field === 'string' ? field : '';
  const days = daysOf(text);
  if (days !== undefined && Number.isFinite(days)) return `${days} days`;
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (!NAMES.has(name)) return words.join(' ');
  const bare = words.map((word) => word.replace(/[.,]/gu, ''));
  while (bare.length > 1 && LEGAL_FORMS.has(bare.at(-1) as string)) bare.pop();
  return bare.join(' ');
}

/** Fields in the policy's own words: another wording of the same is no change. */
const FREE_TEXT = new Set(['task', 'activity', 'agreement', 'dataCategory']);
/** Share of words in common from which two wordings are one. */
const REWORDED = 0.7;

const same = (name: string, one: FieldValue, other: FieldValue): boolean => {
  const [a, b] = [comparable(name, one), comparable(name, other)];
  return a === b || (FREE_TEXT.has(name) && sharedWords(a, b) >= REWORDED);
};

function sharedWords(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

const wordsOf = (text: string): Set<string> => new Set(text.match(/[\p{L}\p{N}]+/gu));

/** Value and scope of a fact together. */
export const fieldsOf = (fact: Fact): FactValue => ({ ...fact.value, ...fact.scope });

/** Names of fields that do not say the same, in the order in which the facts have them; 'assertion' is one of them. */
export function differing(before: Fact, after: Fact): string[] {
  const one = fieldsOf(before);
  const other = fieldsOf(after);
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => !same(name, one[name], other[name]));
  return before.assertion === after.assertion ? names : [...names, 'assertion'];
}

/** Everything that a fact says, as one text: two facts that say the same have the same. */
export function saying(fact: Fact): string {
  const fields = Object.entries(fieldsOf(fact)).map(([name, field]) => [name, comparable(name, field)] as const);
  return JSON.stringify([fact.kind, fact.assertion, ...fields.filter(([, field]) => field !== '').sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Share of fields that two facts have in common, from 0 to 1. */
export function likeness(a: Fact, b: Fact): number {
  const one = fieldsOf(a);
  const other = fieldsOf(b);
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => comparable(name, one[name]) !== '' || comparable(name, other[name]) !== '');
  if (names.length === 0) return 0;
  return names.filter((name) => same(name, one[name], other[name])).length / names.length;
}
