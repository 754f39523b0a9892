import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractFacts } from '../extractors/index.js';
import { versionOf } from '../src/versions.js';

// Pages of made-up municipalities in layouts of their own: tables, questions, labels, prose, overviews. Every fact of the kinds that
// only assessments have must be found, and none besides.
const KINDS = ['service', 'vendor', 'approval-status', 'condition', 'pricing', 'user-group', 'policy-link'] as const;
const FIELDS = { service: 'name', vendor: 'name', 'approval-status': 'status', condition: 'text', pricing: 'model', 'user-group': 'group', 'policy-link': 'url' } as const;
const MEDIA: Readonly<Record<string, string>> = { html: 'text/html', md: 'text/markdown', txt: 'text/plain' };

interface Wanted {
  readonly kind: (typeof KINDS)[number];
  readonly country?: string;
  readonly quotes: readonly string[];
  readonly [field: string]: unknown;
}

const home = new URL('./assessments/', import.meta.url);
const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

for (const id of readdirSync(home).sort()) {
  const folder = new URL(`${id}/`, home);
  const { language, facts: wanted } = JSON.parse(readFileSync(new URL('facts.json', folder), 'utf8')) as { language: string; facts: readonly Wanted[] };
  const file = readdirSync(folder).find((name) => name.startsWith('source.')) as string;
  const version = await versionOf({
    source: file,
    bytes: readFileSync(new URL(file, folder)),
    sha256: '',
    mediaType: MEDIA[file.split('.').at(-1) as string] as string,
    fetchedAt: '2026-01-01T00:00:00Z',
  });
  const facts = extractFacts(version).filter(({ assertion }) => assertion !== 'denied');

  describe(id, () => {
    test('is told to be an assessment, and in which language', () => {
      expect(version.type).toBe('assessment');
      // An overview of few words may hold names of other languages.
      expect([language, 'mixed']).toContain(version.language);
    });
    for (const kind of KINDS)
      test(`${kind}: all and nothing else`, () => {
        const values = wanted.filter((fact) => fact.kind === kind).map((fact) => fact[FIELDS[kind]]);
        expect(
          facts
            .filter((fact) => fact.kind === kind)
            .map(({ value }) => value[FIELDS[kind]])
            .sort(),
        ).toEqual(values.sort());
      });
    test('countries of vendors, and quotes that hold the words', () => {
      for (const want of wanted) {
        const fact = facts.find(({ kind, value }) => kind === want.kind && value[FIELDS[want.kind]] === want[FIELDS[want.kind]]);
        if (want.country !== undefined) expect(fact?.value.country).toBe(want.country);
        const quotes = (fact?.evidence ?? []).map(({ quote }) => squeezed(quote));
        expect(
          want.quotes.some((words) => quotes.some((quote) => quote.includes(squeezed(words)) || squeezed(words).includes(quote))),
          `${want.kind}: ${JSON.stringify(quotes)}`,
        ).toBe(true);
      }
    });
  });
}
