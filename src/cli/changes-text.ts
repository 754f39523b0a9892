import type { Change } from '../model/change.js';
import type { Fact } from '../model/fact.js';
import { bold, dim, severity, shorten, visible, WIDTH } from './table.js';

const quoteOf = (fact: Fact | undefined): string | undefined => fact?.evidence[0]?.quote;

/** Changes for people: a sentence each, and under it the words before and after. */
export function printChanges(changes: readonly Change[], terminal: boolean): string {
  if (changes.length === 0) return 'Ingen endringer i fakta.';
  return changes
    .map((change) => {
      const lines = [`${severity(change.severity, terminal)}  ${bold(visible(change.sentence.nb), terminal)}`];
      const [before, after] = [quoteOf(change.before), quoteOf(change.after)];
      if (before !== undefined) lines.push(dim(`  før: «${shorten(visible(before), WIDTH - 12)}»`, terminal));
      if (after !== undefined) lines.push(dim(`  nå:  «${shorten(visible(after), WIDTH - 12)}»`, terminal));
      return lines.join('\n');
    })
    .join('\n');
}
