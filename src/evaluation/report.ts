import type { Counts, Judgement, Score } from './score.js';
import { CORE, figures, total } from './score.js';

/** Figures of a score, ready for JSON. */
export function scoreJson(score: Score): Record<string, unknown> {
  const row = (counts: Counts): Record<string, unknown> => ({ gold: counts.gold, predicted: counts.predicted, ...figures(counts) });
  return {
    kinds: Object.fromEntries([...score.kinds].map(([kind, counts]) => [kind, row(counts)])),
    core: row(total(score.kinds, CORE)),
    all: row(total(score.kinds)),
  };
}

/** Precision by rule, least sure first. */
export function rulePrecision(judgements: readonly Judgement[]): { kind: string; rule: string; right: number; all: number }[] {
  const rules = new Map<string, { kind: string; rule: string; right: number; all: number }>();
  for (const judgement of judgements) {
    if (judgement.rule === undefined) continue;
    const key = `${judgement.kind}\n${judgement.rule}`;
    const row = rules.get(key) ?? { kind: judgement.kind, rule: judgement.rule, right: 0, all: 0 };
    row.all++;
    if (judgement.verdict === 'right') row.right++;
    rules.set(key, row);
  }
  return [...rules.values()].sort((a, b) => a.right / a.all - b.right / b.all || b.all - a.all || a.rule.localeCompare(b.rule));
}

/** What `extractors/precision.json` holds: by kind and rule, how many facts were right of how many. Sorted, so that two runs compare. */
export function learnt(judgements: readonly Judgement[]): Record<string, Record<string, [right: number, all: number]>> {
  const kinds: Record<string, Record<string, [number, number]>> = {};
  const rules = rulePrecision(judgements).sort((a, b) => a.kind.localeCompare(b.kind) || a.rule.localeCompare(b.rule));
  for (const { kind, rule, right, all } of rules) {
    kinds[kind] ??= {};
    kinds[kind][rule] = [right, all];
  }
  return kinds;
}

/** How often facts of a confidence were right, in steps of a tenth: the calibration table. */
export function calibration(judgements: readonly Judgement[]): { from: number; to: number; right: number; all: number }[] {
  const bins = Array.from({ length: 10 }, (_, index) => ({ from: index / 10, to: (index + 1) / 10, right: 0, all: 0 }));
  for (const { confidence, verdict } of judgements) {
    if (confidence === undefined) continue;
    const bin = bins[Math.min(9, Math.floor(confidence * 10))];
    if (!bin) continue;
    bin.all++;
    if (verdict === 'right') bin.right++;
  }
  return bins.filter((bin) => bin.all > 0);
}

/** What one run got right that the other did not, fact by fact. */
export function gainsAndLosses(before: readonly Judgement[], after: readonly Judgement[]): { gained: Judgement[]; lost: Judgement[] } {
  const key = (one: Judgement): string => [one.verdict, one.document, one.kind, one.key].join('\n');
  const count = (all: readonly Judgement[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const one of all) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
    return counts;
  };
  const [old, now] = [count(before), count(after)];
  const beyond = (all: readonly Judgement[], other: ReadonlyMap<string, number>, good: boolean): Judgement[] => {
    const left = new Map(other);
    return all.filter((one) => {
      if ((one.verdict === 'right') !== good) return false;
      const remaining = left.get(key(one)) ?? 0;
      left.set(key(one), remaining - 1);
      return remaining <= 0;
    });
  };
  return { gained: [...beyond(after, old, true), ...beyond(before, now, false)], lost: [...beyond(before, now, true), ...beyond(after, old, false)] };
}
