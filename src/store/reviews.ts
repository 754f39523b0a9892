import type { FactValue } from '../model/fact.js';
import type { Db } from './schema.js';

export type Verdict = 'accepted' | 'rejected' | 'corrected';

/** An analyst's verdict on a fact of a document. */
export interface Review {
  readonly fact: string;
  readonly kind: string;
  readonly verdict: Verdict;
  /** Fields that the analyst set. */
  readonly value: FactValue;
  readonly note: string;
  readonly by: string;
  readonly at: string;
  /** The sentences and rows that the fact rested on when the verdict was given. */
  readonly words: readonly string[];
}

const reviewsOf = (db: Db, documents: readonly number[]) => db.selectFrom('review').selectAll().where('document_id', 'in', documents).orderBy('id').execute();

/** Records a verdict. Earlier ones stay; the last one counts. */
export async function insertReview(db: Db, document: number, version: number, review: Review): Promise<void> {
  await db
    .insertInto('review')
    .values({
      document_id: document,
      version_id: version,
      fact: review.fact,
      kind: review.kind,
      verdict: review.verdict,
      value: JSON.stringify(review.value),
      note: review.note,
      reviewer: review.by,
      words: JSON.stringify(review.words),
      at: review.at,
    })
    .execute();
}

/** Verdicts on facts of a document, oldest first. */
export async function listReviews(db: Db, document: number): Promise<Review[]> {
  return (await reviewsOf(db, [document])).map((row) => ({
    fact: row.fact,
    kind: row.kind,
    verdict: row.verdict as Verdict,
    value: JSON.parse(row.value) as FactValue,
    note: row.note,
    by: row.reviewer,
    at: row.at,
    words: JSON.parse(row.words) as string[],
  }));
}
