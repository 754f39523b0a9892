import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { checkStore, factsOfVersion, findDocuments, listVersions, openStore, versionLines } from '../src/store/index.js';

const FILES = Number(process.env.KILL_FILES ?? 60);
const KILLS = Number(process.env.KILLS ?? 6);
const CLI = path.resolve('src/cli/main.ts');

/** Starts an import of every file, and kills it `moment` milliseconds after it has written so many times; undefined: lets it end. */
async function importing(folder: string, db: string, files: readonly string[], { writes = 0, moment = 0 } = {}): Promise<number | null> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), CLI, 'import', '--db', db, '--organisation', 'Nordlys AS', '--type', 'policy', ...files], {
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  if (writes > 0) {
    const log = path.join(folder, `${db}-wal`);
    let last = 0;
    for (let seen = 0; child.exitCode === null && seen < writes; await wait(1)) {
      const written = existsSync(log) ? statSync(log).mtimeMs : last;
      if (written !== last) seen++;
      last = written;
    }
    await wait(moment);
    child.kill('SIGKILL');
  }
  return ended;
}

/** What a store holds, without the times at which it came to hold it. */
async function contents(file: string): Promise<unknown> {
  const store = await openStore(file);
  try {
    const documents = [];
    for (const document of await findDocuments(store.db)) {
      const versions = [];
      for (const version of await versionLines(store.db, document.id))
        versions.push([version.sequence, version.textSha256, version.snapshots.map(({ source, sha256 }) => [source, sha256]), await factsOfVersion(store.db, version.id)]);
      documents.push([document.name, versions]);
    }
    return documents;
  } finally {
    await store.close();
  }
}

test(`an import of ${FILES} files, killed ${KILLS} times: nothing half-stored, and the last run ends as if there had been one`, { timeout: 1_200_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'klausul-kill-'));
  try {
    const files = Array.from({ length: FILES }, (_, index) => `v${index}.md`);
    // Every fifth says what the one before it says.
    files.forEach((name, index) => {
      const days = index % 5 === 4 ? index - 1 : index;
      writeFileSync(path.join(folder, name), `# Personvern\n\nMeldinger slettes etter ${days + 1} dager.\n\nVi bruker Mailgun i USA til e-post.\n`);
    });
    let most = 0;
    let seed = 11;
    for (let kill = 0; kill < KILLS; kill++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      expect(await importing(folder, 'killed.db', files, { writes: 1 + (seed % (FILES / 3)), moment: seed % 17 })).toBeNull();
      const store = await openStore(path.join(folder, 'killed.db'));
      expect((await checkStore(store)).problems).toEqual([]);
      for (const document of await findDocuments(store.db)) {
        const versions = await listVersions(store.db, document.id);
        for (const version of versions) expect(await factsOfVersion(store.db, version.id)).toHaveLength(version.facts);
        // What was once stored stays.
        expect(versions.length).toBeGreaterThanOrEqual(most);
        most = versions.length;
      }
      await store.close();
    }
    expect(await importing(folder, 'killed.db', files)).toBe(0);
    expect(await importing(folder, 'whole.db', files)).toBe(0);
    expect(await contents(path.join(folder, 'killed.db'))).toEqual(await contents(path.join(folder, 'whole.db')));
    expect(most).toBeGreaterThan(0);
    expect(readdirSync(folder).filter((name) => !files.includes(name))).toEqual(['killed.db', 'whole.db']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
