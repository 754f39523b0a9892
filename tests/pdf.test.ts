import { describe, expect, it } from 'vitest';
import type { Block } from '../src/model/version.js';
import type { Normalised } from '../src/normalise/blocks.js';
import { normalisePdf } from '../src/normalise/pdf.js';
import { Sheet, widthOf } from './documents-made/layout.js';
import { makePdf, type PageMade, type Text } from './documents-made/pdf.js';

const read = (pages: readonly (Sheet | PageMade)[], more: { title?: string; password?: string } = {}): Promise<Normalised> =>
  normalisePdf(new Uint8Array(makePdf({ pages: pages.map((page) => ({ ...page, texts: page.texts })), ...more })), 'prøve.pdf');

/** Blocks as short lines: "heading 1: …", "item 2: …", "row*: a | b" for a header row, "pair: label = value". */
function outline({ text, blocks }: Normalised): string[] {
  const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return blocks.map((block: Block) => {
    switch (block.kind) {
      case 'heading':
        return `heading ${block.level}: ${words(block)}`;
      case 'item':
        return `item ${block.depth}: ${words(block)}`;
      case 'row':
        return `row${block.header ? '*' : ''}: ${block.cells.map(words).join(' | ')}`;
      case 'pair':
        return `pair: ${words(block.label)} = ${words(block.value)}`;
      default:
        return words(block);
    }
  });
}

const LONG =
  'Databehandleren skal behandle personopplysningene i samsvar med avtalen og den behandlingsansvarliges dokumenterte instrukser, og skal ikke bruke dem til egne formål.';

describe('running text', () => {
  it('wrapped lines are one paragraph, on the page they begin', async () => {
    const version = await read([
      new Sheet().paragraph('Personvern', { size: 20 }).paragraph(LONG).paragraph('Vi svarer så snart vi kan.'),
      new Sheet().paragraph(`Neste side. ${LONG}`),
    ]);
    expect(outline(version)).toEqual(['heading 1: Personvern', LONG, 'Vi svarer så snart vi kan.', `Neste side. ${LONG}`]);
    expect(version.blocks.map((block) => block.page)).toEqual([1, 1, 1, 2]);
    expect(version).toMatchObject({ title: 'Personvern', mediaType: 'application/pdf' });
  });

  it('a sentence that goes on over the page is one sentence', async () => {
    const text = `${LONG} ${LONG}`;
    const lines = new Sheet().paragraph(text).texts.map(({ text: line }) => line);
    const version = await read([new Sheet(70, 455, 700).lines(lines.slice(0, 3)), new Sheet().lines(lines.slice(3))]);
    expect(outline(version)).toEqual([text]);
  });

  it('short lines stay lines', async () => {
    const version = await read([
      new Sheet()
        .paragraph(LONG)
        .paragraph('Kontakt', { bold: true })
        .lines(['Eksempelskyen AS', 'Strandgata 1', '6000 Storfjell', 'Tlf: 22 22 22 22', 'E-post: post@eksempel.example']),
    ]);
    expect(outline(version)).toEqual([
      LONG,
      'pair: Kontakt = Eksempelskyen AS',
      'Strandgata 1',
      '6000 Storfjell',
      'pair: Tlf = 22 22 22 22',
      'pair: E-post = post@eksempel.example',
    ]);
  });

  it('hyphens at line ends: those of the typesetter go, those of the word stay', async () => {
    const version = await read([
      new Sheet().lines([
        'Vi sender ikke reklame på e-post. Alle personopplys-',
        'ninger lagres kryptert, også navn, adresse, og e-',
        'post fra kunder. Vi lagrer IP-adresser og kunde- og',
        'leverandørdata i Norge. Når du besøker siden lagrer vi IP-',
        'adressen din, og informasjonskapsler om nettlese-',
        'ren og hvilken enhet du bruker når du er innlogget.',
      ]),
    ]);
    expect(version.text).toBe(
      'Vi sender ikke reklame på e-post. Alle personopplysninger lagres kryptert, også navn, adresse, og e-post fra kunder. Vi lagrer IP-adresser og kunde- og leverandørdata i Norge. Når du besøker siden lagrer vi IP-adressen din, og informasjonskapsler om nettleseren og hvilken enhet du bruker når du er innlogget.',
    );
  });

  it('two columns are read one after the other', async () => {
    const left = new Sheet(60, 220).paragraph('Sikkerhet', { size: 16 }).paragraph(LONG).paragraph(LONG).paragraph(LONG);
    const right = new Sheet(315, 220).paragraph(LONG).paragraph('Logger slettes etter 180 dager.').paragraph(LONG).paragraph(LONG);
    expect(outline(await read([{ texts: [...left.texts, ...right.texts] }]))).toEqual([
      'heading 1: Sikkerhet',
      LONG,
      LONG,
      LONG,
      LONG,
      'Logger slettes etter 180 dager.',
      LONG,
      LONG,
    ]);
  });

  it('evidence stands where its offsets say', async () => {
    const version = await read([new Sheet().paragraph('Opplysninger slettes etter 90 dager.').paragraph(LONG)]);
    for (const block of version.blocks) expect(version.text.slice(block.start, block.end).trim().length).toBe(block.end - block.start);
    expect(version.text).not.toMatch(/ {2}|\u00a0|\n\n\n/u);
  });
});

