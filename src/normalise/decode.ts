import iconv from 'iconv-lite';

/** A decoded text, and the charset it was in. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
}

const META = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,30})/iu;
const XML = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([a-z0-9_:.-]{2,30})["']/iu;

/**
 * Bytes as text. A byte order mark decides, then the declared charset, then whether the bytes are UTF-8, then what the page says of
 * itself; what is left is windows-1252, which every byte fits. Declarations that the bytes contradict are not believed.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { text: utf8(buffer.subarray(3)), charset: 'utf-8' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) return { text: iconv.decode(buffer.subarray(4), 'utf-32le'), charset: 'utf-32le' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: iconv.decode(buffer.subarray(2), 'utf-16le'), charset: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: iconv.decode(buffer.subarray(2), 'utf-16be'), charset: 'utf-16be' };
  const strict = strictUtf8(buffer);
  // Norwegian in latin-1 is hardly ever valid UTF-8 by chance, so bytes that are valid UTF-8 with letters beyond ASCII are UTF-8.
  if (strict !== undefined && (strict.length !== buffer.length || !isUtf16(declared))) {
    const wide = zeroPlaces(buffer);
    if (wide) return { text: iconv.decode(buffer, wide), charset: wide };
    if (strict.length !== buffer.length || declared === undefined || !isStateful(declared)) return { text: strict, charset: 'utf-8' };
  }
  const known = legacy(declared);
  if (known) return { text: iconv.decode(buffer, known), charset: known };
  const head = buffer.subarray(0, 8192).toString('latin1');
  const stated = legacy(META.exec(head)?.[1] ?? XML.exec(head)?.[1]);
  if (stated) return { text: iconv.decode(buffer, stated), charset: stated };
  const wide = zeroPlaces(buffer);
  if (wide) return { text: iconv.decode(buffer, wide), charset: wide };
  // A text that is UTF-8 but for a few broken bytes stays UTF-8.
  if (mostlyUtf8(buffer)) return { text: utf8(buffer), charset: 'utf-8' };
  return { text: iconv.decode(buffer, 'windows-1252'), charset: 'windows-1252' };
}

const utf8 = (buffer: Buffer): string => buffer.toString('utf8');

function strictUtf8(buffer: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(buffer);
  } catch {
    return undefined;
  }
}

const isUtf16 = (charset: string | undefined): boolean => charset !== undefined && /^utf-?16/iu.test(charset);
const isStateful = (charset: string): boolean => /^(?:iso-2022|utf-7|hz)/iu.test(charset);

/** A legacy charset that iconv knows, by the name browsers read it as: ISO 8859-1 and ASCII are windows-1252 on the web. */
function legacy(charset: string | undefined): string | undefined {
  if (charset === undefined) return undefined;
  const name = charset.trim().toLowerCase();
  if (name === '' || /^utf-?8$/u.test(name)) return undefined;
  if (/^(?:iso[-_]?8859[-_]?1|latin-?1|us-ascii|ascii|cp1252|windows-1252|l1)$/u.test(name)) return 'windows-1252';
  return iconv.encodingExists(name) ? name : undefined;
}

/** UTF-16 without a mark: Latin text has a zero in every second byte. */
function zeroPlaces(buffer: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(buffer.length, 4096) & ~1;
  if (length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (buffer[i] === 0) even++;
    if (buffer[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be';
  return undefined;
}

/** Counts sequences of UTF-8 and bytes that fit none. */
function mostlyUtf8(buffer: Buffer): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < buffer.length; ) {
    const byte = buffer[i] as number;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    let fits = length > 0 && byte < 0xf5;
    for (let k = 1; fits && k < length; k++) fits = ((buffer[i + k] ?? 0) & 0xc0) === 0x80;
    if (fits) good++;
    else bad++;
    i += fits ? length : 1;
  }
  return good > bad * 4;
}
