import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';

/** Bytes for the store. zlib, because its checksum tells a damaged blob from a whole one. */
export const pack = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 6 });

/** Throws when the bytes are damaged. */
export const unpack = (packed: Uint8Array): Uint8Array => inflateSync(packed);

export const packText = (text: string): Uint8Array => pack(Buffer.from(text, 'utf8'));

export const unpackText = (packed: Uint8Array): string => Buffer.from(unpack(packed)).toString('utf8');

/** Lower-case hexadecimal SHA-256. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
