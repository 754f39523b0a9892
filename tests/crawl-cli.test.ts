import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Host, html, policyOf, Site } from './crawl-site/site.js';

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const site = new Site();
let folder = '';
let host: Host;
let page = policyOf('Kommando AS');
let status = 200;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klausul-cli-'));
  host = await site.host(
    (request, response) => {
      const etag = `"${page.length}"`;
      if (status === 200 && request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else html(response, page, { etag }, status);
    },
    { robots: (_request, response) => response.end('User-agent: *\nDisallow: /stengt') },
  );
  const seed = (name: string, path: string): void => {
    mkdirSync(join(folder, 'seeds', 'prove'), { recursive: true });
    writeFileSync(
      join(folder, 'seeds', 'prove', `${name}.yaml`),
      `name: ${name} AS\nservices:\n  - name: ${name}\n    documents:\n      - type: policy\n        url: ${host.url(path)}\n`,
    );
  };
  seed('Kommando', '/personvern');
  seed('Stengt', '/stengt/personvern');
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const klausul = (...words: string[]): Promise<Answer> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', main, ...words, '--allow-private-network', host.name], {
      env: { ...process.env, KLAUSUL_DB: join(folder, 'klausul.db'), KLAUSUL_SEEDS: join(folder, 'seeds'), KLAUSUL_CONTACT: 'post@eksempel.example' },
    });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.err += text;
    });
    child.on('close', (code) => resolve({ code: code ?? -1, ...said }));
  });
const crawled = async (...words: string[]): Promise<[number, Record<string, unknown>]> => {
  const { code, out } = await klausul('crawl', ...words, '--json');
  const { documents, took } = JSON.parse(out) as { documents: Record<string, unknown>[]; took: number };
  expect(typeof took).toBe('number');
  expect(documents).toHaveLength(1);
  return [code, documents[0] as Record<string, unknown>];
};

test('seeds check: 0 when all is well, 2 with file and line when not', async () => {
  expect(await klausul('seeds', 'check')).toMatchObject({ code: 0, err: '' });
  const file = join(folder, 'seeds', 'prove', 'Kommando.yaml');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.replace('type:', 'tipe:'));
  const bad = await klausul('seeds', 'check');
  expect(bad.code).toBe(2);
  expect(bad.err).toMatch(/^error SEED services\[0\]\.documents\[0\].*Kommando\.yaml:5/mu);
  expect((await klausul('crawl')).code).toBe(2);
  writeFileSync(file, `${good}        select: "main["\n`);
  expect((await klausul('seeds', 'check')).err).toMatch(/not a CSS selector: main\[/u);
  writeFileSync(file, good);
});

test('crawl: its shapes and exit codes, from new to changed to quarantined and accepted', { timeout: 600_000 }, async () => {
  expect(await klausul('crawl', 'Kommando', '--dry-run')).toMatchObject({ code: 0, out: `kommando-as/kommando/policy  ${host.url()}\n` });
  expect(host.hits).toEqual([]);
  expect(await crawled('Kommando')).toEqual([0, expect.objectContaining({ document: 'kommando-as/kommando/policy', url: host.url(), outcome: 'new', version: 1, changes: 0 })]);
  expect(host.hits.at(-1)?.headers['user-agent']).toContain('post@eksempel.example');
  expect(await crawled('Kommando')).toEqual([0, expect.objectContaining({ outcome: 'unchanged', version: 1 })]);
  page = policyOf('Kommando AS', 120);
  expect(await crawled('Kommando')).toEqual([10, expect.objectContaining({ outcome: 'changed', version: 2, changes: 1 })]);
  page = '<html><head><title>Logg inn</title></head><body><main><h1>Logg inn</h1><p>Glemt passord?</p></main></body></html>';
  expect(await crawled('Kommando')).toEqual([3, expect.objectContaining({ outcome: 'quarantined', version: 2, reason: expect.stringContaining('CONTENT_INTERSTITIAL') })]);
  const accepted = await klausul('accept', 'kommando-as/kommando/policy', '--json');
  expect(JSON.parse(accepted.out)).toMatchObject({ documents: [{ outcome: 'changed', version: 3 }] });
  expect((await klausul('accept', 'kommando-as/kommando/policy')).code).toBe(2);
  status = 404;
  expect(await crawled('Kommando')).toEqual([3, expect.objectContaining({ outcome: 'failed', code: 'HTTP_404', version: 3 })]);
  expect(await crawled('Stengt')).toEqual([6, expect.objectContaining({ outcome: 'skipped', code: 'ROBOTS_DISALLOWED', document: 'stengt-as/stengt/policy' })]);
  await klausul('crawl', 'Kommando');
  const history = JSON.parse((await klausul('history', 'Kommando', '--json')).out) as { documents: Record<string, unknown>[] };
  expect(history.documents[0]).toMatchObject({ fetches: 7, failures: 2, health: 'gone', lastOutcome: 'failed' });
  expect(await klausul('crawl', '--due', '--json')).toMatchObject({ code: 0, out: expect.stringMatching(/^\{"documents":\[\],/u) });
  expect(await klausul('crawl', 'Ukjent')).toMatchObject({ code: 2, err: expect.stringMatching(/^error USAGE no seed declares a document of Ukjent/u) });
});

test('seeds add: a seed that check reads, written once', async () => {
  status = 200;
  page = policyOf('Nykommer AS', 30, '<p>Listen over underleverandører ligger <a href="/under">her</a>.</p>');
  const added = await klausul('seeds', 'add', host.url('/ny'), '--sector', 'Skole og barnehage', '--json');
  expect(added.code).toBe(0);
  const { file, ...guess } = JSON.parse(added.out) as { file: string };
  expect(guess).toMatchObject({ organisation: 'Nykommer AS', type: 'policy', language: 'nb', discovered: [{ kind: 'subprocessor-list', url: host.url('/under') }] });
  expect(file).toMatch(/skole-og-barnehage\/nykommer-as\.yaml$/u);
  expect((await klausul('seeds', 'check')).code).toBe(0);
  expect((await klausul('seeds', 'add', host.url('/ny'), '--sector', 'Skole og barnehage')).code).toBe(2);
});
