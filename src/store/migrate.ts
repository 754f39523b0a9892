import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { migrations } from './migrations/index.js';
import type { Db } from './schema.js';

/** Newest schema version that this release knows. */
export const SCHEMA = migrations.length;

/** Names of migrations that have run, oldest first. */
export const applied = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('migration').select('name').orderBy('applied_at').orderBy('name').execute()).map(({ name }) => name);

/**
 * Brings the schema up to this release. Each migration is one transaction together with its record and the version in the file's
 * header, so that a store is at one version or the next, whenever the program dies. Two programs may try at once.
 */
export async function migrate(db: Db, now: () => Date, sqlite?: Database): Promise<string[]> {
  if (sqlite === undefined || sqlite.pragma('user_version', { simple: true }) === 0)
    await sql`create table if not exists migration (name text primary key not null, applied_at text not null)`.execute(db);
  const done: string[] = [];
  for (const [index, { name, up }] of migrations.entries()) {
    const ran = await db.transaction().execute(async (open) => {
      const known = await open.selectFrom('migration').select('name').where('name', '=', name).executeTakeFirst();
      if (known) return false;
      await up(open as never);
      await open.insertInto('migration').values({ name, applied_at: now().toISOString() }).execute();
      sqlite?.pragma(`user_version = ${index + 1}`);
      return true;
    });
    if (ran) done.push(name);
  }
  return done;
}
