import type { Rule } from '../../src/model/extractor.js';

export const rules: readonly Rule[] = [];
