import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { FetchError } from '../model/errors.js';
import { type AllowedHosts, allowedHosts, checkedUrl, isAllowed, shownUrl, WEB_PORTS } from './addresses.js';
import { type BodyLimits, readBody } from './body.js';
import { type Connections, openConnection } from './connections.js';
import { beyondLimit, networkError, type Phase, statusError } from './fetch-errors.js';

/** Limits of one fetch; times in milliseconds. */
export interface FetchLimits extends BodyLimits {
  readonly connect: number;
  readonly headers: number;
  /** Longest silence between two chunks of an answer. */
  readonly silence: number;
  /** The whole fetch, redirects included. */
  readonly whole: number;
  readonly redirects: number;
}

export const FETCH_LIMITS: FetchLimits = {
  wire: 20e6,
  decoded: 50e6,
  ratio: 200,
  ratioFrom: 1e6,
  codings: 2,
  slowAfter: 10_000,
  minRate: 1_000,
  connect: 10_000,
  headers: 30_000,
  silence: 15_000,
  whole: 60_000,
  redirects: 5,
};

export interface FetchOptions {
  /** `HOST:PORT` entries of `--allow-private-network`; each opens exactly that host and port. */
  readonly allowPrivate?: readonly string[];
  readonly userAgent?: string;
  /** Validators of the last good fetch: the site may answer "not modified". */
  readonly etag?: string;
  readonly lastModified?: string;
  readonly signal?: AbortSignal;
  /** Short for `limits.whole`. */
  readonly timeoutMs?: number;
  readonly limits?: Partial<FetchLimits>;
  readonly ports?: readonly number[];
  /** Media types to ask for. */
  readonly accept?: string;
  /** Keeps connections open for the next request to the same host. */
  readonly connections?: Connections;
  /** Carries out each request, redirects included: waits for its turn, asks robots.txt. Waiting here does not count against `whole`. */
  readonly through?: <Result>(url: URL, request: () => Promise<Result>) => Promise<Result>;
}

interface Answer {
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly redirects: readonly string[];
}

/** A document as it came. */
export interface Fetched extends Answer {
  readonly status: 200;
  readonly notModified: false;
  readonly bytes: Uint8Array;
  /** As declared, lower case, without parameters; '' where the site says nothing. */
  readonly mediaType: string;
  readonly charset?: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** The document that the caller's validators name is still the current one. */
export interface NotModified extends Answer {
  readonly status: 304;
  readonly notModified: true;
}

export type FetchResult = Fetched | NotModified;

/**
 * How klausul presents itself to a site.
 *
 * @example agentName('post@eksempel.example') // 'klausul/0.1.0 (+post@eksempel.example)'
 */
export function agentName(contact?: string): string {
  const { version, homepage } = createRequire(import.meta.url)('klausul/package.json') as { version: string; homepage?: string };
  const reach = contact ?? homepage;
  return reach === undefined ? `klausul/${version}` : `klausul/${version} (+${reach})`;
}

/**
 * Fetches one document. This is the only way klausul reaches the network; every redirect passes the same checks as the
 * first address. No cookies, no credentials, no referrer. Throws `FetchError` for all that is no document.
 *
 * @example const page = await fetchDocument('https://eksempel.example/personvern')
 */
export async function fetchDocument(source: string, options: FetchOptions = {}): Promise<FetchResult> {
  const limits: FetchLimits = { ...FETCH_LIMITS, ...(options.timeoutMs === undefined ? {} : { whole: options.timeoutMs }), ...options.limits };
  const allowed = hostsOf(options.allowPrivate ?? NONE);
  const redirects: string[] = [];
  let left = limits.whole;
  let url = checkedUrl(source, allowed, options.ports);
  const through = options.through ?? ((_url, go) => go());
  for (;;) {
    const at = url;
    const hop = await through(at, async () => {
      const begun = performance.now();
      const deadline = AbortSignal.timeout(Math.max(0, Math.ceil(left)));
      const signal = options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]);
      const answer = await request(at, allowed, options, limits, signal, deadline);
      left -= performance.now() - begun;
      return answer;
    });
    if (!('location' in hop)) return { ...hop, url: url.href, redirects };
    if (redirects.length === limits.redirects) {
      throw new FetchError({
        code: 'NET_REDIRECT_LIMIT',
        what: `more than ${limits.redirects} redirects from`,
        target: shownUrl(source),
        hint: 'open the address in a browser and use the one it ends at',
        retry: 'never',
      });
    }
    url = checkedUrl(nextAddress(hop.location, url), allowed, options.ports);
    redirects.push(url.href);
  }
}

const NONE: readonly string[] = [];
const known = new WeakMap<readonly string[], AllowedHosts>();

/** The allowed hosts of a list, read once a list. */
function hostsOf(entries: readonly string[]): AllowedHosts {
  let hosts = known.get(entries);
  if (hosts === undefined) known.set(entries, (hosts = allowedHosts(entries)));
  return hosts;
}

