import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkStore, findDocuments, listChanges, listVersions, openStore } from '../src/store/index.js';
import { html, policyOf, Site } from './crawl-site/site.js';

const program = fileURLToPath(new URL('./crawl-kill/crawl-many.ts', import.meta.url));
const COUNT = 24;

/** Runs the program until it has said a number of lines, kills it a moment later, and gives what it had said was stored. */
function killed(file: string, host: string, lines: number, moment: number): Promise<string[]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', program, file, host, String(COUNT)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.split('\n').length > lines) setTimeout(() => child.kill('SIGKILL'), moment);
    });
    child.on('close', () => resolve(said.split('\n').slice(0, -1)));
  });
}

test('killed while crawling and begun again: it finishes, and nothing is there twice', { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'klausul-crawl-kill-'));
  const file = join(folder, 'klausul.db');
  const site = new Site();
  const host = await site.host((request, response) => {
    const etag = '"1"';
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else html(response, policyOf(`Drap ${request.url?.slice(1)} AS`), { etag });
  });
  const acknowledged = new Set<string>();
  for (let run = 0; run < 3; run++) {
    for (const document of await killed(file, host.name, 3 + run * 5, (run * 17) % 40)) acknowledged.add(document);
    const store = await openStore(file);
    expect((await checkStore(store)).problems).toEqual([]);
    expect((await findDocuments(store.db)).map(({ name }) => name)).toEqual(expect.arrayContaining([...acknowledged]));
    await store.close();
  }
  const last = await killed(file, host.name, Number.POSITIVE_INFINITY, 0);
  expect(last.at(-1)).toBe(`done ${COUNT}`);
  const store = await openStore(file);
  const documents = await findDocuments(store.db);
  expect(documents).toHaveLength(COUNT);
  for (const { id } of documents) expect(await listVersions(store.db, id)).toHaveLength(1);
  expect(await listChanges(store.db)).toEqual([]);
  expect((await checkStore(store)).problems).toEqual([]);
  await store.close();
  await site.close();
  expect(readdirSync(folder)).toEqual(['klausul.db']);
  rmSync(folder, { recursive: true });
});
