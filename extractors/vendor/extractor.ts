import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { placeWord } from '../../src/norwegian/place-words.js';
import { rules } from './rules.js';

export const vendor = defineExtractor({
  kind: 'vendor',
  version: 1,
  term: 'dpv:ServiceProvider',
  title: { nb: 'Leverandør', nn: 'Leverandør', en: 'Vendor' },
  key: ['name'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value) => `Leveres av ${value.name}${value.country ? ` (${placeWord(String(value.country))})` : ''}`,
});
