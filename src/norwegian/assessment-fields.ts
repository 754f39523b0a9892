import { fieldOf } from '../model/lexicon.js';
import type { Span } from '../model/span.js';
import { findPhrases } from './phrases.js';
import { tokenise } from './tokens.js';

/** What a label of an assessment asks for; the fields of lexicons/assessment-fields.yaml. */
export type AssessmentField =
  | 'service'
  | 'vendor'
  | 'approval'
  | 'conditions'
  | 'pricing'
  | 'users'
  | 'policy-link'
  | 'purpose'
  | 'data'
  | 'storage'
  | 'sub-processors'
  | 'agreement'
  | 'questions'
  | 'reasons'
  | 'assessed';

/** A question longer than this is running text. */
const LONGEST_LABEL = 160;
/** Share of a label's letters that an everyday word must be to be what the label asks for. */
const MOST = 0.65;

const known = new Map<string, AssessmentField | undefined>();

/**
 * The field that a heading, label or header cell asks for, undefined where the words say nothing known. The longest phrase decides.
 * @example fieldOfLabel('Elementer lærere må være obs på/forutsetninger for bruk:') // 'conditions'
 */
export function fieldOfLabel(label: string): AssessmentField | undefined {
  if (label === '' || label.length > LONGEST_LABEL) return undefined;
  if (!known.has(label)) {
    if (known.size > 20_000) known.clear();
    known.set(label, find(label));
  }
  return known.get(label);
}

const lettersOf = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;
const lengthOf = ({ start, end }: Span): number => end - start;

function find(label: string): AssessmentField | undefined {
  const letters = lettersOf(label);
  const hits = findPhrases(label, tokenise(label)).filter(
    (hit) => hit.entry.lexicon === 'assessment-fields' && (hit.entry.fields.alone !== true || lettersOf(label.slice(hit.start, hit.end)) >= MOST * letters),
  );
  hits.sort((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start);
  const best = hits[0];
  return best && ((fieldOf(best.entry, 'field') || best.entry.id) as AssessmentField);
}
