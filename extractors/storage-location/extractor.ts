import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

export const storageLocation = defineExtractor({
  kind: 'storage-location',
  version: 1,
  term: 'dpv:StorageLocation',
  title: { nb: 'Lagringssted', nn: 'Lagringsstad', en: 'Storage location' },
  key: ['place'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value) =>
    Object.values(value)
      .filter((field) => typeof field === 'string')
      .join(', '),
});
