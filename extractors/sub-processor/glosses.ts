import { fieldOf } from '../../src/model/lexicon.js';
import type { Reading, Sentence } from '../../src/model/reading.js';
import { placesOf } from '../../src/norwegian/places.js';
import { themesOfText } from '../../src/norwegian/themes.js';
import { settingOf } from './context.js';
import { bracketAfter } from './fields.js';
import { groupsOf, headOf, type NameGroup } from './groups.js';
import { canSupply, isOrdinary } from './names.js';

interface Row {
  readonly groups: readonly NameGroup[];
  readonly lead: string;
}

const JOINT = /^\.?(?:\s?\([^)]{0,120}\))?(?:\s?[,;•·/]|\s(?:og|samt|and|as well as))(?:\s(?:og|samt|and))?\s?$/u;
const rows = new WeakMap<Sentence, readonly Row[]>();

/** Rows of names each of which may have a bracket behind it: "Fjordbase (drift), Postbud (e-post) og Tallkuben". */
function rowsOf(reading: Reading, sentence: Sentence): readonly Row[] {
  let found = rows.get(sentence);
  if (found) return found;
  const { text } = reading;
  const groups = groupsOf(reading, sentence);
  const out: { groups: NameGroup[]; lead: string }[] = [];
  for (const group of groups) {
    const open = text.slice(sentence.start, group.start);
    if (open.lastIndexOf('(') > open.lastIndexOf(')')) continue;
    const last = out.at(-1)?.groups.at(-1);
    if (last && JOINT.test(text.slice(last.end, group.start))) (out.at(-1) as { groups: NameGroup[] }).groups.push(group);
    else out.push({ groups: [group], lead: open });
  }
  rows.set(sentence, (found = out));
  return found;
}

/** A bracket that says what somebody does, not where they are, how they are reached or what they are short for. */
function isGloss(reading: Reading, sentence: Sentence, group: NameGroup): boolean {
  const bracket = bracketAfter(reading, sentence, group);
  if (!bracket) return false;
  const words = reading.text.slice(bracket.start, bracket.end);
  const place = placesOf(reading, sentence).some((one) => one.start === bracket.start);
  return !place && /^\p{Ll}[\p{L}\s,/&-]{2,}/u.test(words) && !/^(?:heretter|se|jf|org|tidligere|formerly|hereinafter|the)\b/iu.test(words);
}

/** Whether what stands before a row makes it one of suppliers: nothing, under a heading about them; or that the organisation uses them. */
function opens(reading: Reading, sentence: Sentence, { lead, groups }: Row): boolean {
  const setting = settingOf(reading, sentence.block);
  const label = sentence.role === 'value' ? reading.byBlock[sentence.blockIndex]?.[0] : undefined;
  if (label && !/[\p{L}\p{N}]/u.test(lead) && themesOfText(reading.text.slice(label.start, label.end)).has('sub-processors')) return true;
  const known = groups.filter((group) => headOf(group).known?.lexicon === 'suppliers').length;
  if (!/[\p{L}\p{N}]/u.test(lead)) return setting === 'suppliers' || (known > 0 && setting === 'sharing') || known * 2 >= groups.length;
  const ahead = sentence.hits.filter((hit) => hit.start >= sentence.start && hit.end <= sentence.start + lead.length);
  const we = ahead.some((hit) => hit.entry.lexicon === 'parties' && ['self', 'self-singular'].includes(hit.entry.id));
  const uses = ahead.some((hit) => hit.entry.lexicon === 'supplier-verbs' && fieldOf(hit.entry, 'means') === 'use' && hit.entry.fields.weak !== true);
  const supplier = ahead.some((hit) => hit.entry.lexicon === 'supplier-nouns' && hit.entry.id === 'supplier');
  return (
    /(?::|,|\b(?:er|is|are|bruker|brukar|nyttar|benytter|use|blant annet|mellom anna))\s$/u.test(lead) &&
    ((we && uses) || (supplier && /(?::|\b(?:er|is|are))\s$/u.test(lead)) || (uses && setting === 'suppliers'))
  );
}

/** Whether a name stands in a row of at least two, most of them with a bracket that says what they do, where the text tells of suppliers. */
export function inGlossedRow(reading: Reading, sentence: Sentence, group: NameGroup): boolean {
  if (sentence.role !== 'text' && sentence.role !== 'value') return false;
  const row = rowsOf(reading, sentence).find(({ groups }) => groups.includes(group));
  if (!row || row.groups.length < 2) return false;
  const head = headOf(group);
  if (!head.known && (isOrdinary(sentence, head) || !canSupply(sentence, head))) return false;
  const glossed = row.groups.filter((one) => isGloss(reading, sentence, one)).length;
  return glossed >= 2 && glossed * 3 >= row.groups.length * 2 && opens(reading, sentence, row);
}
