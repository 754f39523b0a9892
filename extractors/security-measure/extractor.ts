import { lexicon } from '../../lexicons/index.js';
import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { labelOfEntry, termOfEntry } from '../../src/norwegian/listed.js';
import { rules } from './rules.js';

const entries = lexicon('security-measures');

export const securityMeasure = defineExtractor({
  kind: 'security-measure',
  version: 1,
  term: 'dpv:TechnicalOrganisationalMeasure',
  title: { nb: 'Sikkerhetstiltak', nn: 'Sikringstiltak', en: 'Security measure' },
  key: ['measure'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value, _scope, assertion) => `${assertion === 'denied' ? 'Sikret med ikke' : 'Sikret med'}: ${labelOfEntry(entries, String(value.measure))}`,
  termOf: (value) => termOfEntry(entries, String(value.measure), 'dpv:TechnicalOrganisationalMeasure'),
});
