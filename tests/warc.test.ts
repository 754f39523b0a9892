import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportWarc, importWarc } from '../src/archives.js';
import { snapshotOf } from '../src/crawl/bytes.js';
import { readWarc } from '../src/crawl/warc.js';
import { UnreadableError } from '../src/model/errors.js';
import { importDocument } from '../src/pipeline.js';
import { findDocuments, listChanges, listVersions, openStore, type Store } from '../src/store/index.js';

let folder = '';
let store: Store;
const now = (): Date => new Date('2026-03-01T12:00:00Z');
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klausul-warc-'));
  store = await openStore(join(folder, 'klausul.db'), { now });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = (days: number, what = 'Meldinger'): string =>
  `<!doctype html><html lang="nb"><head><title>Personvernerklæring</title></head><body><h1>Personvernerklæring for Fjordkart</h1><p>Fjordkart AS er behandlingsansvarlig.</p><p>${what} slettes etter ${days} dager.</p></body></html>`;

interface Record {
  readonly type: string;
  readonly url?: string;
  readonly date?: string;
  readonly headers?: readonly string[];
  readonly block?: Uint8Array | string;
}

/** A record as the standard writes it, by hand: what other programs make, not what ours does. */
function record({ type, url, date = '2025-01-01T00:00:00Z', headers = [], block = '' }: Record): Buffer {
  const body = Buffer.from(block);
  const head = ['WARC/1.0', `WARC-Type: ${type}`, ...(url === undefined ? [] : [`WARC-Target-URI: ${url}`]), `WARC-Date: ${date}`, ...headers, `Content-Length: ${body.length}`];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body, Buffer.from('\r\n\r\n')]);
}

const http = (body: Uint8Array | string, { status = '200 OK', headers = [] as readonly string[], type = 'text/html; charset=utf-8' } = {}): Buffer =>
  Buffer.concat([Buffer.from([`HTTP/1.1 ${status}`, `Content-Type: ${type}`, ...headers].join('\r\n')), Buffer.from('\r\n\r\n'), Buffer.from(body)]);

const URL = 'https://fjordkart.example/personvern';

function archive(name: string, records: readonly Buffer[], { gzip = false } = {}): string {
  const path = join(folder, name);
  writeFileSync(path, Buffer.concat(records.map((one) => (gzip ? zlib.gzipSync(one) : one))));
  return path;
}

const about = { organisation: 'Fjordkart AS', service: 'Fjordkart', now };

