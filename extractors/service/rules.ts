import type { Rule } from '../../src/model/extractor.js';
import { assessedServices } from '../../src/norwegian/assessed-service.js';
import { isAssessment } from '../../src/norwegian/assessments.js';

const named = (from: 'answer' | 'title'): Rule['find'] =>
  function* (reading) {
    if (!isAssessment(reading)) return;
    for (const { name, from: place, start, end } of assessedServices(reading)) if (place === from) yield { value: { name: name.replace(/\s+/gu, ' ') }, evidence: { start, end } };
  };

export const rules: readonly Rule[] = [
  { name: 'tjeneste: <name>', find: named('answer') },
  { name: 'title of the assessment: <name>', find: named('title') },
];
