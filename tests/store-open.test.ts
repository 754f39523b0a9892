import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backup, checkStore, openStore, recordFetch, SCHEMA, type Store } from '../src/store/index.js';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'klausul-store-'));
  file = join(folder, 'data', 'klausul.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

async function made(): Promise<void> {
  await (await openStore(file)).close();
}

/** The code of the error, and proof that the file and its folder are as they were. */
async function refusal(): Promise<string> {
  const before = hash(file);
  const beside = readdirSync(join(folder, 'data'));
  const error = await openStore(file).then(
    () => undefined,
    (reason: unknown) => reason as { code: string; exitCode: number },
  );
  expect(hash(file)).toBe(before);
  expect(readdirSync(join(folder, 'data'))).toEqual(beside);
  expect(error?.exitCode).toBe(4);
  return error?.code ?? 'opened';
}

describe('opening', () => {
  test('makes a new store with its folder, ours by its header, with full durability', async () => {
    const store = await openStore(file);
    expect(store.sqlite.pragma('application_id', { simple: true })).toBe(0x4b4c5355);
    expect(store.sqlite.pragma('user_version', { simple: true })).toBe(SCHEMA);
    expect(store.sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(store.sqlite.pragma('synchronous', { simple: true })).toBe(2);
    expect(store.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(store.sqlite.pragma('trusted_schema', { simple: true })).toBe(0);
    expect(store.sqlite.pragma('busy_timeout', { simple: true })).toBe(5000);
    await store.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test('opens again what it made, also when it was empty or is opened twice at once', async () => {
    await made();
    writeFileSync(join(folder, 'empty.db'), '');
    const stores = await Promise.all([openStore(file), openStore(file), openStore(join(folder, 'empty.db'))]);
    for (const store of stores) {
      expect((await checkStore(store)).ok).toBe(true);
      await store.close();
    }
  });

  test('leaves alone what is no database', async () => {
    await made();
    writeFileSync(file, 'Dette er en tekst og ingen database, og den er lang nok til et hode på hundre tegn. Den skal stå her.');
    expect(await refusal()).toBe('STORE_FOREIGN');
    writeFileSync(file, 'kort');
    expect(await refusal()).toBe('STORE_FOREIGN');
  });

  test("leaves alone another program's database", async () => {
    await made();
    rmSync(file);
    const other = new Database(file);
    other.exec('create table note (text text)');
    other.close();
    expect(await refusal()).toBe('STORE_FOREIGN');
  });

  test('leaves alone a folder', async () => {
    await expect(openStore(folder)).rejects.toMatchObject({ code: 'STORE_FOREIGN' });
  });

  test('leaves alone a store of a newer release, also when that stands in the log only', async () => {
    await made();
    const newer = new Database(file);
    newer.pragma(`user_version = ${SCHEMA + 1}`);
    await expect(openStore(file)).rejects.toMatchObject({ code: 'STORE_NEWER' });
    const before = hash(file);
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    await expect(openStore(file)).rejects.toMatchObject({ code: 'STORE_NEWER' });
    expect(hash(file)).toBe(before);
    newer.close();
    expect(await refusal()).toBe('STORE_NEWER');
  });

  test('sees that a store is cut off', async () => {
    await made();
    truncateSync(file, Math.floor(statSync(file).size / 2));
    expect(await refusal()).toBe('STORE_CORRUPT');
    truncateSync(file, 60);
    expect(await refusal()).toBe('STORE_CORRUPT');
  });

  test('sees that its first page is garbage', async () => {
    await made();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 100, 3000);
    writeFileSync(file, bytes);
    expect(await refusal()).toBe('STORE_CORRUPT');
  });

  test('says what PostgreSQL is to it, without the password', async () => {
    await expect(openStore('postgres://ola:hemmelig@db.example/klausul')).rejects.toMatchObject({ code: 'USAGE', exitCode: 2 });
    await expect(openStore('postgres://ola:hemmelig@db.example/klausul')).rejects.not.toThrow(/hemmelig/u);
  });

  test('waits for another writer, and in the end says who it is', async () => {
    await made();
    const store = await openStore(file);
    store.sqlite.pragma('busy_timeout = 50');
    const other = new Database(file);
    other.exec('begin immediate');
    await expect(store.transaction((db) => recordFetch(db, undefined, { at: '2026-01-01', outcome: 'failed' }))).rejects.toMatchObject({ code: 'STORE_BUSY', exitCode: 5 });
    other.exec('rollback');
    await store.transaction((db) => recordFetch(db, undefined, { at: '2026-01-01', outcome: 'failed' }));
    other.close();
    await store.close();
  });
});

test('a transaction that fails leaves nothing, and the next one works', async () => {
  const store = await openStore(file);
  await expect(
    store.transaction(async (db) => {
      await recordFetch(db, undefined, { at: '2026-01-01', outcome: 'failed' });
      throw new Error('midway');
    }),
  ).rejects.toThrow('midway');
  await Promise.all([1, 2, 3].map((day) => store.transaction((db) => recordFetch(db, undefined, { at: `2026-01-0${day}`, outcome: 'failed' }))));
  expect(await store.db.selectFrom('fetch').selectAll().execute()).toHaveLength(3);
  await store.close();
});

describe('backup', () => {
  const rows = async (store: Store): Promise<number> => (await store.db.selectFrom('fetch').selectAll().execute()).length;

  test('is a whole store in one file, made while another connection writes', async () => {
    const store = await openStore(file);
    const writer = await openStore(file);
    await recordFetch(writer.db, undefined, { at: '2026-01-01', outcome: 'failed' });
    const writing = (async () => {
      for (let n = 0; n < 200; n++) await recordFetch(writer.db, undefined, { at: '2026-01-01', outcome: 'failed' });
    })();
    const copy = await backup(store, join(folder, 'copy.db'));
    await writing;
    const again = await backup(store, join(folder, 'copy.db'));
    expect(again).toBe(copy);
    await writer.close();
    await store.close();
    expect(readdirSync(folder).sort()).toEqual(['copy.db', 'data']);
    const opened = await openStore(copy);
    expect(await rows(opened)).toBe(201);
    expect((await checkStore(opened)).ok).toBe(true);
    await opened.close();
  });

  test('replaces no file but an older backup', async () => {
    const store = await openStore(file);
    writeFileSync(join(folder, 'brev.txt'), 'Kjære alle');
    await expect(backup(store, join(folder, 'brev.txt'))).rejects.toMatchObject({ code: 'USAGE' });
    await expect(backup(store, file)).rejects.toMatchObject({ code: 'USAGE' });
    expect(readFileSync(join(folder, 'brev.txt'), 'utf8')).toBe('Kjære alle');
    await store.close();
  });
});

test('a store of an older release is copied before it is brought up to this one', async () => {
  await made();
  const older = new Database(file);
  older.exec('drop table version_text');
  older.exec('alter table fetch drop column retry_at');
  older.exec("delete from migration where name <> 'first tables'");
  older.pragma('user_version = 1');
  older.close();
  const store = await openStore(file);
  expect(store.sqlite.pragma('user_version', { simple: true })).toBe(SCHEMA);
  expect((await checkStore(store)).ok).toBe(true);
  await store.close();
  const copy = new Database(`${file}.v1.bak`, { readonly: true });
  expect(copy.pragma('user_version', { simple: true })).toBe(1);
  copy.close();
});
