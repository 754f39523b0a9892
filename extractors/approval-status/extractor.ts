import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

export const approvalStatus = defineExtractor({
  kind: 'approval-status',
  version: 1,
  term: 'dpv:Assessment',
  title: { nb: 'Godkjenning', nn: 'Godkjenning', en: 'Approval status' },
  key: ['status'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value) =>
    Object.values(value)
      .filter((field) => typeof field === 'string')
      .join(', '),
});
