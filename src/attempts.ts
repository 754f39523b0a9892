import { shownUrl } from './crawl/addresses.js';
import type { Change } from './model/change.js';
import { type ErrorCode, FetchError, type KlausulError } from './model/errors.js';
import type { DocumentType, Version } from './model/version.js';
import type { NormaliseOptions } from './normalise/index.js';
import {
  type Db,
  type Document,
  type DocumentRef,
  documentFor,
  documentOfRef,
  documentsOfService,
  type Fetch,
  type FetchOutcome,
  latestVersion,
  recordFetch,
  release,
  type Store,
  type StoredVersion,
} from './store/index.js';

/** A reason to doubt that a new text is an honest new version. */
export interface Doubt {
  readonly code: ErrorCode;
  readonly reason: string;
}

export interface ImportOptions extends Omit<DocumentRef, 'type'> {
  /** Guessed from the text where it is left out. */
  readonly type?: DocumentType;
  /** Day or time that the text is from, when it is not the time of the fetch. */
  readonly date?: string;
  readonly selectors?: NormaliseOptions;
  /** The document is one that is watched: it exists, with its failures, before it was ever seen. */
  readonly watched?: boolean;
  /**
   * The file may have been read before, and others after it, by a run that was broken off: when it still says what it said then, it is
   * nothing new, whatever came later.
   */
  readonly again?: boolean;
  /** What the fetch was like, for the record. */
  readonly fetch?: Pick<Fetch, 'status' | 'etag' | 'lastModified' | 'took' | 'url'>;
  /** The other pages of a document on several, each fetched with its own validators. */
  readonly otherPages?: readonly Pick<Fetch, 'status' | 'etag' | 'lastModified' | 'took' | 'url'>[];
  /** What a failure is called: 'skipped' where the site's own rules kept us away. */
  readonly missed?: 'failed' | 'skipped';
  /** Written in the transaction of the outcome, after it: alerts, jobs. */
  readonly also?: (db: Db, ended: { readonly document: Document; readonly outcome: FetchOutcome; readonly at: string }) => Promise<void>;
  /** Asked before a text becomes a version; a doubt puts it in quarantine. */
  readonly doubt?: (version: Version, before: Version | undefined) => Doubt | undefined;
  /** Channels that are told of changes. */
  readonly channels?: readonly string[];
  readonly now?: () => Date;
}

/** How the look at one document ended. */
export interface Outcome {
  /** Name of the document; undefined for a failed import that belongs to no document yet. */
  readonly document?: string;
  readonly organisation: string;
  readonly service: string;
  readonly source: string;
  readonly outcome: FetchOutcome;
  readonly reason?: string;
  readonly error?: KlausulError;
  /** Number of the version that stands now. */
  readonly version?: number;
  /** Facts of that version. */
  readonly facts: number;
  /** What changed against the version before. */
  readonly changes: readonly Change[];
}

/** The rows of a document's further pages: validators count only together with the version they came with. */
export async function recordPages(
  db: Db,
  document: number,
  { otherPages = [] }: Pick<ImportOptions, 'otherPages'>,
  ended: Pick<Fetch, 'at' | 'outcome' | 'version'>,
): Promise<void> {
  for (const page of otherPages) await recordFetch(db, document, { ...page, ...ended });
}

/** A document that is still the one that is kept, as its site says or its bytes show. */
export interface Confirmation extends Pick<ImportOptions, 'fetch' | 'otherPages' | 'also'> {
  readonly document: Document;
  /** The version that stands, where the caller knows it. */
  readonly version?: StoredVersion;
}

/**
 * Notes that documents are unchanged, in one transaction: such a note that is lost with the power costs one look more. What was in
 * quarantine for them is forgotten.
 */
export async function confirmDocuments(store: Store, confirmations: readonly Confirmation[], now: () => Date = () => new Date()): Promise<Outcome[]> {
  return store.transaction(async (db) => {
    const outcomes: Outcome[] = [];
    for (const { document, fetch, otherPages, also, ...known } of confirmations) {
      const version = known.version ?? (await latestVersion(db, document.id));
      const at = now().toISOString();
      await recordPages(db, document.id, otherPages ? { otherPages } : {}, { at, outcome: 'unchanged' });
      await recordFetch(db, document.id, { ...fetch, at, outcome: 'unchanged' });
      await release(db, document.id);
      await also?.(db, { document, outcome: 'unchanged', at });
      const { name, organisation, service } = document;
      outcomes.push({
        document: name,
        organisation,
        service,
        source: fetch?.url ?? '',
        outcome: 'unchanged',
        ...(version ? { version: version.sequence } : {}),
        facts: version?.facts ?? 0,
        changes: [],
      });
    }
    return outcomes;
  });
}

/** Notes that a site says a document is still the one that is kept. */
export async function confirmDocument(
  store: Store,
  document: Document,
  { now, otherPages, also, ...fetch }: NonNullable<ImportOptions['fetch']> & Pick<ImportOptions, 'now' | 'otherPages' | 'also'> = {},
): Promise<Outcome> {
  const [outcome] = await confirmDocuments(store, [{ document, fetch, ...(otherPages ? { otherPages } : {}), ...(also ? { also } : {}) }], now);
  return outcome as Outcome;
}

/** Notes that a document could not be fetched or read. What was known of it stays as it is. */
export async function recordFailure(store: Store, error: KlausulError, options: ImportOptions, source: string = error.target): Promise<Outcome> {
  const at = (options.now ?? (() => new Date()))().toISOString();
  const shown = shownSource(source);
  const { status, retryAfter } = error instanceof FetchError ? error : {};
  const outcome = options.missed ?? 'failed';
  return store.transaction(async (db) => {
    const document = await knownDocument(db, options);
    await recordFetch(db, document?.id, {
      ...options.fetch,
      at,
      outcome,
      code: error.code,
      reason: error.what,
      ...(status === undefined ? {} : { status }),
      ...(retryAfter === undefined ? {} : { retryAt: new Date(Date.parse(at) + retryAfter * 1000).toISOString() }),
      ...(document ? {} : { source: shown }),
    });
    const version = document && (await latestVersion(db, document.id));
    if (document) await options.also?.(db, { document, outcome, at });
    return {
      ...(document ? { document: document.name } : {}),
      organisation: document?.organisation ?? options.organisation,
      service: document?.service ?? options.service ?? options.organisation,
      source: shown,
      outcome,
      reason: `${error.code} ${error.what}`,
      error,
      ...(version ? { version: version.sequence } : {}),
      facts: version?.facts ?? 0,
      changes: [],
    };
  });
}

/** The document that a failed import would have been a version of, if that can be known. */
async function knownDocument(db: Db, options: ImportOptions): Promise<Document | undefined> {
  const { type } = options;
  if (type !== undefined) return options.watched ? documentFor(db, { ...options, type }) : documentOfRef(db, { ...options, type });
  const documents = await documentsOfService(db, options.organisation, options.service);
  return documents.length === 1 ? documents[0] : undefined;
}

/** A source as messages and the store show it: addresses without what may be secret in them. */
export const shownSource = (source: string): string => (/^https?:/iu.test(source) ? shownUrl(source) : source);
