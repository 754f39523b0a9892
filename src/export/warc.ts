import { createHash } from 'node:crypto';
import { WARCRecord, WARCSerializer } from 'warcio';
import type { Snapshot } from '../model/snapshot.js';

export interface WarcForm {
  /** Each record packed by itself, as .warc.gz wants it. */
  readonly gzip: boolean;
  /** Name and version of what writes. */
  readonly software: string;
}

/**
 * Snapshots as a WARC/1.1 file of response records, in the order given. The same snapshots give the same bytes.
 */
export async function warcOf(snapshots: readonly Snapshot[], { gzip, software }: WarcForm): Promise<Uint8Array> {
  const first = snapshots.map(({ fetchedAt }) => fetchedAt).sort()[0] ?? '1970-01-01T00:00:00.000Z';
  const info = WARCRecord.createWARCInfo(
    { warcVersion: 'WARC/1.1', date: first, warcHeaders: { 'WARC-Record-ID': recordId(`warcinfo ${snapshots.map(keyOf).join('\n')}`) } },
    { software, format: 'WARC File Format 1.1' },
  );
  const parts = [await WARCSerializer.serialize(info, { gzip })];
  for (const snapshot of snapshots) parts.push(await WARCSerializer.serialize(recordOf(snapshot), { gzip }));
  return new Uint8Array(Buffer.concat(parts));
}

function recordOf(snapshot: Snapshot): WARCRecord {
  const { source, bytes, mediaType, charset, fetchedAt } = snapshot;
  return WARCRecord.create(
    {
      type: 'response',
      warcVersion: 'WARC/1.1',
      url: addressOf(source),
      date: fetchedAt,
      warcHeaders: { 'WARC-Record-ID': recordId(keyOf(snapshot)) },
      statusline: 'HTTP/1.1 200 OK',
      // What was kept is the text without its codings, so that is what the record says.
      httpHeaders: { 'Content-Type': `${mediaType}${charset === undefined ? '' : `; charset=${charset}`}`, 'Content-Length': String(bytes.length) },
    },
    [bytes],
  );
}

const keyOf = ({ source, fetchedAt, sha256 }: Snapshot): string => `${source} ${fetchedAt} ${sha256}`;

/** Files that were imported have no address on the web; archives want one of some kind. */
const addressOf = (source: string): string => (/^[a-z][a-z0-9+.-]*:/iu.test(source) ? source : `file:///${encodeURIComponent(source.split(/[\\/]/u).at(-1) ?? '')}`);

/** A UUID made of what the record is (version 8, RFC 9562). */
function recordId(key: string): string {
  const hash = createHash('sha256').update(key).digest('hex');
  return `<urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}>`;
}
