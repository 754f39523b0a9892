import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { meansOf } from '../src/delivery.js';
import { StoreError } from '../src/model/errors.js';
import { type News, readChannels } from '../src/notify/index.js';
import { nextVisit, type WatchedDocument } from '../src/seeds/index.js';
import { fetchSummary, findDocument, listFetches, listVersions, openStore, type Store } from '../src/store/index.js';
import { type Clock, type WatchOptions, watch } from '../src/watching.js';
import { type Listener, serve } from './gate-site/server.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let folder = '';
let store: Store;
let time = 0;
let site: Listener;
let answer: http.RequestListener;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klausul-watch-'));
  time = Date.UTC(2026, 2, 2, 8);
  store = await openStore(join(folder, 'klausul.db'), { now: () => new Date(time) });
  answer = page(30);
  site = await serve((request, response) => (request.url === '/robots.txt' ? response.writeHead(404).end() : answer(request, response)));
});
afterEach(async () => {
  await site.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of a made-up service that answers "not modified" to who has it. */
function page(days: number): http.RequestListener {
  const more = Array.from({ length: 8 }, (_, index) => `<p>Opplysninger om bestilling nummer ${index + 1} brukes bare til å levere varen til deg som kunde.</p>`).join('');
  const html = `<!doctype html><html lang="nb"><head><title>Personvernerklæring</title></head><body><main><h1>Personvernerklæring for Fjordkart</h1><p>Fjordkart AS er behandlingsansvarlig for personopplysninger vi samler inn.</p>${more}<h2>Lagring</h2><p>Meldinger slettes etter ${days} dager.</p></main></body></html>`;
  const etag = `"${days}"`;
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag, 'last-modified': 'Mon, 02 Mar 2026 07:00:00 GMT' }).end(html);
  };
}

const document = (name: string, schedule: string, more: Partial<WatchedDocument> = {}): WatchedDocument => ({
  organisation: 'Fjordkart AS',
  service: name,
  type: 'policy',
  variant: '',
  urls: [site.url(`/${name.toLowerCase()}`)],
  schedule,
  follow: [],
  declaredAt: 'seeds/fjordkart.yaml:1',
  ...more,
});

/** A clock that jumps from one appointment to the next once all visits are done, until its end. */
function compressed(
  end: number,
  stop: AbortController,
  { patient = true } = {},
): { readonly clock: Clock; readonly hooks: Pick<WatchOptions, 'onVisit' | 'onOutcome'>; begun: number; done: number } {
  const state = {
    begun: 0,
    done: 0,
    hooks: { onVisit: () => void state.begun++, onOutcome: () => void state.done++ },
    clock: {
      now: () => new Date(time),
      sleep: async (milliseconds: number, signal: AbortSignal) => {
        do await turn();
        while (patient && state.done < state.begun && !signal.aborted);
        // Visits that ended are planned anew before time goes on.
        if (signal.aborted) return;
        time += Math.max(1, milliseconds);
        if (time >= end) stop.abort();
      },
    },
  };
  return state;
}

const options = (): WatchOptions => ({ allowPrivate: [site.host], gap: 0, retries: 0, renderer: false });

/** Watches for so long on a compressed clock. */
async function watchFor(milliseconds: number, documents: readonly WatchedDocument[], more: WatchOptions = {}) {
  const stop = new AbortController();
  const { clock, hooks } = compressed(time + milliseconds, stop);
  return watch(store, documents, { ...options(), clock, stop: stop.signal, ...hooks, ...more });
}

const summaryOf = async (name: string) => fetchSummary(store.db, (await findDocument(store.db, name)).id);

