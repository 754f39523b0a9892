import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractors, factsOf } from '../extractors/index.js';
import type { Corpus, Extractor } from '../src/model/extractor.js';
import type { Fact, FactValue } from '../src/model/fact.js';
import { read } from '../src/norwegian/read.js';
import { versionOfText } from '../src/versions.js';

// Assessment kinds are read only on assessment pages, so their corpora hold whole small pages.
type Format = 'text' | 'markdown' | 'html';

const factsIn = (extractor: Extractor, text: string, format: Format = 'text'): Fact[] => factsOf(extractor, read(versionOfText(text, format)));

/** A field matches when it is equal; a list of accepted values matches when one of them does. */
const meets = (wanted: FactValue, got: FactValue): boolean =>
  Object.entries(wanted).every(
    ([field, value]) => JSON.stringify(got[field] ?? null) === JSON.stringify(value ?? null) || (Array.isArray(value) && value.includes(got[field] as string)),
  );

const overlapping = (fact: Fact, text: string, quote: string): boolean => {
  const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim();
  return fact.evidence.some(
    (evidence) => plain(quote).includes(plain(evidence.quote)) || plain(evidence.quote).includes(plain(quote)) || sharesWords(text, plain(quote), plain(evidence.quote)),
  );
};

/** Two stretches of one text overlap when a piece of one, at its start or end, stands in the other. */
const sharesWords = (_text: string, a: string, b: string): boolean =>
  b.includes(a.slice(0, 20)) || b.includes(a.slice(-20)) || a.includes(b.slice(0, 20)) || a.includes(b.slice(-20));

const corpora = new Map<string, Corpus>();
for (const extractor of extractors) {
  const module = (await import(`../extractors/${extractor.kind}/corpus.ts`).catch(() => undefined)) as { corpus?: Corpus } | undefined;
  if (module?.corpus) corpora.set(extractor.kind, module.corpus);
}

test('every folder under extractors is in the index and has rules and a corpus', () => {
  const folders = readdirSync(new URL('../extractors/', import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map((folder) => folder.name).sort()).toEqual(extractors.map((extractor) => extractor.kind).sort());
  expect([...corpora.keys()].sort()).toEqual(extractors.map((extractor) => extractor.kind).sort());
});

for (const extractor of extractors as readonly Extractor[]) {
  const corpus = corpora.get(extractor.kind);
  if (!corpus) continue;
  describe(extractor.kind, () => {
    test('has something to find and something to ignore', () => {
      expect(corpus.finds.length).toBeGreaterThan(0);
      expect(corpus.ignores.length).toBeGreaterThan(0);
    });
    for (const { text, quote, value, scope, assertion, nn, format } of corpus.finds) {
      const forms = [{ text, quote, scope }, ...(nn ? [{ scope, ...nn }] : [])];
      for (const form of forms)
        test(`finds: ${form.text.slice(0, 90)}`, () => {
          const facts = factsIn(extractor, form.text, format);
          const right = facts.filter(
            (fact) =>
              meets(value, fact.value) &&
              (!form.scope || meets(form.scope, fact.scope)) &&
              overlapping(fact, form.text, form.quote) &&
              (!assertion || fact.assertion === assertion),
          );
          expect(right, `found ${JSON.stringify(facts.map((fact) => [fact.value, fact.scope, fact.assertion, fact.evidence[0]?.quote, fact.rule]))}`).not.toHaveLength(0);
        });
    }
    for (const { text, because, format } of corpus.ignores)
      test(`ignores (${because}): ${text.slice(0, 80)}`, () => {
        expect(
          factsIn(extractor, text, format)
            .filter((fact) => fact.assertion !== 'denied')
            .map((fact) => [fact.value, fact.rule]),
        ).toEqual([]);
      });
    for (const { text, wants, value, format } of corpus.misses)
      test(`still misses (${wants}): ${text.slice(0, 80)}`, () => {
        expect(
          factsIn(extractor, text, format).filter((fact) => meets(value, fact.value)),
          'this miss is found now: move it to finds',
        ).toHaveLength(0);
      });
  });
}
