export { currentFacts, findFacts, type PlacedFact, review } from './facts.js';
export { type FactReview, withVerdicts } from './verdicts.js';
