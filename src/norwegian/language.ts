import { lexicon } from '../../lexicons/index.js';
import type { Language, Version } from '../model/version.js';

type Written = Exclude<Language, 'mixed'>;

const WRITTEN: readonly Written[] = ['nb', 'nn', 'en', 'da', 'sv'];
const ENGLISH = WRITTEN.indexOf('en');
/** Characters that are looked at: a sure vote, whatever the length of the text. */
const SAMPLE = 24_000;
/** Share of the text that each of two languages must clearly hold for it to be called mixed. */
const MIXED = 0.25;
const WORD = /\p{L}+/gu;

let marks: ReadonlyMap<string, Float64Array> | undefined;

/** Votes of each word. A word of one language counts 1; one that n languages share counts 1/n² for each of them. */
function votes(): ReadonlyMap<string, Float64Array> {
  if (marks) return marks;
  const table = new Map<string, Float64Array>();
  for (const entry of lexicon('language-marks')) {
    const words = entry.fields['words'] as Partial<Record<Written, readonly string[]>>;
    WRITTEN.forEach((language, index) => {
      for (const word of words[language] ?? []) {
        const vote = table.get(word) ?? new Float64Array(WRITTEN.length);
        vote[index] = 1;
        table.set(word, vote);
      }
    });
  }
  for (const vote of table.values()) {
    const sharing = vote.reduce((sum, one) => sum + one, 0);
    for (let i = 0; i < vote.length; i++) vote[i] = (vote[i] as number) / sharing ** 2;
  }
  marks = table;
  return table;
}

function count(paragraph: string, sums: Float64Array): void {
  const table = votes();
  for (const word of paragraph.toLowerCase().match(WORD) ?? []) {
    const vote = table.get(word);
    if (vote) for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (vote[i] as number);
  }
}

const largest = (sums: Float64Array, but = -1): number => {
  let top = but === 0 ? 1 : 0;
  for (let i = 0; i < sums.length; i++) if (i !== but && (sums[i] as number) > (sums[top] as number)) top = i;
  return top;
};

/**
 * Language of a text, by a vote of its small words: nb, nn, en, da or sv; mixed where two of them each hold a good share of the
 * paragraphs. A text without words is called bokmål, the language of most documents here.
 * @example languageOf({ text: 'Vi lagrar ikkje opplysningar om deg.' }) // 'nn'
 */
export function languageOf({ text }: Pick<Version, 'text'>): Language {
  const total = new Float64Array(WRITTEN.length);
  /** Characters of the paragraphs that are surely in one language. */
  const clear = new Float64Array(WRITTEN.length);
  let scandinavian = 0;
  let all = 0;
  const own = new Float64Array(WRITTEN.length);
  for (const paragraph of sampleOf(text).split('\n')) {
    own.fill(0);
    count(paragraph, own);
    for (let i = 0; i < own.length; i++) total[i] = (total[i] as number) + (own[i] as number);
    const top = largest(own);
    const english = own[ENGLISH] as number;
    const others = own.reduce((sum, one) => sum + one, 0) - english;
    if (others < 1 && english < 1) continue;
    all += paragraph.length;
    if (others >= 1 + english * 2) scandinavian += paragraph.length;
    // The Scandinavian languages share most words: only a paragraph that is clearly the one speaks for it.
    if (top === ENGLISH ? english >= 1 + others * 2 : (own[top] as number) >= 2 + (own[largest(own, top)] as number) * 2) clear[top] = (clear[top] as number) + paragraph.length;
  }
  const first = largest(total);
  const holds = (length: number | undefined): boolean => all > 0 && (length ?? 0) / all >= MIXED;
  if (holds(clear[ENGLISH]) && holds(scandinavian)) return 'mixed';
  if (first !== ENGLISH && holds(clear[first]) && WRITTEN.some((_, other) => other !== first && other !== ENGLISH && holds(clear[other]))) return 'mixed';
  return WRITTEN[first] as Language;
}

/** Beginning, middle and end of a long text: a translation often stands last. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const part = SAMPLE / 3;
  const middle = Math.floor((text.length - part) / 2);
  return `${text.slice(0, part)}\n${text.slice(middle, middle + part)}\n${text.slice(-part)}`;
}
