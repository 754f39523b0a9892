import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { StoreError } from '../model/errors.js';
import { writerOf } from './writer.js';

/** What SQLite reports, as a StoreError that says what to do; anything that is no state of the store passes unchanged (a bug). */
export function storeFailure(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code } = error;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return busy(file, error);
  if (code === 'SQLITE_FULL') return full(file, error, 'the disk is full');
  if (code === 'SQLITE_NOTADB') return foreign(file, 'is not a database', error);
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_IOERR_SHORT_READ' || code === 'SQLITE_IOERR_READ' || code === 'SQLITE_IOERR_CORRUPTFS')
    return corrupt(file, error.message, error);
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'SQLITE_PERM' || code === 'SQLITE_AUTH') return readonly(file, error);
  if (code.startsWith('SQLITE_IOERR')) return full(file, error, `the disk did not take a write (${code})`);
  return error;
}

export const busy = (file: string, cause?: unknown): StoreError => {
  const writer = writerOf(file);
  return new StoreError({
    code: 'STORE_BUSY',
    what: writer === undefined ? 'another program is writing to' : `process ${writer} is writing to`,
    target: file,
    hint: 'wait until it is done and run this again',
    cause,
  });
};

export const full = (file: string, cause: unknown, why: string): StoreError =>
  new StoreError({
    code: 'STORE_FULL',
    what: `${why}, nothing was stored in`,
    target: file,
    hint: `free some space${freeSpace(file)} and run this again; what was stored before is safe`,
    cause,
  });

export const foreign = (file: string, what: string, cause?: unknown): StoreError =>
  new StoreError({ code: 'STORE_FOREIGN', what: `not a klausul store (${what}), left untouched:`, target: file, hint: 'name another file with --db', cause });

export const newer = (file: string, version: number, ours: number): StoreError =>
  new StoreError({ code: 'STORE_NEWER', what: `written by a newer klausul (schema ${version}, this one knows ${ours}), left untouched:`, target: file, hint: 'upgrade klausul' });

export const corrupt = (file: string, why: string, cause?: unknown): StoreError =>
  new StoreError({ code: 'STORE_CORRUPT', what: `damaged (${why}):`, target: file, hint: 'see "klausul db check", and restore the last backup', cause });

export const readonly = (file: string, cause?: unknown): StoreError =>
  new StoreError({
    code: 'STORE_READONLY',
    what: 'cannot be written or opened:',
    target: file,
    hint: 'the file and its folder must be writable, also for reading; copy the file to such a folder, or name another with --db',
    cause,
  });

function freeSpace(file: string): string {
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return ` (${Math.floor((bavail * bsize) / 1024)} KiB left)`;
  } catch {
    return '';
  }
}
