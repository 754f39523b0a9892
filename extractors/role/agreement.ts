import type { Hit } from '../../src/model/reading.js';
import type { PartyMention } from '../../src/norwegian/parties.js';
import { hitsOf } from '../../src/norwegian/read.js';
import type { Claim } from './claim.js';
import { withCoordinatedAfter, withCoordinatedBefore } from './coordination.js';
import type { Role, RoleSentence } from './words.js';

/** Who has a processor agreement with a vendor because it is a customer; suppliers and partners have one for other reasons. */
const CUSTOMERS = new Set([
  'school',
  'municipality',
  'county',
  'school-owner',
  'customer',
  'employer',
  'clinic',
  'kindergarten',
  'undertaking',
  'association',
  'club',
  'course-holder',
  'assigner',
  'data-owner',
  'company',
  'hospital',
  'shop',
  'kindergarten-owner',
  'business-owner',
  'sports-club',
  'housing-association',
  'condominium',
  'congregation',
  'church-council',
  'parish-council',
  'choir',
  'band',
  'health-personnel',
  'dentist',
  'therapist',
  'surgery',
  'practice',
  'health-trust',
  'university',
  'university-college',
  'place-of-study',
  'client',
  'subscriber',
  'licensee',
  'enterprise',
  'nursery',
  'retailer',
  'seller',
  'organiser',
  'craftsman',
  'salon',
  'law-firm',
  'hotel',
  'gym',
  'library',
  'museum',
]);

const NEAR = 8;

/**
 * A processor agreement between the document's own organisation and its customers: "databehandleravtale mellom X AS og kunden",
 * "vi inngår databehandleravtale med skolen".
 */
export function* agreementClaims(it: RoleSentence): Generator<{ readonly role: Role; readonly claim: Claim }> {
  const { sentence } = it;
  for (const agreement of sentence.hits) {
    if (agreement.entry.lexicon !== 'roles' || agreement.entry.id !== 'processor-agreement') continue;
    const sides = between(it, agreement) ?? withWhom(it, agreement);
    if (!sides || sentence.byLexicon.has('negations')) continue;
    const all = [sides.own, ...sides.customers];
    const span = { start: Math.min(agreement.start, ...all.map((party) => party.start)), end: Math.max(agreement.end, ...all.map((party) => party.end)) };
    yield { role: 'processor', claim: { parties: [sides.own], span, assertion: 'stated' } };
    yield { role: 'controller', claim: { parties: sides.customers, span, assertion: 'stated' } };
  }
}

interface Sides {
  readonly own: PartyMention;
  readonly customers: readonly PartyMention[];
}

const isCustomer = (party: PartyMention): boolean => party.kind === 'class' && CUSTOMERS.has(party.entry?.id ?? '');
const word = (it: RoleSentence, id: string, after: number, before: number): Hit | undefined =>
  hitsOf(it.sentence, 'role-light').find((hit) => hit.entry.id === id && hit.first > after && hit.last < before);

/** "… mellom A og B": one is the own organisation, the other its customer. */
function between(it: RoleSentence, agreement: Hit): Sides | undefined {
  const link = word(it, 'between', agreement.last, agreement.last + NEAR);
  if (!link) return undefined;
  const [first, second, third] = it.parties.filter((party) => party.first > link.last && party.first - link.last <= 24 && party.kind !== 'person');
  if (!first || !second || first.first - link.last > 3) return undefined;
  const other = isCustomer(first) || first.kind === 'reader' ? second : isCustomer(second) || second.kind === 'reader' ? first : undefined;
  const customer = other === first ? second : first;
  if (other?.kind !== 'self' || (third && third.first - second.last <= 2 && third.kind === 'named')) return undefined;
  return { own: other, customers: [customer] };
}

/** "Vi inngår databehandleravtale med skolen", "etter databehandleravtale med kommunen". */
function withWhom(it: RoleSentence, agreement: Hit): Sides | undefined {
  const link = word(it, 'with', agreement.last, agreement.last + 3);
  const own = it.parties.find((party) => party.kind === 'self' && party.last < agreement.first && agreement.first - party.last <= 8);
  if (!link || !own) return undefined;
  const customer = it.parties.find((party) => party.first > link.last && party.first - link.last <= 3);
  return customer && isCustomer(customer) ? { own, customers: withCoordinatedAfter(it, withCoordinatedBefore(it, customer).at(-1) as PartyMention) } : undefined;
}
