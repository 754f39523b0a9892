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
  /** Id of the version that it made, for outcomes 'new' and 'changed'; of a file that was read again, the one that it confirmed. */
  readonly version?: number;
  /** Address, of documents that have addresses. */
  readonly url?: string;
  /** File name; also the address of a failed import that belongs to no document yet. */
  readonly source?: string;
  /** Time before which the site does not want to be asked again. */
  readonly retryAt?: string;
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
    .select(['at', 'outcome', 'code', 'reason', 'status', 'etag', 'last_modified', 'took', 'version_id', 'url', 'source', 'retry_at'])
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
      retry_at: fetch.retryAt ?? null,
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
      retryAt: row.retry_at,
    };
    return Object.fromEntries(Object.entries(fetch).filter(([, value]) => value !== null)) as unknown as Fetch;
  });
}

/** Id of the version that a document came to when a file was last read well. */
export async function versionReadFrom(db: Db, document: number, source: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('fetch')
    .select('version_id')
    .where('document_id', '=', document)
    .where('source', '=', source)
    .where('outcome', 'in', GOOD)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.version_id ?? undefined;
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

/**
 * The validators that came with the last good answer of an address, if that answer belongs to the version that stands: a version that was
 * taken from elsewhere since then is another text.
 */
export async function validatorsOf(db: Db, document: number, url: string): Promise<Validators> {
  const newest = db
    .selectFrom('fetch')
    .select(({ fn }) => fn.max('version_id').as('version'))
    .where('document_id', '=', document);
  const row = await db
    .selectFrom('fetch')
    .innerJoin('page', 'page.id', 'fetch.page_id')
    .select(['etag', 'last_modified'])
    .where('fetch.document_id', '=', document)
    .where('url', '=', url)
    .where('outcome', 'in', GOOD)
    .where('fetch.id', '>=', ({ selectFrom }) =>
      selectFrom('fetch as first')
        .select(({ fn }) => fn.min('first.id').as('id'))
        .where('first.document_id', '=', document)
        .where('first.version_id', '=', newest),
    )
    .orderBy('fetch.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { ...(row?.etag ? { etag: row.etag } : {}), ...(row?.last_modified ? { lastModified: row.last_modified } : {}) };
}

/** How a document has fared of late. */
export interface Streak {
  /** Attempts in a row that brought nothing, up to the last one. */
  readonly failures: number;
  /** The same, of the row that the last attempt ended. */
  readonly ended: number;
  /** Codes of the attempts that brought nothing, newest first, at most ten. */
  readonly codes: readonly string[];
  readonly lastGood?: string;
  /** Id of the last good attempt before the failures: names the row. */
  readonly since: number;
}

/** Failures in a row, now or until just now. */
export async function streakOf(db: Db, document: number): Promise<Streak> {
  const own = db.selectFrom('fetch').where('document_id', '=', document);
  const good = await own.select(['id', 'at']).where('outcome', 'in', GOOD).orderBy('id', 'desc').limit(2).execute();
  const [last, before] = good;
  const failing = await own
    .select('code')
    .where('id', '>', last?.id ?? 0)
    .orderBy('id', 'desc')
    .execute();
  const { ended } = await own
    .select(({ fn }) => fn.countAll<number>().as('ended'))
    .where('id', '<', last?.id ?? 0)
    .where('id', '>', before?.id ?? 0)
    .executeTakeFirstOrThrow();
  return {
    failures: failing.length,
    ended: failing.length === 0 ? Number(ended) : 0,
    codes: failing.slice(0, 10).flatMap(({ code }) => code ?? []),
    ...(last ? { lastGood: last.at } : {}),
    since: (failing.length === 0 ? before?.id : last?.id) ?? 0,
  };
}

/** The last attempt of a document, and when its site may be asked again where it said so. */
export async function lastAttempt(db: Db, document: number): Promise<{ readonly at: string; readonly retryAt?: string } | undefined> {
  const row = await db.selectFrom('fetch').select(['at', 'retry_at']).where('document_id', '=', document).orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row && { at: row.at, ...(row.retry_at === null ? {} : { retryAt: row.retry_at }) };
}
