import { fieldOf } from '../../src/model/lexicon.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { hitsOf } from '../../src/norwegian/read.js';

export type Opener = 'while' | 'during' | 'no-longer-than' | 'until' | 'when' | 'with' | 'after' | 'per' | 'unless';

/** A condition in a sentence: the word that opens it, its reach, and what it hangs on. */
export interface Window extends Span {
  readonly opener: Opener;
  readonly firstToken: number;
  /** Exclusive. */
  readonly lastToken: number;
  readonly anchors: readonly Hit[];
  /** Opened by "til" alone. */
  readonly bare?: true;
  /** Holds a word for ending ("opphør", "slettes", "ikke lenger"). */
  readonly ends: boolean;
}

const REACH = 18;
const STOP = /[;()]|[.:]\s|\s[–—]\s/u;
const OPENERS = new Set(['while', 'during', 'no-longer-than', 'until', 'when', 'with', 'after', 'per', 'unless']);

/** The conditions of a sentence in order of place; of several that open at one word, the longest opener. */
export function windowsOf(reading: Reading, sentence: Sentence): Window[] {
  const openers = hitsOf(sentence, 'retention-conditions').filter((hit) => OPENERS.has(hit.entry.id));
  const windows: Window[] = [];
  for (const hit of openers) {
    if (openers.some((other) => other !== hit && other.first <= hit.first && hit.last <= other.last && other.last - other.first > hit.last - hit.first)) continue;
    windows.push(windowFrom(reading, sentence, hit.first, hit.last, hit.entry.id as Opener));
  }
  // A bare "til" opens a condition only where its end follows at once ("lagres til bruker sletter konto").
  for (let token = sentence.firstToken; token < sentence.lastToken - 1; token++) {
    if (reading.tokens.words[token] !== 'til' || openers.some((hit) => hit.first <= token && token <= hit.last)) continue;
    const window = windowFrom(reading, sentence, token, token, 'until');
    const anchor = window.anchors[0];
    if (
      anchor &&
      anchor.first - token <= 3 &&
      sentence.hits.some((hit) => isEnd(hit) && hit.first >= anchor.first && hit.last > token + 1 && hit.last < window.lastToken && hit.last - anchor.first <= 4)
    )
      windows.push({ ...window, bare: true });
  }
  const inverted = invertedFrom(reading, sentence);
  if (inverted) windows.push(inverted);
  return windows.sort((a, b) => a.firstToken - b.firstToken);
}

// Finite verbs that open a main clause, and "så": function words, which as lexicon entries would be hits in every sentence.
const MAIN = new Set('så vil skal blir vert kan må er'.split(' '));

/**
 * "Sletter du kontoen, …", "Opphører avtalen, …": a verb of ending at the head of a sentence with its subject right behind opens a
 * condition as "når" does, where the comma is followed at once by the verb of the main clause.
 */
function invertedFrom(reading: Reading, sentence: Sentence): Window | undefined {
  const first = sentence.firstToken;
  const { words } = reading.tokens;
  if (!hitsOf(sentence, 'retention-ends').some((hit) => hit.first === first)) return undefined;
  const subject = sentence.hits.some(
    (hit) => (hit.entry.lexicon === 'parties' && (hit.first === first + 1 || hit.first === first + 2)) || (hit.entry.lexicon === 'retention-anchors' && hit.first === first + 1),
  );
  if (!subject) return undefined;
  const window = windowFrom(reading, sentence, first, first, 'when');
  const next = window.lastToken;
  if (next >= sentence.lastToken) return undefined;
  const goesOn = MAIN.has(words[next] as string) || hitsOf(sentence, 'retention-verbs').some((hit) => hit.entry.fields['word'] === 'verb' && hit.first === next);
  return goesOn ? window : undefined;
}

