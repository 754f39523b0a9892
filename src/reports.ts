import type { DocumentContent } from './export/formats.js';
import { DEFAULT_CONFIDENCE, type ReportDocument, type ReportFact, type ServiceReport, toldFacts } from './export/report.js';
import { UsageError } from './model/errors.js';
import { currentFacts } from './review/index.js';
import { type Document, findDocument, findDocuments, latestVersion, loadReading, loadSnapshot, type Store, type StoredVersion, snapshotsOfVersion } from './store/index.js';

export interface ReportOptions {
  /** Facts below this confidence are left out unless an analyst has accepted them: 0 to 1. */
  readonly minConfidence?: number;
}

/**
 * What is known of services now, as exports read it: documents in the version that stands, and facts with the analysts' verdicts.
 * @param text a service, an organisation or a document, as on the command line; all services without it
 * @example const [report] = await serviceReports(store, 'Eksempel')
 */
export async function serviceReports(store: Store, text?: string, { minConfidence = DEFAULT_CONFIDENCE }: ReportOptions = {}): Promise<ServiceReport[]> {
  const services = new Map<string, Document[]>();
  for (const document of await findDocuments(store.db, text)) {
    const key = document.name.split('/').slice(0, 2).join('/');
    services.set(key, [...(services.get(key) ?? []), document]);
  }
  const reports: ServiceReport[] = [];
  for (const [key, documents] of services) reports.push(await reportOf(store, key, documents, minConfidence));
  return reports;
}

/** The same for one service. Throws a UsageError when the words stand for several. */
export async function serviceReport(store: Store, text: string, options?: ReportOptions): Promise<ServiceReport> {
  const reports = await serviceReports(store, text, options);
  const [report] = reports;
  if (report === undefined || reports.length > 1)
    throw new UsageError({
      code: 'USAGE',
      what: 'several services are called',
      target: text,
      hint: `name one of ${reports.map(({ documents, slug }) => documents[0]?.name.split('/').slice(0, 2).join('/') ?? slug).join(', ')}`,
    });
  return report;
}

async function reportOf(store: Store, key: string, documents: readonly Document[], minConfidence: number): Promise<ServiceReport> {
  const [first] = documents as readonly [Document];
  const seen: ReportDocument[] = [];
  const facts: ReportFact[] = [];
  for (const document of documents) {
    const version = await latestVersion(store.db, document.id);
    if (version === undefined) continue;
    const { name, type, variant } = document;
    const { title, language, sequence, fetchedAt, textSha256, engine } = version;
    seen.push({ name, type, variant, title, language, version: sequence, fetchedAt, textSha256, engine, snapshots: await snapshotsOfVersion(store.db, version.id) });
    facts.push(...(await currentFacts(store, document)));
  }
  const { told, leftOut } = toldFacts(facts, minConfidence);
  return { organisation: first.organisation, service: first.service, slug: key.split('/')[1] ?? key, documents: seen, facts: told, leftOut };
}

/** Text and bytes of the documents of reports, by document name. */
export async function contentsOf(store: Store, reports: readonly ServiceReport[]): Promise<Map<string, DocumentContent>> {
  const contents = new Map<string, DocumentContent>();
  for (const { name } of reports.flatMap(({ documents }) => documents)) {
    const { id } = (await latestVersion(store.db, (await findDocument(store.db, name)).id)) as StoredVersion;
    const bytes: Uint8Array[] = [];
    for (const label of await snapshotsOfVersion(store.db, id)) bytes.push((await loadSnapshot(store.db, label)).bytes);
    contents.set(name, { text: (await loadReading(store.db, id)).text, bytes });
  }
  return contents;
}
