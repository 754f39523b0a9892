import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { secondsToWait } from '../src/crawl/fetch-errors.js';
import { agentName, contentType, type Fetched, type FetchOptions, fetchDocument } from '../src/crawl/gate.js';
import type { FetchError } from '../src/model/errors.js';
import { type Listener, serve, serveRaw } from './gate-site/server.js';

const listeners: Listener[] = [];
const started = async (listener: Promise<Listener>): Promise<Listener> => {
  listeners.push(await listener);
  return listener;
};
afterEach(async () => {
  for (const listener of listeners.splice(0)) await listener.close();
});

const get = async (site: Listener, path = '/', options: FetchOptions = {}): Promise<Fetched> => {
  const answer = await fetchDocument(site.url(path), { allowPrivate: [site.host], ...options });
  if (answer.notModified) throw new Error('not modified');
  return answer;
};
const failure = async (site: Listener, options: FetchOptions = {}): Promise<FetchError> =>
  get(site, '/', options).then(
    () => {
      throw new Error('this fetch should have failed');
    },
    (error: FetchError) => error,
  );
const text = (answer: Fetched): string => Buffer.from(answer.bytes).toString('utf8');
const send = (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Promise<Listener> =>
  started(
    serve((_request, response) => {
      response.writeHead(status, headers).end(body);
    }),
  );
const raw = (answer: string): Promise<Listener> =>
  started(
    serveRaw((socket) => {
      socket.end(answer, 'latin1');
    }),
  );

describe('what a fetch brings', () => {
  it('bytes, media type, charset and validators', async () => {
    const site = await send('<p>Vi lagrer æøå.</p>', { 'content-type': 'Text/HTML; charset="UTF-8"', etag: '"a1"', 'last-modified': 'Mon, 02 Mar 2026 10:00:00 GMT' });
    const answer = await get(site, '/personvern?a=1');
    expect(text(answer)).toBe('<p>Vi lagrer æøå.</p>');
    expect(answer).toMatchObject({
      status: 200,
      mediaType: 'text/html',
      charset: 'utf-8',
      etag: '"a1"',
      lastModified: 'Mon, 02 Mar 2026 10:00:00 GMT',
      url: site.url('/personvern?a=1'),
      redirects: [],
    });
  });

  it('tells the site who asks and in which languages, and nothing else', async () => {
    const site = await send('ok');
    await get(site, '/', { userAgent: agentName('post@eksempel.example') });
    const { headers } = site.requests[0] ?? {};
    expect(headers?.['user-agent']).toMatch(/^klausul\/\d+\.\d+\.\d+ \(\+post@eksempel\.example\)$/u);
    expect(headers?.['accept-language']).toMatch(/^nb, nn/u);
    expect(Object.keys(headers ?? {}).sort()).toEqual(['accept', 'accept-encoding', 'accept-language', 'connection', 'host', 'user-agent']);
  });

  it('"not modified" where the validators still hold', async () => {
    const site = await started(
      serve((request, response) => {
        response.writeHead(request.headers['if-none-match'] === '"a1"' && request.headers['if-modified-since'] === 'i går' ? 304 : 200).end();
      }),
    );
    expect(await fetchDocument(site.url(), { allowPrivate: [site.host], etag: '"a1"', lastModified: 'i går' })).toEqual({
      status: 304,
      notModified: true,
      url: site.url(),
      redirects: [],
    });
  });

  it.each(['gzip', 'br', 'deflate', 'raw deflate', 'gzip, br', 'identity'])('%s is unpacked', async (coding) => {
    const page = Buffer.from('Vi sletter etter tolv måneder. '.repeat(1000));
    const packed: Record<string, Buffer> = {
      gzip: zlib.gzipSync(page),
      br: zlib.brotliCompressSync(page),
      deflate: zlib.deflateSync(page),
      'raw deflate': zlib.deflateRawSync(page),
      'gzip, br': zlib.brotliCompressSync(zlib.gzipSync(page)),
      identity: page,
    };
    const site = await send(packed[coding] ?? '', { 'content-encoding': coding.replace('raw ', '') });
    expect(text(await get(site))).toBe(page.toString());
  });

  it('an empty answer is empty bytes, packed or not', async () => {
    expect((await get(await send(''))).bytes.length).toBe(0);
    expect((await get(await send('', { 'content-encoding': 'deflate' }))).bytes.length).toBe(0);
  });

  it('the first bytes only, where the caller wants no more', async () => {
    const site = await send('x'.repeat(3_000_000));
    expect((await get(site, '/', { limits: { keep: 1000 } })).bytes.length).toBe(1000);
  });

  it('content types in all their spellings', () => {
    expect(contentType('text/html;charset=ISO-8859-1; x=y')).toEqual({ mediaType: 'text/html', charset: 'iso-8859-1' });
    expect(contentType(undefined)).toEqual({ mediaType: '' });
  });
});

describe('limits', () => {
  const quickBrotli = (data: Buffer): Buffer => zlib.brotliCompressSync(data, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } });
  const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1_000_000);

  it('a body above 20 MB', async () => {
    const site = await started(
      serve((_request, response) => {
        Readable.from(
          (function* () {
            for (;;) yield zeros(1);
          })(),
        ).pipe(response);
      }),
    );
    expect(await failure(site)).toMatchObject({ code: 'LIMIT_SIZE', retry: 'never', exitCode: 6 });
  });

  it.each(['gzip', 'br', 'deflate'])('a %s bomb', async (coding) => {
    const pack = { gzip: zlib.gzipSync, br: quickBrotli, deflate: zlib.deflateSync }[coding] as (data: Buffer) => Buffer;
    const before = process.memoryUsage().rss;
    expect(await failure(await send(pack(zeros(100)), { 'content-encoding': coding }))).toMatchObject({ code: 'LIMIT_RATIO' });
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(250); // what packing the bomb itself takes is in it
  });

  it('a bomb that stays below the ratio', async () => {
    const noise = createHash('shake256', { outputLength: 1_000_000 }).digest();
    const site = await send(zlib.gzipSync(Buffer.concat([noise, zeros(60)])), { 'content-encoding': 'gzip' });
    expect(await failure(site)).toMatchObject({ code: 'LIMIT_DECODED' });
  });

  it('gigabytes between two codings', async () => {
    const empty = zlib.gzipSync(''); // a gzip file may be many, one after the other
    const bomb = Buffer.alloc(60_000_000 - (60_000_000 % empty.length), empty);
    expect(await failure(await send(zlib.gzipSync(bomb), { 'content-encoding': 'gzip, gzip' }))).toMatchObject({ code: 'LIMIT_RATIO' });
  });

  it.each(['gzip, gzip, gzip', Array.from({ length: 1000 }, () => 'gzip').join(','), 'zstd', 'x-own'])('codings nobody needs: %.30s', async (coding) => {
    expect(await failure(await send('x', { 'content-encoding': coding }))).toMatchObject({ code: 'LIMIT_DECODED' });
  });

  it('an answer that drips', async () => {
    const site = await started(
      serve((_request, response) => {
        const drip = setInterval(() => response.write('x'), 100);
        response.on('close', () => clearInterval(drip));
      }),
    );
    expect(await failure(site, { limits: { slowAfter: 1000 } })).toMatchObject({ code: 'LIMIT_TIME' });
  });

  it('an answer that never ends, fast enough to pass for alive', async () => {
    const site = await started(
      serve((_request, response) => {
        const flow = setInterval(() => response.write('x'.repeat(6_400)), 100);
        response.on('close', () => clearInterval(flow));
      }),
    );
    const start = performance.now();
    expect(await failure(site, { timeoutMs: 1500 })).toMatchObject({ code: 'LIMIT_TIME' });
    expect(performance.now() - start).toBeLessThan(3500);
  });

  it('headers that drip, and a site that never answers', async () => {
    const drips = await started(
      serveRaw((socket) => {
        const drip = setInterval(() => socket.write('H'), 300);
        socket.on('close', () => clearInterval(drip));
      }),
    );
    const silent = await started(serveRaw(() => undefined));
    const limits = { headers: 1500, whole: 20_000 };
    const [dripping, mute] = await Promise.all([failure(drips, { limits }), failure(silent, { limits })]);
    expect(dripping.code).toMatch(/^(?:LIMIT_TIME|NET_RESET)$/u);
    expect(mute).toMatchObject({ code: 'NET_TIMEOUT', retry: 'later', exitCode: 3 });
  });

  it('silence in the middle of an answer', async () => {
    const site = await started(
      serve((_request, response) => {
        response.write('x'.repeat(5000));
      }),
    );
    expect(await failure(site, { limits: { silence: 1000, slowAfter: 60_000 } })).toMatchObject({ code: 'NET_TIMEOUT', retry: 'later' });
  });

  it('headers of 100 kB', async () => {
    expect(await failure(await raw(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`))).toMatchObject({ code: 'LIMIT_SIZE' });
  });

  it('the caller gives up', async () => {
    const site = await started(serveRaw(() => undefined));
    await expect(fetchDocument(site.url(), { allowPrivate: [site.host], signal: AbortSignal.timeout(300) })).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('answers that are cut off or garbled', () => {
  it.each([
    ['content-length larger than the body', 'HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\nabc', 'NET_TRUNCATED'],
    ['a chunked body that stops', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nabcde\r\n50\r\nab', 'NET_TRUNCATED'],
    ['a chunk size that is no number', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nabcde\r\n', 'NET_TRUNCATED'],
    ['two content-lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabcd', 'NET_RESET'],
    ['no HTTP at all', '<html>hei</html>', 'NET_RESET'],
    ['NUL in a header', 'HTTP/1.1 200 OK\r\nx: a\u0000b\r\n\r\nabc', 'NET_RESET'],
    ['nothing', '', 'NET_RESET'],
  ])('%s', async (_name, answer, code) => {
    expect(await failure(await raw(answer))).toMatchObject({ code, retry: 'later', exitCode: 3 });
  });

  it('gzip that stops, and gzip that is none', async () => {
    const packed = zlib.gzipSync(Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 256)));
    expect(await failure(await send(packed.subarray(0, packed.length / 2), { 'content-encoding': 'gzip' }))).toMatchObject({ code: 'NET_TRUNCATED' });
    expect(await failure(await send('hei', { 'content-encoding': 'gzip' }))).toMatchObject({ code: 'DOC_CORRUPT' });
    expect(await failure(await send('hei, dette er ikke brotli', { 'content-encoding': 'br' }))).toMatchObject({ code: 'DOC_CORRUPT' });
    expect(await failure(await send('hei', { 'content-encoding': 'deflate' }))).toMatchObject({ code: 'DOC_CORRUPT' });
  });

  it('nobody listens, and a name that does not exist', async () => {
    const gone = await serve(() => undefined);
    await gone.close();
    expect(await failure(gone)).toMatchObject({ code: 'NET_RESET', retry: 'later' });
    await expect(fetchDocument('http://finnes-ikke.invalid/', {})).rejects.toMatchObject({ code: 'NET_DNS', retry: 'later', exitCode: 3 });
  });

  it('a site that speaks plain HTTP on an https address', async () => {
    const site = await send('ok');
    await expect(fetchDocument(`https://${site.host}/`, { allowPrivate: [site.host] })).rejects.toMatchObject({ code: 'NET_TLS', retry: 'never' });
  });
});

describe('statuses', () => {
  it.each([
    [401, 'HTTP_4XX', 'never'],
    [403, 'HTTP_403', 'never'],
    [404, 'HTTP_404', 'never'],
    [408, 'HTTP_4XX', 'later'],
    [410, 'HTTP_410', 'never'],
    [429, 'HTTP_429', 'later'],
    [451, 'HTTP_4XX', 'never'],
    [500, 'HTTP_5XX', 'later'],
    [503, 'HTTP_5XX', 'later'],
    [204, 'HTTP_4XX', 'never'],
    [206, 'HTTP_4XX', 'never'],
    [302, 'HTTP_4XX', 'never'],
  ])('%i with a pretty page is %s', async (status, code, retry) => {
    const site = await send(status === 204 ? '' : '<h1>Personvern</h1>', { 'content-type': 'text/html', 'retry-after': '120' }, status);
    expect(await failure(site)).toMatchObject({ code, retry, status, retryAfter: 120, exitCode: 3 });
  });

  it('Retry-After in all its spellings', () => {
    const now = Date.parse('2026-03-02T10:00:00Z');
    expect(['2', '120', '86400', '1000000000', 'Mon, 02 Mar 2026 10:01:00 GMT', 'Mon, 02 Mar 2020 10:01:00 GMT'].map((value) => secondsToWait(value, now))).toEqual([
      2, 120, 86_400, 86_400, 60, 0,
    ]);
    expect(['-1', 'abc', '1e9', '', undefined, 'Mon, snart'].map((value) => secondsToWait(value, now))).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  });
});
