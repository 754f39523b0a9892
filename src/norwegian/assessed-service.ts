import type { Hit, Reading } from '../model/reading.js';
import type { Span } from '../model/span.js';
import { type AssessmentField, fieldOfLabel } from './assessment-fields.js';
import { answersOf, isUnknown } from './assessments.js';
import { findPhrases } from './phrases.js';
import { tokenise } from './tokens.js';

/** The name of an assessed app or service, where it is told. */
export interface AssessedService extends Span {
  readonly name: string;
  /** Where the name stands: an answer to "Tjeneste:", a column of an overview, or a title. */
  readonly from: 'answer' | 'title';
}

const LONGEST_NAME = 60;
/** What separates a name from what is said of it in a title: "Eksempel – vurdering", "Vurdering: Eksempel", "Eksempel | Nes kommune". */
const APART = /\s[-–—|/]\s|[:|·•›»]\s|\s{2,}/u;
/** A line that is no sentence. */
const LINE = /^[^.!?:\n]{2,60}$/u;
const BRACKET = /\s{0,9}[([][^)\]]{0,300}[)\]]/gu;

const remembered = new WeakMap<Reading, readonly AssessedService[]>();

/** The services that an assessment is about, in the order of the text; an overview names several. Empty where none is told. */
export function assessedServices(reading: Reading): readonly AssessedService[] {
  let services = remembered.get(reading);
  if (services === undefined) {
    const answered = fromAnswers(reading);
    remembered.set(reading, (services = [answered, fromHeadings(reading), fromTitles(reading)].find((found) => found.length > 0) ?? []));
  }
  return services;
}

function fromAnswers(reading: Reading): AssessedService[] {
  const services: AssessedService[] = [];
  for (const { sentences } of answersOf(reading, 'service')) {
    const [sentence] = sentences;
    if (!sentence || isUnknown(sentence)) continue;
    const written = reading.text.slice(sentence.start, sentence.end);
    const name = nameIn(written);
    if (name === undefined) continue;
    const start = sentence.start + written.indexOf(name);
    services.push({ start, end: start + name.length, name, from: 'answer' });
  }
  return services;
}

const TELLING = new Set<AssessmentField>(['vendor', 'approval', 'pricing', 'users', 'policy-link']);

/** A page on several services has a heading for each, with answers of its own below it. */
function fromHeadings(reading: Reading): AssessedService[] {
  const fields = new Map<string, Set<AssessmentField>>();
  for (const { block, field } of answersOf(reading)) {
    if (!TELLING.has(field)) continue;
    const owner = block.path.findLast((title) => fieldOfLabel(title) === undefined && nameIn(title) !== undefined);
    if (owner === undefined) continue;
    const own = fields.get(owner);
    if (own) own.add(field);
    else fields.set(owner, new Set([field]));
  }
  const owners = [...fields].filter(([, own]) => own.size > 1).map(([title]) => title);
  if (owners.length < 2) return [];
  return reading.version.blocks.flatMap((block) => {
    const written = reading.text.slice(block.start, block.end);
    const name = block.kind === 'heading' && owners.includes(written) ? nameIn(written) : undefined;
    if (name === undefined) return [];
    const start = block.start + written.indexOf(name);
    return [{ start, end: start + name.length, name, from: 'title' as const }];
  });
}

/** Of the headings above the first question the innermost that names something, best one that the text goes on to speak of. */
function fromTitles(reading: Reading): AssessedService[] {
  const { version, text } = reading;
  const first = answersOf(reading)[0]?.blockIndex ?? version.blocks.length;
  const candidates: AssessedService[] = [];
  for (const [index, block] of version.blocks.entries()) {
    if (index >= first || (candidates.length > 0 && answersOf(reading).length === 0)) break;
    const written = text.slice(block.start, block.end);
    // A text without marks may begin with its name on a line of its own.
    if (block.kind !== 'heading' && !(index === 0 && block.kind === 'paragraph' && LINE.test(written))) continue;
    const name = nameIn(written);
    if (name === undefined || fieldOfLabel(name) !== undefined) continue;
    const start = block.start + written.indexOf(name);
    candidates.push({ start, end: start + name.length, name, from: 'title' });
  }
  if (candidates.length === 0) {
    const name = nameIn(version.title);
    const at = name === undefined ? -1 : text.indexOf(name);
    return name === undefined || at < 0 || fieldOfLabel(name) !== undefined ? [] : [{ start: at, end: at + name.length, name, from: 'title' }];
  }
  const spoken = candidates.filter(({ name, end }) => mentions(text, name, end));
  return [(spoken.at(-1) ?? candidates.at(-1)) as AssessedService];
}

const mentions = (text: string, name: string, after: number): boolean => {
  for (let at = text.indexOf(name, after); at >= 0; at = text.indexOf(name, at + 1))
    if (!/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + name.length] ?? ' ')) return true;
  return false;
};

const hitsIn = (words: string): readonly Hit[] => findPhrases(words, tokenise(words)).filter((hit) => hit.entry.lexicon.startsWith('assessment-'));

/** The name in a title or answer, without verdict, kind of page and place; undefined where only those stand there. */
function nameIn(written: string): string | undefined {
  // "Eksempel (pilotering)", "Eksempel (app)": what is said in brackets of verdict or kind is no part of the name.
  const bare = written.replace(BRACKET, (bracket) =>
    hitsIn(bracket).some(({ entry }) => entry.lexicon === 'assessment-status' || entry.lexicon === 'assessment-nouns') ? '' : bracket,
  );
  for (const piece of bare.split(APART)) {
    const name = withoutFrame(piece.trim());
    if (name !== undefined) return name;
  }
  return undefined;
}

function withoutFrame(piece: string): string | undefined {
  const hits = hitsIn(piece);
  const framed = hits.find(({ entry, start }) => entry.lexicon === 'assessment-nouns' && entry.id === 'assessing' && start === 0);
  let name = (framed ? piece.slice(framed.end) : piece).replace(/^[\s:–—-]+|(?<![\s:.,–—-])[\s:.,–—-]+$/gu, '').trim();
  // "Vurdering av appen Eksempel": the word for the service is no part of its name, when a name follows.
  const noun = hitsIn(name).find(({ entry, start }) => entry.lexicon === 'assessment-nouns' && entry.id === 'service' && start === 0);
  if (noun && /^\s+[\p{Lu}\p{N}«"“]/u.test(name.slice(noun.end))) name = name.slice(noun.end).trim();
  name = name.replace(/^[«"“]|[»"”]$/gu, '');
  if (name === '' || name.length > LONGEST_NAME || name.endsWith('?') || !/^[\p{Lu}\p{N}]|\p{Lu}/u.test(name)) return undefined;
  const rest = hitsIn(name);
  if (rest.some(({ entry, start }) => entry.lexicon === 'assessment-nouns' && entry.id === 'list-page' && start === 0)) return undefined;
  // "Eksempel er en leseapp. Godkjent": a verdict inside makes it a sentence; a name may hold an ordinary word such as "Test".
  if (rest.some(({ entry }) => entry.lexicon === 'assessment-status' && entry.fields.free === true)) return undefined;
  if (rest.some(({ entry, start, end }) => (entry.lexicon === 'assessment-status' || entry.id === 'assessing') && start === 0 && end >= name.length - 20)) return undefined;
  return name;
}
