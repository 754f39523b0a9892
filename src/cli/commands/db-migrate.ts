import { applied, SCHEMA } from '../../store/index.js';
import type { Action } from '../command.js';
import { withStore } from '../store.js';

/** `klausul db migrate`: opening a store brings it up to this release; this says what was applied. */
export const run: Action = (_args, _options, io) =>
  withStore(io, async ({ db, location }) => {
    const migrations = await applied(db);
    io.out(io.globals.json ? JSON.stringify({ schema: SCHEMA, applied: migrations }) : `${location}: skjema ${SCHEMA} (${migrations.join(', ')})`);
    return 0;
  });
