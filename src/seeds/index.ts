export { FOLLOWED, type Followed, SEED_TYPES, type Seed, type SeedDocument, seedSchema, TIME_ZONE } from './form.js';
export { fromOpenTerms, type ImportedDeclaration } from './open-terms.js';
export { parseSeed } from './read.js';
export { DEFAULT_SCHEDULE, isCurrent, loadSeeds, nextVisit, readSeeds, type Seeds, type WatchedDocument } from './watched.js';
export { type NewSeed, seedText, writeSeed } from './write.js';
