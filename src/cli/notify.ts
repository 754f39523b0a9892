import { existsSync } from 'node:fs';
import { type Delivery, meansOf } from '../delivery.js';
import { type Channel, readChannels } from '../notify/index.js';
import type { Store } from '../store/index.js';
import type { Io } from './command.js';

const USUAL_FILE = 'klausul-notify.yaml';

/** Whom to tell: `--notify`, or klausul-notify.yaml under the current folder; nobody without either. */
export function channelsOf(store: Store, options: Readonly<Record<string, unknown>>, io: Io): Channel[] {
  const named = options['notify'];
  const file = typeof named === 'string' ? named : USUAL_FILE;
  if (named === undefined && !existsSync(file)) return [];
  return readChannels(file, meansOf(store, { allowPrivate: io.globals.allowPrivateNetwork ?? [] }));
}

/** Says what a channel got, and why another did not. */
export function tellDelivery({ channel, delivered, failed }: Delivery, io: Io): void {
  if (delivered > 0) io.out(`${channel}: ${delivered} varsler levert`);
  if (failed) io.err(`warning ${channel}: ikke levert (${failed.error}); prøver igjen ${failed.again.slice(0, 16).replace('T', ' ')} UTC`);
}
