import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { UsageError } from '../model/errors.js';
import { corrupt, storeFailure } from './failures.js';
import { APPLICATION_ID } from './header.js';
import type { Store } from './open.js';

/** Pages a step: all at once, so that a busy writer cannot make the copy start over for ever. */
const ALL_PAGES = 0x7fffffff;

/**
 * A consistent, checked copy of a store while it is in use. An older backup of that name is replaced at the end, in one step; any
 * other file is refused.
 * @returns the full path of the copy
 */
export async function backup(store: Store, to: string): Promise<string> {
  const file = resolve(to);
  if (file === store.location || (existsSync(file) && !isStore(file)))
    throw new UsageError({ code: 'USAGE', what: 'will not replace', target: file, hint: 'name a new file, or an older backup' });
  await copyTo(store.sqlite, file);
  return file;
}

/** The copy itself: to a file beside the target, checked, written through, renamed. */
export async function copyTo(sqlite: Database.Database, file: string): Promise<void> {
  const partial = `${file}.${process.pid}.tmp`;
  try {
    rmSync(partial, { force: true });
    await sqlite.backup(partial, { progress: () => ALL_PAGES });
    const copy = new Database(partial, { fileMustExist: true });
    try {
      // One file, complete without a write-ahead log beside it.
      copy.pragma('journal_mode = DELETE');
      if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok') throw corrupt(sqlite.name, 'its copy fails the integrity check');
    } finally {
      copy.close();
    }
    const handle = openSync(partial, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw storeFailure(error, file);
  }
}

function isStore(file: string): boolean {
  const header = Buffer.alloc(72);
  const handle = openSync(file, 'r');
  try {
    return readSync(handle, header, 0, 72, 0) === 72 && header.readUInt32BE(68) === APPLICATION_ID;
  } finally {
    closeSync(handle);
  }
}
