import { lexicon } from '../../lexicons/index.js';
import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { labelOfEntry, termOfEntry } from '../../src/norwegian/listed.js';
import { rules } from './rules.js';

const entries = lexicon('data-subjects');

export const dataSubject = defineExtractor({
  kind: 'data-subject',
  version: 1,
  term: 'dpv:DataSubject',
  title: { nb: 'Registrerte', nn: 'Registrerte', en: 'Data subject' },
  key: ['subject'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value, _scope, assertion) => `${assertion === 'denied' ? 'Gjelder ikke' : 'Gjelder'}: ${labelOfEntry(entries, String(value.subject))}`,
  termOf: (value) => termOfEntry(entries, String(value.subject), 'dpv:DataSubject'),
});
