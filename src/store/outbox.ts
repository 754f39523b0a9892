import type { Db } from './schema.js';

/** A notification to deliver. `payload` is JSON. */
export interface Notice {
  readonly id: number;
  /** What it is about and where it goes: a second notice of the same key is never added. */
  readonly key: string;
  readonly channel: string;
  readonly payload: unknown;
  readonly createdAt: string;
  readonly attempts: number;
}

const due = (db: Db, now: string) => db.selectFrom('outbox').selectAll().where('delivered_at', 'is', null).where('due_at', '<=', now).orderBy('id');

/** Adds a notification in the transaction of what it tells of: either both are stored or none. */
export async function addNotice(
  db: Db,
  { key, channel, payload, at }: { readonly key: string; readonly channel: string; readonly payload: unknown; readonly at: string },
): Promise<void> {
  await db
    .insertInto('outbox')
    .values({ key, channel, payload: JSON.stringify(payload), created_at: at, due_at: at, attempts: 0, delivered_at: null, error: null })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

/** Notifications that should go out now, oldest first. */
export async function dueNotices(db: Db, now: string, limit = 100): Promise<Notice[]> {
  return (await due(db, now).limit(limit).execute()).map((row) => ({
    id: row.id,
    key: row.key,
    channel: row.channel,
    payload: JSON.parse(row.payload),
    createdAt: row.created_at,
    attempts: row.attempts,
  }));
}

/** Marks a notification as delivered. */
export async function noticeDelivered(db: Db, id: number, at: string): Promise<void> {
  await db.updateTable('outbox').set({ delivered_at: at, error: null }).where('id', '=', id).execute();
}

/** Puts off a notification that did not go out. `error` must hold no secret. */
export async function noticeFailed(db: Db, id: number, error: string, again: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set(({ eb }) => ({ attempts: eb('attempts', '+', 1), error, due_at: again }))
    .where('id', '=', id)
    .execute();
}
