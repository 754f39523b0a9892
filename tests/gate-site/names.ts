import dgram from 'node:dgram';

/** Answers of a name server: for a name, the addresses of its first, second, … question; the last one stays. */
export type Zone = Readonly<Record<string, { readonly A?: readonly (readonly string[])[]; readonly AAAA?: readonly (readonly string[])[] }>>;

const TYPES = { 1: 'A', 28: 'AAAA' } as const;

/** A real name server on 127.0.0.1:53, with a time to live of zero, that may change its mind between two questions. */
export async function serveNames(zone: Zone): Promise<dgram.Socket> {
  const asked = new Map<string, number>();
  const server = dgram.createSocket('udp4');
  server.on('message', (query, peer) => {
    const { name, type, end } = question(query);
    const kind = TYPES[type as keyof typeof TYPES];
    const rounds = kind === undefined ? undefined : zone[name]?.[kind];
    const round = asked.get(`${name} ${type}`) ?? 0;
    asked.set(`${name} ${type}`, round + 1);
    const addresses = rounds?.[Math.min(round, rounds.length - 1)] ?? [];
    const records = addresses.map((address) => record(type, kind === 'A' ? Buffer.from(address.split('.').map(Number)) : v6(address)));
    const header = Buffer.from([query[0] ?? 0, query[1] ?? 0, 0x81, zone[name] === undefined ? 0x83 : 0x80, 0, 1, 0, records.length, 0, 0, 0, 0]);
    server.send(Buffer.concat([header, query.subarray(12, end), ...records]), peer.port, peer.address);
  });
  await new Promise<void>((resolve) => server.bind(53, '127.0.0.1', resolve));
  return server;
}

function question(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

const record = (type: number, data: Buffer): Buffer => Buffer.concat([Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 0, 0, data.length]), data]);

/** Only the full form, eight groups. */
const v6 = (address: string): Buffer =>
  Buffer.from(
    address
      .split(':')
      .map((group) => group.padStart(4, '0'))
      .join(''),
    'hex',
  );
