/**
 * Whether a line looks like a label, a title or a numbered line. These are looks, not meanings: length, capitals, punctuation and
 * a closed class of small words. The reader runs isolated and loads no lexicon, so that class stands here.
 */

// A sentence that happens to hold a colon begins with one of these; a label does not ("Vi lagrer: navn", "Dersom du ber om det: …").
const OPENERS = new Set(
  (
    'vi du jeg eg dere de dei dykk han hun ho det den dette disse desse man me i så da då der her derfor difor slik hvis dersom når om fordi for at som og eller men samt ' +
    'we you they it this these those that he she if when where because but and or so thus here there please in jf jfr se sjå vennligst ' +
    'denne any each our all vi ni du jag det den detta dessa om när där här så och eller men eftersom hvad der'
  ).split(' '),
);
// A sentence that is broken off at its colon ends on one of these ("Formålet er:", "We use it to:").
const TAILS = new Set(
  (
    'er var å for til som at og eller med ved av på om i fra frå hos er blir blei vert være vere bli kan skal vil må bør har hadde ' +
    'følgende følgjande inkludert herunder omfatter omfattar inneholder inneheld gjelder gjeld inkluderer består bruker brukar samler samlar lagrer lagrar behandler behandlar deler inn deg dere oss seg ' +
    'is are was be to that as and or with by of on in from at the a following including include includes can may will shall must has have you us use collect process store'
  ).split(' '),
);

// No title ends on one of these.
const UNENDING = new Set('å for til som at og eller er av på fra frå och att från the a an of to for and or that is are følgende følgjande'.split(' '));

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const UPPER = /^[«"“(\p{So}\p{Sk}\s]*[\p{Lu}\p{N}§]/u;
const LETTER = /\p{L}/u;
const ADDRESS = /^(?:https?:\/\/|www\.|mailto:)|@|\.(?:no|com|org|net|eu|dk|se|io)\b(?!\p{L})/u;

/** Words of a line, counted by its gaps. */
export function wordCount(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const space = isSpace(text.charCodeAt(i));
    if (!space && !inside) words++;
    inside = !space;
  }
  return words;
}

/** The word itself, in lower case; '' for one in capitals ("Eksempel AS" ends in no "as"). */
const strip = (word: string): string => {
  const bare = word.replace(/^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '');
  return bare.length > 1 && bare === bare.toUpperCase() ? '' : bare.toLowerCase();
};

/** Whether words before a colon (or alone on a line) are a label: few, no sentence, not broken off. */
export function readsAsLabel(text: string, most = 6): boolean {
  const words = text.split(' ').filter((word) => word !== '');
  if (words.length === 0 || words.length > most || text.length > 12 * most + 10) return false;
  if (!LETTER.test(text)) return false;
  if (words.length > 1 && OPENERS.has(strip(words[0] as string))) return false;
  if (words.length === 1 && OPENERS.has(strip(words[0] as string)) && strip(words[0] as string) !== 'alle') return false;
  return !TAILS.has(strip(words.at(-1) as string)) || words.length === 1;
}

const LABEL_END = 80;

/**
 * Offset of the colon when a line begins with a label and goes on with its value; -1 when it does not.
 * @example colonOfLabel('Org.nr: 999 999 999') // 6
 * @example colonOfLabel('Vi lagrer: navn') // -1
 */
export function colonOfLabel(text: string): number {
  const limit = Math.min(text.length, LABEL_END);
  let words = 1;
  let bracket = 0;
  for (let i = 0; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      if (bracket === 0 && ++words > 8) return -1;
    } else if (code === 40) bracket++;
    else if (code === 41) bracket--;
    else if (code === 33 || code === 59 || code === 10) return -1;
    else if (code === 63) return -1;
    else if (code === 46) {
      // "Org.nr", "Tlf. nr", "1. Navn": a dot ends a sentence only after a longer word.
      const next = text.charCodeAt(i + 1);
      if (next === 32 && !shortBefore(text, i)) return -1;
    } else if (code === 58 && bracket <= 0) {
      const next = text.charCodeAt(i + 1);
      if (i + 1 >= text.length) return -1;
      if (!isSpace(next)) {
        // "Epost:navn@eksempel.no", "Tlf:99": glued, but neither "https://" nor "12:30".
        if (next === 47 || isDigit(text.charCodeAt(i - 1)) || words > 2 || next === 58) return -1;
      }
      const label = text.slice(0, i).trimEnd();
      const first = label.charCodeAt(0);
      if (!UPPER.test(label) && !(words === 1 && label.length >= 3 && first >= 97)) return -1;
      return readsAsLabel(label.replace(/^\d+(?:\.\d+)*[.)]?\s+/u, ''), 6) ? i : -1;
    }
  }
  return -1;
}

