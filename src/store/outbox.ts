import type { Db } from './schema.js';

/** A notification to deliver. `payload` is JSON. */
export interface Notice {
  readonly id: number;
  /** What it is about and where it goes: a second notice of the same key is never added. */
  readonly key: string;
  readonly channel: string;
  readonly payload: unknown;
  readonly createdAt: string;
  /** Time from which it should go out: `createdAt` until it is first taken. Those that were taken together share it. */
  readonly dueAt: string;
  readonly attempts: number;
}

type Row = Awaited<ReturnType<ReturnType<typeof due>['execute']>>[number];

const due = (db: Db, now: string) => db.selectFrom('outbox').selectAll().where('delivered_at', 'is', null).where('due_at', '<=', now).orderBy('id');

const noticeOf = (row: Row): Notice => ({
  id: row.id,
  key: row.key,
  channel: row.channel,
  payload: JSON.parse(row.payload),
  createdAt: row.created_at,
  dueAt: row.due_at,
  attempts: row.attempts,
});

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

/** Notifications that should go out now, oldest first; of one channel where it is named. */
export async function dueNotices(db: Db, now: string, limit = 100, channel?: string): Promise<Notice[]> {
  const all = due(db, now).limit(limit);
  return (await (channel === undefined ? all : all.where('channel', '=', channel)).execute()).map(noticeOf);
}

/** Takes notifications for delivery: nobody else does until the lease ends. To be called in the transaction that found them due. */
export async function takeNotices(db: Db, ids: readonly number[], until: string): Promise<void> {
  if (ids.length > 0) await db.updateTable('outbox').set({ due_at: until }).where('id', 'in', ids).execute();
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

/** The newest notifications of a channel, newest first: delivered ones and those that have been taken or tried. */
export async function recentNotices(db: Db, channel: string, limit: number): Promise<Notice[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('channel', '=', channel)
    .where(({ or, eb }) => or([eb('delivered_at', 'is not', null), eb('due_at', '!=', eb.ref('created_at'))]))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(noticeOf);
}

/** Notifications that have not gone out yet. */
export async function waitingNotices(db: Db): Promise<number> {
  const { waiting } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('delivered_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(waiting);
}