describe('schedules', () => {
  test('each document at its own times', async () => {
    await watchFor(3 * DAY, [document('Kart', '0 */6 * * *'), document('Sti', '30 5 * * *')]);
    const times = async (name: string) => (await listFetches(store.db, (await findDocument(store.db, name)).id)).map(({ at }) => at.slice(5, 16));
    // Both are visited at once, for they never were before.
    expect(await times('sti')).toEqual(['03-02T08:00', '03-03T04:30', '03-04T04:30', '03-05T04:30']);
    expect(await times('kart')).toHaveLength(13);
  });

  test('on the days when the clock changes, times are those of Norway', () => {
    const next = (schedule: string, last: string): string => nextVisit({ schedule }, last, new Date(last)).toISOString();
    expect(next('0 6 * * *', '2026-03-28T12:00:00Z')).toBe('2026-03-29T04:00:00.000Z');
    expect(next('0 6 * * *', '2026-03-27T12:00:00Z')).toBe('2026-03-28T05:00:00.000Z');
    expect(next('0 6 * * *', '2026-10-24T12:00:00Z')).toBe('2026-10-25T05:00:00.000Z');
  });

  test('an hour that a day lacks is not lost, one that it has twice is no second visit', async () => {
    time = Date.UTC(2026, 2, 27, 12);
    await watchFor(4 * DAY, [document('Kart', '30 2 * * *')]);
    const days = (await listFetches(store.db, (await findDocument(store.db, 'kart')).id)).map(({ at }) => at.slice(0, 10));
    expect(days).toEqual(['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31']);
    time = Date.UTC(2026, 9, 23, 12);
    await watchFor(4 * DAY, [document('Sti', '30 2 * * *')]);
    const autumn = (await listFetches(store.db, (await findDocument(store.db, 'sti')).id)).map(({ at }) => at.slice(0, 10));
    expect(autumn).toEqual(['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26', '2026-10-27']);
  });

  test('after a long absence a document is visited once', async () => {
    const documents = [document('Kart', '0 * * * *')];
    await watchFor(2 * 60 * MINUTE + MINUTE, documents);
    const before = (await summaryOf('kart')).fetches;
    time += 10 * DAY + 30 * MINUTE;
    await watchFor(10 * MINUTE, documents);
    expect((await summaryOf('kart')).fetches).toBe(before + 1);
  });

  test('a document that takes long is not visited a second time meanwhile, and others go on', async () => {
    // Its own host: on one host it would be politeness that holds the second visit up.
    const waiting: http.ServerResponse[] = [];
    const hanging = await serve((request, response) => (request.url === '/robots.txt' ? response.writeHead(404).end() : waiting.push(response)));
    const stop = new AbortController();
    const start = time;
    const outcomes: string[] = [];
    const clock: Clock = {
      now: () => new Date(time),
      sleep: async (milliseconds, signal) => {
        await turn();
        if (signal.aborted) return;
        // Time goes on though the slow one is under way, but waits for the quick one.
        if (outcomes.length < Math.floor((time - start) / (60 * MINUTE)) + 1) return;
        time += milliseconds;
        if (outcomes.length < 5) return;
        stop.abort();
        for (const response of waiting) page(30)(response.req, response as typeof response & { req: http.IncomingMessage });
      },
    };
    const { visits } = await watch(store, [document('Sen', '0 * * * *', { urls: [hanging.url('/sen')] }), document('Rask', '0 * * * *')], {
      ...options(),
      allowPrivate: [site.host, hanging.host],
      clock,
      stop: stop.signal,
      onOutcome: ({ url }) => void outcomes.push(url),
    });
    expect(waiting).toHaveLength(1);
    expect(visits).toBe(6);
    // It was under way when the watch was told to stop, and is stored nevertheless.
    expect((await summaryOf('sen')).lastOutcome).toBe('new');
    await hanging.close();
  });
});

