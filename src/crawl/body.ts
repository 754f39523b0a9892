import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import type { FetchError } from '../model/errors.js';
import { beyondLimit } from './fetch-errors.js';

/** How much of an answer klausul takes in. */
export interface BodyLimits {
  /** Bytes on the wire. */
  readonly wire: number;
  /** Bytes after every content-coding is undone. */
  readonly decoded: number;
  /** Decoded bytes for one byte on the wire, judged above `ratioFrom` decoded bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly codings: number;
  /** After this many milliseconds an answer must have come at `minRate` bytes a second. */
  readonly slowAfter: number;
  readonly minRate: number;
  /** Where set, reading stops without error after this many decoded bytes. */
  readonly keep?: number;
}

type Stage = (source: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** Ends a pipeline that has read all it wants. */
class Enough extends Error {}

/** Reads an answer to its end, undoes its content-codings, and stops at the first limit it meets. Bytes are counted as they come. */
export async function readBody(body: Readable, contentEncoding: string, url: string, limits: BodyLimits): Promise<Uint8Array> {
  const decoders = decodersFor(contentEncoding, url, limits.codings);
  const chunks: Uint8Array[] = [];
  let wire = 0;
  let decoded = 0;

  const countWire: Stage = async function* (source) {
    for await (const chunk of source) {
      wire += chunk.length;
      if (wire > limits.wire) throw beyondLimit('LIMIT_SIZE', `more than ${megabytes(limits.wire)} from`, url);
      yield chunk;
    }
  };
  // Counted after each coding: a first layer that inflates to gigabytes must not hide behind a second that swallows them.
  const countDecoded = (): Stage => {
    let count = 0;
    return async function* (source) {
      for await (const chunk of source) {
        count += chunk.length;
        if (count > limits.decoded) throw beyondLimit('LIMIT_DECODED', `unpacks to more than ${megabytes(limits.decoded)}:`, url);
        if (count > limits.ratioFrom && count > wire * limits.ratio) throw beyondLimit('LIMIT_RATIO', `unpacks to more than ${limits.ratio} times its size:`, url);
        yield chunk;
      }
    };
  };
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) {
      chunks.push(chunk);
      decoded += chunk.length;
      if (limits.keep !== undefined && decoded >= limits.keep) throw new Enough();
    }
  };

  const slow = new AbortController();
  const started = performance.now();
  const watch = setInterval(() => {
    const elapsed = performance.now() - started;
    if (elapsed > limits.slowAfter && wire / elapsed < limits.minRate / 1000) slow.abort();
  }, 500);
  try {
    const stages: unknown[] = decoders.flatMap((decoder) => [decoder, countDecoded()]);
    await pipeline([body, countWire, ...stages, collect] as unknown as readonly [Readable, ...never[]], { signal: slow.signal });
  } catch (error) {
    if (slow.signal.aborted) throw beyondLimit('LIMIT_TIME', `less than ${limits.minRate} bytes a second from`, url);
    if (!(error instanceof Enough)) throw error;
  } finally {
    clearInterval(watch);
  }
  const bytes = Buffer.concat(chunks);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, limits.keep ?? bytes.length));
}

function decodersFor(contentEncoding: string, url: string, most: number): (Transform | Stage)[] {
  const codings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (codings.length > most) throw beyondLimit('LIMIT_DECODED', `packed ${codings.length} times over:`, url);
  return codings.reverse().map((name) => decoderFor(name, url));
}

function decoderFor(name: string, url: string): Transform | Stage {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return zlib.createGunzip();
    case 'br':
      return zlib.createBrotliDecompress();
    case 'deflate':
      return inflateEither;
    default:
      throw unknownCoding(name, url);
  }
}

const unknownCoding = (name: string, url: string): FetchError => beyondLimit('LIMIT_DECODED', `packed as "${name.slice(0, 20)}", which klausul did not ask for:`, url);

/** `deflate` means zlib data, but some servers send it without the zlib header; the first byte tells which. */
const inflateEither: Stage = async function* (source) {
  const chunks = source[Symbol.asyncIterator]();
  let first = await chunks.next();
  while (first.done !== true && first.value.length === 0) first = await chunks.next();
  if (first.done === true) return;
  const start = first.value;
  const inflate = ((start[0] ?? 0) & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw();
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield start;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  }
  const feeding = pipeline(whole(), inflate);
  feeding.catch(() => undefined); // the same error reaches the reader of `inflate`
  yield* inflate;
  await feeding;
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
