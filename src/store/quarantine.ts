import type { ErrorCode } from '../model/errors.js';
import type { Snapshot } from '../model/snapshot.js';
import type { Db } from './schema.js';
import { dropUnused, keepSnapshot, labelOf, loadSnapshot, type SnapshotLabel } from './snapshots.js';

/** A fetch that looks like no honest new version, kept until an analyst accepts it or a good one comes. */
export interface Quarantined {
  readonly at: string;
  readonly code: ErrorCode;
  readonly reason: string;
  readonly snapshots: readonly SnapshotLabel[];
}

const rowOf = (db: Db, document: number) => db.selectFrom('quarantine').selectAll().where('document_id', '=', document).executeTakeFirst();

/** Keeps a doubtful fetch in the place of the one before. To be called in a transaction. */
export async function quarantine(
  db: Db,
  document: number,
  { at, code, reason, snapshots }: { readonly at: string; readonly code: ErrorCode; readonly reason: string; readonly snapshots: readonly Snapshot[] },
): Promise<void> {
  await release(db, document);
  for (const snapshot of snapshots) await keepSnapshot(db, snapshot);
  await db
    .insertInto('quarantine')
    .values({ document_id: document, at, code, reason, snapshots: JSON.stringify(snapshots.map(labelOf)) })
    .execute();
}

/** What is in quarantine for a document. */
export async function quarantined(db: Db, document: number): Promise<Quarantined | undefined> {
  const row = await rowOf(db, document);
  return row && { at: row.at, code: row.code as ErrorCode, reason: row.reason, snapshots: JSON.parse(row.snapshots) as SnapshotLabel[] };
}

/** The snapshots in quarantine, with their bytes. */
export async function quarantinedSnapshots(db: Db, document: number): Promise<Snapshot[]> {
  const kept = await quarantined(db, document);
  return Promise.all((kept?.snapshots ?? []).map((label) => loadSnapshot(db, label)));
}

/** Ends a quarantine; its bytes go, unless a version uses them. To be called in a transaction. */
export async function release(db: Db, document: number): Promise<void> {
  const kept = await quarantined(db, document);
  if (!kept) return;
  await db.deleteFrom('quarantine').where('document_id', '=', document).execute();
  await dropUnused(
    db,
    kept.snapshots.map(({ sha256 }) => sha256),
  );
}
