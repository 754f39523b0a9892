import type { Finding } from '../../src/model/fact.js';
import type { Sentence } from '../../src/model/reading.js';
import { hedgedAt } from '../../src/norwegian/assertion.js';
import type { DurationMention } from '../../src/norwegian/durations.js';
import { hitsOf } from '../../src/norwegian/read.js';
import { boundOf } from './bound.js';
import { quoteOf } from './quote.js';
import { negationBetween, type Scene, sentenceAfter } from './scene.js';
import { dataOf } from './scope.js';
import { type Trigger, triggerOf } from './trigger.js';
import { askedFor, type Cue, costOf, cuesOf, type Means, marksBetween, requestIn } from './words.js';

/** A length that was read as storage time, with what governs it. */
export interface Length {
  readonly mention: DurationMention;
  readonly cue?: Cue;
  readonly trigger: Trigger;
  readonly finding: Finding;
}

const BEFORE = new Set(['før', 'before', 'innan']);
const PREPOSITIONS = new Set(['i', 'for', 'in', 'på', 'a', 'en', 'et']);
/** A trap farther off than this does not take a length out of a column or list of storage times. */
const NEAR_TRAP = 6;
/** Words of a sentence that is hardly more than its length. */
const BARE = 5;

/** A rhythm, an age, or a look back, by the word right before the length. */
function trapBefore({ sentence }: Scene, length: DurationMention): string | undefined {
  for (const hit of sentence.hits) {
    if (hit.entry.lexicon !== 'retention-traps' || hit.entry.fields['before'] !== true || hit.last !== length.first - 1) continue;
    if (hit.entry.fields['years'] === true) {
      const years = /^P(\d+)Y$/u.exec(length.period);
      if (!years || Number(years[1]) < 5 || Number(years[1]) > 21) continue;
    }
    return hit.entry.id;
  }
  return undefined;
}

/** Whether a weak word ("ligger", "behandles") may govern the length: only with a preposition or a ceiling right before the length. */
function weakGoverns({ sentence, context, reading }: Scene, cue: Cue, length: DurationMention): boolean {
  if (cue.id === 'expire') return context.cookies || hitsOf(sentence, 'retention-data').some((hit) => hit.entry.id === 'cookies');
  if (cue.first > length.last) return false;
  const before = reading.tokens.words.slice(Math.max(cue.last + 1, length.first - 3), length.first);
  const bounded = hitsOf(sentence, 'retention-bounds').some((hit) => hit.entry.id !== 'longer' && hit.last < length.first && length.first - hit.last <= 2);
  return (
    (before.includes('i') ||
      before.includes('for') ||
      (before.length > 0 && PREPOSITIONS.has(before[0] as string) && cue.id === 'be-stored') ||
      (bounded && cue.id === 'be-stored')) &&
    !requestIn(sentence)
  );
}

// Passive verbs by their ending ("byttes", "sendast"), genitives of plurals ("dataenes") left out.
const PASSIVE = /^(?!.*enes$)\p{L}{3,}(?:es|ast)$/u;

/** "Data lagres kryptert, og nøkler byttes etter 12 måneder": behind the last comma another verb takes the length. */
function takenByOther({ reading: { tokens }, marks }: Scene, cue: Cue, length: DurationMention): boolean {
  const mark = marks.findLast((one) => one < length.start);
  if (cue.first > length.last || mark === undefined || mark < cue.end) return false;
  for (let token = cue.last + 1; token < length.first; token++) if ((tokens.starts[token] as number) > mark && PASSIVE.test(tokens.words[token] as string)) return true;
  return false;
}

/** "Avtalen varer i fire år", "erklæringen som gjelder i fem år": what lasts is no data, unless it is a storage time that lasts. */
const lastsItself = (scene: Scene, cue: Cue, length: DurationMention): boolean =>
  cue.id === 'expire' &&
  !scene.windows.some((window) => window.firstToken <= cue.first && cue.last < window.lastToken) &&
  cue.last < length.first &&
  length.first - cue.last <= 3 &&
  !scene.cues.some((one) => one.noun && one.kind === 'store' && one.last < cue.first && cue.first - one.last <= 2);

