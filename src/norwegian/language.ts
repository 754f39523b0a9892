import { formsOfEntry, lexicon } from '../../lexicons/index.js';
import type { Language, Version } from '../model/version.js';
import { tokenise } from './tokens.js';

type Single = Exclude<Language, 'mixed'>;

const LOOKED_AT = 24_000;
/** Share of the marks that a second language needs for the text to be mixed. */
const MIXED = 0.3;

let marks: ReadonlyMap<string, readonly Single[]> | undefined;

function table(): ReadonlyMap<string, readonly Single[]> {
  if (marks) return marks;
  const made = new Map<string, Single[]>();
  for (const entry of lexicon('language-marks')) for (const form of formsOfEntry(entry)) made.set(form, [...(made.get(form) ?? []), entry.id as Single]);
  marks = made;
  return made;
}

function votes(text: string): Map<Single, number> {
  const counts = new Map<Single, number>();
  const { words } = tokenise(text);
  for (const word of words) {
    const languages = table().get(word);
    // A word that several languages share speaks a little for each of them.
    if (languages) for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1 / languages.length ** 2);
  }
  return counts;
}

/**
 * Language of a text by its small words: nb, nn, en, da or sv; mixed where Norwegian and English both hold a good share.
 * @example languageOf({ text: 'Vi lagrar ikkje opplysningar om deg.', blocks: [] }) // 'nn'
 */
export function languageOf({ text }: Pick<Version, 'text'>): Language {
  const counts = votes(text.slice(0, LOOKED_AT));
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first) return 'nb';
  const norwegian = (counts.get('nb') ?? 0) + (counts.get('nn') ?? 0);
  const english = counts.get('en') ?? 0;
  const whole = norwegian + english;
  if (whole > 0 && norwegian / whole > MIXED && english / whole > MIXED) return 'mixed';
  if (second && first[0] === 'da' && second[0] === 'nb' && second[1] > first[1] * 0.9) return 'nb';
  return first[0];
}
