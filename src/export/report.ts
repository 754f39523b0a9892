import type { Fact, FactValue } from '../model/fact.js';
import type { Snapshot } from '../model/snapshot.js';
import type { DocumentType, Language } from '../model/version.js';

/** An analyst's verdict on a fact. */
export interface ReportReview {
  readonly verdict: 'accepted' | 'rejected' | 'corrected';
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  readonly note: string;
  /** Fields that the analyst set. */
  readonly set: FactValue;
}

/** A fact with the document (by name) and the version (by number) that it stands in. */
export interface ReportFact extends Fact {
  readonly document: string;
  readonly version: number;
  readonly review?: ReportReview;
}

/** How the bytes of one page of a document came. */
export type ReportSnapshot = Omit<Snapshot, 'bytes'>;

/** A document of a service, in the version that stands. */
export interface ReportDocument {
  readonly name: string;
  readonly type: DocumentType;
  readonly variant: string;
  readonly title: string;
  readonly language: Language;
  /** Number of the version that stands. */
  readonly version: number;
  /** ISO time that the version is from. */
  readonly fetchedAt: string;
  /** SHA-256 of the normalised text. */
  readonly textSha256: string;
  /** Revision of the engine that found the facts. */
  readonly engine: string;
  /** The pages that the version was read from; one for most documents. */
  readonly snapshots: readonly ReportSnapshot[];
}

/** What every export reads: a service with its documents and the facts that are told. Plain values in a fixed order. */
export interface ServiceReport {
  readonly organisation: string;
  readonly service: string;
  /** Safe part of a file name: "blabaer-skole". */
  readonly slug: string;
  readonly documents: readonly ReportDocument[];
  readonly facts: readonly ReportFact[];
  /** Facts that are kept back: those an analyst rejected, and those below the limit of confidence. */
  readonly leftOut: { readonly rejected: number; readonly doubtful: number };
}

export const DEFAULT_CONFIDENCE = 0.5;

/**
 * The facts that may be told. A rejected one is not; one below the limit is when an analyst has accepted or corrected it.
 * @param limit lowest confidence, 0 to 1
 */
export function toldFacts<F extends Pick<ReportFact, 'confidence' | 'review'>>(
  facts: readonly F[],
  limit = DEFAULT_CONFIDENCE,
): { readonly told: F[]; readonly leftOut: ServiceReport['leftOut'] } {
  const standing = facts.filter(({ review }) => review?.verdict !== 'rejected');
  const told = standing.filter(({ confidence, review }) => review !== undefined || confidence >= limit);
  return { told, leftOut: { rejected: facts.length - standing.length, doubtful: standing.length - told.length } };
}

/** The document that a fact stands in. */
export function documentOfFact({ documents }: ServiceReport, fact: ReportFact): ReportDocument {
  const document = documents.find(({ name }) => name === fact.document);
  if (document === undefined) throw new RangeError('a fact stands in one of the report’s documents');
  return document;
}

/** The day that a report speaks of: the newest of its versions. Exports carry it in the place of a clock. */
export const dayOfReport = ({ documents }: Pick<ServiceReport, 'documents'>): string => timeOfReport({ documents }).slice(0, 10);

/** The same as an ISO time. */
export const timeOfReport = ({ documents }: Pick<ServiceReport, 'documents'>): string =>
  documents
    .map(({ fetchedAt }) => fetchedAt)
    .sort()
    .at(-1) ?? '1980-01-01T00:00:00.000Z';

/** A field of a value as a text: '' where it is not given, a list with commas. */
export const text = (value: FactValue, field: string): string => {
  const found = value[field];
  return typeof found === 'string' ? found : Array.isArray(found) ? found.join(', ') : '';
};
