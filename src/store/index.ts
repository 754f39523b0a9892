export { backup } from './backup.js';
export { type Cause, insertChanges, listChanges, type StoredChange } from './changes.js';
export { type CheckReport, checkStore, type Problem } from './check.js';
export { type Document, type DocumentRef, documentFor, documentOfRef, documentsOfService, findDocument, findDocuments, slugOf } from './documents.js';
export { factsOfVersion, versionsWithFact } from './facts.js';
export {
  type Fetch,
  type FetchOutcome,
  fetchSummary,
  lastAttempt,
  listFetches,
  recordFetch,
  type Streak,
  streakOf,
  type Validators,
  validatorsOf,
  versionReadFrom,
} from './fetches.js';
export { addJob, type Job, jobCounts, jobDone, jobFailed, takeJob } from './jobs.js';
export { applied, SCHEMA } from './migrate.js';
export { openStore, type Store } from './open.js';
export { addNotice, dueNotices, type Notice, noticeDelivered, noticeFailed, recentNotices, takeNotices, waitingNotices } from './outbox.js';
export { type Quarantined, quarantine, quarantined, quarantinedSnapshots, release } from './quarantine.js';
export { insertReview, listReviews, type Review, type Verdict } from './reviews.js';
export type { Db } from './schema.js';
export { type SearchHit, searchVersions } from './search.js';
export { keepSnapshot, labelOf, loadSnapshot, type SnapshotLabel, snapshotsOfVersion } from './snapshots.js';
export { type Stats, stats } from './stats.js';
export {
  addVersion,
  allVersions,
  engineFor,
  latestVersion,
  listVersions,
  loadReading,
  type Reading as StoredReading,
  replaceReading,
  type StoredVersion,
  type VersionLine,
  versionAt,
  versionLines,
  versionNumbered,
} from './versions.js';
