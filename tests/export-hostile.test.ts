import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import jsonld from 'jsonld';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportReports, FORMATS } from '../src/export/formats.js';
import type { ReportFact, ServiceReport } from '../src/export/report.js';

const LONG = 'x'.repeat(40_000);

/** What strangers' pages may hold where a name, a task or a quote is read. */
const HOSTILE = [
  '=HYPERLINK("https://ond.example","klikk")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '@SUM(1)',
  'nul\u0000 her',
  'ufffe\uFFFE og uffff\uFFFF',
  'halv\uD83D og \uDE00 halv',
  'snu\u202Etxt.exe\u202C',
  LONG,
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '</w:t></w:r><w:p/>',
  '[klikk](https://ond.example) **fet** `kode` | celle | \\ *kursiv* # tittel',
  '[^1]: falsk fotnote',
  '&lt;b&gt; &amp; &#x41;',
  '_x0041_',
  'INCLUDETEXT "C:\\\\hemmelig.txt"',
  '"; drop',
  '&#0;&#xFFFE;',
];

const fact = (kind: string, value: ReportFact['value'], quote: string, id: number): ReportFact => ({
  id: id.toString(16).padStart(16, '0'),
  kind,
  value,
  scope: kind === 'retention' ? { dataCategory: quote.slice(0, 60) } : {},
  evidence: [{ start: id * 10, end: id * 10 + 5, quote: quote.slice(0, 600), section: quote.slice(0, 80), page: 1, rule: quote.slice(0, 40) }],
  assertion: 'stated',
  confidence: 0.9,
  extractor: 'x@1',
  rule: 'x',
  term: kind === 'vendor' ? 'dpv:Organisation' : 'dpv:DataSubProcessor',
  summary: { nb: quote },
  document: 'ond/ond/policy',
  version: 1,
});

const report: ServiceReport = {
  organisation: HOSTILE.join(' '),
  service: `<script>${HOSTILE.slice(0, 8).join(' ')}`,
  slug: 'ond',
  documents: [
    {
      name: 'ond/ond/policy',
      type: 'policy',
      variant: '',
      title: HOSTILE.slice(0, 12).join(' '),
      language: 'nb',
      version: 1,
      fetchedAt: '2026-03-01T12:30:00.000Z',
      textSha256: 'b'.repeat(64),
      engine: 'x',
      snapshots: [
        { source: 'https://ond.example/"><script>alert(1)</script>?a=1&b=[x](y)', sha256: 'a'.repeat(64), mediaType: 'text/html', fetchedAt: '2026-03-01T12:30:00.000Z' },
      ],
    },
  ],
  facts: HOSTILE.flatMap((text, index) => [
    fact('sub-processor', { name: text, task: text, country: 'US', agreement: text }, text, index * 6 + 1),
    fact('vendor', { name: text }, text, index * 6 + 2),
    fact('condition', { text }, text, index * 6 + 3),
    fact('policy-link', { url: index % 2 === 0 ? `javascript:alert(${index})` : `https://ond.example/${index}?q="><script>` }, text, index * 6 + 4),
    fact('retention', { period: 'P30D', action: 'erase', bound: 'max' }, text, index * 6 + 5),
    fact('ukjent-slag', { felt: text }, text, index * 6 + 6),
  ]),
  leftOut: { rejected: 0, doubtful: 0 },
};

const ALL = Object.entries(FORMATS).flatMap(([name, { endings }]) => endings.map((ending) => [name, ending] as const));
const bytesOf = async (name: string, ending: string): Promise<Uint8Array> => {
  const { content } = await exportReports(name, [report], { as: ending });
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
};
const textOf = async (name: string, ending: string): Promise<string> => new TextDecoder().decode(await bytesOf(name, ending));
const partsOf = (bytes: Uint8Array): [string, string][] => Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);

const OFFICE = [
  ['assessment', 'docx'],
  ['register', 'xlsx'],
  ['protokoll', 'xlsx'],
] as const;

