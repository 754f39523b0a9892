import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

export const documentDate = defineExtractor({
  kind: 'document-date',
  version: 1,
  term: 'dpv:hasDuration',
  title: { nb: 'Dokumentdato', nn: 'Dokumentdato', en: 'Document date' },
  key: ['date'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value) => Object.values(value).filter((field) => typeof field === 'string').join(', '),
});
