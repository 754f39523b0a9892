import { shownUrl } from './crawl/addresses.js';
import { diffText, type TextDiff } from './diff/index.js';
import { engineRevision } from './engine.js';
import type { Change } from './model/change.js';
import { type ErrorCode, FetchError, type KlausulError, UnreadableError, UsageError } from './model/errors.js';
import type { Snapshot } from './model/snapshot.js';
import type { DocumentType, Version } from './model/version.js';
import type { NormaliseOptions } from './normalise/index.js';
import { type Comparable, changesBetween, comparable, comparableVersion, keepComparable, readingOf, versionOfPages } from './readings.js';
import {
  addNotice,
  addVersion,
  allVersions,
  type Db,
  type Document,
  type DocumentRef,
  documentFor,
  documentOfRef,
  documentsOfService,
  engineFor,
  type Fetch,
  type FetchOutcome,
  insertChanges,
  latestVersion,
  loadReading,
  quarantine,
  quarantinedSnapshots,
  recordFetch,
  release,
  type Store,
  type StoredReading,
  type StoredVersion,
  snapshotsOfVersion,
  versionNumbered,
  versionReadFrom,
} from './store/index.js';

export { currentFacts, findFacts, type PlacedFact, review } from './review/index.js';

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

/**
 * Takes a document in: bytes → text → facts → store → what is new. The same text again is no new version, and a document that cannot
 * be read leaves a note of the attempt and nothing else.
 * @param pages the snapshot, or those of a document on several pages
 * @example await importDocument(store, await readSource('personvern.html'), { organisation: 'Eksempel AS' })
 */
export async function importDocument(store: Store, pages: Snapshot | readonly Snapshot[], options: ImportOptions): Promise<Outcome> {
  const snapshots = (Array.isArray(pages) ? (pages as readonly Snapshot[]) : [pages as Snapshot]).map(withShownSource);
  const date = timeOf(options.date);
  let version: Version;
  try {
    version = await versionOfPages(snapshots, options.selectors);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return recordFailure(store, error, options, snapshots[0]?.source);
  }
  const ref = { ...options, type: options.type ?? (await typeFor(store.db, options, version.type)) };
  for (;;) {
    const document = await documentOfRef(store.db, ref);
    const before = document && (await comparableVersion(store.db, document, options.selectors));
    const known = options.again && before ? await sameAsLastTime(store.db, before.stored, snapshots, version) : undefined;
    const finding: Finding = known === undefined ? judge(version, before, ref.type, options) : { is: 'unchanged', version: known };
    const outcome = await store.transaction((db) => settle(db, { ref, snapshots, before, finding, date }, options));
    // Undefined: another process added a version since we looked.
    if (outcome) return outcome;
  }
}

type Finding =
  | { readonly is: 'unchanged'; readonly version?: number }
  | { readonly is: 'doubtful'; readonly doubt: Doubt }
  | { readonly is: 'fresh'; readonly reading: StoredReading };

/** Whether a text says anything new. Facts are only looked for when it does. */
function judge(version: Version, before: Comparable | undefined, type: DocumentType, { doubt, selectors }: ImportOptions): Finding {
  if (before?.reading.version.text === version.text) return { is: 'unchanged' };
  const doubted = doubt?.(version, before?.reading.version);
  return doubted ? { is: 'doubtful', doubt: doubted } : { is: 'fresh', reading: readingOf(version, type, selectors) };
}

/** The version that a file made when it was last read, if it says the same now. */
async function sameAsLastTime(db: Db, newest: StoredVersion, [snapshot]: readonly Snapshot[], { text }: Version): Promise<number | undefined> {
  const id = snapshot && (await versionReadFrom(db, newest.document, snapshot.source));
  if (id === undefined) return undefined;
  const [then] = await snapshotsOfVersion(db, id);
  return then?.sha256 === snapshot?.sha256 || (await loadReading(db, id)).text === text ? id : undefined;
}

interface Arrival {
  readonly ref: DocumentRef;
  readonly snapshots: readonly Snapshot[];
  readonly before: Comparable | undefined;
  readonly finding: Finding;
  readonly date: string | undefined;
}

