import { type Doubt, type ImportOptions, type Outcome, recordFailure, recordPages, shownSource } from './attempts.js';
import { diffText, type TextDiff } from './diff/index.js';
import { engineRevision } from './engine.js';
import type { Change } from './model/change.js';
import { UnreadableError, UsageError } from './model/errors.js';
import type { Snapshot } from './model/snapshot.js';
import type { DocumentType, Version } from './model/version.js';
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

export { confirmDocument, type Doubt, type ImportOptions, type Outcome, recordFailure } from './attempts.js';
export { currentFacts, findFacts, type PlacedFact, review } from './review/index.js';

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

function timeOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const time = new Date(date);
  if (Number.isNaN(time.getTime())) throw new UsageError({ code: 'USAGE', what: 'not a date:', target: date, hint: 'write it as 2026-03-01' });
  return time.toISOString();
}

const withShownSource = (snapshot: Snapshot): Snapshot => ({ ...snapshot, source: shownSource(snapshot.source) });
