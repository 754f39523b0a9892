import type { Socket } from 'node:net';
import type { Only } from './filter.js';
import type { News } from './news.js';

/** A place that news go to. */
export interface Channel {
  readonly name: string;
  readonly only?: Only;
  /** True when it takes all that waits in one message. */
  readonly together: boolean;
  /** Cron expression in Europe/Oslo: news wait until then. Without one they go out at once. */
  readonly schedule?: string;
  /**
   * Hands news over and returns when the other side has them. Throws a DeliveryError when it has not.
   * @param again they may have been handed over before, by a run that died before it could note it
   */
  readonly deliver: (news: readonly News[], again: boolean) => Promise<void>;
}

/** What channels need of the world. */
export interface Means {
  /** Sends a body to a web address; throws when it is not taken. */
  readonly post: (url: string, body: string, headers: Readonly<Record<string, string>>) => Promise<void>;
  /** Opens a connection. */
  readonly connect: (host: string, port: number) => Promise<Socket>;
  /** The newest news of a channel, newest first: what has gone out and what is going out. */
  readonly recent: (channel: string, limit: number) => Promise<News[]>;
}

/** News did not reach a channel. `message` holds no secret: no address with what may be a token, no password, no answer of the other side. */
export class DeliveryError extends Error {
  /** Seconds that the other side asked to wait. */
  readonly retryAfter?: number;

  constructor(message: string, { cause, retryAfter }: { readonly cause?: unknown; readonly retryAfter?: number } = {}) {
    super(message, { cause });
    this.name = 'DeliveryError';
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
  }
}

/** The failure of a channel by the code of what failed: texts of errors may hold secrets. */
export function deliveryError(cause: unknown): DeliveryError {
  if (cause instanceof DeliveryError) return cause;
  const { code, status, responseCode, retryAfter } = (cause ?? {}) as Readonly<Record<string, unknown>>;
  const number = typeof status === 'number' ? status : responseCode;
  const said = [typeof code === 'string' ? code : 'failed', ...(typeof number === 'number' ? [String(number)] : [])].join(' ');
  return new DeliveryError(said, { cause, ...(typeof retryAfter === 'number' ? { retryAfter } : {}) });
}
