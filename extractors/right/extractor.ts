import { lexicon } from '../../lexicons/index.js';
import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { labelOfEntry, termOfEntry } from '../../src/norwegian/listed.js';
import { rules } from './rules.js';

const entries = lexicon('rights');

export const right = defineExtractor({
  kind: 'right',
  version: 1,
  term: 'dpv:Right',
  title: { nb: 'Rettighet', nn: 'Rett', en: 'Right' },
  key: ['right'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value, _scope, assertion) => `${assertion === 'denied' ? 'Rett til ikke' : 'Rett til'}: ${labelOfEntry(entries, String(value.right))}`,
  termOf: (value) => termOfEntry(entries, String(value.right), 'dpv:Right'),
});
