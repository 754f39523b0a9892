import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '../extractors/index.js';
import { snapshotOf } from '../src/crawl/bytes.js';
import { UnreadableError } from '../src/model/errors.js';
import type { Fact } from '../src/model/fact.js';
import { normalise, normaliseText } from '../src/normalise/index.js';
import { versionOfText } from '../src/versions.js';

const SENTENCES = [
  'Nordlys Drift AS er behandlingsansvarlig for personopplysningene.',
  'Kommunen er behandlingsansvarlig, og Nordlys Drift AS er databehandler.',
  'Opplysningene slettes 30 dager etter at avtalen er avsluttet.',
  'Loggene lagres i tolv måneder.',
  'Personopplysningar blir lagra i Noreg.',
  'Data is stored in Ireland and deleted within 90 days.',
  'Vi bruker Postduen AS i Danmark som underleverandør til utsending av e-post.',
  'Vi overfører ikke personopplysninger ut av EØS.',
  'Behandlingen bygger på samtykke, jf. personvernforordningen artikkel 6 nr. 1 bokstav a.',
  'Du har rett til innsyn, retting og sletting.',
  'Kontakt oss på personvern@nordlys.example eller 22 22 22 22.',
  'Sist oppdatert 1. mars 2026.',
];
const ODD = [
  '\u0000',
  '\ufeff',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\ud800',
  '😀',
  'a\u030a',
  '\u00a0',
  '\r\n',
  '\t',
  '|',
  '<',
  '&amp;',
  '«',
  '»',
  '(',
  '•',
  '–',
  '§ 2-3',
  '1. ',
  ':',
  '\n\n',
  '# ',
  '- ',
  '| a | b |\n|---|---|\n',
];
const document = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...SENTENCES) }, { weight: 2, arbitrary: fc.constantFrom(...ODD) }, fc.string({ maxLength: 20, unit: 'grapheme' })), {
    maxLength: 25,
  })
  .map((parts) => parts.join(' '));
const format = fc.constantFrom('text' as const, 'markdown' as const, 'html' as const);

const idsOf = (facts: readonly Fact[]): string[] => facts.map(({ id }) => id).sort();
const runs = (numRuns: number) => ({ numRuns, seed: 20260301 });

describe('whatever the text', () => {
  it('every quote is what stands at its place, and every id stands once', () => {
    fc.assert(
      fc.property(document, format, (text, form) => {
        const version = versionOfText(text, form);
        expect(version.text.isWellFormed()).toBe(true);
        const facts = extractFacts(version);
        for (const { evidence } of facts) {
          expect(evidence.length).toBeGreaterThan(0);
          for (const { start, end, quote } of evidence) {
            expect(version.text.slice(start, end)).toBe(quote);
            expect(quote.length).toBeLessThanOrEqual(600);
          }
        }
        expect(new Set(idsOf(facts)).size).toBe(facts.length);
      }),
      runs(250),
    );
  });

  it('the same text gives the same facts, byte for byte', () => {
    fc.assert(
      fc.property(document, format, (text, form) => {
        expect(JSON.stringify(extractFacts(versionOfText(text, form)))).toBe(JSON.stringify(extractFacts(versionOfText(text, form))));
      }),
      runs(60),
    );
  });

  it('reading what was read changes nothing', () => {
    fc.assert(
      fc.property(document, (text) => {
        const once = normaliseText(text, 'text').text;
        expect(normaliseText(once, 'text').text).toBe(once);
      }),
      runs(250),
    );
  });

  it('blocks stand one after the other, inside the text', () => {
    fc.assert(
      fc.property(document, format, (text, form) => {
        const version = versionOfText(text, form);
        let end = 0;
        for (const block of version.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          end = block.end;
        }
        expect(end).toBeLessThanOrEqual(version.text.length);
      }),
      runs(250),
    );
  });
});

describe('ids', () => {
  const policy = readFileSync(new URL('./documents/skjerva-kommune/text.txt', import.meta.url), 'utf8');
  const before = extractFacts(versionOfText(policy, 'text'));

  it('do not depend on where the words stand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const moved = extractFacts(versionOfText(`${'Her er det fint i dag. '.repeat(count).trim()}\n\n${policy}`, 'text'));
        expect(idsOf(moved)).toEqual(idsOf(before));
      }),
      runs(10),
    );
    expect(before.length).toBeGreaterThan(5);
  });
});

describe('whatever the bytes', () => {
  const tags = fc.constantFrom(
    '<p>',
    '</p>',
    '<ul>',
    '<li>',
    '</ul>',
    '<table>',
    '<tr>',
    '<td rowspan=3>',
    '<th colspan=2>',
    '</table>',
    '<dl>',
    '<dt>',
    '<dd>',
    '<details>',
    '<summary>',
    '<b>',
    '</b>',
    '<i>',
    '<a href="x">',
    '</a>',
    '<br>',
    '<h2>',
    '</h2>',
    '<select>',
    '<template>',
    '<svg>',
    '<math>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<title>',
    '<style>',
    '<![CDATA[',
    '<form>',
    '<main>',
    '<nav>',
    '<div hidden>',
    '</div>',
    '&lt;',
    '&#x0;',
    '&#xd800;',
    '"',
    "'",
  );
  const html = fc.array(fc.oneof(tags, fc.constantFrom(...SENTENCES), fc.string({ maxLength: 8 })), { maxLength: 60 }).map((parts) => parts.join(''));
  const beginning = fc.constantFrom(
    '',
    '%PDF-1.7\n',
    'PK\x03\x04',
    'PK\x03\x04word/',
    '\xff\xfe',
    '\xfe\xff',
    '\xef\xbb\xbf',
    '<!doctype html>',
    '---\ntitle: x\n---\n',
    '{\\rtf',
    '\x1f\x8b',
  );
  const reads = async (bytes: Uint8Array, name: string): Promise<void> => {
    try {
      const version = await normalise(snapshotOf(name, bytes, { at: new Date(0) }));
      expect(version.text.isWellFormed()).toBe(true);
      expect(version.text).not.toContain('\u0000');
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableError);
      expect((error as UnreadableError).target).toBe(name);
      expect((error as UnreadableError).code).not.toBe('BUG');
    }
  };

  it('HTML of any shape is read, or refused with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(html, (source) => reads(Buffer.from(source), 'side.html')),
      runs(300),
    );
  });

  it('bytes of any kind are read, or refused with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(beginning, fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.pdf', 'a.docx', 'a'), (start, rest, name) =>
        reads(new Uint8Array(Buffer.concat([Buffer.from(start, 'latin1'), rest])), name),
      ),
      runs(300),
    );
  });
});
