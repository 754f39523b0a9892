import { describe, expect, test } from 'vitest';
import { normaliseText } from '../src/normalise/index.js';
import { outline, words } from './normalise-outline.js';

const html = (source: string, options = {}) => normaliseText(source, 'html', options);
const read = (source: string): string[] => outline(html(source));
const prose = 'Vi behandler opplysninger om deg når du bruker tjenesten, og bare så lenge det er nødvendig for formålet.';

describe('HTML: the page around the text', () => {
  const page = (inside: string, around = ''): string[] =>
    read(`<!doctype html><html><head><title>Personvern | Skyli</title><style>p{}</style></head><body><a class="skip-link" href="#main">Hopp til innhold</a>
      <header><a href="/">Skyli</a><nav><ul><li><a href="/a">Produkter</a></li><li><a href="/b">Priser</a></li></ul></nav></header>${inside}${around}
      <script>var x = '<p>ikke tekst</p>'</script><noscript>Slå på JavaScript</noscript></body></html>`);

  test('menus, skip links, crumbs, dialogs, scripts and link lists are left out', () => {
    expect(
      page(
        `<div class="breadcrumbs"><a href="/">Hjem</a> / Personvern</div><main><h1>Personvern</h1><p>${prose}</p><div class="social-share"><a href="/f">Facebook</a> <a href="/l">LinkedIn</a></div></main>`,
        '<div id="cookie-banner" role="dialog"><p>Vi bruker informasjonskapsler.</p><button>Godta</button></div><footer><ul><li><a href="/o">Om oss</a></li><li><a href="/j">Jobb</a></li></ul></footer>',
      ),
    ).toEqual(['# Personvern', prose]);
  });
  test('contact details and dates at the edges survive, also outside <main>', () => {
    expect(
      page(
        `<div class="hero"><h1>Personvern</h1><p>Sist oppdatert 1. mars 2025</p></div><main><p>${prose}</p></main>`,
        '<footer><h3>Kontakt</h3><p>Skyli AS, Storgata 1, 0155 Oslo<br><a href="mailto:p@skyli.example">p@skyli.example</a></p><a href="tel:22000000">22 00 00 00</a><p>© 2025 Skyli</p><a href="/x">Jobb hos oss</a></footer>',
      ),
    ).toEqual(['# Personvern', 'Sist oppdatert 1. mars 2025', prose, '### Kontakt', 'Skyli AS, Storgata 1, 0155 Oslo', 'p@skyli.example', '22 00 00 00']);
  });
  test('a policy inside a footer, an aside or a form is the text', () => {
    expect(read(`<body><div>Spill</div><footer><h2>Personvern</h2><p>${prose} ${prose}</p><p>Alt slettes etter ett år.</p></footer></body>`)).toEqual([
      'Spill',
      '## Personvern',
      `${prose} ${prose}`,
      'Alt slettes etter ett år.',
    ]);
    expect(read(`<body><form id="aspnetForm"><input type="hidden"><h1>Personvern</h1><p>${prose}</p></form></body>`)).toEqual(['# Personvern', prose]);
  });
  test('a page about cookies keeps its cookies', () => {
    expect(
      read(
        `<body><div class="cookie-policy"><h1>Informasjonskapsler</h1><p>${prose}</p><div id="CookieDeclaration"><table><tr><th>Navn</th><th>Varighet</th></tr><tr><td>_ga</td><td>2 år</td></tr></table></div></div></body>`,
      ),
    ).toEqual(['# Informasjonskapsler', prose, '[table] Navn ¦ Varighet', '_ga ¦ 2 år']);
  });
  test('a list of contents is left out, headings lose their anchors', () => {
    expect(
      read(
        `<main><h1>Personvern</h1><ul><li><a href="#a">Lagring</a></li><li><a href="#b">Deling</a></li><li><a href="#c">Kontakt</a></li></ul><h2 id="a">Lagring <a href="#a">#</a></h2><p>${prose}</p></main>`,
      ),
    ).toEqual(['# Personvern', '## Lagring', prose]);
  });
  test('closed accordions and tabs are kept, hidden hints are not', () => {
    expect(
      read(`<main><h1>Personvern</h1><p>${prose}</p>
      <details><summary>Hvor lenge?</summary><p>Ett år etter siste innlogging.</p></details>
      <h3><button aria-expanded="false">Hvem?</button></h3><div hidden class="accordion-panel"><p>Bare Skyli AS.</p></div>
      <button class="accordion" aria-expanded="false">Hvor?</button><div class="panel" style="display:none"><p>På servere i Norge.</p></div>
      <div role="tabpanel" aria-hidden="true"><p>Alt er kryptert.</p></div>
      <span class="sr-only">Åpnes i nytt vindu</span><i class="material-icons">expand_more</i><button>Skriv ut</button></main>`),
    ).toEqual(['# Personvern', prose, '## Hvor lenge?', 'Ett år etter siste innlogging.', '### Hvem?', 'Bare Skyli AS.', '#### Hvor?', 'På servere i Norge.', 'Alt er kryptert.']);
  });
  test('select and remove', () => {
    const source = '<div class="a"><p>En.</p><div class="b"><p>To.</p></div></div><div class="c"><p>Tre.</p></div>';
    expect(outline(html(source, { select: ['.a', '.b'] }))).toEqual(['En.', 'To.']);
    expect(outline(html(source, { remove: ['.b', '.c'] }))).toEqual(['En.']);
    expect(() => html(source, { select: [':::'] })).toThrow(/USAGE/u);
  });
  test('the title: the page names itself, or its first heading does', () => {
    expect(html('<title>Personvern – Skyli</title><h1>Personvern</h1><p>x</p>').title).toBe('Personvern – Skyli');
    expect(html('<title>Skyli – drift av alt</title><h1>Personvern</h1><p>x</p>').title).toBe('Personvern');
    expect(html('<h2>Sletting</h2><p>x</p>').title).toBe('Sletting');
  });
});

