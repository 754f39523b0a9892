import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

export const transferMechanism = defineExtractor({
  kind: 'transfer-mechanism',
  version: 1,
  term: 'eu-gdpr:A46',
  title: { nb: 'Overføringsgrunnlag', nn: 'Overføringsgrunnlag', en: 'Transfer mechanism' },
  key: ['mechanism'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value) => Object.values(value).filter((field) => typeof field === 'string').join(', '),
});
