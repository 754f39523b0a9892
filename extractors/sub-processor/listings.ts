import type { Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import type { Block } from '../../src/model/version.js';
import { deniedAbove, inNeverList } from '../../src/norwegian/never-lists.js';
import { placesOf } from '../../src/norwegian/places.js';
import type { Candidate, SupplierRule } from './candidate.js';
import { isLooselyHeaded, isOwn, neverSupplier, onlyWhenListed, rankOf, type Setting, settingOf } from './context.js';
import { bracketAfter, countryIn, fieldsOfBracket, safeguardsIn, taskOf } from './fields.js';
import { groupsOf, headOf, type NameGroup } from './groups.js';
import { canSupply, headsSegment, INFLECTED, isOrdinary } from './names.js';

/** Whether a group may stand for a supplier in a list of this setting. */
function listed(reading: Reading, sentence: Sentence, group: NameGroup, setting: Setting): boolean {
  const head = headOf(group);
  if (isOwn(reading, head) || neverSupplier(head) || head.compound) return false;
  if (head.known) return setting === 'suppliers' || (setting === 'sharing' && !onlyWhenListed(head));
  // Where data is shared, a company with its task in a bracket works for the organisation: "Nattvakt A/S (sikkerhetskopi)".
  if (setting === 'sharing' && head.certainty === 'legal-form' && sentence.role !== 'label') return glossedWithTask(reading, sentence, group);
  return setting === 'suppliers' && !isOrdinary(sentence, head) && canSupply(sentence, head) && !/^\p{Lu}{1,2}$/u.test(head.name);
}

function glossedWithTask(reading: Reading, sentence: Sentence, group: NameGroup): boolean {
  const bracket = bracketAfter(reading, sentence, group);
  return bracket !== undefined && sentence.hits.some((hit) => hit.entry.lexicon === 'tasks' && hit.start === bracket.start);
}

/** What stands behind a name in its item: brackets first, then the words behind a dash or colon. */
function fieldsBehind(reading: Reading, sentence: Sentence, group: NameGroup, end: number): Pick<Candidate, 'country' | 'task' | 'transferMechanism' | 'agreement'> {
  const bracket = bracketAfter(reading, sentence, group);
  const inside = bracket ? fieldsOfBracket(reading, sentence, bracket) : {};
  const rest: Span = { start: bracket ? bracket.end + 1 : group.end, end };
  const task = inside.task ?? (/^\s*[:–—-]/u.test(reading.text.slice(rest.start, rest.end)) ? taskOf(reading, rest) : undefined);
  const country = inside.country ?? countryIn(reading, sentence, { start: rest.start, end: sentence.end });
  return { ...safeguardsIn(reading, sentence, { start: rest.start, end: sentence.end }), ...inside, ...(country ? { country } : {}), ...(task ? { task } : {}) };
}

const saysTask = (sentence: Sentence): boolean => sentence.byLexicon.has('tasks');

/** Whether a task or a place stands behind a name. */
const saysWhat = (reading: Reading, sentence: Sentence, group: NameGroup): boolean => saysTask(sentence) || placesOf(reading, sentence).some((place) => place.start >= group.end);

/** Whether a neighbour of the same list begins with a known supplier. */
function amongKnown(reading: Reading, index: number): boolean {
  const { blocks } = reading.version;
  for (const step of [-1, 1]) {
    for (let at = index + step; at >= 0 && at < blocks.length && Math.abs(at - index) <= 6; at += step) {
      const block = blocks[at] as Block;
      if (block.kind !== 'item' && block.kind !== 'pair') break;
      const sentence = reading.byBlock[at]?.[0];
      if (sentence && groupsOf(reading, sentence).some((group) => headOf(group).known?.lexicon === 'suppliers' && onlyMarks(reading.text.slice(sentence.start, group.start))))
        return true;
    }
  }
  return false;
}

interface Head {
  readonly sentence: Sentence;
  readonly name: NameGroup;
}

/** The name that an item or label begins with, when it is set apart from what it does. */
function headAt(reading: Reading, index: number): Head | undefined {
  const block = reading.version.blocks[index];
  const sentence = reading.byBlock[index]?.[0];
  if (!block || !sentence || (block.kind !== 'item' && block.kind !== 'pair')) return undefined;
  const name = groupsOf(reading, sentence)[0];
  if (!name || !onlyMarks(reading.text.slice(sentence.start, name.start)) || !separated(reading, sentence.end, name)) return undefined;
  const head = headOf(name);
  const told = block.kind === 'pair' ? (reading.byBlock[index]?.[1] ?? sentence) : sentence;
  const says = saysTask(told) || placesOf(reading, told).some((place) => place.start >= name.end);
  return says && (head.known || (!isOrdinary(sentence, head) && canSupply(sentence, head) && !INFLECTED.test(head.name))) ? { sentence, name } : undefined;
}

/** Whether every item of a list, two at least, is a name with its task or place: then even a lone word is a name. */
function amongAlike(reading: Reading, index: number): boolean {
  const { blocks } = reading.version;
  const own = blocks[index] as Block;
  if (!headAt(reading, index)) return false;
  let count = 1;
  for (const step of [-1, 1]) {
    for (let at = index + step; at >= 0 && at < blocks.length && Math.abs(at - index) <= 20; at += step) {
      const block = blocks[at] as Block;
      if (block.kind !== own.kind || block.path.length !== own.path.length) break;
      if (!headAt(reading, at)) return false;
      count++;
    }
  }
  return count >= 2;
}

/** Whether the heading or lead-in speaks of suppliers and of nothing weaker. */
const strictly = (reading: Reading, block: Block): boolean => settingOf(reading, block) === 'suppliers' && !isLooselyHeaded(block);

/** A lone word heads an item only before a separator, or when it is the whole item. */
function separated({ text }: Reading, end: number, group: NameGroup): boolean {
  return /^\s?(?:$|[:(,;/]|[–—]|-\s|\n|og\s|and\s)/u.test(text.slice(group.end, Math.min(end, group.end + 5)));
}

const onlyMarks = (words: string): boolean => !/[\p{L}\p{N}]/u.test(words);

/** An item that begins with the name: "Eksempelskyen AS – drift av servere (Norge)". */
export const itemWithName: SupplierRule = {
  name: 'item: <name> – <task>',
  *find(reading) {
    for (const [index, block] of reading.version.blocks.entries()) {
      if (block.kind !== 'item') continue;
      const setting = settingOf(reading, block);
      if (setting !== 'suppliers' && setting !== 'sharing') continue;
      const sentence = reading.byBlock[index]?.[0];
      if (!sentence) continue;
      let chain = true;
      for (const group of groupsOf(reading, sentence)) {
        const head = headOf(group);
        const first = onlyMarks(reading.text.slice(sentence.start, group.start));
        // "Eksempelskyen, Fjordmail og Nordbetaling": names in a row, all of them heads.
        if (!first && !(chain && headsSegment(reading, sentence.start, group))) {
          chain = false;
          continue;
        }
        if (!listed(reading, sentence, group, setting)) {
          chain = chain && head.known !== undefined;
          continue;
        }
        if (isLooselyHeaded(block) && (onlyWhenListed(head) || head.certainty === 'shape') && !saysWhat(reading, sentence, group)) continue;
        if (!head.known && head.certainty !== 'legal-form' && !separated(reading, block.end, group)) continue;
        if (head.certainty === 'capital' && !(saysWhat(reading, sentence, group) && amongKnown(reading, index)) && !(strictly(reading, block) && amongAlike(reading, index)))
          continue;
        if (deniedAbove(reading, sentence)) continue;
        yield { group, place: 'item', evidence: block, ...fieldsBehind(reading, sentence, group, Math.min(sentence.end, block.end)) };
      }
    }
  },
};

/** A label that is the name, with what it does as the value: "Eksempelmail: utsending av e-post". */
export const labelWithName: SupplierRule = {
  name: '<name>: <task>',
  *find(reading) {
    for (const [index, block] of reading.version.blocks.entries()) {
      if (block.kind !== 'pair') continue;
      const label = reading.byBlock[index]?.[0];
      if (label?.role !== 'label' || inNeverList(reading, block)) continue;
      const setting = settingOf(reading, block);
      for (const group of groupsOf(reading, label)) {
        if (!onlyMarks(reading.text.slice(label.start, group.start)) && !headsSegment(reading, label.start, group)) continue;
        if (!listed(reading, label, group, setting === 'none' || setting === 'other' ? 'sharing' : setting)) continue;
        const head = headOf(group);
        if (setting !== 'suppliers' && readersChoice(reading, index)) continue;
        if (!head.known && !onlyMarks(reading.text.slice(group.end, label.end).replace(/\([^)]*\)/gu, ''))) continue;
        const bracket = bracketAfter(reading, label, group);
        const value = reading.byBlock[index]?.[1];
        if (head.certainty === 'capital' && !(value && saysTask(value) && amongKnown(reading, index)) && !(strictly(reading, block) && amongAlike(reading, index))) continue;
        const inside = bracket ? fieldsOfBracket(reading, label, bracket) : {};
        const task = value ? taskOf(reading, value) : undefined;
        const country = inside.country ?? (value ? countryIn(reading, value, value) : undefined);
        yield {
          group,
          place: 'item',
          evidence: block,
          ...(task ? { task } : {}),
          ...(value ? safeguardsIn(reading, value, value) : {}),
          ...inside,
          ...(country ? { country } : {}),
        };
      }
    }
  },
};

/** "Eksempelklokka: hvis du kobler den til …": what the reader may bring along. */
function readersChoice(reading: Reading, index: number): boolean {
  const value = reading.byBlock[index]?.[1];
  return (
    value?.hits.some((hit) => hit.first === value.firstToken && hit.entry.lexicon === 'storage-cues' && hit.entry.id === 'when') === true &&
    value.hits.some((hit) => hit.entry.lexicon === 'parties' && hit.entry.id === 'reader' && hit.first - value.firstToken <= 2)
  );
}

/** A label that is a task or a kind of supplier, with names as the value: "AI-leverandører: X (EU/US), Y (USA) – for tekstgenerering". */
export const labelWithTask: SupplierRule = {
  name: '<task or kind>: <names>',
  *find(reading) {
    for (const [index, block] of reading.version.blocks.entries()) {
      if (block.kind !== 'pair') continue;
      const [label, value] = reading.byBlock[index] ?? [];
      if (!label || !value || label.role !== 'label' || value.role !== 'value') continue;
      const words = reading.text.slice(label.start, label.end);
      if (groupsOf(reading, label).some((group) => headOf(group).known)) continue;
      const setting = settingOf(reading, block);
      const says = label.hits.some(
        (hit) => hit.entry.lexicon === 'tasks' || hit.entry.lexicon === 'supplier-nouns' || (hit.entry.lexicon === 'supplier-classes' && hit.entry.id === 'recipient'),
      );
      if (rankOf(words) >= 2 || (!says && setting !== 'suppliers' && setting !== 'sharing')) continue;
      for (const group of groupsOf(reading, value)) {
        const head = headOf(group);
        if (!headsSegment(reading, value.start, group)) continue;
        const among = says && head.certainty === 'legal-form' && besideKnownValues(reading, index);
        if (!listed(reading, value, group, (setting === 'suppliers' && says) || among ? 'suppliers' : 'sharing')) continue;
        if (!head.known && head.certainty === 'capital' && !separated(reading, value.end, group)) continue;
        const task = label.byLexicon.has('tasks') ? words.trim() : undefined;
        yield { group, place: 'item', evidence: evidenceWithin(block, value), ...fieldsOfNames(reading, value, group), ...(task ? { task } : {}) };
      }
    }
  },
};

/** Whether a label beside this one is a task too and has a known supplier as its value: "Betaling: Stripe". */
function besideKnownValues(reading: Reading, index: number): boolean {
  for (const at of [index - 2, index - 1, index + 1, index + 2]) {
    const [label, value] = reading.byBlock[at] ?? [];
    if (label?.role !== 'label' || value?.role !== 'value' || !saysTask(label)) continue;
    const name = groupsOf(reading, value)[0];
    if (name && headOf(name).known?.lexicon === 'suppliers' && onlyMarks(reading.text.slice(value.start, name.start))) return true;
  }
  return false;
}

/** Brackets behind one of several names belong to it; a task or a country behind the last belongs to all, and is left out. */
function fieldsOfNames(reading: Reading, sentence: Sentence, group: NameGroup): Pick<Candidate, 'country' | 'task' | 'transferMechanism' | 'agreement'> {
  const bracket = bracketAfter(reading, sentence, group);
  return bracket ? fieldsOfBracket(reading, sentence, bracket) : {};
}

const evidenceWithin = (block: Block, value: Sentence): Span =>
  block.end - block.start <= 600 ? { start: block.start, end: block.end } : { start: block.start, end: Math.min(value.end, block.start + 600) };

/** A heading, or a line of its own, that is the name: "Eksempelskyen (Norge)" under "Våre leverandører". */
export const headingWithName: SupplierRule = {
  name: 'heading <name> under suppliers',
  *find(reading) {
    const { text } = reading;
    for (const [index, block] of reading.version.blocks.entries()) {
      if (block.kind !== 'heading' && !(block.kind === 'paragraph' && block.end - block.start < 60)) continue;
      const sentence = reading.byBlock[index]?.[0];
      if (!sentence || reading.byBlock[index]?.length !== 1) continue;
      const groups = groupsOf(reading, sentence);
      if (groups.length === 0) continue;
      const setting = settingOf(reading, block);
      for (const group of groups) {
        const head = headOf(group);
        const rest = (text.slice(sentence.start, group.start) + text.slice(group.end, sentence.end)).replace(/\([^)]*\)/gu, '');
        const pure = onlyMarks(rest.replace(/^\s*\d+(?:\.\d+)*\.?/u, ''));
        if (!pure && (!head.known || block.kind === 'paragraph' || setting === 'other' || setting === 'none')) continue;
        if (!listed(reading, sentence, group, setting)) continue;
        if (!head.known && head.certainty === 'capital' && !spokenOfBelow(reading, index, head.name)) continue;
        const bracket = bracketAfter(reading, sentence, group);
        yield { group, place: 'heading', evidence: block, ...(bracket ? fieldsOfBracket(reading, sentence, bracket) : {}) };
      }
    }
  },
};

/** Whether the block below a heading uses its words again. */
function spokenOfBelow({ text, version }: Reading, index: number, name: string): boolean {
  const next = version.blocks[index + 1];
  return next !== undefined && next.kind !== 'heading' && text.slice(next.start, next.end).includes(name);
}
