import type { Hit, Reading } from '../../src/model/reading.js';
import type { Block } from '../../src/model/version.js';
import { type OrganisationMention, organisationKey, roleOf } from '../../src/norwegian/organisations.js';
import { ownOrganisation } from '../../src/norwegian/own-organisation.js';
import { findPhrases } from '../../src/norwegian/phrases.js';
import { themesOfText } from '../../src/norwegian/themes.js';
import { tokenise } from '../../src/norwegian/tokens.js';

/** What the words above a block say: suppliers by name; that data is shared, stored or sent somewhere; something else; nothing. */
export type Setting = 'suppliers' | 'sharing' | 'other' | 'none';

const SHARING = ['sharing', 'storage', 'transfer', 'cookies', 'security'] as const;

/** The setting of a block: that of its lead-in, else of the nearest heading that has a theme. */
export function settingOf({ text }: Reading, block: Block): Setting {
  const lead = 'lead' in block && block.lead ? text.slice(block.lead.start, block.lead.end) : '';
  const above = [lead, ...(block.kind === 'item' && block.parent ? [text.slice(block.parent.start, block.parent.end)] : []), ...[...block.path].reverse()];
  let weakest: Setting = 'none';
  for (const words of above) {
    if (words === '' || words.length > 400) continue;
    const themes = themesOfText(words);
    const named = words === lead && phrasesIn(words).some((hit) => hit.entry.lexicon === 'supplier-nouns' && hit.entry.id === 'supplier');
    if (named || themes.has('sub-processors')) return weakest === 'other' ? 'other' : 'suppliers';
    if (SHARING.some((theme) => themes.has(theme))) weakest = 'sharing';
    else if (themes.size > 0 && weakest === 'none' && words !== lead) weakest = 'other';
  }
  return weakest;
}

const phrases = new Map<string, readonly Hit[]>();

/** Lexicon phrases of a header or label. Remembered. */
export function phrasesIn(words: string): readonly Hit[] {
  let hits = phrases.get(words);
  if (hits === undefined) {
    hits = words.length > 200 ? [] : findPhrases(words, tokenise(words));
    if (phrases.size > 10_000) phrases.clear();
    phrases.set(words, hits);
  }
  return hits;
}

/** How surely the words of a header or label say that suppliers stand below or behind: 3 to 0, −1 for none. */
export const rankOf = (words: string): number =>
  Math.max(
    -1,
    ...phrasesIn(words)
      .filter((hit) => hit.entry.lexicon === 'supplier-columns')
      .map((hit) => Number(hit.entry.fields.rank)),
  );

interface Own {
  readonly keys: ReadonlySet<string>;
  readonly title: string;
}
const owners = new WeakMap<Reading, Own>();

/** A text without a heading is called by its first line, which may be a sentence or a list: that names no owner. */
const isTitle = (title: string): boolean => title.length <= 90 && !/[.:;!?]\s*$|:\s\p{L}/u.test(title) && !phrasesIn(title).some((hit) => hit.entry.lexicon === 'supplier-verbs');

function ownOf(reading: Reading): Own {
  let own = owners.get(reading);
  if (own) return own;
  const party = ownOrganisation(reading);
  const keys = new Set(party ? [party.name, ...party.aliases].map(organisationKey).filter((key) => key.length > 1) : []);
  own = { keys, title: isTitle(reading.version.title) ? ` ${organisationKey(reading.version.title)} ` : '' };
  owners.set(reading, own);
  return own;
}

/** The document's own organisation or product: nobody's supplier here. */
export function isOwn(reading: Reading, mention: OrganisationMention): boolean {
  const own = ownOf(reading);
  const key = organisationKey(mention.name);
  if (key === '') return true;
  if (own.keys.has(key) || own.title.includes(` ${key} `) || own.keys.has(key.replace(/s$/u, ''))) return true;
  if (mention.known !== undefined) return false;
  const domain = key.replace(/ (?:no|com|io|app|dev|net|org|ai|se|dk)$/u, '');
  if (domain !== key && (own.keys.has(domain) || own.title.includes(` ${domain} `))) return true;
  return [...own.keys].some((one) => one.length > 3 && (key.startsWith(`${one} `) || one.startsWith(`${key} `)));
}

/** Authorities and log-in federations are no suppliers, wherever they stand. */
export const neverSupplier = (mention: OrganisationMention): boolean => ['authority', 'federation', 'association'].includes(roleOf(mention));

// "Samarbeidspartnere", "tredjeparter": whoever stands below may be only linked to or worked with.
const WEAK =
  /^\P{L}*(?:andre |våre |eksterne |other |our )?(?:tredjeparter|tredjepart|tredjepartar|samarbeidspartnere|samarbeidspartnarar|partnere|third parties|partners)\P{L}*$/iu;

/** Whether the nearest heading names only third parties or partners, so that a bare name below it says little. */
export const isLooselyHeaded = (block: Block): boolean => WEAK.test(block.path.at(-1) ?? '');

/** Social networks, banks, code hosts and the like are suppliers only where a list or table of suppliers names them. */
export const onlyWhenListed = (mention: OrganisationMention): boolean => ['social', 'payment-network', 'bank', 'source', 'software', 'content'].includes(roleOf(mention));
