import type { Fact } from './fact.js';

export type Severity = 'high' | 'medium' | 'low';

/** One difference between the facts of two versions, told in a sentence. */
export interface Change {
  readonly type: 'added' | 'removed' | 'changed';
  readonly kind: string;
  readonly id: string;
  readonly before?: Fact;
  readonly after?: Fact;
  readonly severity: Severity;
  readonly sentence: { readonly nb: string; readonly nn: string; readonly en: string };
}
