import { inflateRawSync } from 'node:zlib';
import { type ErrorCode, UnreadableError } from '../model/errors.js';

/** What a Word document may unpack to. */
export const ZIP_LIMITS = { entries: 2_000, total: 200e6, part: 50e6, ratio: 200, ratioFrom: 1e6 };

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

const failure = (code: ErrorCode, what: string, hint: string): UnreadableError => new UnreadableError({ code, what, target: '', hint });
const corrupt = (what: string): UnreadableError => failure('DOC_CORRUPT', `${what}:`, 'fetch or save it anew');
const tooMuch = (code: 'LIMIT_SIZE' | 'LIMIT_DECODED' | 'LIMIT_RATIO', what: string): UnreadableError => failure(code, `${what}:`, 'import only its text');

/**
 * The XML parts of a Word document, unpacked under limits. Sizes that the archive declares are not believed: every part is
 * inflated with a cap. Pictures and other files are left out, so nothing after this can reach them.
 */
export function xmlParts(bytes: Uint8Array): Map<string, Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entriesOf(file)) {
    if (entry.encrypted) throw encrypted();
    if (!/\.(?:xml|rels)$/iu.test(entry.name) || parts.has(entry.name)) continue;
    const part = inflate(file, entry);
    total += part.length;
    if (total > ZIP_LIMITS.total) throw tooMuch('LIMIT_DECODED', `unpacks to more than ${ZIP_LIMITS.total / 1e6} MB`);
    parts.set(entry.name, part);
  }
  return parts;
}

export const encrypted = (): UnreadableError => failure('DOC_ENCRYPTED', 'a password protects', 'save it without a password and import that');

function entriesOf(file: Buffer): Entry[] {
  const end = endOfDirectory(file);
  const count = file.readUInt16LE(end + 10);
  const start = file.readUInt32LE(end + 16);
  // ZIP64 counts in other fields; no document needs it.
  if (count === 0xffff || start === 0xffffffff || count > ZIP_LIMITS.entries) throw tooMuch('LIMIT_SIZE', `more than ${ZIP_LIMITS.entries} files in it`);
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== CENTRAL) throw corrupt('a broken ZIP directory');
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: file.readUInt16LE(at + 10),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      packed: file.readUInt32LE(at + 20),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

/** The directory ends the file, but for a comment of at most 64 kB. */
function endOfDirectory(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 65_535); at--) if (file.readUInt32LE(at) === END) return at;
  throw corrupt('no DOCX, or only the beginning of one');
}

function inflate(file: Buffer, { name, method, packed, offset }: Entry): Uint8Array {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL) throw corrupt('a broken ZIP entry');
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const data = file.subarray(start, start + packed);
  if (data.length < packed) throw corrupt('a ZIP entry that is cut off');
  if (method !== 0 && method !== 8) throw corrupt('a ZIP entry packed in an unusual way');
  const part = method === 0 ? data : unpack(data, name);
  if (part.length > ZIP_LIMITS.ratioFrom && part.length > packed * ZIP_LIMITS.ratio) throw tooMuch('LIMIT_RATIO', `unpacks to more than ${ZIP_LIMITS.ratio} times its size`);
  return part;
}

function unpack(data: Buffer, name: string): Uint8Array {
  // Nothing is inflated beyond what the ratio or the size of a part would let pass anyway.
  const most = Math.min(ZIP_LIMITS.part, Math.max(ZIP_LIMITS.ratioFrom, data.length * ZIP_LIMITS.ratio)) + 1;
  try {
    return inflateRawSync(data, { maxOutputLength: most });
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'ERR_BUFFER_TOO_LARGE')
      throw new UnreadableError({ code: 'DOC_CORRUPT', what: `a part that cannot be unpacked (${name.slice(0, 60)}):`, target: '', hint: 'fetch or save it anew', cause });
    throw most > ZIP_LIMITS.part
      ? tooMuch('LIMIT_DECODED', `a part of more than ${ZIP_LIMITS.part / 1e6} MB in it`)
      : tooMuch('LIMIT_RATIO', `unpacks to more than ${ZIP_LIMITS.ratio} times its size`);
  }
}
