import type { Assertion } from '../../src/model/fact.js';
import { fieldOf } from '../../src/model/lexicon.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import { contains, type Span } from '../../src/model/span.js';
import { hedgedAt, negationsAt } from '../../src/norwegian/assertion.js';
import { deniedAbove } from '../../src/norwegian/never-lists.js';
import { inAddress, joinsPlaces, onlyFillers, type PlaceMention, placesOf } from '../../src/norwegian/places.js';
import { hitsOf } from '../../src/norwegian/read.js';
import { themesOf } from '../../src/norwegian/themes.js';

export type Relation = 'in' | 'inside' | 'to' | 'from' | 'outside' | 'beside';

/** A place that the words around it make a location of data. */
export interface Located {
  readonly mention: PlaceMention;
  readonly relation: Relation;
  /** The word that holds data at the place, or brings it there. */
  readonly trigger: Hit;
  readonly part: string;
  readonly assertion: Assertion;
}

/** What a hit does beside a place: the part of a cue; statutes take places as laws do. */
export const partOf = (hit: Hit): string => (hit.entry.lexicon === 'storage-cues' ? fieldOf(hit.entry, 'part') : hit.entry.lexicon === 'statutes' ? 'other' : '');

const TRIGGERS = new Set(['store', 'host', 'process', 'transfer', 'share', 'stay', 'leave', 'located', 'server', 'other']);
const SUBJECTS = new Set(['data', 'server', 'store', 'process', 'transfer', 'host', 'recipient', 'other']);

/** Whether a sentence speaks of data: by its words, by a supplier it names, or by the headings above it. */
export function aboutData(reading: Reading, sentence: Sentence): boolean {
  if (sentence.hits.some((hit) => hit.entry.lexicon === 'suppliers' || hit.entry.lexicon === 'personal-data' || partOf(hit) === 'data' || partOf(hit) === 'store')) return true;
  const themes = themesOf(reading, sentence.block);
  return themes.has('storage') || themes.has('transfer') || themes.has('sub-processors') || themes.has('security');
}

/** Places of a sentence that are locations of data, read from its running text. */
export function locatedIn(reading: Reading, sentence: Sentence): Located[] {
  if (
    !sentence.hits.some(
      (hit) => TRIGGERS.has(partOf(hit)) || ['recipient', 'data'].includes(partOf(hit)) || hit.entry.lexicon === 'cloud-regions' || hit.entry.lexicon === 'suppliers',
    )
  )
    return [];
  if (reading.text[sentence.end - 1] === '?') return [];
  const found: Located[] = [];
  let last: Located | undefined;
  for (const mention of placesOf(reading, sentence)) {
    const chained = last !== undefined && !mention.outside && mention.kind !== 'demonym' && joinsPlaces(reading.text.slice(last.mention.end, mention.start));
    const located: Located | undefined = chained ? { ...(last as Located), mention } : locate(reading, sentence, mention);
    if (located) found.push(located);
    last = located;
  }
  return found;
}

function locate(reading: Reading, sentence: Sentence, mention: PlaceMention): Located | undefined {
  if (inAddress(reading, sentence, mention)) return undefined;
  if (mention.kind === 'demonym') return ofKind(reading, sentence, mention);
  const related = relationOf(reading, sentence, mention);
  if (related === undefined) return beside(reading, sentence, mention);
  const { relation, at } = related;
  const cloud = atCloud(reading, sentence, mention, relation, at);
  if (cloud) return cloud;
  const bare = dataAlone(reading, sentence, mention, relation, at);
  if (bare) return bare;
  const leaving = sentence.hits.find((hit) => hit.start === at && partOf(hit) === 'leave');
  const trigger = leaving ?? triggerBefore(sentence, at) ?? frontedTrigger(reading, sentence, at, mention);
  if (trigger === undefined) return receivers(sentence, mention, relation, at, reading) ?? beside(reading, sentence, mention);
  const open = openBracket(reading.text, sentence, mention);
  // "lagres i ti år (ett år i EU)": a bracket that says more than where.
  if (
    open !== undefined &&
    trigger.end <= open &&
    at > open &&
    !onlyFillers(reading.text.slice(open + 1, at)) &&
    !sentence.hits.some((hit) => hit.start > open && hit.end <= at && (partOf(hit) === 'server' || hit.entry.lexicon === 'suppliers'))
  )
    return undefined;
  const part = partOf(trigger);
  if (part === 'other' || !fits(reading, sentence, relation, trigger, at)) return undefined;
  return { mention, relation, trigger, part, assertion: assertionOf(reading, sentence, mention, trigger) };
}

