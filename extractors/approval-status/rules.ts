import type { Rule } from '../../src/model/extractor.js';
import type { Finding } from '../../src/model/fact.js';
import { fieldOf } from '../../src/model/lexicon.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import type { Block } from '../../src/model/version.js';
import { hedgedAt, negationsAt } from '../../src/norwegian/assertion.js';
import { assessedServices } from '../../src/norwegian/assessed-service.js';
import { fieldOfLabel } from '../../src/norwegian/assessment-fields.js';
import { type AssessmentAnswer, answersOf, isAssessment, subjectBefore, withLabel, wordsOf, yesOrNo } from '../../src/norwegian/assessments.js';
import { hitsOf, longest } from '../../src/norwegian/read.js';

type Found = Omit<Finding, 'rule'>;

const EMPTY_BOX = /(?:☐|□|\[ ?\])\s*$/u;

/** Verdicts of a sentence: longest phrases, without empty boxes ("☐ Godkjent") and what is approved beside the service. */
function verdictsIn(reading: Reading, sentence: Sentence, names: readonly string[]): Hit[] {
  return longest(hitsOf(sentence, 'assessment-status')).filter((hit) => {
    if (EMPTY_BOX.test(reading.text.slice(Math.max(sentence.start, hit.start - 5), hit.start))) return false;
    // "skal ikke brukes til å samle inn …" is a condition; "skal ikke brukes i skolen" is a verdict.
    if (hit.entry.fields.use === true && fieldOf(hit.entry, 'status') === 'not-approved') {
      const next = hit.last + 1 < sentence.lastToken ? (reading.tokens.words[hit.last + 1] as string) : '';
      if (wordsOf('reservation').has(next)) return false;
    }
    return subjectBefore(reading, sentence, hit, names) !== 'other';
  });
}

/** "er foreløpig ikke godkjent": a negation turns an approval round. */
function statusOf(reading: Reading, sentence: Sentence, hit: Hit): string {
  const status = fieldOf(hit.entry, 'status');
  if (status !== 'approved') return status;
  return negationsAt(reading, sentence, hit).length % 2 === 1 ? 'not-approved' : status;
}

const found = (reading: Reading, sentence: Sentence, hit: Hit): Found => ({
  value: { status: statusOf(reading, sentence, hit) },
  evidence: withLabel(sentence),
  ...(fieldOf(hit.entry, 'status') === 'approved' && hit.entry.fields.use !== true && hedgedAt(reading, sentence, hit) ? { assertion: 'possible' as const } : {}),
});

const namesOf = (reading: Reading): readonly string[] => assessedServices(reading).map(({ name }) => name);

/** The verdict is what the first telling sentence says; what follows explains it. Each row of an overview has its own. */
function* answered(reading: Reading): Generator<Found> {
  if (!isAssessment(reading)) return;
  const names = namesOf(reading);
  for (const answers of byQuestion(answersOf(reading, 'approval'))) {
    const sentences = answers.flatMap((answer) => answer.sentences);
    const [first] = sentences;
    const short = first && yesOrNo(first);
    const telling = sentences.find((sentence) => verdictsIn(reading, sentence, names).length > 0);
    if (first && short !== undefined) {
      const status = short === 'yes' ? 'approved' : 'not-approved';
      const same = telling && verdictsIn(reading, telling, names).some((hit) => statusOf(reading, telling, hit) === status);
      yield { value: { status }, evidence: same ? telling : asked(reading, first) };
    } else if (telling) for (const hit of verdictsIn(reading, telling, names)) yield found(reading, telling, hit);
  }
}

/** "Nei" alone says little: the heading that asked is part of the evidence where it stands just above. */
function asked(reading: Reading, answer: Sentence): Span {
  const above = reading.version.blocks[answer.blockIndex - 1];
  return above?.kind === 'heading' && answer.block.kind === 'paragraph' ? { start: above.start, end: answer.end } : withLabel(answer);
}

function byQuestion(answers: readonly AssessmentAnswer[]): AssessmentAnswer[][] {
  const groups: AssessmentAnswer[][] = [];
  for (const answer of answers) {
    const last = groups.at(-1);
    if (last && last[0]?.label === answer.label && answer.block.kind !== 'row') last.push(answer);
    else groups.push([answer]);
  }
  return groups;
}

