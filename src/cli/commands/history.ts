import { type Health, healthOf } from '../../crawl/health.js';
import { type FetchOutcome, fetchSummary, findDocuments, listFetches, streakOf, versionLines } from '../../store/index.js';
import type { Action } from '../command.js';
import { withStore } from '../store.js';
import { table } from '../table.js';
import { OUTCOMES } from '../words.js';

const HEALTH: Readonly<Record<Health, string>> = { well: '', failing: '', blocked: 'blokkert', gone: 'borte', quarantined: 'i karantene', 'never seen': 'aldri sett' };

/** How fetching a document goes: its last outcome, and since when it has been in vain. */
const fared = ({ lastOutcome, failures, health }: { lastOutcome: FetchOutcome | null; failures: number; health: Health }): string =>
  [lastOutcome ? OUTCOMES[lastOutcome] : '', failures > 0 ? `(${[HEALTH[health], `${failures} feil på rad`].filter(Boolean).join(', ')})` : ''].filter(Boolean).join(' ');

/** `klausul history`: documents with their versions, and how fetching them went. */
export const run: Action = ([service], _options, io) =>
  withStore(
    io,
    async ({ db }) => {
      const documents = [];
      for (const document of await findDocuments(db, service)) {
        const versions = (await versionLines(db, document.id)).map((version) => ({
          version: version.sequence,
          fetchedAt: version.fetchedAt,
          sha256: version.snapshots[0]?.sha256 ?? null,
          textSha256: version.textSha256,
          language: version.language,
          facts: version.facts,
        }));
        const { fetches, lastOutcome, lastAt, lastGood, failures } = await fetchSummary(db, document.id);
        const reason = failures > 0 ? (await listFetches(db, document.id)).at(-1)?.reason : undefined;
        documents.push({
          document: document.name,
          service: document.service,
          versions,
          fetches,
          lastOutcome: lastOutcome ?? null,
          lastAt: lastAt ?? null,
          lastGood: lastGood ?? null,
          failures,
          health: lastOutcome === undefined ? 'never seen' : healthOf((await streakOf(db, document.id)).codes, lastGood !== undefined),
          ...(reason === undefined ? {} : { reason }),
        });
      }
      if (io.globals.json) io.out(JSON.stringify({ documents }));
      else if (documents.length === 0) io.out('Lageret er tomt. Les inn et dokument: klausul import FIL --organisation NAVN');
      else {
        const rows = documents.flatMap((document) =>
          document.versions.length === 0
            ? [[document.document, '–', '–', '–', '–', fared(document)]]
            : document.versions.map((version, index) => [
                index === 0 ? document.document : '',
                String(version.version),
                version.fetchedAt.slice(0, 16).replace('T', ' '),
                version.language,
                String(version.facts),
                index === document.versions.length - 1 ? fared(document) : '',
              ]),
        );
        io.out(table(['Dokument', 'Versjon', 'Sett', 'Språk', 'Fakta', 'Siste utfall'], rows, [0, 9, 18, 7, 7, 18], io.terminal));
      }
      return 0;
    },
    { readonly: true },
  );
