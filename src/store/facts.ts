import type { CompiledQuery, Insertable } from 'kysely';
import type { Assertion, Evidence, Fact, FactValue } from '../model/fact.js';
import { sha256 } from './packing.js';
import type { Db, EvidenceTable, FactTable } from './schema.js';

const factRows = (db: Db) =>
  db.selectFrom('fact').innerJoin('version', (join) => join.onRef('version.id', '=', 'fact.version_id').onRef('version.engine_id', '=', 'fact.engine_id'));

const evidenceRows = (db: Db, facts: readonly number[]) => db.selectFrom('evidence').selectAll().where('fact_id', 'in', facts).orderBy('fact_id').orderBy('position').execute();

/** The columns that make a fact, in one order: two engines that find the same facts have the same seal. */
const sealed = ({ id, kind, value, scope, evidence, assertion, confidence, extractor, rule, term, summary }: Fact): unknown[] => [
  id,
  kind,
  value,
  scope,
  assertion,
  confidence,
  extractor,
  rule,
  term,
  summary.nb,
  evidence.map(({ start, end, quote, section, page, rule: by }) => [start, end, quote, section, page ?? null, by]),
];

/** SHA-256 over facts, kept with the version: "same text, same engine, same facts" can be checked. */
export const sealOf = (facts: readonly Fact[]): string => sha256(JSON.stringify(facts.map(sealed)));

/** Stores the facts that an engine found in a version. To be called in a transaction. */
export async function insertFacts(db: Db, version: number, engine: number, facts: readonly Fact[]): Promise<void> {
  const insertFact = compiledOnce((row: Insertable<FactTable>) => db.insertInto('fact').values(row).returning('id'));
  const insertEvidence = compiledOnce((row: Insertable<EvidenceTable>) => db.insertInto('evidence').values(row));
  for (const [position, fact] of facts.entries()) {
    const { rows } = await db.executeQuery<{ id: number }>(
      insertFact({
        version_id: version,
        engine_id: engine,
        position,
        fact: fact.id,
        kind: fact.kind,
        value: JSON.stringify(fact.value),
        scope: JSON.stringify(fact.scope),
        assertion: fact.assertion,
        confidence: fact.confidence,
        extractor: fact.extractor,
        rule: fact.rule,
        term: fact.term,
        summary: fact.summary.nb,
      }),
    );
    const id = (rows[0] as { id: number }).id;
    for (const [at, { start, end, quote, section, page, rule }] of fact.evidence.entries()) {
      await db.executeQuery(insertEvidence({ fact_id: id, position: at, start_offset: start, end_offset: end, quote, section, page: page ?? null, rule }));
    }
  }
}

/** Builds a query for the first row and only changes its values for the others: building costs more than running. */
function compiledOnce<Row extends object>(build: (row: Row) => { compile(): CompiledQuery }): (row: Row) => CompiledQuery {
  let first: CompiledQuery | undefined;
  return (row) => {
    first ??= build(row).compile();
    return { ...first, parameters: Object.values(row) };
  };
}

/** Drops the facts of a version, with their evidence. */
export async function dropFacts(db: Db, version: number): Promise<void> {
  await db.deleteFrom('fact').where('version_id', '=', version).execute();
}

/** Facts of a version, in the order in which the engine listed them. */
export async function factsOfVersion(db: Db, version: number): Promise<Fact[]> {
  const rows = await factRows(db).selectAll('fact').where('fact.version_id', '=', version).orderBy('fact.position').execute();
  const evidence = new Map<number, Evidence[]>();
  const ids = rows.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += 500) {
    for (const row of await evidenceRows(db, ids.slice(from, from + 500))) {
      const one: Evidence = {
        start: row.start_offset,
        end: row.end_offset,
        quote: row.quote,
        section: row.section,
        ...(row.page === null ? {} : { page: row.page }),
        rule: row.rule,
      };
      const list = evidence.get(row.fact_id);
      if (list) list.push(one);
      else evidence.set(row.fact_id, [one]);
    }
  }
  return rows.map((row) => ({
    id: row.fact,
    kind: row.kind,
    value: JSON.parse(row.value) as FactValue,
    scope: JSON.parse(row.scope) as FactValue,
    evidence: evidence.get(row.id) ?? [],
    assertion: row.assertion as Assertion,
    confidence: row.confidence,
    extractor: row.extractor,
    rule: row.rule,
    term: row.term,
    summary: { nb: row.summary },
  }));
}

/** Ids of versions whose kept facts hold a fact, by the beginning of the fact's id. */
export async function versionsWithFact(db: Db, id: string): Promise<{ version: number; fact: string }[]> {
  return factRows(db)
    .select(['fact.version_id as version', 'fact.fact'])
    .where('fact.fact', '>=', id)
    .where('fact.fact', '<', `${id}g`)
    .orderBy('fact.version_id')
    .orderBy('fact.fact')
    .execute();
}
