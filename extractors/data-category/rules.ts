import type { Rule } from '../../src/model/extractor.js';
import { listed } from '../../src/norwegian/listed.js';

export const rules: readonly Rule[] = [
  {
    name: '<cue:collect|process> … <data>, or <data> under a heading, label or column of data',
    find: (reading) =>
      listed(reading, {
        lexicon: 'personal-data',
        field: 'category',
        themes: ['data-categories'],
        not: ['rights', 'contact', 'complaint', 'definitions', 'security', 'changes', 'law', 'roles', 'sub-processors'],
        columns: ['data-category'],
        cues: [['processing-verbs', 'collect', 'process']],
      }),
  },
];
