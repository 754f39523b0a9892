import type { DocumentType, Version } from '../model/version.js';
import { findPhrases } from './phrases.js';
import { tokenise } from './tokens.js';

/** Headings of the municipal template that a page must have to be an assessment. */
const ASSESSMENT_HEADINGS = 3;
/** Mentions of personal data in running text that make an untitled page a policy. */
const POLICY_MENTIONS = 4;

const typesIn = (text: string): DocumentType[] =>
  findPhrases(text, tokenise(text))
    .filter((hit) => hit.entry.lexicon === 'document-types')
    .map((hit) => hit.entry.id as DocumentType);

/**
 * What a document is, from its title, its headings and labels, and last from its words.
 * A page about something else is `unknown`.
 */
export function documentTypeOf({ text, blocks, title }: Pick<Version, 'text' | 'blocks' | 'title'>): DocumentType {
  const labels = blocks.filter((block) => block.kind === 'heading' || block.kind === 'pair');
  const assessment = new Set(labels.flatMap((block) => (block.kind === 'pair' ? text.slice(block.label.start, block.label.end) : text.slice(block.start, block.end))).filter((words) => typesIn(words).includes('assessment')));
  if (assessment.size >= ASSESSMENT_HEADINGS) return 'assessment';
  const first = blocks.filter((block) => block.kind === 'heading').slice(0, 2).map((block) => text.slice(block.start, block.end));
  const opening = first[0] ?? text.slice(0, 120);
  for (const words of [opening, title, first[1] ?? '']) {
    const types = typesIn(words).filter((type) => type !== 'assessment');
    const best = (['dpa', 'subprocessor-list', 'policy', 'terms'] as const).find((type) => types.includes(type));
    if (best) return best;
  }
  const types = typesIn(text.slice(0, 20_000)).filter((type) => type === 'policy' || type === 'dpa');
  if (types.length >= POLICY_MENTIONS) return 'policy';
  return 'unknown';
}
