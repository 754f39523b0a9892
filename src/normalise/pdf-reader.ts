import { UnreadableError } from '../model/errors.js';
import { compose, type Normalised } from './blocks.js';
import { numberingOf } from './label.js';
import { bulletLength, Flow, isContentsLine } from './pdf-flow.js';
import { isPrintMark, withoutFurniture } from './pdf-furniture.js';
import { LineJoiner } from './pdf-hyphens.js';
import { type Line, linesOfPage, linesOfRuns } from './pdf-lines.js';
import { measure } from './pdf-measures.js';
import { type Page, readPages } from './pdf-pages.js';
import { findTables } from './pdf-tables.js';
import { coverage, hasStructure, type Part, partsOf } from './pdf-tagged.js';
import { slice } from './rich.js';

/** Version of a PDF. Runs in the child process; `normalisePdf` is its door. */
export async function readPdf(bytes: Uint8Array): Promise<Normalised> {
  const { pages, title } = await readPages(bytes);
  checkText(pages);
  const tagged = pages.map((page) => coverage(page) > 0.9 && pages.some((one) => hasStructure(one.tags)));
  const loose = withoutFurniture(
    pages.map((page, index) => (tagged[index] ? [] : linesOfPage({ ...page, runs: page.runs.filter((run) => !run.artifact) }))),
    pages.map((page) => page.height),
  );
  const parts = pages.map((page, index): readonly Part[] => (tagged[index] ? partsOf(page) : []));
  const lines = pages.flatMap((_, index) => (tagged[index] ? (parts[index] ?? []).flatMap(linesOf) : (loose.pages[index] ?? [])));

  const measures = measure(
    lines,
    pages.map((page) => page.width),
  );
  const flow = new Flow(measures, new LineJoiner(lines.map((line) => line.text.text)), levels(parts.flat(), measures.large));
  pages.forEach((_, index) => {
    if (tagged[index]) for (const part of parts[index] ?? []) write(part, flow);
    else for (const part of findTables(withoutContents(loose.pages[index] ?? []))) 'rows' in part ? flow.grid(part, undefined) : flow.line(part);
  });
  // Headers and footers come last: at the beginning they would pass for the title.
  for (const line of [...loose.kept, ...artifacts(pages)]) flow.aside(line);
  const pieces = flow.end();
  // A title of the file is taken only where the text itself states none.
  return compose(pieces, 'application/pdf', pieces.some((piece) => piece.kind === 'heading') ? undefined : title);
}

function checkText(pages: readonly Page[]): void {
  let letters = 0;
  let broken = 0;
  for (const page of pages) {
    for (const { text } of page.runs) {
      letters += text.match(/\p{L}/gu)?.length ?? 0;
      broken += text.match(/\ufffd/gu)?.length ?? 0;
    }
  }
  if (letters < 10 * pages.length || letters < broken) {
    throw new UnreadableError({ code: 'DOC_EMPTY', what: 'no text layer (a scan?) in', target: '', hint: 'no text layer: run OCR first, then import the result' });
  }
}

/** The lines of a table of contents, with the numbers beside them, are no table. */
function withoutContents(lines: readonly Line[]): Line[] {
  const contents = new Set(lines.filter((line) => isContentsLine(line.text.text)).map((line) => Math.round(line.y)));
  return lines.filter((line) => !contents.has(Math.round(line.y)));
}

const linesOf = (part: Part): readonly Line[] => (part.kind === 'grid' ? [] : part.lines);

/** What headers and footers of tagged pages say, once each: they may hold a date. A table's repeated header is none. */
function artifacts(pages: readonly Page[]): Line[] {
  const seen = new Map<string, { line: Line; count: number }>();
  for (const page of pages) {
    for (const line of linesOfRuns(
      page.runs.filter((run) => run.artifact),
      page,
      false,
    )) {
      const key = line.text.text.replace(/\d+/gu, '#');
      const known = seen.get(key);
      if (known) known.count++;
      else if (!isPrintMark(line) && (key.match(/\p{L}/gu)?.length ?? 0) >= 8) seen.set(key, { line, count: 1 });
    }
  }
  return [...seen.values()]
    .filter(({ count }) => count > 1 || pages.length === 1)
    .map(({ line }) => line)
    .slice(0, 6);
}

/** Levels of titles that only their size shows, in step with the titles that are tagged. */
function levels(parts: readonly Part[], large: readonly number[]): (size: number) => number {
  const known = parts.flatMap((part) => (part.kind === 'heading' && part.lines[0] ? [{ level: part.level, size: part.lines[0].size }] : []));
  if (known.length === 0) return (size) => Math.min(6, 1 + large.filter((one) => one > size + 0.4).length);
  const deepest = Math.max(...known.map(({ level }) => level));
  return (size) => {
    const smaller = known.filter((one) => one.size < size - 0.4).map(({ level }) => level);
    return smaller.length === 0 ? Math.min(6, deepest + 1) : Math.max(1, Math.min(...smaller) - 1);
  };
}

function write(part: Part, flow: Flow): void {
  switch (part.kind) {
    case 'grid':
      flow.grid(part.grid, part.headerRows);
      break;
    case 'heading':
      for (const line of part.lines) flow.heading(line, part.level);
      break;
    case 'lines':
      for (const line of part.lines) flow.line(line);
      break;
    case 'item': {
      const [first, ...rest] = part.lines;
      if (first === undefined) return;
      const numbering = numberingOf(first.text.text);
      // "1." and "a)" are read with their neighbours: they may number titles.
      if (numbering !== undefined && numbering.style !== 'bare') flow.line(first);
      else flow.item(first, part.depth, slice(first.text, bulletLength(first.text.text)), part.continued);
      for (const line of rest) flow.line(line);
    }
  }
}
