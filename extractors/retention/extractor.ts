import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

export const retention = defineExtractor({
  kind: 'retention',
  version: 1,
  term: 'dpv:StorageDuration',
  title: { nb: 'Lagringstid', nn: 'Lagringstid', en: 'Retention' },
  key: ['period', 'trigger'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value) => Object.values(value).filter((field) => typeof field === 'string').join(', '),
});
