import type { Db } from './schema.js';

/** Work that has been taken. `payload` is JSON. */
export interface Job {
  readonly id: number;
  readonly queue: string;
  readonly key: string;
  readonly payload: unknown;
  /** How often it has been taken, this time included. */
  readonly attempts: number;
}

const open = (db: Db, queue: string, now: string) =>
  db
    .selectFrom('job')
    .selectAll()
    .where('queue', '=', queue)
    .where(({ or, and, eb }) => or([and([eb('state', '=', 'waiting'), eb('due_at', '<=', now)]), and([eb('state', '=', 'running'), eb('leased_until', '<', now)])]))
    .orderBy('due_at')
    .orderBy('id');

/** Adds work. While work with the same key waits or runs, a second one is not added; done work may come again. */
export async function addJob(
  db: Db,
  { queue, key, payload, due }: { readonly queue: string; readonly key: string; readonly payload: unknown; readonly due: string },
): Promise<void> {
  const fresh = { payload: JSON.stringify(payload), state: 'waiting', due_at: due, attempts: 0, leased_until: null, worker: null, error: null };
  await db
    .insertInto('job')
    .values({ queue, key, ...fresh })
    .onConflict((conflict) => conflict.columns(['queue', 'key']).doUpdateSet(fresh).where('job.state', 'in', ['done', 'failed']))
    .execute();
}

/** Takes the next job of a queue until the lease ends. To be called in a transaction. */
export async function takeJob(
  db: Db,
  { queue, worker, now, until }: { readonly queue: string; readonly worker: string; readonly now: string; readonly until: string },
): Promise<Job | undefined> {
  const row = await open(db, queue, now).limit(1).executeTakeFirst();
  if (!row) return undefined;
  await db
    .updateTable('job')
    .set({ state: 'running', worker, leased_until: until, attempts: row.attempts + 1 })
    .where('id', '=', row.id)
    .execute();
  return { id: row.id, queue, key: row.key, payload: JSON.parse(row.payload), attempts: row.attempts + 1 };
}

/** Marks a job as done. */
export async function jobDone(db: Db, id: number): Promise<void> {
  await db.updateTable('job').set({ state: 'done', leased_until: null, error: null }).where('id', '=', id).execute();
}

/** Gives a job back to be tried again at a time, or for good without one. */
export async function jobFailed(db: Db, id: number, error: string, again?: string): Promise<void> {
  await db
    .updateTable('job')
    .set({ state: again === undefined ? 'failed' : 'waiting', leased_until: null, error, ...(again === undefined ? {} : { due_at: again }) })
    .where('id', '=', id)
    .execute();
}

/** How many jobs of a queue are in each state. */
export async function jobCounts(db: Db, queue: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('job')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')] as const)
    .where('queue', '=', queue)
    .groupBy('state')
    .orderBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}
