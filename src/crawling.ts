import { type Confirmation, confirmDocuments, type Doubt, type ImportOptions, type Outcome, recordFailure } from './attempts.js';
import { Connections } from './crawl/connections.js';
import { healthOf } from './crawl/health.js';
import { type PoliteFetch, type PoliteOptions, politeFetch } from './crawl/polite.js';
import { together, WorkQueue } from './crawl/queue.js';
import { chromiumRenderer, installedBrowser, type Renderer } from './crawl/render.js';
import type { LinkedDocument } from './discovery/index.js';
import type { Version } from './model/version.js';
import { isCurrent, nextVisit, type WatchedDocument } from './seeds/index.js';
import { selectorsKey } from './selectors.js';
import { addNotice, documentOfRef, lastAttempt, loadReading, loadSnapshot, type Store, type StoredVersion, streakOf } from './store/index.js';
import { fetchPages, isOfDocument, type Kept, keptOf, lostItsEnd, type Page, snapshotsOf } from './visits.js';

export interface CrawlOptions extends PoliteOptions {
  /** The way to fetch, kept from one crawl to the next by who crawls often; made from the options above without it. */
  readonly get?: PoliteFetch;
  /** A browser for pages that scripts write; false: none. An installed Chromium without it. */
  readonly renderer?: Renderer | false;
  /** Documents on their way at once. */
  readonly parallel?: number;
  /** Channels that are told of changes, and of documents that fail or are back. */
  readonly channels?: readonly string[];
  /** Failures in a row after which a document is told of, once. */
  readonly alertAfter?: number;
  readonly now?: () => Date;
  /** All documents that seeds declare, when only some are visited: what they link to is not followed if it is one of these. */
  readonly neighbours?: readonly WatchedDocument[];
  /** Called as each document is done. */
  readonly onOutcome?: (outcome: CrawlOutcome, done: number, all: number) => void;
}

/** How the visit to one watched document ended. */
export interface CrawlOutcome extends Outcome {
  /** Its first address. */
  readonly url: string;
  /** Documents that its text links to and that no seed declares. Told when the text is new or the seed asks to follow. */
  readonly discovered: readonly LinkedDocument[];
}

/** Enough that fifty hosts which hang do not hold up the others. */
const PARALLEL = 100;
const ALERT_AFTER = 3;
/** Linked documents taken in for one declared document, and how far from it. */
const FOLLOW = { documents: 5, depth: 2 };

/**
 * Visits watched documents and stores what changed: one line a host, hosts side by side, each document a transaction of its own, so that a
 * run that is killed has lost nothing and the next one goes on. A document that fails leaves its note, and the others are still done.
 * A StoreError ends the run.
 * @returns outcomes in the order of the documents, followed ones right after the document that links to them
 * @example await crawl(store, loadSeeds('seeds'), { contact: 'post@eksempel.example' })
 */
export async function crawl(store: Store, documents: readonly WatchedDocument[], options: CrawlOptions = {}): Promise<CrawlOutcome[]> {
  const connections = new Connections();
  const get = options.get ?? politeFetch({ ...options, connections });
  const own = options.renderer === undefined && installedBrowser() !== undefined ? chromiumRenderer(options) : undefined;
  const renderer = options.renderer === false ? undefined : (options.renderer ?? own);
  const known = [...documents, ...(options.neighbours ?? [])];
  const run: Run = {
    store,
    options,
    tools: { get, now: options.now ?? (() => new Date()), ...(renderer ? { renderer } : {}) },
    confirm: together((all: readonly Confirmation[]) => confirmDocuments(store, all, options.now)),
    desk: new WorkQueue(1),
    declared: new Set(known.flatMap(({ urls }) => urls)),
    taken: new Set(known.map(identityOf)),
    progress: { done: 0, all: documents.length },
    fault: [],
  };
  const ways = new WorkQueue(options.parallel ?? PARALLEL);
  try {
    const ended = await Promise.allSettled(documents.map((watched) => ways.add(() => visitAndFollow(run, watched, 0))));
    if (run.fault.length > 0) throw run.fault[0];
    return ended.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  } finally {
    await own?.close();
    await connections.close();
  }
}

