import type { Reading, Sentence } from '../../src/model/reading.js';
import type { Block } from '../../src/model/version.js';
import { placesOf } from '../../src/norwegian/places.js';
import { hitsOf } from '../../src/norwegian/read.js';
import type { Candidate, SupplierRule } from './candidate.js';
import { isLooselyHeaded, isOwn, neverSupplier, onlyWhenListed, settingOf } from './context.js';
import { bracketAfter, fieldsOfBracket, safeguardsIn, taskOf } from './fields.js';
import { groupsOf, headOf, type NameGroup } from './groups.js';

type Fields = Pick<Candidate, 'country' | 'task' | 'transferMechanism' | 'agreement'>;

const LINE = 200;
const REACH = 6;

const isLine = (block: Block | undefined): boolean => block?.kind === 'paragraph' && block.end - block.start <= LINE;

/** A known name that opens a block, or undefined. */
export function opening(reading: Reading, index: number): { readonly sentence: Sentence; readonly group: NameGroup } | undefined {
  const sentence = reading.byBlock[index]?.[0];
  const group = sentence && groupsOf(reading, sentence)[0];
  return sentence && group && headOf(group).known && !/[\p{L}\p{N}]/u.test(reading.text.slice(sentence.start, group.start)) ? { sentence, group } : undefined;
}

