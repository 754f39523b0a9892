import { extractors } from '../../extractors/index.js';
import type { Fact } from '../model/fact.js';
import { dim, shorten, table } from './table.js';

const titles = new Map<string, string>(extractors.map((extractor) => [extractor.kind, extractor.title.nb]));

const CERTAINTY: Readonly<Record<string, string>> = { denied: ' (avkreftet)', possible: ' (mulig)' };

/** Facts for people: kind, one Norwegian line, and the words it rests on. Facts below 0.5 are marked as needing review. */
export function printFacts(facts: readonly Fact[], terminal: boolean): string {
  if (facts.length === 0) return 'Ingen fakta funnet.';
  const rows = facts.map((fact) => [
    titles.get(fact.kind) ?? fact.kind,
    `${fact.summary.nb}${CERTAINTY[fact.assertion] ?? ''}${fact.confidence < 0.5 ? ' – må vurderes' : ''}`,
    `«${shorten(fact.evidence[0]?.quote ?? '', 150)}»${fact.evidence.length > 1 ? ` +${fact.evidence.length - 1}` : ''}`,
    fact.id.slice(0, 8),
  ]);
  return `${table(['Slag', 'Faktum', 'Ordene det bygger på', 'Id'], rows, [21, 0, 0, 10], terminal)}\n${dim(`${facts.length} fakta`, terminal)}`;
}
