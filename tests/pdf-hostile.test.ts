import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { UnreadableError } from '../src/model/errors.js';
import { isolated, PARSE_LIMITS } from '../src/normalise/isolate.js';
import { normalisePdf } from '../src/normalise/pdf.js';
import { Sheet } from './documents-made/layout.js';
import { makePdf } from './documents-made/pdf.js';

const SENTENCE = 'Opplysninger slettes senest 90 dager etter at avtalen er avsluttet.';
const good = makePdf({ pages: [new Sheet().paragraph('Personvern', { size: 20 }).paragraph(SENTENCE)] });
const read = (bytes: Uint8Array | string) => normalisePdf(new Uint8Array(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes), 'prøve.pdf');
const failure = (bytes: Uint8Array | string): Promise<UnreadableError> =>
  read(bytes).then(
    () => {
      throw new Error('this document should have failed');
    },
    (error: UnreadableError) => error,
  );

describe('what is no readable PDF', () => {
  it.each<[name: string, bytes: Uint8Array | string]>([
    ['nothing', ''],
    ['the first bytes only', '%PDF-1.7\n'],
    ['a page of a browser', '<!doctype html><html><body>Siden finnes ikke</body></html>'],
    ['a tenth of it', good.subarray(0, good.length / 10)],
    ['half of it', good.subarray(0, good.length / 2)],
    ['noise', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251))])],
    ['a tree of pages that bites its tail', '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj trailer<</Root 1 0 R>>'],
  ])('%s', async (_name, bytes) => {
    expect(await failure(bytes)).toMatchObject({ name: 'UnreadableError', code: expect.stringMatching(/^DOC_(?:CORRUPT|EMPTY)$/u), target: 'prøve.pdf', exitCode: 3 });
  });

  it('a password', async () => {
    expect(await failure(makePdf({ pages: [new Sheet().paragraph(SENTENCE)], password: 'hemmelig' }))).toMatchObject({ code: 'DOC_ENCRYPTED', exitCode: 3 });
  });

  it('a scan', async () => {
    const scan = makePdf({ pages: [1, 2, 3].map(() => ({ texts: [], extra: '0.5 g 50 50 400 600 re f' })) });
    expect(await failure(scan)).toMatchObject({ code: 'DOC_EMPTY', hint: expect.stringContaining('run OCR first') });
  });

  it('too many pages', async () => {
    const sheet = new Sheet().lines(['Personvern']);
    expect(await failure(makePdf({ pages: Array.from({ length: 2001 }, () => sheet) }))).toMatchObject({ code: 'LIMIT_PAGES', exitCode: 6 });
  });

  it('a document whose end is cut off but whose pages are there is read', async () => {
    expect((await read(good.subarray(0, good.length - 60))).text).toContain(SENTENCE);
  });

  it('a few hundred flipped bits: a text or an error, never a hang, and the next document is read', async () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 200; round++) {
      const bytes = new Uint8Array(good);
      const at = random(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
      await read(bytes).catch((error) => expect(error).toMatchObject({ name: 'UnreadableError' }));
    }
    expect((await read(good)).text).toContain(SENTENCE);
  });
});

/** A stream in a page that unpacks to `megabytes`, packed twice. */
function bomb(megabytes: number): Buffer {
  const once = deflateSync(Buffer.alloc(megabytes * 1_000_000, ' '), { level: 9 });
  const twice = deflateSync(once, { level: 9 });
  const head =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>endobj\n';
  return Buffer.concat([
    Buffer.from(`${head}4 0 obj<</Length ${twice.length}/Filter[/FlateDecode/FlateDecode]>>stream\n`),
    twice,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>'),
  ]);
}

describe('documents that would take all memory or all time', () => {
  it('a gigabyte in a few kilobytes', async () => {
    const bytes = bomb(1000);
    const before = process.memoryUsage().rss;
    const start = performance.now();
    expect(await failure(bytes)).toMatchObject({ code: expect.stringMatching(/^LIMIT_(?:MEMORY|TIME)$|^DOC_/u) });
    expect(performance.now() - start).toBeLessThan(PARSE_LIMITS.time + 5000);
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(100);
    expect((await read(good)).text).toContain(SENTENCE);
  });

  it('millions of words on one page', async () => {
    const extra = `BT /F0 1 Tf ${'1 0 0 1 9 9 Tm (a) Tj '.repeat(2_000_000)} ET`;
    const job = { task: 'pdf', bytes: new Uint8Array(makePdf({ pages: [{ texts: [], extra }] })), source: 'ord.pdf' } as const;
    await expect(isolated(job, { ...PARSE_LIMITS, time: 8000 })).rejects.toMatchObject({ code: expect.stringMatching(/^LIMIT_(?:MEMORY|TIME)$/u), exitCode: 6 });
    expect((await read(good)).text).toContain(SENTENCE);
  });

  it('time runs out', async () => {
    const extra = `BT /F0 9 Tf ${'1 0 0 1 9 9 Tm (ord) Tj '.repeat(300_000)} ET`;
    const job = { task: 'pdf', bytes: new Uint8Array(makePdf({ pages: [{ texts: [], extra }] })), source: 'treg.pdf' } as const;
    await expect(isolated(job, { ...PARSE_LIMITS, time: 200 })).rejects.toMatchObject({ code: 'LIMIT_TIME', target: 'treg.pdf', exitCode: 6 });
    expect((await read(good)).text).toContain(SENTENCE);
  });

  it('several documents at once wait for one another', async () => {
    const versions = await Promise.all(Array.from({ length: 6 }, () => read(good)));
    expect(new Set(versions.map(({ text }) => text)).size).toBe(1);
  });
});

describe('documents that want to act', () => {
  it('scripts, launches and files named in them do nothing', async () => {
    const catalog = '/OpenAction << /S /JavaScript /JS (app.launchURL\\("http://127.0.0.1:9/"\\)) >> /AA << /WC << /S /Launch /F (/bin/sh) >> >>';
    const version = await read(
      makePdf({
        pages: [
          {
            texts: new Sheet().paragraph(SENTENCE).texts,
            links: [
              { x: 70, y: 80, width: 200, height: 12, href: 'file:///etc/passwd' },
              { x: 70, y: 80, width: 200, height: 12, href: 'javascript:alert(1)' },
            ],
          },
        ],
        catalog,
      }),
    );
    expect(version.text).toBe(SENTENCE);
    expect(version.links).toEqual([]);
  });
});

describe('the child process', () => {
  const program = (body: string): string =>
    `import { normalisePdf } from './src/normalise/pdf.js'; import { readFileSync } from 'node:fs'; const bytes = new Uint8Array(readFileSync(0)); ${body}`;
  const run = (body: string, input: Uint8Array): string =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program(body)], { input, encoding: 'utf8', timeout: 60_000 });

  it('does not keep the program alive, and is not left behind', () => {
    const pid = run(
      'await normalisePdf(bytes, "a"); const { execFileSync } = await import("node:child_process"); process.stdout.write(execFileSync("sh", ["-c", "ps -o pid=,args= --ppid " + process.pid + " | grep parse-child | grep -v grep"], { encoding: "utf8" }).trim().split(/\\s+/)[0]);',
      good,
    );
    expect(Number(pid)).toBeGreaterThan(1);
    expect(isAlive(Number(pid))).toBe(false);
  });

  it('writes nothing on standard output', () => {
    expect(run('await normalisePdf(bytes, "a");', good)).toBe('');
  });
});

function isAlive(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('parse-child');
  } catch {
    return false;
  }
}