/** "Vi bruker Eksempelskyen i Stockholm": a cloud that the organisation uses, and right behind it where. A company's seat follows a company's name. */
function atCloud(reading: Reading, sentence: Sentence, mention: PlaceMention, relation: Relation, at: number): Located | undefined {
  if (relation !== 'in' || sentence.role === 'heading') return undefined;
  const cloud = hitsOf(sentence, 'suppliers').find(
    (hit) => isCloud(hit) && (hit.entry.fields.umbrella !== true || hit.entry.fields.parent !== undefined) && hit.end <= at && at - hit.end === 1,
  );
  const uses = hitsOf(sentence, 'supplier-verbs').some(
    (hit) => fieldOf(hit.entry, 'means') === 'use' && cloud !== undefined && hit.last < cloud.first && cloud.first - hit.last <= 3,
  );
  return cloud && uses ? { mention, relation, trigger: cloud, part: 'host', assertion: assertionOf(reading, sentence, mention, cloud) } : undefined;
}

/** "Data i Tyskland.", "Opplysningene innenfor EØS": a note without a verb, of data and a place and nothing else. */
function dataAlone({ text }: Reading, sentence: Sentence, mention: PlaceMention, relation: Relation, at: number): Located | undefined {
  if ((relation !== 'in' && relation !== 'inside') || sentence.role === 'heading') return undefined;
  const data = sentence.hits.find((hit) => partOf(hit) === 'data' && hit.first === sentence.firstToken && at - hit.end === 1);
  if (!data || /[\p{L}\p{N}]/u.test(text.slice(mention.end, sentence.end).replace(/\([^)]*\)/gu, ''))) return undefined;
  return { mention, relation, trigger: data, part: 'located', assertion: 'stated' };
}

/** "Vi bruker bare leverandører innenfor EØS", "ingen underleverandører utenfor EU": an area is no seat. */
function receivers(sentence: Sentence, mention: PlaceMention, relation: Relation, at: number, reading: Reading): Located | undefined {
  if (mention.kind !== 'area' || relation === 'to' || relation === 'from') return undefined;
  const trigger = sentence.hits.filter((hit) => hit.end <= at && at - hit.end <= 24 && (partOf(hit) === 'recipient' || (mention.outside && partOf(hit) === 'data'))).at(-1);
  return trigger && { mention, relation, trigger, part: 'recipient', assertion: assertionOf(reading, sentence, mention, trigger) };
}

const RELATIONS: ReadonlySet<string> = new Set(['in', 'inside', 'to', 'from', 'outside']);

/** The preposition that governs a place, and where its phrase begins: "i [våre datasentre i] Oslo", "til land utenfor EØS". */
function relationOf(reading: Reading, sentence: Sentence, mention: PlaceMention): { readonly relation: Relation; readonly at: number } | undefined {
  const { text } = reading;
  let best: Hit | undefined;
  for (const hit of sentence.hits) {
    if (hit.entry.lexicon !== 'place-relations' || !RELATIONS.has(hit.entry.id) || hit.end > mention.start) continue;
    if (best === undefined || hit.start >= best.start) best = hit;
  }
  if (best === undefined || mention.start - best.end > 60) return undefined;
  const between = text.slice(best.end, mention.start).replace(/^,/u, '');
  if (/[;:()]|[.,]\s/u.test(between)) return undefined;
  const plain = onlyFillers(between);
  if (
    !plain &&
    !(
      wordsOf(between) <= 4 &&
      !sentence.hits.some(
        (hit) =>
          hit.start >= (best as Hit).end &&
          hit.end <= mention.start &&
          (partOf(hit) === 'other' || partOf(hit) === 'recipient' || (TRIGGERS.has(partOf(hit)) && partOf(hit) !== 'server')),
      )
    )
  )
    return undefined;
  // "i AWS-regionen eu-north-1", "i Azure Norway East": names and words for servers may stand between, other words may not.
  if (!plain && !sentence.hits.some((hit) => hit.start >= (best as Hit).end && hit.end <= mention.start && (hit.entry.lexicon === 'suppliers' || partOf(hit) === 'server'))) {
    const words = between
      .trim()
      .split(/\s+/u)
      .filter((word) => !onlyFillers(word));
    if (!words.every((word) => /^\p{Lu}/u.test(word)) && !mention.headed && !primaryOnly(sentence, best.end, mention.start, words.length)) return undefined;
  }
  return { relation: mention.outside ? 'outside' : (best.entry.id as Relation), at: best.start };
}

