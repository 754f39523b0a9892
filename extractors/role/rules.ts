import type { Rule } from '../../src/model/extractor.js';
import type { Finding } from '../../src/model/fact.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import { join, type Span } from '../../src/model/span.js';
import type { PartyMention } from '../../src/norwegian/parties.js';
import { partyOf } from '../../src/norwegian/party-names.js';
import { hitsOf } from '../../src/norwegian/read.js';
import { activityAfter } from './activity.js';
import { agreementClaims } from './agreement.js';
import { behalfClaims, processesAs } from './behalf.js';
import { partyBeforeBracket, partyBeforeNaming, partyBehind } from './brackets.js';
import type { Claim } from './claim.js';
import { subjectOf } from './clause.js';
import { inThisCase, isDefinition, isQuestion } from './definition.js';
import { bodyOfHeading, labelClaims, leadClaims, lineClaims, ownRoleClaims, roleAfterParty } from './layout.js';
import { partyName } from './party.js';
import { partyAfterFrontedRole, partyAfterVerb, partyBefore, sharedSubject } from './subject.js';
import { cellClaims, columnClaims } from './tables.js';
import { type Role, type RoleSentence, type RoleWord, roleSentence } from './words.js';

type Found = Omit<Finding, 'rule'>;

/** The findings of a claim: one for each party that has a name. */
function* findingsOf(it: RoleSentence, role: Role, claim: Claim, activity?: string): Generator<Found> {
  for (const mention of claim.parties) {
    if (isPlace(it, mention)) continue;
    const party = partyName(it.reading, mention, role, claim.side);
    if (party === undefined) continue;
    yield { value: { party, role }, scope: activity ? { activity } : {}, evidence: quote(it, claim.span, mention), assertion: claim.assertion };
  }
}

/** "… en utvikler i Bodø, som er …": a town or country has no role. */
const isPlace = ({ sentence }: RoleSentence, { kind, first, last }: PartyMention): boolean =>
  kind === 'named' && [...hitsOf(sentence, 'cities'), ...hitsOf(sentence, 'countries')].some((hit) => hit.first === first && hit.last === last);

/** The clause that carries the claim; long stretches between party and role are cut to the side of the role. */
function quote({ sentence }: RoleSentence, span: Span, mention: PartyMention): Span {
  const whole = join(span, mention);
  return whole.end - whole.start <= 500 ? whole : { start: Math.max(sentence.start, whole.end - 500), end: whole.end };
}

function* sentencesWithRoles(reading: Reading): Generator<RoleSentence> {
  for (const sentence of reading.sentences) {
    const it = roleSentence(reading, sentence);
    if (it) yield it;
  }
}

/** A rule over single sentences: `read` says who has the role that a word names. */
const perRole = (name: string, read: (it: RoleSentence, role: RoleWord) => Claim | undefined): Rule => ({
  name,
  *find(reading) {
    for (const it of sentencesWithRoles(reading)) {
      if (isQuestion(it) || isDefinition(it)) continue;
      for (const role of it.roles) {
        const claim = read(it, role);
        if (!claim || (role.kind === 'responsible' && !isController(claim))) continue;
        yield* findingsOf(it, role.role, { ...claim, side: claim.side ?? namesBothSides(it, role) }, activityAfter(it, role));
      }
    }
  },
});

/** "Du er ansvarlig for opplysningene du deler" and "vi er ikke ansvarlige for …" on other sites say nothing of roles. */
const isController = ({ assertion, parties }: Claim): boolean => assertion === 'stated' && parties.every(({ kind }) => kind !== 'reader');

