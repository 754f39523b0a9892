import type { Reading } from '../model/reading.js';

/** Types of documents that are about the processing of personal data whatever their words. */
const TYPES: ReadonlySet<string> = new Set(['policy', 'dpa', 'subprocessor-list', 'assessment']);
/** Mentions that another text needs to be about it too: one is a remark. */
const ENOUGH = 2;
/** A text of so few words is about what one mention says. */
const SHORT = 60;

const remembered = new WeakMap<Reading, boolean>();

/**
 * Whether a text is about the processing of personal data. Names, addresses and pictures stand in texts of every kind; only in such a
 * text do they say what is processed.
 */
export function isAboutPrivacy(reading: Reading): boolean {
  let about = remembered.get(reading);
  if (about === undefined) remembered.set(reading, (about = TYPES.has(reading.version.type) || mentions(reading) >= (reading.tokens.count <= SHORT ? 1 : ENOUGH)));
  return about;
}

const mentions = ({ byLexicon }: Reading): number =>
  (byLexicon.get('privacy-words') ?? []).reduce((sum, sentence) => sum + (sentence.byLexicon.get('privacy-words')?.length ?? 0), 0);
