import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

export const pricing = defineExtractor({
  kind: 'pricing',
  version: 1,
  term: 'dpv:Service',
  title: { nb: 'Pris', nn: 'Pris', en: 'Pricing' },
  key: ['model'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value) =>
    Object.values(value)
      .filter((field) => typeof field === 'string')
      .join(', '),
});
