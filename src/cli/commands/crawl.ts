import { type CrawlOutcome, crawl, dueDocuments } from '../../crawling.js';
import { deliver } from '../../delivery.js';
import { isCurrent, loadSeeds, type WatchedDocument } from '../../seeds/index.js';
import type { Action, Io } from '../command.js';
import { channelsOf, tellDelivery } from '../notify.js';
import { progress } from '../progress.js';
import { chosen, contactOf, documentName, seedsFolder } from '../seeds.js';
import { stoppable } from '../signals.js';
import { withStore } from '../store.js';
import { severity } from '../table.js';
import { OUTCOMES } from '../words.js';

/** `klausul crawl`: fetches what the seeds declare and stores what changed. A document that fails is told of, and the others are still done. */
export const run: Action = (names, options, io) => {
  const all = chosen(loadSeeds(seedsFolder(options)), names).filter((one) => isCurrent(one, io.now()));
  const polite = { ...contactOf(options), allowPrivate: io.globals.allowPrivateNetwork ?? [], now: io.now };
  const begun = performance.now();
  return withStore(
    io,
    async (store) => {
      const documents = options['due'] === true ? await dueDocuments(store, all, io.now()) : all;
      if (options['dryRun'] === true) return dryRun(documents, io);
      const notify = channelsOf(store, options, io);
      const bar = progress(io);
      return stoppable(async (signal) => {
        const outcomes = await crawl(store, documents, {
          ...polite,
          signal,
          channels: notify.map(({ name }) => name),
          onOutcome: (outcome, done, of) => {
            bar.at(done, of, outcome.document ?? outcome.url);
            if (!io.globals.json) tell(outcome, io);
          },
        });
        bar.stop();
        for (const delivery of await deliver(store, notify, { now: io.now, stop: signal })) if (!io.globals.json) tellDelivery(delivery, io);
        const took = Math.round(performance.now() - begun) / 1000;
        if (io.globals.json) io.out(JSON.stringify({ documents: outcomes.map(asJson), took }));
        else io.out(summary(outcomes, took));
        return exitCode(outcomes);
      });
    },
    { readonly: options['dryRun'] === true },
  );
};

function dryRun(documents: readonly WatchedDocument[], io: Io): number {
  if (io.globals.json)
    io.out(
      JSON.stringify({
        documents: documents.map((one) => ({
          document: documentName(one),
          url: one.urls[0],
          outcome: 'skipped',
          reason: 'dry run',
          ...(one.urls.length > 1 ? { urls: one.urls } : {}),
        })),
        took: 0,
      }),
    );
  else if (documents.length === 0) io.out('Ingenting å hente.');
  else for (const one of documents) io.out(`${documentName(one)}  ${one.urls.join(' ')}`);
  return 0;
}

export const asJson = ({ document, service, url, outcome, reason, error, version, changes, facts, discovered }: CrawlOutcome): Record<string, unknown> => ({
  document: document ?? null,
  service,
  url,
  outcome,
  ...(reason === undefined ? {} : { reason }),
  ...(error === undefined ? {} : { code: error.code }),
  ...(version === undefined ? {} : { version }),
  changes: changes.length,
  facts,
  ...(discovered.length === 0 ? {} : { discovered }),
});

export function tell(outcome: CrawlOutcome, io: Io): void {
  const name = outcome.document ?? outcome.url;
  if (outcome.error) io.err(`error ${outcome.error.message}`);
  else if (outcome.outcome === 'quarantined') io.out(`${name}: i karantene – ${outcome.reason ?? ''}. Ta den inn likevel: klausul accept ${name}`);
  else if (outcome.outcome !== 'unchanged') io.out(`${name}: ${OUTCOMES[outcome.outcome]}, versjon ${outcome.version ?? '–'}, ${outcome.facts} fakta`);
  for (const change of outcome.changes) io.out(`  ${severity(change.severity, io.terminal).padEnd(6)} ${change.sentence.nb}`);
  for (const { kind, url, words } of outcome.discovered) io.out(`  lenker til ${kind}: ${url} («${words}»)`);
}

export function summary(outcomes: readonly CrawlOutcome[], took: number): string {
  const counts = new Map<string, number>();
  for (const { outcome } of outcomes) counts.set(OUTCOMES[outcome], (counts.get(OUTCOMES[outcome]) ?? 0) + 1);
  return outcomes.length === 0
    ? 'Ingenting å hente.'
    : `${outcomes.length} dokumenter på ${took.toFixed(1)} s: ${[...counts].map(([word, count]) => `${count} ${word}`).join(', ')}`;
}

/**
 * 3 when a document could not be reached or read, or is in quarantine; 6 when all that stopped us is policy (robots.txt, a private address, a
 * limit); 10 when all went well and something changed.
 */
export function exitCode(outcomes: readonly CrawlOutcome[]): number {
  const codes = outcomes.flatMap(({ error, outcome }) => (error ? [error.exitCode] : outcome === 'quarantined' ? [3] : []));
  if (codes.length > 0) return codes.every((code) => code === codes[0]) ? (codes[0] ?? 3) : 3;
  return outcomes.some(({ outcome }) => outcome === 'changed') ? 10 : 0;
}
