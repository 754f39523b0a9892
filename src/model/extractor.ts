import type { Assertion, FactValue, Finding } from './fact.js';
import type { Reading } from './reading.js';

/** A pure function from text to facts, with what is needed to name, tell apart and describe them. */
export interface Extractor<Kind extends string = string> {
  readonly kind: Kind;
  /** Raised when the meaning of its facts changes. */
  readonly version: number;
  /** W3C DPV term of the kind. */
  readonly term: string;
  readonly title: { readonly nb: string; readonly nn: string; readonly en: string };
  /** Value fields that make two facts the same. */
  readonly key: readonly string[];
  /** Scope fields that belong to the identity (retention only). */
  readonly scopeKey?: readonly string[];
  /** Never throws for a text. */
  readonly extract: (reading: Reading) => Iterable<Finding>;
  /** One Norwegian line without a full stop: "Slettes senest 18 måneder etter avtalens slutt". */
  readonly describe: (value: FactValue, scope: FactValue, assertion: Assertion) => string;
  /** A narrower DPV term for a value, where there is one. */
  readonly termOf?: (value: FactValue) => string;
}

/** Checks nothing, infers everything: gives an extractor its literal kind. */
export const defineExtractor = <const Kind extends string>(extractor: Extractor<Kind>): Extractor<Kind> => extractor;

/**
 * A named way of reading. The name reads like the phrase it matches ('<cue:erase> senest <duration>') and is stored with the evidence.
 */
export interface Rule {
  readonly name: string;
  readonly find: (reading: Reading) => Iterable<Omit<Finding, 'rule'>>;
}

/** All findings of a list of rules, each with the name of its rule. */
export function* applyRules(rules: readonly Rule[], reading: Reading): Generator<Finding> {
  for (const rule of rules) for (const finding of rule.find(reading)) yield { ...finding, rule: rule.name };
}

/** An example that an extractor must find. `quote` must overlap the evidence; `value` lists the fields that must match. */
export interface CorpusFind {
  readonly text: string;
  readonly quote: string;
  readonly value: FactValue;
  readonly scope?: FactValue;
  readonly assertion?: Assertion;
  /** The same sentence in nynorsk, with the scope in its own words where `scope` quotes the text. */
  readonly nn?: { readonly text: string; readonly quote: string; readonly scope?: FactValue };
  /** Text is read as this format; plain text where it is left out. */
  readonly format?: 'text' | 'markdown' | 'html';
}

/** The examples beside the rules. `ignores` may not be empty. A miss that starts to pass fails its test. */
export interface Corpus {
  readonly finds: readonly CorpusFind[];
  readonly ignores: readonly { readonly text: string; readonly because: string; readonly format?: 'text' | 'markdown' | 'html' }[];
  readonly misses: readonly { readonly text: string; readonly wants: string; readonly value: FactValue; readonly format?: 'text' | 'markdown' | 'html' }[];
}
