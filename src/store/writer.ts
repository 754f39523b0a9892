import { readFileSync, statSync } from 'node:fs';

/** Byte of the -shm file that SQLite locks for writing in WAL mode. */
const WAL_WRITE_LOCK = 120;

interface Lock {
  readonly mode: string;
  readonly pid: number;
  readonly from: number;
  readonly to: number;
}

/** Locks on the -shm file of a store, where the system tells (Linux). Asked of the system, so that a killed process never stands in the way. */
function locksOn(file: string): Lock[] {
  try {
    const { ino } = statSync(`${file}-shm`);
    return readFileSync('/proc/locks', 'utf8')
      .split('\n')
      .flatMap((line) => {
        // "1: POSIX  ADVISORY  WRITE 4242 fe:01:1234 120 120"
        const [, , , mode, pid, device, from, to] = line.trim().split(/\s+/u);
        return device?.endsWith(`:${ino}`) ? [{ mode: mode as string, pid: Number(pid), from: Number(from), to: Number(to) }] : [];
      });
  } catch {
    return [];
  }
}

/** Number of the process that is writing to a store, if it can be known. */
export const writerOf = (file: string): number | undefined => locksOn(file).find(({ mode, from, to }) => mode === 'WRITE' && from <= WAL_WRITE_LOCK && WAL_WRITE_LOCK <= to)?.pid;

/** True when another process has the store open. */
export const isOpenElsewhere = (file: string): boolean => locksOn(file).some(({ pid }) => pid !== process.pid);
