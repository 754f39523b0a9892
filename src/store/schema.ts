import type { Generated, Kysely } from 'kysely';

/**
 * The tables. Column types are those that SQLite and PostgreSQL share: whole numbers, texts, reals and bytes. Times are ISO 8601 in
 * UTC, JSON is text, and every `Packed` is zlib.
 *
 * organisation ─< service ─< document ─< version ─< fact ─< evidence
 *                                 │          └─< version_snapshot >─ snapshot
 *                                 ├─< page, fetch, change, review
 *                                 └── quarantine
 */
export interface Schema {
  organisation: OrganisationTable;
  service: ServiceTable;
  document: DocumentTable;
  page: PageTable;
  snapshot: SnapshotTable;
  version: VersionTable;
  version_snapshot: VersionSnapshotTable;
  engine: EngineTable;
  fact: FactTable;
  evidence: EvidenceTable;
  change: ChangeTable;
  fetch: FetchTable;
  quarantine: QuarantineTable;
  review: ReviewTable;
  outbox: OutboxTable;
  job: JobTable;
  migration: MigrationTable;
}

/** A connection or an open transaction: what every function of the store takes first. */
export type Db = Kysely<Schema>;

type Packed = Uint8Array;

/** Whoever offers services. `key` is the name without case and spacing. */
export interface OrganisationTable {
  id: Generated<number>;
  key: string;
  name: string;
  slug: string;
  number: string | null;
}

export interface ServiceTable {
  id: Generated<number>;
  organisation_id: number;
  key: string;
  name: string;
  slug: string;
}

/** What is watched. `variant` tells documents of one service and type apart; '' where there is one. `name` is what people type. */
export interface DocumentTable {
  id: Generated<number>;
  service_id: number;
  type: string;
  variant: string;
  name: string;
}

/** Addresses of a document. */
export interface PageTable {
  id: Generated<number>;
  document_id: number;
  url: string;
}

/** Bytes as they came, stored once whatever they came from. */
export interface SnapshotTable {
  sha256: string;
  size: number;
  bytes: Packed;
}

/**
 * A document's text as it stood. `text` and `layout` (blocks and links) are what `normaliser`, with `selectors`, reads from the
 * snapshots; `facts_sha256` seals the facts that `engine_id` found. `checksum` seals the rest of the reading.
 */
export interface VersionTable {
  id: Generated<number>;
  document_id: number;
  sequence: number;
  fetched_at: string;
  language: string;
  type: string;
  title: string;
  media_type: string;
  text_sha256: string;
  text_length: number;
  text: Packed;
  layout: Packed;
  checksum: string;
  normaliser: string;
  selectors: string;
  engine_id: number;
  fact_count: number;
  facts_sha256: string;
}

/** The snapshots of a version in reading order, and how each came. */
export interface VersionSnapshotTable {
  version_id: number;
  position: number;
  sha256: string;
  source: string;
  media_type: string;
  charset: string | null;
  fetched_at: string;
}

/** A revision of what reads texts and finds facts. */
export interface EngineTable {
  id: Generated<number>;
  revision: string;
  first_used_at: string;
}

/** A fact of a version, found by an engine. Knows no kinds: value and scope are JSON objects. */
export interface FactTable {
  id: Generated<number>;
  version_id: number;
  engine_id: number;
  position: number;
  fact: string;
  kind: string;
  value: string;
  scope: string;
  assertion: string;
  confidence: number;
  extractor: string;
  rule: string;
  term: string;
  summary: string;
}

/** Words that carry a fact. */
export interface EvidenceTable {
  fact_id: number;
  position: number;
  start_offset: number;
  end_offset: number;
  quote: string;
  section: string;
  page: number | null;
  rule: string;
}

/**
 * A difference of facts. `cause` is 'policy' (they changed; `from_version` and `to_version` differ) or 'engine' (we read the same
 * version anew). `before` and `after` are whole facts as JSON.
 */
export interface ChangeTable {
  id: Generated<number>;
  document_id: number;
  from_version: number;
  to_version: number;
  engine_id: number;
  cause: string;
  type: string;
  kind: string;
  fact: string;
  severity: string;
  before: string | null;
  after: string | null;
  nb: string;
  nn: string;
  en: string;
  at: string;
}

/**
 * One attempt to see a document, good or not. `document_id` is null and `source` set where a failed import belongs to no document yet.
 */
export interface FetchTable {
  id: Generated<number>;
  document_id: number | null;
  page_id: number | null;
  at: string;
  outcome: string;
  code: string | null;
  reason: string | null;
  status: number | null;
  etag: string | null;
  last_modified: string | null;
  took: number | null;
  version_id: number | null;
  source: string | null;
  retry_at: string | null;
}

/** The last doubtful fetch of a document, until it is accepted or a good one comes. `snapshots` is JSON. */
export interface QuarantineTable {
  document_id: number;
  at: string;
  code: string;
  reason: string;
  snapshots: string;
}

/** An analyst's verdict on a fact of a document. `words` is JSON: the sentences it rests on. `value` is JSON: fields set by hand. */
export interface ReviewTable {
  id: Generated<number>;
  document_id: number;
  version_id: number;
  fact: string;
  kind: string;
  verdict: string;
  value: string;
  note: string;
  reviewer: string;
  words: string;
  at: string;
}

/** Notifications to deliver; `key` makes a second one of the same kind impossible. */
export interface OutboxTable {
  id: Generated<number>;
  key: string;
  channel: string;
  payload: string;
  created_at: string;
  due_at: string;
  attempts: number;
  delivered_at: string | null;
  error: string | null;
}

/** Work for `worker`. A running job is taken again when its lease has passed. */
export interface JobTable {
  id: Generated<number>;
  queue: string;
  key: string;
  payload: string;
  state: string;
  due_at: string;
  attempts: number;
  leased_until: string | null;
  worker: string | null;
  error: string | null;
}

/** Migrations that have run. */
export interface MigrationTable {
  name: string;
  applied_at: string;
}
