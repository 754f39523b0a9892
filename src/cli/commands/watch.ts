import type { Delivery } from '../../delivery.js';
import { loadSeeds } from '../../seeds/index.js';
import { waitingNotices } from '../../store/index.js';
import { watch } from '../../watching.js';
import type { Action } from '../command.js';
import { channelsOf, tellDelivery } from '../notify.js';
import { chosen, contactOf, seedsFolder } from '../seeds.js';
import { stoppable } from '../signals.js';
import { withStore } from '../store.js';
import { asJson, exitCode, summary, tell } from './crawl.js';

/** `klausul watch`: visits documents on their schedules and tells of what changes, until SIGINT or SIGTERM; the second one ends it at once. */
export const run: Action = (names, options, io) => {
  const documents = chosen(loadSeeds(seedsFolder(options)), names);
  const once = options['once'] === true;
  const begun = performance.now();
  return withStore(io, async (store) => {
    const notify = channelsOf(store, options, io);
    return stoppable(async (stop) => {
      if (!once) io.err(`Følger med på ${documents.length} dokumenter; ${notify.length} kanaler. Ctrl-C avslutter.`);
      const deliveries: Delivery[] = [];
      const { outcomes } = await watch(store, documents, {
        ...contactOf(options),
        allowPrivate: io.globals.allowPrivateNetwork ?? [],
        stop,
        notify,
        once,
        onOutcome: (outcome) => {
          if (!io.globals.json) tell(outcome, io);
          else if (!once) io.out(JSON.stringify(asJson(outcome)));
        },
        onDelivery: (delivery) => {
          if (once) deliveries.push(delivery);
          if (!io.globals.json) tellDelivery(delivery, io);
          else if (!once) io.out(JSON.stringify(delivery));
        },
      });
      if (!once) return 0;
      const took = Math.round(performance.now() - begun) / 1000;
      const waiting = await waitingNotices(store.db);
      if (io.globals.json) io.out(JSON.stringify({ documents: outcomes.map(asJson), deliveries, waiting, took }));
      else io.out(summary(outcomes, took));
      const code = exitCode(outcomes);
      // What changed has been told already: a timer that runs this has done its work.
      return code === 10 ? 0 : code;
    });
  });
};
