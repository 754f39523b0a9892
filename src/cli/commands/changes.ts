import { listChanges } from '../../store/index.js';
import type { Action } from '../command.js';
import { dayOption } from '../dates.js';
import { withStore } from '../store.js';
import { severity, table } from '../table.js';

/** `klausul changes`: what changed in the policies, over all services, most serious first. */
export const run: Action = (_args, options, io) =>
  withStore(
    io,
    async ({ db }) => {
      const since = dayOption(options.since, '--since');
      const changes = await listChanges(db, { ...(since === undefined ? {} : { since }), ...(typeof options.kind === 'string' ? { kind: options.kind } : {}) });
      if (io.globals.json) io.out(JSON.stringify({ changes }));
      else if (changes.length === 0) io.out('Ingen endringer.');
      else
        io.out(
          table(
            ['Alvor', 'Dokument', 'Endring', 'Dato'],
            changes.map((change) => [severity(change.severity, io.terminal), change.document, change.sentence.nb, change.at.slice(0, 10)]),
            [9, 28, 0, 12],
            io.terminal,
          ),
        );
      return 0;
    },
    { readonly: true },
  );
