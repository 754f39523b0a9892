import type { Span } from './model/span.js';
import type { Block, Link, Version } from './model/version.js';

const GAP = '\n\n';

/** One version of a document on several pages: their texts one after the other, every block and link moved along. */
export function joinPages(pages: readonly Version[]): Version {
  const [first, ...others] = pages;
  if (first === undefined) throw new RangeError('a document has at least one page');
  if (others.length === 0) return first;
  let text = '';
  let tables = 0;
  const blocks: Block[] = [];
  const links: Link[] = [];
  for (const page of pages) {
    if (text !== '') text += GAP;
    const offset = text.length;
    for (const block of page.blocks) blocks.push(movedBlock(block, offset, tables));
    for (const link of page.links) links.push({ ...link, ...moved(link, offset) });
    tables += 1 + page.blocks.reduce((last, block) => (block.kind === 'row' ? Math.max(last, block.table) : last), -1);
    text += page.text;
  }
  const language = pages.every((page) => page.language === first.language) ? first.language : 'mixed';
  const type = pages.find((page) => page.type !== 'unknown')?.type ?? 'unknown';
  return { text, blocks, links, language, type, title: first.title, mediaType: first.mediaType };
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function movedBlock(block: Block, by: number, tables: number): Block {
  const lead = 'lead' in block && block.lead ? { lead: moved(block.lead, by) } : {};
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, ...moved(block, by) };
    case 'item':
      return { ...block, ...lead, ...(block.parent ? { parent: moved(block.parent, by) } : {}), ...moved(block, by) };
    case 'row':
      return { ...block, ...lead, table: block.table + tables, cells: block.cells.map((cell) => ({ ...cell, ...moved(cell, by) })), ...moved(block, by) };
    case 'pair':
      return { ...block, ...lead, label: moved(block.label, by), value: moved(block.value, by), ...moved(block, by) };
  }
}