describe('reading', () => {
  for (const gzip of [false, true])
    test(`versions of a page at the dates of the archive${gzip ? ', packed' : ''}`, async () => {
      const path = archive(
        gzip ? 'a.warc.gz' : 'a.warc',
        [
          record({ type: 'warcinfo', block: 'software: noe\r\n' }),
          record({ type: 'request', url: URL, block: 'GET /personvern HTTP/1.1\r\n\r\n' }),
          // Not in the order of time.
          record({ type: 'response', url: URL, date: '2025-03-01T00:00:00Z', block: http(page(90)) }),
          record({ type: 'response', url: URL, date: '2025-01-01T00:00:00Z', block: http(page(30)) }),
          record({ type: 'response', url: URL, date: '2025-02-01T00:00:00Z', block: http(page(30)) }),
          record({ type: 'response', url: URL, date: '2025-02-15T00:00:00Z', block: http('borte', { status: '404 Not Found' }) }),
          record({ type: 'response', url: 'https://fjordkart.example/a.css', block: http('a{}', { type: 'text/css' }) }),
          record({ type: 'response', url: 'https://fjordkart.example/robots.txt', block: http('User-agent: *', { type: 'text/plain' }) }),
        ],
        { gzip },
      );
      const outcomes = await importWarc(store, path, about);
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['new', 'unchanged', 'changed']);
      const [document, ...others] = await findDocuments(store.db);
      expect(others).toEqual([]);
      expect(document?.name).toBe('fjordkart-as/fjordkart/policy');
      expect((await listVersions(store.db, document?.id ?? 0)).map(({ fetchedAt }) => fetchedAt)).toEqual(['2025-01-01T00:00:00.000Z', '2025-03-01T00:00:00.000Z']);
      expect((await listChanges(store.db, {})).map(({ kind }) => kind)).toEqual(['retention']);
      // The same archive again tells nothing new.
      expect((await importWarc(store, path, about)).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    });

  test('records that repeat another: the same bytes at their own date', async () => {
    const digest = 'sha1:AAAABBBBCCCCDDDDEEEEFFFFGGGGHHHH';
    const path = archive('a.warc', [
      record({ type: 'response', url: URL, date: '2025-01-01T00:00:00Z', headers: [`WARC-Payload-Digest: ${digest}`], block: http(page(30)) }),
      record({ type: 'response', url: URL, date: '2025-02-01T00:00:00Z', block: http(page(90)) }),
      record({
        type: 'revisit',
        url: URL,
        date: '2025-03-01T00:00:00Z',
        headers: [
          'WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest',
          `WARC-Refers-To-Target-URI: ${URL}`,
          'WARC-Refers-To-Date: 2025-01-01T00:00:00Z',
        ],
        block: http(''),
      }),
      record({ type: 'revisit', url: URL, date: '2025-04-01T00:00:00Z', headers: [`WARC-Payload-Digest: ${digest}`] }),
      record({ type: 'revisit', url: URL, date: '2025-05-01T00:00:00Z', headers: ['WARC-Payload-Digest: sha1:ELSEWHERE'] }),
    ]);
    const { snapshots, left } = await readWarc(path);
    expect(snapshots.map(({ fetchedAt }) => fetchedAt.slice(5, 7))).toEqual(['01', '02', '03', '04']);
    expect(snapshots[2]?.sha256).toBe(snapshots[0]?.sha256);
    expect(left).toBe(1);
    expect((await importWarc(store, path, about)).map(({ outcome }) => outcome)).toEqual(['new', 'changed', 'changed', 'unchanged']);
  });

  test('codings of the answer are undone, also where only the header tells of them', async () => {
    const chunked = (body: string): string => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    const bodies = [
      http(zlib.gzipSync(page(30)), { headers: ['Content-Encoding: gzip'] }),
      http(zlib.brotliCompressSync(page(30)), { headers: ['Content-Encoding: br'] }),
      http(chunked(page(30)), { headers: ['Transfer-Encoding: chunked'] }),
      http(page(30), { headers: ['Content-Encoding: gzip'] }),
    ];
    const path = archive(
      'a.warc',
      bodies.map((block, index) => record({ type: 'response', url: `${URL}/${index}`, block })),
    );
    const { snapshots } = await readWarc(path);
    expect(snapshots.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(Array.from({ length: 4 }, () => page(30)));
  });

  test('a bomb is left out, and what follows it is read', async () => {
    const path = archive('a.warc', [
      record({ type: 'response', url: `${URL}/bombe`, block: http(zlib.gzipSync(Buffer.alloc(60e6)), { headers: ['Content-Encoding: gzip'] }) }),
      record({ type: 'response', url: URL, block: http(page(30)) }),
    ]);
    const { snapshots, left } = await readWarc(path);
    expect(snapshots.map(({ source }) => source)).toEqual([URL]);
    expect(left).toBe(1);
  });

  test('each address is a document of its own, and the next archive finds it again', async () => {
    const urls = [URL, 'https://fjordkart.example/informasjonskapsler'];
    const of = (date: string, days: number): string =>
      archive(
        `${date}.warc`,
        urls.map((url) => record({ type: 'response', url, date: `${date}T00:00:00Z`, block: http(page(days, url === URL ? 'Meldinger' : 'Søk')) })),
      );
    await importWarc(store, of('2025-01-01', 30), about);
    const names = (await findDocuments(store.db)).map(({ name }) => name);
    expect(names).toEqual(['fjordkart-as/fjordkart/policy-informasjonskapsler', 'fjordkart-as/fjordkart/policy-personvern']);
    const later = await importWarc(store, of('2025-02-01', 90), { ...about, urls: [URL] });
    expect(later.map(({ document, outcome }) => `${document} ${outcome}`)).toEqual(['fjordkart-as/fjordkart/policy-personvern changed']);
    expect((await findDocuments(store.db)).map(({ name }) => name)).toEqual(names);
  });

  test('what is no WARC, a torn one and an empty one say so', async () => {
    const whole = zlib.gzipSync(record({ type: 'response', url: URL, block: http(page(30)) }));
    writeFileSync(join(folder, 'tekst.warc'), 'Dette er ikke et arkiv.');
    writeFileSync(join(folder, 'revet.warc.gz'), whole.subarray(0, whole.length / 2));
    const plain = record({ type: 'response', url: URL, block: http(page(30)) });
    writeFileSync(join(folder, 'halv.warc'), plain.subarray(0, plain.length - 60));
    archive('tom.warc', [record({ type: 'warcinfo', block: 'software: noe\r\n' })]);
    for (const [name, code] of [
      ['tekst.warc', 'DOC_CORRUPT'],
      ['revet.warc.gz', 'DOC_CORRUPT'],
      ['halv.warc', 'DOC_CORRUPT'],
      ['tom.warc', 'DOC_EMPTY'],
      ['mangler.warc', 'DOC_MISSING'],
    ] as const) {
      const fault = await importWarc(store, join(folder, name), about).catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(UnreadableError);
      expect(fault).toMatchObject({ code });
    }
  });
});

describe('writing', () => {
  const keep = async (): Promise<void> => {
    for (const [days, at] of [
      [30, '2025-01-01T08:30:00.123Z'],
      [90, '2025-02-01T08:30:00.000Z'],
    ] as const)
      await importDocument(store, snapshotOf(URL, Buffer.from(page(days)), { at: new Date(at), declared: 'text/html', charset: 'utf-8' }), about);
    await importDocument(store, snapshotOf('avtale øst.md', Buffer.from('# Databehandleravtale\n\nData lagres i Norge.\n'), { at: now() }), { ...about, type: 'dpa' });
  };

  for (const gzip of [false, true])
    test(`everything that is kept comes back from the archive${gzip ? ', packed' : ''}, and twice the same bytes`, async () => {
      await keep();
      const content = await exportWarc(store, 'Fjordkart', { gzip, software: 'klausul/test' });
      expect(Buffer.from(await exportWarc(store, 'Fjordkart', { gzip, software: 'klausul/test' })).equals(content)).toBe(true);
      const path = join(folder, gzip ? 'ut.warc.gz' : 'ut.warc');
      writeFileSync(path, content);
      const text = (gzip ? zlib.gunzipSync(readFileSync(path)) : readFileSync(path)).toString();
      expect(text.match(/^WARC\/1\.1\r$/gmu)).toHaveLength(4);
      expect(text.match(/^WARC-Type: response\r$/gmu)).toHaveLength(3);
      expect(new Set(text.match(/^WARC-Record-ID: .*$/gmu)).size).toBe(4);
      const { snapshots } = await readWarc(path);
      expect(snapshots.map(({ source, fetchedAt, mediaType }) => [source, fetchedAt, mediaType])).toEqual([
        ['file:///avtale%20%C3%B8st.md', now().toISOString(), 'text/markdown'],
        [URL, '2025-01-01T08:30:00.123Z', 'text/html'],
        [URL, '2025-02-01T08:30:00.000Z', 'text/html'],
      ]);
      const other = await openStore(join(folder, 'annet.db'), { now });
      const outcomes = await importWarc(other, path, { ...about, urls: [URL] });
      expect(outcomes.map(({ outcome, facts }) => [outcome, facts > 0])).toEqual([
        ['new', true],
        ['changed', true],
      ]);
      const [mine, theirs] = await Promise.all(
        [store, other].map(async ({ db }) => {
          const document = (await findDocuments(db)).find(({ type }) => type === 'policy');
          return (await listVersions(db, document?.id ?? 0)).map(({ fetchedAt, textSha256, facts }) => ({ fetchedAt, textSha256, facts }));
        }),
      );
      expect(theirs).toEqual(mine);
      await other.close();
    });
});