interface Run {
  readonly store: Store;
  readonly options: CrawlOptions;
  readonly tools: Parameters<typeof fetchPages>[3];
  /** Notes that a document is unchanged; what waits is noted together. */
  readonly confirm: (confirmation: Confirmation) => Promise<Outcome>;
  /** Texts are read one at a time: reading is work for the processor. */
  readonly desk: WorkQueue;
  /** Addresses that are declared or followed already. */
  readonly declared: Set<string>;
  /** Identities that are declared or followed already. */
  readonly taken: Set<string>;
  readonly progress: { done: number; all: number };
  /** What ended the run: a store that cannot be used, a signal. Nothing is begun after it. */
  readonly fault: unknown[];
}

const identityOf = ({ organisation, service, type, variant }: WatchedDocument): string => JSON.stringify([organisation, service, type, variant]);

async function visitAndFollow(run: Run, watched: WatchedDocument, depth: number): Promise<CrawlOutcome[]> {
  if (run.fault.length > 0) return [];
  let outcome: CrawlOutcome;
  try {
    outcome = await visit(run, watched);
  } catch (error) {
    run.fault.push(error);
    throw error;
  }
  run.progress.done++;
  run.options.onOutcome?.(outcome, run.progress.done, run.progress.all);
  const followed = depth < FOLLOW.depth ? followedFrom(run, watched, outcome.discovered) : [];
  run.progress.all += followed.length;
  const others: CrawlOutcome[] = [];
  for (const one of followed) others.push(...(await visitAndFollow(run, one, depth + 1)));
  return [outcome, ...others];
}

/** The linked documents that the seed asks for, one of a kind. */
function followedFrom(run: Run, watched: WatchedDocument, discovered: readonly LinkedDocument[]): WatchedDocument[] {
  const followed: WatchedDocument[] = [];
  for (const { kind, url } of discovered) {
    if (!watched.follow.includes(kind) || followed.length >= FOLLOW.documents) continue;
    const { organisation, organisationNumber, service, schedule, follow, declaredAt } = watched;
    const one: WatchedDocument = {
      organisation,
      ...(organisationNumber === undefined ? {} : { organisationNumber }),
      service,
      type: kind === 'cookies' ? 'policy' : kind,
      variant: kind === 'cookies' ? 'cookies' : '',
      urls: [url],
      schedule,
      follow,
      declaredAt,
    };
    if (run.taken.has(identityOf(one)) || run.declared.has(url)) continue;
    run.taken.add(identityOf(one));
    run.declared.add(url);
    followed.push(one);
  }
  return followed;
}

async function visit(run: Run, watched: WatchedDocument): Promise<CrawlOutcome> {
  const { store, tools } = run;
  const url = watched.urls[0] as string;
  const { organisation, organisationNumber, service, type, variant } = watched;
  const about: ImportOptions = {
    organisation,
    ...(organisationNumber === undefined ? {} : { organisationNumber }),
    service,
    type,
    variant,
    watched: true,
    selectors: selectorsOf(watched),
    channels: run.options.channels ?? [],
    now: tools.now,
    ...alerts(run.options),
  };
  const kept = await keptOf(store.db, watched);
  try {
    const pages = await fetchPages(store.db, watched, kept, tools);
    const [first, ...others] = pages as [Page, ...Page[]];
    const fetched = { fetch: first.fetch, otherPages: others.map(({ fetch }) => fetch) };
    if (kept.document && isKept(pages, kept, watched)) {
      const outcome = await run.confirm({ document: kept.document, version: kept.version, ...fetched, ...alerts(run.options) });
      return { ...outcome, url, discovered: await linksOfKept(run, watched, kept.version, first.at) };
    }
    return await run.desk.add(async () => {
      const { importDocument, linkedDocuments, misgivingAbout } = await reading();
      const snapshots = await snapshotsOf(store.db, pages, kept);
      let read: Version | undefined;
      const cut = await cutOff(run, pages, kept);
      const outcome = await importDocument(store, snapshots, {
        ...about,
        ...fetched,
        doubt: (version, before) => {
          read = version;
          return cut ?? misgivingAbout(version, before, { type, ...(watched.language === undefined ? {} : { language: watched.language }) });
        },
      });
      const isNew = outcome.outcome === 'new' || outcome.outcome === 'changed';
      return { ...outcome, url, discovered: isNew && read ? undeclared(run, linkedDocuments(read, first.at)) : await linksOfKept(run, watched, kept.version, first.at) };
    });
  } catch (error) {
    if (!isOfDocument(error)) throw error;
    const outcome = await recordFailure(store, error, { ...about, fetch: { url }, ...(error.code.startsWith('ROBOTS_') ? { missed: 'skipped' } : {}) }, url);
    return { ...outcome, url, discovered: await linksOfKept(run, watched, kept.version, url) };
  }
}

