import type { Fact, FactValue } from '../model/fact.js';
import { sentencesOf, type Unit, unitsAt } from '../model/passages.js';
import type { Review } from '../store/index.js';

/** The verdict that holds for a fact, as it is shown with it. */
export interface FactReview {
  readonly verdict: Review['verdict'];
  readonly by: string;
  readonly at: string;
  readonly note: string;
  /** Fields that the analyst set. */
  readonly set: FactValue;
}

/** The sentences and rows that a fact rests on, as a verdict remembers them: an edited one is another. */
export function wordsOf(fact: Fact, text: string): string[] {
  const sentences = sentencesOf(text);
  return [...new Set(fact.evidence.flatMap((evidence) => unitsAt(sentences, evidence).map((index) => (sentences[index] as Unit).key)))];
}

/**
 * Facts of a text with the verdicts that hold for them: the last one on the same fact whose words still stand. A corrected fact has
 * the analyst's fields in the place of its own; its id stays.
 */
export function withVerdicts<F extends Fact>(facts: readonly F[], reviews: readonly Review[], text: string): (F & { readonly review?: FactReview })[] {
  if (reviews.length === 0) return [...facts];
  const sentences = new Set(sentencesOf(text).map(({ key }) => key));
  const holding = new Map(reviews.filter(({ words }) => words.some((sentence) => sentences.has(sentence))).map((review) => [review.fact, review]));
  return facts.map((fact) => {
    const review = holding.get(fact.id);
    if (review === undefined) return fact;
    const { verdict, by, at, note, value: set } = review;
    return { ...fact, ...corrected(fact, set), review: { verdict, by, at, note, set } };
  });
}

/** Fields that a fact has in its scope are set there, all others in its value. */
function corrected(fact: Fact, set: FactValue): Pick<Fact, 'value' | 'scope'> {
  const inScope = Object.entries(set).filter(([name]) => name in fact.scope);
  const inValue = Object.entries(set).filter(([name]) => !(name in fact.scope));
  return { value: { ...fact.value, ...Object.fromEntries(inValue) }, scope: { ...fact.scope, ...Object.fromEntries(inScope) } };
}