/** Stores what became of a text: nothing new, quarantine, or the next version. One transaction. */
async function settle(db: Db, { ref, snapshots, before, finding, date }: Arrival, options: ImportOptions): Promise<Outcome | undefined> {
  const now = (options.now ?? (() => new Date()))();
  const document = await documentFor(db, ref);
  if ((await latestVersion(db, document.id))?.id !== before?.stored.id) return undefined;
  const source = snapshots[0]?.source ?? '';
  // Files are recognised by their names when they come again; pages have their addresses.
  const attempt = { ...options.fetch, at: now.toISOString(), ...(options.fetch?.url === undefined ? { source } : {}) };
  const about = { document: document.name, organisation: document.organisation, service: document.service, source };
  const standing = { ...(before ? { version: before.stored.sequence } : {}), facts: before?.reading.facts.length ?? 0, changes: [] };
  if (before) await keepComparable(db, before, now);

  if (finding.is === 'unchanged') {
    await recordPages(db, document.id, options, { at: attempt.at, outcome: 'unchanged' });
    const confirmed = finding.version ?? before?.stored.id;
    await recordFetch(db, document.id, { ...attempt, outcome: 'unchanged', ...(confirmed === undefined || options.fetch?.url !== undefined ? {} : { version: confirmed }) });
    await release(db, document.id);
    await options.also?.(db, { document, outcome: 'unchanged', at: attempt.at });
    return { ...about, ...standing, outcome: 'unchanged' };
  }
  if (finding.is === 'doubtful') {
    const { code, reason } = finding.doubt;
    await quarantine(db, document.id, { code, reason, at: attempt.at, snapshots });
    await recordFetch(db, document.id, { ...attempt, code, reason, outcome: 'quarantined' });
    await options.also?.(db, { document, outcome: 'quarantined', at: attempt.at });
    return { ...about, ...standing, outcome: 'quarantined', reason: `${code} ${reason}` };
  }

  const { reading } = finding;
  const outcome = before ? 'changed' : 'new';
  const changes = before ? changesBetween(before.reading, reading) : [];
  const added = await addVersion(db, { ...reading, document: document.id, snapshots, fetchedAt: date ?? snapshots[0]?.fetchedAt ?? attempt.at, now });
  await recordPages(db, document.id, options, { at: attempt.at, outcome, version: added.id });
  await recordFetch(db, document.id, { ...attempt, outcome, version: added.id });
  await release(db, document.id);
  await options.also?.(db, { document, outcome, at: attempt.at });
  if (before && changes.length > 0) {
    const engine = await engineFor(db, reading.engine, now);
    await insertChanges(db, changes, { document: document.id, from: before.stored.id, to: added.id, engine, cause: 'policy', at: added.fetchedAt });
    const payload = { document: document.name, organisation: document.organisation, service: document.service, from: before.stored.sequence, to: added.sequence, changes };
    for (const channel of options.channels ?? []) await addNotice(db, { key: `${channel} ${document.name} ${added.sequence}`, channel, at: attempt.at, payload });
  }
  return { ...about, outcome, version: added.sequence, facts: reading.facts.length, changes };
}

/** The rows of a document's further pages: validators count only together with the version they came with. */
async function recordPages(db: Db, document: number, { otherPages = [] }: Pick<ImportOptions, 'otherPages'>, ended: Pick<Fetch, 'at' | 'outcome' | 'version'>): Promise<void> {
  for (const page of otherPages) await recordFetch(db, document, { ...page, ...ended });
}

