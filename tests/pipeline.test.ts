import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { snapshotOf } from '../src/crawl/bytes.js';
import { engineRevision } from '../src/engine.js';
import type { Change } from '../src/model/change.js';
import { FetchError } from '../src/model/errors.js';
import {
  acceptDocument,
  compareVersions,
  confirmDocument,
  currentFacts,
  findFacts,
  type ImportOptions,
  importDocument,
  type Outcome,
  recordFailure,
  reextract,
  review,
} from '../src/pipeline.js';
import {
  checkStore,
  dueNotices,
  factsOfVersion,
  fetchSummary,
  findDocument,
  findDocuments,
  latestVersion,
  listChanges,
  listFetches,
  listVersions,
  loadReading,
  openStore,
  replaceReading,
  type Store,
  stats,
} from '../src/store/index.js';

let folder = '';
let store: Store;
let clock = Date.UTC(2026, 2, 1, 12);
const now = (): Date => new Date((clock += 1000));
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klausul-pipeline-'));
  store = await openStore(join(folder, 'klausul.db'), { now });
  clock = Date.UTC(2026, 2, 1, 12);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const POLICY = `# Personvern i Eksempel

Eksempel AS er behandlingsansvarlig.

## Lagring

Meldinger slettes etter 30 dager.

Opplysningene lagres i Norge.

## Underleverandører

| Leverandør | Land | Oppgave |
|---|---|---|
| Mailgun | USA | E-post |
| Azure | Norge | Drift |
`;

const OPTIONS: ImportOptions = { organisation: 'Eksempel AS', service: 'Eksempel', now };
const bring = (text: string, more: Partial<ImportOptions> = {}, source = 'personvern.md'): Promise<Outcome> =>
  importDocument(store, snapshotOf(source, Buffer.from(text), { at: now() }), { ...OPTIONS, ...more });
const document = () => findDocument(store.db, 'Eksempel');
const whole = async (): Promise<void> => expect((await checkStore(store)).problems).toEqual([]);

