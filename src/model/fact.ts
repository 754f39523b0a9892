import { hash } from 'node:crypto';
import type { Span } from './span.js';

export type Assertion = 'stated' | 'possible' | 'denied';
export type FieldValue = string | readonly string[] | null | undefined;
export type FactValue = Readonly<Record<string, FieldValue>>;

/** Words that carry a fact. `quote` is exactly the text of the version between `start` and `end`, at most 600 characters. */
export interface Evidence extends Span {
  readonly quote: string;
  /** Title of the innermost heading above the words, '' where there is none. */
  readonly section: string;
  readonly page?: number;
  /** Name of the rule that read these words. */
  readonly rule: string;
}

export interface Fact {
  /** Hash of kind and key fields: the same promise has the same id wherever in the text it stands. */
  readonly id: string;
  readonly kind: string;
  readonly value: FactValue;
  readonly scope: FactValue;
  readonly evidence: readonly Evidence[];
  readonly assertion: Assertion;
  /** Share of facts of this kind, found by this rule, that were right on labelled documents: 0 to 1. */
  readonly confidence: number;
  readonly extractor: string;
  readonly rule: string;
  /** W3C DPV term. */
  readonly term: string;
  readonly summary: { readonly nb: string };
}

/** What a rule hands over: a value and the words it rests on. The engine makes facts of findings. */
export interface Finding {
  readonly value: FactValue;
  readonly scope?: FactValue;
  readonly evidence: Span;
  readonly rule: string;
  readonly assertion?: Assertion;
}

export const MAX_QUOTE = 600;

/** Stable identity: sha256 over kind and key, first 16 hexadecimal digits. Keys are compared without case and spacing. */
export function factId(kind: string, key: readonly (FieldValue | undefined)[]): string {
  const parts = key.map((field) => (Array.isArray(field) ? field.join('+') : String(field ?? '')).normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim());
  return hash('sha256', JSON.stringify([kind, ...parts])).slice(0, 16);
}
