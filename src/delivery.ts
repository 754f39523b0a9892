import { Cron } from 'croner';
import { type PostOptions, post } from './crawl/post.js';
import { openSocket } from './crawl/socket.js';
import { type Channel, DeliveryError, type Means, type News, newsOf, TIME_ZONE, wanted } from './notify/index.js';
import { dueNotices, type Notice, noticeDelivered, noticeFailed, recentNotices, type Store, takeNotices } from './store/index.js';

/** What became of the news that were due. */
export interface Delivery {
  readonly channel: string;
  /** News that the channel now has. */
  readonly delivered: number;
  /** News that its filter keeps back for good. */
  readonly unwanted: number;
  /** Why it was given up for now, without secrets, and when it is tried again. */
  readonly failed?: { readonly error: string; readonly again: string };
}

export interface DeliverOptions {
  readonly now?: () => Date;
  /** Nothing further is begun after it. */
  readonly stop?: AbortSignal;
}

/** Longer than any delivery takes: a run that died leaves its news to the next one after this. Milliseconds. */
const LEASE = 5 * 60_000;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 60 * 60_000;
const TOGETHER = 100;

/** The means by which channels reach the world: all through the gate's rules about addresses. */
export const meansOf = (store: Store, options: Pick<PostOptions, 'allowPrivate'> = {}): Means => ({
  post: (url, body, headers) => post(url, body, headers, options),
  connect: (host, port) => openSocket(host, port, options),
  recent: async (channel, limit) => (await recentNotices(store.db, channel, limit)).map(told),
});

const told = ({ key, createdAt, payload }: Notice): News => newsOf(key, createdAt, payload);

/**
 * Hands the news that are due to their channels. News are marked as delivered when a channel has acknowledged them; a run that dies in
 * between hands them over once more, under the same id. A channel that fails is tried again later, with growing waits, and the others go on.
 * @example await deliver(store, readChannels('klausul-notify.yaml', meansOf(store)))
 */
export const deliver = (store: Store, channels: readonly Channel[], options: DeliverOptions = {}): Promise<Delivery[]> =>
  Promise.all(channels.map((channel) => deliverTo(store, channel, options)));

async function deliverTo(store: Store, channel: Channel, { now = () => new Date(), stop }: DeliverOptions): Promise<Delivery> {
  let delivered = 0;
  let unwanted = 0;
  while (stop?.aborted !== true) {
    const notices = await take(store, channel, now());
    if (notices.length === 0) break;
    const news = notices.map(told).flatMap((one) => wanted(one, channel.only) ?? []);
    try {
      if (news.length > 0) await channel.deliver(news, notices.some(isRepeated));
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      const attempts = Math.max(...notices.map((notice) => notice.attempts));
      const wait = Math.max((error.retryAfter ?? 0) * 1000, Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempts));
      const again = new Date(now().getTime() + wait).toISOString();
      await store.transaction(async (db) => {
        for (const { id } of notices) await noticeFailed(db, id, error.message, again);
      });
      return { channel: channel.name, delivered, unwanted, failed: { error: error.message, again } };
    }
    const at = now().toISOString();
    await store.transaction(async (db) => {
      for (const { id } of notices) await noticeDelivered(db, id, at);
    });
    delivered += news.length;
    unwanted += notices.length - news.length;
  }
  return { channel: channel.name, delivered, unwanted };
}

const isRepeated = ({ createdAt, dueAt }: Notice): boolean => dueAt !== createdAt;

/** Takes what goes out in one message. What was taken together before is taken together again, so that the message is the same. */
function take(store: Store, channel: Channel, now: Date): Promise<Notice[]> {
  return store.transaction(async (db) => {
    const due = (await dueNotices(db, now.toISOString(), channel.together ? TOGETHER : 1, channel.name)).filter((notice) => isRepeated(notice) || isReleased(channel, notice, now));
    const [first] = due;
    if (first === undefined) return [];
    const notices = due.filter((notice) => (isRepeated(first) ? notice.dueAt === first.dueAt : !isRepeated(notice)));
    await takeNotices(
      db,
      notices.map(({ id }) => id),
      new Date(now.getTime() + LEASE).toISOString(),
    );
    return notices;
  });
}

/** Whether the channel's hour has struck since the news came. */
function isReleased({ schedule }: Channel, { createdAt }: Notice, now: Date): boolean {
  if (schedule === undefined) return true;
  const hour = new Cron(schedule, { paused: true, timezone: TIME_ZONE }).nextRun(new Date(createdAt));
  return hour !== null && hour <= now;
}
