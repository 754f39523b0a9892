import type { Kysely } from 'kysely';

/** A site may say before when it does not want to be asked again. */
export async function retryAt(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('fetch').addColumn('retry_at', 'text').execute();
}
