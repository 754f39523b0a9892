import { describe, expect, test } from 'vitest';
import { normaliseText } from '../src/normalise/index.js';
import { outline, words } from './normalise-outline.js';

const text = (source: string) => normaliseText(source, 'text');
const read = (source: string): string[] => outline(text(source));

describe('plain text: titles', () => {
  test('short lines above text are titles, the first of all is the outermost', () => {
    const version = text('Personvern i Regnefant\n\nRegnefant er et spill.\n\nHva vi lagrer\n\nVi lagrer navn.\n\nSletting\n\nAlt slettes etter ett år.');
    expect(outline(version)).toEqual(['# Personvern i Regnefant', 'Regnefant er et spill.', '## Hva vi lagrer', 'Vi lagrer navn.', '## Sletting', 'Alt slettes etter ett år.']);
    expect(version.title).toBe('Personvern i Regnefant');
    expect(version.blocks.at(-1)?.path).toEqual(['Personvern i Regnefant', 'Sletting']);
  });
  test('capitals and numbers rank above lines without marks', () => {
    expect(read('PERSONVERN\n\n1. Lagring\n\nVi lagrer lite.\n\nHvor lenge\n\nTil du slutter.\n\n1.1 Sted\n\nI Norge.\n\n2. Deling\n\nVi deler ikke.')).toEqual([
      '# PERSONVERN',
      '## 1. Lagring',
      'Vi lagrer lite.',
      '#### Hvor lenge',
      'Til du slutter.',
      '### 1.1 Sted',
      'I Norge.',
      '## 2. Deling',
      'Vi deler ikke.',
    ]);
  });
  test('questions, paragraphs of law and titles underlined with = and -', () => {
    expect(read('Avtale\n======\n\n§ 1 Formål\n\nFormålet er drift.\n\nHvem eier dataene?\n\nSkolen eier dem.')).toEqual([
      '# Avtale',
      '## § 1 Formål',
      'Formålet er drift.',
      '### Hvem eier dataene?',
      'Skolen eier dem.',
    ]);
  });
  test('"Hvor lagres informasjon:" above its answer', () => {
    const lines = read(
      'Regnefant\n\nBeskrivelse av bruken av appen:\n\nElevene regner hver dag.\n\nBrukergruppe:\n\n • Elever\n • Lærere\n\nHvor lagres informasjon:\n\nI hovedsak i Norge, noe i Sverige.\n\nLeverandør:\n\nSkyli AS\n\nPris på appen:\n\nDen er gratis for skoler.',
    );
    expect(lines).toEqual([
      '# Regnefant',
      '## Beskrivelse av bruken av appen:',
      'Elevene regner hver dag.',
      '## Brukergruppe:',
      '- Elever',
      '- Lærere',
      '## Hvor lagres informasjon:',
      'I hovedsak i Norge, noe i Sverige.',
      'Leverandør = Skyli AS',
      '## Pris på appen:',
      'Den er gratis for skoler.',
    ]);
  });
  test('a sentence that is broken off above a list is no title', () => {
    expect(read('Samtykke\n\nVi spør først.\n\nNår du bruker appen, godtar du at\n\n- vi lagrer navn\n- vi lagrer svar')[2]).toBe('Når du bruker appen, godtar du at');
    expect(read('Vi lagrer følgende opplysninger:\n\n- navn\n- svar')[0]).toBe('Vi lagrer følgende opplysninger:');
  });
  test('the lines of an address are no titles', () => {
    expect(read('Kontakt\n\nSkriv til oss på en av adressene under.\n\nEksempel AS\n\nStorgata 12, 0155 Oslo\n\nE-post: post@eksempel.example')).toEqual([
      '# Kontakt',
      'Skriv til oss på en av adressene under.',
      'Eksempel AS',
      'Storgata 12, 0155 Oslo',
      'E-post = post@eksempel.example',
    ]);
  });
  test('a question and its answer on one line', () => {
    expect(read('3. Hvilke opplysninger samler vi inn? Vi samler inn navn og svar.')).toEqual(['# 3. Hvilke opplysninger samler vi inn?', 'Vi samler inn navn og svar.']);
  });
  test('a table of contents is left out', () => {
    expect(read('Avtale\n\n1. Formål\n2. Varighet\n3. Opphør\n\n1. Formål\n\nDrift av systemet.\n\n2. Varighet\n\nEtt år av gangen.\n\n3. Opphør\n\nAlt slettes.')).toEqual([
      '# Avtale',
      '## 1. Formål',
      'Drift av systemet.',
      '## 2. Varighet',
      'Ett år av gangen.',
      '## 3. Opphør',
      'Alt slettes.',
    ]);
  });
});

