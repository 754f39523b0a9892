import { type ErrorCode, FetchError } from '../model/errors.js';
import { shownUrl } from './addresses.js';

/** How far an exchange had come when it failed. */
export type Phase = 'connect' | 'headers' | 'body';

const LONGEST_WAIT = 24 * 60 * 60;
const SAVE_FILE = 'save the page in a browser and import the file: klausul import FILE';

/** A name or number that leads to a private address. */
export const privateAddress = (url: string): FetchError =>
  new FetchError({
    code: 'ADDR_PRIVATE',
    what: 'leads to an address that is not on the public internet',
    target: shownUrl(url),
    hint: 'to fetch exactly this host, add --allow-private-network HOST:PORT',
    retry: 'never',
  });

/** An answer that is larger, slower or packed tighter than klausul takes in. */
export const beyondLimit = (code: 'LIMIT_SIZE' | 'LIMIT_DECODED' | 'LIMIT_RATIO' | 'LIMIT_TIME', what: string, url: string): FetchError =>
  new FetchError({ code, what, target: shownUrl(url), hint: SAVE_FILE, retry: 'never' });

/** The error for an HTTP status that brought no document. */
export function statusError(status: number, url: string, retryAfter: string | undefined, now: number): FetchError {
  const wait = secondsToWait(retryAfter, now);
  const make = (code: ErrorCode, retry: 'later' | 'never', hint: string): FetchError =>
    new FetchError({ code, what: `HTTP ${status} from`, target: shownUrl(url), hint, retry, status, ...(wait === undefined ? {} : { retryAfter: wait }) });
  switch (status) {
    case 403:
      return make('HTTP_403', 'never', `the site refuses robots; ${SAVE_FILE}`);
    case 404:
      return make('HTTP_404', 'never', 'the document has moved: find its new address');
    case 410:
      return make('HTTP_410', 'never', 'the document was withdrawn: find its new address');
    case 429:
      return make('HTTP_429', 'later', 'the site asks for fewer requests: try again later');
    default:
      if (status >= 500) return make('HTTP_5XX', 'later', 'the site has a fault: try again later');
      return make('HTTP_4XX', status === 408 || status === 425 ? 'later' : 'never', `open the address in a browser; ${SAVE_FILE}`);
  }
}

/**
 * Reads a `Retry-After` header: seconds from now, or undefined where it says nothing usable. At most a day.
 *
 * @example secondsToWait('120', Date.now()) // 120
 */
export function secondsToWait(header: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? '';
  const seconds = /^\d{1,12}$/u.test(value) ? Number(value) : /^[A-Z][a-z]{2}/u.test(value) ? Math.ceil((Date.parse(value) - now) / 1000) : Number.NaN;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), LONGEST_WAIT);
}

const TLS = /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH$|INVALID_CA$|ERR_OSSL)/u;

/** Turns what the network or undici threw into the error that klausul speaks of. Errors of our own pass through. */
export function networkError(cause: unknown, url: string, phase: Phase, answerBegun: boolean): FetchError {
  if (cause instanceof FetchError) return cause;
  const code = codeOf(cause);
  const make = (own: ErrorCode, what: string, hint: string, retry: 'later' | 'never' = 'later'): FetchError =>
    new FetchError({ code: own, what, target: shownUrl(url), hint, retry, cause });
  const again = 'try again later';
  if (TLS.test(code)) return make('NET_TLS', `no trustworthy certificate (${code}) at`, 'the site must mend its certificate', 'never');
  if (code === 'ENOTFOUND' || code.startsWith('EAI_')) return make('NET_DNS', 'no such name on the internet:', 'check the address and the name server');
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return make('LIMIT_SIZE', 'headers too large from', SAVE_FILE, 'never');
  if (code === 'UND_ERR_HEADERS_TIMEOUT' && answerBegun) return make('LIMIT_TIME', 'headers came too slowly from', again, 'never');
  if (/TIMEOUT|ETIMEDOUT/u.test(code)) return make('NET_TIMEOUT', phase === 'body' ? 'answer stopped coming from' : 'no answer from', again);
  if (phase === 'body') return make('NET_TRUNCATED', 'the answer was cut off from', again);
  if (code.startsWith('HPE_')) return make('NET_RESET', 'the answer is no HTTP from', 'check the address');
  if (code === 'ECONNREFUSED') return make('NET_RESET', 'connection refused by', 'check the address, or try again later');
  return make('NET_RESET', `connection broke (${code === '' ? 'unknown' : code}) to`, again);
}

/** The code of a network failure. A host with several addresses fails with one error for each; the first speaks. */
function codeOf(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return codeOf(cause.errors[0]);
  const { code, cause: inner } = (cause ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  return inner === undefined || inner === cause ? '' : codeOf(inner);
}
