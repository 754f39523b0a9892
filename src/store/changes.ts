import type { Change, Severity } from '../model/change.js';
import type { Fact } from '../model/fact.js';
import type { Db } from './schema.js';

export type Cause = 'policy' | 'engine';

/** A change as it was recorded, with the document and the versions (by number) it lies between. */
export interface StoredChange extends Change {
  readonly document: string;
  readonly service: string;
  readonly organisation: string;
  readonly from: number;
  readonly to: number;
  readonly cause: Cause;
  readonly engine: string;
  readonly at: string;
}

interface Addition {
  readonly document: number;
  /** Ids of versions. */
  readonly from: number;
  readonly to: number;
  readonly engine: number;
  readonly cause: Cause;
  readonly at: string;
}

const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low'];

const changes = (db: Db) =>
  db
    .selectFrom('change')
    .innerJoin('document', 'document.id', 'change.document_id')
    .innerJoin('service', 'service.id', 'document.service_id')
    .innerJoin('organisation', 'organisation.id', 'service.organisation_id')
    .innerJoin('engine', 'engine.id', 'change.engine_id')
    .innerJoin('version as from', 'from.id', 'change.from_version')
    .innerJoin('version as to', 'to.id', 'change.to_version')
    .select(['change.type', 'change.kind', 'change.fact', 'change.severity', 'change.before', 'change.after', 'change.nb', 'change.nn', 'change.en', 'change.cause', 'change.at'])
    .select(['document.name as document', 'service.name as service', 'organisation.name as organisation', 'engine.revision', 'from.sequence as from', 'to.sequence as to'])
    .orderBy('change.at', 'desc')
    .orderBy('document.name')
    .orderBy('change.id');

/** Records the differences between two versions, or between two engines. To be called in a transaction. */
export async function insertChanges(db: Db, list: readonly Change[], { document, from, to, engine, cause, at }: Addition): Promise<void> {
  for (const { type, kind, id, before, after, severity, sentence } of list) {
    await db
      .insertInto('change')
      .values({
        document_id: document,
        from_version: from,
        to_version: to,
        engine_id: engine,
        cause,
        type,
        kind,
        fact: id,
        severity,
        before: before === undefined ? null : JSON.stringify(before),
        after: after === undefined ? null : JSON.stringify(after),
        ...sentence,
        at,
      })
      .execute();
  }
}

interface Filter {
  readonly cause?: Cause;
  /** ISO date or time. */
  readonly since?: string;
  readonly kind?: string;
  readonly documents?: readonly number[];
  readonly limit?: number;
}

/** Recorded changes, most serious first, then newest first. Changes of the policies unless engine changes are asked for. */
export async function listChanges(db: Db, { cause = 'policy', since, kind, documents, limit }: Filter = {}): Promise<StoredChange[]> {
  let query = changes(db).where('change.cause', '=', cause);
  if (since !== undefined) query = query.where('change.at', '>=', since);
  if (kind !== undefined) query = query.where('change.kind', '=', kind);
  if (documents !== undefined) query = query.where('change.document_id', 'in', documents);
  const rows = await query.execute();
  const found = rows.map(
    (row): StoredChange => ({
      type: row.type as Change['type'],
      kind: row.kind,
      id: row.fact,
      ...(row.before === null ? {} : { before: JSON.parse(row.before) as Fact }),
      ...(row.after === null ? {} : { after: JSON.parse(row.after) as Fact }),
      severity: row.severity as Severity,
      sentence: { nb: row.nb, nn: row.nn, en: row.en },
      document: row.document,
      service: row.service,
      organisation: row.organisation,
      from: row.from,
      to: row.to,
      cause: row.cause as Cause,
      engine: row.revision,
      at: row.at,
    }),
  );
  const sorted = found.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return limit === undefined ? sorted : sorted.slice(0, limit);
}
