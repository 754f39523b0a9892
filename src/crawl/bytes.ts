import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { FetchError, UnreadableError, UsageError } from '../model/errors.js';
import type { Snapshot } from '../model/snapshot.js';
import { shownUrl } from './addresses.js';
import type { FetchOptions } from './gate.js';
import { mediaTypeOf } from './media-type.js';

/** The largest document klausul takes in, in bytes. */
export const LARGEST_DOCUMENT = 20e6;

export interface ReadOptions extends FetchOptions {
  readonly stdin?: Readable;
  readonly now?: () => Date;
}

/**
 * Reads one document from a file, from standard input (`-`) or from the web, through the fetch gate.
 *
 * @example const snapshot = await readSource('avtale.pdf')
 */
export async function readSource(source: string, options: ReadOptions = {}): Promise<Snapshot> {
  const now = options.now ?? (() => new Date());
  if (source === '-') return snapshotOf(source, await readCapped(options.stdin ?? process.stdin, source), { at: now() });
  if (/^https?:/iu.test(source)) return fetchSnapshot(source, options, now);
  return snapshotOf(source, await readFile(source), { at: now() });
}

async function fetchSnapshot(source: string, options: ReadOptions, now: () => Date): Promise<Snapshot> {
  // Validators would let the site answer without a document, and here there is none to fall back on.
  const { etag: _etag, lastModified: _lastModified, ...rest } = options;
  // Loaded only now: files are read without the weight of the network code.
  const { fetchDocument } = await import('./gate.js');
  const answer = await fetchDocument(source, rest);
  if (answer.notModified)
    throw new FetchError({
      code: 'HTTP_4XX',
      what: 'answered "not modified" without being asked:',
      target: shownUrl(source),
      hint: 'try again later',
      retry: 'later',
      status: 304,
    });
  return snapshotOf(source, answer.bytes, {
    at: now(),
    declared: answer.mediaType,
    name: new URL(answer.url).pathname,
    ...(answer.charset === undefined ? {} : { charset: answer.charset }),
  });
}

interface Circumstances {
  readonly at: Date;
  /** Media type as the sender declares it. */
  readonly declared?: string;
  readonly charset?: string;
  /** File name or URL path, where `source` is not it. */
  readonly name?: string;
}

/** Makes the snapshot of bytes that have come from anywhere. */
export function snapshotOf(source: string, bytes: Uint8Array, { at, declared, charset, name }: Circumstances): Snapshot {
  return {
    source,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: mediaTypeOf(bytes, name ?? source, declared),
    ...(charset === undefined ? {} : { charset }),
    fetchedAt: at.toISOString(),
  };
}

const OTHER_SCHEME = /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:file|ftp|data|javascript|gopher|mailto|about|blob):)/iu;

async function readFile(source: string): Promise<Uint8Array> {
  const scheme = OTHER_SCHEME.exec(source)?.[0];
  if (scheme !== undefined) {
    throw new FetchError({
      code: 'URL_SCHEME',
      what: `${scheme} is no scheme that klausul fetches:`,
      target: shownUrl(source),
      hint: 'give an http or https address, or the path of a file',
      retry: 'never',
    });
  }
  const file = await openFile(source);
  try {
    const status = await file.stat();
    if (status.isDirectory()) throw new UsageError({ code: 'USAGE', what: 'a folder, not a document:', target: source, hint: `give its files: ${path.join(source, '*')}` });
    if (status.size > LARGEST_DOCUMENT) throw tooLarge(source);
    // The size is only what the file system says now: a pipe or a device says 0, a log may grow.
    return await readCapped(file.createReadStream({ autoClose: false }), source);
  } finally {
    await file.close();
  }
}

async function openFile(source: string): ReturnType<typeof open> {
  try {
    return await open(source, 'r');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' || code === 'ENOTDIR' ? 'no such file:' : code === 'EACCES' ? 'no permission to read' : 'cannot open';
    throw new UnreadableError({ code: 'DOC_MISSING', what: why, target: source, hint: 'check the path, or give a web address that begins with https://', cause: error });
  }
}

async function readCapped(stream: AsyncIterable<Uint8Array | string>, source: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > LARGEST_DOCUMENT) throw tooLarge(source);
    chunks.push(bytes);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const tooLarge = (source: string): UnreadableError =>
  new UnreadableError({ code: 'LIMIT_SIZE', what: `more than ${LARGEST_DOCUMENT / 1e6} MB:`, target: source, hint: 'give only the part that is the document' });
