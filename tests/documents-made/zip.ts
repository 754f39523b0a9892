import { crc32, deflateRawSync } from 'node:zlib';

export interface PartMade {
  readonly name: string;
  readonly data: Buffer | string;
  /** Already deflated data, for parts that would be too large to make. */
  readonly packed?: Buffer;
  /** What the archive says the part unpacks to, when that is a lie. */
  readonly claims?: number;
  readonly encrypted?: boolean;
  readonly method?: number;
}

/** A ZIP archive written by hand, so that it can lie. */
export function makeZip(parts: readonly PartMade[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, packed, claims, encrypted, method } of parts) {
    const plain = Buffer.from(data);
    const body = packed ?? deflateRawSync(plain);
    const title = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(method ?? 8, 4);
    fields.writeUInt32LE(checksum(plain), 10);
    fields.writeUInt32LE(body.length, 14);
    fields.writeUInt32LE(claims ?? plain.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, title, body]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, title]));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

// `crc32` came to node:zlib late in the life of Node 20; archives without a checksum are read as well.
const checksum = (data: Buffer): number => (typeof crc32 === 'function' ? crc32(data) : 0);
