/**
 * Runs in a network of its own, where 93.184.216.34 is a "public" site, 127.0.0.1 a victim that counts its visitors,
 * and the name server answers as an attacker wants. Prints what the gate did with each address, as JSON.
 */
import http from 'node:http';
import { fetchDocument } from '../../src/crawl/gate.js';
import { robotsFor } from '../../src/crawl/robots.js';
import type { FetchError } from '../../src/model/errors.js';
import { serveNames } from './names.js';

const PUBLIC = '93.184.216.34';
const VICTIM = '127.0.0.1';
const LOOPBACK6 = '0:0:0:0:0:0:0:1';

let hits = 0;
const victim = http.createServer((_request, response) => {
  response.end('SECRET');
});
victim.on('connection', () => {
  hits++;
});
const site = http.createServer((request, response) => {
  const to = new URL(request.url ?? '/', 'http://site').searchParams.get('to');
  if (request.url === '/robots.txt' && request.headers.host === 'robots.example') response.writeHead(302, { location: `http://${VICTIM}/` }).end();
  else if (to !== null) response.writeHead(302, { location: to }).end();
  else response.end('public page');
});
await Promise.all([new Promise<void>((resolve) => victim.listen(80, VICTIM, resolve)), new Promise<void>((resolve) => site.listen(80, PUBLIC, resolve))]);
const victim6 = http.createServer((_request, response) => {
  response.end('SECRET');
});
victim6.on('connection', () => {
  hits++;
});
await new Promise<void>((resolve) => victim6.listen(80, '::1', resolve));

const names = await serveNames({
  'public.example': { A: [[PUBLIC]] },
  'robots.example': { A: [[PUBLIC]] },
  'private.example': { A: [[VICTIM]] },
  'private6.example': { AAAA: [[LOOPBACK6]] },
  'mapped.example': { AAAA: [['0:0:0:0:0:ffff:7f00:1']] },
  'nat64.example': { AAAA: [['64:ff9b:0:0:0:0:7f00:1']] },
  'both.example': { A: [[PUBLIC, VICTIM]] },
  'mixed.example': { A: [[PUBLIC]], AAAA: [[LOOPBACK6]] },
  'metadata.example': { A: [['169.254.169.254']] },
  'rebind.example': { A: [[PUBLIC], [VICTIM]] },
  'rebind-back.example': { A: [[VICTIM], [PUBLIC]] },
});

const outcome = async (url: string, allowPrivate: string[] = []): Promise<string> =>
  fetchDocument(url, { allowPrivate, limits: { connect: 2000 } }).then(
    (answer) => (answer.notModified ? 'not modified' : Buffer.from(answer.bytes).toString()),
    (error: FetchError) => error.code ?? String(error),
  );

const results: Record<string, string> = {};
for (const name of ['public', 'private', 'private6', 'mapped', 'nat64', 'both', 'mixed', 'metadata']) results[name] = await outcome(`http://${name}.example/`);
results['rebind, first'] = await outcome('http://rebind.example/');
const later = new Set<string>();
for (let round = 0; round < 100; round++) later.add(await outcome('http://rebind.example/'));
results['rebind, later'] = [...later].join();
results['rebind back, first'] = await outcome('http://rebind-back.example/');
for (const to of [
  'http://127.0.0.1/',
  'http://[::1]/',
  'http://2130706433/',
  'http://private.example/',
  'http://localhost/',
  'http://[::ffff:7f00:1]/',
  'http://0/',
  'http://169.254.169.254/',
  'http://127.0.0.1\\@public.example/',
  'file:///etc/passwd',
]) {
  results[`redirect to ${to}`] = await outcome(`http://public.example/?to=${encodeURIComponent(to)}`);
}
results['metadata, allowed by name'] = await outcome('http://metadata.example/', ['metadata.example:80']);
results.robots = (await robotsFor('http://robots.example', (url, extra) => fetchDocument(url, extra))).state;
const before = hits;
results['private, allowed by name'] = await outcome('http://private.example/', ['private.example:80']);

process.stdout.write(JSON.stringify({ results, hits: before, allowedHits: hits - before }));
names.close();
process.exit(0);
