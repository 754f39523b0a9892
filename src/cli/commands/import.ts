import { type ArchiveOptions, importWarc, isWarc } from '../../archives.js';
import { readSource } from '../../crawl/bytes.js';
import { KlausulError, UnreadableError, UsageError } from '../../model/errors.js';
import { DOCUMENT_TYPES, type DocumentType } from '../../model/version.js';
import { type ImportOptions, importDocument, type Outcome, recordFailure } from '../../pipeline.js';
import { importServiceFile, serviceFileIn } from '../../service-import.js';
import type { Store } from '../../store/index.js';
import type { Action, Io } from '../command.js';
import { dayOption } from '../dates.js';
import { progress } from '../progress.js';
import { withStore } from '../store.js';
import { severity } from '../table.js';
import { OUTCOMES } from '../words.js';

/** `klausul import`: stores documents; one that fails is told of, and the others are still done. */
export const run: Action = (sources, options, io) =>
  withStore(io, async (store) => {
    // A service that klausul exported says itself whose it is.
    const named = options.organisation !== undefined || !sources.every((source) => source.toLowerCase().endsWith('.json'));
    const about = named ? aboutOf(options, io) : undefined;
    const bar = progress(io);
    // Of a thousand documents only the number of changes is remembered, not the facts before and after.
    const outcomes: Told[] = [];
    const errors: KlausulError[] = [];
    for (const [index, source] of sources.entries()) {
      bar.at(index + 1, sources.length, source);
      const taken = isWarc(source)
        ? await takenFromArchive(store, source, { ...(about ?? aboutOf(options, io)), ...addressesIn(options) })
        : await readSource(source, { allowPrivate: io.globals.allowPrivateNetwork ?? [], now: io.now }).then(
            async (snapshot) => {
              const file = serviceFileIn(snapshot);
              if (file) return importServiceFile(store, file, { now: io.now });
              // Several files are a history, and the command may be the second try at it. A file that stands twice in it is meant twice.
              const again = sources.length > 1 && source !== '-' && !/^https?:/iu.test(source) && sources.indexOf(source) === index;
              return [await importDocument(store, snapshot, { ...(about ?? aboutOf(options, io)), again })];
            },
            async (error: unknown) => {
              if (!(error instanceof KlausulError) || about === undefined) throw error;
              return [await recordFailure(store, error, about, source)];
            },
          );
      for (const outcome of taken) {
        outcomes.push({ ...outcome, changes: outcome.changes.length });
        if (outcome.error) errors.push(outcome.error);
        if (!io.globals.json && sources.length <= MANY) tell(outcome, io);
      }
    }
    bar.stop();
    for (const error of errors) if (!io.globals.json) io.err(`error ${error.message}`);
    if (io.globals.json)
      io.out(
        JSON.stringify({
          documents: outcomes.map(({ document, service, version, outcome, reason, facts, changes, error }) => ({
            document: document ?? null,
            service,
            version: version ?? null,
            outcome,
            ...(reason === undefined ? {} : { reason }),
            ...(error === undefined ? {} : { code: error.code }),
            facts,
            changes,
          })),
        }),
      );
    else if (sources.length > 1) io.out(summary(outcomes));
    if (errors.length === 0) return 0;
    return sources.length === 1 ? (errors[0]?.exitCode ?? 3) : 3;
  });

type Told = Omit<Outcome, 'changes'> & { readonly changes: number };

/** The documents of a web archive; an archive that cannot be read is a failed import like any other. */
const takenFromArchive = (store: Store, source: string, options: ArchiveOptions): Promise<readonly Outcome[]> =>
  importWarc(store, source, options).catch(async (error: unknown) => {
    if (!(error instanceof UnreadableError)) throw error;
    return [await recordFailure(store, error, options, source)];
  });

const addressesIn = ({ url }: Readonly<Record<string, unknown>>): Pick<ArchiveOptions, 'urls'> => (Array.isArray(url) ? { urls: url.map(String) } : {});

/** More documents than this are told of in the summary only. */
const MANY = 30;

function aboutOf(options: Readonly<Record<string, unknown>>, io: Io): ImportOptions {
  const { organisation, service, type } = options;
  if (typeof organisation !== 'string' || organisation.trim() === '')
    throw new UsageError({ code: 'USAGE', what: 'an import needs', target: '--organisation', hint: 'name who offers the service: --organisation "Eksempel AS"' });
  if (type !== undefined && !DOCUMENT_TYPES.includes(type as DocumentType))
    throw new UsageError({ code: 'USAGE', what: 'no such type:', target: String(type), hint: `use one of ${DOCUMENT_TYPES.join(', ')}` });
  const date = dayOption(options.date, '--date');
  return {
    organisation,
    ...(typeof service === 'string' ? { service } : {}),
    ...(type === undefined ? {} : { type: type as DocumentType }),
    ...(date === undefined ? {} : { date }),
    now: io.now,
  };
}

function tell(outcome: Outcome, io: Io): void {
  if (outcome.outcome === 'failed') return;
  io.out(
    `${outcome.source}: ${OUTCOMES[outcome.outcome]} – ${outcome.document ?? ''}, versjon ${outcome.version ?? '–'}, ${outcome.facts} fakta${outcome.reason ? ` (${outcome.reason})` : ''}`,
  );
  for (const change of outcome.changes) io.out(`  ${severity(change.severity, io.terminal).padEnd(6)} ${change.sentence.nb}`);
}

function summary(outcomes: readonly Told[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of outcomes) counts.set(OUTCOMES[outcome], (counts.get(OUTCOMES[outcome]) ?? 0) + 1);
  const facts = outcomes.reduce((sum, outcome) => sum + outcome.facts, 0);
  return `${outcomes.length} dokumenter: ${[...counts].map(([word, count]) => `${count} ${word}`).join(', ')}; ${facts} fakta`;
}
