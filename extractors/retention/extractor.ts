import { defineExtractor } from '../../src/model/extractor.js';
import { retentionInNorwegian } from './describe.js';
import { findingsIn } from './rules.js';
import { settle } from './settle.js';

/** How long data is kept, in lengths and in conditions. */
export const retention = defineExtractor({
  kind: 'retention',
  version: 1,
  term: 'dpv:StorageDuration',
  title: { nb: 'Lagringstid', nn: 'Lagringstid', en: 'Retention' },
  key: ['period', 'trigger'],
  scopeKey: ['dataCategory'],
  extract: (reading) => settle([...findingsIn(reading)]),
  describe: (value, scope) => retentionInNorwegian(value, scope),
  termOf: ({ period, action }) =>
    period === 'permanent'
      ? 'dpv:EndlessDuration'
      : action === 'erase' || period === 'P0D'
        ? 'dpv:StorageDeletion'
        : String(period).startsWith('P')
          ? 'dpv:StorageDuration'
          : 'dpv:UntilEventDuration',
});