const primaryOnly = (sentence: Sentence, from: number, to: number, words: number): boolean =>
  words <= 2 && sentence.hits.some((hit) => hit.start >= from && hit.end <= to && ['primary', 'partial'].includes(partOf(hit)));

const wordsOf = (stretch: string): number => stretch.split(/\s+/u).filter((word) => word !== '').length;

/** The nearest word before a place that says what is there. What stands nearest decides: "data om brukere i Norge" is about users. */
function triggerBefore(sentence: Sentence, before: number): Hit | undefined {
  let best: Hit | undefined;
  for (const hit of sentence.hits) {
    if (!TRIGGERS.has(partOf(hit)) || hit.end > before) continue;
    if (best === undefined || hit.end > best.end || (hit.end === best.end && hit.start < best.start)) best = hit;
  }
  return best;
}

/** "I USA behandles …": the verb follows a place that opens the sentence. */
function frontedTrigger(reading: Reading, sentence: Sentence, at: number, mention: PlaceMention): Hit | undefined {
  if (wordsOf(reading.text.slice(sentence.start, at)) > 1) return undefined;
  const next = sentence.hits.find((hit) => hit.start >= mention.end && TRIGGERS.has(partOf(hit)));
  return next && wordsOf(reading.text.slice(mention.end, next.start)) <= 4 && ['store', 'host', 'process'].includes(partOf(next)) ? next : undefined;
}

/** Whether trigger and preposition go together: "overføres til", "lagres i", "driftes fra". */
function fits(reading: Reading, sentence: Sentence, relation: Relation, trigger: Hit, at: number): boolean {
  const part = partOf(trigger);
  const receiver = sentence.hits.some((hit) => hit.start >= trigger.end && hit.end <= at && (partOf(hit) === 'recipient' || hit.entry.lexicon === 'suppliers'));
  if ((part === 'located' || part === 'stay' || part === 'leave') && !hasSubject(sentence, trigger)) return false;
  if (part !== 'store' && (trigger.entry.fields.weak === true || part === 'process' || part === 'share') && !aboutData(reading, sentence)) return false;
  switch (relation) {
    case 'to':
      return part === 'transfer' || part === 'share';
    case 'from':
      return part === 'host' || (part === 'process' && trigger.entry.fields.noun !== true) || part === 'server';
    case 'outside':
      return part !== 'server' || true;
    default:
      return part === 'share' || part === 'transfer' ? receiver : part !== 'leave';
  }
}

/** What lies somewhere must be data or what holds it: "serverne ligger i Norge", not "kontoret ligger i Norge". */
function hasSubject(sentence: Sentence, trigger: Hit): boolean {
  let best: Hit | undefined;
  for (const hit of sentence.hits) {
    if (hit.end > trigger.start || !(SUBJECTS.has(partOf(hit)) || hit.entry.lexicon === 'suppliers')) continue;
    if (best === undefined || hit.end >= best.end) best = hit;
  }
  return best !== undefined && partOf(best) !== 'other';
}

/** "norske servere", "europeiske datasentre": the word for a server follows at once. */
function ofKind(reading: Reading, sentence: Sentence, mention: PlaceMention): Located | undefined {
  const head = sentence.hits.find(
    (hit) =>
      hit.start >= mention.end &&
      hit.start - mention.end <= 1 &&
      ((partOf(hit) === 'server' && hit.entry.fields.weak !== true) || hit.entry.id === 'hosting' || hit.entry.id === 'storing'),
  );
  return head ? { mention: { ...mention, end: head.end }, relation: 'beside', trigger: head, part: 'server', assertion: assertionOf(reading, sentence, mention, head) } : undefined;
}

