import { lexicon } from '../../lexicons/index.js';
import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { labelOfEntry, termOfEntry } from '../../src/norwegian/listed.js';
import { rules } from './rules.js';

const entries = lexicon('assessment-groups');

export const userGroup = defineExtractor({
  kind: 'user-group',
  version: 1,
  term: 'dpv:DataSubject',
  title: { nb: 'Brukergruppe', nn: 'Brukargruppe', en: 'User group' },
  key: ['group'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value, _scope, assertion) => `${assertion === 'denied' ? 'Ikke for' : 'For'} ${labelOfEntry(entries, String(value.group))}`,
  termOf: (value) => termOfEntry(entries, String(value.group), 'dpv:DataSubject'),
});
