import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import * as docx from 'docx';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '../extractors/index.js';
import { snapshotOf } from '../src/crawl/bytes.js';
import type { Fact } from '../src/model/fact.js';
import type { Version } from '../src/model/version.js';
import { versionOf } from '../src/versions.js';
import { Sheet } from './documents-made/layout.js';
import { makePdf } from './documents-made/pdf.js';

/** One policy of a made-up company, as a program would hold it: every rendering below is made of this. */
type Part =
  | { readonly title: string; readonly level: 1 | 2 }
  | { readonly text: string }
  | { readonly items: readonly string[] }
  | { readonly rows: readonly (readonly string[])[] };

const POLICY: readonly Part[] = [
  { title: 'Personvernerklæring for Notatbyen', level: 1 },
  { text: 'Sist oppdatert 3. februar 2026. Fjellrev Programvare AS er behandlingsansvarlig for opplysningene i kundeforholdet.' },
  { title: 'Hva vi behandler', level: 2 },
  { text: 'Vi behandler disse opplysningene om brukerne våre for å levere tjenesten:' },
  { items: ['navn og e-postadresse', 'telefonnummer', 'IP-adresse og informasjon om enheten'] },
  { title: 'Underleverandører', level: 2 },
  { text: 'Vi bruker disse underleverandørene til å drifte tjenesten:' },
  {
    rows: [
      ['Leverandør', 'Land', 'Oppgave'],
      ['Postduen AS', 'Danmark', 'Utsending av e-post'],
      ['Skybygget AB', 'Sverige', 'Drift av tjenere og sikkerhetskopiering for alle kundene våre'],
      ['Tellerud LLC', 'USA', 'Statistikk'],
    ],
  },
  { title: 'Lagring og sletting', level: 2 },
  { text: 'Personopplysningene lagres i Norge. Opplysningene slettes senest 90 dager etter at avtalen er avsluttet, og loggene slettes etter 12 måneder.' },
  { text: 'Behandlingen av opplysninger om kundene bygger på avtalen med deg, jf. personvernforordningen artikkel 6 nr. 1 bokstav b.' },
];

const markdown = POLICY.map((part) => {
  if ('title' in part) return `${'#'.repeat(part.level)} ${part.title}`;
  if ('text' in part) return part.text;
  if ('items' in part) return part.items.map((item) => `- ${item}`).join('\n');
  const [head = [], ...rows] = part.rows;
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}).join('\n\n');

const html = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Personvernerklæring for Notatbyen</title></head><body><main>${POLICY.map((part) => {
  if ('title' in part) return `<h${part.level}>${part.title}</h${part.level}>`;
  if ('text' in part) return `<p>${part.text}</p>`;
  if ('items' in part) return `<ul>${part.items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  return `<table>${part.rows.map((row, index) => `<tr>${row.map((cell) => (index === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`;
}).join('\n')}</main></body></html>`;

async function word(): Promise<Buffer> {
  const children = POLICY.flatMap((part): (docx.Paragraph | docx.Table)[] => {
    if ('title' in part) return [new docx.Paragraph({ text: part.title, heading: part.level === 1 ? docx.HeadingLevel.HEADING_1 : docx.HeadingLevel.HEADING_2 })];
    if ('text' in part) return [new docx.Paragraph(part.text)];
    if ('items' in part) return part.items.map((text) => new docx.Paragraph({ text, bullet: { level: 0 } }));
    return [
      new docx.Table({
        rows: part.rows.map(
          (row, index) => new docx.TableRow({ tableHeader: index === 0, children: row.map((cell) => new docx.TableCell({ children: [new docx.Paragraph(cell)] })) }),
        ),
      }),
    ];
  });
  return docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }));
}

/** Lines set by hand, without tags: over two pages, with a running head. */
function drawn(): Buffer {
  const pages = [new Sheet(), new Sheet()] as const;
  POLICY.forEach((part, index) => {
    const sheet = pages[index < 6 ? 0 : 1];
    if ('title' in part) sheet.paragraph(part.title, { size: part.level === 1 ? 22 : 15 });
    else if ('text' in part) sheet.paragraph(part.text);
    else if ('items' in part) for (const item of part.items) sheet.bullet(item);
    else sheet.table(part.rows, [120, 90, 245]);
  });
  return makePdf({
    pages: pages.map(({ texts }, index) => ({
      texts: [{ x: 70, y: 40, text: 'Notatbyen, vilkår og personvern', size: 8 }, ...texts, { x: 290, y: 815, text: `Side ${index + 1} av 2`, size: 8 }],
    })),
  });
}

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file));
if (!CHROMIUM) process.stderr.write('tests/renderings: no Chromium here, so a printed page is not tried\n');

/** The page as a browser prints it. */
async function printed(): Promise<Buffer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'klausul-print-'));
  try {
    const [page, pdf] = [path.join(folder, 'page.html'), path.join(folder, 'page.pdf')];
    writeFileSync(page, html);
    await promisify(execFile)(CHROMIUM as string, [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${folder}/profile`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    return readFileSync(pdf);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function reading(name: string, bytes: Uint8Array): Promise<{ version: Version; facts: Fact[] }> {
  const version = await versionOf(snapshotOf(name, bytes, { at: new Date('2026-03-01T00:00:00Z') }));
  return { version, facts: extractFacts(version) };
}

/** What the facts say, without where. */
const said = (facts: readonly Fact[]): unknown[] =>
  facts.map(({ id, kind, value, scope, assertion }) => ({ id, kind, value, scope, assertion })).sort((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1));

describe('one and the same policy', () => {
  const expected = reading('policy.md', Buffer.from(markdown));

  it('has the facts that it states', async () => {
    const { facts } = await expected;
    const values = (kind: string, field: string): unknown[] =>
      facts
        .filter((fact) => fact.kind === kind)
        .map(({ value }) => value[field])
        .sort();
    expect(values('sub-processor', 'name')).toEqual(['Postduen AS', 'Skybygget AB', 'Tellerud LLC']);
    expect(values('sub-processor', 'country')).toEqual(['DK', 'SE', 'US']);
    expect(values('retention', 'period')).toEqual(['P12M', 'P90D']);
    expect(values('role', 'role')).toEqual(['controller']);
    expect(values('legal-basis', 'basis')).toEqual(['contract']);
    expect(values('document-date', 'date')).toEqual(['2026-02-03']);
  });

  const RENDERINGS: readonly (readonly [name: string, make: () => Buffer | Promise<Buffer>])[] = [
    ['policy.html', () => Buffer.from(html)],
    ['policy.docx', word],
    ['policy.pdf', drawn],
    ...(CHROMIUM ? ([['printed.pdf', printed]] as const) : []),
  ];

  it.each(RENDERINGS)('%s says the same', async (name, make) => {
    const { version, facts } = await reading(name, await make());
    expect(said(facts)).toEqual(said((await expected).facts));
    for (const { evidence } of facts) for (const { start, end, quote } of evidence) expect(version.text.slice(start, end)).toBe(quote);
  });

  it('on paper has pages', async () => {
    const { facts } = await reading('policy.pdf', drawn());
    expect(facts.find(({ kind }) => kind === 'document-date')?.evidence[0]?.page).toBe(1);
    expect(facts.find(({ kind }) => kind === 'retention')?.evidence[0]?.page).toBe(2);
  });
});
