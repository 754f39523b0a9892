import { lexiconEntries } from '../../lexicons/index.js';
import type { FactValue, Finding } from '../../src/model/fact.js';
import { organisationKey } from '../../src/norwegian/organisations.js';
import type { Candidate } from './candidate.js';
import { ancestorsOf, inLine } from './groups.js';

export interface Ruled extends Candidate {
  readonly rule: string;
}

interface Cluster {
  readonly ids: Set<string>;
  readonly keys: Set<string>;
  readonly members: Ruled[];
}

let umbrellas: ReadonlySet<string> | undefined;

/** Companies with many products of their own: "Google" may stand for any of them, and two of them are two suppliers. */
const isUmbrella = (id: string): boolean => {
  umbrellas ??= new Set(
    lexiconEntries()
      .filter((entry) => entry.fields.umbrella === true)
      .map((entry) => entry.id),
  );
  return umbrellas.has(id);
};

const idsOf = (candidate: Candidate): string[] => candidate.group.mentions.flatMap((mention) => (mention.known ? [mention.known.id] : []));
const keysOf = (candidate: Candidate): string[] => [organisationKey(candidate.group.name), ...candidate.group.mentions.map((mention) => organisationKey(mention.name))];

/**
 * Brings together what speaks of one supplier: the same name, the product and its company in one row, a company's name behind its
 * only product. The name is the one of the list or table, else the first in the text.
 */
export function merge(candidates: readonly Ruled[]): Finding[] {
  const clusters: Cluster[] = [];
  const listed = candidates.filter(({ place }) => place !== 'prose');
  const loose = candidates.filter((candidate) => candidate.loose === true);
  const prose = candidates.filter((candidate) => candidate.place === 'prose' && candidate.loose !== true);
  const plain = prose.filter((candidate) => !idsOf(candidate).some(isUmbrella));
  for (const candidate of [...byPlace(listed), ...byPlace(plain)])
    place(clusters, candidate, same(clusters, candidate) ?? (candidate.place === 'prose' ? apart(above(clusters, candidate), candidate) : undefined));
  for (const candidate of byPlace(prose.filter((one) => !plain.includes(one)))) place(clusters, candidate, same(clusters, candidate) ?? below(clusters, candidate));
  for (const candidate of byPlace(loose)) {
    const cluster = same(clusters, candidate) ?? above(clusters, candidate);
    if (cluster) place(clusters, candidate, cluster);
  }
  return clusters.flatMap((cluster) => [...findingsOf(cluster)]);
}

/** "Twilio og SendGrid": a sentence that names both means two. */
const apart = (cluster: Cluster | undefined, candidate: Candidate): Cluster | undefined =>
  cluster?.members.some((member) => member.evidence.start === candidate.evidence.start && member.group.end <= candidate.group.start) ? undefined : cluster;

const byPlace = (candidates: readonly Ruled[]): Ruled[] => [...candidates].sort((a, b) => a.group.start - b.group.start || a.group.end - b.group.end);

function place(clusters: Cluster[], candidate: Ruled, cluster: Cluster | undefined): void {
  const home = cluster ?? { ids: new Set<string>(), keys: new Set<string>(), members: [] };
  if (!cluster) clusters.push(home);
  for (const id of idsOf(candidate)) if (!isUmbrella(id) || home.ids.size === 0 || home.members.length === 0) home.ids.add(id);
  for (const key of keysOf(candidate)) home.keys.add(key);
  home.members.push(candidate);
}

const same = (clusters: readonly Cluster[], candidate: Ruled): Cluster | undefined => {
  const ids = idsOf(candidate).filter((id) => !isUmbrella(id) || idsOf(candidate).length === 1);
  const keys = keysOf(candidate);
  return clusters.find((cluster) => keys.some((key) => key !== '' && cluster.keys.has(key)) || ids.some((id) => cluster.ids.has(id)));
};

/** The cluster of the product or company that a product belongs to, umbrellas apart: "Firebase Authentication" is part of Firebase. */
function above(clusters: readonly Cluster[], candidate: Ruled): Cluster | undefined {
  const wanted = idsOf(candidate)
    .flatMap((id) => ancestorsOf(id))
    .filter((id) => !isUmbrella(id));
  return clusters.find((cluster) => wanted.some((id) => cluster.ids.has(id)));
}

/** The cluster of a product of the company: the last one before the mention, else the first. */
function below(clusters: readonly Cluster[], candidate: Ruled): Cluster | undefined {
  const own = idsOf(candidate)[0];
  if (own === undefined) return undefined;
  const products = clusters.filter((cluster) => [...cluster.ids].some((id) => inLine(id, own)));
  const at = candidate.group.start;
  return products.filter((cluster) => cluster.members.some((member) => member.group.start <= at)).sort((a, b) => nearest(b, at) - nearest(a, at))[0] ?? products[0];
}

const nearest = (cluster: Cluster, at: number): number => Math.max(...cluster.members.map((member) => (member.group.start <= at ? member.group.start : -1)));

const ORDER = { row: 0, record: 0, item: 0, heading: 1, prose: 2 } as const;

function* findingsOf({ members }: Cluster): Generator<Finding> {
  const stated = members.filter((member) => member.assertion !== 'denied');
  const spoken = stated.length > 0 ? stated : members;
  const ranked = [...spoken].sort((a, b) => ORDER[a.place] - ORDER[b.place] || a.group.start - b.group.start);
  const best = ranked[0] as Ruled;
  const first = <Field extends keyof Candidate>(field: Field): Candidate[Field] | undefined => ranked.find((member) => member[field] !== undefined)?.[field];
  const value: FactValue = {
    name: best.group.name,
    ...fields('country', first('country')),
    ...fields('task', first('task')),
    ...fields('transferMechanism', first('transferMechanism')),
    ...fields('agreement', first('agreement')),
  };
  for (const member of spoken) yield { value, evidence: member.evidence, rule: member.rule, assertion: member.assertion ?? 'stated' };
}

const fields = (name: string, value: string | undefined): FactValue => (value === undefined ? {} : { [name]: value });
