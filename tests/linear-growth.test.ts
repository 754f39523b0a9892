import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '../extractors/index.js';
import type { TextFormat } from '../src/normalise/index.js';
import { versionOfText } from '../src/versions.js';

/** How much longer the long document is, and how many times more than that it may cost. */
const LONGER = 8;
const SPARE = 3;
const SHORT = 4000;
/** Less than this says nothing, in milliseconds: clocks, caches and collections of garbage are in it. */
const NOISE = 40;

const source = (name: string): string => readFileSync(new URL(`./documents/${name}`, import.meta.url), 'utf8');
const norwegian = source('skjerva-kommune/text.txt');
const english = source('tidewheel-saas/text.txt');
const oneSentence = (text: string): string => `${text.replace(/[.:;!?]/gu, '').replace(/\s+/gu, ' ')} `;

const over = (text: string) => (length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const rows =
  (row: (index: number) => string, before = '', after = '') =>
  (length: number) => {
    const count = Math.ceil(length / row(100).length);
    return before + Array.from({ length: count }, (_, index) => row(index)).join('') + after;
  };

const PATTERNS: readonly (readonly [name: string, format: TextFormat, make: (length: number) => string])[] = [
  ['a policy, again and again', 'text', over(`${norwegian}\n\n`)],
  ['an English one', 'text', over(`${english}\n\n`)],
  ['all on one line', 'text', over(`${norwegian.replace(/\s+/gu, ' ')} `)],
  ['one sentence without an end', 'text', over(oneSentence(norwegian))],
  ['one English sentence without an end', 'text', over(oneSentence(english))],
  ['an enumeration without an end', 'text', over('navn, e-postadresse, telefonnummer, Nordlys AS, Norge, ')],
  ['clauses without an end', 'text', over('lagres i Norge og slettes etter 30 dager og ')],
  ['roles without an end', 'text', over('vi er behandlingsansvarlig og kommunen databehandler og ')],
  ['thousands of bullets', 'markdown', over('- Opplysninger slettes etter 30 dager\n')],
  ['thousands of suppliers', 'markdown', rows((index) => `- Leverandør${index} AS (Norge)\n`, 'Vi bruker disse underleverandørene:\n\n')],
  ['suppliers in prose', 'text', rows((index) => `Vi bruker Firma${index} AS som underleverandør i Norge til drift. `)],
  ['lists in lists', 'markdown', rows((index) => `${'  '.repeat(index % 20)}- Punkt ${index} slettes etter ${index} dager\n`)],
  ['a long table', 'markdown', rows((index) => `| Firma${index} AS | Norge | Drift | ${index} dager |\n`, '| Leverandør | Land | Formål | Lagringstid |\n|---|---|---|---|\n')],
  ['a wide table', 'html', (length) => `<table><tr>${'<th>Land</th>'.repeat(length / 26)}</tr><tr>${'<td>Norge</td>'.repeat(length / 26)}</tr></table>`],
  ['many small tables', 'html', over('<table><tr><td>Land<td>Norge</table>')],
  ['cells over many rows', 'html', rows(() => '<tr><td rowspan=1000>a<td>b</tr>', '<table>', '</table>')],
  ['opening brackets', 'text', over('(')],
  ['brackets in brackets', 'text', over('lagres (i Norge (hos Nordlys AS ')],
  ['quotes that never close', 'text', over('"vi" heretter kalt "')],
  ['names for parties', 'text', rows((index) => `Firma${index} AS (heretter kalt «F${index}») er databehandler. `)],
  ['one long word', 'text', over('a')],
  ['one long word in capitals', 'text', over('A')],
  ['words in capitals', 'text', over('Nordlys Norge Skyhuset Web Services ')],
  ['dots', 'text', over('.')],
  ['spaces between two words', 'text', (length) => `a${' '.repeat(length)}b`],
  ['line breaks between two words', 'text', (length) => `a${'\n'.repeat(length)}b`],
  ['line breaks in Markdown', 'markdown', (length) => `a${'\n'.repeat(length)}b`],
  ['digits', 'text', over('1234567890')],
  ['numbers', 'text', over('12 34 56 ')],
  ['half an e-mail address', 'text', over('a.b@')],
  ['articles', 'text', over('artikkel 6 nr. 1 bokstav a, § 2-3 og ')],
  ['dates', 'text', over('1. mars 2026 ')],
  ['negations', 'text', over('ikke ')],
  ['labels', 'text', over('Leverandør: Nordlys AS\n')],
  ['short lines', 'text', over('Nordlys AS\n')],
  ['titles', 'markdown', over('## Lagring\n\nSlettes etter 30 dager.\n\n')],
  ['letters and their marks apart', 'text', over('a\u030a')],
  ['stars', 'markdown', over('*a ')],
  ['links that never close', 'markdown', over('[a](')],
  ['brackets of links', 'markdown', over('[')],
  ['code marks', 'markdown', over('` a `` ')],
  ['entities', 'markdown', over('&amp')],
  ['tags that never close', 'html', over('<')],
  ['comments that never close', 'html', over('<!--')],
  ['line breaks in HTML', 'html', over('Slettes etter 30 dager<br>')],
  ['paragraphs', 'html', over('<p>Slettes etter 30 dager')],
  ['attributes', 'html', rows(() => 'a=b ', '<p ', '>x')],
  ['bold labels', 'html', over('<b>Land:</b> Norge ')],
];

/** Milliseconds of the quicker of two readings. */
function cost(text: string, format: TextFormat): number {
  const once = (): number => {
    const start = performance.now();
    extractFacts(versionOfText(text, format));
    return performance.now() - start;
  };
  return Math.min(once(), once());
}

describe(`a text ${LONGER} times as long costs at most ${SPARE} × ${LONGER} times as much`, () => {
  // Lexicons are read, and the code is compiled, before anything is measured.
  for (const text of [norwegian, english]) for (const format of ['text', 'markdown', 'html'] as const) extractFacts(versionOfText(text, format));

  it.each(PATTERNS)('%s', (_name, format, make) => {
    const [short, long] = [make(SHORT), make(SHORT * LONGER)];
    const limit = Math.max(cost(short, format) * LONGER * SPARE, NOISE * LONGER);
    expect(cost(long, format)).toBeLessThan(limit);
  });
});
