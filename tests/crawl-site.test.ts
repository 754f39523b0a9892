import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installedBrowser } from '../src/crawl/render.js';
import { type CrawlOptions, type CrawlOutcome, crawl, dueDocuments } from '../src/crawling.js';
import { acceptDocument } from '../src/pipeline.js';
import type { WatchedDocument } from '../src/seeds/index.js';
import {
  checkStore,
  dueNotices,
  fetchSummary,
  findDocument,
  findDocuments,
  latestVersion,
  listChanges,
  listFetches,
  listVersions,
  openStore,
  quarantined,
  type Store,
} from '../src/store/index.js';
import { type Behaviour, drip, gzipBomb, type Host, honest, html, policyOf, Site } from './crawl-site/site.js';

let folder = '';
let store: Store;
let site: Site;
let hosts: Host[] = [];
let clock = Date.UTC(2026, 2, 1, 12);
const now = (): Date => new Date((clock += 1000));
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klausul-crawl-'));
  store = await openStore(join(folder, 'klausul.db'), { now });
  site = new Site();
  hosts = [];
});
afterEach(async () => {
  await site.close();
  expect((await checkStore(store)).problems).toEqual([]);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const watched = (service: string, url: string | readonly string[], more: Partial<WatchedDocument> = {}): WatchedDocument => ({
  organisation: 'Prøvesteinen AS',
  service,
  type: 'policy',
  variant: '',
  urls: typeof url === 'string' ? [url] : url,
  schedule: '0 6 * * *',
  follow: [],
  declaredAt: 'seeds/test.yaml:1',
  ...more,
});

const host = async (behave: Behaviour, more: { robots?: Behaviour } = {}): Promise<Host> => {
  const made = await site.host(behave, more);
  hosts.push(made);
  return made;
};

const options = (more: CrawlOptions = {}): CrawlOptions => ({
  allowPrivate: hosts.map(({ name }) => name),
  gap: 40,
  backoff: 20,
  renderer: false,
  limits: { connect: 1000, headers: 1000, silence: 1000, whole: 10_000, decoded: 5e6, wire: 2e6, slowAfter: 1000 },
  now,
  ...more,
});

const run = (documents: readonly WatchedDocument[], more: CrawlOptions = {}): Promise<CrawlOutcome[]> => crawl(store, documents, options(more));
const one = async (behave: Behaviour, more: CrawlOptions = {}, seed: Partial<WatchedDocument> = {}): Promise<CrawlOutcome> => {
  const made = await host(behave);
  return (await run([watched('Alene', made.url(), seed)], more))[0] as CrawlOutcome;
};
const codeOf = ({ error, reason }: CrawlOutcome): string => error?.code ?? reason?.split(' ')[0] ?? '';

describe('a run over hosts that behave in every way', () => {
  test('each ends as it should, and the others are done', async () => {
    const bomb = gzipBomb(60);
    const victim = await site.host(honest('Offer AS'));
    const cases: [string, string, Behaviour | Host, { robots?: Behaviour }?][] = [
      ['slow to begin', 'NET_TIMEOUT', () => undefined],
      ['one byte a while', 'LIMIT_TIME', (_request, response) => drip(response, 'x', 200)],
      ['never-ending', 'LIMIT_SIZE', (_request, response) => drip(response, 'x'.repeat(200_000), 5)],
      ['bomb', 'LIMIT_(?:DECODED|RATIO)', (_request, response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb)],
      ['redirect loop', 'NET_REDIRECT_LIMIT', (_request, response) => response.writeHead(302, { location: '/personvern' }).end()],
      ['redirect to a private address', 'ADDR_PRIVATE', (_request, response) => response.writeHead(302, { location: victim.url() }).end()],
      ['redirect to a file', 'URL_SCHEME', (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end()],
      ['redirect to cloud metadata', 'ADDR_PRIVATE', (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end()],
      ['404 with a fine page', 'HTTP_404', (_request, response) => html(response, policyOf('Sjarm AS'), {}, 404)],
      ['410', 'HTTP_410', (_request, response) => html(response, 'borte', {}, 410)],
      ['403', 'HTTP_403', (_request, response) => html(response, 'nei', {}, 403)],
      ['401', 'HTTP_4XX', (_request, response) => html(response, 'hvem der', {}, 401)],
      ['500', 'HTTP_5XX', (_request, response) => html(response, policyOf('Feil AS'), {}, 500)],
      ['503', 'HTTP_5XX', (_request, response) => html(response, 'senere', { 'retry-after': '3600' }, 503)],
      ['429 for long', 'HTTP_429', (_request, response) => html(response, 'rolig', { 'retry-after': '86400' }, 429)],
      ['cut off', 'NET_TRUNCATED', (_request, response) => void response.writeHead(200, { 'content-length': '90000' }).write('<p>Vi', () => response.destroy())],
      ['reset', 'NET_RESET', (request) => request.socket.destroy()],
      ['headers too large', 'LIMIT_SIZE', (_request, response) => response.writeHead(200, { 'x-big': 'y'.repeat(60_000) }).end()],
      ['a picture', 'DOC_TYPE', (_request, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))],
      ['nothing', 'DOC_EMPTY', (_request, response) => html(response, '')],
      ['PDF cut short', 'DOC_CORRUPT', (_request, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7\n1 0 obj\n<<')],
      ['closed by robots.txt', 'ROBOTS_DISALLOWED', honest('Stengt AS'), { robots: (_request, response) => response.end('User-agent: *\nDisallow: /') }],
      ['robots.txt out of order', 'ROBOTS_UNREACHABLE', honest('Usikker AS'), { robots: (_request, response) => response.writeHead(503).end() }],
      ['no certificate', 'NET_TLS', await site.withoutCertificate()],
      ['silent', 'NET_TIMEOUT', await site.socketOnly(() => undefined)],
      ['breaks every connection', 'NET_RESET', await site.socketOnly((socket) => socket.destroy())],
    ];
    const documents: WatchedDocument[] = [];
    for (const [name, , behaviour, more] of cases) {
      const made = typeof behaviour === 'function' ? await host(behaviour, more) : behaviour;
      if (typeof behaviour !== 'function') hosts.push(behaviour);
      documents.push(watched(name, made.url()));
    }
    documents.push(watched('no such name', 'http://finnes-ikke.invalid/personvern'), watched('private by name', 'http://10.0.0.1/personvern'));
    const good: string[] = [];
    for (let n = 0; n < 8; n++) {
      const made = await host(honest(`Snill ${n} AS`));
      good.push(`Snill ${n}`);
      documents.push(watched(`Snill ${n}`, made.url()));
    }
    const wrongType = await host((_request, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end(policyOf('Feilmerket AS')));
    documents.push(watched('HTML sent as PDF', wrongType.url()));

    const outcomes = await run(documents);
    const met = Object.fromEntries(outcomes.map((outcome) => [outcome.service, outcome]));
    for (const [name, code] of [...cases, ['no such name', 'NET_DNS'] as const, ['private by name', 'ADDR_PRIVATE'] as const]) {
      const outcome = met[name] as CrawlOutcome;
      expect(codeOf(outcome), name).toMatch(new RegExp(`^${code}$`, 'u'));
      expect(outcome.outcome, name).toBe(code.startsWith('ROBOTS_') ? 'skipped' : 'failed');
    }
    for (const name of [...good, 'HTML sent as PDF']) expect(met[name], name).toMatchObject({ outcome: 'new', version: 1 });
    expect(victim.hits).toEqual([]);
    const disallowed = hosts.filter((_, index) => /robots/u.test(cases[index]?.[0] ?? ''));
    expect(disallowed.flatMap(({ hits }) => hits.map(({ path }) => path))).not.toContain('/personvern');
    // At most three requests for one document.
    for (const { hits, name } of hosts) expect(hits.filter(({ path }) => path === '/personvern').length, name).toBeLessThanOrEqual(6);

    // Every attempt left its row, and only honest documents a version.
    for (const { name } of await findDocuments(store.db)) {
      const document = await findDocument(store.db, name);
      expect(await listFetches(store.db, document.id), name).toHaveLength(1);
      const honestOnes = outcomes.find((outcome) => outcome.document === name)?.outcome === 'new';
      expect(await listVersions(store.db, document.id), name).toHaveLength(honestOnes ? 1 : 0);
    }
  });

  test('fifty hosts that say nothing do not hold up a good one', async () => {
    const documents: WatchedDocument[] = [];
    for (let n = 0; n < 50; n++) {
      const silent = await site.socketOnly(() => undefined);
      hosts.push(silent);
      documents.push(watched(`Taus ${n}`, silent.url()));
    }
    const good = await host(honest('Våken AS'));
    documents.push(watched('Våken', good.url()));
    const order: string[] = [];
    await run(documents, { onOutcome: ({ service }) => order.push(service) });
    expect(order[0]).toBe('Våken');
    expect(order).toHaveLength(51);
  });
});

describe('manners', () => {
  test('one request a host at a time with a pause, hosts side by side', async () => {
    const documents: WatchedDocument[] = [];
    for (let h = 0; h < 3; h++) {
      const made = await host((request, response) => {
        if (request.url?.endsWith('0')) response.writeHead(302, { location: `${request.url}1` }).end();
        else setTimeout(() => html(response, policyOf(`Hus ${h} AS`)), 20);
      });
      for (let n = 0; n < 5; n++) documents.push(watched(`Hus ${h} ${n}`, made.url(`/side-${n}`)));
    }
    await run(documents, { gap: 150 });
    for (const { hits } of hosts) {
      const inOrder = [...hits].sort((a, b) => a.from - b.from);
      expect(inOrder.length).toBeGreaterThanOrEqual(7);
      for (let i = 1; i < inOrder.length; i++) expect((inOrder[i]?.from ?? 0) - (inOrder[i - 1]?.from ?? 0)).toBeGreaterThanOrEqual(149);
    }
    // Lines of different hosts overlap in time.
    const spans = hosts.map(({ hits }) => [Math.min(...hits.map(({ from }) => from)), Math.max(...hits.map(({ from }) => from))] as const);
    expect(Math.max(...spans.map(([from]) => from))).toBeLessThan(Math.min(...spans.map(([, to]) => to)));
  });

  test('Crawl-delay is kept, robots.txt is asked for once, and we say who we are', async () => {
    const made = await host(honest('Treg AS'), { robots: (_request, response) => response.end('User-agent: *\nCrawl-delay: 1\nDisallow: /hemmelig') });
    const documents = [watched('A', made.url('/a')), watched('B', made.url('/b')), watched('C', made.url('/hemmelig/c'))];
    const outcomes = await run(documents, { contact: 'post@eksempel.example' });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'skipped']);
    const times = made.hits.map(({ from }) => from);
    expect(made.hits.map(({ path }) => path).sort()).toEqual(['/a', '/b', '/robots.txt']);
    expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThanOrEqual(999);
    expect(made.hits[1]?.headers['user-agent']).toMatch(/^klausul\/.*post@eksempel\.example/u);
    expect(made.hits[1]?.headers['accept-language']).toMatch(/^nb, nn/u);
  });

  test('the target of a redirect has its own rules', async () => {
    const closed = await host(honest('Stengt AS'), { robots: (_request, response) => response.end('User-agent: *\nDisallow: /') });
    const outcome = await one((_request, response) => response.writeHead(301, { location: closed.url() }).end());
    expect(codeOf(outcome)).toBe('ROBOTS_DISALLOWED');
    expect(closed.hits.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  test('Retry-After: a short wait is waited, a long one is left for later', async () => {
    const short = await host((_request, response, count) => (count === 1 ? html(response, '', { 'retry-after': '2' }, 429) : html(response, policyOf('Tålmodig AS'))));
    const long = await host((_request, response) => html(response, '', { 'retry-after': '7200' }, 503));
    const [first, second] = await run([watched('Kort', short.url()), watched('Lang', long.url())]);
    expect(first).toMatchObject({ outcome: 'new' });
    const times = short.hits.filter(({ path }) => path === '/personvern').map(({ from }) => from);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(1999);
    expect(second).toMatchObject({ outcome: 'failed' });
    expect(long.hits.filter(({ path }) => path === '/personvern')).toHaveLength(1);
    const documents = [watched('Lang', long.url(), { schedule: '*/5 * * * *' })];
    expect(await dueDocuments(store, documents, new Date(clock + 600_000))).toEqual([]);
    expect(await dueDocuments(store, documents, new Date(clock + 7_300_000))).toEqual(documents);
  });

  test('a passing fault is tried again, three requests at most', async () => {
    const mends = await host((_request, response, count) => (count < 3 ? response.writeHead(502).end() : html(response, policyOf('Seig AS'))));
    const stays = await host((_request, response) => response.writeHead(502).end());
    const [first, second] = await run([watched('Mot', mends.url()), watched('Uten', stays.url())]);
    expect(first?.outcome).toBe('new');
    expect(second?.outcome).toBe('failed');
    expect(stays.hits.filter(({ path }) => path === '/personvern')).toHaveLength(3);
  });
});

describe('what has not changed', () => {
  test('a second run takes "not modified" for an answer and stores nothing', async () => {
    const documents: WatchedDocument[] = [];
    for (let n = 0; n < 5; n++) documents.push(watched(`Rolig ${n}`, (await host(honest(`Rolig ${n} AS`))).url()));
    await run(documents);
    const again = await run(documents);
    expect(again.map(({ outcome, version, facts }) => ({ outcome, version, known: facts > 3 }))).toEqual(documents.map(() => ({ outcome: 'unchanged', version: 1, known: true })));
    for (const { hits } of hosts) expect(hits.at(-1)?.headers['if-none-match']).toBe('"v1"');
    for (const { hits } of hosts) expect(hits.filter(({ path }) => path === '/personvern')).toHaveLength(2);
    // And a third: the validators live on through "not modified".
    await run(documents);
    for (const { hits } of hosts) expect(hits.at(-1)?.headers['if-none-match']).toBe('"v1"');
  });

  test('the same bytes without validators, and a text with other tokens, counters and menus, are no version', async () => {
    const noise = (count: number): string =>
      `<html><head><title>Personvern</title><meta name="csrf" content="${count}abc"><link href="/s.css?v=${count}"></head><body><nav><a href="/?s=${count}">Meny ${count}</a></nav>` +
      `<script nonce="n${count}">window.t=${count}</script>${policyOf('Støy AS')
        .replace(/^[\s\S]*<main>/u, '<main>')
        .replace('</body></html>', '')}` +
      `<footer><p>Besøk nummer ${count}</p><form><input type="hidden" name="token" value="${count}"></form></footer></body></html>`;
    const same = await host((_request, response) => html(response, policyOf('Like AS')));
    const noisy = await host((_request, response, count) => html(response, noise(count)));
    const documents = [watched('Like', same.url()), watched('Støy', noisy.url())];
    await run(documents);
    const again = await run(documents);
    expect(again.map(({ outcome, version }) => [outcome, version])).toEqual([
      ['unchanged', 1],
      ['unchanged', 1],
    ]);
  });

  test('a changed text is the next version, with its changes', async () => {
    let days = 30;
    const made = await host((_request, response) => html(response, policyOf('Skifte AS', days)));
    const documents = [watched('Skifte', made.url())];
    await run(documents, { channels: ['mail'] });
    days = 90;
    const [outcome] = await run(documents, { channels: ['mail'] });
    expect(outcome).toMatchObject({ outcome: 'changed', version: 2 });
    expect(outcome?.changes.map(({ kind, type }) => [kind, type])).toEqual([['retention', 'changed']]);
    expect(await listChanges(store.db)).toHaveLength(1);
    expect((await dueNotices(store.db, new Date(clock + 1e9).toISOString())).map(({ key }) => key)).toHaveLength(1);
  });

  test('a document on two pages: one joined version, each page asked for with its own validators', async () => {
    let second = 'Vi bruker Mailgun i USA til e-post.';
    const made = await host((request, response) => {
      const etag = `"${request.url}-${second.length}"`;
      if (request.url === '/1' && request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else if (request.url === '/1') html(response, policyOf('Todelt AS'), { etag: '"one"' });
      else if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else html(response, `<html><body><main><h1>Underleverandører</h1><p>${second}</p></main></body></html>`, { etag });
    });
    const documents = [watched('Todelt', [made.url('/1'), made.url('/2')])];
    expect((await run(documents))[0]).toMatchObject({ outcome: 'new', version: 1 });
    expect((await run(documents))[0]).toMatchObject({ outcome: 'unchanged', version: 1 });
    second = 'Vi bruker Mailgun i USA til e-post, og Twilio i Irland til tekstmeldinger.';
    const [changed] = await run(documents);
    expect(changed).toMatchObject({ outcome: 'changed', version: 2 });
    expect(changed?.changes.some(({ kind, type }) => kind === 'sub-processor' && type === 'added')).toBe(true);
    expect((await run(documents))[0]).toMatchObject({ outcome: 'unchanged', version: 2 });
    expect(made.hits.filter(({ path }) => path === '/2').at(-1)?.headers['if-none-match']).toBe(`"/2-${second.length}"`);
  });

  test('select and remove decide what counts, also when they are changed later', async () => {
    const made = await host((request, response, count) => {
      if (request.headers['if-none-match'] === '"s"') response.writeHead(304).end();
      else
        html(response, policyOf('Utvalg AS').replace('</main>', `</main><section class="news"><p>Nyhet nummer ${count}: vi lagrer alt i Sverige.</p></section>`), { etag: '"s"' });
    });
    const seed = watched('Utvalg', made.url(), { remove: ['.news'] });
    expect((await run([seed]))[0]?.outcome).toBe('new');
    const document = await findDocument(store.db, 'provesteinen-as/utvalg/policy');
    const text = (): string => (store.sqlite.prepare('select selectors from version').get() as { selectors: string }).selectors;
    expect(text()).toContain('.news');
    await run([{ ...seed, remove: ['.news', 'h2'] }]);
    expect(text()).toContain('h2');
    expect(await listVersions(store.db, document.id)).toHaveLength(1);
  });
});

describe('what is no policy replaces none', () => {
  const wall = '<html><head><title>Logg inn</title></head><body><main><h1>Logg inn</h1><p>Du må logge inn for å fortsette. Glemt passord?</p></main></body></html>';

  test('a wall after a good version: quarantine, no change, and a good page ends it without a second version', async () => {
    let page = policyOf('Mur AS');
    const made = await host((_request, response) => html(response, page));
    const documents = [watched('Mur', made.url())];
    await run(documents);
    page = wall;
    const [outcome] = await run(documents, { channels: ['mail'] });
    expect(outcome).toMatchObject({ outcome: 'quarantined', version: 1 });
    expect(outcome?.reason).toMatch(/^CONTENT_INTERSTITIAL /u);
    const document = await findDocument(store.db, 'provesteinen-as/mur/policy');
    expect(await quarantined(store.db, document.id)).toMatchObject({ code: 'CONTENT_INTERSTITIAL' });
    expect(await listChanges(store.db)).toEqual([]);
    expect((await latestVersion(store.db, document.id))?.facts).toBeGreaterThan(3);
    page = policyOf('Mur AS');
    expect((await run(documents))[0]).toMatchObject({ outcome: 'unchanged', version: 1 });
    expect(await quarantined(store.db, document.id)).toBeUndefined();
  });

  test('a wall is accepted only by who says so, and the site may come back with the validators of the version before', async () => {
    let page: string | undefined;
    const whole = policyOf('Tilbake AS', 30, `<h2>Mer</h2>${'<p>Vi deler ikke opplysningene med tredjeparter, og ansatte har taushetsplikt.</p>'.repeat(5)}`);
    const made = await host((request, response) => {
      if (page !== undefined) html(response, page, { etag: '"wall"' });
      else if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else html(response, whole, { etag: '"v1"' });
    });
    const documents = [watched('Tilbake', made.url())];
    await run(documents);
    page = whole.replace(/<h2>Lagring[\s\S]*<\/main>/u, '</main>');
    const [shrunk] = await run(documents);
    expect(shrunk?.reason).toMatch(/^CONTENT_SHRUNK /u);
    const document = await findDocument(store.db, 'provesteinen-as/tilbake/policy');
    expect(await acceptDocument(store, document, { now })).toMatchObject({ outcome: 'changed', version: 2 });
    page = undefined;
    // "v1" belongs to a version that no longer stands: it is not asked with, so the return is seen.
    expect((await run(documents))[0]).toMatchObject({ outcome: 'changed', version: 3 });
  });

  test('"not found" with status 200, another language, another organisation, a page cut in two', async () => {
    const good = policyOf('Nordvik Læring AS').replace('</main>', `${'<p>Vi lagrer besvarelser og svar på prøver, og sletter dem når skoleåret er over.</p>'.repeat(6)}</main>`);
    const bad: [string, string, string][] = [
      ['Borte', 'CONTENT_SOFT404', '<html><head><title>Siden finnes ikke</title></head><body><main><h1>Siden finnes ikke</h1><p>Prøv forsiden.</p></main></body></html>'],
      [
        'Engelsk',
        'CONTENT_LANGUAGE',
        `<html><head><title>Privacy</title></head><body><main><h1>Privacy</h1><p>Nordvik Læring AS is the data controller. We collect your name and e-mail address in order to deliver the service to you and to your school.</p>${'<p>Messages are deleted after thirty days, and the information is stored in Norway. You have the right to access your data.</p>'.repeat(6)}</main></body></html>`,
      ],
      ['Annen', 'CONTENT_SOFT404', good.replaceAll('Nordvik Læring AS', 'Sørfjord Industri AS')],
      ['Kuttet', 'CONTENT_SHRUNK', good.slice(0, good.length * 0.8)],
      ['Krympet', 'CONTENT_SHRUNK', policyOf('Nordvik Læring AS').replace(/<h2>Leverandører[\s\S]*<\/main>/u, '</main>')],
      ['Tegnrot', 'CHARSET_SUSPECT', good.replaceAll('ø', 'Ã¸').replaceAll('å', 'Ã¥')],
    ];
    const pages = new Map(bad.map(([name]) => [name, good]));
    const documents: WatchedDocument[] = [];
    for (const [name] of bad) documents.push(watched(name, (await host((_request, response) => html(response, pages.get(name) ?? ''))).url()));
    expect(new Set((await run(documents)).map(({ outcome }) => outcome))).toEqual(new Set(['new']));
    for (const [name, , page] of bad) pages.set(name, page);
    const outcomes = await run(documents);
    expect(outcomes.map((outcome) => [outcome.service, outcome.outcome, codeOf(outcome)])).toEqual(bad.map(([name, code]) => [name, 'quarantined', code]));
    expect(await listChanges(store.db)).toEqual([]);
  });
});

describe('health', () => {
  test('told of once after three failures, and once when it is back', async () => {
    let up = true;
    const made = await host((request, response) => (up ? honest('Vakle AS')(request, response, 0) : html(response, '', {}, 403)));
    const documents = [watched('Vakle', made.url())];
    const keys = async (): Promise<string[]> =>
      (await dueNotices(store.db, new Date(clock + 1e9).toISOString())).map(({ payload }) => `${(payload as { about: string }).about} ${(payload as { health: string }).health}`);
    await run(documents, { channels: ['mail'] });
    up = false;
    for (let n = 0; n < 5; n++) {
      await run(documents, { channels: ['mail'] });
      expect(await keys()).toEqual(n < 2 ? [] : ['failing blocked']);
    }
    up = true;
    await run(documents, { channels: ['mail'] });
    await run(documents, { channels: ['mail'] });
    expect(await keys()).toEqual(['failing blocked', 'recovered well']);
    const document = await findDocument(store.db, 'provesteinen-as/vakle/policy');
    expect(await fetchSummary(store.db, document.id)).toMatchObject({ fetches: 8, failures: 0, lastOutcome: 'unchanged' });
  });
});

describe('documents that are linked to', () => {
  const policy = policyOf(
    'Lenke AS',
    30,
    '<p>En liste over underleverandører ligger <a href="/under">her</a>.</p><p>Les <a href="/kaker?x=1#topp">erklæringen om informasjonskapsler</a>, eller last ned <a href="/dpa.pdf">databehandleravtalen</a>.</p><p>Mer om Mailgun <a href="https://mailgun.example/">her</a>.</p>',
  );
  const behave: Behaviour = (request, response) =>
    request.url === '/under'
      ? html(
          response,
          '<html><body><main><h1>Underleverandører</h1><table><tr><th>Navn</th><th>Land</th></tr><tr><td>Mailgun</td><td>USA</td></tr></table><p>Se <a href="/under-2">vår liste over underdatabehandlere</a>.</p></main></body></html>',
        )
      : html(response, policy);

  test('offered, and not fetched, where the seed does not follow', async () => {
    const made = await host(behave);
    const outcomes = await run([watched('Lenke', made.url())]);
    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]?.discovered.map(({ kind, url }) => [kind, new URL(url).pathname + new URL(url).search])).toEqual([
      ['subprocessor-list', '/under'],
      ['cookies', '/kaker?x=1'],
      ['dpa', '/dpa.pdf'],
    ]);
    expect(made.hits.map(({ path }) => path)).toEqual(['/robots.txt', '/personvern']);
  });

  test('taken in where it does, one of a kind, on every run', async () => {
    const made = await host(behave);
    const seeds = [watched('Lenke', made.url(), { follow: ['subprocessor-list'] })];
    const first = await run(seeds);
    expect(first.map(({ document, outcome }) => [document, outcome])).toEqual([
      ['provesteinen-as/lenke/policy', 'new'],
      ['provesteinen-as/lenke/subprocessor-list', 'new'],
    ]);
    expect((await run(seeds)).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect(made.hits.map(({ path }) => path)).not.toContain('/under-2');
  });
});

describe.runIf(installedBrowser() !== undefined)('pages that a script writes', () => {
  const shell = (to: string): string =>
    `<html><head><title>Skript</title></head><body><div id="root"></div><script src="/app.js"></script><img src="${to}/pixel.png"></body></html>`;

  test('shown by a browser whose every request passes the gate', async () => {
    const victim = await site.host(honest('Offer AS'));
    const made = await host((request, response) => {
      if (request.url === '/app.js')
        response
          .writeHead(200, { 'content-type': 'text/javascript' })
          .end(
            `fetch('${victim.url()}').catch(() => 0); new Image().src='${victim.url('/bilde')}'; try { new WebSocket('ws://${victim.name}/') } catch {} fetch('/tekst').then(r => r.text()).then(t => { document.getElementById('root').innerHTML = t })`,
          );
      else if (request.url === '/tekst') html(response, policyOf('Skript AS'));
      else html(response, shell(victim.url('')));
    });
    const [plain] = await run([watched('Uten nettleser', made.url(), { render: false })]);
    expect(plain).toMatchObject({ outcome: 'failed' });
    // The run's own browser: one is installed.
    const { renderer: _none, ...own } = options();
    const [outcome] = await crawl(store, [watched('Skript', made.url())], own);
    expect(outcome).toMatchObject({ outcome: 'new', version: 1 });
    expect(outcome?.facts).toBeGreaterThan(3);
    expect(victim.hits).toEqual([]);
  });
});
