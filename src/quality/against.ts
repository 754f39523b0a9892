import type { Language, Version } from '../model/version.js';
import { ownOrganisation } from '../norwegian/own-organisation.js';
import { read } from '../norwegian/read.js';
import { tokenise } from '../norwegian/tokens.js';
import type { Misgiving } from './judge.js';

/** Of the text that stands, less than this share is left. */
const LEFT = 0.5;
/** Shorter texts shrink and grow as they like. */
const LONG_ENOUGH = 600;

/** A text that lost more than half of what the kept one says. */
export function shrunk(version: Pick<Version, 'text'>, before: Pick<Version, 'text'> | undefined): Misgiving | undefined {
  if (before === undefined || before.text.length < LONG_ENOUGH || version.text.length >= before.text.length * LEFT) return undefined;
  const lost = Math.round((1 - version.text.length / before.text.length) * 100);
  return { code: 'CONTENT_SHRUNK', reason: `the text is ${lost} % shorter than the version that stands` };
}

/** Written languages that a reader of one takes for the same: the two Norwegian ones. */
const family = (language: Language): string => (language === 'nn' ? 'nb' : language);
const ENOUGH_WORDS = 40;
const NAMES: Readonly<Record<Language, string>> = { nb: 'bokmål', nn: 'nynorsk', en: 'English', da: 'Danish', sv: 'Swedish', mixed: 'several languages' };

/** A text in another language than the kept one, or than the seed declares. A mixed text fits any. */
export function otherLanguage(version: Pick<Version, 'text' | 'language'>, before: Pick<Version, 'language'> | undefined, declared?: Language): Misgiving | undefined {
  const wanted = before?.language ?? declared;
  if (wanted === undefined || wanted === 'mixed' || version.language === 'mixed' || family(wanted) === family(version.language)) return undefined;
  if (tokenise(version.text.slice(0, 2000)).count < ENOUGH_WORDS) return undefined;
  return {
    code: 'CONTENT_LANGUAGE',
    reason: `the text is in ${NAMES[version.language]}, ${before === undefined ? 'the seed says' : 'the version that stands in'} ${NAMES[wanted]}`,
  };
}

/** The policy of somebody else at the same address: another organisation speaks, and the one before is not even named. */
export function otherOrganisation(version: Version, before: Version | undefined): Misgiving | undefined {
  if (before === undefined) return undefined;
  const was = ownOrganisation(read(before));
  if (was === undefined) return undefined;
  const now = ownOrganisation(read(version));
  if (now === undefined) return undefined;
  const text = `${version.title}\n${version.text}`.toLowerCase();
  const names = [was.name, ...was.aliases].flatMap((name) => [name, name.split(/\s/u)[0] as string]).map((name) => name.toLowerCase());
  if (names.some((name) => name.length > 1 && text.includes(name))) return undefined;
  return { code: 'CONTENT_SOFT404', reason: `the text is that of ${now.name}, the version that stands is that of ${was.name}` };
}

const MOST_LOST = 3;

/** Letters that were lost or read in the wrong character set: "personvernerklÃ¦ring", "personvernerkl\u{FFFD}ring". */
export function suspectCharacters({ text }: Pick<Version, 'text'>): Misgiving | undefined {
  let lost = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // "Ã" or "Â" before a character that no word has behind it: two bytes of UTF-8 read as two letters.
    if (code === 0xfffd || ((code === 0xc3 || code === 0xc2) && /[\u00a0-\u00bf\u0080-\u009f…†‡ˆ˜‰Œ]/u.test(text[at + 1] ?? ''))) lost++;
  }
  return lost < MOST_LOST ? undefined : { code: 'CHARSET_SUSPECT', reason: `${lost} letters were lost or came in another character set than the site says` };
}
