import type { Sentence } from '../../src/model/reading.js';
import type { DurationMention } from '../../src/norwegian/durations.js';
import { hitsOf } from '../../src/norwegian/read.js';
import { type Scene, sentenceBefore } from './scene.js';
import { anchorOf, type Window, windowsOf } from './windows.js';
import { marksBetween } from './words.js';

/** What starts the clock, and the condition that says so. */
export interface Trigger {
  readonly trigger?: string;
  readonly window?: Window;
}

const starts = (window: Window, near = false): Trigger | undefined => {
  const anchor = anchorOf(window, (one) => one.trigger !== '');
  if (anchor) return { trigger: anchor.trigger, window };
  return near && window.opener === 'after' && window.ends && window.anchors.length === 0 ? { trigger: 'other', window } : undefined;
};

/** A condition up to the length that stands in or behind it. */
const clipped = (window: Window, length: DurationMention): Window =>
  window.lastToken <= length.first ? window : { ...window, lastToken: length.first, end: length.start, anchors: window.anchors.filter((hit) => hit.last < length.first) };

/** "etter 12 måneder uten innlogging, og …": a condition that another length opens starts that length's clock, not this one's. */
const opensLength = ({ lengths }: Scene, window: Window, length: DurationMention): boolean =>
  lengths.some((other) => other !== length && other.last < length.first && other.first > window.firstToken && other.first - window.firstToken <= 3);

/** The trigger that a short text names by itself: a lead-in ("Ved avtalens opphør:"), a heading ("Sletting ved opphør"). */
function around(scene: Scene, sentence: Sentence): Trigger | undefined {
  for (const window of windowsOf(scene.reading, sentence)) {
    if (window.opener !== 'when' && window.opener !== 'after') continue;
    const found = window.ends ? starts(window) : undefined;
    if (found?.trigger) return { trigger: found.trigger };
  }
  return undefined;
}

const SOURCES = new Set(['fra', 'frå', 'from']);
const LASTS = new Set(['contract', 'account', 'employment', 'case']);

/** "mens kontoen er i bruk + 30 dager etter sletting": a bare "sletting" ends what lasted just before it. */
function lastedBefore({ windows }: Scene, bare: Window): Trigger | undefined {
  const lasting = windows.filter((window) => (window.opener === 'while' || window.opener === 'during') && window.start < bare.start).at(-1);
  const anchor = lasting && anchorOf(lasting, (one) => one.trigger !== '' && LASTS.has(one.period));
  return anchor && { trigger: anchor.trigger, window: bare };
}

/**
 * What a length is counted from: what follows it ("30 dager etter avtalens opphør"), a state before it ("inaktive i 12 måneder"),
 * a condition in the same sentence ("Når avtalen opphører, slettes … innen 30 dager"), the sentence before, the list's lead-in.
 */
export function triggerOf(scene: Scene, length: DurationMention): Trigger {
  const { sentence, windows, context, reading } = scene;
  const next = scene.lengths.find((other) => other.first > length.last);
  // Right behind.
  for (const window of windows) {
    if (window.opener !== 'after' && window.opener !== 'when') continue;
    const gap = window.firstToken - length.last;
    if (gap < 1 || gap > 3 || (next && window.firstToken > next.first)) continue;
    const found = starts(window, true);
    if (found) return window.anchors.length > 0 ? found : (lastedBefore(scene, window) ?? found);
    // "5 år etter bokføringsloven": the law that asks for it is no start.
    if (window.anchors.length > 0) continue;
  }
  // A state in the same clause: "uten innlogging i 12 måneder", "12 måneder med inaktivitet", "ikke har vært i kontakt på 1 år".
  const strong = scene.marks.filter((mark) => reading.text[mark] === ';');
  const near = sentence.hits.filter(
    (hit) =>
      hit.entry.lexicon === 'retention-anchors' &&
      hit.entry.fields['first'] === true &&
      marksBetween(strong, Math.min(length.end, hit.end), Math.max(length.start, hit.start)) === 0 &&
      ((hit.first > length.last && hit.first - length.last <= 4 && (!next || hit.first < next.first)) ||
        (hit.last < length.first && length.first - hit.last <= 9 && !scene.lengths.some((other) => other.last < hit.first && hit.first - other.last <= 4))),
  );
  const state = anchorOf({ anchors: near }, (one) => one.trigger === 'inactivity' || one.trigger === 'last-contact');
  if (state) return { trigger: state.trigger };
  // "Avtaleperioden + 30 dager", "så lenge kundeforholdet består og 30 dager etter"
  const before = windows.filter((window) => window.start < length.start && !opensLength(scene, window, length)).map((window) => clipped(window, length));
  for (const window of [...before].reverse()) {
    if (window.opener === 'per' || window.opener === 'unless' || window.opener === 'no-longer-than') continue;
    if ((window.opener === 'when' || window.opener === 'until') && !window.ends) continue;
    // "Bilder fra leiren slettes etter to år" names where they come from.
    if (SOURCES.has(reading.tokens.words[window.firstToken] as string)) continue;
    const found = starts(window);
    if (found?.trigger) return { trigger: found.trigger, window: windows.find((one) => one.start === window.start && one.opener === window.opener) ?? window };
  }
  if (/[+]\s?$/u.test(reading.text.slice(Math.max(sentence.start, length.start - 3), length.start))) {
    const anchor = anchorOf({ anchors: hitsOf(sentence, 'retention-anchors').filter((hit) => hit.last < length.first) }, (one) => one.trigger !== '');
    if (anchor) return { trigger: anchor.trigger };
  }
  // Behind, further off: "slettes innen 30 dager dersom du avslutter kontoen".
  for (const window of windows) {
    if (window.opener !== 'when' && window.opener !== 'after') continue;
    if (window.firstToken <= length.last || (next && window.firstToken > next.first) || !window.ends) continue;
    if (window.firstToken - length.last > 8 || marksBetween(scene.marks, length.end, window.start) > 0) continue;
    const found = starts(window);
    if (found?.trigger && !['collection', 'other', 'purpose-fulfilled'].includes(found.trigger)) return found;
  }
  // "Når du sletter kontoen, stenges den. Etter 30 dager slettes alt."
  const previous = sentenceBefore(scene, sentence);
  if (previous && length.first - sentence.firstToken <= 3) {
    const found = around(scene, previous);
    if (found) return found;
  }
  if (context.lead) {
    const found = around(scene, context.lead);
    if (found) return found;
  }
  return {};
}
