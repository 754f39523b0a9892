import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sheet } from './documents-made/layout.js';
import { makePdf } from './documents-made/pdf.js';
import { makeZip } from './documents-made/zip.js';

const SENTENCE = 'Opplysninger slettes senest 90 dager etter at avtalen er avsluttet.';
const CLI = path.resolve('src/cli/main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'klausul-bad-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The real program, in a folder of its own. */
function klausul(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), CLI, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('close', (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
  });
}

const zeros = deflateRawSync(Buffer.alloc(64_000_000, ' '), { level: 9 });
const pdf = makePdf({ pages: [new Sheet().paragraph('Personvern', { size: 20 }).paragraph(SENTENCE)] });

interface Bad {
  readonly name: string;
  /** Undefined: there is no such file; null: a folder. */
  readonly bytes: (() => Uint8Array | string) | undefined | null;
  readonly code: string;
  readonly exit: number;
}

const BAD: readonly Bad[] = [
  { name: 'missing.txt', bytes: undefined, code: 'DOC_MISSING', exit: 3 },
  { name: 'folder', bytes: null, code: 'USAGE', exit: 2 },
  { name: 'empty.txt', bytes: () => '', code: 'DOC_EMPTY', exit: 3 },
  { name: 'space.txt', bytes: () => ' \n\t\r\n'.repeat(1000), code: 'DOC_EMPTY', exit: 3 },
  { name: 'noise.bin', bytes: () => Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) % 256)), code: 'DOC_TYPE', exit: 3 },
  { name: 'nul.txt', bytes: () => Buffer.alloc(100_000), code: 'DOC_TYPE', exit: 3 },
  { name: 'locked.pdf', bytes: () => makePdf({ pages: [new Sheet().paragraph(SENTENCE)], password: 'hemmelig' }), code: 'DOC_ENCRYPTED', exit: 3 },
  { name: 'half.pdf', bytes: () => pdf.subarray(0, pdf.length / 2), code: 'DOC_CORRUPT', exit: 3 },
  { name: 'scan.pdf', bytes: () => makePdf({ pages: [{ texts: [], extra: '0.5 g 50 50 400 600 re f' }] }), code: 'DOC_EMPTY', exit: 3 },
  { name: 'words.docx', bytes: () => Buffer.concat([Buffer.from('PK\x03\x04word/', 'latin1'), Buffer.from(SENTENCE)]), code: 'DOC_CORRUPT', exit: 3 },
  { name: 'archive.docx', bytes: () => makeZip([{ name: 'notat.txt', data: 'hei' }]), code: 'DOC_TYPE', exit: 3 },
  { name: 'bomb.docx', bytes: () => makeZip([{ name: 'word/document.xml', data: '', packed: zeros }]), code: 'LIMIT_RATIO', exit: 6 },
  { name: 'deep.html', bytes: () => `<html><body>${'<div>'.repeat(100_000)}${SENTENCE}`, code: 'LIMIT_DEPTH', exit: 6 },
  { name: 'long.txt', bytes: () => Buffer.alloc(50_000_000, 'Vi lagrer navn. '), code: 'LIMIT_SIZE', exit: 6 },
  { name: 'picture.png', bytes: () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), code: 'DOC_TYPE', exit: 3 },
];

/** Unusual bytes that are text all the same. */
const utf16 = (text: string, big: boolean): Buffer => (big ? Buffer.from(`\ufeff${text}`, 'utf16le').swap16() : Buffer.from(`\ufeff${text}`, 'utf16le'));
const NORWEGIAN = `Nærmere om lagring: på våre tjenere – også «kopier». ${SENTENCE}\n`;
const GOOD: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['utf8.txt', Buffer.from(NORWEGIAN)],
  ['bom.txt', Buffer.from(`\ufeff${NORWEGIAN}`)],
  ['utf16le.txt', utf16(NORWEGIAN, false)],
  ['utf16be.txt', utf16(NORWEGIAN, true)],
  ['utf16nobom.txt', Buffer.from(NORWEGIAN, 'utf16le')],
  ['windows.txt', Buffer.concat([Buffer.from('N\xe6rmere om lagring: p\xe5 v\xe5re tjenere \x96 ogs\xe5 \xabkopier\xbb. ', 'latin1'), Buffer.from(`${SENTENCE}\n`)])],
  ['broken8.txt', Buffer.concat([Buffer.from('Nærmere om lagring på våre tjenere \xff', 'latin1').subarray(-1), Buffer.from(` Også på nærmere vilkår. ${SENTENCE}\n`)])],
  ['nuls.txt', Buffer.from(`Innledning\u0000 her.\n\n${SENTENCE}\n`)],
];