/**
 * A place without a preposition: "AWS-region eu-north-1", "servere: Norge", "lagres hos Supabase (Stockholm)", "driftes på AWS Stockholm".
 */
function beside(reading: Reading, sentence: Sentence, mention: PlaceMention): Located | undefined {
  const { text } = reading;
  const trigger = triggerBefore(sentence, mention.start);
  const accept = (hit: Hit): Located => ({ mention, relation: 'beside', trigger: hit, part: partOf(hit), assertion: assertionOf(reading, sentence, mention, hit) });
  const open = openBracket(text, sentence, mention);
  if (open !== undefined) {
    const outer = triggerBefore(sentence, open);
    const inner = triggerBefore(sentence, mention.start);
    if (inner && inner.start > open && partOf(inner) === 'other') return undefined;
    if (outer === undefined || ['other', 'leave'].includes(partOf(outer)) || !aboutData(reading, sentence)) return undefined;
    // The bracket must explain what holds the data: a supplier, a receiver or a server right before it.
    const told = sentence.hits.some(
      (hit) => hit.end <= open && open - hit.end <= 2 && (hit.entry.lexicon === 'suppliers' || partOf(hit) === 'server' || partOf(hit) === 'recipient'),
    );
    const told2 = mention.kind === 'region' || placesOf(reading, sentence).some((place) => place.end <= open && open - place.end <= 1);
    return told || told2 || outer.end >= open - 2 ? accept(outer) : undefined;
  }
  if (trigger === undefined || partOf(trigger) === 'other') {
    const after = sentence.hits.find((hit) => partOf(hit) === 'server' && hit.start >= mention.start && hit.start - mention.end <= 1);
    if (mention.headed && after && aboutData(reading, sentence)) return accept(after);
    // A cloud region holds data wherever a supplier is named with it.
    const host = mention.kind === 'region' ? hitsOf(sentence, 'suppliers')[0] : undefined;
    return host && accept(host);
  }
  const between = text.slice(trigger.end, mention.start);
  if (mention.headed && wordsOf(between) <= 8) return accept(trigger);
  // "Region: Norge", "Lagring: EU", "serverlokasjon er Finland".
  if (/^\s*:\s*$/u.test(between) && partOf(trigger) !== 'leave' && partOf(trigger) !== 'located') return accept(trigger);
  // "Data ligger i: Sverige": a label that ends in its preposition.
  if (/^\s\p{L}{1,3}:\s*$/u.test(between) && sentence.hits.some((hit) => partOf(hit) === 'data' && hit.first === sentence.firstToken) && partOf(trigger) !== 'leave')
    return accept(trigger);
  if (partOf(trigger) === 'server' && (/^\s*(?:[–—-]\s*|\s)$/u.test(between) || isEquation(sentence, trigger, mention)) && aboutData(reading, sentence)) return accept(trigger);
  const supplier = hitsOf(sentence, 'suppliers')
    .filter((hit) => hit.end <= mention.start && mention.start - hit.end <= 2)
    .at(-1);
  if (supplier === undefined || wordsOf(between) > 8) return undefined;
  // "AWS Stockholm", "Azure Norge"; "Microsoft Norge" is a company. "sendes til OpenAI, USA".
  if (text.slice(supplier.end, mention.start) === ' ') return mention.city || isCloud(supplier) ? accept(trigger) : undefined;
  return text.slice(supplier.end, mention.start) === ', ' ? accept(trigger) : undefined;
}

/** "er", "is" and nothing else between a word and a place. */
const isEquation = (sentence: Sentence, trigger: Hit, mention: Span): boolean =>
  sentence.hits.some(
    (hit) => hit.entry.lexicon === 'place-relations' && hit.entry.id === 'is' && hit.start - trigger.end <= 1 && hit.start >= trigger.end && mention.start - hit.end === 1,
  );

const isCloud = (supplier: Hit): boolean => {
  const { tasks } = supplier.entry.fields;
  return Array.isArray(tasks) && (tasks.includes('hosting') || tasks.includes('cloud'));
};

