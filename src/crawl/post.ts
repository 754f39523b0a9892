import { Client } from 'undici';
import { FetchError } from '../model/errors.js';
import { allowedHosts, checkedUrl, isAllowed, shownUrl } from './addresses.js';
import { guard } from './connector.js';
import { networkError, type Phase, statusError } from './fetch-errors.js';
import { agentName } from './gate.js';

export interface PostOptions {
  /** `HOST:PORT` entries of `--allow-private-network`. */
  readonly allowPrivate?: readonly string[];
  readonly signal?: AbortSignal;
  /** Milliseconds for the whole exchange. */
  readonly time?: number;
}

const TIME = 30_000;

/**
 * Sends a message to a web address, under the same rules about addresses as every fetch; redirects are not followed. Returns when the other
 * side has answered 2xx; throws a FetchError otherwise.
 * @example await post('https://eksempel.example/hook', '{}', { 'content-type': 'application/json' })
 */
export async function post(source: string, body: string, headers: Readonly<Record<string, string>>, options: PostOptions = {}): Promise<void> {
  const { time = TIME } = options;
  const allowed = allowedHosts(options.allowPrivate ?? []);
  const url = checkedUrl(source, allowed);
  const { connect, socket } = guard(url.href, isAllowed(url, allowed), time);
  const client = new Client(url.origin, { connect, headersTimeout: time, bodyTimeout: time, pipelining: 1 });
  const deadline = AbortSignal.timeout(time);
  const signal = options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]);
  const phase: Phase = 'connect';
  try {
    const answer = await client.request({ method: 'POST', path: url.pathname + url.search, headers: { 'user-agent': agentName(), ...headers }, body, signal });
    // What the other side says beside its status is of no use, and may be endless.
    answer.body.on('error', () => undefined).destroy();
    const status = answer.statusCode;
    if (status >= 200 && status < 300) return;
    if (status >= 300 && status < 400)
      throw new FetchError({
        code: 'NET_REDIRECT_LIMIT',
        what: `HTTP ${status} leads elsewhere from`,
        target: shownUrl(url.href),
        hint: 'name the address that takes messages',
        retry: 'never',
        status,
      });
    throw statusError(status, url.href, [answer.headers['retry-after']].flat()[0], Date.now());
  } catch (error) {
    if (options.signal?.aborted === true) throw options.signal.reason;
    if (deadline.aborted) throw new FetchError({ code: 'NET_TIMEOUT', what: 'no answer from', target: shownUrl(url.href), hint: 'try again later', retry: 'later', cause: error });
    throw networkError(error, url.href, phase, (socket()?.bytesRead ?? 0) > 0);
  } finally {
    await client.destroy();
  }
}
