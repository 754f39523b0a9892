import { setTimeout as sleep } from 'node:timers/promises';
import { FetchError } from '../model/errors.js';
import type { Connections } from './connections.js';
import { agentName, type FetchLimits, type FetchOptions, type FetchResult, fetchDocument } from './gate.js';
import { HostLines } from './queue.js';
import { obey, robotsCache } from './robots.js';

export interface PoliteOptions {
  /** `HOST:PORT` entries of `--allow-private-network`. */
  readonly allowPrivate?: readonly string[];
  /** Mail or web address that stands in the User-Agent, so that a site can reach whoever crawls. */
  readonly contact?: string;
  readonly signal?: AbortSignal;
  /** No further request is begun after it; what is under way is finished. */
  readonly stop?: AbortSignal;
  readonly limits?: Partial<FetchLimits>;
  readonly ports?: readonly number[];
  /** Milliseconds between two requests to one host. */
  readonly gap?: number;
  /** Further attempts after a failure that may pass. */
  readonly retries?: number;
  /** Milliseconds of the first wait before another attempt; it doubles each time, and a random part of it is taken. */
  readonly backoff?: number;
  /** Most milliseconds that a site's Retry-After is waited for; if it asks for more, the document waits for its next turn. */
  readonly patience?: number;
  /** Keeps connections open between requests to one host; whoever makes it closes it. */
  readonly connections?: Connections;
}

/** Fetches as a good guest: robots.txt, one request a host at a time with a pause, other attempts with growing waits. */
export type PoliteFetch = (url: string, extra?: Pick<FetchOptions, 'etag' | 'lastModified' | 'accept'>) => Promise<FetchResult>;

export const POLITE = { gap: 2000, retries: 2, backoff: 1000, patience: 60_000 };
/** A Retry-After of nothing is no leave to come back at once. */
const SHORTEST_WAIT = 2000;
const LONGEST_BACKOFF = 30_000;

/**
 * A way to fetch that keeps its manners over many documents. It remembers robots.txt and when each host was last asked: keep it as long as
 * you crawl.
 * @example const fetch = politeFetch({ contact: 'post@eksempel.example' }); await fetch('https://eksempel.example/personvern')
 */
export function politeFetch(options: PoliteOptions = {}): PoliteFetch {
  const { gap = POLITE.gap, signal } = options;
  const halt = haltOf(options);
  const lines = new HostLines(gap);
  const common: FetchOptions = {
    allowPrivate: options.allowPrivate ?? [],
    userAgent: agentName(options.contact),
    ...(signal === undefined ? {} : { signal }),
    ...(options.ports === undefined ? {} : { ports: options.ports }),
    ...(options.connections === undefined ? {} : { connections: options.connections }),
  };
  const turn = halt === undefined ? {} : { signal: halt };
  const robots = robotsCache((url, extra) =>
    patiently(
      () =>
        fetchDocument(url, {
          ...common,
          ...extra,
          limits: { ...options.limits, ...extra.limits },
          through: (at, request) => lines.run(at.host, request, { ...turn, first: true }),
        }),
      { ...options, retries: Math.min(1, options.retries ?? POLITE.retries) },
      halt,
    ),
  );
  const through: FetchOptions['through'] = async (at, request) => {
    const rules = await robots(at.href);
    if (rules.crawlDelay !== undefined) lines.slow(at.host, rules.crawlDelay * 1000);
    obey(rules, at.href);
    return lines.run(at.host, request, turn);
  };
  return (url, extra = {}) => patiently(() => fetchDocument(url, { ...common, ...extra, limits: options.limits ?? {}, through }), options, halt);
}

/** Tries again what may pass, after a random part of a growing wait, or after the wait that the site asked for. */
async function patiently(attempt: () => Promise<FetchResult>, options: PoliteOptions, halt: AbortSignal | undefined): Promise<FetchResult> {
  const { retries = POLITE.retries, backoff = POLITE.backoff, patience = POLITE.patience } = options;
  for (let made = 0; ; made++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof FetchError) || made >= retries || !mayPass(error)) throw error;
      const asked = error.retryAfter === undefined ? undefined : Math.max(SHORTEST_WAIT, error.retryAfter * 1000);
      if (asked !== undefined && asked > patience) throw error;
      const wait = asked ?? Math.random() * Math.min(LONGEST_BACKOFF, backoff * 2 ** made);
      await sleep(wait, undefined, halt ? { signal: halt } : {}).catch(() => halt?.throwIfAborted());
    }
  }
}

/** A host that kept silent for half a minute, and rules that cannot be read, are left for the next run. */
const mayPass = ({ retry, code }: FetchError): boolean => retry === 'later' && code !== 'NET_TIMEOUT' && code !== 'ROBOTS_UNREACHABLE';

/** What ends waiting: either signal. */
const haltOf = ({ signal, stop }: PoliteOptions): AbortSignal | undefined => (signal && stop ? AbortSignal.any([signal, stop]) : (signal ?? stop));
