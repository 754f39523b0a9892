import type { Rule } from '../../src/model/extractor.js';
import type { Reading, Sentence } from '../../src/model/reading.js';
import { type ArticleMention, articlesOf } from '../../src/norwegian/articles.js';
import { type Found, foundAt } from './candidates.js';
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

function* articles(reading: Reading, reader: (sentence: Sentence, right: boolean) => boolean): Generator<Found> {
  for (const sentence of reading.sentences) {
    if (!sentence.hits.some((hit) => (hit.entry.lexicon === 'legal-notations' && hit.entry.id === 'article') || hit.entry.lexicon === 'bases' || (hit.entry.lexicon === 'statutes' && hit.entry.id === 'personvernforordningen'))) continue;
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

export const articleRule: Rule = { name: '<article 6(1) or 9(2) with its letter>', find: (reading) => articles(reading, (_sentence, right) => !right) };
export const articleAmongRights: Rule = { name: '<right> … <article 6(1) or 9(2) with its letter>', find: (reading) => articles(reading, (_sentence, right) => right) };
