import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkStore, findDocuments, listVersions, openStore } from '../src/store/index.js';

const program = fileURLToPath(new URL('./store-kill/import-many.ts', import.meta.url));

/** Runs the program until it has said a number of lines, kills it a moment later, and gives what it had said was stored. */
function killed(file: string, first: number, lines: number, moment: number): Promise<string[]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', program, file, String(first)], { stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.split('\n').length > lines) setTimeout(() => child.kill('SIGKILL'), moment);
    });
    child.on('close', () => resolve(said.split('\n').slice(0, -1)));
  });
}

test('killed ten times while importing: whole documents only, and every one that was said to be stored', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'klausul-kill-'));
  const file = join(folder, 'klausul.db');
  const acknowledged = new Set<string>();
  for (let run = 0; run < 10; run++) {
    // Moments that fall before, in and after the writing of a document.
    for (const document of await killed(file, run * 5, 1 + (run % 3), (run * 7) % 23)) acknowledged.add(document);
    const store = await openStore(file);
    expect((await checkStore(store)).problems).toEqual([]);
    const documents = await findDocuments(store.db);
    expect(documents.map(({ name }) => name)).toEqual(expect.arrayContaining([...acknowledged]));
    for (const document of documents) {
      const versions = await listVersions(store.db, document.id);
      expect(versions).toHaveLength(1);
    }
    await store.close();
  }
  expect(acknowledged.size).toBeGreaterThan(10);
  expect(readdirSync(folder)).toEqual(['klausul.db']);
  rmSync(folder, { recursive: true });
});
