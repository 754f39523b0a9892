export { type Normalised, compose } from './blocks.js';
export { normalise, type NormaliseOptions, normaliseText, type TextFormat } from './normalise.js';
export type { Piece } from './pieces.js';