/** Resolves a Location header. Sites write it in raw UTF-8 and with spaces; a browser takes both. */
function nextAddress(location: string, from: URL): string {
  const text = Buffer.from(location, 'latin1').toString('utf8').trim().replaceAll(' ', '%20');
  // Relative addresses are resolved first; absolute ones stay as written, so that `checkedUrl` sees what they hide.
  if (/^[a-z][a-z0-9+.-]*:/iu.test(text) || text.includes('\\')) return text;
  if (text.startsWith('//')) return `${from.protocol}${text}`;
  return URL.canParse(text, from.href) ? new URL(text, from).href : text;
}

type Hop = Omit<Fetched, keyof Answer> | Omit<NotModified, keyof Answer> | { readonly location: string };

async function request(url: URL, allowed: AllowedHosts, options: FetchOptions, limits: FetchLimits, signal: AbortSignal, deadline: AbortSignal): Promise<Hop> {
  const connection =
    options.connections?.take(url) ?? openConnection(url, { allowedByName: isAllowed(url, allowed), connect: limits.connect, headers: limits.headers, silence: limits.silence });
  const { client, socket } = connection;
  const [before, read] = [socket(), socket()?.bytesRead ?? 0];
  let phase: Phase = 'connect';
  let whole = false;
  try {
    const response = await client.request({ method: 'GET', path: url.pathname + url.search, headers: headersFor(options), signal });
    phase = 'body';
    const hop = await understand(response, url, limits);
    whole = 'status' in hop;
    return hop;
  } catch (error) {
    if (options.signal?.aborted === true) throw options.signal.reason;
    if (deadline.aborted) throw beyondLimit('LIMIT_TIME', `no whole answer within ${limits.whole / 1000} s from`, url.href);
    const now = socket();
    throw networkError(error, url.href, phase, (now?.bytesRead ?? 0) > (now === before ? read : 0));
  } finally {
    // Only a connection whose answer was read to its end can carry another.
    if (whole && options.connections) await options.connections.put(url, connection);
    else await client.destroy();
  }
}

function headersFor(options: FetchOptions): Record<string, string> {
  return {
    'user-agent': options.userAgent ?? agentName(),
    accept: options.accept ?? 'text/html, application/pdf, application/vnd.openxmlformats-officedocument.wordprocessingml.document, text/plain;q=0.9, */*;q=0.5',
    'accept-language': 'nb, nn;q=0.9, no;q=0.8, en;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    ...(options.etag === undefined ? {} : { 'if-none-match': options.etag }),
    ...(options.lastModified === undefined ? {} : { 'if-modified-since': options.lastModified }),
  };
}

async function understand({ statusCode: status, headers, body }: Dispatcher.ResponseData, url: URL, limits: FetchLimits): Promise<Hop> {
  const header = (name: string): string | undefined => [headers[name]].flat()[0];
  const location = header('location');
  if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) return { location };
  if (status === 304) {
    await body.dump();
    return { status, notModified: true };
  }
  if (status !== 200 && status !== 203) throw statusError(status, url.href, header('retry-after'), Date.now());
  // The body is a stream of bytes that undici has not unpacked.
  const bytes = await readUnpacked(body as unknown as Readable, header, url, limits);
  const { mediaType, charset } = contentType(header('content-type'));
  const etag = header('etag');
  const lastModified = header('last-modified');
  return {
    status: 200,
    notModified: false,
    bytes,
    mediaType,
    ...(charset === undefined ? {} : { charset }),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

async function readUnpacked(body: Readable, header: (name: string) => string | undefined, url: URL, limits: FetchLimits): Promise<Uint8Array> {
  try {
    return await readBody(body, header('content-encoding') ?? '', url.href, limits);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (typeof code === 'string' && /^(?:Z_(?!BUF_ERROR)|ERR__ERROR_FORMAT|ERR_PADDING|ERR_BROTLI)/u.test(code)) {
      throw new FetchError({ code: 'DOC_CORRUPT', what: 'the answer cannot be unpacked from', target: shownUrl(url.href), hint: 'try again later', retry: 'never', cause: error });
    }
    throw error;
  }
}

/** Splits `text/html; charset="utf-8"`. */
export function contentType(header: string | undefined): { mediaType: string; charset?: string } {
  const [type = '', ...parameters] = (header ?? '').slice(0, 300).split(';');
  const charset = parameters
    .map((text) => text.trim())
    .find((text) => /^charset=/iu.test(text))
    ?.slice('charset='.length)
    .replace(/^["']|["']$/gu, '')
    .toLowerCase();
  return { mediaType: type.trim().toLowerCase(), ...(charset === undefined || charset === '' ? {} : { charset }) };
}

export { WEB_PORTS };