const has = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'klausul-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(OFFICE)('%s as %s', (name, ending) => {
  test('holds only characters that XML allows, and no direction marks', async () => {
    for (const [part, xml] of partsOf(await bytesOf(name, ending))) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that no XML may hold.
      expect(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(xml), part).toBe(false);
      expect(/&#(?:x0*(?:0|fffe|ffff)|0+);/iu.test(xml), part).toBe(false);
    }
  });

  test('reaches nothing outside but web addresses, and has no macro, field or formula of a stranger', async () => {
    for (const [part, xml] of partsOf(await bytesOf(name, ending))) {
      for (const [, target] of xml.matchAll(/Target="([^"]+)" TargetMode="External"/gu)) expect(target, part).toMatch(/^https?:/u);
      if (part.startsWith('xl/worksheets')) expect(xml).not.toMatch(/<f[ >]/u);
      for (const [, field] of xml.matchAll(/w:instr="([^"]+)"/gu)) expect(field).toMatch(/^NOTEREF _Note\d+ \\f \\h$/u);
      expect(part).not.toMatch(/vba|macro/iu);
    }
  });

  test.skipIf(!has('python3'))(`is well-formed for another parser${has('python3') ? '' : ' (skipped: no python3 here)'}`, async () => {
    for (const [part, xml] of partsOf(await bytesOf(name, ending))) {
      const file = join(folder, 'part.xml');
      writeFileSync(file, xml);
      expect(() => execFileSync('python3', ['-c', 'import sys, xml.parsers.expat as e; e.ParserCreate().ParseFile(open(sys.argv[1], "rb"))', file]), part).not.toThrow();
    }
  });

  test.skipIf(!has('soffice'))(`opens in LibreOffice${has('soffice') ? '' : ' (skipped: no soffice here)'}`, async () => {
    const file = join(folder, `${name}.${ending}`);
    writeFileSync(file, await bytesOf(name, ending));
    execFileSync('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore' });
    expect(statSync(join(folder, `${name}.pdf`)).size).toBeGreaterThan(5_000);
  });
});

test('a cell keeps Excel’s limit and says that it is shortened', async () => {
  const strings = partsOf(await bytesOf('register', 'xlsx')).find(([part]) => part === 'xl/sharedStrings.xml')?.[1] ?? '';
  const cells = [...strings.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/gu)].map(([, text = '']) => text);
  expect(Math.max(...cells.map(({ length }) => length))).toBeLessThanOrEqual(32_767);
  expect(cells.some((text) => text.endsWith('[forkortet]'))).toBe(true);
  expect(strings).toContain('_x005F_x0041_');
});

test('CSV has no cell that a spreadsheet computes', async () => {
  const csv = await textOf('register', 'csv');
  expect(csv).not.toMatch(/(?:^|[;\n])"?[=@]/u);
  expect(csv).not.toMatch(/(?:^|[;\n])"?\+1\+1/u);
  expect(csv).toContain("'=HYPERLINK");
});

test('HTML has no element, attribute or link of a stranger', async () => {
  const html = await textOf('assessment', 'html');
  expect(/<script|<img|onerror=[^&]*>|javascript:[^<]*"/iu.test(html)).toBe(false);
  for (const [, href] of html.matchAll(/href="([^"]*)"/gu)) expect(href).toMatch(/^(?:#(?:note|ref)-\d+$|https?:)/u);
});

test('Markdown keeps strangers’ marks as text', async () => {
  const markdown = await textOf('assessment', 'md');
  expect(markdown.includes('[klikk](https')).toBe(false);
  expect(markdown.includes('<script')).toBe(false);
  expect(/^\[\^1\]: falsk/mu.test(markdown)).toBe(false);
  expect(/\(javascript:|<javascript:/u.test(markdown)).toBe(false);
  for (const row of markdown.split('\n').filter((one) => one.startsWith('| '))) expect([...row.matchAll(/(?<!\\)\|/gu)].length, row.slice(0, 80)).toBeOneOf([4, 5]);
});

test('DOCX is read by another library with the words in it', async () => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await bytesOf('assessment', 'docx')) });
  expect(value).toContain('<script>alert(1)</script>');
  expect(value).toContain('</w:t></w:r><w:p/>');
});

test('JSON-LD is canonised, and JSON keeps every character as it was', async () => {
  const refuse = async (): Promise<never> => {
    throw new Error('asked the network');
  };
  await expect(jsonld.canonize(JSON.parse(await textOf('dpv', 'jsonld')), { algorithm: 'RDFC-1.0', documentLoader: refuse as never })).resolves.toContain('DataSubProcessor');
  expect(JSON.parse(await textOf('json', 'json')).facts).toEqual(JSON.parse(JSON.stringify(report.facts)));
  expect(JSON.parse(await textOf('tilt', 'json')).meta._hash).toBe('a'.repeat(64));
});

test.each(ALL)('%s as %s is the same bytes each time', async (name, ending) => {
  const first = await bytesOf(name, ending);
  // Another document in between moves the counters of the libraries.
  await exportReports('assessment', [{ ...report, facts: report.facts.slice(0, 9) }], { as: 'docx' });
  expect(Buffer.compare(Buffer.from(await bytesOf(name, ending)), Buffer.from(first))).toBe(0);
});
