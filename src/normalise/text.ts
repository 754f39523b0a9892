import { compose, type Normalised } from './blocks.js';
import { linePieces } from './lines.js';

/** Version of a plain text: titles, lists, tables and labels are told from how the lines look. */
export const normalisePlainText = (text: string): Normalised => compose(linePieces(text, { markdown: false }), 'text/plain');
