import { fieldOf } from '../model/lexicon.js';
import type { Hit, Tokens } from '../model/reading.js';
import type { Block, Version } from '../model/version.js';
import { findPhrases, scan } from '../norwegian/phrases.js';
import { tokenise } from '../norwegian/tokens.js';

/** Kinds of pages that stand in the way of a document, or in its place; the `wall` of lexicons/page-walls.yaml. */
export type Wall = 'not-found' | 'fault' | 'login' | 'consent' | 'javascript' | 'robot-check' | 'maintenance' | 'parked';

/** What a page is made of, in figures. */
export interface PageFigures {
  /** Words of the whole page. */
  readonly words: number;
  /** Subjects of policies that its running text speaks of. */
  readonly topics: ReadonlySet<string>;
  /** Of these, those that no banner or wall speaks of. */
  readonly ownTopics: number;
  /** Rows, list items and labels with their values. */
  readonly listed: number;
  /** Share of the words that stand in blocks which speak of such a subject, from 0 to 1. */
  readonly onTopic: number;
  /** Kinds of walls that its title and its first headings name. */
  readonly announced: ReadonlySet<Wall>;
  /** Words in sentences that sound like a wall of this kind, and in how many ways they do. */
  readonly walls: ReadonlyMap<Wall, { readonly words: number; readonly phrases: number; readonly strong: boolean }>;
}

/** A block of fewer words is a button, a label or a line of a menu: it says nothing about what the page is about. */
const RUNNING = 5;
/** Headings that tell what a page is. */
const FIRST_HEADINGS = 2;

/**
 * What a page speaks of, and what of it sounds like a wall.
 * @example figuresOf(versionOfText('# Siden finnes ikke', 'markdown')).announced.has('not-found') // true
 */
export function figuresOf(version: Pick<Version, 'text' | 'blocks' | 'title'>): PageFigures {
  const { text, blocks } = version;
  const { hits, tokens } = scan(text);
  const topics = new Set<string>();
  const own = new Set<string>();
  const walls = new Map<Wall, { words: number; phrases: Set<string>; strong: boolean }>();
  const announced = new Set<Wall>(wallsIn(findPhrases(version.title, tokenise(version.title))).map(wallOf));
  let onTopic = 0;
  let headings = 0;
  let at = 0;
  let token = 0;
  for (const block of blocks) {
    while (at < hits.length && (hits[at] as Hit).start < block.start) at++;
    const within: Hit[] = [];
    for (; at < hits.length && (hits[at] as Hit).start < block.end; at++) within.push(hits[at] as Hit);
    let words = 0;
    while (token < tokens.count && (tokens.starts[token] as number) < block.end) {
      if ((tokens.starts[token] as number) >= block.start) words++;
      token++;
    }
    const speaks = topicsOf(block, within, words);
    if (speaks.length > 0) onTopic += words;
    for (const { entry } of speaks) {
      topics.add(entry.id);
      if (entry.fields['own'] === true) own.add(entry.id);
    }
    const found = wallsIn(within);
    if (block.kind === 'heading' && headings++ < FIRST_HEADINGS) for (const hit of found) announced.add(wallOf(hit));
    const counted = new Map<Wall, number>();
    for (const hit of found) {
      const wall = wallOf(hit);
      const sum = walls.get(wall) ?? { words: 0, phrases: new Set<string>(), strong: false };
      const end = sentenceEnd(text, hit.end, block.end);
      if (counted.get(wall) !== end) sum.words += wordsBetween(tokens, sentenceStart(text, hit.start, block.start), end, hit.first);
      counted.set(wall, end);
      sum.phrases.add(text.slice(hit.start, hit.end).toLowerCase());
      walls.set(wall, { ...sum, strong: sum.strong || hit.entry.fields['strong'] === true });
    }
  }
  return {
    words: tokens.count,
    listed: blocks.filter(({ kind }) => kind === 'row' || kind === 'item' || kind === 'pair').length,
    topics,
    ownTopics: own.size,
    onTopic: tokens.count === 0 ? 0 : onTopic / tokens.count,
    announced,
    walls: new Map([...walls].map(([wall, { words, phrases, strong }]) => [wall, { words, phrases: phrases.size, strong }])),
  };
}

/** Headings announce; only what stands below them speaks. */
const topicsOf = (block: Block, hits: readonly Hit[], words: number): Hit[] =>
  block.kind === 'heading' || (words < RUNNING && block.kind !== 'row' && block.kind !== 'pair') ? [] : hits.filter(({ entry }) => entry.lexicon === 'page-topics');

function sentenceStart(text: string, from: number, floor: number): number {
  for (let at = from; at > floor; at--) if (isEnd(text, at - 1)) return at;
  return floor;
}

function sentenceEnd(text: string, from: number, ceiling: number): number {
  for (let at = from; at < ceiling; at++) if (isEnd(text, at)) return at;
  return ceiling;
}

const isEnd = (text: string, at: number): boolean => text[at] === '\n' || ('.!?'.includes(text[at] as string) && /^\s?$/u.test(text[at + 1] ?? ''));

/** Words from one offset to another, counted outwards from a word between them. */
function wordsBetween({ starts, count }: Tokens, start: number, end: number, inside: number): number {
  let words = 0;
  for (let i = inside; i >= 0 && (starts[i] as number) >= start; i--) words++;
  for (let i = inside + 1; i < count && (starts[i] as number) < end; i++) words++;
  return words;
}

const wallsIn = (hits: readonly Hit[]): Hit[] => hits.filter(({ entry }) => entry.lexicon === 'page-walls');
const wallOf = ({ entry }: Hit): Wall => fieldOf(entry, 'wall') as Wall;