describe('titles and lists', () => {
  it('sizes make levels, bold lines are titles below them', async () => {
    const sheet = new Sheet()
      .paragraph('Databehandleravtale', { size: 22 })
      .paragraph('1. Formål', { size: 15 })
      .paragraph(LONG)
      .paragraph('Varighet', { bold: true })
      .paragraph(LONG)
      .paragraph('2. Sletting', { size: 15 })
      .paragraph(LONG);
    const version = await read([sheet]);
    expect(outline(version)).toEqual(['heading 1: Databehandleravtale', 'heading 2: 1. Formål', LONG, 'heading 3: Varighet', LONG, 'heading 2: 2. Sletting', LONG]);
    expect(version.blocks[4]?.path).toEqual(['Databehandleravtale', '1. Formål', 'Varighet']);
  });

  it('a title of two lines is one', async () => {
    expect(outline(await read([new Sheet().lines(['Personvernerklæring for', 'Eksempelskyen'], { size: 24 }).gap(20).paragraph(LONG)]))[0]).toBe(
      'heading 1: Personvernerklæring for Eksempelskyen',
    );
  });

  it('bullets with their wrapped lines, and lists in lists', async () => {
    const sheet = new Sheet()
      .paragraph('Vi behandler disse opplysningene:')
      .bullet('Navn')
      .bullet(`Kontaktinformasjon, ${LONG.toLowerCase()}`)
      .bullet('e-post', 2)
      .bullet('telefon', 2)
      .bullet('Klasse')
      .gap(8)
      .paragraph('Vi sletter dem etter ett år.');
    const version = await read([sheet]);
    expect(outline(version)).toEqual([
      'Vi behandler disse opplysningene:',
      'item 1: Navn',
      `item 1: Kontaktinformasjon, ${LONG.toLowerCase()}`,
      'item 2: e-post',
      'item 2: telefon',
      'item 1: Klasse',
      'Vi sletter dem etter ett år.',
    ]);
    const item = version.blocks[1];
    expect(item?.kind === 'item' && item.lead && version.text.slice(item.lead.start, item.lead.end)).toBe('Vi behandler disse opplysningene:');
  });

  it('labels in bold with their values', async () => {
    const texts: Text[] = [
      { x: 70, y: 90, text: 'Formål:', bold: true },
      { x: 115, y: 90, text: 'Drift av tjenesten' },
      { x: 70, y: 104, text: 'Lagringstid:', bold: true },
      { x: 140, y: 104, text: 'To år' },
    ];
    expect(outline(await read([{ texts }]))).toEqual(['pair: Formål = Drift av tjenesten', 'pair: Lagringstid = To år']);
  });

  it('a table of contents is left out', async () => {
    const sheet = new Sheet()
      .lines(['1. Formål .......................................... 2', '2. Sletting . . . . . . . . . . . . . . . . . . . 3'])
      .gap(20)
      .paragraph('1. Formål', { size: 15 })
      .paragraph(LONG);
    expect(outline(await read([sheet]))).toEqual(['heading 1: 1. Formål', LONG]);
  });
});

