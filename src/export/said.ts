import type { FactValue } from '../model/fact.js';
import type { ReportFact, ServiceReport } from './report.js';

/** What one or several documents say alike: a fact with all the places that it stands in. */
export interface Said extends Pick<ReportFact, 'kind' | 'id' | 'value' | 'scope' | 'assertion' | 'summary' | 'term'> {
  readonly facts: readonly ReportFact[];
  /** Further fields on which the sources differ, with every value that was given. */
  readonly differing: ReadonlyMap<string, readonly string[]>;
}

/** The facts of a kind, those with one id and assertion as one. Order is that of the report. */
export function saidOf(report: ServiceReport, kind: string): Said[] {
  const groups = new Map<string, ReportFact[]>();
  for (const fact of report.facts) {
    if (fact.kind !== kind) continue;
    const key = `${fact.id} ${fact.assertion}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()].map((facts) => {
    const [first] = facts as [ReportFact];
    const { id, scope, assertion, summary, term } = first;
    return { kind, id, value: joined(facts), scope, assertion, summary, term, facts, differing: differences(facts) };
  });
}

/** The fields of the first, and those that only others give. */
const joined = (facts: readonly ReportFact[]): FactValue => Object.assign({}, ...[...facts].reverse().map(({ value }) => given(value))) as FactValue;

const given = (value: FactValue): FactValue => Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null && field !== undefined && field !== ''));

function differences(facts: readonly ReportFact[]): Map<string, string[]> {
  const values = new Map<string, Set<string>>();
  for (const { value } of facts)
    for (const [name, field] of Object.entries(given(value))) if (typeof field === 'string') values.set(name, (values.get(name) ?? new Set()).add(field));
  return new Map([...values].filter(([, all]) => all.size > 1).map(([name, all]) => [name, [...all]]));
}
