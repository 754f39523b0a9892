import { extractFacts, extractors } from '../extractors/index.js';
import { diffFacts, type Titles } from './diff/index.js';
import { engineRevision, normaliserRevision } from './engine.js';
import type { Change } from './model/change.js';
import { UnreadableError } from './model/errors.js';
import type { Snapshot } from './model/snapshot.js';
import type { DocumentType, Version } from './model/version.js';
import type { NormaliseOptions } from './normalise/index.js';
import { joinPages } from './pages.js';
import { selectorsKey, selectorsOf } from './selectors.js';
import {
  type Db,
  type Document,
  engineFor,
  factsOfVersion,
  insertChanges,
  latestVersion,
  loadReading,
  loadSnapshot,
  replaceReading,
  type StoredReading,
  type StoredVersion,
  snapshotsOfVersion,
} from './store/index.js';
import { versionOf } from './versions.js';

/** A kept version as the present engine reads it. `was` is what is kept, when that is another engine's. */
export interface Comparable {
  readonly stored: StoredVersion;
  readonly reading: StoredReading;
  readonly was?: StoredReading;
}

/** The newest version of a document as the present engine reads it, with these selectors and no others. */
export async function comparableVersion(db: Db, document: Document, selectors?: NormaliseOptions): Promise<Comparable | undefined> {
  const stored = await latestVersion(db, document.id);
  return stored && comparable(db, stored, selectors ?? {});
}

/**
 * A comparison never crosses engines. Facts of another engine are found anew in the kept text; where another normaliser or other
 * selectors made that text, it is made anew from the kept bytes.
 */
export async function comparable(db: Db, stored: StoredVersion, selectors: NormaliseOptions = selectorsOf(stored)): Promise<Comparable> {
  const { normaliser, selectors: kept, engine, id } = stored;
  const was: StoredReading = { version: await loadReading(db, id), facts: await factsOfVersion(db, id), normaliser, selectors: kept, engine };
  const sameText = normaliser === normaliserRevision() && kept === selectorsKey(selectors);
  if (sameText && engine === engineRevision()) return { stored, reading: was };
  const version = sameText ? was.version : await readAgain(db, stored, was.version, selectors);
  return { stored, reading: readingOf(version, was.version.type, selectors), was };
}

/** The text of a version from its kept bytes; the kept text where this engine can no longer read them. */
async function readAgain(db: Db, { id }: StoredVersion, kept: Version, selectors: NormaliseOptions): Promise<Version> {
  const snapshots = [];
  for (const label of await snapshotsOfVersion(db, id)) snapshots.push(await loadSnapshot(db, label));
  try {
    return await versionOfPages(snapshots, selectors);
  } catch (error) {
    if (error instanceof UnreadableError) return kept;
    throw error;
  }
}

/** Puts the present engine's reading in the place of another's, and records what it says otherwise. */
export async function keepComparable(db: Db, { stored, reading, was }: Comparable, now: Date, record = true): Promise<Change[]> {
  if (!was) return [];
  await replaceReading(db, stored.id, reading, now);
  if (!record) return [];
  const changes = changesBetween(was, reading);
  const engine = await engineFor(db, reading.engine, now);
  await insertChanges(db, changes, { document: stored.document, from: stored.id, to: stored.id, engine, cause: 'engine', at: now.toISOString() });
  return changes;
}

const titles: Titles = Object.fromEntries(extractors.map(({ kind, title }) => [kind, title]));

/** What changed between two readings by one engine. */
export const changesBetween = (before: StoredReading, after: StoredReading): Change[] =>
  diffFacts(before.facts, after.facts, { before: before.version.text, after: after.version.text }, titles);

/** The facts of a text, and what read it. A document's type is what it was said to be, whatever this text looks like. */
export function readingOf(version: Version, type: DocumentType, selectors?: NormaliseOptions): StoredReading {
  const typed = type === 'unknown' ? version : { ...version, type };
  return { version: typed, facts: extractFacts(typed), normaliser: normaliserRevision(), selectors: selectorsKey(selectors), engine: engineRevision() };
}

/** The version of a document that stands on one page or several. Throws an UnreadableError. */
export async function versionOfPages(snapshots: readonly Snapshot[], selectors: NormaliseOptions = {}): Promise<Version> {
  const pages: Version[] = [];
  for (const snapshot of snapshots) pages.push(await versionOf(snapshot, selectors));
  return joinPages(pages);
}
