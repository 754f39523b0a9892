import { type PoliteFetch, politeFetch } from './crawl/polite.js';
import { WorkQueue } from './crawl/queue.js';
import { appointments, type CrawlOptions, type CrawlOutcome, crawl } from './crawling.js';
import { type Delivery, deliver } from './delivery.js';
import type { Channel } from './notify/index.js';
import type { WatchedDocument } from './seeds/index.js';
import type { Store } from './store/index.js';

/** Time as a watch sees it. */
export interface Clock {
  readonly now: () => Date;
  /** Passes so many milliseconds; less when the signal comes. Never throws. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export const wallClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done);
    }),
};

export interface WatchOptions extends Omit<CrawlOptions, 'now' | 'channels' | 'onOutcome' | 'get' | 'signal' | 'neighbours'> {
  /** Where news go. */
  readonly notify?: readonly Channel[];
  /** Ends the watch: what is under way is finished, nothing more is begun. */
  readonly stop?: AbortSignal;
  readonly clock?: Clock;
  /** Visits what is due, delivers what waits, and is done. */
  readonly once?: boolean;
  /** Called when a visit begins. */
  readonly onVisit?: (watched: WatchedDocument) => void;
  /** Called as each document is done. */
  readonly onOutcome?: (outcome: CrawlOutcome) => void;
  /** Called when a channel got news or failed. */
  readonly onDelivery?: (delivery: Delivery) => void;
}

/** What a watch came to. */
export interface Watched {
  readonly visits: number;
  /** How the visits of a single round ended; empty for a watch that stays up, which may see millions. */
  readonly outcomes: readonly CrawlOutcome[];
}

/** Longest sleep: the computer's clock may be set, and it may have slept itself. */
const LONGEST_SLEEP = 60_000;
const PARALLEL = 100;

/**
 * Visits every document at the times of its schedule (Europe/Oslo) until it is told to stop, and delivers what there is to tell. A document
 * whose visit is still under way is not visited again meanwhile; one whose times went by while nobody watched is visited once.
 * @example await watch(store, loadSeeds('seeds'), { stop, notify: readChannels('klausul-notify.yaml', meansOf(store)) })
 */
export async function watch(store: Store, documents: readonly WatchedDocument[], options: WatchOptions = {}): Promise<Watched> {
  const { notify = [], clock = wallClock, stop = new AbortController().signal, once = false, onVisit, onOutcome, onDelivery, parallel = PARALLEL, ...rest } = options;
  const faults: unknown[] = [];
  const fault = new AbortController();
  const ended = AbortSignal.any([stop, fault.signal]);
  const get: PoliteFetch = politeFetch({ ...rest, stop: ended });
  const ways = new WorkQueue(parallel);
  const running = new Map<WatchedDocument, Promise<void>>();
  const next = new Map<WatchedDocument, number>();
  const outcomes: CrawlOutcome[] = [];
  let visits = 0;
  let wake = new AbortController();
  let delivering: Promise<void> | undefined;
  ended.addEventListener('abort', () => wake.abort(), { once: true });

  const plan = async (some: readonly WatchedDocument[]): Promise<void> => {
    const made = await appointments(store, some, clock.now());
    for (const watched of some) next.delete(watched);
    for (const { watched, at } of made) next.set(watched, at.getTime());
  };
  const failed = (error: unknown): void => {
    // A visit that the stop kept from going on is no fault.
    if (!(ended.aborted && (error as { name?: unknown } | undefined)?.name === 'AbortError')) faults.push(error);
    fault.abort();
  };
  const visit = async (watched: WatchedDocument): Promise<void> => {
    if (ended.aborted) return;
    visits++;
    onVisit?.(watched);
    const channels = notify.map(({ name }) => name);
    const seen = await crawl(store, [watched], { ...rest, get, stop: ended, neighbours: documents, channels, now: clock.now, ...(onOutcome ? { onOutcome } : {}) });
    if (once) outcomes.push(...seen);
    else await plan([watched]);
  };
  const begin = (watched: WatchedDocument): void => {
    next.delete(watched);
    const work = ways
      .add(() => visit(watched))
      .catch(failed)
      .finally(() => {
        running.delete(watched);
        wake.abort();
      });
    running.set(watched, work);
  };
  const post = async (): Promise<void> => {
    for (const delivery of await deliver(store, notify, { now: clock.now, stop: ended })) if (delivery.delivered > 0 || delivery.failed) onDelivery?.(delivery);
  };

  await plan(documents);
  while (!ended.aborted) {
    const now = clock.now().getTime();
    for (const [watched, at] of [...next]) if (at <= now) begin(watched);
    if (once) break;
    // News go out beside the visits: a channel that hangs holds up no document.
    if (notify.length > 0)
      delivering ??= post()
        .catch(failed)
        .finally(() => {
          delivering = undefined;
        });
    const pause = Math.min(LONGEST_SLEEP, ...[...next.values()].map((at) => Math.max(0, at - now)));
    await clock.sleep(pause, wake.signal);
    if (!ended.aborted) wake = new AbortController();
  }
  await Promise.all(running.values());
  await delivering;
  if (once && faults.length === 0 && !stop.aborted) await post().catch(failed);
  if (faults.length > 0) throw faults[0];
  return { visits, outcomes };
}
