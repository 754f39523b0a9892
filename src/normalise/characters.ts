// Everything that is either invisible, a variant of a plain character, or not text at all.
const UNUSUAL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180e\u2000-\u200f\u2011\u2028-\u202f\u205f-\u206f\u3000\u3164\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff9-\uffff]/u;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc\ufffe\uffff]/gu;
/** Bullets of the fonts Symbol and Wingdings, as word processors store them. */
const FONT_BULLETS = /[\uf0a7\uf0b7\uf0d8\uf076\uf0fc]/gu;
const PRIVATE = /[\ue000-\uf8ff]/gu;
const BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu;
const MARKS = /[\u0300-\u036f\u1100-\u11ff\u212a\u212b]/u;

/** A lone half of a character pair; in the "u" mode a whole pair does not match. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/**
 * Text as it is read: composed letters (NFC), plain spaces and hyphens, line feeds; no invisible, private or broken characters.
 * @example readable('e\u00adpost\u00a0og\u2011så') // 'epost og-så'
 */
export function readable(text: string): string {
  let result = text;
  if (UNUSUAL.test(result)) {
    result = result
      .replace(BREAKS, '\n')
      .replace(SPACES, ' ')
      .replace(INVISIBLE, '')
      .replace(/\u2011/gu, '-')
      .replace(FONT_BULLETS, '•')
      .replace(PRIVATE, '')
      .replace(LONE_SURROGATE, '\ufffd');
  }
  return MARKS.test(result) ? result.normalize('NFC') : result;
}
