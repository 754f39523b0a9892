import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

export const condition = defineExtractor({
  kind: 'condition',
  version: 1,
  term: 'dpv:Context',
  title: { nb: 'Vilkår', nn: 'Vilkår', en: 'Condition' },
  key: ['text'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value) => `Forutsetning: ${String(value.text).replace(/[.]$/u, '')}`,
});
