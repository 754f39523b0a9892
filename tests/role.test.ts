import { expect, test } from 'vitest';
import { factsOf } from '../extractors/index.js';
import { turns } from '../extractors/role/corpus-turns.js';
import { role } from '../extractors/role/extractor.js';
import { formsOfEntry, lexicon } from '../lexicons/index.js';
import type { FactValue } from '../src/model/fact.js';
import { lemmasOf } from '../src/norwegian/party-names.js';
import { read } from '../src/norwegian/read.js';
import { versionOfText } from '../src/versions.js';

const accepts = (wanted: FactValue, got: FactValue): boolean =>
  wanted['role'] === got['role'] && (Array.isArray(wanted['party']) ? wanted['party'].includes(got['party']) : wanted['party'] === got['party']);

for (const { text, nn, says, format } of turns)
  for (const form of nn === undefined ? [text] : [text, nn])
    test(`gives no further role: ${form.slice(0, 90)}`, () => {
      const found = factsOf(role, read(versionOfText(form, format ?? 'text'))).filter(({ assertion }) => assertion !== 'denied');
      const further = found.filter(({ value }) => !says.some((wanted) => accepts(wanted, value)));
      expect(further.map(({ value, rule }) => [value, rule])).toEqual([]);
      expect(found).toHaveLength(says.length);
    });

test('a class of parties is called by its own word', () => {
  const strangers: string[] = [];
  for (const entry of lexicon('parties')) {
    if (entry.fields['party'] !== 'class') continue;
    // Stems are short ("museum", "museet"), and any of the languages will do ("skoleeigar", "skuleeigar").
    const stems = Object.values(lemmasOf(entry)).map((lemma) => lemma.slice(0, Math.max(3, Math.min(lemma.length - 2, 5))).toLowerCase());
    for (const form of formsOfEntry(entry)) if (!stems.some((stem) => form.toLowerCase().includes(stem))) strangers.push(`${entry.id}: ${form}`);
  }
  expect(strangers).toEqual([]);
});
