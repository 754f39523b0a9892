import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { extractFacts } from '../extractors/index.js';
import { snapshotOf } from '../src/crawl/bytes.js';
import { composeDraft } from '../src/export/assessment/compose.js';
import { docxOf } from '../src/export/assessment/docx.js';
import { htmlOf } from '../src/export/assessment/html.js';
import { markdownOf } from '../src/export/assessment/markdown.js';
import { readTemplate } from '../src/export/assessment/template.js';
import type { ServiceReport } from '../src/export/report.js';
import { TONGUES } from '../src/export/words.js';
import type { Fact } from '../src/model/fact.js';
import { versionOf } from '../src/versions.js';

// A draft that is written from an assessment's own facts gives that assessment's answers back when it is read.

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const SETS = [
  { name: 'assessments of made-up municipalities', folder: at('assessments') },
  { name: 'assessments beside the project', folder: at('../../shared/gold') },
];

/** The answers an assessment is read for; a full stop after a name is none of its letters. */
const answersIn = (facts: readonly Fact[]): Set<string> =>
  new Set(
    facts.flatMap(({ kind, value, assertion }) => {
      const said = (...fields: readonly string[]): string[] => [[kind, assertion, ...fields.map((field) => String(value[field] ?? '').replace(/\.$/u, ''))].join(' | ')];
      switch (kind) {
        case 'vendor':
        case 'sub-processor':
          return said('name', 'country');
        case 'storage-location':
          return said('place');
        case 'transfer-mechanism':
          return said('mechanism');
        case 'pricing':
          return said('model');
        case 'approval-status':
          return said('status');
        case 'user-group':
          return said('group');
        case 'policy-link':
          return said('url');
        default:
          return [];
      }
    }),
  );

for (const { name, folder } of SETS) {
  const there = existsSync(folder);
  describe.skipIf(!there)(`${name}${there ? '' : ` (skipped: ${folder} is not here)`}`, async () => {
    const ids = there ? readdirSync(folder).filter((id) => !id.includes('.')) : [];
    for (const id of ids.sort()) {
      const file = readdirSync(`${folder}/${id}`).find((one) => one.startsWith('source.')) as string;
      const snapshot = snapshotOf(file, readFileSync(`${folder}/${id}/${file}`), { at: new Date('2026-03-01T00:00:00Z') });
      const version = await versionOf(snapshot);
      if (version.type !== 'assessment') continue;
      const facts = extractFacts(version);
      // An overview of several services has one answer for each of them, and a draft is about one.
      if (facts.filter(({ kind }) => kind === 'service').length > 1) continue;
      const wanted = answersIn(facts);
      const vendors = facts.filter(({ kind }) => kind === 'vendor').map(({ value }) => value.name);
      const { bytes: _bytes, ...label } = snapshot;
      const report: ServiceReport = {
        organisation: 'Prøve AS',
        service: 'Prøve',
        slug: 'prove',
        documents: [
          {
            name: 'prove-as/prove/assessment',
            type: 'assessment',
            variant: '',
            title: version.title,
            language: version.language,
            version: 1,
            fetchedAt: snapshot.fetchedAt,
            textSha256: '0'.repeat(64),
            engine: 'x',
            snapshots: [label],
          },
        ],
        facts: facts.map((fact) => ({ ...fact, document: 'prove-as/prove/assessment', version: 1 })),
        leftOut: { rejected: 0, doubtful: 0 },
      };
      for (const tongue of TONGUES)
        test.each(['md', 'html', 'docx'])(`${id} comes back from its draft in ${tongue} as %s`, async (ending) => {
          const draft = composeDraft(report, readTemplate(), tongue);
          const content = ending === 'docx' ? await docxOf(draft) : new TextEncoder().encode(ending === 'md' ? markdownOf(draft) : htmlOf(draft));
          const back = answersIn(extractFacts(await versionOf(snapshotOf(`utkast.${ending}`, content, { at: new Date('2026-03-02T00:00:00Z') }))));
          // A page names its own vendor among the suppliers now and then; a reader of the draft takes it for the vendor only.
          const lost = [...wanted].filter((answer) => !back.has(answer) && !vendors.some((vendor) => answer.startsWith(`sub-processor | stated | ${vendor}`)));
          expect(lost).toEqual([]);
          for (const kind of ['vendor', 'pricing', 'approval-status', 'transfer-mechanism', 'storage-location']) {
            const others = [...back].filter((answer) => answer.startsWith(`${kind} |`) && !wanted.has(answer));
            expect(others, `${kind} that the page does not have`).toEqual([]);
          }
        });
      test(`${id} has answers`, () => expect(wanted.size).toBeGreaterThan(2));
    }
  });
}
