import type { Extractor } from '../src/model/extractor.js';
import { approvalStatus } from './approval-status/extractor.js';
import { condition } from './condition/extractor.js';
import { contact } from './contact/extractor.js';
import { dataCategory } from './data-category/extractor.js';
import { dataSubject } from './data-subject/extractor.js';
import { documentDate } from './document-date/extractor.js';
import { legalBasis } from './legal-basis/extractor.js';
import { policyLink } from './policy-link/extractor.js';
import { pricing } from './pricing/extractor.js';
import { purpose } from './purpose/extractor.js';
import { retention } from './retention/extractor.js';
import { right } from './right/extractor.js';
import { role } from './role/extractor.js';
import { securityMeasure } from './security-measure/extractor.js';
import { service } from './service/extractor.js';
import { storageLocation } from './storage-location/extractor.js';
import { subProcessor } from './sub-processor/extractor.js';
import { transferMechanism } from './transfer-mechanism/extractor.js';
import { userGroup } from './user-group/extractor.js';
import { vendor } from './vendor/extractor.js';

/** Every fact kind, in the order in which facts are listed. A new kind is one folder and one line here. */
export const extractors = [
  role,
  subProcessor,
  storageLocation,
  transferMechanism,
  retention,
  legalBasis,
  documentDate,
  service,
  vendor,
  approvalStatus,
  condition,
  pricing,
  userGroup,
  policyLink,
  dataCategory,
  dataSubject,
  purpose,
  right,
  securityMeasure,
  contact,
] as const satisfies readonly Extractor[];

export type FactKind = (typeof extractors)[number]['kind'];

export { extractFacts, factsOf } from './facts.js';