describe('tables', () => {
  const rows = [
    ['Navn', 'Oppgave', 'Lagringssted', 'Grunnlag'],
    ['Nordlys Drift AS', 'Drift av servere og sikkerhetskopiering for alle kunder', 'Norge', 'Ikke relevant'],
    ['Postduen Inc.', 'Utsending av e-post', 'USA', 'EUs standardvilkår og tilleggstiltak'],
    ['Statistikkhuset ApS', 'Statistikk', 'Danmark og Irland', ''],
  ];
  const shown = rows.map((row, index) => `row${index === 0 ? '*' : ''}: ${row.join(' | ')}`);

  it('columns without lines around them', async () => {
    const version = await read([new Sheet().paragraph('Vi bruker disse underleverandørene:').table(rows, [110, 130, 90, 125]).paragraph(LONG)]);
    expect(outline(version)).toEqual(['Vi bruker disse underleverandørene:', ...shown, LONG]);
    const row = version.blocks[2];
    expect(row?.kind === 'row' && row.cells.map((cell) => cell.column)).toEqual(rows[0]);
    expect(row?.kind === 'row' && row.lead && version.text.slice(row.lead.start, row.lead.end)).toBe('Vi bruker disse underleverandørene:');
  });

  it('a table over two pages with its header repeated is one table', async () => {
    const version = await read([
      new Sheet(70, 455, 650).paragraph('Vi bruker disse underleverandørene:').table(rows.slice(0, 3), [110, 130, 90, 125]),
      new Sheet().table([rows[0] ?? [], ...rows.slice(3)], [110, 130, 90, 125]).paragraph(LONG),
    ]);
    expect(outline(version)).toEqual(['Vi bruker disse underleverandørene:', ...shown, LONG]);
    expect(version.blocks.map((block) => block.page)).toEqual([1, 1, 1, 1, 2, 2]);
    expect(new Set(version.blocks.flatMap((block) => (block.kind === 'row' ? [block.table] : []))).size).toBe(1);
  });

  it('lines in a cell that are not wrapped stay lines', async () => {
    const texts: Text[] = [
      { x: 70, y: 90, text: 'Leverandør', bold: true },
      { x: 250, y: 90, text: 'Land', bold: true },
      { x: 380, y: 90, text: 'Oppgave', bold: true },
      { x: 70, y: 110, text: 'Skyhuset AS' },
      { x: 250, y: 110, text: 'Norge' },
      { x: 250, y: 123, text: 'Storbritannia' },
      { x: 250, y: 136, text: 'Sveits' },
      { x: 380, y: 110, text: 'Drift' },
      { x: 70, y: 155, text: 'Postduen AS' },
      { x: 250, y: 155, text: 'Norge' },
      { x: 380, y: 155, text: 'E-post' },
    ];
    const version = await read([{ texts }]);
    expect(version.text).toContain('Norge\nStorbritannia\nSveits');
    expect(outline(version)[2]).toBe('row: Postduen AS | Norge | E-post');
  });

  it('labels and values set with tabs', async () => {
    const texts: Text[] = ['Navn:', 'E-post:', 'Telefon:'].flatMap((label, index) => [
      { x: 70, y: 90 + 14 * index, text: label },
      { x: 200, y: 90 + 14 * index, text: ['Kari Nordmann', 'kari@eksempel.example', '22 22 22 22'][index] ?? '' },
    ]);
    expect(outline(await read([{ texts }]))).toEqual(['pair: Navn = Kari Nordmann', 'pair: E-post = kari@eksempel.example', 'pair: Telefon = 22 22 22 22']);
  });

  it('spread words of a justified paragraph are no table', async () => {
    const texts: Text[] = ['Databehandleren skal alltid behandle', 'personopplysningene i samsvar med', 'avtalen og instruksene fra den som'].flatMap((line, row) =>
      line.split(' ').map((text, at) => ({ x: 70 + at * 100 + ((row * 37 + at * 11) % 23), y: 90 + row * 14, text })),
    );
    expect((await read([{ texts }])).blocks.every((block) => block.kind === 'paragraph')).toBe(true);
  });
});

describe('what stands on every page', () => {
  const page = (number: number): PageMade => {
    const sheet = new Sheet().paragraph(`${['Først', 'Dernest', 'Til sist'][number - 1]}: ${LONG}`);
    return {
      texts: [{ x: 70, y: 40, text: 'Databehandleravtale for Eksempelskyen, versjon 2.1', size: 9 }, ...sheet.texts, { x: 280, y: 810, text: `Side ${number} av 3`, size: 9 }],
    };
  };

  it('is read once, and page numbers never', async () => {
    const version = await read([page(1), page(2), page(3)]);
    expect(version.text.match(/versjon 2\.1/gu)?.length).toBe(1);
    expect(version.text).not.toContain('Side');
    expect(version.text.startsWith('Først')).toBe(true);
  });

  it('the page number of a single page goes, too', async () => {
    expect((await read([page(1)])).text).not.toContain('Side');
    expect((await read([{ texts: [...new Sheet().paragraph(LONG).texts, { x: 290, y: 815, text: '- 1 -' }] }])).text).toBe(LONG);
  });

  it('text near the edge that stands once is text', async () => {
    expect((await read([{ texts: [{ x: 70, y: 40, text: 'Sist oppdatert 1. mars 2026' }, ...new Sheet().paragraph(LONG).texts] }])).text).toContain('Sist oppdatert 1. mars 2026');
  });
});

