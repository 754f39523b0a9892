import { foldName } from '../norwegian/party-names.js';
import { isThirdCountry } from './countries.js';
import { field, type PlacedFact } from './finding.js';

/** How a published assessment and the vendor's documents of today stand to each other on one point. */
export type DriftStatus = 'agrees' | 'outdated' | 'missing-in-assessment' | 'not-stated';

export interface DriftLine {
  readonly kind: string;
  readonly status: DriftStatus;
  readonly assessment?: PlacedFact;
  readonly today?: PlacedFact;
}

interface Comparison {
  readonly kind: string;
  /** Whether two facts speak of the same thing. */
  readonly same: (assessed: PlacedFact, today: PlacedFact) => boolean;
  /** Fields that must not differ where both give them. */
  readonly fields: readonly string[];
  /** Whether an assessment is expected to name every such fact. */
  readonly complete: boolean;
}

const equal =
  (...names: readonly string[]) =>
  (a: PlacedFact, b: PlacedFact): boolean =>
    names.every((name) => field(a, name) === field(b, name));

const AREAS = new Set(['EU', 'EEA', 'EUROPE']);

/** "EU/EØS" in an assessment and "Irland" in the policy agree: the one holds the other. */
const samePlace = (a: PlacedFact, b: PlacedFact): boolean => {
  const [one, other] = [field(a, 'place'), field(b, 'place')];
  const within = (area: string, place: string): boolean => AREAS.has(area) && (AREAS.has(place) || (/^[A-Z]{2}$/u.test(place) && !isThirdCountry(place)));
  return one === other || within(one, other) || within(other, one);
};

const sameName = (a: PlacedFact, b: PlacedFact): boolean => {
  const [one, other] = [foldName(field(a, 'name')), foldName(field(b, 'name'))];
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
};

const COMPARISONS: readonly Comparison[] = [
  { kind: 'sub-processor', same: sameName, fields: ['country'], complete: true },
  { kind: 'storage-location', same: samePlace, fields: [], complete: true },
  { kind: 'transfer-mechanism', same: equal('mechanism'), fields: [], complete: true },
  { kind: 'retention', same: equal('period', 'trigger'), fields: ['action'], complete: false },
  { kind: 'legal-basis', same: equal('basis', 'law'), fields: ['section'], complete: false },
  { kind: 'role', same: (a, b) => foldName(field(a, 'party')) === foldName(field(b, 'party')), fields: ['role'], complete: false },
];

const ORDER: readonly DriftStatus[] = ['outdated', 'missing-in-assessment', 'not-stated', 'agrees'];

/**
 * A published assessment's facts against what the vendor's documents state today: what agrees, what is outdated, what the assessment
 * lacks, and what the vendor does not state. Denied facts are left out on both sides.
 */
export function driftOf(assessment: readonly PlacedFact[], today: readonly PlacedFact[]): DriftLine[] {
  const lines = COMPARISONS.flatMap(({ kind, same, fields, complete }) => {
    const told = assessment.filter((fact) => fact.kind === kind && fact.assertion !== 'denied');
    const now = today.filter((fact) => fact.kind === kind && fact.assertion !== 'denied');
    const met = new Set<PlacedFact>();
    const found = told.map((fact): DriftLine => {
      const candidates = now.filter((one) => same(fact, one));
      for (const one of candidates) met.add(one);
      const agreeing = candidates.find((one) => fields.every((name) => field(fact, name) === '' || field(one, name) === '' || field(fact, name) === field(one, name)));
      if (agreeing) return { kind, status: 'agrees', assessment: fact, today: agreeing };
      if (candidates[0]) return { kind, status: 'outdated', assessment: fact, today: candidates[0] };
      return { kind, status: now.length > 0 ? 'outdated' : 'not-stated', assessment: fact };
    });
    const lacking = complete ? now.filter((fact) => !met.has(fact)).map((fact): DriftLine => ({ kind, status: 'missing-in-assessment', today: fact })) : [];
    return [...found, ...lacking];
  });
  return lines
    .map((line, index) => ({ line, index }))
    .sort((a, b) => ORDER.indexOf(a.line.status) - ORDER.indexOf(b.line.status) || a.index - b.index)
    .map(({ line }) => line);
}
