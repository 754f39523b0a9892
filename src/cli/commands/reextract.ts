import { reextract } from '../../pipeline.js';
import type { Action } from '../command.js';
import { progress } from '../progress.js';
import { withStore } from '../store.js';

/** `klausul reextract`: facts of every kept version with this release; differences are the engine's, not the policies'. */
export const run: Action = (_args, _options, io) =>
  withStore(io, async (store) => {
    const bar = progress(io);
    const result = await reextract(store, { now: io.now, progress: (done, all) => bar.at(done, all, 'versjoner') });
    bar.stop();
    if (io.globals.json) io.out(JSON.stringify(result));
    else {
      io.out(`${result.versions} versjoner, ${result.reread} lest på nytt (motor ${result.engine.slice(0, 12)})`);
      for (const { changes } of result.changes) for (const change of changes) io.out(`  motorendring: ${change.sentence.nb}`);
    }
    return 0;
  });
