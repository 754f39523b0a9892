import type { Corpus } from '../../src/model/extractor.js';
import { ignored } from './corpus-ignored.js';
import { lists } from './corpus-lists.js';
import { prose } from './corpus-prose.js';

export const corpus: Corpus = {
  finds: [...prose, ...lists],
  ignores: ignored,
  misses: [
    {
      text: '## Leverandører\n\n**Postbud**\nUtsending av e-post. Data lagres i EU.\n\n**Tallkuben**\nStatistikk over bruk.',
      wants: 'a lone unknown name as a heading in bold',
      value: { name: 'Postbud' },
      format: 'markdown',
    },
    {
      text: 'Fjellapp AS er behandlingsansvarlig. Vi benytter tredjeparter for lagring (Fjordbase AS) og e-post (Postbud AS).',
      wants: 'an unknown name in brackets behind its task',
      value: { name: 'Fjordbase AS' },
    },
    {
      text: '## Sub-processors\n\n| Entity | Purpose | Location |\n|---|---|---|\n| Acme Analytics | Statistics | Germany |',
      wants: 'a name that ends in an ordinary word',
      value: { name: 'Acme Analytics' },
      format: 'markdown',
    },
  ],
};
