import type { Snapshot } from '../model/snapshot.js';
import { corrupt } from './failures.js';
import { pack, sha256, unpack } from './packing.js';
import type { Db } from './schema.js';

/** How a snapshot came: all of it but the bytes. */
export type SnapshotLabel = Omit<Snapshot, 'bytes'>;

const keep = (db: Db, snapshot: Snapshot) =>
  db
    .insertInto('snapshot')
    .values({ sha256: snapshot.sha256, size: snapshot.bytes.length, bytes: pack(snapshot.bytes) })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();

const bytesOf = (db: Db, hash: string) => db.selectFrom('snapshot').select('bytes').where('sha256', '=', hash).executeTakeFirst();

export const labelOf = ({ bytes: _, ...label }: Snapshot): SnapshotLabel => label;

/** Keeps bytes, once whatever they came from. */
export async function keepSnapshot(db: Db, snapshot: Snapshot): Promise<void> {
  await keep(db, snapshot);
}

/** A snapshot as it came. Throws a StoreError when its bytes are gone or damaged. */
export async function loadSnapshot(db: Db, label: SnapshotLabel): Promise<Snapshot> {
  const row = await bytesOf(db, label.sha256);
  if (!row) throw corrupt(`snapshot ${label.sha256}`, 'its bytes are missing');
  const bytes = unpack(row.bytes);
  if (sha256(bytes) !== label.sha256) throw corrupt(`snapshot ${label.sha256}`, 'its bytes have changed');
  return { ...label, bytes };
}

/** Snapshots of a version in reading order. */
export async function snapshotsOfVersion(db: Db, version: number): Promise<SnapshotLabel[]> {
  const rows = await db.selectFrom('version_snapshot').selectAll().where('version_id', '=', version).orderBy('position').execute();
  return rows.map((row) => ({
    source: row.source,
    sha256: row.sha256,
    mediaType: row.media_type,
    ...(row.charset === null ? {} : { charset: row.charset }),
    fetchedAt: row.fetched_at,
  }));
}

/** Drops snapshots, of those named, that no version uses. */
export async function dropUnused(db: Db, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  await db
    .deleteFrom('snapshot')
    .where('sha256', 'in', hashes)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('version_snapshot').select('sha256').whereRef('version_snapshot.sha256', '=', 'snapshot.sha256'))))
    .execute();
}
