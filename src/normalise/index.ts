export { compose, type Normalised } from './blocks.js';
export { type NormaliseOptions, normalise, normaliseText, type TextFormat } from './normalise.js';
export type { Piece } from './pieces.js';
