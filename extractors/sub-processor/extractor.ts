import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

export const subProcessor = defineExtractor({
  kind: 'sub-processor',
  version: 1,
  term: 'dpv:DataSubProcessor',
  title: { nb: 'Underleverandør', nn: 'Underleverandør', en: 'Sub-processor' },
  key: ['name'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value) => Object.values(value).filter((field) => typeof field === 'string').join(', '),
});
