import type { Unit } from '../model/passages.js';

const WORD = /[\p{L}\p{N}]+/gu;

/** How alike two units are by their words, from 0 to 1. A word that stands everywhere in the texts says little. */
export class Similarity {
  private readonly frequency = new Map<string, number>();
  private readonly words = new Map<string, ReadonlyMap<string, number>>();

  constructor(units: Iterable<Unit>) {
    for (const { key } of units) for (const word of this.wordsOf(key).keys()) this.frequency.set(word, (this.frequency.get(word) ?? 0) + 1);
  }

  /** The words of a unit, each with how often it stands there. */
  wordsOf(key: string): ReadonlyMap<string, number> {
    let words = this.words.get(key);
    if (words === undefined) {
      const counts = new Map<string, number>();
      for (const [word] of key.toLowerCase().matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
      this.words.set(key, (words = counts));
    }
    return words;
  }

  /** In how many units a word stands. */
  frequencyOf(word: string): number {
    return this.frequency.get(word) ?? 0;
  }

  weightOf(word: string): number {
    return 1 / (1 + Math.log2(Math.max(1, this.frequencyOf(word))));
  }

  of(a: Unit, b: Unit): number {
    const left = this.wordsOf(a.key);
    const right = this.wordsOf(b.key);
    const shared = this.sum(left, (word, count) => Math.min(count, right.get(word) ?? 0));
    const whole = this.sum(left, (_, count) => count) + this.sum(right, (_, count) => count);
    return whole === 0 ? 0 : (2 * shared) / whole;
  }

  private sum(words: ReadonlyMap<string, number>, times: (word: string, count: number) => number): number {
    let sum = 0;
    for (const [word, count] of words) sum += this.weightOf(word) * times(word, count);
    return sum;
  }
}
