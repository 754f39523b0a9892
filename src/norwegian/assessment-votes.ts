import type { Hit } from '../model/reading.js';
import type { Span } from '../model/span.js';
import type { Version } from '../model/version.js';
import { type AssessmentField, fieldOfLabel } from './assessment-fields.js';

/** How much it says that a document asks for one of these: an assessment asks for several. */
const WEIGHTS: Partial<Readonly<Record<AssessmentField, number>>> = {
  approval: 4,
  conditions: 3,
  users: 3,
  pricing: 2,
  'policy-link': 2,
  vendor: 2,
  service: 1,
  storage: 1,
  purpose: 0.5,
};
/** Questions that only a service can answer. */
const SERVICE: readonly AssessmentField[] = ['service', 'vendor', 'pricing', 'policy-link', 'conditions'];
/** Characters behind a label within which its answer begins. */
const NEAR = 200;
/** Words between "appen" and "godkjent" in one statement. */
const CLOSE = 8;
/** Characters of a line that may be a verdict. */
const SHORT = 100;
const CONTEXT = 1.5;
const VERDICT = 3;
const WORD = 1;

/**
 * Votes that a text is an assessment of an app or service: the questions that it answers, or the words of its prose. 0 where no verdict
 * on a service is told, whatever else is asked: price lists, terms and policies ask for vendors and prices too.
 * @param hits all phrases of the text, in order
 */
export function assessmentVotes({ text, blocks }: Pick<Version, 'text' | 'blocks'>, hits: readonly Hit[]): number {
  const own = hits.filter(({ entry }) => entry.lexicon.startsWith('assessment-'));
  const asked = new Set<AssessmentField>();
  let verdict = false;
  for (const label of labelsOf(blocks)) {
    const field = fieldOfLabel(text.slice(label.start, label.end));
    if (field === undefined) continue;
    const told =
      field === 'approval' &&
      own.some(
        ({ entry, start }) =>
          start < label.end + NEAR && start >= label.start && (entry.lexicon === 'assessment-status' || (start > label.end && (entry.id === 'yes' || entry.id === 'no'))),
      );
    if (told) verdict = true;
    if (field !== 'approval' || told) asked.add(field);
  }
  verdict ||= blocks.some((block) => (block.kind === 'heading' || block.kind === 'paragraph') && block.end - block.start <= SHORT && isVerdict(own, block));
  const prose = verdictInProse(own);
  // The municipal template with its verdict left out still asks what nothing else asks together.
  const template = asked.has('users') && asked.has('purpose') && asked.size >= 3;
  if (!verdict && !prose && !template) return 0;
  const of = (lexicon: string, ...ids: string[]): boolean => own.some(({ entry }) => entry.lexicon === lexicon && (ids.length === 0 || ids.includes(entry.id)));
  // "Status: Godkjent" stands in the head of routines and plans as well: an assessment speaks of a service.
  const service = SERVICE.some((field) => asked.has(field)) || of('assessment-nouns', 'service') || of('assessment-cues', 'made-by');
  if (!service && !template) return 0;
  let votes = 0;
  for (const field of asked) votes += WEIGHTS[field] ?? 0;
  if (prose || template) votes += VERDICT;
  if (of('assessment-nouns', 'context')) votes += CONTEXT;
  if (prose && of('assessment-cues', 'made-by')) votes += WORD;
  if (prose && of('assessment-pricing', 'free', 'paid', 'both')) votes += WORD;
  if (prose && of('assessment-cues', 'policy')) votes += WORD;
  return votes;
}

/** A line that is a verdict and nothing else, or heads a list of what is approved: "Kan brukes", "Godkjente apper". */
function isVerdict(own: readonly Hit[], { start, end }: Span): boolean {
  const inside = own.filter((hit) => hit.start >= start && hit.end <= end);
  const verdict = inside.find(({ entry }) => entry.lexicon === 'assessment-status');
  if (!verdict) return false;
  return end - start - (verdict.end - verdict.start) <= 3 || inside.some(({ entry, start: at, end: to }) => entry.id === 'list-page' && at <= verdict.start && to > verdict.end);
}

/** "Appen er ikke godkjent": a word for a service, then a verdict, in one statement. */
function verdictInProse(own: readonly Hit[]): boolean {
  return own.some(
    (hit, index) =>
      hit.entry.lexicon === 'assessment-status' &&
      hit.entry.fields.free === true &&
      own.slice(Math.max(0, index - 8), index).some(({ entry, last }) => entry.lexicon === 'assessment-nouns' && entry.id === 'service' && hit.first - last <= CLOSE),
  );
}

/** Headings, labels, lead-ins and header cells: where a document asks. */
function* labelsOf(blocks: Version['blocks']): Generator<Span> {
  for (const block of blocks) {
    if (block.kind === 'heading') yield block;
    else if (block.kind === 'pair') yield block.label;
    else if (block.kind === 'row') {
      const [first] = block.cells;
      if (block.header) yield* block.cells;
      else if (first) yield first;
    } else if (block.kind === 'item' && block.lead) yield block.lead;
  }
}
