import type { Draft, Part, Statement } from './draft.js';
import { FRAME, isWebAddress, noteParts, sourceRows } from './note-text.js';

const plain = (text: string): string => text.replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);

const link = (url: string, text: string = url): string => `<a href="${plain(url)}" rel="noreferrer">${plain(text)}</a>`;

/** Looks well on screen and on A4; nothing is fetched from anywhere. */
const STYLE = `
:root{color-scheme:light}
body{font:17px/1.55 Georgia,"Times New Roman",serif;color:#1a1a1a;background:#fff;max-width:44rem;margin:2.5rem auto;padding:0 1.25rem}
h1,h2,th,.lead,.draft{font-family:system-ui,"Segoe UI",Helvetica,Arial,sans-serif}
h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.12rem;line-height:1.3;margin:2rem 0 .5rem;padding-top:.6rem;border-top:1px solid #d5d5d5}
p,ul{margin:.5rem 0}ul{padding-left:1.3rem}li{margin:.2rem 0}
.draft{font-size:.92rem;background:#f3f5f8;border-left:4px solid #4a6785;padding:.6rem .9rem;margin:1rem 0}
.lead{font-weight:600;font-size:.95rem}
.absent,.uncertain{font-style:italic}.absent{color:#6a4a00}.uncertain{color:#8a1c1c}
.prompt{background:#fff4bf;padding:.05rem .3rem}
table{border-collapse:collapse;width:100%;margin:.7rem 0;font-size:.93rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border:1px solid #cfcfcf;overflow-wrap:anywhere}
th{background:#eef1f5;font-size:.88rem}
sup{line-height:0;font-size:.7em}sup a{text-decoration:none;padding:0 .08em}
a{color:#1d4f91;overflow-wrap:anywhere}
hr{border:0;border-top:1px solid #d5d5d5;margin:2rem 0 .5rem}.notes{font-size:.85rem;line-height:1.45;padding-left:2rem}.notes li{overflow-wrap:anywhere}
code{font-size:.8em;overflow-wrap:anywhere}
@page{size:A4;margin:20mm 18mm}
@media print{body{font-size:10.5pt;max-width:none;margin:0;padding:0}h1{font-size:20pt}h2{font-size:12pt;break-after:avoid}.lead{break-after:avoid}tr,li,.draft{break-inside:avoid}thead{display:table-header-group}a{color:inherit;text-decoration:none}.draft,.prompt,th{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`.trim();

/** A draft as one page that stands alone. */
export function htmlOf(draft: Draft): string {
  const words = FRAME[draft.language];
  const referred = new Set<number>();
  const reference = (number: number): string => {
    const id = referred.has(number) ? '' : ` id="ref-${number}"`;
    referred.add(number);
    return `<sup${id}><a href="#note-${number}">${number}</a></sup>`;
  };
  const noted = ({ mark, text, url, notes }: Statement): string => {
    const inner = url === undefined ? plain(mark === 'prompt' ? `[${text}]` : text) : link(url, text);
    return `${mark === 'fact' || mark === 'fixed' ? inner : `<span class="${mark}">${inner}</span>`}${notes.map(reference).join('<sup>,</sup>')}`;
  };
  const part = (one: Part): string => {
    switch (one.kind) {
      case 'paragraph':
        return `<p>${noted(one.statement)}</p>`;
      case 'list':
        return `${one.lead === undefined ? '' : `<p class="lead">${plain(one.lead)}:</p>\n`}<ul>\n${one.items.map((item) => `<li>${noted(item)}</li>`).join('\n')}\n</ul>`;
      case 'series':
        return `<p><span class="lead">${plain(one.lead)}:</span> ${one.items.map(noted).join(', ')}</p>`;
      case 'table':
        return table(
          one.columns.map(plain),
          one.rows.map((row) => row.map(noted)),
        );
    }
  };
  const sections = draft.sections.map(({ heading, parts }) => `<section>\n<h2>${plain(heading)}</h2>\n${parts.map(part).join('\n')}\n</section>`);
  const address = (text: string): string => (isWebAddress(text) ? link(text) : plain(text));
  const sources = table(
    [words.document, words.address, words.fetched, words.hash].map(plain),
    sourceRows(draft).map(([document, where, fetched, hash]) => [plain(document), address(where), plain(fetched), `<code>${plain(hash)}</code>`]),
  );
  const notes = draft.notes.map((note) => {
    const { before, addresses, after } = noteParts(note, draft.language);
    return `<li id="note-${note.number}">${plain(before)}${addresses.map(address).join(` ${words.and} `)}${plain(after)} <a href="#ref-${note.number}" aria-label="↑">↩</a></li>`;
  });
  return `<!doctype html>
<html lang="${draft.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${plain(draft.title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>${plain(draft.title)}</h1>
${draft.intro === '' ? '' : `<p class="draft">${plain(draft.intro)}</p>`}
${sections.join('\n')}
<section>
<h2>${words.sources}</h2>
${sources}
</section>
<section aria-label="${words.notes}">
<hr>
<ol class="notes">
${notes.join('\n')}
</ol>
</section>
</body>
</html>
`;
}

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table>\n<thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>\n<tbody>\n${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}\n</tbody>\n</table>`;
