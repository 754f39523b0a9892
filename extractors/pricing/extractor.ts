import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

const MODELS: Readonly<Record<string, string>> = {
  free: 'Gratis',
  paid: 'Betalt',
  'free-and-paid': 'Finnes både gratis og betalt',
};

export const pricing = defineExtractor({
  kind: 'pricing',
  version: 1,
  term: 'dpv:Service',
  title: { nb: 'Pris', nn: 'Pris', en: 'Pricing' },
  key: ['model'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value) => MODELS[String(value.model)] ?? String(value.model),
});
