import type { Reading, Sentence } from '../../src/model/reading.js';
import type { PairBlock } from '../../src/model/version.js';
import { labelsOf } from '../../src/norwegian/columns.js';
import { themesOfText } from '../../src/norwegian/themes.js';
import type { Candidate, SupplierRule } from './candidate.js';
import { isOwn, neverSupplier, phrasesIn, rankOf, settingOf } from './context.js';
import { bracketAfter, countryIn, fieldsOfBracket, safeguardsIn } from './fields.js';
import { groupsOf, headOf } from './groups.js';
import { namesOfCell } from './names.js';

const valuesOf = (reading: Reading, index: number): readonly Sentence[] => (reading.byBlock[index] ?? []).filter((sentence) => sentence.role === 'value');
const labelText = ({ text }: Reading, pair: PairBlock): string => text.slice(pair.label.start, pair.label.end);

interface Rest {
  readonly fields: Pick<Candidate, 'country' | 'task' | 'transferMechanism' | 'agreement'>;
  /** Some label below speaks of a task, a place or an agreement. */
  readonly supplierLike: boolean;
  /** An e-mail address or a telephone number stands below: somebody's contact details. */
  readonly contact: boolean;
}

/** The pairs that follow a supplier's name, up to the next name or the end of the block of pairs. */
function restOf(reading: Reading, from: number): Rest {
  const { text } = reading;
  const { blocks } = reading.version;
  const first = blocks[from] as PairBlock;
  const name = labelText(reading, first).toLowerCase();
  let country: string | undefined;
  let task: string | undefined;
  let agreement: string | undefined;
  let transferMechanism: string | undefined;
  let supplierLike = false;
  let contact = false;
  for (let index = from + 1; index < blocks.length && index < from + 12; index++) {
    const block = blocks[index] as (typeof blocks)[number];
    if (block.kind !== 'pair' || labelText(reading, block).toLowerCase() === name) break;
    if (/@|(?:\+\d\d|\b\d{2}\s?\d{2}\s?\d{2})\s?\d{2}/u.test(text.slice(block.value.start, block.value.end))) contact = true;
    const labels = labelsOf(reading, block);
    const words = text.slice(block.value.start, block.value.end).replace(/\s+/gu, ' ').trim().slice(0, 200);
    if (labels.includes('address') || labels.includes('location')) {
      for (const sentence of valuesOf(reading, index)) country ??= lastCountryIn(reading, sentence);
      if (labels.includes('location')) supplierLike = true;
    } else if (labels.includes('agreement')) agreement ??= words;
    else if (labels.includes('task') || labels.includes('activity')) task ??= words;
    else if (rankOf(labelText(reading, block)) >= 3) break;
    for (const sentence of valuesOf(reading, index)) transferMechanism ??= safeguardsIn(reading, sentence, sentence).transferMechanism;
  }
  return {
    fields: { ...(country ? { country } : {}), ...(task ? { task } : {}), ...(transferMechanism ? { transferMechanism } : {}), ...(agreement ? { agreement } : {}) },
    supplierLike: supplierLike || task !== undefined || agreement !== undefined,
    contact,
  };
}

const lastCountryIn = (reading: Reading, sentence: Sentence): string | undefined => countryIn(reading, sentence, sentence);

/** Whether a short line right above the run of pairs is a title about suppliers: "Vedlegg 2 – underdatabehandlere". */
function titledAbove(reading: Reading, from: number): boolean {
  for (let index = from - 1; index >= 0 && from - index <= 60; index--) {
    const block = reading.version.blocks[index];
    if (block?.kind === 'pair') continue;
    const words = block?.kind === 'paragraph' && block.end - block.start <= 80 ? reading.text.slice(block.start, block.end) : '';
    return words !== '' && !/[.;]$/u.test(words) && themesOfText(words).has('sub-processors');
  }
  return false;
}

/** A record of labels: "Selskap: X", "Adresse: India", "Oppgaver: …"; or a label before a list of names: "Databehandlere: X, Y og Z". */
export const labelledRecord: SupplierRule = {
  name: 'label <supplier>: <name>',
  *find(reading) {
    for (const [index, block] of reading.version.blocks.entries()) {
      if (block.kind !== 'pair') continue;
      const label = labelText(reading, block);
      const rank = rankOf(label);
      const named = settingOf(reading, block) === 'suppliers' || titledAbove(reading, index);
      if (rank < 0 || (rank < 2 && !named)) continue;
      // The one vendor of a service that is assessed, and the one processor that an agreement is made with, are no sub-processors.
      if (!named && /^\P{L}*(?:leverandør|databehandler|databehandlar|vendor|provider|processor|supplier)\P{L}*$/iu.test(label)) continue;
      const rest = restOf(reading, index);
      if (!named && rest.contact) continue;
      // "Underleverandører: X AS, Y AS" says it all; "Selskap: X AS" may be whose text it is.
      const several = rank === 3 && phrasesIn(label).some((hit) => hit.entry.lexicon === 'supplier-nouns' && hit.entry.id === 'supplier');
      const open = named || rest.supplierLike || several;
      for (const [at, sentence] of valuesOf(reading, index).entries()) {
        for (const group of open && at === 0
          ? namesOfCell(reading, sentence, rank === 0 ? 2 : rank)
          : groupsOf(reading, sentence).filter((one) => headOf(one).known?.lexicon === 'suppliers' && at === 0)) {
          const head = headOf(group);
          if (isOwn(reading, head) || neverSupplier(head)) continue;
          if (several && !named && !rest.supplierLike && head.certainty === 'capital') continue;
          const bracket = bracketAfter(reading, sentence, group);
          yield { group, place: 'record', evidence: block, ...(bracket ? fieldsOfBracket(reading, sentence, bracket) : {}), ...rest.fields };
        }
      }
    }
  },
};
