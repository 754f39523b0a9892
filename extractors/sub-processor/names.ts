import type { Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { type OrganisationMention, organisationsOf } from '../../src/norwegian/organisations.js';
import { hitsOf } from '../../src/norwegian/read.js';
import { groupsOf, headOf, type NameGroup } from './groups.js';

// Lexicons whose words are ordinary where a name is sought: a lone capitalised word that one of them knows is no name.
const ORDINARY = new Set([
  'supplier-classes',
  'tasks',
  'columns',
  'themes',
  'purposes',
  'personal-data',
  'data-subjects',
  'rights',
  'security-measures',
  'negations',
  'hedges',
  'roles',
  'supplier-lookalikes',
  'supplier-nouns',
  'supplier-verbs',
  'statutes',
  'countries',
  'cities',
  'areas',
  'supplier-safeguards',
]);

/** Whether a mention is made of ordinary words only. */
export function isOrdinary(sentence: Sentence, mention: OrganisationMention): boolean {
  if (mention.certainty === 'known' || mention.certainty === 'legal-form') return false;
  if (mention.first === mention.last && hitsOf(sentence, 'parties').some((hit) => hit.first === mention.first && hit.last === mention.last)) return true;
  let covered = 0;
  for (let token = mention.first; token <= mention.last; token++)
    if (sentence.hits.some((hit) => ORDINARY.has(hit.entry.lexicon) && hit.first <= token && token <= hit.last)) covered++;
  return (
    covered === mention.last - mention.first + 1 ||
    (mention.certainty === 'capital' && covered > 0) ||
    (mention.certainty === 'shape' && mention.last > mention.first && firstIsOrdinary(sentence, mention))
  );
}

// Kinds of bodies that are named by their kind and that data is given to by law or for sport, study and church: no suppliers.
const BODIES = new Set([
  'school',
  'municipality',
  'county',
  'kindergarten',
  'association',
  'sports-team',
  'sports-club',
  'club',
  'congregation',
  'authority',
  'administrative-body',
  'hospital',
  'health-trust',
  'university',
  'university-college',
  'federation',
  'museum',
  'library',
]);
// "Min Side", "Mine Kurs": the reader's own pages.
const READERS_OWN = /^(?:min|mi|mitt|mine|din|di|ditt|dine|my|your)\s/iu;

/** Whether an unknown name may be a supplier's: it is no person, no public body or club, and no page of the reader's. */
export function canSupply(sentence: Sentence, mention: OrganisationMention): boolean {
  if (mention.known || mention.certainty === 'legal-form') return true;
  if (READERS_OWN.test(mention.name)) return false;
  const within = (hit: { readonly first: number; readonly last: number }): boolean => mention.first <= hit.first && hit.last <= mention.last;
  if (mention.last > mention.first && hitsOf(sentence, 'given-names').some((hit) => hit.first === mention.first)) return false;
  return !hitsOf(sentence, 'parties').some((hit) => BODIES.has(hit.entry.id) && within(hit));
}

// Endings of Norwegian nouns for people and doings: where recipients are listed, a lone word with one of them is a kind of recipient.
export const INFLECTED = /(?:ere|erne|ene|ane|arar|ing|inga|ingen|sjon|het|heit|skap|ister|enter)$/u;

const firstIsOrdinary = (sentence: Sentence, mention: OrganisationMention): boolean =>
  hitsOf(sentence, 'supplier-classes').some((hit) => hit.first <= mention.first && mention.first <= hit.last);

// What stands before a name at the head of a segment: nothing, a separator, "og", or a word such as "som".
const SEPARATOR = /(?:^|[,;•\n/+&–—]|\s-|:|\bog|\bsamt|\band|\beller|\bor|\bsom|\btil|\bav|\bhos|\bvia|(?:^|[;,\s])\(?[a-z\d]\))\s*$/iu;

/** Whether a name stands at the head of a segment of a list: at its beginning, or behind a comma or "og". */
export const headsSegment = ({ text }: Reading, from: number, group: Span): boolean =>
  SEPARATOR.test(text.slice(Math.max(from, group.start - 8), group.start).trimStart()) || text.slice(from, group.start).trim() === '';

const inBracket = ({ text }: Reading, from: number, at: number): boolean => {
  const before = text.slice(from, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
};

/**
 * The suppliers that a cell names. Under a header of rank 2 or 3 an unknown name at the head of a segment counts; under a header
 * of rank 3 also a cell that is nothing but one word. With rank −1 only known suppliers.
 */
export function namesOfCell(reading: Reading, sentence: Sentence, rank: number): NameGroup[] {
  const { text } = reading;
  const found: NameGroup[] = [];
  for (const named of groupsOf(reading, sentence)) {
    const group = fromCellStart(reading, sentence, named);
    const head = headOf(group);
    if (head.known) {
      if (found.length > 0 && inBracket(reading, sentence.start, group.start)) continue;
      found.push(group);
      continue;
    }
    if (rank < 0 || inBracket(reading, sentence.start, group.start) || !headsSegment(reading, sentence.start, group)) continue;
    if (isOrdinary(sentence, head) || head.compound || !canSupply(sentence, head)) continue;
    if (head.certainty === 'capital' && (!endsSegment(text, sentence, group) || (rank < 3 && INFLECTED.test(head.name)))) continue;
    if (/^\p{Lu}{1,2}$/u.test(head.name)) continue;
    found.push(group);
  }
  if (found.length > 0 || rank < 3) return found;
  const whole = wholeCell(reading, sentence);
  return whole ? [whole] : [];
}

/** "Visjondata Helse AS" is one name, though its first word may be an ordinary one: capitals from the beginning of the cell to the legal form. */
function fromCellStart({ text, tokens }: Reading, sentence: Sentence, group: NameGroup): NameGroup {
  const head = headOf(group);
  const lead = text.slice(sentence.start, group.start);
  if (head.certainty !== 'legal-form' || group.mentions.length > 1 || !/^(?:\p{Lu}[\p{L}\d&-]*\s){1,3}$/u.test(lead)) return group;
  const start = tokens.starts[sentence.firstToken] as number;
  const name = text.slice(start, group.end);
  return { ...group, start, name, mentions: [{ ...head, start, name, first: sentence.firstToken }] };
}

/** A lone word is a name only when the segment ends behind it, a bracket apart. */
const endsSegment = (text: string, sentence: Sentence, group: Span): boolean =>
  /^\s*(?:$|[,;(/:\n|+&]|[–—]|-\s|og\s|and\s|samt\s|via\s)/u.test(text.slice(group.end, Math.min(sentence.end, group.end + 6)));

/** A cell of one to three words without any known word: a name in small letters ("nordsky"). */
function wholeCell(reading: Reading, sentence: Sentence): NameGroup | undefined {
  const { text, tokens } = reading;
  const words = text.slice(sentence.start, sentence.end).trim();
  const count = sentence.lastToken - sentence.firstToken;
  if (count < 1 || count > 3 || !/^[\p{L}\p{N}][\p{L}\p{N} .&'’+-]{1,40}$/u.test(words)) return undefined;
  if (sentence.hits.some((hit) => ORDINARY.has(hit.entry.lexicon) || hit.entry.lexicon === 'parties')) return undefined;
  if (count > 1 && !/^\p{Lu}/u.test(words)) return undefined;
  if (/^\p{Lu}{1,2}$/u.test(words) || organisationsOf(reading, sentence).some((mention) => mention.known)) return undefined;
  const mention: OrganisationMention = {
    start: tokens.starts[sentence.firstToken] as number,
    end: sentence.end,
    name: words,
    certainty: 'capital',
    compound: false,
    first: sentence.firstToken,
    last: sentence.lastToken - 1,
  };
  return { start: mention.start, end: mention.end, name: words, mentions: [mention] };
}
