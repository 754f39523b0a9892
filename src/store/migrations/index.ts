import type { Kysely } from 'kysely';
import { firstTables } from './first-tables.js';
import { retryAt } from './retry-at.js';
import { search } from './search.js';

export interface Migration {
  readonly name: string;
  readonly up: (db: Kysely<unknown>) => Promise<void>;
}

/**
 * The history of the schema, oldest first. A released migration never changes; a new one is one file and one line here. The number of
 * migrations is the schema version that the file carries.
 */
export const migrations: readonly Migration[] = [
  { name: 'first tables', up: firstTables },
  { name: 'full-text search', up: search },
  { name: 'retry at', up: retryAt },
];
