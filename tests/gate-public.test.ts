import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** A network of our own (the IPv6 address makes the resolver ask for AAAA, too) needs Linux, root and the tools; without them this file is skipped. */
const canIsolate = ((): boolean => {
  try {
    execFileSync(
      'unshare',
      [
        '-n',
        '-m',
        'sh',
        '-c',
        'ip link set lo up && ip addr add 93.184.216.34/32 dev lo && ip addr add 2606:2800:220:1::1/128 dev lo nodad && mount --bind /dev/null /etc/resolv.conf',
      ],
      { stdio: 'ignore' },
    );
    return true;
  } catch {
    return false;
  }
})();

it.skipIf(!canIsolate)('without the flag, no name, redirect or change of mind of a name server reaches a private address', async () => {
  const resolv = path.join(await mkdtemp(path.join(tmpdir(), 'klausul-')), 'resolv.conf');
  await writeFile(resolv, 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n');
  const script = path.join(import.meta.dirname, 'gate-site', 'public-internet.ts');
  const setUp = `ip link set lo up && ip addr add 93.184.216.34/32 dev lo && ip addr add 2606:2800:220:1::1/128 dev lo nodad && mount --bind ${resolv} /etc/resolv.conf && exec node --import tsx ${script}`;
  const { stdout } = await promisify(execFile)('unshare', ['-n', '-m', 'sh', '-c', setUp], { timeout: 60_000 });
  const { results, hits, allowedHits } = JSON.parse(stdout);
  expect(hits).toBe(0);
  expect(allowedHits).toBe(1);
  const { public: open, 'rebind, first': first, 'private, allowed by name': byName, robots, ...refused } = results;
  expect([open, first, byName, robots]).toEqual(['public page', 'public page', 'SECRET', 'unreachable']);
  const { 'redirect to http://127.0.0.1\\@public.example/': confused, 'redirect to file:///etc/passwd': scheme, ...closed } = refused;
  expect([confused, scheme]).toEqual(['URL_CONFUSED', 'URL_SCHEME']);
  expect(new Set(Object.values(closed))).toEqual(new Set(['ADDR_PRIVATE']));
});