describe('import', () => {
  test('a first text is new, with its facts and no changes', async () => {
    const outcome = await bring(POLICY);
    expect(outcome).toMatchObject({ document: 'eksempel-as/eksempel/policy', organisation: 'Eksempel AS', service: 'Eksempel', outcome: 'new', version: 1, changes: [] });
    expect(outcome.facts).toBeGreaterThan(3);
    expect(await currentFacts(store, await document())).toHaveLength(outcome.facts);
    await whole();
  });

  test('the same text again is no new version, whatever the bytes', async () => {
    await bring(POLICY);
    for (const text of [POLICY, `\n\n${POLICY.replaceAll('\n', '\r\n')}\n`]) expect(await bring(text)).toMatchObject({ outcome: 'unchanged', version: 1, changes: [] });
    expect(await listVersions(store.db, (await document()).id)).toHaveLength(1);
    expect(await fetchSummary(store.db, (await document()).id)).toMatchObject({ fetches: 3, lastOutcome: 'unchanged' });
    expect((await stats(store)).snapshots.count).toBe(1);
  });

  test('a text in another order is a version without changes', async () => {
    await bring(POLICY);
    const [title, storage = '', suppliers = ''] = POLICY.split(/(?=## )/u);
    expect(await bring(`${title}${suppliers}\n${storage}`)).toMatchObject({ outcome: 'changed', version: 2, changes: [] });
    await whole();
  });

  test('what a policy now says otherwise is told once and recorded', async () => {
    await bring(POLICY);
    const { outcome, changes } = await bring(POLICY.replace('30 dager', '90 dager').replace('| Azure', '| Uklang | Ukraina | Utvikling |\n| Azure'));
    expect(outcome).toBe('changed');
    const sentences = changes.map(({ severity, sentence }) => `${severity} ${sentence.nb}`);
    expect(sentences).toContain('high Ny underleverandør: Uklang (Ukraina)');
    expect(sentences.find((sentence) => sentence.includes('Lagringstid'))).toMatch(/^high Lagringstid endret fra 30 til 90 dager/u);
    const recorded = await listChanges(store.db);
    expect(recorded.map(({ id, from, to, cause }) => [id, from, to, cause])).toEqual(changes.map(({ id }) => [id, 1, 2, 'policy']));
    expect(await listChanges(store.db, { kind: 'sub-processor', since: '2026-03-01' })).toHaveLength(1);
    expect(await listChanges(store.db, { since: '2026-03-02' })).toEqual([]);
    await whole();
  });

  test('a text that comes back is a version again', async () => {
    for (const text of [POLICY, `${POLICY}\nNytt avsnitt.`, POLICY]) await bring(text);
    expect((await latestVersion(store.db, (await document()).id))?.sequence).toBe(3);
    expect((await stats(store)).snapshots.count).toBe(2);
  });

  test('what cannot be read leaves a note of the attempt and nothing else', async () => {
    const failed = await bring('', {}, 'tom.pdf');
    expect(failed).toMatchObject({ outcome: 'failed', error: { code: 'DOC_EMPTY' }, source: 'tom.pdf', facts: 0 });
    expect(failed.document).toBeUndefined();
    expect(await findDocuments(store.db)).toEqual([]);
    expect(await listFetches(store.db)).toMatchObject([{ outcome: 'failed', code: 'DOC_EMPTY', source: 'tom.pdf' }]);
    await bring(POLICY);
    expect(await bring('', {}, 'tom.pdf')).toMatchObject({ outcome: 'failed', document: 'eksempel-as/eksempel/policy', version: 1 });
    expect(await fetchSummary(store.db, (await document()).id)).toMatchObject({ fetches: 2, lastOutcome: 'failed', failures: 1 });
    await whole();
  });

  test('a service has documents of several types; an unknown one joins the only one there is', async () => {
    await bring(POLICY, { type: 'policy' });
    await bring('# Databehandleravtale\n\nDatabehandleren skal følge instruksen.', { type: 'dpa' });
    expect((await findDocuments(store.db, 'Eksempel')).map(({ type }) => type)).toEqual(['dpa', 'policy']);
    await bring('Noe om blomster.', { service: 'Annen', type: 'policy' });
    expect(await bring('Noe annet om blomster og bier.', { service: 'Annen' })).toMatchObject({ document: 'eksempel-as/annen/policy', version: 2 });
  });

  test('a document on several pages is one text', async () => {
    const page = (text: string, source: string) => snapshotOf(source, Buffer.from(text), { at: now() });
    const pages = [page(POLICY, 'a.md'), page('# Informasjonskapsler\n\n| Leverandør | Land |\n|---|---|\n| Postmark | USA |\n', 'b.md')];
    expect(await importDocument(store, pages, OPTIONS)).toMatchObject({ outcome: 'new' });
    const facts = await currentFacts(store, await document());
    expect(facts.filter(({ kind }) => kind === 'sub-processor').map(({ value }) => value.name)).toEqual(['Mailgun', 'Azure', 'Postmark']);
    const { text, blocks } = await loadReading(store.db, (await latestVersion(store.db, (await document()).id))?.id as number);
    expect(blocks.every(({ start }, index) => start >= (blocks[index - 1]?.end ?? 0))).toBe(true);
    expect(text.endsWith('Postmark | USA')).toBe(true);
    expect(await importDocument(store, pages, OPTIONS)).toMatchObject({ outcome: 'unchanged' });
    await whole();
  });

  test('a date says when a text stood', async () => {
    await bring(POLICY, { date: '2024-01-01' });
    await bring(POLICY.replace('Mailgun', 'Postmark'), { date: '2025-01-01' });
    const suppliers = async (at?: string): Promise<unknown[]> =>
      (await currentFacts(store, await document(), at === undefined ? {} : { at })).filter(({ kind }) => kind === 'sub-processor').map(({ value }) => value.name);
    expect(await suppliers('2023-06-01')).toEqual([]);
    expect(await suppliers('2024-06-01')).toEqual(['Mailgun', 'Azure']);
    expect(await suppliers()).toEqual(['Postmark', 'Azure']);
    await expect(bring(POLICY, { date: 'i går' })).rejects.toMatchObject({ code: 'USAGE' });
  });

  test('two at once make one document with both versions or one', async () => {
    const outcomes = await Promise.all([bring(POLICY), bring(POLICY), bring(POLICY.replace('Mailgun', 'Postmark'))]);
    expect(outcomes.filter(({ outcome }) => outcome === 'new')).toHaveLength(1);
    expect(await findDocuments(store.db)).toHaveLength(1);
    await whole();
  });

  test('no secret of an address is kept', async () => {
    await bring(POLICY, {}, 'https://ola:hemmelig@eksempel.example/personvern.md?token=hemmelig');
    store.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    expect(store.sqlite.serialize().includes('hemmelig')).toBe(false);
  });

  test('channels are told of changes, once, in the same transaction', async () => {
    await bring(POLICY, { channels: ['mail'] });
    await bring(POLICY.replace('Mailgun', 'Postmark'), { channels: ['mail', 'chat'] });
    await bring(POLICY.replace('Mailgun', 'Postmark'), { channels: ['mail', 'chat'] });
    const notices = await dueNotices(store.db, '2027-01-01');
    expect(notices.map(({ channel }) => channel)).toEqual(['mail', 'chat']);
    expect(notices[0]?.payload).toMatchObject({ document: 'eksempel-as/eksempel/policy', from: 1, to: 2 });
    expect((notices[0]?.payload as { changes: Change[] } | undefined)?.changes[0]).toMatchObject({ kind: 'sub-processor', type: 'changed' });
  });
});

describe('doubtful and failed fetches', () => {
  const doubt: ImportOptions['doubt'] = (version, before) =>
    before && version.text.length < before.text.length / 2 ? { code: 'CONTENT_SHRUNK', reason: 'much shorter than before' } : undefined;

  test('quarantine changes nothing until it is accepted', async () => {
    await bring(POLICY, { doubt });
    const short = '# Personvern\n\nVi bruker Mailgun i USA.';
    expect(await bring(short, { doubt })).toMatchObject({ outcome: 'quarantined', reason: 'CONTENT_SHRUNK much shorter than before', version: 1 });
    expect(await listVersions(store.db, (await document()).id)).toHaveLength(1);
    expect(await listChanges(store.db)).toEqual([]);
    expect(await acceptDocument(store, await document(), { now })).toMatchObject({ outcome: 'changed', version: 2 });
    expect((await listChanges(store.db)).length).toBeGreaterThan(0);
    await expect(acceptDocument(store, await document(), { now })).rejects.toMatchObject({ code: 'USAGE' });
    await whole();
  });

  test('a good fetch ends the quarantine', async () => {
    await bring(POLICY, { doubt });
    await bring('# Personvern', { doubt });
    await bring(POLICY, { doubt });
    await expect(acceptDocument(store, await document(), { now })).rejects.toMatchObject({ code: 'USAGE' });
    expect((await stats(store)).snapshots.count).toBe(1);
  });

  test('a failed fetch is a gap in the history of a document that is watched', async () => {
    const error = new FetchError({ code: 'HTTP_5XX', what: 'answered 503', target: 'https://eksempel.example/personvern', hint: 'wait', retry: 'later', status: 503 });
    const url = 'https://eksempel.example/personvern';
    const outcome = await recordFailure(store, error, { ...OPTIONS, type: 'policy', watched: true, fetch: { url, took: 31 } });
    expect(outcome).toMatchObject({ outcome: 'failed', document: 'eksempel-as/eksempel/policy', facts: 0 });
    expect(await listFetches(store.db, (await document()).id)).toMatchObject([{ outcome: 'failed', code: 'HTTP_5XX', status: 503, url, took: 31 }]);
    await bring(POLICY, { type: 'policy' });
    expect(await confirmDocument(store, await document(), { status: 304, url, now })).toMatchObject({ outcome: 'unchanged', version: 1 });
    await whole();
  });
});

/** Makes the kept reading that of an engine that found less and knew another text. */
async function age(change: { readonly text?: string; readonly normaliser?: string } = {}): Promise<void> {
  for (const stored of await listVersions(store.db, (await document()).id)) {
    const version = await loadReading(store.db, stored.id);
    const facts = change.text === undefined ? (await factsOfVersion(store.db, stored.id)).filter(({ value }) => value.name !== 'Mailgun') : [];
    await store.transaction((db) =>
      replaceReading(
        db,
        stored.id,
        {
          version: { ...version, ...(change.text === undefined ? {} : { text: change.text, blocks: [], links: [] }) },
          facts,
          normaliser: change.normaliser ?? stored.normaliser,
          selectors: '',
          engine: 'earlier',
        },
        now(),
      ),
    );
  }
}

describe('another engine', () => {
  test('is never reported as a change of the policy', async () => {
    await bring(POLICY);
    await age();
    const { changes } = await bring(POLICY.replace('| Azure | Norge | Drift |\n', ''));
    expect(changes.filter(({ kind }) => kind === 'sub-processor').map(({ sentence }) => sentence.nb)).toEqual(['Underleverandør fjernet: Azure (Norge)']);
    expect((await listChanges(store.db, { cause: 'engine' })).map(({ sentence, from, to }) => [sentence.nb, from, to])).toEqual([['Ny underleverandør: Mailgun (USA)', 1, 1]]);
    await whole();
  });

  test('reads the kept texts anew on demand', async () => {
    await bring(POLICY);
    await bring(POLICY.replace('30 dager', '90 dager'));
    const policies = await listChanges(store.db);
    await age();
    const done: number[] = [];
    const result = await reextract(store, { now, progress: (count) => done.push(count) });
    expect(result).toMatchObject({ engine: engineRevision(), versions: 2, reread: 2 });
    expect(result.changes.map(({ version, changes }) => [version, changes.map(({ sentence }) => sentence.nb)])).toEqual([[2, ['Ny underleverandør: Mailgun (USA)']]]);
    expect(done).toEqual([1, 2]);
    expect(await listChanges(store.db)).toEqual(policies);
    expect(await reextract(store, { now })).toMatchObject({ reread: 0, changes: [] });
    await whole();
  });

  test('that reads the same bytes as another text sees no new version in them', async () => {
    await bring(POLICY);
    await age({ text: 'Slik leste en eldre utgave siden', normaliser: 'earlier' });
    expect(await bring(POLICY)).toMatchObject({ outcome: 'unchanged', version: 1, changes: [] });
    expect(await listChanges(store.db)).toEqual([]);
    expect((await currentFacts(store, await document())).length).toBeGreaterThan(3);
    await whole();
  });

  test('is not asked when other selectors read a page', async () => {
    const page = (news: string): string => `<html lang="nb"><body><main><h1>Personvern</h1><p>Opplysningene lagres i Norge.</p></main><aside>${news}</aside></body></html>`;
    const options = { type: 'policy' as const };
    await bring(page('Ny på teamet: Ola'), options, 'side.html');
    const selected = { ...options, selectors: { select: ['main'] } };
    expect(await bring(page('Vi søker utviklere'), selected, 'side.html')).toMatchObject({ outcome: 'unchanged', version: 1 });
    expect((await loadReading(store.db, 1)).text).not.toContain('Ola');
    expect(await bring(page('Vi har flyttet'), selected, 'side.html')).toMatchObject({ outcome: 'unchanged' });
    await whole();
  });

  test('compares two versions without touching them', async () => {
    await bring(POLICY);
    await bring(POLICY.replace('Mailgun', 'Postmark'));
    await age();
    const { from, to, changes, text } = await compareVersions(store, await document());
    expect([from.sequence, to.sequence]).toEqual([1, 2]);
    expect(changes.filter(({ kind }) => kind === 'sub-processor').map(({ sentence }) => sentence.nb)).toEqual(['Underleverandør endret fra Mailgun til Postmark (USA)']);
    expect(text).toMatchObject({ added: 1, removed: 1, moved: 0 });
    expect((await latestVersion(store.db, (await document()).id))?.engine).toBe('earlier');
    expect((await compareVersions(store, await document(), { from: 2, to: 1 })).changes.filter(({ kind }) => kind === 'sub-processor')).toHaveLength(1);
    await expect(compareVersions(store, await document(), { from: 7 })).rejects.toMatchObject({ code: 'USAGE' });
  });
});

describe('verdicts', () => {
  const supplier = async (name = 'Mailgun') => (await currentFacts(store, await document())).find(({ value }) => value.name === name);

  test('hold across versions while their words stand', async () => {
    await bring(POLICY);
    const id = (await supplier())?.id as string;
    const reviewed = await review(store, id.slice(0, 8), { verdict: 'corrected', set: { country: 'DE' }, note: 'EU-regionen', by: 'Kari', now: now() });
    expect(reviewed).toMatchObject({ id, value: { name: 'Mailgun', country: 'DE' }, review: { verdict: 'corrected', by: 'Kari', note: 'EU-regionen', set: { country: 'DE' } } });
    await bring(POLICY.replace('30 dager', '90 dager'));
    expect(await supplier()).toMatchObject({ version: 2, value: { country: 'DE' }, review: { by: 'Kari' } });
    await bring(POLICY.replace('Mailgun | USA | E-post', 'Mailgun | USA | E-post og SMS'));
    const changed = await supplier();
    expect(changed).toMatchObject({ version: 3, value: { country: 'US' } });
    expect(changed?.review).toBeUndefined();
    await bring(POLICY);
    expect((await supplier())?.review?.verdict).toBe('corrected');
    await whole();
  });

  test('the last one counts', async () => {
    await bring(POLICY);
    const id = (await supplier())?.id as string;
    await review(store, id, { verdict: 'rejected', by: 'Kari', now: now() });
    await review(store, `eksempel-as/eksempel/policy#${id}`, { verdict: 'accepted', by: 'Ola', now: now() });
    expect((await supplier())?.review).toMatchObject({ verdict: 'accepted', by: 'Ola' });
  });

  test('need one fact', async () => {
    await bring(POLICY);
    await bring(POLICY, { service: 'Annen' });
    const id = (
      await findFacts(store, ((await currentFacts(store, (await findDocuments(store.db))[0] as never)).find(({ value }) => value.name === 'Mailgun') as { id: string }).id)
    )[0]?.id as string;
    await expect(review(store, id, { verdict: 'accepted', by: 'Kari', now: now() })).rejects.toMatchObject({ code: 'USAGE', hint: expect.stringContaining(`annen/policy#${id}`) });
    for (const text of ['ffffffffffffffff', 'ab', 'mailgun'])
      await expect(review(store, text, { verdict: 'accepted', by: 'Kari', now: now() })).rejects.toMatchObject({ code: 'USAGE' });
  });
});

test('the same imports make the same store', async () => {
  const dump = async (): Promise<string> => {
    const own = await openStore(':memory:', { now: () => new Date('2026-01-01') });
    for (const text of [POLICY, POLICY.replace('30 dager', '90 dager')])
      await importDocument(own, snapshotOf('a.md', Buffer.from(text), { at: new Date('2026-01-01') }), { ...OPTIONS, now: () => new Date('2026-01-01') });
    const tables = await own.db.introspection.getTables();
    const rows = tables.filter(({ name }) => !name.startsWith('version_text')).map(({ name }) => own.sqlite.prepare(`select * from "${name}" order by 1, 2`).all());
    await own.close();
    return JSON.stringify(rows);
  };
  expect(await dump()).toBe(await dump());
});