function shortBefore(text: string, dot: number): boolean {
  let begin = dot;
  while (begin > 0 && LETTER.test(text[begin - 1] as string) && dot - begin <= 4) begin--;
  const length = dot - begin;
  return (length > 0 && length <= 3) || (length === 0 && isDigit(text.charCodeAt(dot - 1)));
}

const BULLET = /^(?:[•·◦▪▫‣●○■□◆◇►▶➤➢→✓✔☑✗✘❖⁃∙*+]|[-–—](?=\s|•)|\.(?=\s)|o(?=\t| {2}))\s*/u;
const BULLET_START = new Set('•·◦▪▫‣●○■□◆◇►▶➤➢→✓✔☑✗✘❖⁃∙*+-–—.o');
/** Only signs that may stand directly before a word: "•Navn" is an item, "*Navn*" and "-5" are not. */
const GLUED = /^[•·◦▪▫‣●○■□◆►▶➤➢⁃∙✓✔☑]/u;

/** Length of the bullet at the beginning of a line; 0 when there is none. "- •Navn" has one bullet inside the other. */
export function bulletLength(text: string): number {
  if (!BULLET_START.has(text[0] as string)) return 0;
  const match = BULLET.exec(text);
  if (!match || match[0].length === text.length) return 0;
  const rest = text.slice(match[0].length);
  if (!/\s$/u.test(match[0]) && !GLUED.test(text) && !/^[-–—]•/u.test(text)) return 0;
  const inner = GLUED.test(rest) ? BULLET.exec(rest) : null;
  return match[0].length + (inner ? inner[0].length : 0);
}

/** How a line is numbered: "1.", "1.2", "a)", "(iv)", "§ 3", "Artikkel 4". */
export interface Numbering {
  /** Kind of the marks: 'digit', 'letter', 'capital', 'roman' or 'word', and how they are closed. */
  readonly style: string;
  /** 1 for "1.", 2 for "1.2". */
  readonly depth: number;
  /** The last number, to tell the next of a list. */
  readonly value: number;
  /** Where the text after the number begins. */
  readonly after: number;
}

const NUMBERED =
  /^(?:([a-zæøå])([.)])|([A-ZÆØÅ])([.)])|\(([a-z]|\d{1,2}|[ivx]{1,5})\)()|([ivx]{2,5}|[IVX]{2,5})([.)])|((?:§{1,2}|Artikkel|Article|Art\.|Kapittel|Chapter|Punkt|Del|Section|Vedlegg|Bilag|Steg|Trinn)\s?\d{1,3}(?:[-.]\d{1,3}){0,3})([.:)]?))[ \t]+(?=\S)/u;
const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10 };

/** The number at the beginning of a line, if it is one that lists and titles use. */
export function numberingOf(text: string): Numbering | undefined {
  const first = text.charCodeAt(0);
  // Cheap: digit, "(", "§", a letter followed by "." or ")", or one of the capital words.
  const second = text.charCodeAt(1);
  if (
    !(
      isDigit(first) ||
      first === 40 ||
      first === 167 ||
      second === 46 ||
      second === 41 ||
      first === 65 ||
      first === 75 ||
      first === 67 ||
      first === 80 ||
      first === 68 ||
      first === 83 ||
      first === 86 ||
      first === 66 ||
      first === 84 ||
      first === 73 ||
      first === 88 ||
      first === 105 ||
      first === 118 ||
      first === 120
    )
  )
    return undefined;
  if (isDigit(first)) return digitsOf(text);
  const match = NUMBERED.exec(text);
  if (!match) return undefined;
  const after = match[0].length;
  const [, small, smallEnd, capital, capitalEnd, bracketed, , roman, romanEnd, word] = match;
  if (small !== undefined) return { style: `letter${smallEnd}`, depth: 1, value: small.charCodeAt(0) - 96, after };
  if (capital !== undefined) return { style: `capital${capitalEnd}`, depth: 1, value: capital.charCodeAt(0) - 64, after };
  if (bracketed !== undefined)
    return { style: 'bracket', depth: 1, value: Number(bracketed) || (bracketed.length > 1 ? romanValue(bracketed) : bracketed.charCodeAt(0) - 96), after };
  if (roman !== undefined) return { style: `roman${romanEnd}`, depth: 1, value: romanValue(roman.toLowerCase()), after };
  return { style: 'word', depth: 1, value: Number(/\d+$/u.exec(word as string)?.[0] ?? 0), after };
}

