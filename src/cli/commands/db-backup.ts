import { backup } from '../../store/index.js';
import type { Action } from '../command.js';
import { withStore } from '../store.js';

/** `klausul db backup FILE`: a consistent copy, also while another process writes. */
export const run: Action = ([file = ''], _options, io) =>
  withStore(
    io,
    async (store) => {
      const written = await backup(store, file);
      io.out(io.globals.json ? JSON.stringify({ backup: written }) : `Kopiert til ${written}`);
      return 0;
    },
    { readonly: true },
  );
