import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseText } from '../src/normalise/index.js';
import { brokenPromise } from './normalise-outline.js';

/** Scraps that documents are made of, put together in any order. */
const scraps = [
  'Personvern',
  'PERSONVERN',
  '1. Innledning',
  '1.2 Sted',
  'A. Kundestøtte. Navn lagres i ett år her.',
  '§ 3',
  'Leverandør: Skyli AS',
  'Databehandler',
  'Skyli AS',
  'Hvor lagres informasjon:',
  'Hvem eier dataene?',
  'Vi lagrer opplysninger om deg.',
  'Vi lagrer:',
  '- navn',
  '  - nestet',
  '• ',
  '•Navn',
  '- •',
  '1) en',
  '2) to',
  'a|b',
  '| a | b |',
  '|---|---|',
  '|',
  '\t',
  'a\tb',
  '# Tittel',
  '######',
  '**',
  '**Felt:** verdi',
  '**Felt**',
  '__',
  '`',
  '```',
  '[lenke](https://x.example)',
  '[ ](x)',
  '![](y)',
  '[a][b]',
  '[b]: https://x.example',
  '[^1]',
  '[^1]: note',
  '<div>',
  '</div>',
  '<p>',
  '<ul><li>',
  '</li>',
  '<table><tr><td rowspan=2>x',
  '</td>',
  '<th>',
  '<dl><dt>navn',
  '<dd>verdi',
  '<br>',
  '<br><br>',
  '<b>',
  '</b>',
  '<a href="x">',
  '</a>',
  '<details><summary>',
  '</summary>',
  '<h2>',
  '</h2>',
  '<!--',
  '-->',
  '&nbsp;',
  '&#0;',
  '> sitat',
  '---',
  '===',
  '\u00ad',
  '\u200b',
  '\ud83d',
  '😀',
  '  ',
  '\n',
  '\n\n',
  '\\',
  ' ',
  '  \n',
];

describe('every version keeps its promises', () => {
  for (const format of ['text', 'markdown', 'html'] as const)
    test(format, () => {
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.constantFrom(...scraps), fc.constantFrom('', ' ', '\n', '\n', '\n\n')), { maxLength: 40 }), (parts) => {
          const version = normaliseText(parts.flat().join(''), format);
          expect(brokenPromise(version)).toBeUndefined();
        }),
        { numRuns: 400, seed: 7 },
      );
    });
  test('equal sources give equal versions', () => {
    const source = '# A\n\n- b: c\n\n| d | e |\n|---|---|\n| f | g |';
    expect(normaliseText(source, 'markdown')).toEqual(normaliseText(source, 'markdown'));
  });
  test('time grows with the length, not faster', () => {
    const sources = {
      text: 'Kort linje\n\nNavn: verdi\n1. Punkt\n- item\n\n',
      markdown: '**a** [b](c) _d_ `e`\n| f | g |\n|---|---|\n',
      html: '<p>x<br>y<ul><li>z<table><tr><td rowspan=9>q</table></ul>',
    } as const;
    for (const [format, unit] of Object.entries(sources)) {
      const took = (times: number): number => {
        const start = performance.now();
        normaliseText(unit.repeat(times), format as 'text');
        return performance.now() - start;
      };
      took(500);
      expect(took(8000)).toBeLessThan(Math.max(200, took(1000)) * 40);
    }
  }, 60_000);
});
