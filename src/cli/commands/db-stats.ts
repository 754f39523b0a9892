import { stats } from '../../store/index.js';
import type { Action } from '../command.js';
import { withStore } from '../store.js';
import { table } from '../table.js';

const bytes = (count: number): string => (count < 10_000 ? `${count} B` : count < 10_000_000 ? `${Math.round(count / 1000)} kB` : `${Math.round(count / 1_000_000)} MB`);

/** `klausul db stats`: rows and bytes of every table. */
export const run: Action = (_args, _options, io) =>
  withStore(
    io,
    async (store) => {
      const figures = await stats(store);
      if (io.globals.json) io.out(JSON.stringify(figures));
      else {
        io.out(
          table(
            ['Tabell', 'Rader', 'Plass'],
            figures.tables.map(({ name, rows, bytes: size }) => [name, String(rows), bytes(size)]),
            [24, 10, 12],
            io.terminal,
          ),
        );
        io.out(
          `${figures.location}: ${bytes(figures.file)} (logg ${bytes(figures.log)}); øyeblikksbilder ${bytes(figures.snapshots.raw)} lagret som ${bytes(figures.snapshots.stored)}`,
        );
      }
      return 0;
    },
    { readonly: true },
  );
