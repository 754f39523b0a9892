/** Codes that people and programs see; the list and its meaning are in the README. */
export type ErrorCode =
  | 'NET_TIMEOUT'
  | 'NET_RESET'
  | 'NET_DNS'
  | 'NET_TLS'
  | 'NET_TRUNCATED'
  | 'NET_REDIRECT_LIMIT'
  | 'HTTP_403'
  | 'HTTP_404'
  | 'HTTP_410'
  | 'HTTP_429'
  | 'HTTP_4XX'
  | 'HTTP_5XX'
  | 'ROBOTS_DISALLOWED'
  | 'ROBOTS_UNREACHABLE'
  | 'DOC_MISSING'
  | 'DOC_CORRUPT'
  | 'DOC_ENCRYPTED'
  | 'DOC_EMPTY'
  | 'DOC_TYPE'
  | 'CONTENT_EMPTY'
  | 'CONTENT_INTERSTITIAL'
  | 'CONTENT_SOFT404'
  | 'CONTENT_SHRUNK'
  | 'CONTENT_LANGUAGE'
  | 'CHARSET_SUSPECT'
  | 'URL_SCHEME'
  | 'URL_CONFUSED'
  | 'ADDR_PRIVATE'
  | 'LIMIT_SIZE'
  | 'LIMIT_DECODED'
  | 'LIMIT_RATIO'
  | 'LIMIT_TIME'
  | 'LIMIT_DEPTH'
  | 'LIMIT_PAGES'
  | 'LIMIT_MEMORY'
  | 'STORE_FULL'
  | 'STORE_READONLY'
  | 'STORE_CORRUPT'
  | 'STORE_FOREIGN'
  | 'STORE_NEWER'
  | 'STORE_BUSY'
  | 'SEED'
  | 'LEXICON'
  | 'USAGE'
  | 'BUG';

interface Details {
  readonly code: ErrorCode;
  /** What happened, in a few words. */
  readonly what: string;
  /** The file, address or setting it happened to. */
  readonly target: string;
  /** What to do next. */
  readonly hint: string;
  readonly cause?: unknown;
}

/** Every error that klausul foresees. The class says how the program goes on, the code what happened. */
export abstract class KlausulError extends Error {
  readonly code: ErrorCode;
  readonly what: string;
  readonly target: string;
  readonly hint: string;
  /** Exit code of a command that ends on this error (INTERFACE: 2 usage, 3 unreadable, 4 store, 5 busy, 6 refused). */
  abstract readonly exitCode: number;

  constructor({ code, what, target, hint, cause }: Details) {
    super(`${code} ${what} ${target} — ${hint}`, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.code = code;
    this.what = what;
    this.target = target;
    this.hint = hint;
  }
}

/** A seed file is wrong: stops at start-up. */
export class SeedError extends KlausulError {
  readonly exitCode = 2;
}

/** A lexicon is wrong: stops at start-up. */
export class LexiconError extends KlausulError {
  readonly exitCode = 2;
}

/** Wrong usage of a command or of the library. */
export class UsageError extends KlausulError {
  readonly exitCode = 2;
}

const REFUSED = /^(URL_|ADDR_|LIMIT_|ROBOTS_DISALLOWED)/u;

/** A document could not be fetched. `retry` says whether another attempt can help. The run goes on. */
export class FetchError extends KlausulError {
  readonly retry: 'later' | 'never';
  /** HTTP status, where there was one. */
  readonly status?: number;
  /** Seconds the server asked to wait. */
  readonly retryAfter?: number;

  constructor(details: Details & { readonly retry: 'later' | 'never'; readonly status?: number; readonly retryAfter?: number }) {
    super(details);
    this.retry = details.retry;
    if (details.status !== undefined) this.status = details.status;
    if (details.retryAfter !== undefined) this.retryAfter = details.retryAfter;
  }

  get exitCode(): number {
    return REFUSED.test(this.code) ? 6 : 3;
  }
}

/** Bytes that are no readable document: empty, encrypted, corrupt, scanned, too large. The run goes on. */
export class UnreadableError extends KlausulError {
  get exitCode(): number {
    return REFUSED.test(this.code) ? 6 : 3;
  }
}

/** The store cannot be used: always fatal. */
export class StoreError extends KlausulError {
  get exitCode(): number {
    return this.code === 'STORE_BUSY' ? 5 : 4;
  }
}