/** The word that governs a length: the nearest in its clause. */
function governor(scene: Scene, length: DurationMention): Cue | undefined {
  let best: { cue: Cue; cost: number } | undefined;
  for (const cue of scene.cues) {
    if (cue.first <= length.last && length.first <= cue.last) continue;
    // "30 dager etter at prøveperioden er utløpt": what stands in the length's own condition governs nothing.
    if (
      scene.windows.some(
        (window) =>
          window.opener === 'after' && window.firstToken > length.last && window.firstToken - length.last <= 3 && cue.first > window.firstToken && cue.last < window.lastToken,
      )
    )
      continue;
    const lasting = cue.kind === 'store' && cue.weak && !weakGoverns(scene, cue, length) && lastsItself(scene, cue, length);
    if (!lasting && (cue.kind === 'store' ? cue.weak && !weakGoverns(scene, cue, length) : cue.weak)) continue;
    if (takenByOther(scene, cue, length)) continue;
    // "bekrefte slettingen innen 14 dager": the act done with the erasure has the deadline.
    if (cue.noun && scene.cues.some((one) => one.kind === 'trap' && one.last === cue.first - 1)) continue;
    // "30 dagers varsel": a trap right behind the length takes it.
    const cost = cue.kind === 'trap' && cue.first === length.last + 1 ? 0 : costOf(cue, length, scene.marks);
    if (!best || cost < best.cost || (cost === best.cost && cue.kind === 'store')) best = { cue: lasting ? { ...cue, kind: 'trap' } : cue, cost };
  }
  return best?.cue;
}

/** Whether a length stands for storage by its place alone: in a column, under a label, in a list or section on storage. */
function placed(scene: Scene, length: DurationMention, trap: Cue | undefined): boolean {
  const { context, sentence } = scene;
  if (scene.cues.some((one) => one.kind === 'trap' && one.weak && context.from !== 'column')) return false;
  if (context.from === 'none' || sentence.role === 'heading') return false;
  // "Til konto slettes + 30 dagers angrefrist": what is added to a storage time is storage time, whatever it is called.
  if (added(scene, length) && (context.from === 'column' || context.from === 'label')) return true;
  if (context.from === 'column' || (context.from === 'label' && !context.data)) return !trap || costOf(trap, length, scene.marks) > NEAR_TRAP;
  if (context.from === 'heading' && !ofData(scene, length)) return false;
  return !trap && !requestIn(sentence) && !scene.reading.text.slice(sentence.start, sentence.end).trimEnd().endsWith('?');
}

const LASTING = new Set(['while', 'during', 'until']);

/** A sentence under a heading on storage that is bare ("12 måneder."), or names data or its time ("For fakturaer er grensen fem år."). */
function ofData({ sentence, marks, windows, reading: { tokens } }: Scene, length: DurationMention): boolean {
  const mark = marks.findLast((one) => one < length.start) ?? -1;
  for (let token = sentence.firstToken; token < length.first; token++) if ((tokens.starts[token] as number) > mark && PASSIVE.test(tokens.words[token] as string)) return false;
  if (sentence.lastToken - sentence.firstToken <= BARE) return true;
  // "Så lenge du har en konto, og inntil 12 måneder etterpå."
  if (windows.some((window) => LASTING.has(window.opener) && window.firstToken - sentence.firstToken <= 1)) return true;
  return sentence.hits.some(({ entry }) => entry.lexicon === 'retention-data' || entry.lexicon === 'personal-data' || entry.lexicon === 'retention-labels');
}

/** Whether a plus stands right before a length. */
const added = ({ reading: { text }, sentence }: Scene, length: DurationMention): boolean => /[+]\s?$/u.test(text.slice(Math.max(sentence.start, length.start - 3), length.start));

/** "Ingen 90-dagers buffer", "no 30 day grace period": a negation at the length itself. */
const deniedItself = (sentence: Sentence, length: DurationMention): boolean =>
  hitsOf(sentence, 'negations').some((hit) => hit.entry.id === 'ingen' && hit.last < length.first && length.first - hit.last <= 1);

const ENDINGS: readonly Means[] = ['erase', 'anonymise', 'deactivate', 'archive'];

/** What happens at the end of a length: the governing verb's action, one named after it, or that of the label or list. */
export function actionOf(scene: Scene, cue: Cue | undefined, length: DurationMention | undefined): string | readonly string[] | undefined {
  const { sentence, cues, context, lengths } = scene;
  const means = cue?.means ?? context.means;
  const store = cues.filter((one) => one.kind === 'store');
  if (means !== 'keep') {
    // "slettes eller anonymiseres"
    const beside =
      cue &&
      store.filter(
        (one) => one !== cue && !one.noun && ENDINGS.includes(one.means) && one.means !== means && Math.min(Math.abs(one.first - cue.last), Math.abs(cue.first - one.last)) <= 4,
      );
    return beside && beside.length > 0 ? [...new Set([means, ...beside.map((one) => one.means)])].sort((a, b) => ENDINGS.indexOf(a) - ENDINGS.indexOf(b)) : means;
  }
  const from = length?.last ?? cue?.last ?? sentence.firstToken;
  const until = lengths.find((other) => length && other.first > length.last)?.first ?? sentence.lastToken;
  const later = store.filter((one) => one.first > from && one.first < until && ENDINGS.includes(one.means) && !one.noun && !negationBetween(sentence, one.last, one.last + 3));
  if (later.length > 0) return later[0]?.means;
  const after = sentenceAfter(scene, sentence);
  if (after?.hits.some((hit) => hit.entry.lexicon === 'retention-then' && hit.first - after.firstToken <= 4) && !after.byLexicon.has('units')) {
    const next = cuesOf(after).find((one) => one.kind === 'store' && ENDINGS.includes(one.means) && !one.noun);
    if (next) return next.means;
  }
  return undefined;
}

