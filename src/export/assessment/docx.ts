import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { steadyZip } from '../steady-zip.js';
import type { Draft, Part, Statement } from './draft.js';
import { FRAME, isWebAddress, noteParts, sourceRows } from './note-text.js';

const FONT = 'Calibri';
/** Width of the text on A4 with these margins, in twentieths of a point. */
const TEXT_WIDTH = 9406;

const MARKS = {
  fact: {},
  fixed: {},
  absent: { italics: true, color: '6A4A00' },
  uncertain: { italics: true, color: '8A1C1C' },
  prompt: { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FFF4BF' } },
} as const;

/** A draft as a Word document: heading styles, real lists, tables with header rows, and Word's own footnotes. Byte-equal for equal drafts. */
export async function docxOf(draft: Draft): Promise<Uint8Array> {
  const words = FRAME[draft.language];
  const referred = new Set<number>();

  // Word numbers notes by their place: the first reference is the note, later ones are fields that show its number.
  const reference = (number: number): ParagraphChild => {
    if (referred.has(number)) return new SimpleField(`NOTEREF _Note${number} \\f \\h`, String(number));
    referred.add(number);
    return new Bookmark({ id: `_Note${number}`, children: [new FootnoteReferenceRun(number)] });
  };
  const comma = (): TextRun => new TextRun({ text: ',', superScript: true });
  const noted = ({ mark, text, url, notes }: Statement): ParagraphChild[] => [
    url === undefined
      ? new TextRun({ text: mark === 'prompt' ? `[${text}]` : text, ...MARKS[mark] })
      : new ExternalHyperlink({ link: url, children: [new TextRun({ text, style: 'Hyperlink' })] }),
    ...notes.flatMap((number, index) => (index === 0 ? [reference(number)] : [comma(), reference(number)])),
  ];
  const part = (one: Part): (Paragraph | Table)[] => {
    switch (one.kind) {
      case 'paragraph':
        return [new Paragraph({ children: noted(one.statement) })];
      case 'list':
        return [
          ...(one.lead === undefined ? [] : [new Paragraph({ keepNext: true, children: [new TextRun({ text: `${one.lead}:`, bold: true })] })]),
          ...one.items.map((item) => new Paragraph({ style: 'ListParagraph', numbering: { reference: 'bullets', level: 0 }, children: noted(item) })),
        ];
      case 'series':
        return [
          new Paragraph({
            children: [
              new TextRun({ text: `${one.lead}: `, bold: true }),
              ...one.items.flatMap((item, index) => (index === 0 ? noted(item) : [new TextRun(', '), ...noted(item)])),
            ],
          }),
        ];
      case 'table':
        return [
          table(
            one.columns,
            one.rows.map((row) => row.map(noted)),
            [0.32, 0.46, 0.22],
          ),
          gap(),
        ];
    }
  };
  const sections = draft.sections.flatMap(({ heading, parts }) => [new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }), ...parts.flatMap(part)]);
  const address = (text: string): ParagraphChild =>
    isWebAddress(text) ? new ExternalHyperlink({ link: new URL(text).href, children: [new TextRun({ text, style: 'Hyperlink' })] }) : new TextRun(text);
  const small = (text: string): TextRun => new TextRun({ text, size: 18 });
  const sources = table(
    [words.document, words.address, words.fetched, words.hash],
    sourceRows(draft).map(([document, where, fetched, hash]) => [
      [small(document)],
      [isWebAddress(where) ? address(where) : small(where)],
      [small(fetched)],
      [new TextRun({ text: hash, size: 14, font: 'Consolas' })],
    ]),
    [0.28, 0.28, 0.2, 0.24],
  );
  const footnotes = Object.fromEntries(
    draft.notes.map((note) => {
      const { before, addresses, after } = noteParts(note, draft.language);
      const places = addresses.flatMap((text, index) => (index === 0 ? [address(text)] : [new TextRun(` ${words.and} `), address(text)]));
      return [note.number, { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(` ${before}`), ...places, new TextRun(after)] })] }];
    }),
  );
  const document = new Document({
    title: draft.title,
    creator: 'klausul',
    lastModifiedBy: 'klausul',
    description: draft.intro,
    footnotes,
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, language: { value: `${draft.language}-NO` } }, paragraph: { spacing: { after: 120, line: 276 } } },
        title: { run: { font: FONT, size: 44, bold: true, color: '1F2D3D' }, paragraph: { spacing: { after: 160 } } },
        heading1: { run: { font: FONT, size: 26, bold: true, color: '1F3A5F' }, paragraph: { spacing: { before: 320, after: 100 }, keepNext: true } },
        listParagraph: { paragraph: { spacing: { after: 60 }, contextualSpacing: false } },
        hyperlink: { run: { color: '1D4F91', underline: {} } },
        footnoteText: { run: { size: 17 }, paragraph: { spacing: { after: 40, line: 240 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 454, hanging: 284 } } } }],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1250, bottom: 1250, left: 1250, right: 1250 } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 17, color: '666666' })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: draft.title, heading: HeadingLevel.TITLE }),
          ...(draft.intro === ''
            ? []
            : [
                new Paragraph({
                  shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EEF1F5' },
                  border: { left: { style: BorderStyle.SINGLE, size: 24, color: '4A6785', space: 8 } },
                  indent: { left: 200 },
                  children: [new TextRun({ text: draft.intro, size: 20 })],
                }),
              ]),
          ...sections,
          new Paragraph({ text: words.sources, heading: HeadingLevel.HEADING_1 }),
          sources,
          gap(),
        ],
      },
    ],
  });
  return steadyZip(new Uint8Array(await Packer.toBuffer(document)), draft.at, raised);
}

/** The number in a field that refers to a note looks like the note's own. The library writes the field without a style. */
const raised = (_name: string, xml: string): string =>
  xml.replace(/(<w:fldSimple w:instr="NOTEREF [^"]*"><w:r>)(<w:t)/gu, '$1<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>$2');

/** Word joins a table to what follows it without a paragraph between. */
const gap = (): Paragraph => new Paragraph({ spacing: { after: 60 }, children: [] });

function table(columns: readonly string[], rows: readonly (readonly ParagraphChild[])[][], shares: readonly number[]): Table {
  const widths = columns.map((_column, index) => Math.round((shares[index] ?? 1 / columns.length) * TEXT_WIDTH));
  const border = { style: BorderStyle.SINGLE, size: 4, color: 'BFC5CC' };
  const cell = (children: readonly ParagraphChild[], index: number, fill?: string): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
      children: [new Paragraph({ spacing: { after: 0, line: 252 }, children: [...children] })],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column, index) => cell([new TextRun({ text: column, bold: true, size: 20 })], index, 'EEF1F5')) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((children, index) => cell(children, index)) })),
    ],
  });
}