/** What reads texts, loaded by the first page that is new: a run that finds nothing new starts without the weight of the extractors. */
async function reading() {
  const [{ importDocument }, { linkedDocuments }, { misgivingAbout }] = await Promise.all([import('./pipeline.js'), import('./discovery/index.js'), import('./quality/index.js')]);
  return { importDocument, linkedDocuments, misgivingAbout };
}

const selectorsOf = ({ select, remove }: WatchedDocument): NonNullable<ImportOptions['selectors']> => ({
  ...(select === undefined ? {} : { select }),
  ...(remove === undefined ? {} : { remove }),
});

/** Nothing came that is not kept already, and the kept version was read as the seed says. */
const isKept = (pages: readonly Page[], { version }: Kept, watched: WatchedDocument): boolean =>
  version !== undefined && pages.every(({ snapshot }) => snapshot === undefined) && version.selectors === selectorsKey(selectorsOf(watched));

const undeclared = ({ declared }: Run, links: readonly LinkedDocument[]): LinkedDocument[] => links.filter(({ url }) => !declared.has(url));

/** Links of the version that stands, for seeds that follow them: also when the page itself did not come this time. */
async function linksOfKept(run: Run, { follow }: WatchedDocument, version: StoredVersion | undefined, base: string): Promise<LinkedDocument[]> {
  if (follow.length === 0 || version === undefined) return [];
  const { linkedDocuments } = await reading();
  return undeclared(run, linkedDocuments(await loadReading(run.store.db, version.id), base));
}

/** A page that had its end in the kept version and lacks it now was cut off, whatever the connection said. */
async function cutOff({ store }: Run, pages: readonly Page[], kept: Kept): Promise<Doubt | undefined> {
  for (const [index, { snapshot }] of pages.entries()) {
    const label = kept.snapshots[index];
    if (snapshot && lostItsEnd(snapshot, label && (await loadSnapshot(store.db, label))))
      return { code: 'CONTENT_SHRUNK', reason: 'the end of the page is missing: it was cut off on the way' };
  }
  return undefined;
}

/** Puts an alert into the outbox, in the transaction of the attempt: once after so many failures, and once when the document is back. */
function alerts({ channels = [], alertAfter = ALERT_AFTER }: CrawlOptions): Pick<ImportOptions, 'also'> {
  if (channels.length === 0) return {};
  return {
    also: async (db, { document, at }) => {
      const { failures, ended, codes, lastGood, since } = await streakOf(db, document.id);
      const about = failures >= alertAfter ? 'failing' : failures === 0 && ended >= alertAfter ? 'recovered' : undefined;
      if (about === undefined) return;
      const { name, organisation, service } = document;
      const payload = {
        about,
        document: name,
        organisation,
        service,
        failures: failures || ended,
        health: healthOf(codes, lastGood !== undefined),
        codes,
        lastGood: lastGood ?? null,
      };
      // The row of failures is in the key, so that each is told of once.
      for (const channel of channels) await addNotice(db, { key: `${channel} ${name} ${about} since ${since}`, channel, at, payload });
    },
  };
}

/** A watched document and when it is to be visited next. */
export interface Appointment {
  readonly watched: WatchedDocument;
  readonly at: Date;
}

/** When each document is to be visited next, by its schedule and by what its site asked for. Expired declarations are left out. */
export async function appointments(store: Store, documents: readonly WatchedDocument[], now: Date): Promise<Appointment[]> {
  const made: Appointment[] = [];
  for (const watched of documents) {
    if (!isCurrent(watched, now)) continue;
    const document = await documentOfRef(store.db, watched);
    const last = document && (await lastAttempt(store.db, document.id));
    const next = nextVisit(watched, last?.at, now);
    made.push({ watched, at: last?.retryAt !== undefined && Date.parse(last.retryAt) > next.getTime() ? new Date(last.retryAt) : next });
  }
  return made;
}

/** The documents whose time has come. */
export async function dueDocuments(store: Store, documents: readonly WatchedDocument[], now: Date): Promise<WatchedDocument[]> {
  return (await appointments(store, documents, now)).filter(({ at }) => at <= now).map(({ watched }) => watched);
}
