import type { Finding } from '../../src/model/fact.js';
import type { Span } from '../../src/model/span.js';
import { hedgedAt } from '../../src/norwegian/assertion.js';
import { hitsOf } from '../../src/norwegian/read.js';
import { actionOf, type Length } from './lengths.js';
import { quoteOf } from './quote.js';
import { negationBetween, type Scene } from './scene.js';
import { dataOf } from './scope.js';
import { type Anchor, anchorOf, type Window } from './windows.js';
import { askedFor, type Cue, costOf, marksBetween } from './words.js';

/** States that last, for "under" and "gjennom hele". */
const LASTING = new Set(['contract', 'employment', 'case', 'session']);
const FAR = 14;

/** The word that governs a condition: the nearest storage word or trap outside it. */
function governor(scene: Scene, window: Window): Cue | undefined {
  let best: { cue: Cue; cost: number } | undefined;
  const span = { start: window.start, end: window.end, first: window.firstToken, last: window.lastToken - 1 };
  for (const cue of scene.cues) {
    if (cue.first >= window.firstToken && cue.last < window.lastToken) continue;
    if (cue.id === 'expire' && !scene.context.cookies) continue;
    // Traps of lengths ("tar", "alder") do not bear on conditions unless they stand right before.
    const cost = costOf(cue, span, scene.marks) + (cue.kind === 'trap' ? 3 : 0) + (cue.weak ? 2 : 0);
    if (!best || cost < best.cost) best = { cue, cost };
  }
  return best?.cue;
}

/** Whether the verb itself is negated; a "ikke" inside a condition behind it is not its own. */
function negated({ sentence, windows }: Scene, cue: Cue): boolean {
  const next = windows.find((window) => window.firstToken > cue.last)?.firstToken ?? sentence.lastToken;
  return !cue.noun && negationBetween(sentence, cue.last, Math.min(cue.last + 4, next)) !== undefined;
}

const ending = (cue: Cue): boolean => cue.means === 'erase' || cue.means === 'anonymise' || cue.means === 'deactivate';

function finding(
  scene: Scene,
  period: string,
  options: { readonly cue?: Cue | undefined; readonly at: Span; readonly trigger?: string; readonly action?: boolean; readonly rule: string },
): Finding {
  const { cue, at, trigger, rule } = options;
  const { reading, sentence, context } = scene;
  const data = dataOf(reading, sentence, context, cue, at);
  const action = options.action === false ? undefined : actionOf(scene, cue, undefined);
  return {
    value: { period, trigger: trigger || null, ...(action === undefined ? {} : { action }) },
    scope: data.name === undefined ? {} : { dataCategory: data.name },
    evidence: quoteOf(scene, cue, at),
    rule,
    assertion: cue && hedgedAt(reading, sentence, cue) ? 'possible' : 'stated',
  };
}

/** "så lenge skolen ønsker" is the controller's choice, "så lenge du ønsker" the reader's own. */
function periodOf({ sentence }: Scene, window: Window, anchor: Anchor): string {
  if (anchor.id !== 'wish') return anchor.period;
  const reader = sentence.hits.some(
    (hit) => hit.entry.lexicon === 'parties' && hit.entry.fields['party'] === 'reader' && hit.first >= window.firstToken && hit.last < window.lastToken,
  );
  return reader ? 'request' : 'controller-instruction';
}