/** Lengths of a sentence that are storage times. */
export function storageLengths(scene: Scene): Length[] {
  const found: Length[] = [];
  const { reading, sentence, context } = scene;
  for (const mention of scene.lengths) {
    const trap = trapBefore(scene, mention);
    if (trap === 'frequency') continue;
    const nearest = governor(scene, mention);
    // "Data eldre enn 5 år slettes" is an age of data.
    if (trap === 'age-before' && !(nearest?.kind === 'store' && nearest.means !== 'keep' && !nearest.noun && costOf(nearest, mention, scene.marks) <= 5)) continue;
    if (trap === 'age-copula' && !(nearest?.kind === 'store' && costOf(nearest, mention, scene.marks) <= (nearest.noun ? 7 : 2))) continue;
    let cue = nearest?.kind === 'store' ? nearest : undefined;
    if (cue && askedFor(sentence, cue, scene.marks)) continue;
    // "Sletting tar to minutter" is how long the act takes.
    if (cue?.noun && /^PT\d+[MS]$/u.test(mention.period) && !context.cookies) continue;
    // "Hold inne knappen i 5 sekunder for å slette"
    if (/^PT\d+S$/u.test(mention.period) && context.from === 'none') continue;
    // "5 år for regnskap, kontaktinfo slettes ved …": in a column the next clause's verb is not this length's.
    if (cue && (context.from === 'column' || context.from === 'label') && cue.first > mention.last && marksBetween(scene.marks, mention.end, cue.start) > 0) cue = undefined;
    // "30 dager før data slettes, får du beskjed"
    if (cue && cue.first > mention.last && BEFORE.has(reading.tokens.words[mention.last + 1] ?? '') && scene.cues.some((one) => one.id === 'notice')) continue;
    if (trap === 'recent' && (!cue || cue.noun || costOf(cue, mention, scene.marks) > 7)) continue;
    if (!cue && !placed(scene, mention, nearest?.kind === 'trap' ? nearest : undefined)) continue;
    let bound = boundOf(scene, mention);
    if (cue && !cue.noun) {
      const negated = cue.last < mention.first ? negationBetween(sentence, cue.last, Math.min(mention.first, cue.last + 4)) : undefined;
      const keeps = cue.means === 'keep' || cue.means === 'archive';
      // "lagres ikke i 30 dager" keeps nothing; "lagres ikke lenger enn 30 dager" and "slettes ikke før etter 5 år" do.
      if (negated && keeps && bound !== 'max') continue;
      if (negated && !keeps) {
        if (bound === 'exact') bound = 'min';
        if (bound === 'max') continue;
      }
    }
    const data = dataOf(reading, sentence, context, cue, mention);
    let trigger = triggerOf(scene, mention);
    // "De siste 30 dagene har 400 brukere lagret …" looks back; "kontoer uten aktivitet de siste 24 månedene fjernes" does not.
    if (trap === 'recent' && cue && cue.first > mention.last && !data.backup && trigger.trigger !== 'inactivity' && trigger.trigger !== 'last-contact') continue;
    if (!trigger.trigger && data.backup) trigger = { trigger: 'backup' };
    const action = actionOf(scene, cue, mention);
    const hedged = cue && hedgedAt(reading, sentence, { start: Math.min(cue.start, mention.start), end: cue.end });
    const name = cue ? `<cue:${cue.id}> <duration>` : `<${context.from}:retention> <duration>`;
    found.push({
      mention,
      ...(cue ? { cue } : {}),
      trigger,
      finding: {
        value: { period: mention.period, trigger: trigger.trigger ?? null, bound, ...(action === undefined ? {} : { action }) },
        scope: data.name === undefined ? {} : { dataCategory: data.name },
        evidence: quoteOf(scene, cue, mention, trigger.window),
        rule: trigger.trigger && trigger.trigger !== 'backup' ? `${name} <event>` : name,
        assertion: deniedItself(sentence, mention) ? 'denied' : hedged ? 'possible' : 'stated',
      },
    });
  }
  return found;
}
