import type { Change } from '../model/change.js';
import type { Fact } from '../model/fact.js';

interface Side {
  readonly version: number;
  readonly fetchedAt: string;
}

interface Paragraph {
  readonly text: string;
}

/** What two versions of a document differ in, ready to be written. */
export interface DiffReport {
  readonly document: string;
  readonly from: Side;
  readonly to: Side;
  readonly changes: readonly Change[];
  readonly text?: {
    readonly added: number;
    readonly removed: number;
    readonly moved: number;
    readonly hunks: readonly { readonly before?: Paragraph; readonly after?: Paragraph }[];
  };
}

const LEVELS = { high: 'høy', medium: 'middels', low: 'lav' } as const;

const quote = (fact: Fact | undefined): string | undefined => fact?.evidence[0]?.quote.replace(/\s+/gu, ' ');

const html = (text: string): string => text.replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);

const markdown = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|~]/gu, '\\$&');

/** A page or a Markdown text that tells the changes, most serious first as they come. */
export function diffReport(report: DiffReport, format: 'md' | 'html'): string {
  return format === 'md' ? asMarkdown(report) : asHtml(report);
}

const title = ({ document, from, to }: DiffReport): string =>
  `${document}: versjon ${from.version} (${from.fetchedAt.slice(0, 10)}) → ${to.version} (${to.fetchedAt.slice(0, 10)})`;

function asMarkdown(report: DiffReport): string {
  const lines = [`# ${markdown(title(report))}`, ''];
  if (report.changes.length === 0) lines.push('Ingen endringer i fakta.');
  for (const change of report.changes) {
    lines.push(`- **${markdown(change.sentence.nb)}** (${LEVELS[change.severity]})`);
    const [before, after] = [quote(change.before), quote(change.after)];
    if (before !== undefined) lines.push(`  - før: «${markdown(before)}»`);
    if (after !== undefined) lines.push(`  - nå: «${markdown(after)}»`);
  }
  if (report.text) {
    lines.push('', '## Avsnitt som er endret', '');
    for (const { before, after } of report.text.hunks) {
      if (before) lines.push(`- fjernet: ${markdown(before.text.replace(/\s+/gu, ' '))}`);
      if (after) lines.push(`- nytt: ${markdown(after.text.replace(/\s+/gu, ' '))}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}li{margin:.6rem 0}q{color:#333}del{background:#fdd}ins{background:#dfd;text-decoration:none}.high{color:#a00}.medium{color:#850}.low{color:#363}';

function asHtml(report: DiffReport): string {
  const items = report.changes.map((change) => {
    const [before, after] = [quote(change.before), quote(change.after)];
    return `<li><strong>${html(change.sentence.nb)}</strong> <span class="${change.severity}">${LEVELS[change.severity]}</span>${before === undefined ? '' : `<br>før: <q>${html(before)}</q>`}${after === undefined ? '' : `<br>nå: <q>${html(after)}</q>`}</li>`;
  });
  const hunks = (report.text?.hunks ?? []).map(({ before, after }) => `<p>${before ? `<del>${html(before.text)}</del> ` : ''}${after ? `<ins>${html(after.text)}</ins>` : ''}</p>`);
  return `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(title(report))}</title><style>${STYLE}</style></head>
<body><h1>${html(title(report))}</h1>
${items.length === 0 ? '<p>Ingen endringer i fakta.</p>' : `<ul>${items.join('\n')}</ul>`}
${report.text ? `<h2>Avsnitt som er endret</h2>${hunks.join('\n')}` : ''}
</body></html>
`;
}
