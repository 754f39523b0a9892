import { formsOfEntry } from '../../lexicons/index.js';
import type { Assertion } from '../../src/model/fact.js';
import { fieldOf } from '../../src/model/lexicon.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import type { Span } from '../../src/model/span.js';
import { placesOf } from '../../src/norwegian/places.js';
import { hitsOf } from '../../src/norwegian/read.js';
import type { Candidate, SupplierRule } from './candidate.js';
import { isLooselyHeaded, isOwn, neverSupplier, onlyWhenListed, settingOf } from './context.js';
import { assertionOfUse } from './denial.js';
import { bracketAfter, fieldsOfBracket, safeguardsIn } from './fields.js';
import { inGlossedRow } from './glosses.js';
import { groupsOf, headOf, type NameGroup } from './groups.js';
import { canSupply, isOrdinary } from './names.js';
import { countryBeside } from './seat.js';
import { inRowOfSupplier } from './tables.js';
import { trapped } from './traps.js';

const ROLES = new Set(['text', 'value', 'cell']);

/** The last phrase of a lexicon within so many words before a word. */
const before = (sentence: Sentence, lexicon: string, token: number, reach: number): Hit | undefined =>
  sentence.hits.filter((hit) => hit.entry.lexicon === lexicon && hit.last < token && token - hit.last <= reach).at(-1);

const meansOf = (hit: Hit | undefined): string => (hit ? fieldOf(hit.entry, 'means') : '');

/** "…, B og C": names in a row share what ties the first of them. */
const inRow = (text: string, a: NameGroup, b: NameGroup): boolean =>
  /^(?:\s?\([^)]{0,80}\))?\s?(?:,|\/|;|&|,?\s(?:og|samt|and|eller|or|både))?\s(?:og\s|and\s)?$/u.test(text.slice(a.end, b.start)) && text.slice(a.end, b.start).trim() !== '';