describe('stopping', () => {
  test('what is under way is finished, what waits for its turn is not begun', async () => {
    const stop = new AbortController();
    answer = (request, response) => {
      stop.abort();
      page(30)(request, response);
    };
    const documents = Array.from({ length: 5 }, (_, index) => document(`Side${index}`, '0 6 * * *'));
    await watch(store, documents, { ...options(), stop: stop.signal });
    expect(site.requests.filter(({ url }) => url !== '/robots.txt')).toHaveLength(1);
    const rows = store.sqlite.prepare('select outcome from fetch').all() as { outcome: string }[];
    expect(rows).toEqual([{ outcome: 'new' }]);
  });

  test('the command ends well at SIGTERM, and is ended by it only', async () => {
    mkdirSync(join(folder, 'seeds'));
    writeFileSync(
      join(folder, 'seeds', 'fjordkart.yaml'),
      `name: Fjordkart AS\nservices:\n  - name: Kart\n    documents:\n      - {type: policy, url: "${site.url('/kart')}", schedule: "0 6 * * *"}\n`,
    );
    const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
    const words = ['watch', '--json', '--seeds', join(folder, 'seeds'), '--db', join(folder, 'kommando.db'), '--allow-private-network', site.host];
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    expect(JSON.parse(line)).toMatchObject({ document: 'fjordkart-as/kart/policy', outcome: 'new' });
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  test('a store that cannot be written ends it', async () => {
    const readonly = await openStore(join(folder, 'annet.db'), { now: () => new Date(time) });
    readonly.sqlite.pragma('query_only = ON');
    await expect(watch(readonly, [document('Kart', '0 6 * * *')], options())).rejects.toBeInstanceOf(StoreError);
    await readonly.close();
  });
});

test('a change is told once, a document that fails is told of once, and so is its return', async () => {
  const file = join(folder, 'klausul-notify.yaml');
  writeFileSync(file, 'channels:\n  - {name: logg, type: file, path: varsler.jsonl}\n');
  const notify = readChannels(file, meansOf(store));
  const documents = [document('Kart', '0 * * * *')];
  const hours = (count: number): Promise<unknown> => watchFor(count * 60 * MINUTE, documents, { notify });
  await hours(3);
  answer = page(90);
  await hours(5);
  answer = (_request, response) => response.writeHead(410).end();
  await hours(8);
  answer = page(90);
  await hours(4);
  const news = readFileSync(join(folder, 'varsler.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as News);
  expect(news.map(({ about }) => about)).toEqual(['changes', 'failing', 'recovered']);
  expect(news[1]).toMatchObject({ health: 'gone', codes: ['HTTP_410', 'HTTP_410', 'HTTP_410'] });
});

test('one round visits what is due and delivers what waits', async () => {
  const documents = [document('Kart', '0 6 * * *')];
  const clock = { now: () => new Date(time), sleep: async () => undefined };
  const first = await watch(store, documents, { ...options(), clock, once: true });
  expect(first.outcomes.map(({ outcome }) => outcome)).toEqual(['new']);
  time += 60 * MINUTE;
  expect((await watch(store, documents, { ...options(), clock, once: true })).outcomes).toEqual([]);
  time += DAY;
  expect((await watch(store, documents, { ...options(), clock, once: true })).outcomes.map(({ outcome }) => outcome)).toEqual(['unchanged']);
});

test('what a document links to is left to the seed that declares it', async () => {
  answer = (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(
        `<html lang="nb"><title>Personvernerklæring</title><main><h1>Personvernerklæring</h1><p>Fjordkart AS er behandlingsansvarlig for personopplysninger.</p><p>Se <a href="/under">listen over underleverandører</a> som vi bruker til å behandle personopplysninger.</p></main></html>`,
      );
  const policy = document('Kart', '0 6 * * *', { follow: ['subprocessor-list'] });
  const list = document('Kart', '0 6 1 1 *', { type: 'subprocessor-list', urls: [site.url('/under')] });
  await watch(store, [list], { ...options(), clock: { now: () => new Date(time), sleep: async () => undefined }, once: true });
  time += 2 * DAY;
  await watchFor(2 * DAY, [policy, list]);
  expect(site.requests.filter(({ url }) => url === '/under')).toHaveLength(1);
});

/** Checks of the long test: a few in the suite, as many as one likes by hand. */
const CHECKS = Number(process.env['KLAUSUL_CHECKS'] ?? 500);

test('checks that find nothing: flat memory, under 300 bytes of store each', { timeout: 900_000 }, async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // The listener of the other tests keeps every request: this one keeps none.
  const answering = page(30);
  const server = http.createServer((request, response) => (request.url === '/robots.txt' ? response.writeHead(404).end() : answering(request, response)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const documents = Array.from({ length: 10 }, (_, index) => document(`Tjeneste${index}`, '*/5 * * * *', { urls: [`http://${host}/${index}`] }));
  const measure = (): { readonly store: number; readonly heap: number } => {
    store.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    collect();
    return { store: statSync(store.location).size, heap: process.memoryUsage().heapUsed };
  };
  await watchFor(50 * 5 * MINUTE, documents, { allowPrivate: [host] });
  const before = measure();
  const { visits } = await watchFor((CHECKS / 10) * 5 * MINUTE, documents, { allowPrivate: [host] });
  const after = measure();
  const [bytes, heap] = [(after.store - before.store) / visits, (after.heap - before.heap) / visits];
  if (process.env['KLAUSUL_CHECKS']) process.stderr.write(`${visits} checks: ${bytes.toFixed(0)} bytes of store and ${heap.toFixed(0)} bytes of heap each\n`);
  expect(visits).toBeGreaterThanOrEqual(CHECKS);
  expect(bytes).toBeLessThan(300);
  expect(after.heap - before.heap).toBeLessThan(20e6);
  for (const { service } of documents) {
    const { id } = await findDocument(store.db, service);
    expect(await listVersions(store.db, id)).toHaveLength(1);
    expect((await fetchSummary(store.db, id)).fetches).toBeGreaterThanOrEqual(CHECKS / 10);
  }
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
