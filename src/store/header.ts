import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { corrupt, foreign, newer, readonly } from './failures.js';

/** "KLSU": marks a SQLite file as a klausul store. */
export const APPLICATION_ID = 0x4b4c5355;

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * Looks at the first bytes of a file before SQLite may touch it, so that a file that is not ours, newer or cut off stays as it is.
 * @param schema the newest schema version that this release knows
 * @returns false when there is nothing yet: no file, or an empty one
 */
export function looksLikeStore(file: string, schema: number): boolean {
  if (!existsSync(file)) return false;
  const { size } = statSync(file);
  if (!statSync(file).isFile()) throw foreign(file, 'is not a file');
  if (size === 0) return false;
  const header = firstBytes(file);
  if (!header.subarray(0, MAGIC.length).equals(MAGIC.subarray(0, header.length))) throw foreign(file, 'is not a database');
  if (header.length < 100) throw corrupt(file, 'cut off');
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw foreign(file, 'is a database of another program');
  const version = header.readUInt32BE(60);
  if (version > schema) throw newer(file, version, schema);
  // While pages wait in the write-ahead log, the file itself may be shorter than it will be.
  if (logSize(file) > 0) return true;
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16);
  // The page count in the header holds when the last writer of the file also wrote the count.
  const pages = header.readUInt32BE(24) === header.readUInt32BE(92) ? header.readUInt32BE(28) : 0;
  if (size < pages * pageSize) throw corrupt(file, `cut off: ${size} of ${pages * pageSize} bytes`);
  return true;
}

/** Bytes that wait in the write-ahead log beside a file. */
export const logSize = (file: string): number => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;

function firstBytes(file: string): Buffer {
  try {
    const handle = openSync(file, 'r');
    try {
      const header = Buffer.alloc(100);
      return header.subarray(0, readSync(handle, header, 0, 100, 0));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw readonly(file, error);
  }
}
