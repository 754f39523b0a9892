import type { Rule } from '../../src/model/extractor.js';
import { articleAmongRights, articleRule, letterRule } from './article-rules.js';
import { placeRules } from './place-rules.js';
import { proseRules, reinforcingRules } from './prose-rules.js';
import { statuteRules } from './statute-rules.js';

/** Rules whose findings are statements of a basis. */
export const rules: readonly Rule[] = [articleRule, ...placeRules, ...proseRules, ...statuteRules];

/** Rules whose findings only add evidence to a basis that is stated elsewhere in the document. */
export const supportingRules: readonly Rule[] = [articleAmongRights, letterRule, ...reinforcingRules];
