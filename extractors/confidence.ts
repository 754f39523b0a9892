import precision from './precision.json' with { type: 'json' };

/** By kind and rule: how many of its facts were right on labelled documents, of how many. Written by `klausul eval --learn`. */
const LEARNT: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = precision;

/** What is expected of a rule before any document was labelled, and how many facts that expectation weighs. */
const PRIOR = { share: 0.8, weight: 6 };

/** Below this a fact is a candidate: shown to analysts as "må vurderes", and left out of exports. */
export const NEEDS_REVIEW = 0.5;

/**
 * Confidence of a fact of `kind` read by `rule`, 0 to 1: the share of its facts that were right on labelled documents, drawn
 * towards the prior while they are few (the mean of a beta distribution), so that a rule seen once is not certain.
 */
export function confidenceOf(kind: string, rule: string): number {
  const [right = 0, all = 0] = LEARNT[kind]?.[rule] ?? [];
  return Math.round((1000 * (right + PRIOR.weight * PRIOR.share)) / (all + PRIOR.weight)) / 1000;
}
