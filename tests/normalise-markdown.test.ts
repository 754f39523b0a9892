import { describe, expect, test } from 'vitest';
import { normaliseText } from '../src/normalise/index.js';
import { outline, words } from './normalise-outline.js';

const markdown = (source: string) => normaliseText(source, 'markdown');
const read = (source: string): string[] => outline(markdown(source));

describe('Markdown: marks', () => {
  test.each([
    ['Vi **lagrer** _ikke_ `navn` her.', 'Vi lagrer ikke navn her.'],
    ['Se [avtalen](https://x.example/a_(b) "Tittel") nå.', 'Se avtalen nå.'],
    ['Bilde: ![alternativ tekst](bilde.png)borte.', 'Bilde: borte.'],
    ['snake_case_navn og 2*3*4 blir stående.', 'snake_case_navn og 2*3*4 blir stående.'],
    ['Uferdig **uthevet tekst.', 'Uferdig **uthevet tekst.'],
    ['Rømt \\*stjerne\\* og 1\\. punktum.', 'Rømt *stjerne* og 1. punktum.'],
    ['Skrevet med <b>HTML</b> og&nbsp;&aring;.', 'Skrevet med HTML og å.'],
    ['Fotnote[^1] og ***begge***.', 'Fotnote og begge.'],
    ['Adresse <post@x.example> og <https://x.example>.', 'Adresse post@x.example og https://x.example.'],
    ['Utkast [FYLL INN] står.', 'Utkast [FYLL INN] står.'],
    ['Strøket ~~ut~~ og ~30 dager.', 'Strøket ut og ~30 dager.'],
    ['Før <!-- skjult --> etter.', 'Før etter.'],
  ])('%s', (source, text) => {
    expect(markdown(source).text).toBe(text);
  });
  test('links keep their words and their place', () => {
    const version = markdown('Les [våre **vilkår**](/vilkar), [lista][l] og [selve siden].\n\n[l]: https://x.example/liste\n[selve siden]: <https://x.example/side> "Side"');
    expect(version.text).toBe('Les våre vilkår, lista og selve siden.');
    expect(version.links.map((link) => [words(version, link), link.href])).toEqual([
      ['våre vilkår', '/vilkar'],
      ['lista', 'https://x.example/liste'],
      ['selve siden', 'https://x.example/side'],
    ]);
  });
});

describe('Markdown: blocks', () => {
  test('headings of both kinds, rules, quotes, code', () => {
    expect(read('Avtale\n======\n\n## Formål ##\n\n> Drift av\n> systemet.\n\n---\n\n```\nnavn = 1\n```\n\nSlutt\n-----\n\nAlt slettes.')).toEqual([
      '# Avtale',
      '## Formål',
      'Drift av systemet.',
      'navn = 1',
      '## Slutt',
      'Alt slettes.',
    ]);
  });
  test('front matter gives the title and no text', () => {
    const version = markdown('---\ntitle: "Om personvernet ditt"\nlayout: side\n---\n\nVi lagrer lite.');
    expect([version.title, version.text]).toEqual(['Om personvernet ditt', 'Vi lagrer lite.']);
  });
  test('bold paragraphs are titles, bold lead-ins are labels', () => {
    expect(
      read(
        '# Personvern\n\n**Lagring**\n\nI Norge.\n\n**Logger:** 30 dager\n\n**Sletting.** Etter ett år slettes alt.\n\n**Skyli** – drift av servere\n\n**Kontaktdata** Navn og adresse\n\n**Regnefant** er et spill for skolen.',
      ),
    ).toEqual([
      '# Personvern',
      '## Lagring',
      'I Norge.',
      'Logger = 30 dager',
      'Sletting = Etter ett år slettes alt.',
      'Skyli = drift av servere',
      'Kontaktdata = Navn og adresse',
      'Regnefant er et spill for skolen.',
    ]);
  });
  test('a whole bold sentence stays running text', () => {
    expect(read('# Deling\n\n**Vi selger aldri opplysninger om deg.** De blir hos oss.')[1]).toBe('Vi selger aldri opplysninger om deg. De blir hos oss.');
  });
  test('lists: nested, numbered, with tasks, with paragraphs', () => {
    expect(read('Vi gjør dette:\n\n1. Lagrer\n   - navn\n   - **Logger:** i 30 dager\n2. Sletter\n\n   Etter ett år.\n\n- [x] kryptering\n- [ ] logging')).toEqual([
      'Vi gjør dette:',
      '- Lagrer',
      '-- navn',
      '--Logger = i 30 dager',
      '- Sletter',
      '- Etter ett år.',
      '- kryptering',
      '- logging',
    ]);
  });
  test('wrapped items and paragraphs come together, hard breaks stay', () => {
    expect(
      markdown('- **Kontodata:** så lenge kontoen din er aktiv. Sletter du den, stenges\n  den umiddelbart og alle data slettes etter\n  36 måneder, uten at du må be om det.')
        .text,
    ).toBe('Kontodata: så lenge kontoen din er aktiv. Sletter du den, stenges den umiddelbart og alle data slettes etter 36 måneder, uten at du må be om det.');
    expect(read('Eksempel AS  \nStorgata 1\\\n0155 Oslo')).toEqual(['Eksempel AS', 'Storgata 1', '0155 Oslo']);
  });
  test('tables: marks in cells, escaped bars, a column of labels', () => {
    const version = markdown('## Konto\n\n| Felt | Verdi |\n|:---|---:|\n| **Formål** | Innlogging \\| drift |\n| **Lagringstid** | [30 dager](/l) |');
    expect(outline(version).slice(1)).toEqual(['[table] Felt ¦ Verdi', 'Formål ¦ Innlogging | drift', 'Lagringstid ¦ 30 dager']);
    const row = version.blocks.at(-1);
    expect(row?.kind === 'row' && row.cells.map((cell) => [cell.column, cell.row])).toEqual([
      ['Felt', ''],
      ['Verdi', 'Lagringstid'],
    ]);
    expect(row?.kind === 'row' && words(version, row.lead)).toBe('Konto');
  });
  test('HTML inside: details, tables, breaks', () => {
    expect(
      read(
        '## Deling\n\n<details>\n<summary>Leverandører</summary>\n\nVi bruker Skyli AS.\n\n</details>\n\n<table><tr><th>Navn</th><th>Land</th></tr>\n<tr><td>Skyli</td><td>Norge</td></tr></table>\n\nTo linjer<br>her.',
      ),
    ).toEqual(['## Deling', '### Leverandører', 'Vi bruker Skyli AS.', '[table] Navn ¦ Land', 'Skyli ¦ Norge', 'To linjer', 'her.']);
  });
  test('a plain text with Markdown marks keeps its lines', () => {
    expect(read('## Kontakt\n\nBehandlingsansvarlig:\nSkyli AS\nOrg.nr: 999 999 999\nOslo, Norge\nE-post: post@skyli.example')).toEqual([
      '## Kontakt',
      'Behandlingsansvarlig = Skyli AS',
      'Org.nr = 999 999 999',
      'Oslo, Norge',
      'E-post = post@skyli.example',
    ]);
  });
});