describe('HTML: running text', () => {
  test('entities, soft hyphens, joiners, hard spaces', () => {
    expect(html('<p>behandlings&shy;ansvarlig&#8203;, 30&nbsp;dager &ndash; e&#8209;post &lt;x&gt; &aring;&#778;</p>').text).toBe(
      'behandlingsansvarlig, 30 dager – e-post <x> å̊'.normalize('NFC'),
    );
  });
  test('breaks make lines, two of them a gap, one within a sentence a space', () => {
    expect(html('<div>Skyli AS<br>Storgata 1<br><br>Vi lagrer opplysninger om deg<br>så lenge du vil.</div>').text).toBe(
      'Skyli AS\nStorgata 1\n\nVi lagrer opplysninger om deg så lenge du vil.',
    );
  });
  test('boxes that only a style sheet sets apart become words of their own', () => {
    expect(html('<div><strong>Laget med</strong><span>Mye omtanke</span></div>').text).toBe('Laget med Mye omtanke');
    expect(html('<div><span>Kontakt</span><span>post@skyli.example</span></div>').text).toBe('Kontakt post@skyli.example');
    expect(html('<p><span>person</span><span>vern</span></p>').text).toBe('personvern');
  });
  test('links keep their words and their place', () => {
    const version = html('<p>Se <a href="/liste"><b>hele</b> lista</a> her.</p>');
    expect(version.links.map((link) => [words(version, link), link.href])).toEqual([['hele lista', '/liste']]);
  });
  test('titles and labels typed with breaks and bold letters', () => {
    expect(
      read(
        '<td><b>PERSONVERN</b><br><br>1. Innledning<br>Vi tar dette på alvor hver dag.<br><br><b>Adresse:</b> Storgata 1<br>E-post: a@b.example<br><br>Vi lagrer:<br>- navn<br>- e-post</td>',
      ),
    ).toEqual(['# PERSONVERN', '## 1. Innledning', 'Vi tar dette på alvor hver dag.', 'Adresse = Storgata 1', 'E-post = a@b.example', 'Vi lagrer:', '- navn', '- e-post']);
  });
});

describe('HTML: lists, cards, definitions', () => {
  test('nested lists, labels, titles and paragraphs in items', () => {
    const version = html(
      '<p>Vi lagrer:</p><ul><li>Bruker<ul><li>navn</li></ul></li><li><b>Logger</b>: 30 dager</li><li><h4>Faktura</h4><p>Fem år.</p></li><li><p>E-post</p><p>Bare hvis du vil.</p></li></ul>',
    );
    expect(outline(version)).toEqual(['Vi lagrer:', '- Bruker', '-- navn', '-Logger = 30 dager', '-Faktura = Fem år.', '- E-post', '- Bare hvis du vil.']);
    const [, first, nested] = version.blocks;
    expect([first, nested].map((block) => block?.kind === 'item' && [words(version, block.lead), words(version, block.parent)])).toEqual([
      ['Vi lagrer:', undefined],
      ['Vi lagrer:', 'Bruker'],
    ]);
  });
  test('definition lists', () => {
    expect(
      read('<dl><dt>Formål:</dt><dd>Drift</dd><div><dt>Mottakere</dt><dd>Skyli AS</dd><dd>Maildue</dd></div><dt>Sletting</dt><dd><ul><li>etter ett år</li></ul></dd></dl>'),
    ).toEqual(['Formål = Drift', 'Mottakere = Skyli AS⏎Maildue', '# Sletting', '- etter ett år']);
  });
  test('what follows a row of cards is not under the last of them', () => {
    const version = html(
      '<h2>Leverandører</h2><div class="card"><h3>Skyli</h3><p>Drift i Norge.</p></div><div class="card"><h3>Maildue</h3><p>Sender e-post.</p></div><p>Avtaler er inngått med alle.</p>',
    );
    expect(version.blocks.map((block) => block.path.join('/'))).toEqual(['', 'Leverandører', 'Leverandører/Skyli', 'Leverandører', 'Leverandører/Maildue', 'Leverandører']);
  });
  test('labels and values in boxes', () => {
    expect(
      read(
        '<h1>Regnefant</h1><p>En vurdering av appen for skolene våre.</p><div class="row"><div>Leverandør</div><div>Skyli AS</div></div><div class="row"><div>Hvor lagres informasjon</div><div>Norge</div></div>',
      ),
    ).toEqual(['# Regnefant', 'En vurdering av appen for skolene våre.', 'Leverandør = Skyli AS', 'Hvor lagres informasjon = Norge']);
  });
});

