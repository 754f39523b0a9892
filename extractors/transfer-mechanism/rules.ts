import type { Rule } from '../../src/model/extractor.js';
import type { Assertion, Finding } from '../../src/model/fact.js';
import { fieldOf } from '../../src/model/lexicon.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { type ArticleMention, articlesOf } from '../../src/norwegian/articles.js';
import { assertionOf } from '../../src/norwegian/assertion.js';
import { columnsOf, labelsOf } from '../../src/norwegian/columns.js';
import { findPhrases } from '../../src/norwegian/phrases.js';
import { hitOf, hitsOf, longest } from '../../src/norwegian/read.js';
import { themesOf } from '../../src/norwegian/themes.js';
import { tokenise } from '../../src/norwegian/tokens.js';

type Found = Omit<Finding, 'rule'>;

const mechanismOf = (hit: Hit): string => fieldOf(hit.entry, 'mechanism') || hit.entry.id;

/** Whether the sentence, its column or its headings speak of a transfer to another country. */
function aboutTransfer(reading: Reading, sentence: Sentence): boolean {
  if (hitOf(sentence, 'transfer-cues', 'transfer') || sentence.hits.some((hit) => hit.entry.lexicon === 'countries' || hit.entry.lexicon === 'areas')) return true;
  const { block } = sentence;
  if (block.kind === 'row') {
    const cell = block.cells[sentence.cell ?? 0];
    if (cell && columnsOf(cell).some((column) => column === 'transfer' || column === 'location')) return true;
  }
  if (block.kind === 'pair' && labelsOf(reading, block).includes('transfer')) return true;
  return themesOf(reading, block).has('transfer');
}

/** Phrases of a sentence that name a mechanism in force for the document's own transfers. */
function* namedIn(reading: Reading, sentence: Sentence): Generator<Hit> {
  const hits = longest(hitsOf(sentence, 'transfer-mechanisms'));
  if (hits.length === 0 || !isStatement(reading, sentence)) return;
  for (const hit of hits) {
    const needs = fieldOf(hit.entry, 'needs');
    if (needs === 'transfer' && !aboutTransfer(reading, sentence)) continue;
    if (needs === 'country' && !(hitOf(sentence, 'transfer-cues', 'country') && aboutTransfer(reading, sentence))) continue;
    if (hit.entry.id === 'scc-short' && hitOf(sentence, 'transfer-cues', 'arbitration')) continue;
    if (mechanismOf(hit) === 'privacy-shield' && hitOf(sentence, 'transfer-cues', 'invalid')) continue;
    const explained = hitsOf(sentence, 'transfer-cues').some(
      (cue) => cue.entry.id === 'definition' && cue.start >= hit.end && cue.start - hit.end <= 3 && hit.start - sentence.start <= 12,
    );
    if (!explained) yield hit;
  }
}

/** Headings, labels, questions and definitions name things without stating them. */
const isStatement = (reading: Reading, sentence: Sentence): boolean =>
  sentence.role !== 'heading' &&
  sentence.role !== 'label' &&
  sentence.role !== 'header-cell' &&
  reading.text[sentence.end - 1] !== '?' &&
  !themesOf(reading, sentence.block).has('definitions');

/** Denied where it is said not to be used, or to be missing in the receiving country. */
function assertion(reading: Reading, sentence: Sentence, span: Span): Assertion {
  const absent = hitsOf(sentence, 'transfer-cues').some((cue) => cue.entry.id === 'absent' && cue.end <= span.start && span.start - cue.end <= 12);
  if (absent) return 'denied';
  // "… sender ikke data til USA, og bruker ikke SCC": a negation right before the name is its own, whatever stands before; "ikke uten SCC" is none.
  const near = hitsOf(sentence, 'negations').filter((hit) => hit.end <= span.start && span.start - hit.end <= 15);
  if (near.length === 1 && fieldOf((near[0] as Hit).entry, 'scope') === 'both') return 'denied';
  return assertionOf(reading, sentence, span);
}

const MAX = 420;

/** The sentence with its row where that is short; of a long sentence the words around the mechanism. */
function evidenceOf(sentence: Sentence, span: Span): Span {
  const { block } = sentence;
  if (block.kind === 'row' && block.end - block.start <= MAX) return { start: block.start, end: block.end };
  if (sentence.end - sentence.start <= MAX) return { start: sentence.start, end: sentence.end };
  const start = Math.max(sentence.start, span.start - 160);
  return { start, end: Math.min(sentence.end, span.end + 160, start + 560) };
}

/** Article 45, 46(2)(c), 47 and 49 as mechanisms; a range of articles names none. */
function mechanismOfArticle({ number, paragraph, letter, range }: ArticleMention): string | undefined {
  if (range) return undefined;
  if (number === 45) return 'adequacy';
  if (number === 46 && (letter === 'c' || letter === 'd') && (paragraph ?? 2) === 2) return 'scc';
  if (number === 47 || (number === 46 && letter === 'b' && (paragraph ?? 2) === 2)) return 'bcr';
  return number === 49 ? 'derogation' : undefined;
}

export const rules: readonly Rule[] = [
  {
    name: '<mechanism>',
    *find(reading): Generator<Found> {
      for (const sentence of reading.sentences)
        for (const hit of namedIn(reading, sentence))
          yield { value: { mechanism: mechanismOf(hit) }, evidence: evidenceOf(sentence, hit), assertion: assertion(reading, sentence, hit) };
    },
  },
  {
    name: 'overføring … artikkel <45|46(2)(c)|47|49>',
    *find(reading): Generator<Found> {
      for (const sentence of reading.sentences) {
        if (!/4[5-79]/u.test(reading.text.slice(sentence.start, sentence.end)) || !aboutTransfer(reading, sentence) || !isStatement(reading, sentence)) continue;
        for (const article of articlesOf(reading, sentence)) {
          const mechanism = mechanismOfArticle(article);
          if (mechanism) yield { value: { mechanism }, evidence: evidenceOf(sentence, article), assertion: assertion(reading, sentence, article) };
        }
      }
    },
  },
  {
    name: '| <column: mechanism> | ja |',
    *find(reading): Generator<Found> {
      for (const sentence of reading.sentences) {
        if (!hitOf(sentence, 'transfer-cues', 'yes') || sentence.end - sentence.start > 60) continue;
        const { block } = sentence;
        const header =
          block.kind === 'row' && !block.header
            ? (block.cells[sentence.cell ?? 0]?.column ?? '')
            : block.kind === 'pair' && sentence.role === 'value'
              ? reading.text.slice(block.label.start, block.label.end)
              : '';
        if (header === '') continue;
        for (const hit of longest(findPhrases(header, tokenise(header)).filter((one) => one.entry.lexicon === 'transfer-mechanisms' && !fieldOf(one.entry, 'needs'))))
          yield { value: { mechanism: mechanismOf(hit) }, evidence: block.end - block.start <= MAX ? block : sentence };
      }
    },
  },
];
