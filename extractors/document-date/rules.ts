import type { Rule } from '../../src/model/extractor.js';
import type { Finding } from '../../src/model/fact.js';
import { fieldOf } from '../../src/model/lexicon.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import { join, type Span } from '../../src/model/span.js';
import { columnsOfText } from '../../src/norwegian/columns.js';
import { type DateMention, datesOf } from '../../src/norwegian/dates.js';
import { hitOf, hitsOf, longest } from '../../src/norwegian/read.js';

type Found = Omit<Finding, 'rule'>;

const CUES = 'date-cues';
const DOCUMENTS = 'date-documents';
const FOREIGN = 'date-foreign';
/** Characters that may stand between "oppdatert" and its date ("oppdatert av styret den …"). */
const NEAR = 40;
/** Blocks at the top and the bottom of a document where a bare date speaks of the document. */
const MARGIN = 10;
const LONGEST_QUOTE = 600;

const found = (date: DateMention, event: string, evidence: Span): Found => ({ value: { date: date.date, event }, evidence });

const cuesOf = (sentence: Sentence): Hit[] => longest(hitsOf(sentence, CUES));

const atMargin = ({ version }: Reading, { blockIndex }: Sentence): boolean => blockIndex < MARGIN || blockIndex >= version.blocks.length - MARGIN;

const within = (hit: Span, span: Span): boolean => hit.start >= span.start && hit.end <= span.end;

const foreignIn = (sentence: Sentence, span: Span): boolean => hitsOf(sentence, FOREIGN).some((hit) => within(hit, span));

/** Whether a document names itself within a span. An agreement does so only in an agreement. */
const namesItself = ({ version }: Reading, sentence: Sentence, span: Span): boolean =>
  sentence.hits.some(
    (hit) => hit.entry.lexicon === DOCUMENTS && within(hit, span) && (hit.entry.fields['agreement'] !== true || (version.type !== 'policy' && version.type !== 'assessment')),
  );

/** Words of letters in a stretch of text. */
const wordsIn = (text: string, span: Span): number => text.slice(span.start, span.end).match(/\p{L}+/gu)?.length ?? 0;

/**
 * Whether what stands before a cue lets it speak of the document: nothing (a line of its own, a footer's next part), or the document's
 * name as subject ("Personvernerklæringen ble sist oppdatert"). "Loven ble sist endret" and "Systemet ble oppdatert" do not.
 */