/** Notes that a site says a document is still the one that is kept. What was in quarantine is forgotten. */
export async function confirmDocument(store: Store, document: Document, fetch: ImportOptions['fetch'] & Pick<ImportOptions, 'now' | 'otherPages' | 'also'> = {}): Promise<Outcome> {
  const { now = () => new Date(), otherPages, also, ...attempt } = fetch;
  return store.transaction(async (db) => {
    const version = await latestVersion(db, document.id);
    const at = now().toISOString();
    await recordPages(db, document.id, otherPages ? { otherPages } : {}, { at, outcome: 'unchanged' });
    await recordFetch(db, document.id, { ...attempt, at, outcome: 'unchanged' });
    await release(db, document.id);
    await also?.(db, { document, outcome: 'unchanged', at });
    const { name, organisation, service } = document;
    return {
      document: name,
      organisation,
      service,
      source: attempt.url ?? '',
      outcome: 'unchanged',
      ...(version ? { version: version.sequence } : {}),
      facts: version?.facts ?? 0,
      changes: [],
    };
  });
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

/** Takes what is in quarantine for a document as its next version. */
export async function acceptDocument(store: Store, document: Document, options: Pick<ImportOptions, 'selectors' | 'channels' | 'now'> = {}): Promise<Outcome> {
  const snapshots = await quarantinedSnapshots(store.db, document.id);
  if (snapshots.length === 0)
    throw new UsageError({ code: 'USAGE', what: 'nothing is in quarantine for', target: document.name, hint: 'klausul history shows how the last fetches ended' });
  const { organisation, service, type, variant } = document;
  return importDocument(store, snapshots, { ...options, organisation, service, type, variant });
}

export interface ReextractOptions {
  readonly now?: () => Date;
  readonly progress?: (done: number, all: number) => void;
}

/** What reading everything anew came to. */
export interface Reextraction {
  readonly engine: string;
  readonly versions: number;
  /** Versions whose facts came from another engine. */
  readonly reread: number;
  /** Of the newest version of each document: what this engine says otherwise than the one before. */
  readonly changes: readonly { readonly document: number; readonly version: number; readonly changes: readonly Change[] }[];
}

/** Facts of all kept versions with the present engine. What differs is recorded as a change of the engine, never of a policy. */
export async function reextract(store: Store, { now = () => new Date(), progress }: ReextractOptions = {}): Promise<Reextraction> {
  const versions = await allVersions(store.db);
  const changes: Reextraction['changes'][number][] = [];
  let reread = 0;
  for (const [index, stored] of versions.entries()) {
    const version = await comparable(store.db, stored);
    if (version.was) {
      reread++;
      const newest = versions[index + 1]?.document !== stored.document;
      const found = await store.transaction((db) => keepComparable(db, version, now(), newest));
      if (found.length > 0 && newest) changes.push({ document: stored.document, version: stored.sequence, changes: found });
    }
    progress?.(index + 1, versions.length);
  }
  return { engine: engineRevision(), versions: versions.length, reread, changes };
}

export interface Comparison {
  readonly document: Document;
  readonly from: StoredVersion;
  readonly to: StoredVersion;
  readonly engine: string;
  readonly changes: readonly Change[];
  readonly text: TextDiff;
}

/** Two versions of a document side by side, both read by the present engine. The last two where none are named. */
export async function compareVersions(store: Store, document: Document, { from, to }: { readonly from?: number; readonly to?: number } = {}): Promise<Comparison> {
  const newest = await latestVersion(store.db, document.id);
  const until = to ?? newest?.sequence ?? 1;
  const [before, after] = [await numbered(store.db, document, from ?? Math.max(1, until - 1)), await numbered(store.db, document, until)];
  const one = await comparable(store.db, before);
  const other = before.id === after.id ? one : await comparable(store.db, after);
  return {
    document,
    from: before,
    to: after,
    engine: engineRevision(),
    changes: changesBetween(one.reading, other.reading),
    text: diffText(one.reading.version.text, other.reading.version.text),
  };
}

async function numbered(db: Db, document: Document, sequence: number): Promise<StoredVersion> {
  const version = await versionNumbered(db, document.id, sequence);
  if (version) return version;
  throw new UsageError({ code: 'USAGE', what: `no version ${sequence} of`, target: document.name, hint: 'klausul history lists the versions' });
}

/**
 * The type of a document that was not told: that of the text, unless the service has one document that fits as well. So a version
 * whose kind cannot be seen is still a version of the document it belongs to.
 */
async function typeFor(db: Db, { organisation, service, variant = '' }: ImportOptions, guess: DocumentType): Promise<DocumentType> {
  const known = (await documentsOfService(db, organisation, service)).filter((document) => document.variant === variant).map(({ type }) => type);
  if (known.includes(guess)) return guess;
  const [only] = known;
  return known.length === 1 && only !== undefined && (guess === 'unknown' || only === 'unknown') ? only : guess;
}

/** The document that a failed import would have been a version of, if that can be known. */
async function knownDocument(db: Db, options: ImportOptions): Promise<Document | undefined> {
  const { type } = options;
  if (type !== undefined) return options.watched ? documentFor(db, { ...options, type }) : documentOfRef(db, { ...options, type });
  const documents = await documentsOfService(db, options.organisation, options.service);
  return documents.length === 1 ? documents[0] : undefined;
}

function timeOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const time = new Date(date);
  if (Number.isNaN(time.getTime())) throw new UsageError({ code: 'USAGE', what: 'not a date:', target: date, hint: 'write it as 2026-03-01' });
  return time.toISOString();
}

const shownSource = (source: string): string => (/^https?:/iu.test(source) ? shownUrl(source) : source);

const withShownSource = (snapshot: Snapshot): Snapshot => ({ ...snapshot, source: shownSource(snapshot.source) });
