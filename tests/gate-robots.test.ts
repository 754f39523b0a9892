import { afterEach, describe, expect, it } from 'vitest';
import { fetchDocument } from '../src/crawl/gate.js';
import { type Fetch, obey, type Robots, robotsCache, robotsFor } from '../src/crawl/robots.js';
import { type Listener, serve } from './gate-site/server.js';

let site: Listener | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});

const fetchFrom =
  (listener: Listener): Fetch =>
  (url, extra) =>
    fetchDocument(url, { allowPrivate: [listener.host], limits: { whole: 2000, ...extra.limits } });
const answering = async (status: number, body: string, headers: Record<string, string> = {}): Promise<Robots> => {
  site = await serve((_request, response) => {
    response.writeHead(status, headers).end(body);
  });
  return robotsFor(site.url(), fetchFrom(site));
};
const allowed = async (file: string, path: string): Promise<boolean> => (await answering(200, file)).allows(site?.url(path) ?? '');

describe('which addresses a robots.txt closes (RFC 9309)', () => {
  it.each<[file: string, path: string, open: boolean, why: string]>([
    ['', '/a', true, 'empty file'],
    ['User-agent: *\nDisallow: /', '/a', false, 'all closed'],
    ['User-agent: *\nDisallow:', '/a', true, 'an empty rule closes nothing'],
    ['User-agent: *\nDisallow: /personvern', '/personvernerklaering', false, 'a rule is a prefix'],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true, 'the longest rule wins'],
    ['User-agent: *\nAllow: /a\nDisallow: /a', '/a', true, 'between equals, allow wins'],
    ['User-agent: *\nDisallow: /*.pdf$', '/filer/dpa.pdf', false, 'wildcard and end'],
    ['User-agent: *\nDisallow: /*.pdf$', '/filer/dpa.pdf?v=2', true, 'the end is the end'],
    ['User-agent: *\nDisallow: /\n\nUser-agent: klausul\nDisallow: /lukket', '/a', true, 'our own group replaces the general one'],
    ['User-agent: *\nDisallow:\n\nUser-agent: KLAUSUL/9\nDisallow: /', '/a', false, 'our name in any case, with a version'],
    ['User-agent: annen\nUser-agent: klausul\nDisallow: /', '/a', false, 'a group for several'],
    ['\ufeffUser-agent: *\r\nDisallow: /\r\n', '/a', false, 'BOM and CRLF'],
    ['user-AGENT : *  # alle\ndisALLOW:   /a   # lukket', '/a', false, 'case, spaces and comments'],
    ['User-agent: *\nDisallow: /om-æøå', '/om-%C3%A6%C3%B8%C3%A5', false, 'letters are their percent codes'],
    ['<!doctype html><html><body>Siden finnes ikke</body></html>', '/a', true, 'a page is no rule'],
    ['Disallow: /', '/a', true, 'a rule for nobody'],
  ])('%j and %s: %s (%s)', async (file, path, open) => expect(await allowed(file, path)).toBe(open));

  it('half a megabyte is read, the rest is not', async () => {
    const filler = `# ${'x'.repeat(98)}\n`;
    expect(await allowed(`${filler.repeat(5000)}User-agent: *\nDisallow: /`, '/a')).toBe(false);
    expect(await allowed(`${filler.repeat(20_000)}User-agent: *\nDisallow: /`, '/a')).toBe(true);
  });

  it('a rule that would take a regex engine years', async () => {
    const start = performance.now();
    expect(await allowed(`User-agent: *\nDisallow: /${'*a'.repeat(2000)}b`, `/${'a'.repeat(5000)}`)).toBe(true);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('what the answer to robots.txt means', () => {
  it.each([
    [404, 'none'],
    [403, 'none'],
    [401, 'none'],
    [410, 'none'],
    [429, 'unreachable'],
    [500, 'unreachable'],
    [503, 'unreachable'],
    [304, 'unreachable'],
  ] as const)('%i: %s', async (status, state) => {
    const robots = await answering(status, '');
    expect([robots.state, robots.allows(site?.url('/a') ?? '')]).toEqual([state, state === 'none']);
  });

  it('no answer closes everything, six redirects open it, a redirect to the rules is followed', async () => {
    site = await serve((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(301, { location: '/rules' }).end();
      else response.end('User-agent: *\nDisallow: /a');
    });
    expect((await robotsFor(site.url(), fetchFrom(site))).allows(site.url('/a'))).toBe(false);
    await site.close();
    expect((await robotsFor(site.url(), fetchFrom(site))).state).toBe('unreachable');
    site = await serve((request, response) => {
      response.writeHead(301, { location: `${request.url}x` }).end();
    });
    expect((await robotsFor(site.url(), fetchFrom(site))).state).toBe('none');
  });

  it('a redirect to a private address is not followed', async () => {
    const victim = await serve((_request, response) => {
      response.end('User-agent: *\nAllow: /');
    });
    site = await serve((_request, response) => {
      response.writeHead(301, { location: victim.url() }).end();
    });
    expect((await robotsFor(site.url(), fetchFrom(site))).state).toBe('unreachable');
    expect(victim.hits()).toBe(0);
    await victim.close();
  });

  it('crawl-delay, within reason', async () => {
    expect((await answering(200, 'User-agent: *\nCrawl-delay: 10')).crawlDelay).toBe(10);
    expect((await answering(200, 'User-agent: *\nCrawl-delay: 86400')).crawlDelay).toBe(60);
    expect((await answering(200, 'User-agent: *\nCrawl-delay: -5')).crawlDelay).toBeUndefined();
    expect((await answering(200, 'User-agent: *\nCrawl-delay: snart')).crawlDelay).toBeUndefined();
  });

  it('obey throws what the caller needs to know', async () => {
    const closed = await answering(200, 'User-agent: *\nDisallow: /');
    const page = site?.url('/a') ?? '';
    expect(() => obey(closed, `${page}?token=1`)).toThrow(expect.objectContaining({ code: 'ROBOTS_DISALLOWED', retry: 'never', exitCode: 6, target: page }));
  });
});

describe('the memory of robots.txt', () => {
  it('a day, one fetch for many questions, an hour for a site that was down', async () => {
    let status = 200;
    let now = 0;
    site = await serve((_request, response) => {
      response.writeHead(status).end('User-agent: *\nDisallow: /a');
    });
    const { url, requests } = site;
    const robots = robotsCache(fetchFrom(site), () => now);
    await Promise.all([robots(url('/a')), robots(url('/b')), robots(url('/c'))]);
    expect(requests.length).toBe(1);
    now = 23 * 3_600_000;
    await robots(url('/a'));
    expect(requests.length).toBe(1);
    now = 25 * 3_600_000;
    status = 500;
    expect((await robots(url('/a'))).state).toBe('unreachable');
    now += 30 * 60_000;
    await robots(url('/a'));
    expect(requests.length).toBe(2);
    now += 31 * 60_000;
    status = 404;
    expect((await robots(url('/a'))).state).toBe('none');
    expect(requests.length).toBe(3);
  });
});
