import type { Reading } from '../../src/model/reading.js';
import { ownOrganisation } from '../../src/norwegian/own-organisation.js';
import type { PartyMention } from '../../src/norwegian/parties.js';
import type { Role } from './words.js';

const CUSTOMER: Readonly<Record<string, string>> = { en: 'customer', sv: 'kund' };

/**
 * What a fact calls a party; undefined where the text names nobody. The reader of an agreement is the customer, and the reader of a
 * policy is one only as a controller: somebody who uses the service for other people's data.
 * @param side whether the text sets the two roles side by side
 */
export function partyName(reading: Reading, mention: PartyMention, role: Role, side = false): string | undefined {
  const { text, version } = reading;
  if (isPlaceholder(text, mention)) return undefined;
  switch (mention.kind) {
    case 'self':
      return mention.name || ownOrganisation(reading)?.name;
    case 'reader':
      return role === 'controller' ? (CUSTOMER[version.language] ?? 'kunde') : undefined;
    case 'class':
      // Classes are customers and owners; "leverandøren" is a class where the text names no vendor.
      return role === 'processor' && mention.entry?.id !== 'own-vendor' ? undefined : mention.name;
    case 'named':
      if (isCommonNoun(mention)) return undefined;
      // The processors that a text names beside its own organisation are suppliers, which are facts of another kind.
      return role === 'processor' && !side && ownOrganisation(reading) !== undefined ? undefined : mention.name;
    default:
      return undefined;
  }
}

// A definite noun that only opens a sentence, "Nettverket er …", is no name that is known.
const DEFINITE = /^\p{Lu}\p{Ll}+(?:en|et|ene|ane|inga)$/u;
const isCommonNoun = ({ sure, name }: PartyMention): boolean => !sure && DEFINITE.test(name);

/** "[Navn på virksomhet]", "<kunde>", "____": a template's blank. */
function isPlaceholder(text: string, { start, end }: PartyMention): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const open = Math.max(before.lastIndexOf('['), before.lastIndexOf('<'), before.lastIndexOf('{'));
  if (open >= 0 && !/[\]>}\n]/u.test(before.slice(open)) && /[\]>}]/u.test(text.slice(end, end + 40))) return true;
  return /_{3}/u.test(text.slice(Math.max(0, start - 4), end + 4));
}
