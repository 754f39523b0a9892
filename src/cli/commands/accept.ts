import { acceptDocument } from '../../pipeline.js';
import { readSeeds } from '../../seeds/index.js';
import { findDocument } from '../../store/index.js';
import type { Action } from '../command.js';
import { documentName, seedsFolder } from '../seeds.js';
import { withStore } from '../store.js';
import { severity } from '../table.js';

/** `klausul accept`: takes a quarantined fetch as the new version. */
export const run: Action = ([name = ''], options, io) =>
  withStore(io, async (store) => {
    const document = await findDocument(store.db, name);
    const selectors = selectorsFor(document.name, seedsFolder(options));
    const outcome = await acceptDocument(store, document, { ...(selectors ? { selectors } : {}), now: io.now });
    if (io.globals.json)
      io.out(
        JSON.stringify({
          documents: [
            {
              document: outcome.document ?? document.name,
              service: outcome.service,
              version: outcome.version ?? null,
              outcome: outcome.outcome,
              ...(outcome.reason === undefined ? {} : { reason: outcome.reason }),
              facts: outcome.facts,
              changes: outcome.changes.length,
            },
          ],
        }),
      );
    else {
      io.out(`${document.name}: tatt inn som versjon ${outcome.version ?? '–'}, ${outcome.facts} fakta`);
      for (const change of outcome.changes) io.out(`  ${severity(change.severity, io.terminal).padEnd(6)} ${change.sentence.nb}`);
    }
    return outcome.error?.exitCode ?? 0;
  });

/** The selectors that the seed gives, so that the text is read as the next crawl reads it. */
function selectorsFor(name: string, folder: string): { select?: readonly string[]; remove?: readonly string[] } | undefined {
  try {
    const watched = readSeeds(folder).documents.find((one) => documentName(one) === name);
    return watched && { ...(watched.select ? { select: watched.select } : {}), ...(watched.remove ? { remove: watched.remove } : {}) };
  } catch {
    // No seeds here: the document may have been crawled from elsewhere.
    return undefined;
  }
}
