import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

export const role = defineExtractor({
  kind: 'role',
  version: 1,
  term: 'dpv:DataController',
  title: { nb: 'Rolle', nn: 'Rolle', en: 'Role' },
  key: ['party', 'role'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value) =>
    Object.values(value)
      .filter((field) => typeof field === 'string')
      .join(', '),
});
