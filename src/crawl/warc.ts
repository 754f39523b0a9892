import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import zlib from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import { UnreadableError } from '../model/errors.js';
import type { Snapshot } from '../model/snapshot.js';
import { LARGEST_DOCUMENT, snapshotOf } from './bytes.js';
import { contentType } from './gate.js';
import { DOCX, PDF } from './media-type.js';

/** The documents of a web archive. */
export interface WarcDocuments {
  /** By address, and oldest first within one. */
  readonly snapshots: readonly Snapshot[];
  /** Records of documents that could not be taken: too large, or repeats of what the file does not hold. */
  readonly left: number;
}

/** Bytes of documents that are held at once. */
const LARGEST_ARCHIVE = 500e6;
const READ = new Set(['text/html', PDF, DOCX, 'text/markdown', 'text/plain']);

/**
 * Reads the documents of a WARC file: successful answers that are HTML, PDF, DOCX or text, each dated as the archive says. A record that says
 * "the same as then" is the same bytes at its own date. Throws an UnreadableError when the file is no whole WARC.
 * @param wants addresses to take; all without it
 * @example (await readWarc('2026.warc.gz')).snapshots[0]?.fetchedAt
 */
export async function readWarc(path: string, wants?: readonly string[]): Promise<WarcDocuments> {
  const packed = await mustBeWarc(path);
  const found = new Map<string, Snapshot>();
  const byDigest = new Map<string, Snapshot>();
  const bytesBySum = new Map<string, Uint8Array>();
  const repeats: Repeat[] = [];
  let held = 0;
  let left = 0;
  try {
    for await (const record of WARCParser.iterRecords(packed ? unpacked(path) : createReadStream(path))) {
      const url = record.warcTargetURI ?? '';
      const at = new Date(record.warcDate ?? '');
      if (!READABLE.has(record.warcType) || url === '' || Number.isNaN(at.getTime())) continue;
      if (record.warcType === 'revisit') {
        repeats.push(repeatOf(record, url, at));
        continue;
      }
      const declared = declaredType(record);
      if (declared === undefined) continue;
      const bytes = await payloadOf(record);
      if (bytes === undefined) {
        left++;
        continue;
      }
      const made = snapshotOf(url, bytes, { at, declared: declared.mediaType, name: pathOf(url), ...(declared.charset === undefined ? {} : { charset: declared.charset }) });
      if (bytes.length === 0 || !READ.has(made.mediaType) || /\/robots\.txt$/u.test(pathOf(url))) continue;
      // The same page over and over is held once.
      const kept = bytesBySum.get(made.sha256) ?? bytes;
      if (kept === bytes) held += bytes.length;
      bytesBySum.set(made.sha256, kept);
      if (held > LARGEST_ARCHIVE) throw tooLarge(path);
      const snapshot = { ...made, bytes: kept };
      found.set(keyOf(url, snapshot.fetchedAt), snapshot);
      const digest = record.warcPayloadDigest;
      if (digest) byDigest.set(digest, snapshot);
    }
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw noWarc(path, error);
  }
  for (const { url, at, original, digest } of repeats) {
    const same = found.get(original) ?? byDigest.get(digest);
    if (same) found.set(keyOf(url, at), { ...same, source: url, fetchedAt: at });
    else left++;
  }
  const chosen = [...found.values()].filter(({ source }) => wants === undefined || wants.includes(source));
  const order = ({ source, fetchedAt }: Snapshot): string => keyOf(source, fetchedAt);
  return { snapshots: chosen.sort((one, other) => (order(one) < order(other) ? -1 : 1)), left };
}

const READABLE = new Set<string>(['response', 'resource', 'revisit']);

interface Repeat {
  readonly url: string;
  readonly at: string;
  /** Key of the record that it repeats. */
  readonly original: string;
  readonly digest: string;
}

const keyOf = (url: string, at: string): string => `${url} ${at}`;

function repeatOf(record: WARCRecord, url: string, at: Date): Repeat {
  const date = new Date(record.warcRefersToDate ?? '');
  return {
    url,
    at: at.toISOString(),
    original: Number.isNaN(date.getTime()) ? '' : keyOf(record.warcRefersToTargetURI ?? url, date.toISOString()),
    digest: record.warcPayloadDigest ?? '',
  };
}

/** What a record says that it holds; undefined when it is no successful answer. */
function declaredType(record: WARCRecord): { mediaType: string; charset?: string } | undefined {
  if (record.warcType === 'resource') return contentType(record.warcContentType ?? undefined);
  if (!record.httpHeaders || Number(record.httpHeaders.statusCode) !== 200) return undefined;
  return contentType(record.httpHeaders.headers.get('content-type') ?? undefined);
}

/** The body of an answer without its codings; undefined when it is too large. */
async function payloadOf(record: WARCRecord): Promise<Uint8Array | undefined> {
  const headers = record.httpHeaders?.headers;
  const coding = headers?.get('content-encoding')?.trim().toLowerCase() ?? '';
  // The parser undoes the chunks; codings are undone here, under a limit.
  headers?.delete('content-encoding');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    // Read to its end in any case: the next record begins there.
    if (size <= LARGEST_DOCUMENT) chunks.push(chunk);
  }
  if (isTorn(record)) throw new Error('a record ends before its length');
  if (size > LARGEST_DOCUMENT) return undefined;
  const bytes = Buffer.concat(chunks);
  try {
    return new Uint8Array(decoded(bytes, coding));
  } catch (error) {
    // Many tools store the bare text and leave the header as it was.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : new Uint8Array(bytes);
  }
}

/** Half a document must not become a version. */
const isTorn = ({ _reader }: WARCRecord): boolean => 'limit' in _reader && Number(_reader.limit) > 0;

function decoded(bytes: Buffer, coding: string): Buffer {
  const limit = { maxOutputLength: LARGEST_DOCUMENT };
  if (coding === 'gzip' || coding === 'x-gzip') return zlib.gunzipSync(bytes, limit);
  if (coding === 'deflate') return zlib.inflateSync(bytes, limit);
  if (coding === 'br') return zlib.brotliDecompressSync(bytes, limit);
  return bytes;
}

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url);

/** The parser takes the end of a torn file for its end; zlib does not, and checks the sums as well. */
function unpacked(path: string): AsyncIterable<Uint8Array> {
  const gunzip = zlib.createGunzip();
  // Whoever reads `gunzip` meets the error there.
  pipeline(createReadStream(path), gunzip, () => undefined);
  return gunzip;
}

/** Whether the file is packed. Throws when it is no WARC by its first bytes. */
async function mustBeWarc(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw new UnreadableError({ code: 'DOC_MISSING', what: 'cannot open', target: path, hint: 'check the path', cause: error });
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(5), 0, 5, 0);
    const packed = buffer[0] === 0x1f && buffer[1] === 0x8b;
    if (bytesRead < 5 || !(packed || buffer.toString('latin1') === 'WARC/')) throw noWarc(path);
    return packed;
  } finally {
    await file.close();
  }
}

const noWarc = (path: string, cause?: unknown): UnreadableError =>
  new UnreadableError({ code: 'DOC_CORRUPT', what: 'not a whole WARC file:', target: path, hint: 'fetch or copy the file anew', ...(cause === undefined ? {} : { cause }) });

const tooLarge = (path: string): UnreadableError =>
  new UnreadableError({
    code: 'LIMIT_SIZE',
    what: `documents of more than ${LARGEST_ARCHIVE / 1e6} MB in`,
    target: path,
    hint: 'divide the archive, or name the addresses you want with --url',
  });
