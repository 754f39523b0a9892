import type { Rule } from '../../src/model/extractor.js';
import { listed } from '../../src/norwegian/listed.js';

export const rules: readonly Rule[] = [
  {
    name: '<data subject> under a heading, label or column of data subjects or of data',
    find: (reading) =>
      listed(reading, {
        lexicon: 'data-subjects',
        field: 'subject',
        themes: ['data-categories'],
        not: ['rights', 'contact', 'complaint', 'definitions', 'changes', 'law', 'sub-processors'],
        columns: ['data-subject'],
        cues: [['processing-verbs', 'collect']],
        reach: 10,
      }),
  },
];