function speaksOfDocument(reading: Reading, sentence: Sentence, cue: Hit, from: number): boolean {
  const { text } = reading;
  // "oppdatert/updated": one cue in two languages.
  const before = text.slice(from, cue.start).replace(/(?:^|\s)\p{L}{4,12}\s?\/\s?$/u, ' ');
  const cut = Math.max(before.lastIndexOf('|'), before.lastIndexOf('•'), before.lastIndexOf('·'), before.lastIndexOf('\n'));
  const start = from + cut + 1;
  const segment = { start, end: cue.start };
  if (foreignIn(sentence, { start: from, end: cue.start })) return false;
  if (wordsIn(text, segment) === 0) return true;
  if (namesItself(reading, sentence, segment)) return /[,(;]\s*$/u.test(before) ? atMargin(reading, sentence) : wordsIn(text, segment) <= 14;
  // "Nordlys AS, sist oppdatert …", "Rev. 2 – oppdatert …": a break right before the cue, at the top or the bottom only.
  return atMargin(reading, sentence) && /[,(;:–—-]\s*$/u.test(before) && wordsIn(text, segment) <= 8;
}

const FAR_VERSION = 2;

/** "Sist oppdatert 3. mai 2024", "Denne erklæringen gjelder fra …", "Versjon 1.2 – 3. mars 2025". */
const cueThenDate: Rule = {
  name: '<cue:updated|published|effective|version> <date>',
  *find(reading) {
    for (const sentence of reading.sentences) {
      if (!sentence.byLexicon.has(CUES)) continue;
      const dates = datesOf(reading, sentence);
      if (dates.length === 0) continue;
      let from = sentence.start;
      for (const date of dates) {
        const cue = cuesOf(sentence)
          .filter((hit) => hit.start >= from && hit.end <= date.start)
          .at(-1);
        const floor = from;
        from = date.end;
        if (!cue) continue;
        const gap = { start: cue.end, end: date.start };
        if (gap.end - gap.start > NEAR || foreignIn(sentence, gap)) continue;
        if (
          cue.entry.fields['label'] === true &&
          !(atMargin(reading, sentence) && wordsIn(reading.text, { start: sentence.start, end: cue.start }) === 0 && /^\s*[:–-]/u.test(reading.text.slice(cue.end, date.start)))
        )
          continue;
        if (cue.entry.fields.margin === true && !atMargin(reading, sentence)) continue;
        if (cue.entry.fields['version'] === true && wordsIn(reading.text, gap) >= FAR_VERSION) continue;
        if (!speaksOfDocument(reading, sentence, cue, floor)) continue;
        // "3. mai 2024, oppdatert fra 1. januar": the second date of one cue is not read.
        yield found(date, fieldOf(cue.entry, 'event'), clip(sentence, join(cue, date)));
      }
    }
  },
};

/** The sentence, or the words alone where the sentence is too long for a quote. */
const clip = (sentence: Sentence, words: Span): Span => (sentence.end - sentence.start <= LONGEST_QUOTE / 2 ? { start: sentence.start, end: sentence.end } : words);

/** A label, row header or short line that is a cue, and the date in its value, in the next cell or on the next line. */
const labelThenDate: Rule = {
  name: '<label:updated|published|effective|date>: <date>',
  *find(reading) {
    const { sentences } = reading;
    for (let i = 0; i + 1 < sentences.length; i++) {
      const label = sentences[i] as Sentence;
      const value = sentences[i + 1] as Sentence;
      const cue = cuesOf(label)[0];
      if (!cue || label.end - label.start > 60 || hitOf(label, FOREIGN) || hitOf(value, FOREIGN)) continue;
      const paired = (label.role === 'label' && value.role === 'value') || (label.role === 'cell' && value.role === 'cell' && label.blockIndex === value.blockIndex);
      const lines = label.role !== 'value' && label.role !== 'cell' && value.blockIndex === label.blockIndex + 1 && value.role === 'text';
      if (!paired && !lines) continue;
      // The label must be the cue and little else: "Sist oppdatert", "Dato for ikrafttredelse", "Versjon/dato".
      if (wordsIn(reading.text, label) - wordsIn(reading.text, cue) > (namesItself(reading, label, label) ? 4 : 1) || datesOf(reading, label).length > 0) continue;
      if (cue.entry.fields['label'] === true && !atMargin(reading, label)) continue;
      const date = datesOf(reading, value)[0];
      if (!date || (lines && date.start - value.start > 12) || wordsIn(reading.text, { start: value.start, end: date.start }) > 3) continue;
      yield found(date, fieldOf(cue.entry, 'event'), clip(value, join(label, date).end - label.start <= LONGEST_QUOTE / 2 ? { start: label.start, end: date.end } : date));
    }
  },
};

/** A table of versions: a column of dates beside a column of version numbers. */
const versionTable: Rule = {
  name: '<column:version> <column:date>',
  *find(reading) {
    for (const [index, block] of reading.version.blocks.entries()) {
      if (block.kind !== 'row' || block.header) continue;
      const columns = block.cells.map((cell) => columnsOfText(cell.column)[0]);
      if (columns.filter((column) => column === 'date').length < 2) continue;
      for (const sentence of reading.byBlock[index] ?? []) {
        if (sentence.cell === undefined || columns[sentence.cell] !== 'date' || hitOf(sentence, CUES)) continue;
        const date = datesOf(reading, sentence)[0];
        if (date) yield found(date, 'updated', block.end - block.start <= LONGEST_QUOTE ? { start: block.start, end: block.end } : sentence);
      }
    }
  },
};

/** Whether a line is a sentence about somebody ("Vi har databehandleravtale med …, inngått 3. mai 2023.") and so no title. */
const saysSomething = ({ text }: Reading, sentence: Sentence): boolean =>
  /[.!?]$/u.test(text.slice(sentence.start, sentence.end).trimEnd()) ||
  sentence.hits.some(
    (hit) => hit.entry.lexicon === 'parties' && (hit.entry.fields['party'] === 'self' || hit.entry.fields['party'] === 'reader') && hit.first === sentence.firstToken,
  );

/** "Personvernerklæring – januar 2025": a title with a date. */
const titleWithDate: Rule = {
  name: '<title> <date>',
  *find(reading) {
    for (const sentence of reading.sentences) {
      if (sentence.blockIndex >= 5) break;
      if (sentence.end - sentence.start > 90 || hitOf(sentence, CUES) || hitOf(sentence, FOREIGN)) continue;
      if (sentence.role !== 'heading' && sentence.role !== 'text') continue;
      const dates = datesOf(reading, sentence);
      const [date] = dates;
      if (!date || dates.length > 1 || !namesItself(reading, sentence, { start: sentence.start, end: date.start })) continue;
      if (wordsIn(reading.text, { start: sentence.start, end: date.start }) > 8 || wordsIn(reading.text, { start: date.end, end: sentence.end }) > 0) continue;
      if (sentence.role === 'text' && saysSomething(reading, sentence)) continue;
      yield found(date, 'published', sentence);
    }
  },
};

/** Ways in which a document states its own dates. */
export const rules: readonly Rule[] = [cueThenDate, labelThenDate, versionTable, titleWithDate];
