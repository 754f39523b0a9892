import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

const ROLES: Readonly<Record<string, string>> = { controller: 'behandlingsansvarlig', processor: 'databehandler', 'joint-controller': 'felles behandlingsansvarlig' };

export const role = defineExtractor({
  kind: 'role',
  version: 1,
  term: 'dpv:DataController',
  title: { nb: 'Rolle', nn: 'Rolle', en: 'Role' },
  key: ['party', 'role'],
  extract: (reading) => applyRules(rules, reading),
  describe: ({ party, role }, _scope, assertion) => `${party} er ${assertion === 'denied' ? 'ikke ' : ''}${ROLES[String(role)] ?? role}`,
});
