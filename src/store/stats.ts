import { statSync } from 'node:fs';
import { sql } from 'kysely';
import type { Store } from './open.js';

export interface Stats {
  readonly location: string;
  /** Bytes of the file and of its write-ahead log. */
  readonly file: number;
  readonly log: number;
  /** Rows and bytes of every table, with its indexes. */
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly bytes: number }[];
  /** Bytes as they came and as they are kept. */
  readonly snapshots: { readonly count: number; readonly raw: number; readonly stored: number };
  readonly texts: { readonly count: number; readonly characters: number; readonly stored: number };
}

const TABLES = [
  'organisation',
  'service',
  'document',
  'page',
  'snapshot',
  'version',
  'version_snapshot',
  'engine',
  'fact',
  'evidence',
  'change',
  'fetch',
  'quarantine',
  'review',
  'outbox',
  'job',
] as const;

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Rows and sizes of a store. */
export async function stats({ db, location }: Store): Promise<Stats> {
  const { rows: sizes } = await sql<{ name: string; bytes: number }>`
    select coalesce(sqlite_schema.tbl_name, dbstat.name) as name, sum(pgsize) as bytes from dbstat left join sqlite_schema on sqlite_schema.name = dbstat.name group by 1`.execute(
    db,
  );
  const bytesOf = new Map(sizes.map(({ name, bytes }) => [name, bytes]));
  const tables = [];
  for (const name of TABLES) {
    const { count } = await db
      .selectFrom(name)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    tables.push({ name, rows: Number(count), bytes: bytesOf.get(name) ?? 0 });
  }
  const search = sizes.filter(({ name }) => name.startsWith('version_text')).reduce((sum, { bytes }) => sum + bytes, 0);
  const { count: indexed } = (await sql<{ count: number }>`select count(*) as count from version_text_docsize`.execute(db)).rows[0] ?? { count: 0 };
  tables.push({ name: 'version_text', rows: indexed, bytes: search });
  const { rows: snapshots } = await sql<{
    count: number;
    raw: number;
    stored: number;
  }>`select count(*) as count, coalesce(sum(size), 0) as raw, coalesce(sum(length(bytes)), 0) as stored from snapshot`.execute(db);
  const { rows: texts } = await sql<{ count: number; characters: number; stored: number }>`
    select count(*) as count, coalesce(sum(text_length), 0) as characters, coalesce(sum(length(text) + length(layout)), 0) as stored from version`.execute(db);
  return { location, file: sizeOf(location), log: sizeOf(`${location}-wal`), tables, snapshots: snapshots[0] as Stats['snapshots'], texts: texts[0] as Stats['texts'] };
}
