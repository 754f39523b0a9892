import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSource } from '../../crawl/bytes.js';
import { exportReports } from '../../export/formats.js';
import { findingsOf } from '../../findings/index.js';
import { compareVersions, currentFacts, importDocument } from '../../pipeline.js';
import { serviceReport } from '../../reports.js';
import { serviceView } from '../../service-view.js';
import { findDocument, openStore } from '../../store/index.js';
import { printChanges } from '../changes-text.js';
import type { Action } from '../command.js';
import { printFacts } from '../facts-table.js';
import { projectFile } from '../project.js';
import { bold, severity } from '../table.js';

const SHOWN = ['role', 'sub-processor', 'storage-location', 'transfer-mechanism', 'retention', 'legal-basis', 'document-date'];

/** `klausul demo`: two versions of a made-up service's policy: its facts with their quotes, what changed, what to ask, and a draft. */
export const run: Action = async (_args, _options, io) => {
  const folder = mkdtempSync(join(tmpdir(), 'klausul-demo-'));
  const store = await openStore(join(folder, 'demo.db'), { now: io.now });
  try {
    const about = { organisation: 'Granli Læring AS', service: 'Lesestien', type: 'policy' as const, now: io.now };
    const versions = [
      { file: 'personvern-1.html', date: '2025-01-14' },
      { file: 'personvern-2.html', date: '2026-03-03' },
    ];
    for (const { file, date } of versions) {
      const source = projectFile(`src/cli/demo/${file}`);
      await importDocument(store, await readSource(source, { allowPrivate: [], now: io.now }), { ...about, date });
    }
    const document = await findDocument(store.db, 'Lesestien');
    const facts = (await currentFacts(store, document)).filter((fact) => SHOWN.includes(fact.kind));
    const { changes, from, to } = await compareVersions(store, document);
    const { content } = await exportReports('assessment', [await serviceReport(store, 'Lesestien')], { as: 'md', language: 'nb' });
    const draft = String(content);
    const findings = findingsOf(await serviceView(store, 'Lesestien', io.now()));
    if (io.globals.json) io.out(JSON.stringify({ document: document.name, facts, changes, findings, draft }));
    else {
      io.out(bold('Lesestien er en oppdiktet tjeneste. Dette sier personvernerklæringen fra mars 2026:', io.terminal));
      io.out(printFacts(facts, io.terminal));
      io.out('');
      io.out(bold(`Dette er endret siden ${from.fetchedAt.slice(0, 10)} (versjon ${from.sequence} → ${to.sequence}):`, io.terminal));
      io.out(printChanges(changes, io.terminal));
      io.out('');
      io.out(bold('Spørsmål til leverandøren:', io.terminal));
      for (const { severity: level, question } of findings) io.out(`${severity(level, io.terminal)}  ${question.nb}`);
      if (findings.length === 0) io.out('ingen');
      io.out('');
      io.out(bold('Slik begynner utkastet til vurdering (klausul export assessment skriver det som md, html eller docx):', io.terminal));
      io.out(beginning(draft));
      io.out('');
      io.out('Prøv selv: klausul import FIL --organisation "NAVN" --service "TJENESTE", og så klausul facts');
    }
    return 0;
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const LINES = 40;

/** The first lines of a draft, up to its notes. */
const beginning = (draft: string): string => {
  const lines = draft.split('\n').slice(0, LINES);
  const notes = lines.findIndex((line) => line.startsWith('[^') && line.includes(']: '));
  return lines
    .slice(0, notes === -1 ? LINES : notes)
    .join('\n')
    .trimEnd();
};
