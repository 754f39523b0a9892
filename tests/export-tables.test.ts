import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { neutralised } from '../src/export/csv.js';
import { exportReports } from '../src/export/formats.js';
import type { ServiceReport } from '../src/export/report.js';
import { serviceReports } from '../src/reports.js';
import type { Store } from '../src/store/index.js';
import { glimmerStore } from './export-made/service-store.js';

let folder = '';
let store: Store;
let reports: ServiceReport[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klausul-tables-'));
  store = await glimmerStore(folder);
  reports = await serviceReports(store);
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Sheets of a workbook as rows of shown texts, read from its XML alone. */
function sheetsOf(bytes: Uint8Array): Map<string, string[][]> {
  const parts = unzipSync(bytes);
  const xml = (name: string): string => strFromU8(parts[name] as Uint8Array);
  const decoded = (text: string): string =>
    text.replace(/&(lt|gt|quot|apos|amp);/gu, (_all, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] as string);
  const strings = [...xml('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/gu)].map(([, text = '']) => decoded(text));
  const names = [...xml('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/gu)].map(([, name = '']) => name);
  return new Map(
    names.map((name, index) => [
      name,
      [...xml(`xl/worksheets/sheet${index + 1}.xml`).matchAll(/<row [^>]*>([\s\S]*?)<\/row>/gu)].map(([, row = '']) => {
        // An empty cell has no element: the reference says which column one is in.
        const cells: string[] = [];
        for (const [, column = '', type, value = ''] of row.matchAll(/<c r="([A-Z])\d+"(?: s="\d+")?(?: t="(\w+)")?(?:\/>|>(?:<v>([^<]*)<\/v>)?<\/c>)/gu))
          cells[column.charCodeAt(0) - 65] = type === 's' ? (strings[Number(value)] ?? '') : value;
        return Array.from(cells, (cell) => cell ?? '');
      }),
    ]),
  );
}

describe('register', () => {
  test('as CSV is what Norwegian Excel opens: BOM, semicolon, a row for each word behind a fact', async () => {
    const { content } = await exportReports('register', reports);
    const csv = String(content);
    expect(csv.startsWith('\uFEFFLeverandør;Tjeneste;Slag;Faktum;Land;Oppgave;')).toBe(true);
    const rows = csv.trim().split('\r\n');
    const words = reports.flatMap(({ facts }) => facts.flatMap(({ evidence }) => evidence));
    expect(rows).toHaveLength(words.length + 1);
    expect(csv).toContain('Tindefall Læring AS;Glimmer;Underleverandør;Kvernkode ApS (Danmark) – feilsøking;Danmark;feilsøking;');
  });

  test('as XLSX has suppliers and facts, filters, a frozen header and dates that are dates', async () => {
    const { content } = await exportReports('register', reports, { as: 'xlsx' });
    const bytes = content as Uint8Array;
    const sheets = sheetsOf(bytes);
    expect([...sheets.keys()]).toEqual(['Underleverandører', 'Fakta']);
    const suppliers = sheets.get('Underleverandører') ?? [];
    expect(suppliers.slice(1).map((row) => row[2])).toEqual(expect.arrayContaining(['Kvernkode ApS', 'Fjellsky AS']));
    expect(suppliers.find((row) => row[2] === 'Fjellsky AS')).toContain('Norge eller Sverige');
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(xml).toContain(`<autoFilter ref="A1:K${suppliers.length}"/>`);
    expect(xml).toMatch(/<pane ySplit="1"[^>]*state="frozen"/u);
    // 1 March 2026 as Excel counts days.
    expect(suppliers[1]?.at(-1)).toBe('46082');
  });

  test('in nynorsk has nynorsk headings', async () => {
    const { content } = await exportReports('register', reports, { language: 'nn' });
    expect(String(content).split('\r\n')[0]).toContain('Orda det byggjer på');
  });
});

test('protokoll has the columns A to S of the template, filled in with what is stated', async () => {
  const { content } = await exportReports('protokoll', reports);
  const sheets = sheetsOf(content as Uint8Array);
  const [header = [], row = []] = sheets.get('Protokoll') ?? [];
  expect(header.map((title) => title.charAt(0)).join('')).toBe('ABCDEFGHIJKLMNOPQRS');
  const cell = (letter: string): string => row[header.findIndex((title) => title.startsWith(`${letter} `))] ?? '';
  expect(cell('F')).toContain('E-postadresse');
  expect(cell('F')).not.toContain('ødselsnummer');
  expect(cell('D')).not.toContain('arkedsføring');
  expect(cell('M')).toContain('slettes senest 90 dager etter avtalens slutt');
  expect(cell('P').split('\n')).toEqual(expect.arrayContaining(['Tindefall Læring AS', 'Kvernkode ApS']));
  expect(cell('R').split('\n')).toContain('USA');
  expect(cell('R')).not.toContain('Kina');
  expect(cell('S')).toContain('SCC');
  expect([...sheets.keys()]).toEqual(['Forside', 'Protokoll']);
});

test.each([
  ['=HYPERLINK("https://ond.example")', true],
  ['+SUM(A1)', true],
  ['-2+3', true],
  ['@kommune', true],
  ['\t=1', true],
  ['＝1+1', true],
  [' =1', true],
  ["'=1", true],
  ['-5', false],
  ['+47 22 22 22 22', false],
  ['Navn = etternavn', false],
])('%j is made harmless: %j', (text, changed) => {
  expect(neutralised(text)).toBe(changed ? `'${text}` : text);
});
