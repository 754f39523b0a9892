import type { Fact } from '../model/fact.js';
import { namesEqual, periodOf, plain, spansOf } from './compare.js';
import type { GoldDocument, GoldFact } from './gold.js';

/** Fields that must match for a fact to be right, by kind. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  role: ['party', 'role'],
  'storage-location': ['place'],
  'sub-processor': ['name'],
  retention: ['period'],
  'legal-basis': ['basis', 'law'],
  'transfer-mechanism': ['mechanism'],
  'document-date': ['date'],
  service: ['name'],
  vendor: ['name'],
  'approval-status': ['status'],
  pricing: ['model'],
  'user-group': ['group'],
  'policy-link': ['url'],
};

const FURTHER: Readonly<Record<string, readonly string[]>> = {
  'storage-location': ['city', 'provider'],
  'sub-processor': ['country'],
  retention: ['trigger', 'bound', 'action'],
  'legal-basis': ['section', 'article'],
  vendor: ['country'],
};

/** The seven kinds that privacy documents are measured by. */
export const CORE: readonly string[] = ['role', 'storage-location', 'sub-processor', 'retention', 'legal-basis', 'transfer-mechanism', 'document-date'];

export interface Counts {
  gold: number;
  found: number;
  predicted: number;
  right: number;
  fields: number;
  fieldsRight: number;
}

/** One judgement: a miss, a wrong fact, a wrong field, or a right one. `key` tells it apart between two runs. */
export interface Judgement {
  readonly verdict: 'right' | 'wrong' | 'missed' | 'field';
  readonly document: string;
  readonly kind: string;
  readonly key: string;
  readonly detail: string;
  readonly rule?: string;
  readonly confidence?: number;
}

export interface Score {
  readonly kinds: ReadonlyMap<string, Counts>;
  readonly judgements: readonly Judgement[];
}

const zero = (): Counts => ({ gold: 0, found: 0, predicted: 0, right: 0, fields: 0, fieldsRight: 0 });

const accepted = (gold: unknown): readonly unknown[] => (Array.isArray(gold) ? gold : [gold]);

function same(field: string, gold: unknown, got: unknown): boolean {
  if (Array.isArray(got)) return got.length > 0 && got.every((one) => same(field, gold, one));
  return accepted(gold).some((one) => {
    const a = one ?? null;
    const b = got ?? null;
    if (a === null || b === null) return a === b;
    if (field === 'period') return periodOf(String(a)) === periodOf(String(b));
    if (['party', 'name', 'provider', 'city', 'law'].includes(field)) return namesEqual(String(a), String(b));
    if (field === 'section') return plain(String(a)).replace(/^§+\s*/u, '') === plain(String(b)).replace(/^§+\s*/u, '');
    return plain(String(a)) === plain(String(b));
  });
}

/** Scores the facts of one document, adding to `kinds` and `judgements`. Only grounded facts count: their quote must meet a labelled one. */
function scoreDocument(document: GoldDocument, facts: readonly Fact[], kinds: Map<string, Counts>, judgements: Judgement[]): void {
  const text = plain(document.text);
  const grounded = (gold: GoldFact, fact: Fact): boolean => {
    const wanted = gold.quotes.flatMap((quote) => spansOf(text, quote));
    return fact.evidence.some((evidence) => spansOf(text, evidence.quote, 30).some(([a, b]) => wanted.some(([c, d]) => a < d && c < b)));
  };
  for (const [kind, keys] of Object.entries(KEYS)) {
    const golden = document.facts.filter((fact) => fact.kind === kind);
    const predicted = facts.filter((fact) => fact.kind === kind && fact.assertion !== 'denied');
    if (golden.length + predicted.length === 0) continue;
    const counts = kinds.get(kind) ?? zero();
    kinds.set(kind, counts);
    const meets = (gold: GoldFact, fact: Fact): boolean => keys.every((key) => same(key, gold[key], fact.value[key]));
    for (const gold of golden) {
      if (gold.optional) continue;
      const hits = predicted.filter((fact) => meets(gold, fact) && grounded(gold, fact));
      const key = keys.map((field) => String(accepted(gold[field])[0] ?? '')).join('/');
      counts.gold++;
      if (hits.length > 0) counts.found++;
      else judgements.push({ verdict: 'missed', document: document.id, kind, key, detail: gold.quotes[0] ?? '' });
      if (hits.length === 0) continue;
      for (const field of FURTHER[kind] ?? []) {
        if (gold[field] === undefined) continue;
        counts.fields++;
        if (hits.some((fact) => same(field, gold[field], fact.value[field]))) counts.fieldsRight++;
        else
          judgements.push({
            verdict: 'field',
            document: document.id,
            kind,
            key: `${key} ${field}`,
            detail: `wants ${JSON.stringify(gold[field])}, got ${JSON.stringify(hits.map((fact) => fact.value[field] ?? null))}`,
          });
      }
    }
    for (const fact of predicted) {
      const hits = golden.filter((gold) => meets(gold, fact));
      if (hits.length > 0 && hits.every((gold) => gold.optional)) continue;
      counts.predicted++;
      const right = hits.some((gold) => grounded(gold, fact));
      if (right) counts.right++;
      judgements.push({
        verdict: right ? 'right' : 'wrong',
        document: document.id,
        kind,
        key: keys.map((field) => String(fact.value[field] ?? '')).join('/'),
        detail: fact.evidence[0]?.quote ?? '',
        rule: fact.rule,
        confidence: fact.confidence,
      });
    }
  }
}

/** Scores extracted facts against labelled documents. `facts[i]` belongs to `documents[i]`. */
export function score(documents: readonly GoldDocument[], facts: readonly (readonly Fact[])[]): Score {
  const kinds = new Map<string, Counts>();
  const judgements: Judgement[] = [];
  documents.forEach((document, index) => scoreDocument(document, facts[index] ?? [], kinds, judgements));
  return { kinds: new Map([...kinds].sort(([a], [b]) => Object.keys(KEYS).indexOf(a) - Object.keys(KEYS).indexOf(b))), judgements };
}

/** Sum of the counts of some kinds. */
export function total(kinds: ReadonlyMap<string, Counts>, only?: readonly string[]): Counts {
  const sum = zero();
  for (const [kind, counts] of kinds) if (!only || only.includes(kind)) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
  return sum;
}

const ratio = (a: number, b: number): number => (b === 0 ? 1 : a / b);

/** Precision, recall and F1, 0 to 1; `fields` is null where no further field was labelled. */
export function figures(counts: Counts): { precision: number; recall: number; f1: number; fields: number | null } {
  const precision = ratio(counts.right, counts.predicted);
  const recall = ratio(counts.found, counts.gold);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    fields: counts.fields === 0 ? null : counts.fieldsRight / counts.fields,
  };
}
