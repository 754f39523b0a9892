import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

export const policyLink = defineExtractor({
  kind: 'policy-link',
  version: 1,
  term: 'dpv:PrivacyNotice',
  title: { nb: 'Lenke til personvernerklæring', nn: 'Lenkje til personvernerklæring', en: 'Policy link' },
  key: ['url'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value) => `Personvernerklæring: ${value.url}`,
});
