import { openStore, type Store } from '../store/index.js';
import type { Io } from './command.js';

/** Where the store is: `--db`, `KLAUSUL_DB`, or data/klausul.db under the current folder. */
export const storeLocation = (io: Io): string => io.globals.db ?? process.env.KLAUSUL_DB ?? 'data/klausul.db';

/** Opens the store for one command and closes it whatever happens. `readonly` accepts a store that cannot be written. */
export async function withStore<Result>(io: Io, work: (store: Store) => Promise<Result>, { readonly = false } = {}): Promise<Result> {
  const store = await openStore(storeLocation(io), { now: io.now, readonly });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
