import type { Rule } from '../../src/model/extractor.js';
import { listed } from '../../src/norwegian/listed.js';

export const rules: readonly Rule[] = [
  {
    name: '<right> under a heading about rights or complaints',
    find: (reading) =>
      listed(reading, {
        lexicon: 'rights',
        field: 'right',
        themes: ['rights', 'complaint'],
        not: ['retention', 'security', 'sub-processors', 'changes', 'definitions'],
        columns: [],
        cues: [['right-cues']],
        certain: true,
      }),
  },
];
