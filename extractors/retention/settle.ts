import type { Finding } from '../../src/model/fact.js';

const isCondition = (period: unknown): boolean => typeof period === 'string' && !period.startsWith('P');

/**
 * One promise, one identity: "så lenge kontoen er aktiv" and "slettes ved kontosletting" about the same data are the same condition,
 * so the one without a trigger takes that of the other.
 */
export function settle(findings: readonly Finding[]): Finding[] {
  const keyOf = ({ value, scope }: Finding): string => `${String(value['period'])}|${String(scope?.['dataCategory'] ?? '')}`;
  const triggers = new Map<string, string>();
  for (const finding of findings) {
    const { period, trigger } = finding.value;
    if (isCondition(period) && typeof trigger === 'string') triggers.set(keyOf(finding), trigger);
  }
  return findings.map((finding) => {
    if (!isCondition(finding.value['period']) || finding.value['trigger']) return finding;
    const trigger = triggers.get(keyOf(finding));
    return trigger === undefined ? finding : { ...finding, value: { ...finding.value, trigger } };
  });
}
