import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

export const userGroup = defineExtractor({
  kind: 'user-group',
  version: 1,
  term: 'dpv:DataSubject',
  title: { nb: 'Brukergruppe', nn: 'Brukargruppe', en: 'User group' },
  key: ['group'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value) =>
    Object.values(value)
      .filter((field) => typeof field === 'string')
      .join(', '),
});
