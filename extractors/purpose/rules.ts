import { lexicon } from '../../lexicons/index.js';
import type { Rule } from '../../src/model/extractor.js';
import { listed } from '../../src/norwegian/listed.js';

const links: ReadonlySet<string> = new Set(lexicon('purpose-links').flatMap(({ fields }) => (Array.isArray(fields.words) ? (fields.words as string[]) : [])));

export const rules: readonly Rule[] = [
  {
    name: '<purpose> under a heading, label or column of purposes, or <cue:process> … <purpose>',
    find: (reading) =>
      listed(reading, {
        lexicon: 'purposes',
        field: 'purpose',
        themes: ['purposes', 'legal-basis'],
        not: ['rights', 'contact', 'complaint', 'definitions', 'changes', 'law', 'roles'],
        columns: ['activity', 'task'],
        cues: [['processing-verbs', 'collect', 'process']],
        links,
      }),
  },
];
