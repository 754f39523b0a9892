import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { extractFacts } from '../extractors/index.js';
import { snapshotOf } from '../src/crawl/bytes.js';
import {
  addJob,
  addNotice,
  addVersion,
  checkStore,
  type Document,
  documentFor,
  dueNotices,
  factsOfVersion,
  fetchSummary,
  findDocument,
  findDocuments,
  jobCounts,
  jobDone,
  jobFailed,
  listFetches,
  loadReading,
  loadSnapshot,
  noticeDelivered,
  noticeFailed,
  openStore,
  quarantine,
  quarantined,
  quarantinedSnapshots,
  recordFetch,
  release,
  type Store,
  type StoredVersion,
  searchVersions,
  snapshotsOfVersion,
  stats,
  takeJob,
  validatorsOf,
  versionAt,
} from '../src/store/index.js';
import { versionOf } from '../src/versions.js';

let folder = '';
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klausul-store-'));
  store = await openStore(join(folder, 'klausul.db'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = new Date('2026-03-01T08:00:00.000Z');
const POLICY = `# Personvern

| Leverandør | Land | Oppgave |
|---|---|---|
| Mailgun | USA | E-post |
| Blåbærskyen | Ukraina | Utvikling |

Vi spør på sida om samtykke. Se [avtalen](https://eksempel.example/avtale).
`;

async function kept(text = POLICY, day = at): Promise<{ document: Document; version: StoredVersion }> {
  const snapshot = snapshotOf('personvern.md', Buffer.from(text), { at: day });
  const version = await versionOf(snapshot);
  return store.transaction(async (db) => {
    const document = await documentFor(db, { organisation: 'Eksempel AS', service: 'Eksempel', type: 'policy' });
    return {
      document,
      version: await addVersion(db, {
        document: document.id,
        snapshots: [snapshot],
        fetchedAt: day.toISOString(),
        now: day,
        version,
        facts: extractFacts(version),
        normaliser: 'n',
        selectors: '',
        engine: 'e',
      }),
    };
  });
}

describe('versions', () => {
  test('come back as they were: bytes, text, blocks, links and facts', async () => {
    const snapshot = snapshotOf('personvern.md', Buffer.from(POLICY), { at });
    const version = await versionOf(snapshot);
    const { version: stored } = await kept();
    expect(await loadReading(store.db, stored.id)).toEqual(version);
    expect(await factsOfVersion(store.db, stored.id)).toEqual(extractFacts(version));
    const [label] = await snapshotsOfVersion(store.db, stored.id);
    expect(await loadSnapshot(store.db, label as never)).toEqual(snapshot);
  });

  test('follow one another by number, and stand from the day they were seen', async () => {
    const { document } = await kept();
    await kept(`${POLICY}\nNytt.`, new Date('2026-05-01'));
    const on = async (day: string): Promise<number | undefined> => (await versionAt(store.db, document.id, day))?.sequence;
    expect([await on('2026-02-01'), await on('2026-04-01'), await on('2026-06-01')]).toEqual([undefined, 1, 2]);
  });

  test('share the bytes that are the same', async () => {
    await kept();
    await kept();
    expect((await stats(store)).snapshots.count).toBe(1);
  });
});

describe('documents', () => {
  test('are the same whatever the case and spacing of their names', async () => {
    const one = await store.transaction((db) => documentFor(db, { organisation: 'Blåbær Læring AS', type: 'dpa' }));
    const other = await store.transaction((db) => documentFor(db, { organisation: ' blåbær  læring as', type: 'dpa' }));
    expect(one.name).toBe('blabaer-laering-as/blabaer-laering-as/dpa');
    expect(other.id).toBe(one.id);
  });

  test('have different names when their services only look the same', async () => {
    const names = [];
    for (const organisation of ['A-B', 'A B', 'A/B']) names.push((await store.transaction((db) => documentFor(db, { organisation, type: 'policy' }))).name);
    expect(new Set(names).size).toBe(3);
  });

  test('are found by service, organisation or name; or there is a list of what there is', async () => {
    for (const [organisation, service] of [
      ['Eksempel AS', 'Skole'],
      ['Eksempel AS', 'Hjem'],
      ['Annen AS', 'Skole'],
    ] as const)
      await store.transaction((db) => documentFor(db, { organisation, service, type: 'policy' }));
    const found = async (text?: string): Promise<number> => (await findDocuments(store.db, text)).length;
    expect([await found(), await found('skole'), await found('Eksempel AS'), await found('eksempel-as/hjem'), await found('annen-as/skole/policy')]).toEqual([3, 2, 2, 1, 1]);
    expect((await findDocument(store.db, 'Hjem')).name).toBe('eksempel-as/hjem/policy');
    await expect(findDocument(store.db, 'Skole')).rejects.toMatchObject({ code: 'USAGE', hint: expect.stringContaining('annen-as/skole/policy') });
    await expect(findDocuments(store.db, 'ukjent')).rejects.toMatchObject({ code: 'USAGE' });
  });
});

describe('fetches', () => {
  test('an unchanged check costs less than 300 bytes', async () => {
    const { document } = await kept();
    const check = async (count: number): Promise<void> => {
      await store.transaction(async (db) => {
        for (let n = 0; n < count; n++)
          await recordFetch(db, document.id, {
            at: at.toISOString(),
            outcome: 'unchanged',
            status: 304,
            etag: '"5f3e1b2c9a7d4e8f0a1b2c3d4e5f6a7b"',
            lastModified: 'Sun, 01 Mar 2026 08:00:00 GMT',
            took: 412,
            url: 'https://eksempel.example/personvern',
          });
      });
      store.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    };
    await check(10);
    const before = statSync(store.location).size;
    await check(5000);
    expect((statSync(store.location).size - before) / 5000).toBeLessThan(300);
  });

  test('remember what the server wants to be asked with, and since when a document fails', async () => {
    const { document, version } = await kept();
    const url = 'https://eksempel.example/personvern';
    await recordFetch(store.db, document.id, { at: '2026-03-01', outcome: 'new', etag: '"a"', url, version: version.id });
    await recordFetch(store.db, document.id, { at: '2026-03-02', outcome: 'failed', code: 'HTTP_5XX', reason: 'answered 503', status: 503, url });
    await recordFetch(store.db, document.id, { at: '2026-03-03', outcome: 'failed', code: 'NET_TIMEOUT', url });
    expect(await validatorsOf(store.db, document.id, url)).toEqual({ etag: '"a"' });
    expect(await validatorsOf(store.db, document.id, `${url}/en`)).toEqual({});
    expect(await fetchSummary(store.db, document.id)).toEqual({ fetches: 3, lastOutcome: 'failed', lastAt: '2026-03-03', lastGood: '2026-03-01', failures: 2 });
    expect((await listFetches(store.db, document.id))[1]).toEqual({ at: '2026-03-02', outcome: 'failed', code: 'HTTP_5XX', reason: 'answered 503', status: 503, url });
  });
});

test('quarantine keeps the last doubtful bytes and drops them when it ends', async () => {
  const { document } = await kept();
  const doubtful = (text: string) => snapshotOf('x.html', Buffer.from(text), { at });
  for (const text of ['Vennligst aktiver JavaScript', 'Siden finnes ikke'])
    await store.transaction((db) =>
      quarantine(db, document.id, { at: at.toISOString(), code: 'CONTENT_SOFT404', reason: 'looks like an error page', snapshots: [doubtful(text)] }),
    );
  expect((await quarantined(store.db, document.id))?.reason).toBe('looks like an error page');
  expect((await quarantinedSnapshots(store.db, document.id)).map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['Siden finnes ikke']);
  expect((await stats(store)).snapshots.count).toBe(2);
  // The same bytes as a version has: they stay.
  await store.transaction((db) => quarantine(db, document.id, { at: at.toISOString(), code: 'CONTENT_SHRUNK', reason: 'x', snapshots: [doubtful(POLICY)] }));
  await store.transaction((db) => release(db, document.id));
  expect(await quarantined(store.db, document.id)).toBeUndefined();
  expect((await stats(store)).snapshots.count).toBe(1);
  expect((await checkStore(store)).ok).toBe(true);
});

describe('search', () => {
  test('finds beginnings of words in the newest versions, with the letters as they are', async () => {
    const { version: old } = await kept();
    const { version } = await kept(POLICY.replace('Mailgun', 'Postmark'));
    const found = async (query: string): Promise<number[]> => (await searchVersions(store.db, query)).map((hit) => hit.version);
    expect(await found('blåbær utvik')).toEqual([version.id]);
    expect(await found('mailgun')).toEqual([]);
    expect(await found('blabær')).toEqual([]);
    expect(old.id).not.toBe(version.id);
  });

  test('takes nothing that is typed for an operator', async () => {
    await kept();
    for (const query of ['"', 'a OR', 'NEAR(', '*', '-x', 'text:x', '', '^', "'; drop table fact; --", 'a\0b', 'x '.repeat(10_000)])
      await expect(searchVersions(store.db, query)).resolves.toBeInstanceOf(Array);
  });
});

describe('check', () => {
  const damaged = async (sql: string): Promise<string[]> => {
    store.sqlite.exec(sql);
    const { ok, problems } = await checkStore(store);
    expect(ok).toBe(problems.length === 0);
    return problems.map(({ where, what }) => `${where}: ${what}`);
  };

  test('is content with what was stored', async () => {
    await kept();
    expect(await checkStore(store)).toMatchObject({ ok: true, checked: { snapshots: 1, versions: 1 } });
  });

  test.each([
    ['a byte of a snapshot', "update snapshot set bytes = cast(x'789c03000000000100' as blob)", /^snapshot [0-9a-f]{64}/u],
    ['a text', 'update version set text = layout', /version 1: its text has changed/u],
    ['a label', "update version set title = 'Noe annet'", /version 1: its blocks or labels/u],
    ['a value', `update fact set value = replace(value, 'Mailgun', 'Mailguy')`, /version 1: its facts have changed/u],
    ['a quote', "update evidence set quote = 'Noe annet'", /fact .* of version 1: its words do not stand/u],
    ['a fact that is gone', 'delete from fact where position = 0', /version 1: its facts have changed/u],
    ['a reference', 'pragma foreign_keys = off; update version set document_id = 77; pragma foreign_keys = on', /version 1: its document is missing/u],
    ['an unsearchable version', 'delete from version_text where rowid = 1', /version 1: not in the search index/u],
  ])('notices %s', async (_what, sql, told) => {
    await kept();
    expect((await damaged(sql)).join('\n')).toMatch(told);
  });
});

test('the outbox delivers each notice once, the oldest first, and tries again later', async () => {
  const add = (key: string): Promise<void> => addNotice(store.db, { key, channel: 'mail', payload: { key }, at: '2026-03-01' });
  for (const key of ['a', 'b', 'a']) await add(key);
  const [a, b] = await dueNotices(store.db, '2026-03-01');
  expect([a?.key, b?.payload]).toEqual(['a', { key: 'b' }]);
  await noticeDelivered(store.db, a?.id as number, '2026-03-01');
  await noticeFailed(store.db, b?.id as number, 'connection refused', '2026-03-02');
  expect(await dueNotices(store.db, '2026-03-01')).toEqual([]);
  expect((await dueNotices(store.db, '2026-03-02')).map(({ key, attempts }) => [key, attempts])).toEqual([['b', 1]]);
});

test('a job is taken by one worker at a time, and again when its lease has passed', async () => {
  const take = (worker: string, now: string) => store.transaction((db) => takeJob(db, { queue: 'crawl', worker, now, until: `${now}T01` }));
  await addJob(store.db, { queue: 'crawl', key: 'a', payload: { url: 1 }, due: '2026-03-01' });
  await addJob(store.db, { queue: 'crawl', key: 'a', payload: { url: 2 }, due: '2026-03-01' });
  expect(await take('w1', '2026-02-01')).toBeUndefined();
  expect(await take('w1', '2026-03-01')).toMatchObject({ key: 'a', payload: { url: 1 }, attempts: 1 });
  expect(await take('w2', '2026-03-01')).toBeUndefined();
  const again = await take('w2', '2026-03-02');
  expect(again).toMatchObject({ key: 'a', attempts: 2 });
  await jobFailed(store.db, again?.id as number, 'timeout', '2026-03-03');
  expect(await take('w1', '2026-03-02')).toBeUndefined();
  await jobDone(store.db, (await take('w1', '2026-03-03'))?.id as number);
  await addJob(store.db, { queue: 'crawl', key: 'a', payload: {}, due: '2026-03-04' });
  expect(await jobCounts(store.db, 'crawl')).toEqual({ waiting: 1 });
});
