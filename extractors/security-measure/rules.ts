import type { Rule } from '../../src/model/extractor.js';
import { listed } from '../../src/norwegian/listed.js';

export const rules: readonly Rule[] = [
  {
    name: '<measure> under a heading, label or column of security, or <cue:process> … <measure>',
    find: (reading) =>
      listed(reading, {
        lexicon: 'security-measures',
        field: 'measure',
        themes: ['security'],
        not: ['rights', 'definitions', 'cookies', 'changes', 'law', 'data-categories'],
        columns: ['security'],
        cues: [['processing-verbs', 'process']],
      }),
  },
];
