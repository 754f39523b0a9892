import { UsageError } from '../model/errors.js';
import type { Fact, FactValue } from '../model/fact.js';
import {
  type Document,
  factsOfVersion,
  findDocument,
  findDocuments,
  insertReview,
  latestVersion,
  listReviews,
  loadReading,
  type Review,
  type Store,
  type StoredVersion,
  versionAt,
} from '../store/index.js';
import { type FactReview, withVerdicts, wordsOf } from './verdicts.js';

/** A fact with the document and the version (by number) that it stands in, and the verdict that holds for it. */
export interface PlacedFact extends Fact {
  readonly document: string;
  readonly version: number;
  readonly review?: FactReview;
}

/**
 * What a document says now, or said at a time, with the analysts' verdicts on it.
 * @param at ISO time; the version that stood then
 * @returns nothing when there was no version yet
 */
export async function currentFacts({ db }: Store, document: Document, { at }: { readonly at?: string } = {}): Promise<PlacedFact[]> {
  const version = at === undefined ? await latestVersion(db, document.id) : await versionAt(db, document.id, at);
  if (version === undefined) return [];
  const facts = (await factsOfVersion(db, version.id)).map((fact) => ({ ...fact, document: document.name, version: version.sequence }));
  const reviews = await listReviews(db, document.id);
  return reviews.length === 0 ? facts : withVerdicts(facts, reviews, (await loadReading(db, version.id)).text);
}

const SHORTEST_ID = 4;

/**
 * The facts that a word on the command line stands for: the id of a fact or the beginning of it, alone or after a document's name and
 * '#' ('eksempel-as/eksempel/policy#3f2a…'). The same promise has the same id in every document, so there may be several.
 */
export async function findFacts(store: Store, text: string): Promise<PlacedFact[]> {
  const cut = text.lastIndexOf('#');
  const id = text.slice(cut + 1).toLowerCase();
  if (!/^[0-9a-f]+$/u.test(id) || id.length < SHORTEST_ID) throw unknownFact('not the id of a fact:', text);
  const documents = cut === -1 ? await findDocuments(store.db) : [await findDocument(store.db, text.slice(0, cut))];
  const found: PlacedFact[] = [];
  for (const document of documents) found.push(...(await currentFacts(store, document)).filter((fact) => fact.id.startsWith(id)));
  if (found.length === 0) throw unknownFact('no current fact has the id', text);
  return found;
}

const unknownFact = (what: string, target: string): UsageError => new UsageError({ code: 'USAGE', what, target, hint: 'klausul facts --json lists facts with their ids' });

interface VerdictOptions {
  readonly verdict: Review['verdict'];
  /** Fields that the analyst sets. */
  readonly set?: FactValue;
  readonly note?: string;
  readonly by: string;
  readonly now: Date;
}

/** Records an analyst's verdict on one current fact. Throws a UsageError when the word stands for facts of several documents. */
export async function review(store: Store, text: string, { verdict, set = {}, note = '', by, now }: VerdictOptions): Promise<PlacedFact> {
  const [fact, ...others] = await findFacts(store, text);
  if (fact === undefined || others.length > 0)
    throw new UsageError({
      code: 'USAGE',
      what: 'several facts have the id',
      target: text,
      hint: `name one of ${[fact as PlacedFact, ...others].map((one) => `${one.document}#${one.id}`).join(', ')}`,
    });
  const document = await findDocument(store.db, fact.document);
  await store.transaction(async (db) => {
    const { id } = (await latestVersion(db, document.id)) as StoredVersion;
    const words = wordsOf(fact, (await loadReading(db, id)).text);
    await insertReview(db, document.id, id, { fact: fact.id, kind: fact.kind, verdict, value: set, note, by, at: now.toISOString(), words });
  });
  const [reviewed] = await findFacts(store, `${document.name}#${fact.id}`);
  return reviewed as PlacedFact;
}
