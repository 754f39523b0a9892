import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { extractFacts } from '../extractors/index.js';
import { readSource } from '../src/crawl/bytes.js';
import { goldDocuments } from '../src/evaluation/gold.js';
import { CORE, figures, score, total } from '../src/evaluation/score.js';
import type { Fact } from '../src/model/fact.js';
import { versionOf } from '../src/versions.js';
import floors from './ratchet-floors.json' with { type: 'json' };

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const SETS = [
  { name: 'labelled documents beside the project', folder: at('../../shared/gold'), floors: floors.beside },
  { name: 'documents of made-up organisations', folder: at('documents'), floors: floors.own },
];

// A floor is the last figure that was reached, grounded, in per cent. When a figure rises, raise its floor.
for (const { name, folder, floors } of SETS) {
  const there = existsSync(folder);
  describe.skipIf(!there)(`${name}${there ? '' : ` (skipped: ${folder} is not here)`}`, async () => {
    const documents = there ? goldDocuments(folder) : [];
    const facts: Fact[][] = [];
    for (const document of documents) facts.push(extractFacts(await versionOf(await readSource(document.source, { allowPrivate: [], now: () => new Date() }))));
    const { kinds } = score(documents, facts);
    for (const [kind, [precision, recall]] of Object.entries(floors) as [string, [number, number]][]) {
      test(`${kind} keeps precision ${precision} and recall ${recall}`, () => {
        const counts = kind === 'core' ? total(kinds, CORE) : kinds.get(kind);
        const got = figures(counts ?? total(kinds, []));
        expect(counts, 'facts of this kind').toBeDefined();
        expect(100 * got.precision, 'precision').toBeGreaterThanOrEqual(precision);
        expect(100 * got.recall, 'recall').toBeGreaterThanOrEqual(recall);
      });
    }
  });
}
