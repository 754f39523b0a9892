import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type KlausulError, StoreError, UsageError } from '../model/errors.js';

const LONGEST = 80;

/** Name of an export in a folder: "lesestien-assessment.docx", "lesestien.json". Safe on every system; says nothing but ASCII letters, digits and dashes. */
export function exportName(slug: string, format: string, ending: string): string {
  const safe = slug
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/gu, '');
  return `${safe === '' ? 'klausul' : safe}${format === ending ? '' : `-${format}`}.${ending}`;
}

/** The file that `-o` names: itself, or in a folder the file with the usual name. */
export const targetOf = (output: string, name: string): string => (isFolder(output) ? join(output, name) : output);

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, to disk, and then under its name. What stood there stays until then.
 * Throws a UsageError when the file exists and `force` is not set, a StoreError when the disk is full or may not be written.
 */
export function writeWhole(path: string, content: string | Uint8Array, { force = false }: { readonly force?: boolean } = {}): void {
  if (!force && existsSync(path)) throw taken(path);
  const temporary = join(dirname(path), `.${basename(path).slice(0, LONGEST)}.${process.pid}.tmp`);
  try {
    const file = openSync(temporary, 'wx', 0o644);
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (force) renameSync(temporary, path);
    else putNew(temporary, path);
  } catch (error) {
    throw failure(error, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A link, unlike a rename, fails when another program has made the file meanwhile. Some file systems have no links. */
function putNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw taken(path);
    if (existsSync(path)) throw taken(path);
    renameSync(temporary, path);
  }
}

const taken = (path: string): UsageError => new UsageError({ code: 'USAGE', what: 'the file exists already:', target: path, hint: 'name another, or write over it with --force' });

function failure(error: unknown, path: string): KlausulError | unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new StoreError({
        code: 'STORE_FULL',
        what: 'no space left to write',
        target: path,
        hint: 'free some space and run again; what stood there is unharmed',
        cause: error,
      });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StoreError({ code: 'STORE_READONLY', what: 'may not write', target: path, hint: 'name a folder that you may write in', cause: error });
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EISDIR':
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return new UsageError({ code: 'USAGE', what: 'cannot write', target: path, hint: 'name a file in a folder that exists', cause: error });
    default:
      return error;
  }
}
