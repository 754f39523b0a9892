import type { Assertion } from '../../src/model/fact.js';
import type { Reading } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import type { NameGroup } from './groups.js';

/** How a text names a supplier: what stands in a list or a table is named as such, running text mentions it. */
export type Place = 'row' | 'record' | 'item' | 'heading' | 'prose';

/** A supplier as one place of the text gives it, before mentions of one supplier are brought together. */
export interface Candidate {
  readonly group: NameGroup;
  readonly place: Place;
  readonly evidence: Span;
  readonly assertion?: Assertion;
  readonly country?: string;
  readonly task?: string;
  readonly transferMechanism?: string;
  readonly agreement?: string;
  /** Only mentioned: adds evidence to a supplier named elsewhere, and makes none. */
  readonly loose?: boolean;
  /** A narrower name of the way of reading than that of its rule. */
  readonly tie?: string;
}

/** A named way of reading suppliers. */
export interface SupplierRule {
  readonly name: string;
  readonly find: (reading: Reading) => Iterable<Candidate>;
}
