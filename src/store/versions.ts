import type { Fact } from '../model/fact.js';
import type { Snapshot } from '../model/snapshot.js';
import type { Block, DocumentType, Language, Link, Version } from '../model/version.js';
import { dropFacts, insertFacts, sealOf } from './facts.js';
import { packText, sha256, unpackText } from './packing.js';
import type { Db } from './schema.js';
import { forget, index } from './search.js';
import { keepSnapshot, type SnapshotLabel, snapshotsOfVersion } from './snapshots.js';

/** A kept version without its text: `loadReading` has that. */
export interface StoredVersion {
  readonly id: number;
  readonly document: number;
  /** Number of the version in its document, from 1. */
  readonly sequence: number;
  readonly fetchedAt: string;
  readonly language: Language;
  readonly type: DocumentType;
  readonly title: string;
  readonly textSha256: string;
  /** Revision of what read the text from the snapshots, and the selectors it was told. */
  readonly normaliser: string;
  readonly selectors: string;
  /** Revision of the engine whose facts are kept. */
  readonly engine: string;
  readonly facts: number;
}

/** What an engine reads from the snapshots of a version. */
export interface Reading {
  readonly version: Version;
  readonly facts: readonly Fact[];
  readonly normaliser: string;
  readonly selectors: string;
  readonly engine: string;
}

const versions = (db: Db) =>
  db
    .selectFrom('version')
    .innerJoin('engine', 'engine.id', 'version.engine_id')
    .select(['version.id', 'document_id', 'sequence', 'fetched_at', 'language', 'type', 'title', 'text_sha256', 'normaliser', 'selectors', 'revision', 'fact_count']);

const newest = (db: Db, document: number) => versions(db).where('document_id', '=', document).orderBy('sequence', 'desc').limit(1);

const engineByRevision = (db: Db, revision: string) => db.selectFrom('engine').select('id').where('revision', '=', revision).executeTakeFirst();

type Row = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number];

const versionOfRow = (row: Row): StoredVersion => ({
  id: row.id,
  document: row.document_id,
  sequence: row.sequence,
  fetchedAt: row.fetched_at,
  language: row.language as Language,
  type: row.type as DocumentType,
  title: row.title,
  textSha256: row.text_sha256,
  normaliser: row.normaliser,
  selectors: row.selectors,
  engine: row.revision,
  facts: row.fact_count,
});

/** Versions of a document, oldest first. */
export const listVersions = async (db: Db, document: number): Promise<StoredVersion[]> =>
  (await versions(db).where('document_id', '=', document).orderBy('sequence').execute()).map(versionOfRow);

/** Every version there is, document by document, oldest first. */
export const allVersions = async (db: Db): Promise<StoredVersion[]> => (await versions(db).orderBy('document_id').orderBy('sequence').execute()).map(versionOfRow);

/** The newest version of a document. Versions follow one another by number and never by the clock. */
export async function latestVersion(db: Db, document: number): Promise<StoredVersion | undefined> {
  const row = await newest(db, document).executeTakeFirst();
  return row && versionOfRow(row);
}

/** The version that stood at a time: the newest of those that had been seen by then. */
export async function versionAt(db: Db, document: number, at: string): Promise<StoredVersion | undefined> {
  const row = await newest(db, document).where('fetched_at', '<=', at).executeTakeFirst();
  return row && versionOfRow(row);
}

/** One version by its number in the document. */
export async function versionNumbered(db: Db, document: number, sequence: number): Promise<StoredVersion | undefined> {
  const row = await versions(db).where('document_id', '=', document).where('sequence', '=', sequence).executeTakeFirst();
  return row && versionOfRow(row);
}

/** Text and blocks of a version, as they were when the extractors read them. */
export async function loadReading(db: Db, id: number): Promise<Version> {
  const row = await db.selectFrom('version').select(['language', 'type', 'title', 'media_type', 'text', 'layout']).where('id', '=', id).executeTakeFirstOrThrow();
  const { blocks, links } = JSON.parse(unpackText(row.layout)) as { blocks: Block[]; links: Link[] };
  return { text: unpackText(row.text), blocks, links, language: row.language as Language, type: row.type as DocumentType, title: row.title, mediaType: row.media_type };
}

/** The id of an engine revision, noted when it is new. */
export async function engineFor(db: Db, revision: string, now: Date): Promise<number> {
  const known = await engineByRevision(db, revision);
  return (known ?? (await db.insertInto('engine').values({ revision, first_used_at: now.toISOString() }).returning('id').executeTakeFirstOrThrow())).id;
}

interface Addition extends Reading {
  readonly document: number;
  readonly snapshots: readonly Snapshot[];
  readonly fetchedAt: string;
  readonly now: Date;
}

/** Stores the next version of a document with its snapshots and facts. To be called in a transaction. */
export async function addVersion(db: Db, { document, snapshots, fetchedAt, now, ...reading }: Addition): Promise<StoredVersion> {
  const sequence = ((await newest(db, document).executeTakeFirst())?.sequence ?? 0) + 1;
  const engine = await engineFor(db, reading.engine, now);
  const { id } = await db
    .insertInto('version')
    .values({ document_id: document, sequence, fetched_at: fetchedAt, ...columnsOf(reading, engine) })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [position, snapshot] of snapshots.entries()) {
    await keepSnapshot(db, snapshot);
    await db
      .insertInto('version_snapshot')
      .values({
        version_id: id,
        position,
        sha256: snapshot.sha256,
        source: snapshot.source,
        media_type: snapshot.mediaType,
        charset: snapshot.charset ?? null,
        fetched_at: snapshot.fetchedAt,
      })
      .execute();
  }
  await insertFacts(db, id, engine, reading.facts);
  await index(db, id, reading.version.text);
  return (await versionNumbered(db, document, sequence)) as StoredVersion;
}

/** Puts what another engine reads from the same snapshots in the place of what is kept. To be called in a transaction. */
export async function replaceReading(db: Db, id: number, reading: Reading, now: Date): Promise<void> {
  const engine = await engineFor(db, reading.engine, now);
  await dropFacts(db, id);
  await db.updateTable('version').set(columnsOf(reading, engine)).where('id', '=', id).execute();
  await insertFacts(db, id, engine, reading.facts);
  await forget(db, id);
  await index(db, id, reading.version.text);
}

function columnsOf({ version, facts, normaliser, selectors }: Reading, engine: number) {
  const { text, blocks, links, language, type, title, mediaType } = version;
  const layout = JSON.stringify({ blocks, links });
  return {
    language,
    type,
    title,
    media_type: mediaType,
    text_sha256: sha256(text),
    text_length: text.length,
    checksum: checksumOf({ language, type, title, mediaType, layout }),
    normaliser,
    selectors,
    engine_id: engine,
    fact_count: facts.length,
    facts_sha256: sealOf(facts),
    text: packText(text),
    layout: packText(layout),
  };
}

/** Seals what the hash of the text does not cover. */
export const checksumOf = ({ language, type, title, mediaType, layout }: { language: string; type: string; title: string; mediaType: string; layout: string }): string =>
  sha256(JSON.stringify([language, type, title, mediaType, layout]));

/** A version as history shows it. */
export interface VersionLine extends StoredVersion {
  readonly snapshots: readonly SnapshotLabel[];
}

/** Versions of a document with the snapshots they were read from, oldest first. */
export async function versionLines(db: Db, document: number): Promise<VersionLine[]> {
  const lines: VersionLine[] = [];
  for (const version of await listVersions(db, document)) lines.push({ ...version, snapshots: await snapshotsOfVersion(db, version.id) });
  return lines;
}
