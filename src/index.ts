export { extractFacts, extractors, type FactKind } from '../extractors/index.js';
export { type ArchiveOptions, exportWarc, importWarc } from './archives.js';
export { readSource } from './crawl/bytes.js';
export { agentName } from './crawl/gate.js';
export { type Health, healthOf } from './crawl/health.js';
export { type PoliteFetch, type PoliteOptions, politeFetch } from './crawl/polite.js';
export { type Appointment, appointments, type CrawlOptions, type CrawlOutcome, crawl, dueDocuments } from './crawling.js';
export { type Delivery, deliver, meansOf } from './delivery.js';
export { diffFacts, diffText, type Hunk, type TextDiff } from './diff/index.js';
export { engineRevision } from './engine.js';
export { type Exported, type ExportOptions, exportReports } from './export/formats.js';
export type { ServiceReport } from './export/report.js';
export type { Change, Severity } from './model/change.js';
export { type ErrorCode, FetchError, KlausulError, LexiconError, SeedError, StoreError, UnreadableError, UsageError } from './model/errors.js';
export type { Assertion, Evidence, Fact, FactValue } from './model/fact.js';
export type { Snapshot } from './model/snapshot.js';
export type { Span } from './model/span.js';
export type { Block, DocumentType, Language, Version } from './model/version.js';
export { type Channel, readChannels } from './notify/index.js';
export {
  acceptDocument,
  type Comparison,
  compareVersions,
  confirmDocument,
  currentFacts,
  findFacts,
  type ImportOptions,
  importDocument,
  type Outcome,
  type PlacedFact,
  type Reextraction,
  recordFailure,
  reextract,
  review,
} from './pipeline.js';
export { type ReportOptions, serviceReport, serviceReports } from './reports.js';
export { loadSeeds, readSeeds, type Seeds, type WatchedDocument } from './seeds/index.js';
export { importServiceFile, type ServiceFile, serviceFileIn } from './service-import.js';
export {
  backup,
  type CheckReport,
  checkStore,
  type Document,
  findDocument,
  findDocuments,
  listChanges,
  openStore,
  type Stats,
  type Store,
  type StoredChange,
  searchVersions,
  stats,
} from './store/index.js';
export { versionOf, versionOfText } from './versions.js';
export { type WatchOptions, watch } from './watching.js';
