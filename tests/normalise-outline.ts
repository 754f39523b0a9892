import type { Normalised } from '../src/normalise/index.js';

/**
 * The blocks of a version as lines that can be read: "## Title", "paragraph", "- item", "-- nested item", "label = value",
 * "-label = value" in a list, "[table] header ¦ header", "cell ¦ cell". Line breaks inside a block are shown as ⏎.
 */
export function outline({ text, blocks }: Normalised): string[] {
  const of = ({ start, end }: { start: number; end: number }): string => text.slice(start, end).replaceAll('\n', '⏎');
  return blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.level)} ${of(block)}`;
      case 'item':
        return `${'-'.repeat(block.depth)} ${of(block)}`;
      case 'pair':
        return `${'-'.repeat(block.depth ?? 0)}${of(block.label)} = ${of(block.value)}`;
      case 'row':
        return `${block.header ? '[table] ' : ''}${block.cells.map(of).join(' ¦ ')}`;
      default:
        return of(block);
    }
  });
}

/** The text of a span that may be missing. */
export const words = ({ text }: Normalised, span: { start: number; end: number } | undefined): string | undefined => (span ? text.slice(span.start, span.end) : undefined);

/** What every version promises of its blocks. Returns the first broken promise. */
export function brokenPromise({ text, blocks, links }: Normalised): string | undefined {
  let end = 0;
  for (const block of blocks) {
    const gap = text.slice(end, block.start);
    const own = text.slice(block.start, block.end);
    if (block.start < end) return `overlap before "${own}"`;
    if (end === 0 ? gap !== '' : gap !== '\n' && gap !== '\n\n') return `gap ${JSON.stringify(gap)} before "${own}"`;
    if (own.trim() !== own && block.kind !== 'row') return `white space around "${own}"`;
    if (own === '' && block.kind !== 'row') return 'an empty block';
    end = block.end;
    const parts = block.kind === 'row' ? block.cells : block.kind === 'pair' ? [block.label, block.value] : [];
    let inner = block.start;
    for (const part of parts) {
      if (part.start < inner || part.end > block.end || part.end < part.start) return `a part outside "${own}"`;
      inner = part.end;
    }
    if (block.kind === 'row' && own !== block.cells.map((cell) => text.slice(cell.start, cell.end)).join(' | ')) return `cells of "${own}"`;
    const lead = 'lead' in block ? block.lead : undefined;
    const parent = block.kind === 'item' ? block.parent : undefined;
    for (const span of [lead, parent]) if (span && (span.end > block.start || span.start >= span.end)) return `lead or parent of "${own}"`;
  }
  if (end !== text.length) return `text after the last block: ${JSON.stringify(text.slice(end))}`;
  for (const link of links) if (link.start >= link.end || link.end > text.length || text.slice(link.start, link.end).trim() === '') return `link ${link.href}`;
  return undefined;
}
