import { fetchSummary, findDocuments, listFetches, versionLines } from '../../store/index.js';
import type { Action } from '../command.js';
import { withStore } from '../store.js';
import { table } from '../table.js';
import { OUTCOMES } from '../words.js';

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
          ...(reason === undefined ? {} : { reason }),
        });
      }
      if (io.globals.json) io.out(JSON.stringify({ documents }));
      else if (documents.length === 0) io.out('Lageret er tomt. Les inn et dokument: klausul import FIL --organisation NAVN');
      else {
        const rows = documents.flatMap((document) =>
          document.versions.map((version, index) => [
            index === 0 ? document.document : '',
            String(version.version),
            version.fetchedAt.slice(0, 16).replace('T', ' '),
            version.language,
            String(version.facts),
            index === document.versions.length - 1
              ? `${document.lastOutcome ? OUTCOMES[document.lastOutcome] : ''}${document.failures > 0 ? ` (${document.failures} feil på rad)` : ''}`
              : '',
          ]),
        );
        io.out(table(['Dokument', 'Versjon', 'Sett', 'Språk', 'Fakta', 'Siste utfall'], rows, [0, 9, 18, 7, 7, 18], io.terminal));
      }
      return 0;
    },
    { readonly: true },
  );
