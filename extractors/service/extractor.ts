import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

export const service = defineExtractor({
  kind: 'service',
  version: 1,
  term: 'dpv:Service',
  title: { nb: 'Tjeneste', nn: 'Teneste', en: 'Service' },
  key: ['name'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value) => `Vurderer ${value.name}`,
});
