import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { UnreadableError } from '../src/model/errors.js';
import type { Snapshot } from '../src/model/snapshot.js';
import { normalise } from '../src/normalise/index.js';

const snapshot = (bytes: Uint8Array | string, { source = 'personvern', mediaType = '', charset }: { source?: string; mediaType?: string; charset?: string } = {}): Snapshot => ({
  source,
  mediaType,
  bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
  sha256: '',
  fetchedAt: '2025-01-01T00:00:00Z',
  ...(charset ? { charset } : {}),
});
const sentence = 'Vi oppbevarer «opplysninger» på Ås så lenge du ønsker – aldri lenger.';
const textOf = async (bytes: Uint8Array | string, about = {}): Promise<string> => (await normalise(snapshot(bytes, about))).text;
const failure = async (bytes: Uint8Array | string, about = {}): Promise<UnreadableError> =>
  normalise(snapshot(bytes, about)).then(
    () => Promise.reject(new Error('was read')),
    (error: UnreadableError) => error,
  );

describe('charsets', () => {
  test.each(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'])('%s without any declaration', async (charset) => {
    expect(await textOf(iconv.encode(sentence, charset))).toBe(sentence);
  });
  test.each(['utf-8', 'utf-16le', 'utf-16be'])('%s with a byte order mark', async (charset) => {
    expect(await textOf(iconv.encode(sentence, charset, { addBOM: true }))).toBe(sentence);
  });
  test('declared by the sender', async () => {
    expect(await textOf(iconv.encode('Łódź og čeština', 'iso-8859-2'), { charset: 'ISO-8859-2' })).toBe('Łódź og čeština');
    expect(await textOf(iconv.encode(sentence, 'windows-1252'), { charset: 'iso-8859-1' })).toBe(sentence);
    expect(await textOf(iconv.encode('Blåbær', 'macintosh'), { charset: 'macintosh' })).toBe('Blåbær');
  });
  test('declared by the page', async () => {
    expect(await textOf(iconv.encode('<meta charset="iso-8859-2"><p>Łódź</p>', 'iso-8859-2'))).toBe('Łódź');
    expect(await textOf(iconv.encode('<?xml version="1.0" encoding="iso-8859-2"?><html><p>Łódź</p></html>', 'iso-8859-2'))).toBe('Łódź');
  });
  test('a declaration that the bytes contradict is not believed', async () => {
    expect(await textOf(Buffer.from(sentence), { charset: 'iso-8859-1' })).toBe(sentence);
    expect(await textOf(Buffer.from(`<meta charset="iso-8859-1"><p>${sentence}</p>`))).toBe(sentence);
    expect(await textOf(iconv.encode(sentence, 'windows-1252'), { charset: 'utf-8' })).toBe(sentence);
    expect(await textOf(sentence, { charset: 'tullball' })).toBe(sentence);
  });
  test('one broken byte does not turn a UTF-8 text into another', async () => {
    const bytes = Buffer.concat([Buffer.from(sentence.repeat(3)), Buffer.from([0xff])]);
    expect((await textOf(bytes)).startsWith(sentence)).toBe(true);
  });
});

describe('characters', () => {
  test('composed letters, plain spaces and hyphens, no controls', async () => {
    expect(await textOf('A\u030a\u00ad e\u2011post\u00a0\u200b30\u202fdager\u0000\u001b\u202e!\u2028ny')).toBe('Å e-post 30 dager!\nny');
  });
  test('line feeds of every kind', async () => {
    expect(await textOf('En.\r\n\r\nTo.\r\rTre.')).toBe('En.\n\nTo.\n\nTre.');
  });
  test('bullets of the symbol fonts, lone halves of pairs', async () => {
    expect(await textOf('\uf0b7 Navn\n\uf0b7 E-post')).toBe('Navn\nE-post');
    expect(await textOf(iconv.encode('Hei \ud83d der', 'utf-16le', { addBOM: true }))).toBe('Hei \ufffd der');
    expect(await textOf('Hei 😀 der')).toBe('Hei 😀 der');
  });
});

describe('media types', () => {
  const typeOf = async (bytes: string, about = {}): Promise<string> => (await normalise(snapshot(bytes, about))).mediaType;
  test('the bytes decide before the name and the declaration', async () => {
    expect(await typeOf('<!doctype html><p>Hei</p>', { source: 'a.txt', mediaType: 'text/plain' })).toBe('text/html');
    expect(await typeOf('<!-- x -->\n<html><p>Hei</p>')).toBe('text/html');
    expect(await typeOf('Bare tekst her.', { mediaType: 'text/html' })).toBe('text/plain');
  });
  test('name and declaration', async () => {
    expect(await typeOf('Hei **der**', { source: 'https://x.example/personvern.md?raw=1' })).toBe('text/markdown');
    expect(await typeOf('Hei', { mediaType: 'text/markdown' })).toBe('text/markdown');
    expect(await typeOf('<p>Hei</p>', { source: 'side.html' })).toBe('text/html');
    expect(await typeOf('---\nconst a = 1;\n---\n<Layout title="x"><h1>Personvern</h1></Layout>', { source: 'side.astro' })).toBe('text/html');
  });
  test('looks: Markdown marks in a text file, tags in a file without a name', async () => {
    expect(await typeOf('# Personvern\n\n## Lagring\n\nEtt år.', { source: 'a.txt' })).toBe('text/markdown');
    expect(await typeOf('| a | b |\n|---|---|\n| 1 | 2 |', { source: 'a.txt' })).toBe('text/markdown');
    expect(await typeOf('Vi bruker 3 * 4 = 12 og <3 i teksten. #emne', { source: 'a.txt' })).toBe('text/plain');
    expect(await typeOf('<div><h1>Personvern</h1><p>En.</p><p>To.</p></div>')).toBe('text/html');
  });
});

describe('what cannot be read', () => {
  test.each([
    ['', 'DOC_EMPTY'],
    [' \n\t\u00a0\u200b ', 'DOC_EMPTY'],
    ['<html><body><script>x()</script></body></html>', 'DOC_EMPTY'],
    ['<!-- bare -->', 'DOC_EMPTY'],
  ])('%j is %s', async (source, code) => {
    expect((await failure(source)).code).toBe(code);
  });
  test.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]],
    ['an archive', [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0]],
    ['a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]],
    ['an old Office file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
    ['noise', Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)],
  ])('%s is named, with what to do', async (_, bytes) => {
    const error = await failure(Uint8Array.from(bytes));
    expect([error.code, error.exitCode]).toEqual(['DOC_TYPE', 3]);
    expect(error.hint).not.toBe('');
    expect(error.message).not.toContain('\n');
  });
  test('more than ten million characters', async () => {
    expect((await failure('a'.repeat(10_000_001))).code).toBe('LIMIT_SIZE');
    expect((await failure(`<p>${'ord '.repeat(2_600_000)}</p>`, { mediaType: 'text/html' })).code).toBe('LIMIT_SIZE');
  });
});
