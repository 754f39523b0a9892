import { createHash } from 'node:crypto';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource } from '../src/crawl/bytes.js';
import { mediaTypeOf } from '../src/crawl/media-type.js';
import { serve } from './gate-site/server.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'klausul-'));
});
afterAll(() => rm(folder, { recursive: true }));
const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  await writeFile(path.join(folder, name), content);
  return path.join(folder, name);
};
const now = (): Date => new Date('2026-03-02T10:00:00Z');

describe('where a document comes from', () => {
  it('a file', async () => {
    const source = await file('personvern.md', '# Personvern\n\næøå');
    const bytes = Buffer.from('# Personvern\n\næøå');
    expect(await readSource(source, { now })).toEqual({
      source,
      bytes: new Uint8Array(bytes),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mediaType: 'text/markdown',
      fetchedAt: '2026-03-02T10:00:00.000Z',
    });
  });

  it('standard input', async () => {
    expect(await readSource('-', { now, stdin: Readable.from([Buffer.from('<html><p>a'), Buffer.from('</p>')]) })).toMatchObject({ source: '-', mediaType: 'text/html' });
  });

  it('the web, with what the site says about it', async () => {
    const site = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-1' }).end(Buffer.from('<p>æ', 'latin1'));
    });
    expect(await readSource(site.url('/p'), { now, allowPrivate: [site.host] })).toMatchObject({ source: site.url('/p'), mediaType: 'text/html', charset: 'iso-8859-1' });
    await expect(readSource(site.url('/p'))).rejects.toMatchObject({ code: 'ADDR_PRIVATE', exitCode: 6 });
    await site.close();
  });

  it('nowhere', async () => {
    await expect(readSource(path.join(folder, 'finnes-ikke.txt'))).rejects.toMatchObject({ code: 'DOC_MISSING', exitCode: 3 });
    await expect(readSource(path.join(await file('a.txt', ''), 'b'))).rejects.toMatchObject({ code: 'DOC_MISSING', exitCode: 3 });
    await expect(readSource(`${folder}/a\0b`)).rejects.toMatchObject({ code: 'DOC_MISSING' });
    await expect(readSource('')).rejects.toMatchObject({ code: 'DOC_MISSING' });
    await expect(readSource(folder)).rejects.toMatchObject({ code: 'USAGE', exitCode: 2 });
  });

  it.each(['file:///etc/passwd', 'ftp://x.example/a', 'gopher://x/', 'javascript:alert(1)', 'FILE:/etc/passwd'])('%s is refused', async (source) => {
    await expect(readSource(source)).rejects.toMatchObject({ code: 'URL_SCHEME', exitCode: 6 });
  });

  it('a file name with a colon is a file name', async () => {
    expect((await readSource(await file('avtale: del 1.txt', 'x'))).bytes.length).toBe(1);
  });
});

describe('what is too large', () => {
  it('a file, standard input, and a device that never ends', async () => {
    const source = await file('stor.txt', '');
    await truncate(source, 20_000_001);
    await expect(readSource(source)).rejects.toMatchObject({ code: 'LIMIT_SIZE', exitCode: 6 });
    await truncate(source, 20_000_000);
    expect((await readSource(source)).bytes.length).toBe(20_000_000);
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1_000_000);
      })(),
    );
    await expect(readSource('-', { stdin: endless })).rejects.toMatchObject({ code: 'LIMIT_SIZE' });
    await expect(readSource('/dev/zero')).rejects.toMatchObject({ code: 'LIMIT_SIZE' });
  });
});

describe('what a document is', () => {
  it.each([
    ['%PDF-1.7\n', 'avtale', 'text/html', 'application/pdf'],
    ['\ufeff%PDF-1.7\n', 'avtale', '', 'application/pdf'],
    ['HTTP-søppel\n%PDF-1.4\n', 'avtale.pdf', 'application/pdf', 'application/pdf'],
    ['Slik begynner en PDF:\n%PDF-1.4\n', 'notat.txt', '', 'text/plain'],
    ['PK\u0003\u0004', 'avtale', 'application/octet-stream', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['<!DOCTYPE html><p>a', 'side.pdf', '', 'text/html'],
    ['<!DOCTYPE html><p>a', 'side', 'application/octet-stream', 'text/html'],
    ['hei', 'side', 'text/html', 'text/html'],
    ['# Personvern', 'README.md', 'text/plain', 'text/markdown'],
    ['# Personvern', 'README.md', 'text/html', 'text/html'],
    ['<html>', 'kode.txt', 'text/plain', 'text/plain'],
    ['{"a": 1}', 'data.json', 'application/json', 'application/json'],
    ['hei', 'a.htm', '', 'text/html'],
    ['hei', '-', '', 'text/plain'],
  ])('%j named %s sent as %j is %s', (bytes, name, declared, type) => expect(mediaTypeOf(Buffer.from(bytes), name, declared)).toBe(type));
});
