import type { Hit, Reading, Sentence, SentenceRole } from '../model/reading.js';
import type { Span } from '../model/span.js';
import type { Version } from '../model/version.js';
import { scan } from './phrases.js';
import { bounded, sentencesOf } from './sentences.js';

interface Part extends Span {
  readonly role: SentenceRole;
  readonly cell?: number;
}

/** Reads a version once: words, lexicon phrases, sentences. Linear in the length of the text. */
export function read(version: Version): Reading {
  const { text, blocks } = version;
  const { tokens, hits } = scan(text);
  const sentences: Sentence[] = [];
  const byBlock: Sentence[][] = [];
  let token = 0;
  let hit = 0;
  blocks.forEach((block, blockIndex) => {
    const own: Sentence[] = [];
    const parts: Part[] = [];
    const whole = (span: Span, role: SentenceRole, cell?: number): void => {
      for (const piece of bounded(text, span)) parts.push({ ...piece, role, ...(cell === undefined ? {} : { cell }) });
    };
    if (block.kind === 'heading') whole(block, 'heading');
    else if (block.kind === 'row') block.cells.forEach((cell, index) => whole(cell, block.header ? 'header-cell' : 'cell', index));
    else if (block.kind === 'pair') {
      whole(block.label, 'label');
      for (const span of sentencesOf(text, block.value.start, block.value.end)) parts.push({ ...span, role: 'value' });
    } else for (const span of sentencesOf(text, block.start, block.end)) parts.push({ ...span, role: 'text' });
    for (const part of parts) {
      while (token < tokens.count && (tokens.starts[token] as number) < part.start) token++;
      const firstToken = token;
      while (token < tokens.count && (tokens.starts[token] as number) < part.end) token++;
      while (hit < hits.length && (hits[hit] as Hit).start < part.start) hit++;
      const found: Hit[] = [];
      while (hit < hits.length && (hits[hit] as Hit).start < part.end) {
        const one = hits[hit++] as Hit;
        if (one.end <= part.end) found.push(one);
      }
      own.push({
        start: part.start,
        end: part.end,
        index: sentences.length + own.length,
        role: part.role,
        block,
        blockIndex,
        ...(part.cell === undefined ? {} : { cell: part.cell }),
        firstToken,
        lastToken: token,
        hits: found,
        byLexicon: grouped(found),
      });
    }
    sentences.push(...own);
    byBlock.push(own);
  });
  const byLexicon = new Map<string, Sentence[]>();
  for (const sentence of sentences)
    for (const lexicon of sentence.byLexicon.keys()) {
      const list = byLexicon.get(lexicon);
      if (list) list.push(sentence);
      else byLexicon.set(lexicon, [sentence]);
    }
  return { version, text, tokens, sentences, byBlock, byLexicon };
}

const NONE: readonly Hit[] = [];

function grouped(hits: readonly Hit[]): ReadonlyMap<string, readonly Hit[]> {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.entry.lexicon);
    if (group) group.push(hit);
    else groups.set(hit.entry.lexicon, [hit]);
  }
  return groups;
}

/** Phrases of one lexicon in a sentence, in order of place. */
export const hitsOf = (sentence: Sentence, lexicon: string): readonly Hit[] => sentence.byLexicon.get(lexicon) ?? NONE;

/** The first phrase of a lexicon in a sentence, optionally of one of some ids. */
export const hitOf = (sentence: Sentence, lexicon: string, ...ids: string[]): Hit | undefined =>
  hitsOf(sentence, lexicon).find((hit) => ids.length === 0 || ids.includes(hit.entry.id));

/** Sentences that hold a phrase of any of some lexicons, in the order of the text: where a rule need look at all. */
export function sentencesWith(reading: Reading, ...lexicons: readonly string[]): readonly Sentence[] {
  const lists = lexicons.map((lexicon) => reading.byLexicon.get(lexicon) ?? []).filter((list) => list.length > 0);
  if (lists.length <= 1) return lists[0] ?? [];
  return [...new Set(lists.flat())].sort((a, b) => a.index - b.index);
}

/** Drops hits that lie inside a longer hit of the same lexicon: "Microsoft Ireland" must not also be "Ireland" of its lexicon. */
export const longest = (hits: readonly Hit[]): Hit[] =>
  hits.filter((hit) => !hits.some((other) => other !== hit && other.start <= hit.start && hit.end <= other.end && other.end - other.start > hit.end - hit.start));