/** The condition that begins at a token. A comma ends it, unless what follows the comma goes on with the list. */
export function windowFrom(reading: Reading, sentence: Sentence, first: number, opener: number, kind: Opener): Window {
  const { text, tokens } = reading;
  let last = opener + 1;
  while (last < sentence.lastToken && last - opener <= REACH) {
    const gap = text.slice(tokens.ends[last - 1], tokens.starts[last]);
    // "iht." has a dot of its own.
    if (last > opener + 1 && STOP.test(gap)) break;
    if (gap.includes(',') || gap.includes('\n')) break;
    last++;
  }
  last = mainVerb(sentence, first, last) ?? last;
  const start = tokens.starts[first] as number;
  const end = tokens.ends[last - 1] as number;
  // An opener may name its own anchor ("i avtaleperioden").
  const own = sentence.hits
    .filter((hit) => hit.entry.lexicon === 'retention-anchors' || hit.entry.lexicon === 'statutes' || hit.entry.lexicon === 'retention-ends')
    .filter((hit) => hit.first >= first && hit.last < last);
  return {
    opener: kind,
    firstToken: first,
    lastToken: last,
    start,
    end,
    anchors: own.filter((hit) => hit.entry.lexicon !== 'retention-ends'),
    ends: own.some(isEnd),
  };
}

const isEnd = (hit: Hit): boolean => hit.entry.lexicon === 'retention-ends' || hit.entry.fields['ends'] === true;

/**
 * Where the main clause begins in "Når avtalen opphører slettes dataene" and "Ved avsluttet abonnement slettes dataene": at the verb
 * of storage behind a condition that is complete without it.
 */
function mainVerb(sentence: Sentence, first: number, last: number): number | undefined {
  const inside = sentence.hits.filter((hit) => hit.first >= first && hit.last < last);
  for (const verb of inside) {
    if (verb.entry.lexicon !== 'retention-verbs' || verb.entry.fields['word'] !== 'verb') continue;
    const before = inside.filter((hit) => hit.last < verb.first);
    if (before.some((hit) => hit.entry.lexicon === 'retention-anchors') && before.some(isEnd)) return verb.first;
  }
  return undefined;
}

/** Acts that say how long something must be kept; acts of data protection do not. */
const isLegal = (hit: Hit): boolean =>
  hit.entry.lexicon === 'statutes' ? hit.entry.fields['area'] !== 'privacy' && hit.entry.fields['kind'] !== 'eu' : hit.entry.fields['legal'] === true;

export interface Anchor {
  readonly id: string;
  readonly period: string;
  readonly trigger: string;
  readonly legal: boolean;
  readonly statute: boolean;
  /** Law as such, no law on keeping. */
  readonly generic: boolean;
  readonly hit: Hit;
}

/**
 * What a condition hangs on: an anchor that wins over others ("siste innlogging"), else the first that does not give way.
 * @param accept which anchors count
 */
export function anchorOf(window: Pick<Window, 'anchors'>, accept: (anchor: Anchor) => boolean = () => true): Anchor | undefined {
  const all = window.anchors
    .map((hit): Anchor => {
      const statute = hit.entry.lexicon === 'statutes';
      return {
        statute,
        generic: hit.entry.fields['generic'] === true,
        id: statute || hit.entry.id === 'law' ? 'legal' : hit.entry.id,
        period: statute ? 'legal' : fieldOf(hit.entry, 'period'),
        trigger: fieldOf(hit.entry, 'trigger'),
        legal: isLegal(hit),
        hit,
      };
    })
    .filter((anchor) => (!anchor.statute || anchor.legal) && accept(anchor))
    // The longest phrase at a place: "ber om det" of the request, not "bruker" inside "slettes av brukeren".
    .filter(
      (anchor, _, list) =>
        !list.some(
          (other) =>
            other !== anchor && other.hit.first <= anchor.hit.first && anchor.hit.last <= other.hit.last && other.hit.last - other.hit.first > anchor.hit.last - anchor.hit.first,
        ),
    );
  const is = (anchor: Anchor, field: string): boolean => anchor.hit.entry.fields[field] === true;
  return (
    all.find((anchor) => is(anchor, 'first')) ?? all.find((anchor) => !is(anchor, 'last') && !is(anchor, 'fallback')) ?? all.find((anchor) => !is(anchor, 'fallback')) ?? all[0]
  );
}
