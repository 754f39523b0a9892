import type { SupplierRule } from './candidate.js';
import { captionWithName, headingOverPlace } from './cards.js';
import { headingWithName, itemWithName, labelWithName, labelWithTask } from './listings.js';
import { namedInProse } from './prose.js';
import { labelledRecord } from './records.js';
import { cookieOfSupplier, labelledRow, rowOfSuppliers } from './tables.js';

/** What names a supplier, the surest first. */
export const rules: readonly SupplierRule[] = [
  rowOfSuppliers,
  labelledRow,
  cookieOfSupplier,
  labelledRecord,
  itemWithName,
  labelWithName,
  labelWithTask,
  headingWithName,
  captionWithName,
  headingOverPlace,
  namedInProse,
];
