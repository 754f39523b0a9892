import { lexicon } from '../../lexicons/index.js';
import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { labelOfEntry, termOfEntry } from '../../src/norwegian/listed.js';
import { rules } from './rules.js';

const entries = lexicon('purposes');

export const purpose = defineExtractor({
  kind: 'purpose',
  version: 1,
  term: 'dpv:Purpose',
  title: { nb: 'Formål', nn: 'Formål', en: 'Purpose' },
  key: ['purpose'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value, _scope, assertion) => `${assertion === 'denied' ? 'Formål er ikke' : 'Formål er'}: ${labelOfEntry(entries, String(value.purpose))}`,
  termOf: (value) => termOfEntry(entries, String(value.purpose), 'dpv:Purpose'),
});
