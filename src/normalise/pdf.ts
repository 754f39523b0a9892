import type { Normalised } from './blocks.js';
import { isolated } from './isolate.js';

/**
 * The text of a PDF with its pages, titles, lists and tables, read in a process that can be killed.
 *
 * @example (await normalisePdf(bytes, 'avtale.pdf')).blocks[0]?.page // 1
 */
export const normalisePdf = (bytes: Uint8Array, source: string): Promise<Normalised> => isolated({ task: 'pdf', bytes, source });