describe('HTML: tables', () => {
  const cells = (source: string): string[][] =>
    html(source).blocks.flatMap((block) => (block.kind === 'row' && !block.header ? [block.cells.map((cell) => `${cell.column}/${cell.row}`)] : []));

  test('header cells, a bold first row, a first row that reads like one', () => {
    for (const head of [
      '<thead><tr><th>Navn</th><th>Land</th></tr></thead>',
      '<tr><th>Navn</th><th>Land</th></tr>',
      '<tr><td><b>Navn</b></td><td><b>Land</b></td></tr>',
      '<tr><td>Navn</td><td>Land</td></tr>',
    ])
      expect(cells(`<table>${head}<tr><td>Skyli</td><td>Norge</td></tr><tr><td>Maildue</td><td>USA</td></tr></table>`)).toEqual([
        ['Navn/', 'Land/Skyli'],
        ['Navn/', 'Land/Maildue'],
      ]);
  });
  test('row headers', () => {
    expect(cells('<table><tr><th>Formål</th><td>Drift</td></tr><tr><th>Tid</th><td>1 år</td></tr></table>')).toEqual([
      ['/', '/Formål'],
      ['/', '/Tid'],
    ]);
    expect(cells('<table><tr><td><b>Formål</b></td><td>Drift</td></tr><tr><td><b>Tid</b></td><td>1 år</td></tr></table>')).toEqual([
      ['/', '/Formål'],
      ['/', '/Tid'],
    ]);
  });
  test('spans are read by what they mean', () => {
    const source =
      '<table><thead><tr><th rowspan=2>Data</th><th colspan=2>Lagring</th></tr><tr><th>Sted</th><th>Tid</th></tr></thead><tr><td rowspan=2>Chat</td><td>Oslo</td><td>1 år</td></tr><tr><td>Bergen</td><td>2 år</td></tr><tr><td colspan=3>Kunder</td></tr><tr><td>Navn</td><td colspan=2>Straks</td></tr></table>';
    expect(read(source)).toEqual(['[table] Data ¦ Lagring', '[table] Sted ¦ Tid', 'Chat ¦ Oslo ¦ 1 år', 'Chat ¦ Bergen ¦ 2 år', '[table] Kunder', 'Navn ¦ Straks']);
    expect(cells(source)).toEqual([
      ['Data/', 'Lagring / Sted/Chat', 'Lagring / Tid/Chat'],
      ['Data/', 'Lagring / Sted/Chat', 'Lagring / Tid/Chat'],
      ['Data/Kunder', 'Lagring / Sted / Tid/Navn'],
    ]);
  });
  test('lists in cells become lines of the cell', () => {
    expect(read('<table><tr><th>Navn</th><th>Data</th></tr><tr><td>Skyli</td><td><ul><li>navn</li><li>e-post</li></ul></td></tr></table>')[1]).toBe('Skyli ¦ navn⏎e-post');
  });
  test('tables that only place things are paragraphs', () => {
    expect(read(`<table><tr><td><table><tr><td><h1>Personvern</h1><p>${prose}</p></td></tr></table></td></tr></table>`)).toEqual(['# Personvern', prose]);
  });
});

describe('HTML: broken and hostile sources', () => {
  test('missing end tags', () => {
    expect(read('<h1>Personvern<p>En.<p>To.<ul><li>a<li>b</ul><p>Tre.')).toEqual(['# Personvern', 'En.', 'To.', '- a', '- b', 'Tre.']);
  });
  test('a title that was never closed ends where the text begins', () => {
    expect(read('<h2>Lagring<p>I Norge.</p><p>Ett år.</p>')).toEqual(['## Lagring', 'I Norge.', 'Ett år.']);
    expect(read('<h2><p>Lagring</p></h2><p>I Norge.</p>')).toEqual(['## Lagring', 'I Norge.']);
  });
  test('100,000 nested elements fail at once', () => {
    const start = performance.now();
    expect(() => html('<div>'.repeat(100_000))).toThrow(/LIMIT_DEPTH/u);
    expect(performance.now() - start).toBeLessThan(900);
  });
  test('100,000 paragraphs without end tags are read', () => {
    expect(html('<p>x'.repeat(100_000)).blocks).toHaveLength(100_000);
  }, 20_000);
  test('a component source: front matter, conditions, comments', () => {
    expect(outline(normaliseText("---\ntitle: Om oss\n---\n<Layout><h1>Personvern</h1>\n<p>Ring{' '}oss.</p></Layout>", 'html'))[0]).toBe('# Personvern');
  });
});