/** The same for a company's name that no lexicon knows, where the heading or lead-in speaks of suppliers and of nothing weaker. */
function companyAt(reading: Reading, index: number): ReturnType<typeof opening> {
  const sentence = reading.byBlock[index]?.[0];
  const block = reading.version.blocks[index] as Block;
  const group = sentence && groupsOf(reading, sentence)[0];
  if (!sentence || !group || headOf(group).certainty !== 'legal-form' || /[\p{L}\p{N}]/u.test(reading.text.slice(sentence.start, group.start))) return undefined;
  if (settingOf(reading, block) !== 'suppliers' || isLooselyHeaded(block)) return undefined;
  return /^\.?\s?(?:$|[(:·|→,]|[–—]|-\s)/u.test(reading.text.slice(group.end, sentence.end)) && !sentence.byLexicon.has('roles') ? { sentence, group } : undefined;
}

/** A short line that begins with a place: "EU · Frankfurt", "Stockholm, Sverige". */
export const placeLine = (reading: Reading, index: number): Sentence | undefined => {
  const block = reading.version.blocks[index];
  // A short line by itself may have been read as a heading of its own.
  if (!block || (block.kind !== 'paragraph' && block.kind !== 'heading') || block.end - block.start > 80) return undefined;
  const sentence = reading.byBlock[index]?.[0];
  return sentence && placesOf(reading, sentence)[0]?.start === sentence.start ? sentence : undefined;
};

/** The one country of a line; undefined where it names several. */
const onlyCountry = (reading: Reading, sentence: Sentence): string | undefined => {
  const countries = new Set(placesOf(reading, sentence).flatMap((place) => place.country ?? []));
  return countries.size === 1 ? [...countries][0] : undefined;
};

/** What the lines below a name say, up to the next name or heading: a country by itself, and a task where none is known yet. */
export function fieldsBelow(reading: Reading, index: number, wantsTask: boolean): Fields {
  const { blocks } = reading.version;
  let country: string | undefined;
  let task: string | undefined;
  let transferMechanism: string | undefined;
  for (let at = index + 1; at < blocks.length && at <= index + 4; at++) {
    const block = blocks[at] as Block;
    const place = placeLine(reading, at);
    if ((block.kind !== 'paragraph' && !place) || opening(reading, at)) break;
    if (place) country ??= onlyCountry(reading, place);
    const first = reading.byBlock[at]?.[0];
    if (!first) continue;
    if (!place && wantsTask && task === undefined && first.byLexicon.has('tasks')) task = taskOf(reading, first);
    for (const sentence of reading.byBlock[at] ?? []) transferMechanism ??= safeguardsIn(reading, sentence, sentence).transferMechanism;
  }
  return { ...(country ? { country } : {}), ...(task ? { task } : {}), ...(transferMechanism ? { transferMechanism } : {}) };
}

/** The paragraph with a colon that a run of lines follows: "Vi deler data med disse leverandørene:". */
function leadsLines(reading: Reading, index: number): boolean {
  const { blocks } = reading.version;
  for (let at = index - 1; at >= 0 && index - at <= REACH * 2; at--) {
    const block = blocks[at];
    if (block?.kind === 'heading' && opening(reading, at)) continue;
    if (block?.kind !== 'paragraph') return false;
    if (reading.text[block.end - 1] === ':') {
      const asking = (reading.byBlock[at] ?? []).at(-1);
      return asking?.hits.some((hit) => hit.entry.lexicon === 'themes' && hit.entry.id === 'sub-processors') ?? false;
    }
    if (!isLine(block)) return false;
  }
  return false;
}

/** Whether what follows the name in its line is a task, a bracket, a dash or nothing; a verb makes it a sentence. */
function isCaption(reading: Reading, sentence: Sentence, group: NameGroup): boolean {
  const rest = reading.text.slice(group.end, sentence.end);
  // Run together with what it does: "SupabaseDatabase".
  if (/^\p{Lu}/u.test(rest) || /^\.?\s*(?:$|[(:·|→]|[–—]|-\s)/u.test(rest)) return true;
  const next = sentence.hits.filter((hit) => hit.start >= group.end && hit.start - group.end <= 2);
  if (next.some((hit) => hit.entry.lexicon === 'supplier-verbs')) return false;
  return next.some((hit) => hit.entry.lexicon === 'tasks' || hit.entry.lexicon === 'supplier-classes' || hit.entry.lexicon === 'supplier-nouns');
}

/** The words between a name and the first bracket, agreement or arrow behind it. */
function captionTask(reading: Reading, sentence: Sentence, group: NameGroup): string | undefined {
  const cut = hitsOf(sentence, 'supplier-safeguards').find((hit) => hit.start > group.end)?.start ?? sentence.end;
  const words = reading.text.slice(group.end, cut);
  const stop = words.search(/[→|·\n]|\s\((?!\p{Lu}[\p{L}-]*[,)])/u);
  return taskOf(reading, { start: group.end, end: group.end + (stop < 0 ? words.length : stop) });
}

/** A line that begins with a known supplier and says what it does, under a heading or a lead-in about suppliers: "Supabase databaselagring (EU)". */
export const captionWithName: SupplierRule = {
  name: 'line: <name> <task>',
  *find(reading) {
    for (const [index, block] of reading.version.blocks.entries()) {
      // A short line by itself may have been read as a heading.
      if (!isLine(block) && block.kind !== 'heading') continue;
      const known = opening(reading, index);
      const head = known && isCaption(reading, known.sentence, known.group) ? known : companyAt(reading, index);
      if (!head) continue;
      const { sentence, group } = head;
      const name = headOf(group);
      if (isOwn(reading, name) || neverSupplier(name) || name.compound) continue;
      if ((block.kind === 'heading' || settingOf(reading, block) !== 'suppliers') && !leadsLines(reading, index)) continue;
      const bracket = bracketAfter(reading, sentence, group);
      const inside = bracket ? fieldsOfBracket(reading, sentence, bracket) : {};
      const task = captionTask(reading, sentence, group);
      const own: Fields = { ...safeguardsIn(reading, sentence, sentence), ...(task ? { task } : {}), ...inside };
      const country = own.country ?? countryAtEnd(reading, sentence, group);
      yield { group, place: 'item', evidence: block, ...fieldsBelow(reading, index, own.task === undefined), ...own, ...(country ? { country } : {}) };
    }
  },
};

/** "X – feilsøking, USA", "X | drift | Norge": the country that ends a line, behind a comma or a bar. */
function countryAtEnd(reading: Reading, sentence: Sentence, group: NameGroup): string | undefined {
  const last = placesOf(reading, sentence).at(-1);
  if (!last || last.start < group.end || last.outside || /[\p{L}\p{N}]/u.test(reading.text.slice(last.end, sentence.end).replace(/\([^)]*\)/gu, ''))) return undefined;
  return /[,|]\s$/u.test(reading.text.slice(group.end, last.start)) ? last.country : undefined;
}

/** A heading that is a known supplier, with a line that is a place below it: a drawing or a row of cards of where data goes. */
export const headingOverPlace: SupplierRule = {
  name: 'heading <name> ⏎ <place>',
  *find(reading) {
    const { blocks } = reading.version;
    const cards = blocks.flatMap((block, index) => {
      const head = block.kind === 'heading' ? opening(reading, index) : undefined;
      return head && onlyName(reading, head.sentence, head.group) ? [{ block, index, ...head, placed: placeLine(reading, index + 1) !== undefined }] : [];
    });
    for (const { block, index, group, placed } of cards) {
      const name = headOf(group);
      if (isOwn(reading, name) || neverSupplier(name) || onlyWhenListed(name)) continue;
      const beside = cards.some((other) => other.placed && other.block.path.join('\n') === block.path.join('\n') && Math.abs(other.index - index) <= 24);
      if (placed || beside) yield { group, place: 'heading', evidence: block, ...fieldsBelow(reading, index, true) };
    }
  },
};

/** Whether a heading is a name and at most a place: "Vercel EU", "2. Supabase (Frankfurt)". */
function onlyName(reading: Reading, sentence: Sentence, group: NameGroup): boolean {
  const places = placesOf(reading, sentence).filter((place) => place.start >= group.end);
  let rest = reading.text.slice(group.end, sentence.end);
  for (const place of [...places].reverse()) rest = rest.slice(0, place.start - group.end) + rest.slice(place.end - group.end);
  return !/[\p{L}\p{N}]/u.test(rest);
}
