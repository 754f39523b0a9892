import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { placeWord } from '../../src/norwegian/place-words.js';
import { rules } from './rules.js';

export const storageLocation = defineExtractor({
  kind: 'storage-location',
  version: 1,
  term: 'dpv:StorageLocation',
  title: { nb: 'Lagringssted', nn: 'Lagringsstad', en: 'Storage location' },
  key: ['place'],
  extract: (reading) => applyRules(rules, reading),
  describe({ place, city, provider, share }, _scope, assertion) {
    const where = placeWord(String(place));
    const what = `${share === 'partial' ? 'delvis ' : ''}i ${where}${city ? ` (${city})` : ''}${provider ? ` hos ${provider}` : ''}`;
    return assertion === 'denied' ? `Lagres ikke ${what}` : assertion === 'possible' ? `Kan bli lagret ${what}` : `Lagres ${what}`;
  },
});