/** Conditions of a sentence on which data is kept or ended, without a length. */
export function* storageConditions(scene: Scene, lengths: readonly Length[]): Generator<Finding> {
  const { reading, sentence, context, windows } = scene;
  const placed = context.from !== 'none' && sentence.role !== 'heading';
  const inPlace = context.from === 'column' || context.from === 'label' || context.from === 'lead';
  const exception = windows.find((window) => window.opener === 'unless');
  const namesData = sentence.hits.some(({ entry }) => entry.lexicon === 'retention-data' || entry.lexicon === 'personal-data');
  const used = new Set(lengths.map((length) => length.trigger.window));
  let read = false;
  const emit = (one: Finding): Finding => {
    read = true;
    return one;
  };

  for (const window of windows) {
    if (window.opener === 'unless' || (exception && window.start >= exception.start)) continue;
    const cue = governor(scene, window);
    const store = cue?.kind === 'store' ? cue : undefined;
    const trapped = cue?.kind === 'trap' && costOf(cue, { start: window.start, end: window.end, first: window.firstToken, last: window.lastToken - 1 }, scene.marks) < FAR;
    if (trapped || (!store && !placed)) continue;
    // "Instruksen gjelder så lenge avtalen varer", under a heading on storage, is about no data.
    if (!store && context.from === 'heading' && window.firstToken - sentence.firstToken > 1 && !namesData) continue;
    // "Avtalen gjelder så lenge …": what lasts is the agreement.
    if (!store && context.from === 'heading' && scene.cues.some((one) => one.id === 'expire' && one.last === window.firstToken - 1)) continue;
    const name = store ? `<cue:${store.id}>` : `<${context.from}:retention>`;

    switch (window.opener) {
      case 'while':
      case 'during': {
        const anchor = anchorOf(window, (one) => one.period !== '' && (window.opener === 'while' || LASTING.has(one.period)));
        if (!anchor) break;
        // "slettes ikke så lenge …" keeps; "slettes så lenge …" is no promise of storage.
        if (store && ending(store) && !negated(scene, store) && window.opener === 'while' && store.first < window.firstToken) break;
        if (store && !ending(store) && negated(scene, store)) break;
        if (window.opener === 'during' && store?.weak === true) break;
        yield emit(finding(scene, periodOf(scene, window, anchor), { cue: store, at: window, action: store ? !ending(store) : true, rule: `${name} <while> <${anchor.id}>` }));
        break;
      }
      case 'no-longer-than': {
        const anchor = anchorOf(window, (one) => one.id === 'necessary' || one.id === 'legal' || one.id === 'contract' || one.id === 'account');
        if (!anchor || (store && ending(store))) break;
        yield emit(finding(scene, anchor.period, { cue: store, at: window, rule: `${name} <no longer than> <${anchor.id}>` }));
        break;
      }
      case 'until': {
        if (scene.lengths.some((length) => length.first >= window.firstToken && length.first - window.firstToken <= 4)) break;
        const anchor = anchorOf(window, (one) => one.period !== '' && (window.bare !== true || (one.id !== 'done' && one.id !== 'necessary' && one.id !== 'legal')));
        if (!anchor || (!window.ends && anchor.period !== 'request' && anchor.id !== 'consent') || (store && (ending(store) || negated(scene, store)))) break;
        yield emit(finding(scene, periodOf(scene, window, anchor), { cue: store, at: window, trigger: anchor.trigger, rule: `${name} <until> <${anchor.id}>` }));
        break;
      }
      case 'with':
      case 'when':
      case 'after': {
        if ((!window.ends && window.opener !== 'with') || used.has(window)) break;
        if (store ? !ending(store) || negated(scene, store) : !inPlace) break;
        if (store && askedFor(sentence, store, scene.marks)) break;
        if (store?.noun && (window.firstToken - store.last > 4 || window.firstToken < store.first)) break;
        const anchor = anchorOf(window, (one) => one.period !== '' && one.id !== 'inactivity' && one.id !== 'last-contact' && (one.id !== 'legal' || window.opener === 'when'));
        if (!anchor || anchor.id === 'legal' || (window.opener === 'with' && anchor.id !== 'account' && anchor.id !== 'contract')) break;
        if (anchor.id === 'instruction' && !anchorOf(window, (one) => one.id === 'request' || one.id === 'wish')) break;
        // A length of the same verb carries the condition, unless "eller" sets them side by side.
        if (lengths.some((length) => length.cue === store && !apart(scene, window, length))) break;
        if (anchor.id === 'wish' && periodOf(scene, window, anchor) === 'request') break;
        yield emit(finding(scene, periodOf(scene, window, anchor), { cue: store, at: window, trigger: anchor.trigger, rule: `${name} <${window.opener}> <${anchor.id}> <end>` }));
        break;
      }
      case 'per': {
        if (lengths.length > 0) break;
        const anchor = anchorOf(window, (one) => one.id === 'legal' || one.id === 'instruction' || one.id === 'wish');
        if (!anchor || (anchor.id === 'wish' && periodOf(scene, window, anchor) === 'request')) break;
        if (
          store
            ? store.weak ||
              negated(scene, store) ||
              (store.noun && !placed && !(store.means === 'erase' && store.first <= sentence.firstToken + 1)) ||
              costOf(store, { start: window.start, end: window.end, first: window.firstToken, last: window.lastToken - 1 }, scene.marks) > FAR
            : !placed
        )
          break;
        if (store && ending(store) && anchor.id === 'legal') break;
        // "lagres i henhold til norsk lov" says how, not how long.
        if (anchor.generic && context.from === 'none') break;
        yield emit(finding(scene, anchor.period, { cue: store, at: window, rule: `${name} <per> <${anchor.id}>` }));
        break;
      }
    }
  }

  const breaks = scene.marks.filter((mark) => reading.text[mark] === ';' || reading.text[mark] === ' ');
  for (const hit of sentence.hits) {
    if (hit.entry.lexicon !== 'retention-conditions') continue;
    const near = scene.cues.filter(
      (cue) =>
        cue.kind === 'store' &&
        !cue.weak &&
        Math.min(Math.abs(cue.first - hit.last), Math.abs(hit.first - cue.last)) <= 4 &&
        marksBetween(breaks, Math.min(cue.end, hit.end), Math.max(cue.start, hit.start)) === 0,
    );
    const cell = inPlace && sentence.end - sentence.start <= 60 && scene.cues.every((cue) => cue.kind === 'store');
    if (exception && hit.start >= exception.start) continue;
    // "straks saken er avsluttet" opens a condition.
    if (hit.entry.id === 'immediately' && windows.some((window) => window.opener === 'when' && window.firstToken === hit.first && anchorOf(window))) continue;
    if (hit.entry.id === 'immediately') {
      const cue = near.find((one) => (one.means === 'erase' || one.means === 'anonymise') && !one.noun);
      if (cue && askedFor(sentence, cue, scene.marks)) continue;
      if ((!cue && !(cell && scene.cues.length === 0)) || (cue && (negated(scene, cue) || lengths.some((length) => length.cue === cue)))) continue;
      const window =
        windows.find((one) => (one.opener === 'when' || one.opener === 'after') && one.start >= hit.start && one.ends) ??
        windows.find((one) => (one.opener === 'when' || one.opener === 'after') && one.ends);
      const anchor = window && anchorOf(window, (one) => one.trigger !== '');
      yield emit(finding(scene, 'P0D', { cue, at: hit, ...(anchor ? { trigger: anchor.trigger } : {}), rule: `<cue:${cue?.id ?? 'erase'}> <immediately>` }));
    }
    if (hit.entry.id === 'permanently') {
      const cue = near.find((one) => one.means === 'keep' || one.means === 'archive');
      if (near.some((one) => ending(one)) || (!cue && !(cell && !scene.cues.some(ending))) || (cue && negated(scene, cue))) continue;
      if (negationBetween(sentence, hit.first - 3, hit.first)) continue;
      yield emit(finding(scene, 'permanent', { cue, at: hit, rule: `<cue:${cue?.id ?? 'keep'}> <permanently>` }));
    }
  }

  // "Kunden bestemmer selv hvor lenge dataene lagres."
  const decides = hitsOf(sentence, 'retention-conditions').find((hit) => hit.entry.id === 'decides');
  if (decides && !read && lengths.length === 0 && scene.cues.some((cue) => cue.kind === 'store')) {
    const reader = sentence.hits.some(
      (hit) => hit.entry.lexicon === 'parties' && hit.entry.fields['party'] === 'reader' && hit.last < decides.first && decides.first - hit.last <= 2,
    );
    const self = hitsOf(sentence, 'parties').some((hit) => hit.entry.fields['party'] === 'self' && hit.last < decides.first);
    if (!self) yield emit(finding(scene, reader ? 'request' : 'controller-instruction', { at: decides, action: false, rule: '<party> <decides how long>' }));
  }

  // A column or label whose value is only the state: "Avtaleperioden", "Aktiv konto", "Session".
  if (!read && (context.from === 'column' || context.from === 'label') && sentence.lastToken - sentence.firstToken <= 6 && windows.length === 0 && scene.cues.length === 0) {
    const anchor = anchorOf({ anchors: hitsOf(sentence, 'retention-anchors') }, (one) => ['contract', 'account', 'employment', 'session', 'consent'].includes(one.id));
    if (
      anchor &&
      (anchor.id === 'session' || !context.cookies) &&
      (lengths.length === 0 || anchor.hit.last < (lengths[0] as Length).mention.first) &&
      !lengths.some((length) => !length.trigger.trigger)
    )
      yield finding(scene, anchor.period, { at: sentence, rule: `<${context.from}:retention> <${anchor.id}>` });
  }
}

/** Whether "eller" stands between a condition and a length, so that each is a promise of its own. */
function apart({ reading: { tokens } }: Scene, window: Window, { mention }: Length): boolean {
  const [from, to] = window.firstToken > mention.last ? [mention.last + 1, window.firstToken] : [window.lastToken, mention.first];
  for (let token = from; token < to; token++) if (tokens.words[token] === 'eller' || tokens.words[token] === 'or') return true;
  return false;
}
