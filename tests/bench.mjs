// Speed as ratios within one run: facts from text against compromise/one sweeping five patterns and against a bare tokenizer, and
// HTML documents stored with their facts. `npm run bench` after `npm ci`; KLAUSUL_BENCH_ROUNDS sets the rounds (default 7),
// KLAUSUL_BENCH_DOCUMENTS another folder of documents.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nlp from 'compromise/one';
import { extractFacts, importDocument, openStore, versionOfText } from '../.build/src/index.js';
import { tokenise } from '../.build/src/norwegian/tokens.js';

const ROUNDS = Number(process.env.KLAUSUL_BENCH_ROUNDS ?? 7);
const PATTERNS = [
  '(lagres|lagrer|oppbevares|lagrast|stored|hosted) .{0,8} (i|på|in|on) .{0,3} (norge|noreg|sverige|irland|tyskland|europa|eu|usa|sweden|ireland|germany)',
  '(slettes|slettast|anonymiseres|deleted|erased) .{0,6} (etter|innen|innan|after|within) .{0,3} (dager|dagar|måneder|månader|år|days|months|years)',
  '(underleverandør|underleverandører|databehandlere|underleverandørar|processors) .{0,10} (as|inc|ltd|llc|gmbh|ab)',
  '(behandlingsansvarlig|behandlingsansvarleg|databehandler|databehandlar|controller|processor)',
  '(artikkel|art|article) (6|9)',
];

const folder = process.env.KLAUSUL_BENCH_DOCUMENTS ? new URL(`${process.env.KLAUSUL_BENCH_DOCUMENTS}/`, `file://${process.cwd()}/`) : new URL('documents/', import.meta.url);
const sources = readdirSync(folder).flatMap((id) => {
  try {
    return readdirSync(new URL(`${id}/`, folder))
      .filter((file) => /^source\.(?:md|txt|html)$/u.test(file))
      .map((file) => ({ id, file, text: readFileSync(new URL(`${id}/${file}`, folder), 'utf8') }));
  } catch {
    return [];
  }
});
const formats = { md: 'markdown', txt: 'text', html: 'html' };
const texts = sources.map(({ file, text }) => ({ text: file.endsWith('.html') ? versionOfText(text, 'html').text : text, format: file.endsWith('.md') ? 'markdown' : 'text' }));
const pages = sources.map(({ id, file, text }) => ({
  id,
  html:
    formats[file.split('.')[1]] === 'html' ? text : `<!doctype html><meta charset="utf-8"><main><pre>${text.replace(/[&<]/gu, (c) => (c === '&' ? '&amp;' : '&lt;'))}</pre></main>`,
}));
const megabytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;

const contestants = {
  'text → facts': () => texts.reduce((sum, { text, format }) => sum + extractFacts(versionOfText(text, format)).length, 0),
  'compromise/one, five patterns': () =>
    texts.reduce((sum, { text }) => {
      const document = nlp(text);
      return sum + PATTERNS.reduce((found, pattern) => found + document.match(pattern).length, 0);
    }, 0),
  'bare tokenizer': () => texts.reduce((sum, { text }) => sum + tokenise(text).count, 0),
};

const timed = (run) => {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const seconds = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
for (const run of Object.values(contestants)) run();
// In turns, so that whatever else the machine does meets all alike.
for (let round = 0; round < ROUNDS; round++) for (const [name, run] of Object.entries(contestants)) seconds[name].push(timed(run));

const speed = Object.fromEntries(Object.entries(seconds).map(([name, all]) => [name, megabytes / median(all)]));
const own = speed['text → facts'];
console.log(`${texts.length} documents, ${megabytes.toFixed(2)} MB, median of ${ROUNDS} rounds, one core`);
for (const [name, rate] of Object.entries(speed)) console.log(`${name.padEnd(32)}${rate.toFixed(2).padStart(8)} MB/s   ${(own / rate).toFixed(2)} × as fast is klausul`);

const home = mkdtempSync(join(tmpdir(), 'klausul-bench-'));
try {
  const store = await openStore(join(home, 'bench.db'));
  const start = performance.now();
  let facts = 0;
  let documents = 0;
  for (let copy = 0; copy < 3; copy++)
    for (const { id, html } of pages) {
      const bytes = Buffer.from(html.replace('</main>', `<p>Utgave ${copy}</p></main>`));
      const outcome = await importDocument(
        store,
        { source: `${id}-${copy}.html`, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), mediaType: 'text/html', fetchedAt: '2026-01-01T00:00:00.000Z' },
        { organisation: `${id} AS`, service: `${id} ${copy}` },
      );
      facts += outcome.facts;
      documents++;
    }
  const took = (performance.now() - start) / 1000;
  console.log(`HTML → facts stored               ${(documents / took).toFixed(0).padStart(6)} documents/s   (${documents} documents, ${facts} facts)`);
  await store.close();
} finally {
  rmSync(home, { recursive: true, force: true });
}