/** Offset of a bracket that is open where the place stands. */
export function openBracket(text: string, sentence: Span, mention: Span): number | undefined {
  let depth = 0;
  for (let i = mention.start - 1; i >= sentence.start; i--) {
    const character = text[i];
    if (character === ')') depth++;
    else if (character === '(') {
      if (depth === 0) return i;
      depth--;
    }
  }
  return undefined;
}

/** Denied, possible or stated, for a place and the word that puts data there. */
export function assertionOf(reading: Reading, sentence: Sentence, mention: PlaceMention, trigger: Hit): Assertion {
  const span = { start: Math.min(trigger.start, mention.start), end: Math.max(trigger.end, mention.end) };
  const fronted = trigger.start >= mention.end;
  const negations = negationsAt(reading, sentence, span).filter((hit) => {
    // "Behandling utenfor EØS er ikke tillatt": a noun's verb stands behind the place.
    if (hit.start >= mention.end) return fronted || (trigger.entry.fields.noun === true && mention.outside === true && hit.start - mention.end <= 12);
    const within = contains(span, hit);
    // "lagres uten unntak i Norge" denies nothing.
    if (within && fieldOf(hit.entry, 'scope') === 'after' && hit.entry.id === 'uten') return false;
    // "deles ikke videre og lagres i Norge": the negation ends at "og" with its own verb.
    return within || !ownVerb(reading, sentence, hit, trigger);
  });
  // "Overføres ikke, verken til X eller Y" denies once; so does "Nei, vi overfører ikke".
  const told = negations.filter(
    (hit, index) =>
      (index === 0 || hit.entry.id !== 'verken') &&
      !negations.some((other) => other !== hit && other.start <= hit.start && hit.end <= other.end && other.end - other.start > hit.end - hit.start),
  );
  const plain = told.filter((hit, index) => index + 1 === told.length || !/^,\s/u.test(reading.text.slice(hit.end, hit.end + 2)) || hit.start > sentence.start);
  if (plain.length % 2 === 1 || deniedAbove(reading, sentence)) return 'denied';
  if (hedgedAt(reading, sentence, span) || conditional(sentence, mention)) return 'possible';
  return 'stated';
}

const ownVerb = (reading: Reading, sentence: Sentence, negation: Hit, trigger: Hit): boolean => {
  if (negation.entry.id === 'ingen') return false;
  const before = reading.text.slice(negation.end, trigger.start);
  return (
    /(?:^|\s)(?:og|and|men|but)\s(?:\p{L}+\s){0,2}$/u.test(before) &&
    sentence.hits.some((hit) => hit !== trigger && TRIGGERS.has(partOf(hit)) && hit.end <= trigger.start && Math.abs(hit.start - negation.start) < 60)
  );
};

/** Whether the sentence sets a condition before the place: "dersom", "ved overføring til", "in the event". */
export const conditional = (sentence: Sentence, mention: Span): boolean =>
  sentence.hits.some((hit) => hit.start < mention.start && (partOf(hit) === 'condition' || (hit.entry.lexicon === 'hedges' && fieldOf(hit.entry, 'means') === 'condition')));

/** Whether the clause speaks of a duty or a permission ("skal bare overføres"), not of what is done. */
export const dutiful = (sentence: Sentence, mention: Span): boolean => hitsOf(sentence, 'storage-cues').some((hit) => hit.start < mention.start && partOf(hit) === 'duty');

/** `primary` or `partial` where the words before the place say so. */
export function shareOf(reading: Reading, sentence: Sentence, mention: Span): 'primary' | 'partial' | undefined {
  const near = hitsOf(sentence, 'storage-cues').filter((hit) => hit.start < mention.start && mention.start - hit.end < 80 && ['primary', 'partial'].includes(partOf(hit)));
  const last = near.at(-1);
  if (last === undefined) return undefined;
  // "Primært i Norge, Sverige også": a place between takes the word.
  const between = placesOf(reading, sentence).some((place) => place.start > last.end && place.end < mention.start && !joinsPlaces(reading.text.slice(place.end, mention.start)));
  return between ? undefined : (partOf(last) as 'primary' | 'partial');
}
