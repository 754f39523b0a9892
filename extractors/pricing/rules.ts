import type { Rule } from '../../src/model/extractor.js';
import { fieldOf } from '../../src/model/lexicon.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import { assessedServices } from '../../src/norwegian/assessed-service.js';
import { type AssessmentAnswer, answersOf, isAssessment, isUnknown, subjectBefore, withLabel, yesOrNo } from '../../src/norwegian/assessments.js';
import { findPhrases } from '../../src/norwegian/phrases.js';
import { hitOf, longest } from '../../src/norwegian/read.js';
import { tokenise } from '../../src/norwegian/tokens.js';

type Model = 'free' | 'paid' | 'free-and-paid';

/** Words of price in some phrases; longer ones win, and "gratis prøveperiode" is no price. */
const pricesAmong = (hits: readonly Hit[]): Hit[] =>
  longest(hits.filter(({ entry }) => entry.lexicon === 'assessment-pricing')).filter(({ entry }) => fieldOf(entry, 'model') !== '');

function modelOf(prices: readonly Hit[]): Model | undefined {
  const models = new Set(prices.map(({ entry }) => fieldOf(entry, 'model') as Model));
  if (models.has('free-and-paid') || (models.has('free') && models.has('paid'))) return 'free-and-paid';
  return [...models][0];
}

/** "Betalt/gratis versjon: Gratis". The sentences of one answer are read together: free here and paid there is both. */
function* answered(reading: Reading): ReturnType<Rule['find']> {
  if (!isAssessment(reading)) return;
  for (const answers of byQuestion(answersOf(reading, 'pricing'))) {
    const sentences = answers.flatMap((answer) => answer.sentences);
    const [first] = sentences;
    if (!first) continue;
    const telling = sentences.map((sentence) => ({ sentence, prices: pricesAmong(sentence.hits) })).filter(({ prices }) => prices.length > 0);
    const model = modelOf(telling.flatMap(({ prices }) => prices));
    if (telling.length === 0 && isUnknown(first)) continue;
    const short = yesOrNo(first);
    if (short !== undefined && telling.length === 0) {
      // "Er appen gratis? Ja": the question holds the price.
      const label = (answers[0] as AssessmentAnswer).label;
      const asked = modelOf(pricesAmong(findPhrases(label, tokenise(label))));
      if (asked === 'free' || asked === 'paid') yield { value: { model: short === 'yes' ? asked : asked === 'free' ? 'paid' : 'free' }, evidence: withLabel(first) };
    } else if (model !== undefined) for (const { sentence } of telling) yield { value: { model }, evidence: withLabel(sentence) };
  }
}

/** Answers to one question that follow each other; each row of an overview is asked anew. */
function byQuestion(answers: readonly AssessmentAnswer[]): AssessmentAnswer[][] {
  const groups: AssessmentAnswer[][] = [];
  for (const answer of answers) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && before.label === answer.label && before.blockIndex + 1 === answer.blockIndex && answer.block.kind !== 'row') last.push(answer);
    else groups.push([answer]);
  }
  return groups;
}

/** "Appen er gratis": only where no heading or label asks for the price. */
function* told(reading: Reading): ReturnType<Rule['find']> {
  if (!isAssessment(reading) || answersOf(reading, 'pricing').length > 0) return;
  const names = assessedServices(reading).map(({ name }) => name);
  const telling: { sentence: Sentence; prices: Hit[] }[] = [];
  for (const sentence of reading.sentences) {
    if (sentence.role === 'heading' || sentence.role === 'header-cell' || hitOf(sentence, 'assessment-pricing', 'trap')) continue;
    const prices = pricesAmong(sentence.hits).filter((hit) => subjectBefore(reading, sentence, hit, names) === 'service');
    if (prices.length > 0) telling.push({ sentence, prices });
  }
  const model = modelOf(telling.flatMap(({ prices }) => prices));
  if (model !== undefined) for (const { sentence } of telling) yield { value: { model }, evidence: withLabel(sentence) };
}

export const rules: readonly Rule[] = [
  { name: 'pris: <cue:free|paid>', find: answered },
  { name: '<service> er <cue:free|paid>', find: told },
];
