import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { UsageError } from '../model/errors.js';
import { copyTo } from './backup.js';
import { sqliteDialect } from './driver.js';
import { busy, corrupt, foreign, newer, readonly, storeFailure } from './failures.js';
import { APPLICATION_ID, logSize, looksLikeStore } from './header.js';
import { migrate, SCHEMA } from './migrate.js';
import type { Db, Schema } from './schema.js';
import { isOpenElsewhere } from './writer.js';

/** An open store. `db` is what the functions of `src/store` take; a transaction hands its own. */
export interface Store {
  readonly db: Db;
  /** Full path of the file. */
  readonly location: string;
  /** The connection underneath, for what only SQLite has (backup, integrity). */
  readonly sqlite: Database.Database;
  /** True when the file cannot be written and only reading works. */
  readonly readonly: boolean;
  /** All or nothing; written to the disk when it returns. Everything inside must use the `db` it is handed. */
  transaction<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

interface OpenOptions {
  readonly now?: () => Date;
  /** Accept a store that cannot be written, for reading. */
  readonly readonly?: boolean;
}

const WAIT = 5000;
const LARGEST_IN_MEMORY = 1 << 30;

/**
 * Opens a store, made on first use, and brings its schema up to this release (a copy of the file before that stays beside it).
 * Throws a StoreError, and leaves the file as it is, when it is not a klausul store, newer than this release, damaged or read-only.
 * @param location a file, or ':memory:'
 * @example const store = await openStore('data/klausul.db')
 */
export async function openStore(location: string, { now = () => new Date(), readonly: reading = false }: OpenOptions = {}): Promise<Store> {
  if (/^postgres(?:ql)?:/iu.test(location))
    throw new UsageError({ code: 'USAGE', what: 'PostgreSQL is not supported by this release:', target: withoutPassword(location), hint: 'name a file with --db or KLAUSUL_DB' });
  const file = location === ':memory:' ? location : resolve(location);
  const sqlite = file === ':memory:' ? fresh(new Database(file)) : openFile(file, reading);
  const db = new Kysely<Schema>({ dialect: sqliteDialect(sqlite) });
  try {
    const version = sqlite.pragma('user_version', { simple: true }) as number;
    if (sqlite.readonly && version < SCHEMA) throw readonly(file);
    if (version > 0 && version < SCHEMA && file !== ':memory:') await copyTo(sqlite, `${file}.v${version}.bak`);
    if (version < SCHEMA) await migrate(db, now, sqlite);
  } catch (error) {
    await db.destroy();
    throw storeFailure(error, file);
  }
  return {
    db,
    location: file,
    sqlite,
    readonly: sqlite.readonly,
    transaction: (work) => db.transaction().execute(work),
    close: () => db.destroy(),
  };
}

function openFile(file: string, reading: boolean): Database.Database {
  const exists = looksLikeStore(file, SCHEMA);
  if (exists && logSize(file) > 0) probe(file);
  const writable = canWrite(file);
  if (!writable && !(exists && reading)) throw readonly(file);
  let sqlite: Database.Database | undefined;
  try {
    if (!writable) return openForReading(file);
    if (!exists) mkdirSync(dirname(file), { recursive: true });
    const unclean = exists && logSize(file) > 0 && !isOpenElsewhere(file);
    sqlite = new Database(file, { timeout: WAIT });
    if (!exists) return fresh(sqlite);
    settings(sqlite);
    checkSchema(sqlite, file);
    if (unclean) quickCheck(sqlite, file);
    return sqlite;
  } catch (error) {
    sqlite?.close();
    throw storeFailure(error, file);
  }
}

/** A new file says whose it is before anything else is written: it is ours or empty, whenever the program dies. */
function fresh(sqlite: Database.Database): Database.Database {
  patiently(sqlite, () => sqlite.pragma(`application_id = ${APPLICATION_ID}`));
  settings(sqlite);
  return sqlite;
}

function settings(sqlite: Database.Database): void {
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('foreign_keys = ON');
  patiently(sqlite, () => sqlite.pragma('journal_mode = WAL'));
  // better-sqlite3 is built with NORMAL for WAL, which may lose acknowledged documents when the power fails.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma(`journal_size_limit = ${64 << 20}`);
}

/** The change to WAL does not wait for another program by itself. */
function patiently(sqlite: Database.Database, work: () => void): void {
  const deadline = Date.now() + WAIT;
  for (;;) {
    try {
      work();
      return;
    } catch (error) {
      if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error;
      if (Date.now() > deadline) throw busy(sqlite.name, error);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** What the header on disk does not say yet, because it still stands in the write-ahead log: asked without writing. */
function probe(file: string): void {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(file, { readonly: true, fileMustExist: true, timeout: WAIT });
    checkSchema(sqlite, file);
  } catch (error) {
    const failure = storeFailure(error, file);
    // A read-only folder: the opening itself decides.
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_CANTOPEN') throw failure;
  } finally {
    sqlite?.close();
  }
}

function checkSchema(sqlite: Database.Database, file: string): void {
  if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw foreign(file, 'is a database of another program');
  const version = sqlite.pragma('user_version', { simple: true }) as number;
  if (version > SCHEMA) throw newer(file, version, SCHEMA);
  sqlite.prepare('select count(*) from sqlite_schema').get();
}

/** The last program did not close the file: it was killed, or the power failed. */
function quickCheck(sqlite: Database.Database, file: string): void {
  const [first] = sqlite.pragma('quick_check(1)') as { quick_check: string }[];
  if (first?.quick_check !== 'ok') throw corrupt(file, first?.quick_check ?? 'no answer');
}

/** SQLite wants to write beside a file in WAL mode even to read it; where it may not, a copy in memory serves. */
function openForReading(file: string): Database.Database {
  try {
    const sqlite = new Database(file, { readonly: true, fileMustExist: true, timeout: WAIT });
    checkSchema(sqlite, file);
    return sqlite;
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || logSize(file) > 0 || statSync(file).size > LARGEST_IN_MEMORY) throw error;
    const bytes = readFileSync(file);
    // Read and write version 1: a rollback journal, which an in-memory file can have.
    bytes[18] = 1;
    bytes[19] = 1;
    const sqlite = new Database(bytes, { readonly: true });
    checkSchema(sqlite, file);
    return sqlite;
  }
}

function canWrite(file: string): boolean {
  try {
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
    let folder = dirname(file);
    while (!existsSync(folder)) folder = dirname(folder);
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function withoutPassword(location: string): string {
  try {
    const { protocol, host, pathname } = new URL(location);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return 'postgres://…';
  }
}
