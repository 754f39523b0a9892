// Crawling 200 services on 40 hosts over loopback: documents a second and processor seconds a document, the first time and when nothing
// has changed. Pauses between requests are left out, so that the work is measured and not the manners. After `npm run build`:
// node tests/bench-crawl.mjs; KLAUSUL_BENCH_ROUNDS sets the rounds (default 3), KLAUSUL_BUILD another folder with the compiled form.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = Number(process.env.KLAUSUL_BENCH_ROUNDS ?? 3);
const BUILD = process.env.KLAUSUL_BUILD ?? '.build';
const beside = (name) => fileURLToPath(new URL(`bench-crawl/${name}`, import.meta.url));

const site = spawn(process.execPath, [beside('site.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
const { hosts, services } = await new Promise((resolve) => {
  let said = '';
  site.stdout.on('data', (chunk) => {
    said += chunk;
    if (said.includes('\n')) resolve(JSON.parse(said));
  });
});

const once = (database) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [beside('run.mjs'), BUILD, database, JSON.stringify(hosts), String(services)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.on('close', (code) => (code === 0 ? resolve(JSON.parse(said)) : reject(new Error(`the crawl ended with ${code}`))));
  });

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const runs = { first: [], unchanged: [] };
try {
  for (let round = 0; round < ROUNDS; round++) {
    const folder = mkdtempSync(join(tmpdir(), 'klausul-bench-'));
    const database = join(folder, 'klausul.db');
    runs.first.push(await once(database));
    runs.unchanged.push(await once(database));
    rmSync(folder, { recursive: true });
  }
} finally {
  site.kill();
}
for (const [name, all] of Object.entries(runs)) {
  const { documents, counts } = all[0];
  process.stdout.write(
    `${JSON.stringify({
      run: name,
      documents,
      counts,
      perSecond: Number(median(all.map(({ seconds }) => documents / seconds)).toFixed(1)),
      cpuSecondsADocument: Number((median(all.map(({ cpu }) => cpu)) / documents).toFixed(4)),
    })}\n`,
  );
}
