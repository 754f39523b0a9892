import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

export const legalBasis = defineExtractor({
  kind: 'legal-basis',
  version: 1,
  term: 'dpv:LegalBasis',
  title: { nb: 'Behandlingsgrunnlag', nn: 'Behandlingsgrunnlag', en: 'Legal basis' },
  key: ['basis', 'law'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value) => Object.values(value).filter((field) => typeof field === 'string').join(', '),
});