describe('plain text: lists', () => {
  test.each(['•', '-', '–', '·', '*', '.', '▪', '✓', '- •'])('bullet "%s"', (bullet) => {
    expect(read(`Vi lagrer:\n\n${bullet} navn\n${bullet} e-post`)).toEqual(['Vi lagrer:', '- navn', '- e-post']);
  });
  test('a bullet may touch its word, a minus may not', () => {
    expect(read('Liste:\n\n•Navn\n- •E-post')).toEqual(['# Liste:', '- Navn', '- E-post']);
    expect(read('-5 grader er kaldt ute i dag.')).toEqual(['-5 grader er kaldt ute i dag.']);
  });
  test('items know their lead and their parent, by one space of indentation', () => {
    const version = text('Data vi lagrer. Disse er:\n\n • Bruker\n  • navn\n  • e-post\n • Logg');
    expect(outline(version)).toEqual(['Data vi lagrer. Disse er:', '- Bruker', '-- navn', '-- e-post', '- Logg']);
    const nested = version.blocks[2];
    expect(nested?.kind === 'item' && [words(version, nested.lead), words(version, nested.parent)]).toEqual(['Data vi lagrer. Disse er:', 'Bruker']);
  });
  test('a lead is the last sentence; a title leads where there is none', () => {
    const version = text('Deling\n\n- Skyli AS\n\nVi har avtaler med alle våre leverandører. Vi bruker følgende leverandører i dag:\n\n- Maildue');
    const leads = version.blocks.flatMap((block) => (block.kind === 'item' ? [words(version, block.lead)] : []));
    expect(leads).toEqual(['Deling', 'Vi bruker følgende leverandører i dag:']);
  });
  test('numbered items lose their number, further lines of one belong to it', () => {
    expect(read('Vi gjør to ting:\n\n 1. Vi henter data fra skolen.\n  Opplysningene brukes til innlogging.\n 2. Vi lagrer svar.')).toEqual([
      'Vi gjør to ting:',
      '- Vi henter data fra skolen.',
      '- Opplysningene brukes til innlogging.',
      '- Vi lagrer svar.',
    ]);
    expect(read('Retter:\n\na) innsyn\nb) retting\nc) sletting')).toEqual(['# Retter:', '- innsyn', '- retting', '- sletting']);
  });
  test('labels in items', () => {
    const version = text('Lagringstid per type:\n\n- Kontodata: så lenge kontoen er aktiv\n- Logger: 90 dager');
    expect(outline(version)).toEqual(['Lagringstid per type:', '-Kontodata = så lenge kontoen er aktiv', '-Logger = 90 dager']);
    const pair = version.blocks[1];
    expect(pair?.kind === 'pair' && words(version, pair.lead)).toBe('Lagringstid per type:');
  });
  test('labelled paragraphs', () => {
    expect(read('A. Kundestøtte. Navn og e-post lagres i ett år etter siste kontakt.\n\nB. Nyhetsbrev. Vi sender nyhetsbrev så lenge du samtykker til det.')).toEqual([
      '-Kundestøtte = Navn og e-post lagres i ett år etter siste kontakt.',
      '-Nyhetsbrev = Vi sender nyhetsbrev så lenge du samtykker til det.',
    ]);
  });
});

describe('plain text: labels and values', () => {
  test('each in its line', () => {
    expect(read('Leverandør: Skyli AS\nLand: Norge\nOrg.nr: 999 999 999\nE-post:post@skyli.example')).toEqual([
      'Leverandør = Skyli AS',
      'Land = Norge',
      'Org.nr = 999 999 999',
      'E-post = post@skyli.example',
    ]);
  });
  test('label and value keep the look of the source', () => {
    expect(text('Leverandør: Skyli AS').text).toBe('Leverandør: Skyli AS');
    expect(text('Avtale\n\nPartene er to.\n\nDatabehandler\n\nSkyli AS').text).toContain('Databehandler\nSkyli AS');
  });
  test('a label above its value', () => {
    expect(read('Vurdering\n\nDette er vår vurdering av appen.\n\nLeverandør\n\nSkyli AS (Norge)\n\nHvor lagres informasjon\n\nNorge\n\nUnderleverandører\n\n- Maildue')).toEqual([
      '# Vurdering',
      'Dette er vår vurdering av appen.',
      'Leverandør = Skyli AS (Norge)',
      'Hvor lagres informasjon = Norge',
      '## Underleverandører',
      '- Maildue',
    ]);
  });
  test.each([
    'Vi lagrer: navn og adresse.',
    'Dersom du ber om det: vi sletter alt.',
    'Møtet er kl. 12:30 i dag.',
    'Se https://eksempel.example/personvern for mer.',
    'Formålet med dette er: å levere tjenesten.',
    '[MERK: denne teksten er et utkast.]',
  ])('no label in "%s"', (sentence) => {
    expect(read(sentence)).toEqual([sentence]);
  });
});

describe('plain text: wrapped lines and tables', () => {
  test('lines that were wrapped are one paragraph', () => {
    const source = [
      'Vi behandler opplysninger om deg når du bruker tjenesten vår, og vi',
      'gjør det bare så lenge det er nødvendig for formålet. Når det ikke',
      'lenger er nødvendig, sletter vi opplysningene uten at du må be oss',
      'om det. Du kan likevel be om det.',
    ];
    expect(read(source.join('\n'))).toEqual([source.join(' ')]);
  });
  test('lines that were not wrapped stay apart, with one line break between them', () => {
    expect(text('Eksempel AS\nStorgata 1\n0155 Oslo').text).toBe('Eksempel AS\nStorgata 1\n0155 Oslo');
    expect(text('Eksempel AS\nStorgata 1\n0155 Oslo').blocks).toHaveLength(3);
  });
  test('tables with bars and with tabs', () => {
    for (const source of ['Leverandør | Land\n--- | ---\nSkyli AS | Norge', '| Leverandør | Land |\n|---|---|\n| Skyli AS | Norge |', 'Leverandør\tLand\nSkyli AS\tNorge']) {
      const version = text(source);
      expect(outline(version)).toEqual(['[table] Leverandør ¦ Land', 'Skyli AS ¦ Norge']);
      const row = version.blocks[1];
      expect(row?.kind === 'row' && row.cells.map(({ column, row: label }) => [column, label])).toEqual([
        ['Leverandør', ''],
        ['Land', 'Skyli AS'],
      ]);
    }
  });
});