beforeAll(() => {
  for (const { name, bytes } of BAD) {
    if (bytes === null) mkdirSync(path.join(folder, name));
    else if (bytes) writeFileSync(path.join(folder, name), bytes());
  }
  for (const [name, bytes] of GOOD) writeFileSync(path.join(folder, name), bytes);
});

/** `error CODE what target — what to do`, and nothing else. */
const oneLine = (code: string, target: string): RegExp => new RegExp(`^error ${code} [^\\n]*${target.replace(/[.[\]]/gu, '\\$&')} — [^\\n]+\\n$`, 'u');

describe('a document that cannot be read', () => {
  it.each(BAD)('$name: one line, exit $exit', async ({ name, code, exit }) => {
    const ended = await klausul('extract', name);
    expect(ended.err).toMatch(oneLine(code, name));
    expect(ended).toMatchObject({ code: exit, out: '' });
  });

  it('is an object for programs', async () => {
    const { code, out, err } = await klausul('extract', '--json', 'half.pdf');
    expect({ code, err }).toEqual({ code: 3, err: '' });
    expect(JSON.parse(out)).toMatchObject({ source: 'half.pdf', error: { code: 'DOC_CORRUPT', message: expect.any(String) } });
  });

  it('among several: every other one is read, in order, a line each', async () => {
    const names = ['utf8.txt', ...BAD.map(({ name }) => name), 'bom.txt'];
    const { code, out, err } = await klausul('extract', '--json', ...names);
    expect({ code, err }).toEqual({ code: 3, err: '' });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { source?: string; error?: { code: string }; document?: { source: string }; facts?: { kind: string }[] });
    expect(lines.map((line) => line.error?.code ?? line.document?.source)).toEqual(['utf8.txt', ...BAD.map((bad) => bad.code), 'bom.txt']);
    expect(lines.map((line) => line.source ?? line.document?.source)).toEqual(names);
    expect(lines.at(-1)?.facts?.some(({ kind }) => kind === 'retention')).toBe(true);
  });

  it('leaves a note of the attempt in the store, and nothing else', async () => {
    const names = ['utf8.txt', ...BAD.map(({ name }) => name)];
    const { code, out, err } = await klausul('import', '--json', '--db', 'bad.db', '--organisation', 'Eksempel AS', ...names);
    expect({ code, err }).toEqual({ code: 3, err: '' });
    const { documents } = JSON.parse(out) as { documents: { outcome: string; version: number | null; facts: number; changes: number; reason?: string }[] };
    expect(documents.map(({ outcome }) => outcome)).toEqual(['new', ...BAD.map(() => 'failed')]);
    documents.slice(1).forEach((document, index) => expect(document.reason?.startsWith(`${BAD[index]?.code} `)).toBe(true));
    expect(JSON.parse((await klausul('db', 'check', '--json', '--db', 'bad.db')).out)).toMatchObject({ ok: true, checked: { snapshots: 1, versions: 1 } });
    const told = await klausul('import', '--db', 'bad.db', '--organisation', 'Eksempel AS', 'empty.txt');
    expect(told.code).toBe(3);
    expect(told.err).toMatch(oneLine('DOC_EMPTY', 'empty.txt'));
  });
});

describe('text in any charset', () => {
  it.each(GOOD.map(([name]) => name))('%s gives the same fact', async (name) => {
    const { code, out } = await klausul('extract', '--json', name);
    expect(code).toBe(0);
    const { facts } = JSON.parse(out) as { facts: { kind: string; value: Record<string, string>; evidence: { quote: string }[] }[] };
    expect(facts.filter(({ kind }) => kind === 'retention').map(({ value }) => value.period)).toEqual(['P90D']);
    expect(out).not.toMatch(/\\u0000|\\u008|\\u009/u);
  });
});

describe('addresses', () => {
  it.each([
    ['http://127.0.0.1:1/personvern', 'ADDR_PRIVATE', 6],
    ['http://169.254.169.254/latest', 'ADDR_PRIVATE', 6],
    ['http://[::1]/', 'ADDR_PRIVATE', 6],
    ['file:///etc/passwd', 'URL_SCHEME', 6],
    ['ftp://eksempel.example/a', 'URL_SCHEME', 6],
  ])('%s is refused: %s', async (url, code, exit) => {
    const ended = await klausul('extract', url);
    expect(ended.err).toMatch(oneLine(code, ''));
    expect(ended).toMatchObject({ code: exit, out: '' });
  });

  it('nobody answers', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)));
    await new Promise((resolve) => server.close(resolve));
    const ended = await klausul('extract', `http://127.0.0.1:${port}/`, '--allow-private-network', `127.0.0.1:${port}`);
    expect(ended.err).toMatch(oneLine('NET_[A-Z]+', ''));
    expect(ended).toMatchObject({ code: 3, out: '' });
  });
});
