import type { Finding } from '../../src/model/fact.js';
import type { Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import type { PairBlock, RowBlock } from '../../src/model/version.js';
import { type Column, columnsOf, columnsOfText, labelsOf } from '../../src/norwegian/columns.js';
import { deniedAbove } from '../../src/norwegian/never-lists.js';
import { inAddress, joinsPlaces, onlyFillers, type PlaceMention, placesOf } from '../../src/norwegian/places.js';
import { hitsOf } from '../../src/norwegian/read.js';
import { themesOf, themesOfText } from '../../src/norwegian/themes.js';
import { openBracket, partOf, shareOf } from './grammar.js';
import { headingProvider, providerOf, providersIn } from './provider.js';

type Found = Omit<Finding, 'rule'>;

const MAX_NAME = 70;

const found = (reading: Reading, sentence: Sentence, mention: PlaceMention, evidence: Span, provider: string | undefined): Found => {
  const share = shareOf(reading, sentence, mention);
  return { value: { place: mention.place, ...(mention.city ? { city: mention.city } : {}), ...(provider ? { provider } : {}), ...(share ? { share } : {}) }, evidence };
};

/** Places that count by standing in a cell or a value: no seats, no addresses, no other side of a border, nothing denied. */
export const plainPlaces = (reading: Reading, sentence: Sentence): PlaceMention[] =>
  deniedAbove(reading, sentence)
    ? []
    : placesOf(reading, sentence).filter(
        (mention) => mention.kind !== 'demonym' && !mention.outside && !inAddress(reading, sentence, mention) && !ruledOut(reading, sentence, mention),
      );

/** A word right before the place, in its bracket or phrase, that takes it for itself: "hovedkontor i USA", "ikke USA". */
function ruledOut(reading: Reading, sentence: Sentence, mention: PlaceMention): boolean {
  const from = Math.max(sentence.start, mention.start - 40, openBracket(reading.text, sentence, mention) ?? 0);
  return sentence.hits.some(
    (hit) =>
      hit.start >= from &&
      ((hit.end <= mention.start && (partOf(hit) === 'other' || hit.entry.lexicon === 'negations') && !/[,;.(/|]/u.test(reading.text.slice(hit.end, mention.start))) ||
        // "USA-selskap", "norsk selskap": a word for a company right behind it.
        (hit.start >= mention.end && hit.start - mention.end <= 1 && partOf(hit) === 'other')),
  );
}

/** The whole evidence of a row where it is short, else the cell. */
const rowEvidence = (block: RowBlock, cell: Span): Span => (block.end - block.start <= 600 ? { start: block.start, end: block.end } : { start: cell.start, end: cell.end });

const NAMING: readonly Column[] = ['supplier', 'recipient'];

/** The supplier of a table row: a name in the column for suppliers, else in the first cell, else that column's words. */
export function supplierOfRow(reading: Reading, block: RowBlock, blockIndex: number): string | undefined {
  const sentences = reading.byBlock[blockIndex] ?? [];
  const naming = block.cells.map((cell, index) => ({ index, column: columnsOf(cell)[0] })).filter(({ column }) => NAMING.includes(column as Column));
  const order = [...naming.map(({ index }) => index), 0];
  for (const index of order) {
    const sentence = sentences.find((one) => one.cell === index);
    const name = sentence && providersIn(reading, sentence)[0]?.name;
    if (sentence && name) return nameFrom(reading, sentence, name);
  }
  const sentence = sentences.find((one) => one.cell === naming[0]?.index);
  return sentence && nameFrom(reading, sentence, undefined);
}

/** The name at the head of a cell, item or label: its own words up to a bracket with more than a name, else the name found in it. */
function nameFrom(reading: Reading, sentence: Sentence, name: string | undefined): string | undefined {
  const written = reading.text.slice(sentence.start, sentence.end).split(/\n/u)[0]?.trim() ?? '';
  const place = placesOf(reading, sentence)[0];
  const bare = place && openBracket(reading.text, sentence, place) !== undefined ? written.replace(/\s*\(.*$/u, '') : written;
  if (bare !== '' && bare.length <= MAX_NAME && !/[.;:,]\s/u.test(bare) && bare.split(/\s+/u).length <= 6) return bare.replace(/[,:]$/u, '');
  return name;
}

const LIST_THEMES = ['sub-processors', 'sharing', 'storage', 'transfer'] as const;
const listTheme = (reading: Reading, block: Sentence['block']): boolean => {
  const themes = themesOf(reading, block);
  return LIST_THEMES.some((theme) => themes.has(theme)) && !themes.has('definitions');
};

/** Cells under a column for places: "Lokasjon", "Land", "Hvor lagres dataene". */
export function* inLocationColumns(reading: Reading): Generator<Found> {
  for (const [block, sentence, columns] of cellsWithPlaces(reading)) {
    if (!columns.includes('location') || columns[0] === 'address' || columns.includes('address')) continue;
    if (!suits(reading, block)) continue;
    for (const mention of plainPlaces(reading, sentence)) yield found(reading, sentence, mention, rowEvidence(block, sentence), supplierOfRow(reading, block, sentence.blockIndex));
  }
}

// A table of places is about data when it has suppliers, tasks or data in other columns, or stands under a heading that says so.
const COMPANY: readonly Column[] = ['supplier', 'recipient', 'task', 'data-category', 'activity', 'transfer', 'agreement', 'legal-basis', 'retention'];
const suits = (reading: Reading, block: RowBlock): boolean => block.cells.some((cell) => columnsOf(cell).some((column) => COMPANY.includes(column))) || listTheme(reading, block);

/** Cells under a column for transfers: "Ja — Eksempel (USA)", "USA (SCC)". */
export function* inTransferColumns(reading: Reading): Generator<Found> {
  for (const [block, sentence, columns] of cellsWithPlaces(reading)) {
    if (columns[0] !== 'transfer' && !(columns.includes('transfer') && !columns.includes('location'))) continue;
    for (const mention of plainPlaces(reading, sentence)) {
      const own = providersIn(reading, sentence)[0]?.name;
      yield found(reading, sentence, mention, rowEvidence(block, sentence), own ?? supplierOfRow(reading, block, sentence.blockIndex));
    }
  }
}

/** Cells that name a supplier with its place: "Supabase (EU)", "AWS eu-north-1". */
export function* besideSuppliersInRows(reading: Reading): Generator<Found> {
  for (const [block, sentence, columns] of cellsWithPlaces(reading)) {
    if (columns.includes('location') || columns.includes('transfer') || columns.includes('address')) continue;
    for (const mention of plainPlaces(reading, sentence)) {
      const names = providersIn(reading, sentence).filter((name) => name.end <= mention.start);
      const open = openBracket(reading.text, sentence, mention);
      const name = open === undefined ? undefined : names.filter((one) => one.end <= open).at(-1);
      const supplying = NAMING.includes(columns[0] as Column) || columns[0] === 'task';
      const foreign = columns[0] !== undefined && !NAMING.includes(columns[0]) && columns[0] !== 'task';
      if (columns.length === 0 && sentence.cell !== 0 && opensWithPlace(reading, sentence) && namesSupplier(reading, block, sentence.blockIndex)) {
        yield found(reading, sentence, mention, rowEvidence(block, sentence), supplierOfRow(reading, block, sentence.blockIndex));
      } else if (!foreign && columns[0] === 'task' && open === undefined && setApart(reading, sentence, mention) && namesSupplier(reading, block, sentence.blockIndex)) {
        yield found(reading, sentence, mention, rowEvidence(block, sentence), supplierOfRow(reading, block, sentence.blockIndex));
      } else if (mention.kind === 'region' || (mention.attached && mention.city && names.length > 0)) {
        yield found(reading, sentence, mention, rowEvidence(block, sentence), names.at(-1)?.name ?? supplierOfRow(reading, block, sentence.blockIndex));
      } else if (open !== undefined && supplying) {
        yield found(reading, sentence, mention, rowEvidence(block, sentence), name?.name ?? supplierOfRow(reading, block, sentence.blockIndex));
      }
    }
  }
}

/** A column for suppliers, or a supplier's name in the first cell. */
const namesSupplier = (reading: Reading, block: RowBlock, blockIndex: number): boolean => {
  const first = reading.byBlock[blockIndex]?.[0];
  return block.cells.some((cell) => columnsOf(cell)[0] === 'supplier') || (first !== undefined && providersIn(reading, first).length > 0);
};

/** A short cell that begins with a place: "EU (Frankfurt), SCC". */
const opensWithPlace = (reading: Reading, sentence: Sentence): boolean => {
  const first = placesOf(reading, sentence)[0];
  return first !== undefined && first.start === sentence.start && sentence.end - sentence.start <= 70;
};

function* cellsWithPlaces(reading: Reading): Generator<readonly [RowBlock, Sentence, readonly Column[]]> {
  for (const sentence of reading.sentences) {
    const { block } = sentence;
    if (block.kind !== 'row' || placesOf(reading, sentence).length === 0) continue;
    if (block.header && !isDataThough(reading, block, sentence.blockIndex)) continue;
    const cell = block.cells[sentence.cell ?? 0];
    if (cell) yield [block, sentence, columnsOf(cell)];
  }
}

/** A first row that is drawn as a header and yet names a supplier, and no kind of column. */
const isDataThough = (reading: Reading, block: RowBlock, blockIndex: number): boolean =>
  listTheme(reading, block) && namesSupplier(reading, block, blockIndex) && block.cells.every((cell) => columnsOfText(reading.text.slice(cell.start, cell.end)).length === 0);

const HOLDERS = new Set(['store', 'host', 'server', 'process', 'transfer']);

/** "Lagringssted: Norge", "Database: Eksempelbasen (Frankfurt)", and "Land: USA" where a supplier or a heading says of what. */
export function* atLocationLabels(reading: Reading): Generator<Found> {
  for (const [block, sentence] of valuesWithPlaces(reading)) {
    const labels = labelsOf(reading, block);
    if (labels.includes('address') || labels.includes('transfer')) continue;
    const label = (reading.byBlock[sentence.blockIndex] ?? []).find((one) => one.role === 'label');
    const holds = label?.hits.some((hit) => HOLDERS.has(partOf(hit))) ?? false;
    if (!holds && labels[0] !== 'location' && !(labels.includes('location') && !labels.includes('supplier'))) continue;
    const above = supplierAbove(reading, sentence);
    const provider = providersIn(reading, sentence)[0]?.name ?? above;
    // "Hvor: Tyskland (Hetzner)": who stores it there says of what.
    if (!holds && !above && !listTheme(reading, block) && providersIn(reading, sentence).length === 0) continue;
    for (const mention of plainPlaces(reading, sentence)) {
      if (!setApart(reading, sentence, mention) && !afterPreposition(sentence, mention)) continue;
      yield found(reading, sentence, mention, block.end - block.start <= 600 ? block : sentence, provider);
    }
  }
}

const afterPreposition = (sentence: Sentence, mention: PlaceMention): boolean =>
  hitsOf(sentence, 'place-relations').some((hit) => hit.end <= mention.start && mention.start - hit.end <= 12 && ['in', 'inside'].includes(hit.entry.id));

/** "Overføring til tredjeland: Ja, Eksempel (USA)". */
export function* atTransferLabels(reading: Reading): Generator<Found> {
  for (const [block, sentence] of valuesWithPlaces(reading)) {
    if (!labelsOf(reading, block).includes('transfer')) continue;
    for (const mention of plainPlaces(reading, sentence)) {
      if (!setApart(reading, sentence, mention)) continue;
      const own = providersIn(reading, sentence)
        .filter((one) => one.end <= mention.start)
        .at(-1)?.name;
      yield found(reading, sentence, mention, block.end - block.start <= 600 ? block : sentence, own ?? supplierAbove(reading, sentence));
    }
  }
}

/** "Supabase: database og innlogging (EU, Frankfurt)", "OpenAI: USA". */
export function* atSupplierLabels(reading: Reading): Generator<Found> {
  for (const [block, sentence] of valuesWithPlaces(reading)) {
    const labels = labelsOf(reading, block);
    if (labels.includes('address') || labels.includes('location')) continue;
    const label = (reading.byBlock[sentence.blockIndex] ?? []).find((one) => one.role === 'label');
    if (!label) continue;
    const names = providersIn(reading, label);
    const name = names[0]?.name;
    for (const mention of plainPlaces(reading, sentence)) {
      if (name === undefined && !listTheme(reading, block) && !noSeat(mention)) continue;
      const own = providersIn(reading, sentence)
        .filter((one) => one.end <= mention.start)
        .at(-1)?.name;
      if (setApart(reading, sentence, mention) && (name !== undefined || own !== undefined))
        yield found(reading, sentence, mention, block.end - block.start <= 600 ? block : sentence, own ?? name);
    }
  }
}

function* valuesWithPlaces(reading: Reading): Generator<readonly [PairBlock, Sentence]> {
  for (const sentence of reading.sentences) {
    if (sentence.role === 'value' && sentence.block.kind === 'pair' && placesOf(reading, sentence).length > 0) yield [sentence.block, sentence];
  }
}

/** The supplier of a card: the value of the nearest label for suppliers above in the same run of pairs, else the heading or item above. */
function supplierAbove(reading: Reading, sentence: Sentence): string | undefined {
  for (let index = sentence.blockIndex - 1; index >= 0 && sentence.blockIndex - index <= 8; index--) {
    const block = reading.version.blocks[index];
    if (block?.kind !== 'pair') break;
    if (labelsOf(reading, block)[0] === 'supplier') return reading.text.slice(block.value.start, block.value.end).split('\n')[0]?.slice(0, MAX_NAME);
  }
  return headingProvider(reading, sentence);
}

/** "Supabase (EU) – database", "Vercel Inc. – hosting, USA": a list of suppliers, or a heading over one of them. */
export function* besideSuppliersInLists(reading: Reading): Generator<Found> {
  for (const sentence of reading.sentences) {
    const { block } = sentence;
    if ((sentence.role !== 'text' && sentence.role !== 'label') || placesOf(reading, sentence).length === 0) continue;
    if (reading.text[sentence.end - 1] === '?') continue;
    const first = reading.byBlock[sentence.blockIndex]?.[0];
    // "Eksempel Inc. (USA)" may be cut in two at its dot: then the name is in the sentence before.
    const cut = reading.text[sentence.start] === '(' && first && sentence.index === first.index + 1 ? first : sentence;
    const names = providersIn(reading, cut);
    const opening = names[0] !== undefined && names[0].start - cut.start <= 3;
    if (block.kind === 'paragraph' && !(opening && sentence.end - sentence.start <= 160 && cut === first && listTheme(reading, block))) continue;
    if (block.kind === 'item' && sentence !== first && !opening) continue;
    if (block.kind !== 'item' && !opening) continue;
    for (const mention of plainPlaces(reading, sentence)) {
      const before = names.filter((name) => name.end <= mention.start);
      const name = before.at(-1);
      if (name === undefined || !setApart(reading, sentence, mention)) continue;
      if (!opening && !listTheme(reading, block)) continue;
      yield found(reading, sentence, mention, { start: cut.start, end: sentence.end }, name.name);
    }
  }
}

/** A heading over one supplier, with its place: "OpenAI (USA)", "2. Eksempelskyen – Frankfurt". */
export function* inSupplierHeadings(reading: Reading): Generator<Found> {
  for (const sentence of reading.sentences) {
    if (sentence.role !== 'heading' || placesOf(reading, sentence).length === 0 || reading.text[sentence.end - 1] === '?') continue;
    for (const mention of plainPlaces(reading, sentence)) {
      if (!setApart(reading, sentence, mention)) continue;
      const known = providersIn(reading, sentence)
        .filter((name) => name.end <= mention.start)
        .at(-1)?.name;
      const name = known ?? (listTheme(reading, sentence.block) ? nameBefore(reading, sentence, mention) : undefined);
      if (name) yield found(reading, sentence, mention, sentence, name);
    }
  }
}

/** A line that is only a place, below the lines of a supplier: a table or a card whose cells became lines of their own. */
export function* belowSuppliers(reading: Reading): Generator<Found> {
  for (const sentence of reading.sentences) {
    if (sentence.block.kind === 'row' || placesOf(reading, sentence).length === 0 || !isLine(sentence) || !onlyPlaces(reading, sentence)) continue;
    // "Adresse: India": what a label already explains.
    if (sentence.block.kind === 'pair' && sentence.role === 'value' && labelsOf(reading, sentence.block).length > 0) continue;
    const above = supplierLineAbove(reading, sentence);
    if (above) for (const mention of plainPlaces(reading, sentence)) yield found(reading, sentence, mention, sentence, above);
  }
}

/** A sentence that is all of its heading, paragraph, item, label or value, and short. */
function isLine({ block, start, end, role }: Sentence): boolean {
  if (end - start > 100 || block.kind === 'row') return false;
  const whole = block.kind === 'pair' ? (role === 'label' ? block.label : block.value) : block;
  return start === whole.start && end === whole.end;
}

/** The supplier that one of the few short lines above names. Lines of an address or a contact card break it off. */
function supplierLineAbove(reading: Reading, sentence: Sentence): string | undefined {
  for (let index = sentence.index - 1; index >= 0 && sentence.index - index <= 4; index--) {
    const line = reading.sentences[index] as Sentence;
    if (!isLine(line) || /[@]|\d{4}|[.?]$/u.test(reading.text.slice(line.start, line.end)) || themesOf(reading, line.block).has('contact')) return undefined;
    const name = providersIn(reading, line)[0];
    if (name && name.start - line.start <= 3) return name.known !== undefined || listTheme(reading, line.block) ? name.name : undefined;
  }
  return undefined;
}

/** The words of a heading before a bracket or dash, without its number, where they begin with a capital. */
function nameBefore({ text }: Reading, sentence: Sentence, mention: PlaceMention): string | undefined {
  if (sentence.hits.some((hit) => hit.entry.lexicon === 'areas' && hit.start === sentence.start)) return undefined;
  const words = text
    .slice(sentence.start, openBracket(text, sentence, mention) ?? mention.start)
    .replace(/^[\d.\s)•-]+/u, '')
    .replace(/[\s–—:,(-]+$/u, '');
  return /^\p{Lu}/u.test(words) && words.length <= 40 && words.split(/\s+/u).length <= 4 ? words : undefined;
}

/** A cloud region by its code holds data wherever it is named: "eu-north-1". */
export function* cloudRegions(reading: Reading): Generator<Found> {
  for (const sentence of reading.sentences) {
    if (sentence.role === 'header-cell' || !sentence.byLexicon.has('cloud-regions')) continue;
    for (const mention of plainPlaces(reading, sentence)) {
      if (mention.kind !== 'region') continue;
      const provider = sentence.block.kind === 'row' ? supplierOfRow(reading, sentence.block, sentence.blockIndex) : providerOf(reading, sentence, mention);
      yield found(reading, sentence, mention, sentence.end - sentence.start <= 420 ? sentence : { start: mention.start, end: mention.end }, provider);
    }
  }
}

/** In brackets, behind a dash, colon or comma, and with nothing but such marks after it; or the whole text is places. */
function setApart(reading: Reading, sentence: Sentence, mention: PlaceMention): boolean {
  const { text } = reading;
  if (openBracket(text, sentence, mention) !== undefined) return true;
  if (mention.kind === 'region') return true;
  const before = text.slice(Math.max(sentence.start, mention.start - 3), mention.start);
  const after = text.slice(mention.end, Math.min(sentence.end, mention.end + 3));
  const opens = mention.start === sentence.start || /(?:[–—-]\s|[:,|;]\s?|\/\s?)$/u.test(before) || chained(reading, sentence, mention);
  return opens && (after === '' || /^\s?(?:[.,;()/–—-]|\s$)/u.test(after) || /^\s?\p{L}/u.test(after) === false || chained(reading, sentence, mention, true));
}

/** A city, a region or an area beside a supplier is no seat: it tells where the data is. */
export const noSeat = (mention: PlaceMention): boolean => mention.kind === 'region' || mention.kind === 'area' || mention.city !== undefined;

const chained = ({ text }: Reading, sentence: Sentence, mention: PlaceMention, after = false): boolean => {
  const others = placesOf({ text } as Reading, sentence);
  return others.some(
    (other) =>
      other !== mention &&
      (after ? other.start >= mention.end && joinsPlaces(text.slice(mention.end, other.start)) : other.end <= mention.start && joinsPlaces(text.slice(other.end, mention.start))),
  );
};

/** "Vi bruker Supabase (EU) og Vercel (Frankfurt)": an area or a city in brackets right behind a supplier's name. */
export function* besideSuppliersInText(reading: Reading): Generator<Found> {
  for (const sentence of reading.sentences) {
    if ((sentence.role !== 'text' && sentence.role !== 'value') || placesOf(reading, sentence).length === 0 || reading.text[sentence.end - 1] === '?') continue;
    for (const mention of plainPlaces(reading, sentence)) {
      const open = noSeat(mention) || suppliersAreListed(reading, sentence) ? openBracket(reading.text, sentence, mention) : undefined;
      if (open === undefined) continue;
      const name = providersIn(reading, sentence).find((one) => one.end <= open && open - one.end <= 2);
      if (name)
        yield found(reading, sentence, mention, sentence.end - sentence.start <= 420 ? sentence : { start: name.start, end: Math.min(sentence.end, mention.end + 40) }, name.name);
    }
  }
}

const suppliersAreListed = (reading: Reading, sentence: Sentence): boolean => {
  const themes = themesOf(reading, sentence.block);
  return themes.has('sub-processors') || themes.has('transfer');
};

/** An answer under a question or heading about where data is: "USA", "I hovedsak i USA, også noe i Tyskland". */
export function* answersWhere(reading: Reading): Generator<Found> {
  for (const sentence of reading.sentences) {
    const { block } = sentence;
    if (sentence.role !== 'text' || (block.kind !== 'paragraph' && block.kind !== 'item') || placesOf(reading, sentence).length === 0) continue;
    const asked = themesOfText(block.path.at(-1) ?? '').has('storage') || leadAsks(reading, sentence);
    if (!asked) continue;
    for (const mention of plainPlaces(reading, sentence)) if (onlyPlaces(reading, sentence)) yield found(reading, sentence, mention, sentence, undefined);
  }
}

const leadAsks = (reading: Reading, { block, blockIndex }: Sentence): boolean => {
  if (!('lead' in block) || !block.lead) return false;
  const { lead } = block;
  const themes = themesOfText(reading.text.slice(lead.start, lead.end));
  if (themes.has('storage') || themes.has('transfer')) return true;
  for (let index = blockIndex - 1; index >= 0 && blockIndex - index <= 60; index--) {
    const sentences = reading.byBlock[index] ?? [];
    const asking = sentences.find((sentence) => sentence.start <= lead.start && lead.start < sentence.end);
    if (asking) return asking.hits.some((hit) => ['store', 'host', 'process', 'transfer', 'server'].includes(partOf(hit))) && !asking.hits.some((hit) => partOf(hit) === 'other');
    if (sentences[0] && sentences[0].start < lead.start) return false;
  }
  return false;
};

/** Whether a text is nothing but places and the small words between them. */
export function onlyPlaces(reading: Reading, sentence: Sentence): boolean {
  let rest = reading.text.slice(sentence.start, sentence.end);
  // "Norge (Eksempelskyen, Oslo)": who stores it may stand beside the place.
  const names = providersIn(reading, sentence).filter(
    (name) => openBracket(reading.text, sentence, name) !== undefined && !placesOf(reading, sentence).some((place) => place.start < name.end && name.start < place.end),
  );
  for (const mention of [...placesOf(reading, sentence), ...names].sort((a, b) => a.start - b.start).reverse())
    rest = `${rest.slice(0, mention.start - sentence.start)} , ${rest.slice(mention.end - sentence.start)}`;
  const small = new Set(
    sentence.hits
      .filter((hit) => hit.entry.lexicon === 'place-relations' || ['primary', 'partial', 'server', 'store', 'located'].includes(partOf(hit)))
      .flatMap((hit) => reading.text.slice(hit.start, hit.end).toLowerCase().split(/\s+/u)),
  );
  return rest
    .split(/[\s,.;:()/–—-]+/u)
    .filter((word) => word !== '')
    .every((word) => small.has(word.toLowerCase()) || onlyFillers(word) || joinsPlaces(` ${word} `));
}
