import { lexicon } from '../../lexicons/index.js';
import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { labelOfEntry, termOfEntry } from '../../src/norwegian/listed.js';
import { rules } from './rules.js';

const entries = lexicon('personal-data');

export const dataCategory = defineExtractor({
  kind: 'data-category',
  version: 1,
  term: 'dpv:PersonalData',
  title: { nb: 'Opplysningstype', nn: 'Opplysningstype', en: 'Data category' },
  key: ['category'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value, _scope, assertion) => `${assertion === 'denied' ? 'Behandler ikke' : 'Behandler'}: ${labelOfEntry(entries, String(value.category))}`,
  termOf: (value) => termOfEntry(entries, String(value.category), 'dpv:PersonalData'),
});
