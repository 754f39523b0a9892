import { line } from '../clean-text.js';
import type { ServiceReport } from '../report.js';
import type { Said } from '../said.js';
import { tell } from '../tell.js';
import type { Tongue } from '../words.js';
import type { Citations } from './citations.js';
import type { Part, Statement } from './draft.js';

/** What an answer is written from. */
export interface Question {
  readonly report: ServiceReport;
  readonly tongue: Tongue;
  readonly citations: Citations;
  readonly notStated: string;
  readonly uncertain: string;
}

/** What stands under a heading. Every statement is told from facts, or says that there are none. */
export type Answer = (question: Question) => Part[];

export const statementOf = ({ tongue, citations }: Question, said: Said, told: string = tell(said, tongue)): Statement => ({
  mark: 'fact',
  text: line(told),
  notes: citations.cite(said.facts),
});
