import { snapshotOf } from '../../src/crawl/bytes.js';
import { importDocument } from '../../src/pipeline.js';
import { openStore } from '../../src/store/index.js';

/** Imports numbered policies until it is killed, and says each name once it is stored. */
const [file = '', first = '0'] = process.argv.slice(2);
const now = (): Date => new Date('2026-03-01T12:00:00Z');
const store = await openStore(file, { now });
for (let number = Number(first); ; number++) {
  const text = `# Personvern i Eksempel ${number} AS\n\nMeldinger slettes etter ${number + 1} dager.\n\nVi bruker Mailgun i USA til e-post.\n`;
  const outcome = await importDocument(store, snapshotOf(`policy-${number}.md`, Buffer.from(text), { at: now() }), { organisation: `Eksempel ${number} AS`, now });
  process.stdout.write(`${outcome.document}\n`);
}
