import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

const STATUSES: Readonly<Record<string, string>> = {
  approved: 'Godkjent for bruk',
  pilot: 'Under pilotering',
  'not-approved': 'Ikke godkjent for bruk',
  'under-review': 'Under vurdering',
};

export const approvalStatus = defineExtractor({
  kind: 'approval-status',
  version: 1,
  term: 'dpv:Assessment',
  title: { nb: 'Godkjenning', nn: 'Godkjenning', en: 'Approval status' },
  key: ['status'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value, _scope, assertion) => `${assertion === 'possible' ? 'Kan bli: ' : ''}${STATUSES[String(value.status)] ?? value.status}`,
});
