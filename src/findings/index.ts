import { dateChecks } from './dates.js';
import type { Check, Finding, ServiceView } from './finding.js';
import { groundChecks } from './grounds.js';
import { keepingChecks } from './keeping.js';
import { partyChecks } from './parties.js';
import { sharingChecks } from './sharing.js';
import { transferChecks } from './transfers.js';

export { type DriftLine, type DriftStatus, driftOf } from './drift.js';
export type { Check, Finding, PlacedEvidence, PlacedFact, ReadDocument, ServiceView } from './finding.js';

/** Every check, in the order of the service's path: where data goes, who gets it, how long, why, who decides, how old the text is. */
export const checks: readonly Check[] = [...transferChecks, ...sharingChecks, ...keepingChecks, ...groundChecks, ...partyChecks, ...dateChecks];

const ORDER = { high: 0, medium: 1, low: 2 } as const;

/**
 * What the documents of a service contradict, lack or cite wrongly, as questions to the vendor: most serious first, then in the order
 * of the checks. Every finding rests on words of the documents.
 */
export function findingsOf(view: ServiceView): Finding[] {
  const found = checks.flatMap(({ rule, severity, source, find }) => [...find(view)].map(({ question, evidence }): Finding => ({ rule, severity, question, source, evidence })));
  return found
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => ORDER[a.finding.severity] - ORDER[b.finding.severity] || a.index - b.index)
    .map(({ finding }) => finding);
}
