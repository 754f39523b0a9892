import type { Severity } from '../model/change.js';
import type { Evidence, Fact } from '../model/fact.js';
import type { Reading } from '../model/reading.js';
import type { DocumentType } from '../model/version.js';

/** A fact with the place that it was read in. */
export interface PlacedFact extends Fact {
  readonly document: string;
  readonly version: number;
}

/** What one document of a service says today. */
export interface ReadDocument {
  readonly name: string;
  readonly type: DocumentType;
  readonly version: number;
  /** ISO time at which this version was fetched or imported. */
  readonly fetchedAt: string;
  readonly reading: Reading;
  readonly facts: readonly PlacedFact[];
}

/** All that findings look at: the documents of one service, without assessments that others wrote, and the day it is. */
export interface ServiceView {
  readonly documents: readonly ReadDocument[];
  /** Facts of all documents that are sure enough. */
  readonly facts: readonly PlacedFact[];
  /** ISO date. */
  readonly today: string;
}

export type PlacedEvidence = Evidence & { readonly document: string; readonly version: number };

/** Something that the facts of a service contradict, lack or cite wrongly, as a question to the vendor. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly question: { readonly nb: string; readonly nn: string };
  /** Where the rule comes from: article, decision or judgment. */
  readonly source: string;
  readonly evidence: readonly PlacedEvidence[];
}

/** One check. It yields a question only when the facts at hand prove the reason for it. */
export interface Check {
  readonly rule: string;
  readonly severity: Severity;
  readonly source: string;
  readonly find: (view: ServiceView) => Iterable<Pick<Finding, 'question' | 'evidence'>>;
}

/** The first evidence of each fact, with its document. */
export const evidenceOf = (facts: readonly PlacedFact[]): PlacedEvidence[] =>
  facts.flatMap(({ evidence, document, version }) => evidence.slice(0, 1).map((one) => ({ ...one, document, version })));

/** Facts of a kind that the documents state outright. */
export const stated = (view: ServiceView, kind: string): PlacedFact[] => view.facts.filter((fact) => fact.kind === kind && fact.assertion === 'stated');

/** A field of a fact as text, '' where it has none. */
export const field = (fact: Fact, name: string): string => {
  const value = fact.value[name];
  return typeof value === 'string' ? value : '';
};

/** Names in one phrase: "A, B og C"; at most seven are named. */
export function enumerate(names: readonly string[], and: string): string {
  const unique = [...new Set(names)];
  const shown = unique.length > 7 ? [...unique.slice(0, 6), and === 'og' ? `${unique.length - 6} andre` : `${unique.length - 6} more`] : unique;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} ${and} ${shown.at(-1)}`;
}
