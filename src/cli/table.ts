import { styleText } from 'node:util';
import Table from 'cli-table3';

/** Widest line that any table prints. */
export const WIDTH = 100;

/**
 * A table of at most 100 columns; long cells wrap at words.
 * @param widths width of each column in characters, 0 for one that takes what is left
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[], terminal: boolean): string {
  // Each column costs one bar, and the last one more; padding is part of a column's width.
  const fixed = widths.reduce((sum, width) => sum + width, 0) + widths.length + 1;
  const flexible = widths.filter((width) => width === 0).length;
  const each = flexible === 0 ? 0 : Math.floor((WIDTH - fixed) / flexible);
  const made = new Table({
    head: head.map((cell) => bold(cell, terminal)),
    colWidths: widths.map((width) => width || each),
    wordWrap: true,
    wrapOnWordBoundary: true,
    style: { head: [], border: [], compact: true },
  });
  made.push(...rows.map((row) => row.map((cell, index) => broken(visible(cell), (widths[index] || each) - 2))));
  return made.toString();
}

/** Words that are wider than their column go on in the next line: a name that is cut short cannot be typed in again. */
const broken = (cell: string, width: number): string => (width < 1 ? cell : cell.replace(new RegExp(`[^\\s\\u001b]{${width}}(?=[^\\s\\u001b])`, 'gu'), '$&\n'));

/** Bold on a terminal, plain elsewhere. */
export const bold = (text: string, terminal: boolean): string => (terminal ? styleText('bold', text) : text);

/** Grey on a terminal, plain elsewhere. */
export const dim = (text: string, terminal: boolean): string => (terminal ? styleText('dim', text) : text);

const COLOURS = { high: 'red', medium: 'yellow', low: 'green' } as const;

const LEVELS = { high: 'høy', medium: 'middels', low: 'lav' } as const;

/** A severity in Norwegian, in its colour on a terminal. */
export const severity = (level: keyof typeof COLOURS, terminal: boolean): string => (terminal ? styleText(COLOURS[level], LEVELS[level]) : LEVELS[level]);

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what makes them harmless.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text that cannot move the cursor or turn the line round: control and direction marks are shown as ⟨U+202E⟩. */
export const visible = (text: string): string => text.replace(UNSEEN, (mark) => `⟨U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`);

/** At most `length` characters, the last an ellipsis where something was left out. */
export const shorten = (text: string, length: number): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
};
