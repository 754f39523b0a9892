export { diffFacts, type Texts } from './facts.js';
export type { Titles } from './tell.js';
export { diffText, type Hunk, type Paragraph, type TextDiff, type WordRun } from './text.js';
