export { type Expectation, type Misgiving, misgivingAbout, standsInTheWay } from './judge.js';
export { figuresOf, type PageFigures, type Wall } from './page.js';
