import type { Draft, Part, Statement } from './draft.js';
import { FRAME, isWebAddress, noteParts, sourceRows } from './note-text.js';

/** Text that Markdown reads as text, whatever is in it. */
const plain = (text: string): string =>
  text
    .replace(/&(?=[#\w])/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/[\\`*_[\]|~]/gu, '\\$&')
    .replace(/^(\s*)([#+\-=])/u, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/u, '$1\\$2');

/** Safe between < and >: the characters that end an autolink are percent-encoded. */
const address = (url: string): string => `<${url.replace(/[<>\s]/gu, encodeURIComponent)}>`;

const shown = ({ mark, text, url }: Statement): string => {
  if (url !== undefined) return address(url);
  return mark === 'prompt' ? `\\[${plain(text)}\\]` : mark === 'absent' || mark === 'uncertain' ? `*${plain(text)}*` : plain(text);
};

const noted = (statement: Statement): string => `${shown(statement)}${statement.notes.map((number) => `[^${number}]`).join('')}`;

function part(one: Part): string {
  switch (one.kind) {
    case 'paragraph':
      return noted(one.statement);
    case 'list':
      return `${one.lead === undefined ? '' : `**${plain(one.lead)}:**\n\n`}${one.items.map((item) => `- ${noted(item)}`).join('\n')}`;
    case 'series':
      return `**${plain(one.lead)}:** ${one.items.map(noted).join(', ')}`;
    case 'table':
      return table(
        one.columns.map(plain),
        one.rows.map((row) => row.map(noted)),
      );
  }
}

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** A draft as Markdown with footnotes (GitHub, Pandoc and others read them). */
export function markdownOf(draft: Draft): string {
  const words = FRAME[draft.language];
  const lines = [`# ${plain(draft.title)}`];
  if (draft.intro !== '') lines.push(`*${plain(draft.intro)}*`);
  for (const { heading, parts } of draft.sections) lines.push(`## ${plain(heading)}`, ...parts.map(part));
  const link = (text: string): string => (isWebAddress(text) ? address(text) : plain(text));
  lines.push(
    `## ${words.sources}`,
    table(
      [words.document, words.address, words.fetched, words.hash],
      sourceRows(draft).map(([document, where, fetched, hash]) => [plain(document), link(where), fetched, `\`${hash}\``]),
    ),
  );
  for (const note of draft.notes) {
    const { before, addresses, after } = noteParts(note, draft.language);
    lines.push(`[^${note.number}]: ${plain(before)}${addresses.map(link).join(` ${words.and} `)}${plain(after)}`);
  }
  return `${lines.join('\n\n')}\n`;
}
