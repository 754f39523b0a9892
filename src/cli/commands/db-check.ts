import { checkStore } from '../../store/index.js';
import type { Action } from '../command.js';
import { withStore } from '../store.js';

/** `klausul db check`: exit code 4 when anything is not as it was stored. */
export const run: Action = (_args, _options, io) =>
  withStore(
    io,
    async (store) => {
      const report = await checkStore(store);
      const { snapshots, versions, facts } = report.checked;
      if (io.globals.json) io.out(JSON.stringify(report));
      else if (report.ok) io.out(`i orden: ${snapshots} øyeblikksbilder, ${versions} versjoner, ${facts} fakta`);
      for (const problem of report.problems) if (!io.globals.json) io.err(`error STORE_CORRUPT ${problem.what} ${problem.where} — restore a backup: klausul db backup makes them`);
      return report.ok ? 0 : 4;
    },
    { readonly: true },
  );