/** "1.", "1)", "1:", "1.2", "1.2.3." and a bare "1", at most three digits a level and five levels. */
function digitsOf(text: string): Numbering | undefined {
  let i = 0;
  let depth = 0;
  let value = 0;
  for (;;) {
    const start = i;
    value = 0;
    while (isDigit(text.charCodeAt(i))) value = value * 10 + text.charCodeAt(i++) - 48;
    if (i === start || i - start > 3 || ++depth > 5) return undefined;
    if (text.charCodeAt(i) === 46 && isDigit(text.charCodeAt(i + 1))) i++;
    else break;
  }
  const end = text[i] === '.' || text[i] === ')' || text[i] === ':' ? (text[i++] as string) : '';
  const gap = i;
  while (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9) i++;
  if (i === gap || i >= text.length) return undefined;
  // "30 dager", "2026 var": a bare number counts only with a dot, a bracket or more than one level.
  if (end === '' && depth === 1) return { style: 'bare', depth, value, after: i };
  return { style: `digit${depth > 1 ? '' : end}`, depth, value, after: i };
}

function romanValue(roman: string): number {
  let value = 0;
  for (let i = 0; i < roman.length; i++) {
    const own = ROMAN[roman[i] as string] ?? 0;
    value += own < (ROMAN[roman[i + 1] as string] ?? 0) ? -own : own;
  }
  return value;
}

/** A line that says something by itself and titles nothing: an address, a telephone number, a date, a link. */
export function isBareValue(text: string): boolean {
  return (ADDRESS.test(text) && wordCount(text) <= 6) || /^[+\d(][\d\s().-]{5,}$/u.test(text) || !LETTER.test(text);
}

/** A street with its number, or a postcode with its place. */
export const isAddress = (text: string): boolean =>
  text.length <= 90 && wordCount(text) <= 10 && /(?:^|[\s,-])\d{4,5}\s+\p{Lu}|^\p{Lu}[\p{L}.' -]{2,40}\s\d{1,4}\s?[A-Za-z]?(?:,|$)/u.test(text);

/** Ends as the name of a company does. */
export const endsAsCompany = (text: string): boolean => /(?:^|\s)(?:AS|ASA|SA|ANS|AB|ApS|A\/S|Oy|GmbH|Inc|Ltd|LLC|BV|IKS|KF|HF)\.?$/u.test(text);

const DATED = /\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.?\s\p{L}{3,10}\.?\s\d{4}/u;
const END_OF_SENTENCE = /[.!;:,…]["»”)]?$/u;

/** Short, begins with a capital, ends without a full stop: could be a title. */
export function looksLikeTitle(text: string): boolean {
  if (text.length > 110 || !UPPER.test(text)) return false;
  const words = wordCount(text);
  if (words > 14 || END_OF_SENTENCE.test(text) || isBareValue(text) || DATED.test(text) || /:\/\/|@/u.test(text)) return false;
  if (text.endsWith('?')) return true;
  return words <= (text.includes(',') ? 9 : 12);
}

/** Ends on a word that cannot end a title: the sentence goes on below. */
export function breaksOff(text: string): boolean {
  const words = text.split(' ');
  return words.length > 2 && UNENDING.has(strip(words.at(-1) as string));
}

/** All letters are capitals, and there are at least four of them. */
export function isAllCaps(text: string): boolean {
  if (text.length > 110 || text !== text.toUpperCase() || text === text.toLowerCase()) return false;
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4;
}

/** Reads as prose: long, or closed by a full stop. */
export function isProse(text: string): boolean {
  const words = wordCount(text);
  return words >= 14 || (words >= 5 && /[.!?…:]["»”)]?$/u.test(text)) || (words >= 2 && /[.]["»”)]?$/u.test(text));
}