/** "Eksempel (pilotering)", "Ikke godkjent for bruk", "Hvorfor appen ikke er godkjent": a heading that is a verdict itself. */
function* titled(reading: Reading): Generator<Found> {
  if (!isAssessment(reading)) return;
  const names = namesOf(reading);
  for (const sentence of reading.sentences) {
    if (sentence.role !== 'heading' && !isOnly(reading, sentence)) continue;
    const words = reading.text.slice(sentence.start, sentence.end);
    const verdicts = verdictsIn(reading, sentence, names);
    // "Er appen godkjent?" and "Godkjent/ikke godkjent" ask; "Godkjente apper" lists.
    if (verdicts.length !== 1 || answeredBelow(reading, sentence.block)) continue;
    const field = fieldOfLabel(words);
    if (field !== undefined && field !== 'approval') continue;
    // "Test" and "pilot" are ordinary words, which tell a verdict only apart from the name: "Eksempel (test)".
    if (verdicts[0]?.entry.fields.free !== true && !isOnly(reading, sentence) && !/[([–—:|-]\s?$/u.test(reading.text.slice(sentence.start, verdicts[0]?.start))) continue;
    if (words.trim().endsWith('?') && !negated(reading, sentence, verdicts[0] as Hit)) continue;
    if (hitsOf(sentence, 'assessment-nouns').some(({ entry }) => entry.id === 'list-page')) continue;
    yield found(reading, sentence, verdicts[0] as Hit);
  }
}

/** A line of its own that is a verdict and nothing else: "Kan brukes". */
function isOnly(reading: Reading, sentence: Sentence): boolean {
  const [hit, ...more] = longest(hitsOf(sentence, 'assessment-status'));
  if (!hit || more.length > 0) return false;
  if (sentence.role !== 'heading' && (sentence.role !== 'text' || answersOf(reading).some(({ sentences }) => sentences.includes(sentence)))) return false;
  return reading.text.slice(sentence.start, hit.start).replace(/[^\p{L}]/gu, '') === '' && reading.text.slice(hit.end, sentence.end).replace(/[^\p{L}]/gu, '') === '';
}

const negated = (reading: Reading, sentence: Sentence, hit: Hit): boolean => statusOf(reading, sentence, hit) === 'not-approved';

/** Whether what stands under a heading is itself a verdict: then the heading only asked. */
function answeredBelow(reading: Reading, block: Block): boolean {
  const heading = reading.text.slice(block.start, block.end);
  if (fieldOfLabel(heading) !== 'approval') return false;
  return answersOf(reading, 'approval').some(
    ({ label, sentences }) =>
      label === heading &&
      sentences.some((sentence) => yesOrNo(sentence) !== undefined || hitsOf(sentence, 'assessment-status').some(({ first }) => first === sentence.firstToken)),
  );
}

/** "Tjenesten er godkjent for bruk i kommunen": only where nothing else gives the verdict. */
function* told(reading: Reading): Generator<Found> {
  if (!isAssessment(reading) || [...answered(reading), ...titled(reading)].length > 0) return;
  const names = namesOf(reading);
  for (const sentence of reading.sentences) {
    if (sentence.role === 'heading' || sentence.role === 'header-cell' || sentence.role === 'label') continue;
    const verdicts = verdictsIn(reading, sentence, names).filter(
      (hit) => hit.entry.fields.free === true && (subjectBefore(reading, sentence, hit, names) === 'service' || hit.first === sentence.firstToken),
    );
    for (const hit of verdicts) yield found(reading, sentence, hit);
    if (verdicts.length > 0) return;
  }
}

/** "Godkjente apper" above what is listed: the verdict of each, where none has one of its own. */
function* listed(reading: Reading): Generator<Found> {
  if (!isAssessment(reading) || [...answered(reading), ...titled(reading), ...told(reading)].length > 0) return;
  for (const sentence of reading.sentences) {
    if (sentence.role !== 'heading' || !hitsOf(sentence, 'assessment-nouns').some(({ entry }) => entry.id === 'list-page')) continue;
    const [hit, ...more] = longest(hitsOf(sentence, 'assessment-status'));
    const title = reading.text.slice(sentence.start, sentence.end);
    if (hit && more.length === 0 && answersOf(reading).some(({ block }) => block.path.includes(title))) yield found(reading, sentence, hit);
  }
}

export const rules: readonly Rule[] = [
  { name: 'status: <verdict>', find: answered },
  { name: '<verdict> in a heading', find: titled },
  { name: '<service> er <verdict>', find: told },
  { name: '<verdict: approved> apper: <list>', find: listed },
];
