import { line } from '../clean-text.js';
import { type ServiceReport, text, timeOfReport } from '../report.js';
import type { Tongue, Words } from '../words.js';
import { ANSWERS } from './answers.js';
import { citations, sourcesOf } from './citations.js';
import type { Draft, Part, Section } from './draft.js';
import type { Question } from './question.js';
import type { Template } from './template.js';

/**
 * A draft from the facts of a service under the headings of a template. Equal reports give equal drafts.
 * @example markdownOf(composeDraft(report, readTemplate(), 'nb'))
 */
export function composeDraft(report: ServiceReport, template: Template, tongue: Tongue): Draft {
  const filled = (words: Words): string => line(words[tongue].replaceAll('{service}', serviceName(report)).replaceAll('{organisation}', report.organisation));
  const cited = citations(report, tongue);
  const question: Question = { report, tongue, citations: cited, notStated: filled(template.notStated), uncertain: filled(template.uncertain) };
  const sections = template.sections.map(({ heading, prompt, fixed, answers }): Section => {
    const parts: Part[] = [];
    if (fixed) parts.push({ kind: 'paragraph', statement: { mark: 'fixed', text: filled(fixed), notes: [] } });
    if (prompt) parts.push({ kind: 'paragraph', statement: { mark: 'prompt', text: filled(prompt), notes: [] } });
    for (const answer of answers) parts.push(...(ANSWERS[answer]?.(question) ?? []));
    return { heading: filled(heading), parts };
  });
  return {
    language: tongue,
    title: filled(template.title),
    intro: filled(template.intro),
    sections,
    notes: cited.notes(),
    sources: sourcesOf(report, tongue),
    at: timeOfReport(report),
  };
}

/** The name that an assessment gives the service, else the one it is kept under. */
function serviceName({ facts, service }: ServiceReport): string {
  const names = new Set(facts.filter(({ kind, assertion }) => kind === 'service' && assertion === 'stated').map(({ value }) => text(value, 'name')));
  return names.size === 1 ? ([...names][0] as string) : service;
}
