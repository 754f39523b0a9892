import { lexicon } from '../../lexicons/index.js';
import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import type { Assertion, FactValue } from '../../src/model/fact.js';
import { fieldOf } from '../../src/model/lexicon.js';
import { rules } from './rules.js';

const entryOf = (value: FactValue) => lexicon('transfer-mechanisms').find((entry) => entry.id === value.mechanism);

const describe = (value: FactValue, _scope: FactValue, assertion: Assertion): string => {
  const entry = entryOf(value);
  const label = (entry && fieldOf(entry, 'label')) || String(value.mechanism);
  if (assertion === 'denied') return `Overføring bygger ikke på ${label}`;
  return assertion === 'possible' ? `Overføring kan bygge på ${label}` : `Overføring bygger på ${label}`;
};

/** What transfers out of the EEA rest on: standard clauses, an adequacy decision, binding corporate rules, derogations. */
export const transferMechanism = defineExtractor({
  kind: 'transfer-mechanism',
  version: 1,
  term: 'dpv:hasLegalBasis',
  title: { nb: 'Overføringsgrunnlag', nn: 'Overføringsgrunnlag', en: 'Transfer mechanism' },
  key: ['mechanism'],
  extract: (reading) => applyRules(rules, reading),
  describe,
  termOf: (value) => {
    const entry = entryOf(value);
    return (entry && fieldOf(entry, 'term')) || 'eu-gdpr:A46';
  },
});
