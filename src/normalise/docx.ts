import type { Normalised } from './blocks.js';
import { isolated } from './isolate.js';

/**
 * The text of a Word document with its titles, lists and tables, read in a process that can be killed.
 *
 * @example (await normaliseDocx(bytes, 'avtale.docx')).text
 */
export const normaliseDocx = (bytes: Uint8Array, source: string): Promise<Normalised> => isolated({ task: 'docx', bytes, source });
