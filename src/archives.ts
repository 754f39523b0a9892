import { createHash } from 'node:crypto';
import { shownUrl } from './crawl/addresses.js';
import type { WarcForm } from './export/warc.js';
import { UnreadableError } from './model/errors.js';
import type { Snapshot } from './model/snapshot.js';
import { type ImportOptions, importDocument, type Outcome } from './pipeline.js';
import { type Document, documentsOfService, findDocuments, latestVersion, listVersions, loadSnapshot, type Store, slugOf, snapshotsOfVersion } from './store/index.js';

/** True for the names that web archives have. */
export const isWarc = (name: string): boolean => /\.warc(?:\.gz)?$/iu.test(name);

export interface ArchiveOptions extends Omit<ImportOptions, 'date' | 'variant'> {
  /** Addresses to take; all without it. */
  readonly urls?: readonly string[];
}

/**
 * Takes the documents of a web archive in: each address is a document, each record of it a version at its own date where the text changed.
 * What is not newer than the version that is kept changes nothing, so that the same archive can be taken in again.
 * @example await importWarc(store, '2026.warc.gz', { organisation: 'Eksempel AS', service: 'Eksempel' })
 */
export async function importWarc(store: Store, path: string, { urls, ...options }: ArchiveOptions): Promise<Outcome[]> {
  const { readWarc } = await import('./crawl/warc.js');
  const { snapshots } = await readWarc(path, urls);
  const addresses = [...new Set(snapshots.map(({ source }) => source))];
  if (addresses.length === 0)
    throw new UnreadableError({ code: 'DOC_EMPTY', what: 'no document in', target: path, hint: 'HTML, PDF, DOCX and text are read; --url must be as the archive has it' });
  const variants = variantsOf(addresses);
  const outcomes: Outcome[] = [];
  for (const address of addresses) {
    let known = await documentAt(store, options, address);
    for (const snapshot of snapshots.filter(({ source }) => source === address)) {
      const place = known ? { type: known.type, variant: known.variant } : { variant: variants.get(address) ?? '' };
      const old = await oldNews(store, options, place, snapshot);
      const outcome = old ?? (await importDocument(store, snapshot, { ...options, ...place }));
      outcomes.push(outcome);
      known ??= (await ofService(store, options)).find(({ name }) => name === outcome.document);
    }
  }
  return outcomes;
}

type About = Pick<ImportOptions, 'organisation' | 'service' | 'type'>;

const ofService = (store: Store, { organisation, service }: About): Promise<Document[]> => documentsOfService(store.db, organisation, service);

/** The document of a service that was last read from an address. */
async function documentAt(store: Store, about: About, address: string): Promise<Document | undefined> {
  for (const document of await ofService(store, about)) {
    const version = await latestVersion(store.db, document.id);
    const [first] = version ? await snapshotsOfVersion(store.db, version.id) : [];
    if (first?.source === shownUrl(address) && (about.type === undefined || about.type === document.type)) return document;
  }
  return undefined;
}

/** A snapshot that is not newer than the version that stands: an archive tells of the past, and the past is known already. */
async function oldNews(store: Store, about: About, { type, variant }: Pick<ImportOptions, 'type' | 'variant'>, snapshot: Snapshot): Promise<Outcome | undefined> {
  const same = (await ofService(store, about)).filter((one) => one.variant === variant && (type ?? about.type ?? one.type) === one.type);
  const [document] = same;
  if (document === undefined || same.length > 1) return undefined;
  const version = await latestVersion(store.db, document.id);
  if (version === undefined || version.fetchedAt < snapshot.fetchedAt) return undefined;
  const { name, organisation, service } = document;
  const reason = `not newer than version ${version.sequence}`;
  return { document: name, organisation, service, source: snapshot.source, outcome: 'unchanged', reason, version: version.sequence, facts: version.facts, changes: [] };
}

/** Tells the addresses of an archive apart, by their paths; one alone needs no telling apart. */
function variantsOf(addresses: readonly string[]): Map<string, string> {
  if (addresses.length === 1) return new Map();
  const paths = addresses.map((address) => slugOf(URL.canParse(address) ? new URL(address).pathname : address).slice(0, 60));
  return new Map(
    addresses.map((address, index) => {
      const path = paths[index] as string;
      const alone = paths.filter((one) => one === path).length === 1;
      return [address, alone ? path : `${path}-${createHash('sha256').update(address).digest('hex').slice(0, 6)}`];
    }),
  );
}

/**
 * Every snapshot behind the versions of the documents that a word stands for, as a WARC file.
 * @example await exportWarc(store, 'Eksempel', { gzip: true, software: 'klausul/0.1.0' })
 */
export async function exportWarc(store: Store, text: string, options: WarcForm): Promise<Uint8Array> {
  const { warcOf } = await import('./export/warc.js');
  const snapshots = new Map<string, Snapshot>();
  for (const document of await findDocuments(store.db, text))
    for (const version of await listVersions(store.db, document.id))
      for (const label of await snapshotsOfVersion(store.db, version.id)) {
        // An import that says which day its text is from dates the version, not the bytes.
        const [fetchedAt = label.fetchedAt] = [label.fetchedAt, version.fetchedAt].sort();
        const key = JSON.stringify([label.source, fetchedAt, label.sha256]);
        if (!snapshots.has(key)) snapshots.set(key, { ...(await loadSnapshot(store.db, label)), fetchedAt });
      }
  return warcOf([...snapshots.values()], options);
}
