import type { Rule } from '../../src/model/extractor.js';
import type { Reading, Sentence } from '../../src/model/reading.js';
import { listed } from '../../src/norwegian/listed.js';
import { partiesOf } from '../../src/norwegian/parties.js';
import { hitOf } from '../../src/norwegian/read.js';

/** "Vi har rett til å slette innhold": what the organisation may do is no right of the data subject. */
function isOwnRight(reading: Reading, sentence: Sentence): boolean {
  const cue = hitOf(sentence, 'right-cues');
  return cue !== undefined && partiesOf(reading, sentence).some((party) => party.kind === 'self' && party.last < cue.first && cue.first - party.last <= 3);
}

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
        except: isOwnRight,
      }),
  },
];
