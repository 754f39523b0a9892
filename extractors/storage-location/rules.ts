import type { Rule } from '../../src/model/extractor.js';
import type { Finding } from '../../src/model/fact.js';
import type { Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import type { Theme } from '../../src/norwegian/themes.js';
import { themesOf } from '../../src/norwegian/themes.js';
import { inCards } from './cards.js';
import { conditional, dutiful, type Located, locatedIn, partOf, shareOf } from './grammar.js';
import {
  answersWhere,
  atLocationLabels,
  atSupplierLabels,
  atTransferLabels,
  belowSuppliers,
  besideSuppliersInLists,
  besideSuppliersInRows,
  besideSuppliersInText,
  cloudRegions,
  inLocationColumns,
  inSupplierHeadings,
  inTransferColumns,
  supplierOfRow,
} from './listed.js';
import { providerOf, providersIn } from './provider.js';

type Found = Omit<Finding, 'rule'>;

// Sections where a place is about law, people or the agreement itself.
const ELSEWHERE: readonly Theme[] = ['definitions', 'complaint', 'law'];

/** Located places of running text for which a rule is made. */
function* inProse(reading: Reading, wanted: (located: Located, sentence: Sentence) => boolean): Generator<readonly [Sentence, Located]> {
  for (const sentence of reading.sentences) {
    if (sentence.role === 'header-cell' || sentence.role === 'label') continue;
    const themes = themesOf(reading, sentence.block);
    if (ELSEWHERE.some((theme) => themes.has(theme)) && !themes.has('storage') && !themes.has('transfer')) continue;
    for (const located of locatedIn(reading, sentence)) {
      // A heading names a transfer that its text may deny.
      if (sentence.role === 'heading' && (located.part === 'transfer' || located.part === 'share')) continue;
      if (wanted(located, sentence)) yield [sentence, located];
    }
  }
}

function valueIn(reading: Reading, sentence: Sentence, { mention }: Located, place = mention.place): Finding['value'] {
  const provider = providerIn(reading, sentence, mention);
  const share = shareOf(reading, sentence, mention);
  return { place, ...(mention.city ? { city: mention.city } : {}), ...(provider ? { provider } : {}), ...(share ? { share } : {}) };
}

/** Who stores: the names of the sentence, else the head of its item, its label or its row. */
function providerIn(reading: Reading, sentence: Sentence, place: Span): string | undefined {
  const { block } = sentence;
  if (providersIn(reading, sentence).length === 0) {
    if (block.kind === 'row') return supplierOfRow(reading, block, sentence.blockIndex);
    const head = (reading.byBlock[sentence.blockIndex] ?? [])[0];
    if (head && head !== sentence && (head.role === 'label' || block.kind === 'item')) {
      const names = providersIn(reading, head);
      if (names[0] && names[0].start - head.start <= 3) return names[0].name;
    }
  }
  return providerOf(reading, sentence, place);
}

const MAX = 420;

/** The sentence, or of a long one the words from the trigger to the place and a little more. */
function evidenceOf(sentence: Sentence, { mention, trigger }: Located): Span {
  if (sentence.end - sentence.start <= MAX) return { start: sentence.start, end: sentence.end };
  const start = Math.max(sentence.start, Math.min(trigger.start, mention.start) - 40);
  return { start, end: Math.min(sentence.end, Math.max(trigger.end, mention.end) + 60, start + 560) };
}

/** Facts for places in running text whose trigger is of one of some parts. */
const prose = (name: string, parts: readonly string[]): Rule => ({
  name,
  *find(reading): Generator<Found> {
    for (const [sentence, located] of inProse(reading, ({ part, mention }) => parts.includes(part) && !mention.outside && mention.place !== 'OUTSIDE-EEA'))
      yield { value: valueIn(reading, sentence, located), evidence: evidenceOf(sentence, located), assertion: located.assertion };
  },
});

const listed = (name: string, find: (reading: Reading) => Iterable<Found>): Rule => ({ name, find });

export const rules: readonly Rule[] = [
  listed('| <supplier> | … | <location column: place> |', inLocationColumns),
  listed('| <supplier> | … | <transfer column: place> |', inTransferColumns),
  listed('| <supplier> (<place>) | …', besideSuppliersInRows),
  listed('<location label>: <place>', atLocationLabels),
  listed('<transfer label>: <place>', atTransferLabels),
  listed('<supplier label>: … (<place>)', atSupplierLabels),
  listed('• <supplier> (<place>)', besideSuppliersInLists),
  listed('# <supplier> (<place>)', inSupplierHeadings),
  listed('<supplier> ⏎ <place>', belowSuppliers),
  listed('<supplier> ⏎ … ⏎ <place> …', inCards),
  listed('<cloud region>', cloudRegions),
  listed('<supplier> (<area or city>)', besideSuppliersInText),
  listed('hvor lagres …? <place>', answersWhere),
  prose('<cue:store> i <place>', ['store']),
  prose('<cue:host> i <place>', ['host']),
  prose('<cue:process> i <place>', ['process']),
  prose('<server> i <place>', ['server']),
  prose('<data> <cue:stay> i <place>', ['stay', 'located']),
  prose('<cue:transfer> til <place>', ['transfer', 'share']),
  prose('<recipient> innenfor <area>', ['recipient']),
  {
    name: '<cue:transfer> ikke utenfor <place>',
    *find(reading): Generator<Found> {
      for (const [sentence, located] of inProse(reading, ({ mention, assertion }) => mention.outside === true && assertion === 'denied'))
        yield { value: valueIn(reading, sentence, located, located.mention.of ?? 'EEA'), evidence: evidenceOf(sentence, located) };
    },
  },
  {
    name: '<cue:transfer> til <outside the EEA>',
    *find(reading): Generator<Found> {
      for (const [sentence, located] of inProse(reading, statedOutside)) yield { value: valueIn(reading, sentence, located), evidence: evidenceOf(sentence, located) };
    },
  },
];

// "Overføring ut av EØS skjer bare dersom …" says what would hold; a fact is a verb about what is done.
const statedOutside = ({ mention, assertion, trigger, part }: Located, sentence: Sentence): boolean =>
  mention.place === 'OUTSIDE-EEA' &&
  assertion === 'stated' &&
  sentence.role !== 'heading' &&
  trigger.entry.fields.noun !== true &&
  part !== 'server' &&
  !conditional(sentence, mention) &&
  !dutiful(sentence, mention) &&
  !sentence.hits.some((hit) => partOf(hit) === 'when' && hit.start < mention.start);
