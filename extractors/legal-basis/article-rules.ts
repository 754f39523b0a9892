import type { Rule } from '../../src/model/extractor.js';
import type { Reading, Sentence } from '../../src/model/reading.js';
import { type ArticleMention, articlesOf } from '../../src/norwegian/articles.js';
import { candidatesOf, type Found, foundAt } from './candidates.js';
import { frameOf, placeOf } from './place.js';
import type { Basis } from './words.js';

const LETTERS: Readonly<Record<string, Basis>> = { a: 'consent', b: 'contract', c: 'legal-obligation', d: 'vital-interests', e: 'public-task', f: 'legitimate-interests' };

/** The basis that an article is: 6(1)(a)–(f), or an exception of 9(2). Nothing for a bare "artikkel 6" or for any other article. */
export function basisOfArticle({ number, letter, article, range }: ArticleMention): Basis | undefined {
  if (range || letter === undefined) return undefined;
  if (number === 6 && article.startsWith('6(1)')) return LETTERS[letter];
  return number === 9 && article.startsWith('9(2)') ? 'special-category' : undefined;
}

/** Whether the sentence lists the letters of Article 6 as the law has them, without saying which are used. */
const recites = (mentions: readonly ArticleMention[]): boolean => new Set(mentions.filter((one) => one.number === 6 && one.letter).map((one) => one.letter)).size >= 6;

/** "6(1)(f)" alone in a cell or behind a label: no word announces it. */
const notationCell = ({ text }: Reading, { role, start, end }: Sentence): boolean =>
  (role === 'cell' || role === 'value') && end - start <= 40 && /^[69][\s(.-]/u.test(text.slice(start, start + 2));

function* articles(reading: Reading, reader: (sentence: Sentence, right: boolean) => boolean): Generator<Found> {
  for (const sentence of reading.sentences) {
    if (
      !notationCell(reading, sentence) &&
      !sentence.hits.some(
        (hit) =>
          (hit.entry.lexicon === 'legal-notations' && hit.entry.id === 'article') ||
          hit.entry.lexicon === 'bases' ||
          (hit.entry.lexicon === 'statutes' && hit.entry.id === 'personvernforordningen'),
      )
    )
      continue;
    const place = placeOf(reading, sentence);
    const mentions = articlesOf(reading, sentence, place.column || place.section || sentence.role === 'cell');
    if (mentions.length === 0 || recites(mentions)) continue;
    if (place.teaches || !reader(sentence, place.rights || place.conditional || frameOf(sentence, 'object', 'withdraw', 'reader-right') !== undefined)) continue;
    for (const mention of mentions) {
      const basis = basisOfArticle(mention);
      if (basis) yield foundAt(reading, sentence, mention, basis, { article: mention.article });
    }
  }
}

const LETTER_AFTER = /^\s?[,–-]?\s?(?:\(\s?)?(?:(?:jf\.?\s)?(?:bokstav|litra|bokst\.?)\s)?\(?([a-f])(?:\)|(?=\s*$))/iu;
const LETTER_BEFORE = /(?:^|[\s(,;])(?:(?:bokstav|litra|bokst\.?)\s)?\(?([a-f])[).:]\s?[–:-]?\s?$/iu;

/** "Avtale (b)", "f) Berettiget interesse" under a heading on Article 6: the letter counts when it is that of the basis beside it. */
function* letters(reading: Reading): Generator<Found> {
  for (const { sentence, words, place } of candidatesOf(reading)) {
    if (place.teaches || place.rights) continue;
    for (const word of words) {
      const after = LETTER_AFTER.exec(reading.text.slice(word.end, Math.min(sentence.end, word.end + 24)));
      const before = LETTER_BEFORE.exec(reading.text.slice(Math.max(sentence.start, word.start - 24), word.start));
      const letter = [after?.[1], before?.[1]].map((one) => one?.toLowerCase()).find((one) => one !== undefined && LETTERS[one] === word.basis);
      if (letter) yield foundAt(reading, sentence, word, word.basis, { article: `6(1)(${letter})` });
    }
  }
}

export const letterRule: Rule = { name: '<basis> (<its letter in article 6(1)>)', find: letters };
export const articleRule: Rule = { name: '<article 6(1) or 9(2) with its letter>', find: (reading) => articles(reading, (_sentence, right) => !right) };
export const articleAmongRights: Rule = { name: '<right> … <article 6(1) or 9(2) with its letter>', find: (reading) => articles(reading, (_sentence, right) => right) };
