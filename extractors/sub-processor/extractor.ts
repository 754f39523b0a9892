import { defineExtractor } from '../../src/model/extractor.js';
import { placeWord } from '../../src/norwegian/place-words.js';
import { merge, type Ruled } from './merge.js';
import { rules } from './rules.js';

/** Third parties that store or process personal data for the document's organisation. */
export const subProcessor = defineExtractor({
  kind: 'sub-processor',
  version: 1,
  term: 'dpv:DataSubProcessor',
  title: { nb: 'Underleverandør', nn: 'Underleverandør', en: 'Sub-processor' },
  key: ['name'],
  extract(reading) {
    const candidates: Ruled[] = [];
    for (const rule of rules) for (const candidate of rule.find(reading)) candidates.push({ ...candidate, rule: candidate.tie ?? rule.name });
    return merge(candidates);
  },
  describe({ name, country, task }, _scope, assertion) {
    const what = [name, country ? `(${placeWord(String(country))})` : '', task ? `– ${task}` : ''].filter((part) => part !== '').join(' ');
    return assertion === 'denied' ? `Bruker ikke ${name}` : assertion === 'possible' ? `Kan bruke ${what}` : `Underleverandør: ${what}`;
  },
});
