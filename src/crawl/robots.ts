import robotsParser from 'robots-parser';
import { FetchError } from '../model/errors.js';
import { shownUrl } from './addresses.js';
import type { FetchOptions, FetchResult } from './gate.js';

/** What a site's robots.txt says to us (RFC 9309). */
export interface Robots {
  /** `rules`: there is a file; `none`: the site has none, all is open; `unreachable`: unknown, so nothing may be fetched. */
  readonly state: 'rules' | 'none' | 'unreachable';
  /** Seconds the site asks for between two requests, at most a minute. */
  readonly crawlDelay?: number;
  /** Why it is unreachable. */
  readonly cause?: FetchError;
  readonly allows: (url: string) => boolean;
}

/** The fetch gate with the caller's own options bound; `extra` goes on top of them. */
export type Fetch = (url: string, extra: FetchOptions) => Promise<FetchResult>;

/** The name by which rules for us are found in a robots.txt. */
const PRODUCT = 'klausul';
// The package is CommonJS and exports the function itself; its types tell of a default export that is not there.
const parse = robotsParser as unknown as typeof robotsParser.default;
const LARGEST_FILE = 500 * 1024;
const LONGEST_DELAY = 60;
const HOUR = 60 * 60 * 1000;

/**
 * Fetches and reads the robots.txt of one origin.
 *
 * @example (await robotsFor('https://eksempel.example', fetchDocument)).allows('https://eksempel.example/personvern')
 */
export async function robotsFor(origin: string, fetch: Fetch): Promise<Robots> {
  const address = new URL('/robots.txt', origin).href;
  try {
    const answer = await fetch(address, { limits: { keep: LARGEST_FILE }, accept: 'text/plain, */*;q=0.5' });
    return answer.notModified ? closed() : rulesIn(address, new TextDecoder().decode(answer.bytes));
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return isAbsent(error) ? open : closed(error);
  }
}

const open: Robots = { state: 'none', allows: () => true };
const closed = (cause?: FetchError): Robots => ({ state: 'unreachable', allows: () => false, ...(cause === undefined ? {} : { cause }) });

/** A site that answers "no such file" (or sends us in circles) has no rules. One that is down or overloaded has rules we cannot see. */
const isAbsent = ({ code, status }: FetchError): boolean => code === 'NET_REDIRECT_LIMIT' || (status !== undefined && status >= 400 && status < 500 && status !== 429);

function rulesIn(address: string, text: string): Robots {
  const parsed = parse(address, text);
  const delay = parsed.getCrawlDelay(PRODUCT);
  return {
    state: 'rules',
    ...(delay !== undefined && delay > 0 ? { crawlDelay: Math.min(delay, LONGEST_DELAY) } : {}),
    allows: (url) => parsed.isAllowed(url, PRODUCT) !== false,
  };
}

/**
 * Remembers robots.txt by origin: a day, or an hour where it was unreachable. Questions about one origin that come at once share one fetch.
 *
 * @example const robots = robotsCache((url, extra) => fetchDocument(url, { ...options, ...extra }))
 */
export function robotsCache(fetch: Fetch, now: () => number = Date.now): (url: string) => Promise<Robots> {
  const known = new Map<string, { readonly robots: Promise<Robots>; until: number }>();
  return (url) => {
    const { origin } = new URL(url);
    const kept = known.get(origin);
    if (kept !== undefined && kept.until > now()) return kept.robots;
    const entry = { robots: robotsFor(origin, fetch), until: now() + 24 * HOUR };
    known.set(origin, entry);
    entry.robots.then(
      ({ state }) => {
        if (state === 'unreachable') entry.until = now() + HOUR;
      },
      () => known.delete(origin),
    );
    return entry.robots;
  };
}

/** Throws where a site's robots.txt keeps us from an address. */
export function obey(robots: Robots, url: string): void {
  if (robots.allows(url)) return;
  // A host that cannot be reached at all is told of as that, not by the file that was asked for first.
  if (robots.cause && robots.cause.status === undefined)
    throw new FetchError({ code: robots.cause.code, what: robots.cause.what, target: shownUrl(url), hint: robots.cause.hint, retry: robots.cause.retry, cause: robots.cause });
  throw robots.state === 'unreachable'
    ? new FetchError({ code: 'ROBOTS_UNREACHABLE', what: 'robots.txt could not be read for', target: shownUrl(url), hint: 'try again later', retry: 'later' })
    : new FetchError({
        code: 'ROBOTS_DISALLOWED',
        what: 'robots.txt of the site closes',
        target: shownUrl(url),
        hint: 'ask the site for the document, or save it in a browser and import the file',
        retry: 'never',
      });
}
