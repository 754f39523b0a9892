import { NEEDS_REVIEW } from '../extractors/confidence.js';
import type { ReadDocument, ServiceView } from './findings/index.js';
import { read } from './norwegian/read.js';
import { currentFacts } from './review/index.js';
import { findDocuments, latestVersion, loadReading, type Store } from './store/index.js';

/**
 * What a service's own documents say today: assessments that others wrote are left out, and so are facts that an analyst rejected or
 * that are not sure enough to be used.
 * @param service name of the service or of one of its documents
 */
export async function serviceView(store: Store, service: string | undefined, now: Date): Promise<ServiceView> {
  const documents: ReadDocument[] = [];
  for (const document of await findDocuments(store.db, service)) {
    if (document.type === 'assessment') continue;
    const version = await latestVersion(store.db, document.id);
    if (!version) continue;
    const facts = (await currentFacts(store, document)).filter((fact) => fact.confidence >= NEEDS_REVIEW && fact.review?.verdict !== 'rejected');
    documents.push({
      name: document.name,
      type: document.type,
      version: version.sequence,
      fetchedAt: version.fetchedAt,
      reading: read(await loadReading(store.db, version.id)),
      facts,
    });
  }
  return { documents, facts: documents.flatMap(({ facts }) => facts), today: now.toISOString().slice(0, 10) };
}