/** "X er behandlingsansvarlig og Y databehandler": one sentence gives both roles, each to one party. */
const namesBothSides = (it: RoleSentence, role: RoleWord): boolean =>
  !role.plural &&
  (it.reading.version.type !== 'policy' || /\([^()]*$/u.test(it.reading.text.slice(it.sentence.start, role.start))) &&
  !it.sentence.hits.some((hit) => partyOf(hit) === 'self-possessive' && hit.last < role.first && role.first - hit.last <= 2) &&
  it.roles.length === 2 &&
  it.roles.every((other) => other.kind === 'word' && !other.plural && (other === role || other.role !== role.role));

const isWord = ({ kind }: RoleWord): boolean => kind === 'word';
/** Sentences, and labels that are whole sentences: "§ 1. Forbundet er behandlingsansvarlig for …". */
const isPlainText = ({ sentence: { role }, verbs }: RoleSentence): boolean =>
  role !== 'header-cell' && (role !== 'label' || verbs.some(({ entry }) => entry.id === 'is' || entry.id === 'has' || entry.id === 'lies'));

/** Two roles for two parties with one verb: "er skolen behandlingsansvarlig og vi databehandler". */
const hasEarlierRole = (it: RoleSentence, role: RoleWord): boolean => it.roles.some((other) => other.last < role.first && partyBefore(it, other, false) !== undefined);

export const rules: readonly Rule[] = [
  perRole('<party> er <role>', (it, role) => (isPlainText(it) ? partyBefore(it, role, hasEarlierRole(it, role)) : undefined)),
  perRole('<party> er <role> for …, og <role>', (it, role) => (isWord(role) && isPlainText(it) ? sharedSubject(it, role) : undefined)),
  perRole('<role> for … er <party>', (it, role) => (isPlainText(it) ? partyAfterVerb(it, role) : undefined)),
  perRole('som <role> har <party>', (it, role) => (isWord(role) && isPlainText(it) ? partyAfterFrontedRole(it, role) : undefined)),
  perRole('<party> behandler … som <role>', (it, role) => (isWord(role) && isPlainText(it) ? processesAs(it, role) : undefined)),
  perRole('<party> (<role>)', (it, role) => (isWord(role) && isPlainText(it) ? partyBeforeBracket(it, role) : undefined)),
  perRole('<party>, heretter <role>', (it, role) => (isWord(role) && isPlainText(it) ? partyBeforeNaming(it, role) : undefined)),
  perRole('<role> (<party>)', (it, role) => (isWord(role) && isPlainText(it) ? partyBehind(it, role) : undefined)),
  {
    name: '<party> bestemmer formålet',
    *find(reading) {
      for (const it of sentencesWithRoles(reading)) {
        for (const verb of it.verbs) if (verb.entry.id === 'decides') yield* decides(it, verb);
      }
    },
  },
  {
    name: '<processor> behandler på vegne av <controller>',
    *find(reading) {
      for (const it of sentencesWithRoles(reading)) for (const { role, claim } of behalfClaims(it)) yield* findingsOf(it, role, claim);
    },
  },
  {
    name: 'databehandleravtale mellom <processor> og <controller>',
    *find(reading) {
      for (const it of sentencesWithRoles(reading)) for (const { role, claim } of agreementClaims(it)) yield* findingsOf(it, role, claim);
    },
  },
  layoutRule('<role>: <party>', labelClaims),
  layoutRule('<party>: <role>', roleAfterParty),
  layoutRule('vår rolle som <role>', ownRoleClaims),
  layoutRule('<role>: <party> on a line', lineClaims),
  layoutRule('<role> er: a list of <party>', leadClaims),
  layoutRule('heading <role>, then <party>', bodyOfHeading),
  layoutRule('<role> er den som …; i dette tilfellet <party>', inThisCase),
  layoutRule('table of roles', cellClaims),
  layoutRule('column of <role>', (it, sentence) => columnClaims(it.reading, sentence)),
];

function layoutRule(name: string, read: (it: RoleSentence, sentence: Sentence) => Iterable<{ readonly role: Role; readonly claim: Claim }>): Rule {
  return {
    name,
    *find(reading) {
      for (const it of sentencesWithRoles(reading)) for (const { role, claim } of read(it, it.sentence)) yield* findingsOf(it, role, claim);
    },
  };
}

/** Who decides why and how data are processed is the controller, whatever the text calls it (GDPR article 4(7)). */
function* decides(it: RoleSentence, verb: Hit): Generator<Found> {
  const { hits } = it.sentence;
  const how = hits.find((hit) => hit.entry.lexicon === 'role-light' && hit.entry.id === 'how' && hit.first > verb.last && hit.first - verb.last <= 2);
  const purpose =
    hits.find((hit) => hit.entry.lexicon === 'role-behalf' && hit.entry.id === 'purpose' && hit.first > verb.last && hit.first - verb.last <= 5) ??
    (how && hits.find((hit) => hit.entry.lexicon === 'role-behalf' && hit.entry.id === 'personal-data' && hit.first > how.last && hit.first - how.last <= 8));
  if (!purpose || !hitsOf(it.sentence, 'role-behalf').some((hit) => ['processes', 'personal-data'].includes(hit.entry.id) && hit.first > verb.first)) return;
  const parties = subjectOf(it, verb)?.filter(({ kind }) => kind !== 'reader');
  if (!parties || parties.length === 0) return;
  // "Behandlingsansvarlig er den virksomheten som bestemmer formålet" explains the word.
  if (
    it.roles.some(
      (role) =>
        role.kind === 'word' && parties.every((party) => role.last < party.first && it.verbs.some((is) => is.entry.id === 'is' && is.first > role.last && is.last < party.first)),
    )
  )
    return;
  // "bestemmer hvordan opplysningene brukes" is said of controllers when it is said of customers.
  if (purpose.entry.id !== 'purpose' && !parties.every(({ kind }) => kind === 'class')) return;
  const span = { start: Math.min(...parties.map(({ start }) => start)), end: purpose.end };
  const denied = hitsOf(it.sentence, 'negations').some((hit) => hit.start > span.start && hit.end < purpose.start);
  if (!denied) yield* findingsOf(it, 'controller', { parties, span, assertion: 'stated' });
}