// Between the noun and the name: nothing, a comma, a bracket, "vår", "er", a quotation mark.
const TOUCHES = /^(?:\s|,\s|\s\(|:\s|\s(?:vår|våre|våra|vårt|our)(?:\s|,\s|\ser\s)|\s(?:er|is)\s|\s(?:som heter|heter|kalt|called)\s|\s["«“”])$/u;

/** How the grammar ties a name to the organisation, so that even an unknown name is a supplier; undefined where it does not. */
function tieOf(reading: Reading, sentence: Sentence, group: NameGroup): string | undefined {
  const { text } = reading;
  const head = headOf(group);
  const noun = before(sentence, 'supplier-nouns', head.first, 3);
  const touches = noun !== undefined && TOUCHES.test(text.slice(noun.end, group.start));
  if (touches && noun.entry.id === 'supplier') return '<supplier noun> <name>';
  const verb = before(sentence, 'supplier-verbs', head.first, 9);
  const preposition = before(sentence, 'supplier-prepositions', head.first, 5);
  const directly = preposition !== undefined && head.first - preposition.last === 1;
  if (touches && noun.entry.id === 'tool' && verb && verb.last < noun.first && meansOf(verb) !== 'act') return '<use> <tool noun> <name>';
  if (touches && noun.entry.id === 'company' && ((preposition && preposition.last < noun.first) || (verb && meansOf(verb) === 'use' && verb.last < noun.first)))
    return '<by or at> <company noun> <name>';
  if (noun?.entry.id === 'supplier' && directly && preposition.entry.id === 'such-as' && preposition.first > noun.last) return '<supplier noun> such as <name>';
  if (noun?.entry.id === 'tool' && directly && preposition.entry.id === 'such-as' && preposition.first > noun.last && verb && verb.last < noun.first)
    return '<use> <tool noun> such as <name>';
  if (
    verb &&
    directly &&
    !isOperator(reading, sentence, group, verb) &&
    preposition.first > verb.last &&
    (meansOf(verb) === 'run' || (meansOf(verb) === 'passive' && head.certainty === 'legal-form')) &&
    (head.certainty === 'legal-form' ? THROUGH : BY).has(reading.tokens.words[preposition.last] as string)
  )
    return '<run> by <name>';
  if (verb && touchesVia(reading, group, verb) && ['run', 'passive'].includes(meansOf(verb)) && head.certainty !== 'legal-form') return '<done> via <name>';
  if (verb && head.certainty === 'legal-form' && meansOf(verb) === 'use' && head.first - verb.last === 1 && AT.has(reading.tokens.words[verb.last] as string))
    return '<lies> at <name>';
  if (noun?.entry.id === 'tool' && isCompound(reading, noun) && head.certainty !== 'legal-form' && CALLED.test(text.slice(noun.end, group.start))) return '<system> called <name>';
  if (touches && noun.entry.id === 'tool' && isCompound(reading, noun) && settingOf(reading, sentence.block) === 'suppliers') return '<system> <name>, under suppliers';
  if (fromUnderSuppliers(reading, sentence, group)) return '<thing> from <name>, under suppliers';
  if (processorBehind(reading, sentence, group)) return '<name> <processor> for us';
  if (verb && meansOf(verb) === 'use' && follows(reading, verb, head.first) && weBefore(reading, sentence, verb) && (verb.entry.fields.weak !== true || doesTask(sentence, group)))
    return 'we <use> <name>';
  if (verb && meansOf(verb) === 'outsource' && head.first - verb.last === 1) return '<outsourced> to <name>';
  if (afterColon(reading, sentence, group)) return '<suppliers>: <name>';
  const act = hitsOf(sentence, 'supplier-verbs').find((hit) => meansOf(hit) === 'act' && hit.first === head.last + 1);
  if (act && head.certainty !== 'capital' && OURS.test(text.slice(act.start, Math.min(sentence.end, act.end + 60)))) return '<name> is our <supplier noun>';
  return undefined;
}

/** "Fjellapp leveres av X AS", "driftes av X AS (org.nr. …)": who stands behind the product, not whom it uses. */
function isOperator(reading: Reading, sentence: Sentence, group: NameGroup, verb: Hit): boolean {
  const { text, tokens } = reading;
  if (/^\s?[,(]\s?org/iu.test(text.slice(group.end, group.end + 6))) return true;
  // "Fjellapp er eit prosjekt laga og drifta av Kari Holm": who runs the own product and is no company, made it.
  if (headOf(group).certainty === 'legal-form' && !DELIVERS.has(tokens.words[verb.last] as string)) return false;
  return groupsOf(reading, sentence).some((other) => other.end <= verb.start && isOwn(reading, headOf(other)));
}

const AT = new Set(['hos', 'hjå', 'with', 'at']);
const CALLED = /^\s(?:vårt?\s|våre\s|our\s)?(?:heter|heiter|er|is|is called|kalles|kallast)\s$/u;

/** "sendes via X", "går via X": right before the name stands the word that only a service follows. */
const touchesVia = ({ text, tokens }: Reading, group: NameGroup, verb: Hit): boolean => {
  const { first } = headOf(group);
  // A channel such as "via Altinn-meldinger" stands there too; a bracket that tells the place or the task says that it is somebody.
  if (!/^\s?\(/u.test(text.slice(group.end, group.end + 2))) return false;
  return tokens.words[first - 1] === 'via' && first - 1 > verb.last && first - verb.last <= 4 && !/[,;:.]/u.test(text.slice(verb.end, group.start));
};

/** "Lønnssystemet", but not "systemet". */
const isCompound = ({ text }: Reading, { entry, start, end }: Hit): boolean => !formsOfEntry(entry).includes(text.slice(start, end).toLowerCase());

const FROM = new Set(['fra', 'frå', 'from', 'hos', 'hjå']);

/** "Kassesystem fra X og låser fra Y": a note without a verb under a heading about suppliers. */
const fromUnderSuppliers = (reading: Reading, sentence: Sentence, group: NameGroup): boolean =>
  sentence.role === 'text' &&
  settingOf(reading, sentence.block) === 'suppliers' &&
  !isLooselyHeaded(sentence.block) &&
  !sentence.byLexicon.has('supplier-verbs') &&
  !sentence.hits.some((hit) => hit.entry.lexicon === 'supplier-traps' || (hit.entry.lexicon === 'place-relations' && hit.entry.id === 'is')) &&
  FROM.has(reading.tokens.words[headOf(group).first - 1] as string) &&
  /^\s?(?:$|[.,;(]|(?:og|and)\s)/u.test(reading.text.slice(group.end, Math.min(sentence.end, group.end + 5)));

/** "X er vår databehandler", "Der er X databehandlar for oss": the word for a processor right behind the name, and whose it is. */
function processorBehind({ text, tokens }: Reading, sentence: Sentence, group: NameGroup): boolean {
  const last = group.mentions.at(-1) ?? headOf(group);
  const role = hitsOf(sentence, 'roles').find((hit) => fieldOf(hit.entry, 'role') === 'processor' && hit.first > last.last && hit.first - last.last <= 3);
  if (!role || /[,;:(]/u.test(text.slice(group.end, role.start))) return false;
  const between = [...tokens.words.slice(last.last + 1, role.first)];
  const inverted = between.length === 0 && ['er', 'is', 'are'].includes(tokens.words[headOf(group).first - 1] as string);
  if (inverted) return OURS.test(text.slice(role.end, Math.min(sentence.end, role.end + 30)));
  return ['er', 'is'].includes(between[0] as string) && (OURS.test(text.slice(group.end, role.start)) || OURS.test(text.slice(role.end, Math.min(sentence.end, role.end + 30))));
}

const DELIVERS = new Set(['leveres', 'levert', 'leverast', 'delivered', 'provided', 'tilbys']);

const BY = new Set(['av', 'hos', 'hjå', 'by', 'at', 'af']);
const THROUGH = new Set([...BY, 'via', 'gjennom', 'through']);
// Between "bruker" and the name: nothing, or "vi", "oss av", "også".
const SMALL = new Set(['vi', 'me', 'we', 'oss', 'av', 'også', 'blant', 'annet', 'derfor', 'selskapet', 'firmaet', 'of', 'also', 'bl', 'a']);

const follows = ({ tokens }: Reading, verb: Hit, first: number): boolean => {
  if (first - verb.last > 5) return false;
  for (let token = verb.last + 1; token < first; token++) if (!SMALL.has(tokens.words[token] as string)) return false;
  return true;
};

/** A company's name, or one that a task follows: "samarbeider med X om drift". */
const doesTask = (sentence: Sentence, group: NameGroup): boolean => hitsOf(sentence, 'tasks').some((hit) => hit.start >= group.end && hit.start - group.end <= 60);

/** "Disse leverandørene behandler opplysninger for oss: X (drift) og Y (e-post)": the row of names behind the colon. */
function afterColon({ text }: Reading, sentence: Sentence, group: NameGroup): boolean {
  if (!/:\s(?:\(?[a-z\d]\)\s)?$/u.test(text.slice(sentence.start, group.start))) return false;
  const ahead = sentence.hits.filter((hit) => hit.end <= group.start);
  const nouns = ahead.filter((hit) => hit.entry.lexicon === 'supplier-nouns' && (hit.entry.id === 'supplier' || hit.entry.id === 'company'));
  // "Våre databehandlere er:", "Leverandører:" need no verb of their own.
  const brief = nouns.some((hit) => hit.entry.id === 'supplier' && group.start - hit.end <= 12);
  return (
    nouns.length > 0 &&
    (brief || ahead.some((hit) => hit.entry.lexicon === 'supplier-verbs')) &&
    (headOf(group).certainty !== 'capital' || /^\s?[(,]/u.test(text.slice(group.end, group.end + 2)))
  );
}

/** "… bruker X til drift og Y til e-post": a second name with its own task. */
const coordinated = (text: string, sentence: Sentence, a: NameGroup, b: NameGroup): boolean =>
  /(?:\s(?:og|and|samt)|,)\s$/u.test(text.slice(a.end, b.start)) && b.start - a.end < 80 && /^\s(?:til|for|to)\s/u.test(text.slice(b.end, Math.min(sentence.end, b.end + 6)));
const OURS = /\b(?:vår|våre|vårt|our|for oss|på våre vegne|på vegne av oss|on our behalf)\b/iu;
const WE = new Set(['vi', 'me', 'we', 'jeg', 'eg']);

const weBefore = ({ text, tokens }: Reading, sentence: Sentence, verb: Hit): boolean => {
  for (let token = Math.max(sentence.firstToken, verb.first - 3); token < Math.min(sentence.lastToken, verb.last + 2); token++)
    if (WE.has(tokens.words[token] as string) || text.slice(tokens.starts[token], tokens.ends[token]) === 'I') return true;
  return false;
};

/** What a sentence says of a known name, for the record: any relation will do. */
function relationOf(reading: Reading, sentence: Sentence, group: NameGroup): string {
  const tie = tieOf(reading, sentence, group);
  if (tie) return tie;
  if (inGlossedRow(reading, sentence, group)) return GLOSSED;
  const head = headOf(group);
  if (head.known && usesDirectly(reading, sentence, head.first)) return '<use> <name>';
  const preposition = before(sentence, 'supplier-prepositions', head.first, 2);
  if (preposition && head.first - preposition.last === 1) {
    if (preposition.entry.fields.strong === true) return '<at or via> <name>';
    if (before(sentence, 'supplier-verbs', preposition.last + 1, 12)) return '<verb> <preposition> <name>';
  }
  const end = endOfRow(reading, sentence, group);
  if (
    hitsOf(sentence, 'supplier-verbs').some(
      (hit) => hit.start >= end.end && hit.first - (end.mentions.at(-1) ?? head).last <= 4 && !/[,;:]/u.test(reading.text.slice(end.end, hit.start)),
    )
  )
    return '<name> <verb>';
  if (head.known && isBriefNote(reading, sentence, group)) return '<thing> in <name>';
  if (reading.text[group.start - 1] === '(') return '<words> (<name>)';
  return sentence.byLexicon.has('supplier-verbs') ? '<verb> … <name>' : '<name> is named';
}

/** The last name of the row that a name stands in: "A, B og C". */
function endOfRow(reading: Reading, sentence: Sentence, group: NameGroup): NameGroup {
  const groups = groupsOf(reading, sentence);
  let last = group;
  for (const next of groups.slice(groups.indexOf(group) + 1)) {
    if (!inRow(reading.text, last, next)) break;
    last = next;
  }
  return last;
}

/** "Medlemslister i X.", "Kart: X, Norge": a note of a few words that ends in the name, or in it and a place. */
function isBriefNote(reading: Reading, sentence: Sentence, group: NameGroup): boolean {
  const { text } = reading;
  const head = headOf(group);
  if (sentence.role !== 'text' && sentence.role !== 'value') return false;
  const last = group.mentions.at(-1) ?? head;
  const rest = placesOf(reading, sentence).reduce(
    (words, place) => (place.start >= group.end ? words.replace(text.slice(place.start, place.end), '') : words),
    text.slice(group.end, sentence.end),
  );
  if (/[\p{L}\p{N}]/u.test(rest.replace(/\([^)]*\)/gu, '')) || last.last - sentence.firstToken > 6) return false;
  const lead = text.slice(sentence.start, group.start);
  if (/\d|[,;(]/u.test(lead)) return false;
  if (sentence.hits.some((hit) => hit.end <= group.start && (hit.entry.lexicon === 'supplier-traps' || hit.entry.lexicon === 'negations'))) return false;
  return /^\p{Lu}[^:]*\p{L}:\s$/u.test(lead) || /^\p{Lu}\p{L}*(?:\s\p{L}+){0,3}\s(?:i|in|på|hos|via)\s$/u.test(lead);
}

const GLOSSED = '<name> (<task>), <name> (<task>)';

const PERSONS = new Set(['reader', 'user', 'customer', 'individual', 'client', 'subscriber', 'practitioner', 'therapist', 'physician', 'seller', 'tenderer', 'publisher']);

/** "Skolen bruker X", "appen bruker X": somebody other than a reader, a pupil or a customer uses the name, and not on a condition. */
function usesDirectly(reading: Reading, sentence: Sentence, first: number): boolean {
  const verb = sentence.hits.find((hit) => hit.entry.lexicon === 'supplier-verbs' && meansOf(hit) === 'use' && hit.last === first - 1 && hit.first > sentence.firstToken);
  if (!verb || !PRESENT.has(reading.tokens.words[verb.last] as string)) return false;
  const near = (hit: Hit): boolean => hit.last < verb.first && verb.first - hit.last <= 3;
  if (sentence.hits.some((hit) => near(hit) && ((hit.entry.lexicon === 'parties' && PERSONS.has(hit.entry.id)) || hit.entry.lexicon === 'data-subjects'))) return false;
  return !sentence.hits.some((hit) => hit.entry.lexicon === 'storage-cues' && fieldOf(hit.entry, 'part') === 'when' && hit.last < verb.first && verb.first - hit.last <= 5);
}

const PRESENT = new Set(['bruker', 'benytter', 'anvender', 'brukar', 'nyttar', 'uses', 'bruger', 'använder']);

// A name that nothing ties to the organisation says something only of a supplier that the text names elsewhere.
const LOOSE = new Set(['<verb> … <name>', '<name> is named']);

/** Suppliers that running text names. */
export const namedInProse: SupplierRule = {
  name: '<name> in running text',
  *find(reading) {
    for (const sentence of reading.sentences) if (ROLES.has(sentence.role)) yield* inSentence(reading, sentence);
  },
};

function* inSentence(reading: Reading, sentence: Sentence): Generator<Candidate> {
  let previous: { readonly group: NameGroup; readonly accepted: boolean; readonly assertion: Assertion; readonly tie: string; readonly onlyMentioned: boolean } | undefined;
  for (const group of groupsOf(reading, sentence)) {
    const beside = previous !== undefined && inRow(reading.text, previous.group, group);
    const row = previous !== undefined && (beside || (previous.accepted && coordinated(reading.text, sentence, previous.group, group))) ? previous : undefined;
    const assertion = row?.assertion === 'denied' ? 'denied' : assertionOfUse(reading, sentence, group);
    const onlyMentioned = trapped(reading, sentence, group) || (beside && previous?.onlyMentioned === true);
    const accepted = !onlyMentioned && accepts(reading, sentence, group, row?.accepted === true);
    const own = relationOf(reading, sentence, group);
    const tie = LOOSE.has(own) && row?.accepted ? row.tie : own;
    previous = { group, accepted, assertion, tie, onlyMentioned };
    if (!accepted) continue;
    const bracket = bracketAfter(reading, sentence, group);
    const mechanism = bracket ? safeguardsIn(reading, sentence, bracket).transferMechanism : undefined;
    const told = bracket && tie === GLOSSED ? fieldsOfBracket(reading, sentence, bracket) : {};
    const country = countryBeside(reading, sentence, group) ?? told.country;
    const loose = LOOSE.has(tie) && assertion !== 'denied' && (settingOf(reading, sentence.block) !== 'suppliers' || inRowOfSupplier(reading, sentence.block));
    yield {
      group,
      place: 'prose',
      tie,
      ...(loose ? { loose } : {}),
      evidence: stretch(sentence, group),
      assertion,
      ...(mechanism ? { transferMechanism: mechanism } : {}),
      ...(country ? { country } : {}),
      ...(told.task ? { task: told.task } : {}),
    };
  }
}

function accepts(reading: Reading, sentence: Sentence, group: NameGroup, rowAccepted: boolean): boolean {
  const head = headOf(group);
  if (head.compound || isOwn(reading, head) || neverSupplier(head)) return false;
  if (head.known) {
    if (onlyWhenListed(head)) return false;
    return true;
  }
  if ((sentence.role === 'cell' && head.certainty !== 'legal-form') || isOrdinary(sentence, head) || /^\p{Lu}{1,5}$/u.test(head.name)) return false;
  if (!canSupply(sentence, head)) return false;
  return (
    tieOf(reading, sentence, group) !== undefined ||
    inGlossedRow(reading, sentence, group) ||
    (rowAccepted &&
      (head.certainty !== 'capital' ||
        (settingOf(reading, sentence.block) === 'suppliers' && reading.text.slice(group.end, sentence.end).trim().replace('.', '') === '') ||
        /^\s?(?:\(|(?:til|for|to)\s)/u.test(reading.text.slice(group.end, group.end + 5))))
  );
}

/** The sentence, or the stretch around the name where the sentence is long. */
function stretch(sentence: Sentence, group: NameGroup): Span {
  if (sentence.end - sentence.start <= 500) return { start: sentence.start, end: sentence.end };
  return { start: Math.max(sentence.start, group.start - 200), end: Math.min(sentence.end, group.end + 200) };
}
