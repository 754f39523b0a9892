import type { ErrorCode } from '../model/errors.js';
import { pageFor } from './documents.js';
import type { Db } from './schema.js';

export type FetchOutcome = 'new' | 'changed' | 'unchanged' | 'quarantined' | 'failed' | 'skipped';

/** One attempt to see a document. What stays out is not stored, so that an unchanged check costs little. */
export interface Fetch {
  readonly at: string;
  readonly outcome: FetchOutcome;
  readonly code?: ErrorCode;
  readonly reason?: string;
  /** HTTP status. */
  readonly status?: number;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Milliseconds. */
  readonly took?: number;
  /** Id of the version that it made or confirmed, for outcomes 'new' and 'changed'. */
  readonly version?: number;
  /** Address, of documents that have addresses. */
  readonly url?: string;
  /** File name or address of a failed import that belongs to no document yet. */
  readonly source?: string;
}

/** What a server wants to be asked with next time. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

const GOOD: readonly FetchOutcome[] = ['new', 'changed', 'unchanged'];

const fetches = (db: Db) =>
  db
    .selectFrom('fetch')
    .leftJoin('page', 'page.id', 'fetch.page_id')
    .select(['at', 'outcome', 'code', 'reason', 'status', 'etag', 'last_modified', 'took', 'version_id', 'url', 'source'])
    .orderBy('fetch.id');

/** Records an attempt; `document` is undefined where there is none to hang it on. */
export async function recordFetch(db: Db, document: number | undefined, fetch: Fetch): Promise<void> {
  const page = document !== undefined && fetch.url !== undefined ? await pageFor(db, document, fetch.url) : null;
  await db
    .insertInto('fetch')
    .values({
      document_id: document ?? null,
      page_id: page,
      at: fetch.at,
      outcome: fetch.outcome,
      code: fetch.code ?? null,
      reason: fetch.reason ?? null,
      status: fetch.status ?? null,
      etag: fetch.etag ?? null,
      last_modified: fetch.lastModified ?? null,
      took: fetch.took ?? null,
      version_id: fetch.version ?? null,
      source: fetch.source ?? null,
    })
    .execute();
}

/** Attempts to see a document, oldest first; without one, the failed imports that belong to none. */
export async function listFetches(db: Db, document?: number): Promise<Fetch[]> {
  const rows = await fetches(db)
    .where('fetch.document_id', document === undefined ? 'is' : '=', document ?? null)
    .execute();
  return rows.map((row) => {
    const fetch = {
      at: row.at,
      outcome: row.outcome,
      code: row.code,
      reason: row.reason,
      status: row.status,
      etag: row.etag,
      lastModified: row.last_modified,
      took: row.took,
      version: row.version_id,
      url: row.url,
      source: row.source,
    };
    return Object.fromEntries(Object.entries(fetch).filter(([, value]) => value !== null)) as unknown as Fetch;
  });
}

/** How many attempts there were, how the last one ended, and when the document was last seen well. */
export async function fetchSummary(db: Db, document: number): Promise<{ fetches: number; lastOutcome?: FetchOutcome; lastAt?: string; lastGood?: string; failures: number }> {
  const own = db.selectFrom('fetch').where('document_id', '=', document);
  const { fetches: count } = await own.select(({ fn }) => fn.countAll<number>().as('fetches')).executeTakeFirstOrThrow();
  const last = await own.select(['outcome', 'at']).orderBy('id', 'desc').limit(1).executeTakeFirst();
  const good = await own.select(['id', 'at']).where('outcome', 'in', GOOD).orderBy('id', 'desc').limit(1).executeTakeFirst();
  const { failures } = await own
    .select(({ fn }) => fn.countAll<number>().as('failures'))
    .where('id', '>', good?.id ?? 0)
    .executeTakeFirstOrThrow();
  return {
    fetches: Number(count),
    ...(last ? { lastOutcome: last.outcome as FetchOutcome, lastAt: last.at } : {}),
    ...(good ? { lastGood: good.at } : {}),
    failures: Number(failures),
  };
}

/** The validators that came with the last good answer of an address. */
export async function validatorsOf(db: Db, document: number, url: string): Promise<Validators> {
  const row = await db
    .selectFrom('fetch')
    .innerJoin('page', 'page.id', 'fetch.page_id')
    .select(['etag', 'last_modified'])
    .where('fetch.document_id', '=', document)
    .where('url', '=', url)
    .where('outcome', 'in', GOOD)
    .orderBy('fetch.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { ...(row?.etag ? { etag: row.etag } : {}), ...(row?.last_modified ? { lastModified: row.last_modified } : {}) };
}
