import { shownUrl } from './crawl/addresses.js';
import { snapshotOf } from './crawl/bytes.js';
import type { FetchResult } from './crawl/gate.js';
import type { PoliteFetch } from './crawl/polite.js';
import type { Renderer } from './crawl/render.js';
import { isShell } from './crawl/shell.js';
import { FetchError, UnreadableError, UsageError } from './model/errors.js';
import type { Snapshot } from './model/snapshot.js';
import type { WatchedDocument } from './seeds/index.js';
import {
  type Db,
  type Document,
  documentOfRef,
  type Fetch,
  latestVersion,
  loadSnapshot,
  type SnapshotLabel,
  type StoredVersion,
  snapshotsOfVersion,
  validatorsOf,
} from './store/index.js';

/** What is kept of a document before it is visited. */
export interface Kept {
  readonly document?: Document;
  readonly version?: StoredVersion;
  /** Its snapshots, one for each address of the seed; none when the seed has other addresses than the kept version came from. */
  readonly snapshots: readonly SnapshotLabel[];
}

/** A page as it was met: what came, how, and what to ask with next time. */
export interface Page {
  /** Address of the answer, after redirects. */
  readonly at: string;
  /** Undefined when the site says that what is kept still holds, or sent the same bytes again. */
  readonly snapshot?: Snapshot;
  readonly fetch: Pick<Fetch, 'status' | 'etag' | 'lastModified' | 'took' | 'url'>;
}

export interface VisitTools {
  readonly get: PoliteFetch;
  readonly renderer?: Renderer;
  readonly now: () => Date;
}

/** What is kept of a watched document. */
export async function keptOf(db: Db, watched: WatchedDocument): Promise<Kept> {
  const document = await documentOfRef(db, watched);
  const version = document && (await latestVersion(db, document.id));
  if (!version) return { ...(document ? { document } : {}), snapshots: [] };
  const snapshots = await snapshotsOfVersion(db, version.id);
  const same = snapshots.length === watched.urls.length && snapshots.every(({ source }, index) => source === shownUrl(watched.urls[index] as string));
  return { document: document as Document, version, snapshots: same ? snapshots : [] };
}

/** Fetches the pages of a document, one after the other. Throws a FetchError at the first that does not come. */
export async function fetchPages(db: Db, watched: WatchedDocument, kept: Kept, tools: VisitTools): Promise<Page[]> {
  const pages: Page[] = [];
  for (const [index, url] of watched.urls.entries()) {
    const label = kept.snapshots[index];
    const validators = label && kept.document && watched.render !== true ? await validatorsOf(db, kept.document.id, url) : {};
    const begun = performance.now();
    const answer = await tools.get(url, validators);
    pages.push(await pageOf(url, answer, { watched, label, validators, took: Math.round(performance.now() - begun) }, tools));
  }
  return pages;
}

interface Circumstances {
  readonly watched: WatchedDocument;
  readonly label: SnapshotLabel | undefined;
  readonly validators: { readonly etag?: string; readonly lastModified?: string };
  readonly took: number;
}

async function pageOf(url: string, answer: FetchResult, { watched, label, validators, took }: Circumstances, tools: VisitTools): Promise<Page> {
  if (answer.notModified) {
    // A site may answer so without having been asked.
    if (!label || (validators.etag === undefined && validators.lastModified === undefined))
      throw new FetchError({ code: 'HTTP_4XX', what: 'answered "not modified" without being asked:', target: shownUrl(url), hint: 'try again later', retry: 'later', status: 304 });
    return { at: answer.url, fetch: { ...validators, status: 304, took, url } };
  }
  const { bytes, mediaType, charset, etag, lastModified, url: at } = answer;
  const plain = snapshotOf(url, bytes, { at: tools.now(), declared: mediaType, name: new URL(at).pathname, ...(charset === undefined ? {} : { charset }) });
  if (plain.mediaType === 'text/html' && (watched.render === true || (watched.render !== false && isShell(bytes)))) {
    const rendered = await renderedPage(url, at, plain, watched.render === true, tools);
    // The validators are those of the empty page: they say nothing about what its script shows.
    if (rendered) return { at, ...(rendered.sha256 === label?.sha256 ? {} : { snapshot: rendered }), fetch: { status: 200, took, url } };
  }
  const same = plain.sha256 === label?.sha256;
  return {
    at,
    ...(same ? {} : { snapshot: plain }),
    fetch: { status: 200, ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }), took, url },
  };
}

/** The page as a browser shows it; undefined when there is none and the seed did not ask for one. */
async function renderedPage(url: string, at: string, plain: Snapshot, asked: boolean, { renderer, now }: VisitTools): Promise<Snapshot | undefined> {
  if (!renderer) {
    if (asked) throw new UsageError({ code: 'USAGE', what: 'no browser is installed for', target: shownUrl(url), hint: 'install Chromium, or name one with KLAUSUL_CHROMIUM' });
    return undefined;
  }
  try {
    return snapshotOf(url, await renderer.render(at, plain), { at: now(), declared: 'text/html', charset: 'utf-8' });
  } catch (error) {
    // Nobody asked for a browser: the page is judged as it came.
    if (asked || !isOfDocument(error)) throw error;
    return undefined;
  }
}

/** All pages of a document with their bytes: those that came now, and the kept ones of the others. */
export async function snapshotsOf(db: Db, pages: readonly Page[], kept: Kept): Promise<Snapshot[]> {
  const all: Snapshot[] = [];
  for (const [index, { snapshot }] of pages.entries()) all.push(snapshot ?? (await loadSnapshot(db, kept.snapshots[index] as SnapshotLabel)));
  return all;
}

const END_OF_PAGE = /<\/html\s*>\s*(?:<!--[^>]{0,500}-->\s*)*$/iu;

/** Whether an HTML page, or a PDF, that had its end before comes without it now: cut off on the way, where nothing told so. */
export function lostItsEnd(now: Snapshot, before: Snapshot | undefined): boolean {
  if (head(now).includes('%PDF-')) return !tail(now, 1024).includes('%%EOF');
  return now.mediaType === 'text/html' && before?.mediaType === 'text/html' && END_OF_PAGE.test(tail(before, 2000)) && !END_OF_PAGE.test(tail(now, 2000));
}

const head = ({ bytes }: Snapshot): string => Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
const tail = ({ bytes }: Snapshot, length: number): string => Buffer.from(bytes.subarray(Math.max(0, bytes.length - length))).toString('latin1');

/** Errors that belong to one document: the run goes on with the others. */
export const isOfDocument = (error: unknown): error is FetchError | UnreadableError | UsageError =>
  error instanceof FetchError || error instanceof UnreadableError || error instanceof UsageError;
