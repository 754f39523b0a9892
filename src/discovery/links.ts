import { fieldOf } from '../model/lexicon.js';
import type { Hit } from '../model/reading.js';
import type { Link, Version } from '../model/version.js';
import { findPhrases, scan } from '../norwegian/phrases.js';
import { tokenise } from '../norwegian/tokens.js';

/** What a linked document is; `cookies` is a policy about cookies. */
export type LinkedKind = 'subprocessor-list' | 'dpa' | 'cookies' | 'terms';

/** A document that a text links to. */
export interface LinkedDocument {
  readonly kind: LinkedKind;
  /** Full address without its fragment. */
  readonly url: string;
  /** The words that say so. */
  readonly words: string;
}

/**
 * Documents that the text links to: its list of sub-processors, its data processing agreement, its cookie page, its terms. The link's own
 * words tell, or its sentence where the link only says "her", or its address. In the order of the text, each address once.
 * @param base address of the page, for links that are relative
 */
export function linkedDocuments(version: Pick<Version, 'text' | 'links'>, base: string): LinkedDocument[] {
  const { hits } = scan(version.text);
  const known = hits.filter(({ entry }) => entry.lexicon === 'page-links');
  const found = new Map<string, LinkedDocument>();
  for (const link of version.links) {
    const url = addressOf(link.href, base);
    if (url === undefined || found.has(url)) continue;
    const said = kindOf(link, version, known) ?? kindOfAddress(link, version.text, url);
    if (said) found.set(url, { ...said, url });
  }
  return [...found.values()];
}

function addressOf(href: string, base: string): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  const page = new URL(base);
  url.hash = '';
  page.hash = '';
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.href !== page.href ? url.href : undefined;
}

type Said = Pick<LinkedDocument, 'kind' | 'words'>;

/** Words between the name of a document and the link that leads to it, at most. */
const NEAR = 90;
const LONGEST_SENTENCE = 400;

function kindOf(link: Link, { text, links }: Pick<Version, 'text' | 'links'>, hits: readonly Hit[]): Said | undefined {
  const own = hits.filter((hit) => hit.start >= link.start && hit.end <= link.end && isName(hit));
  const first = longest(own);
  if (first) return said(first, text.slice(link.start, link.end));
  if (!isVague(text.slice(link.start, link.end), hits, link)) return undefined;
  const start = sentenceStart(text, link.start);
  const end = sentenceEnd(text, link.end);
  const around = hits.filter((hit) => hit.start >= start && hit.end <= end);
  if (!around.some((hit) => !isName(hit))) return undefined;
  // A name that is itself a link, or stands nearer to another one, is not what this one leads to.
  const linked = (hit: Hit): boolean => links.some((other) => other !== link && hit.start >= other.start && hit.end <= other.end);
  const near = around.filter((hit) => isName(hit) && !linked(hit) && Math.max(link.start - hit.end, hit.start - link.end) <= NEAR);
  const name = near.sort((a, b) => distance(a, link) - distance(b, link))[0];
  return name && said(name, text.slice(start, end).trim());
}

/** "https://eksempel.example/subprocessors" under a link that says "her". */
function kindOfAddress(link: Link, text: string, url: string): Said | undefined {
  const label = text.slice(link.start, link.end);
  if (!isVague(label, [], link)) return undefined;
  const path = decoded(new URL(url).pathname)
    .replace(/\.\w{2,5}$/u, '')
    .replace(/[-_/.]+/gu, ' ');
  const name = longest(findPhrases(path, tokenise(path)).filter((hit) => hit.entry.lexicon === 'page-links' && isName(hit)));
  return name && said(name, label);
}

const said = (hit: Hit, words: string): Said => ({ kind: fieldOf(hit.entry, 'leads') as LinkedKind, words: words.replace(/\s+/gu, ' ') });
const isName = ({ entry }: Hit): boolean => fieldOf(entry, 'leads') !== 'none';
const longest = (hits: readonly Hit[]): Hit | undefined => [...hits].sort((a, b) => b.last - b.first - (a.last - a.first) || b.end - b.start - (a.end - a.start))[0];
const distance = (hit: Hit, link: Link): number => Math.max(link.start - hit.end, hit.start - link.end);

/** "her", "denne siden", "Les mer", an address: words that do not say where they lead. */
const isVague = (label: string, hits: readonly Hit[], link: Link): boolean =>
  label.trim().split(/\s+/u).length <= 2 || /^(?:https?:|www\.)/iu.test(label.trim()) || hits.some((hit) => !isName(hit) && hit.start >= link.start && hit.end <= link.end);

function sentenceStart(text: string, from: number): number {
  for (let at = from - 1; at > from - LONGEST_SENTENCE && at >= 0; at--)
    if (text[at] === '\n' || (/[.!?]/u.test(text[at] as string) && /\s/u.test(text[at + 1] ?? ' '))) return at + 1;
  return Math.max(0, from - LONGEST_SENTENCE);
}

function sentenceEnd(text: string, from: number): number {
  for (let at = from; at < from + LONGEST_SENTENCE && at < text.length; at++)
    if (text[at] === '\n' || (/[.!?]/u.test(text[at] as string) && /\s/u.test(text[at + 1] ?? ' '))) return at;
  return Math.min(text.length, from + LONGEST_SENTENCE);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