describe('tagged pages', () => {
  const tagged: PageMade = {
    texts: [
      { x: 70, y: 30, text: 'Avtale for Eksempelskyen, 1. mars 2026', mark: 'artifact' },
      { x: 70, y: 80, text: 'Underleverandører', size: 11, mark: 0 },
      { x: 70, y: 110, text: 'Databehandleren bruker disse leverandørene, og varsler den behandlingsansvarlige', mark: 1 },
      { x: 70, y: 124, text: 'tretti dager før en ny tas i bruk.', mark: 2 },
      { x: 80, y: 150, text: '•', mark: 3 },
      { x: 95, y: 150, text: 'Nordlys AS', mark: 4 },
      { x: 70, y: 180, text: 'Navn', mark: 5 },
      { x: 110, y: 180, text: 'Land', mark: 6 },
      { x: 70, y: 194, text: 'Nordlys AS', mark: 7 },
      { x: 128, y: 194, text: 'Norge', mark: 8 },
    ],
    tags: [
      {
        role: 'Document',
        kids: [
          { role: 'H2', kids: [0] },
          { role: 'P', kids: [1, 2] },
          {
            role: 'L',
            kids: [
              {
                role: 'LI',
                kids: [
                  { role: 'Lbl', kids: [3] },
                  { role: 'LBody', kids: [4] },
                ],
              },
            ],
          },
          {
            role: 'Table',
            kids: [
              {
                role: 'TR',
                kids: [
                  { role: 'TH', kids: [5] },
                  { role: 'TH', kids: [6] },
                ],
              },
              {
                role: 'TR',
                kids: [
                  { role: 'TD', kids: [7] },
                  { role: 'TD', kids: [8] },
                ],
              },
            ],
          },
        ],
      },
    ],
  };

  it('are read as their tags say, however they look', async () => {
    expect(outline(await read([tagged]))).toEqual([
      'heading 2: Underleverandører',
      'Databehandleren bruker disse leverandørene, og varsler den behandlingsansvarlige tretti dager før en ny tas i bruk.',
      'item 1: Nordlys AS',
      'row*: Navn | Land',
      'row: Nordlys AS | Norge',
      'Avtale for Eksempelskyen, 1. mars 2026',
    ]);
  });

  it('with text that no tag covers are read as they look', async () => {
    const half = { ...tagged, texts: [...tagged.texts, ...new Sheet(70, 455, 300).paragraph(LONG).paragraph(LONG).texts] };
    const { text } = await read([half]);
    expect(text.split(LONG).length - 1).toBe(2);
    expect(text).toContain('Underleverandører');
  });
});

describe('links and titles', () => {
  it('a link covers its words', async () => {
    const text = 'Les mer i listen over leverandører på siden vår.';
    const version = await read([
      {
        texts: [{ x: 70, y: 90, text }, ...new Sheet(70, 455, 130).paragraph(LONG).texts],
        links: [{ x: 70 + widthOf('Les mer i ', 11), y: 78, width: widthOf('listen over leverandører', 11), height: 14, href: 'https://eksempel.example/leverandorer' }],
      },
    ]);
    expect(version.links.map((link) => [version.text.slice(link.start, link.end), link.href])).toEqual([['listen over leverandører', 'https://eksempel.example/leverandorer']]);
  });

  it('the title of the file counts where the text has none, unless it is a file name', async () => {
    const body = new Sheet().paragraph(LONG);
    expect((await read([body], { title: 'Personvernerklæring for Eksempelskyen' })).title).toBe('Personvernerklæring for Eksempelskyen');
    expect((await read([body], { title: 'Microsoft Word - utkast3.docx' })).title).not.toContain('utkast3');
  });

  it('protection against copying is no password', async () => {
    expect((await read([new Sheet().paragraph(LONG)], { password: '' })).text).toBe(LONG);
  });
});
