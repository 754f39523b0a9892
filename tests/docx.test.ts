import * as docx from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Normalised } from '../src/normalise/blocks.js';
import { normaliseDocx } from '../src/normalise/docx.js';

const { Document, Footer, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } = docx;

type Child = docx.Paragraph | docx.Table;
const pack = async (children: readonly Child[], footer?: string): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children, ...(footer === undefined ? {} : { footers: { default: new Footer({ children: [new Paragraph(footer)] }) } }) }] })),
  );
const read = async (...children: readonly Child[]): Promise<Normalised> => normaliseDocx(await pack(children), 'prøve.docx');
const row = (cells: readonly string[], tableHeader = false): docx.TableRow =>
  new TableRow({ tableHeader, children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
const kinds = ({ blocks, text }: Normalised): string[] =>
  blocks.map((block) => `${block.kind}${block.kind === 'heading' ? block.level : block.kind === 'row' && block.header ? '*' : ''}: ${text.slice(block.start, block.end)}`);

describe('a Word document', () => {
  it('has titles, paragraphs, lists and tables', async () => {
    const version = await read(
      new Paragraph({ text: 'Databehandleravtale', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: 'Underleverandører', heading: HeadingLevel.HEADING_2 }),
      new Paragraph('Vi bruker disse underleverandørene, og varsler før vi bytter:'),
      new Paragraph({ text: 'Nordlys AS', bullet: { level: 0 } }),
      new Paragraph({ text: 'sikkerhetskopier', bullet: { level: 1 } }),
      new Table({ rows: [row(['Navn', 'Land'], true), row(['Nordlys AS', 'Norge']), row(['Postduen Inc.', 'USA'])] }),
    );
    expect(kinds(version)).toEqual([
      'heading1: Databehandleravtale',
      'heading2: Underleverandører',
      'paragraph: Vi bruker disse underleverandørene, og varsler før vi bytter:',
      'item: Nordlys AS',
      'item: sikkerhetskopier',
      'row*: Navn | Land',
      'row: Nordlys AS | Norge',
      'row: Postduen Inc. | USA',
    ]);
    expect(version).toMatchObject({ title: 'Databehandleravtale', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' });
    const last = version.blocks.at(-1);
    expect(last?.kind === 'row' && last.cells.map((cell) => cell.column)).toEqual(['Navn', 'Land']);
    expect(last?.path).toEqual(['Databehandleravtale', 'Underleverandører']);
  });

  it('has cells over several rows and columns: each row says what is in it', async () => {
    const cell = (text: string, span: { rowSpan?: number; columnSpan?: number } = {}): docx.TableCell => new TableCell({ ...span, children: [new Paragraph(text)] });
    const version = await read(
      new Table({
        rows: [
          new TableRow({ tableHeader: true, children: [cell('Leverandør'), cell('Oppgave'), cell('Land')] }),
          new TableRow({ children: [cell('Nordlys AS', { rowSpan: 2 }), cell('Drift'), cell('Norge')] }),
          new TableRow({ children: [cell('Sikkerhetskopi'), cell('Sverige')] }),
          new TableRow({ children: [cell('Postduen AS'), cell('Ikke oppgitt', { columnSpan: 2 })] }),
        ],
      }),
    );
    const rows = version.blocks.flatMap((block) => (block.kind === 'row' && !block.header ? [block] : []));
    expect(rows.map(({ cells }) => cells.map(({ start, end, column }) => [column, version.text.slice(start, end)]))).toEqual([
      [
        ['Leverandør', 'Nordlys AS'],
        ['Oppgave', 'Drift'],
        ['Land', 'Norge'],
      ],
      [
        ['Leverandør', 'Nordlys AS'],
        ['Oppgave', 'Sikkerhetskopi'],
        ['Land', 'Sverige'],
      ],
      [
        ['Leverandør', 'Postduen AS'],
        ['Oppgave / Land', 'Ikke oppgitt'],
      ],
    ]);
  });

  it('keeps labels, and links with their words', async () => {
    const version = await read(
      new Paragraph({ children: [new TextRun({ text: 'Behandlingsansvarlig:', bold: true }), new TextRun(' Storfjell kommune')] }),
      new Paragraph({
        children: [new TextRun('Les mer i '), new docx.ExternalHyperlink({ link: 'https://eksempel.example/liste', children: [new TextRun('listen')] }), new TextRun(' vår.')],
      }),
    );
    expect(kinds(version)[0]).toBe('pair: Behandlingsansvarlig: Storfjell kommune');
    expect(version.links.map((link) => [version.text.slice(link.start, link.end), link.href])).toEqual([['listen', 'https://eksempel.example/liste']]);
  });

  it('says once what its footer says', async () => {
    const version = await normaliseDocx(await pack([new Paragraph('Vi lagrer navn & e-post.')], 'Versjon 2.1 – 1. mars 2026, R&D'), 'a.docx');
    expect(version.text).toBe('Vi lagrer navn & e-post.\n\nVersjon 2.1 – 1. mars 2026, R&D');
  });

  it('knows titles by the names that Norwegian programs give their styles', async () => {
    const parts = unzipSync(await pack([new Paragraph({ text: 'Formål', heading: HeadingLevel.HEADING_1 }), new Paragraph('Vi sender e-post.')]));
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
      .replace('w:val="heading 1"', 'w:val="Overskrift 1"')
      .replaceAll('Heading1', 'Overskrift1');
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll('Heading1', 'Overskrift1');
    const version = await normaliseDocx(zipSync({ ...parts, 'word/styles.xml': strToU8(styles), 'word/document.xml': strToU8(document) }), 'a.docx');
    expect(kinds(version)[0]).toBe('heading1: Formål');
  });

  it('shows no pictures, and none of their bytes', async () => {
    const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const version = await read(
      new Paragraph({ children: [new TextRun('Vi lagrer navn.'), new ImageRun({ type: 'png', data: pixel, transformation: { width: 10, height: 10 } })] }),
    );
    expect(version.text).toBe('Vi lagrer navn.');
  });

  it('is the same twice', async () => {
    const bytes = await pack([new Paragraph('Vi lagrer navn.')]);
    expect(await normaliseDocx(bytes, 'a')).toEqual(await normaliseDocx(bytes, 'b'));
  });
});
