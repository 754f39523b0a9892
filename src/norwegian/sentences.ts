import type { Span } from '../model/span.js';

// Written without the final dot, in lower case. A dot after one of these ends no sentence.
const ABBREVIATIONS = new Set(
  (
    'adr art bl.a bl a bla ca d.v.s dvs dr eks el e.l ev evt f.eks eks fig fk fork forsk fra gj gjnsn hr iht i.h.t inkl jf jfr jr kap kl kgl kr ' +
    'lic m.a rev m.fl fl m.m m.v mfl mill mrd mv nr nynorsk obs off org osv o.l o.a ol oa pga p.g.a pkt pr prof pst punkt ref resp s.k sen sml sr st ' +
    'org.nr orgnr tlf.nr mob.nr stk t.d t.o.m tilsv tlf tom u.a vedr vha v.h.a vs årg ang avd best div e.g i.e inc ltd corp pvt pty no para sec vol approx incl mr mrs ms fr resp §'
  ).split(' '),
);
// Abbreviations that often end a sentence: a capital after them decides.
const MAY_END = new Set([
  'osv',
  'mv',
  'm.v',
  'm.m',
  'mm',
  'm.fl',
  'mfl',
  'fl',
  'o.l',
  'ol',
  'e.l',
  'el',
  'etc',
  'inc',
  'ltd',
  'corp',
  'no',
  'punkt',
  'fra',
  'org',
  'best',
  'st',
  'off',
  'fork',
  'sec',
  'tom',
  'obs',
  'fig',
  'resp',
  'ev',
  'nynorsk',
  'a',
]);
const MONTH = /^\s+(?:jan|feb|mar|apr|ma[ij]|jun|jul|aug|sep|okt|oct|nov|des|dec)/iu;
const OPENERS = /^[«"“”'([–—•*-]*\s*[\p{Lu}\p{N}§«"“]/u;

/**
 * Sentences of a stretch of text as spans, without the white space around them. Knows abbreviations (jf., bl.a., nr.), ordinals
 * ("1. ledd", "23. november"), and that a new sentence begins with a capital, a digit or a quote.
 * @param from offset of the stretch in `text`
 * @param to its end
 */
export function sentencesOf(text: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  let start = from;
  const push = (end: number): void => {
    const span = trimmed(text, start, end);
    if (span.end > span.start) spans.push(span);
    start = end;
  };
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) continue;
    let after = i + 1;
    while (after < to && isCloser(text.charCodeAt(after))) after++;
    if (after >= to) break;
    const gap = isSpace(text.charCodeAt(after));
    if (!gap) {
      // Glued sentences ("… slettet.Vi lagrer"): a small letter, a dot, a capital followed by a small letter or space.
      if (code === 46 && /^\p{Ll}{2}[.]\p{Lu}[\p{Ll} ]/u.test(text.slice(i - 2, i + 3)) && !isAbbreviation(text, from, i)) push(after);
      continue;
    }
    const rest = text.slice(after, Math.min(to, after + 24));
    if (!OPENERS.test(rest.trimStart())) continue;
    if (code === 46) {
      if (isAbbreviation(text, from, i)) continue;
      // "1. ledd", "23. november", "nr. 3. "
      if (isDigit(text.charCodeAt(i - 1)) && (MONTH.test(rest) || isListNumber(text, start, i))) continue;
    }
    push(after);
    i = after;
  }
  push(to);
  return spans.flatMap((span) => bounded(text, span));
}

/** Longer than any sentence that people write, in UTF-16 units. What rules do within a sentence may cost the square of its length. */
const LONGEST = 1200;

/** A stretch without any end of a sentence, in pieces that are no longer than a sentence can be: cut at a semicolon, a comma or a space. */
export function bounded(text: string, { start, end }: Span): Span[] {
  if (end - start <= LONGEST) return [{ start, end }];
  const spans: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const cut = cutBefore(text, from + LONGEST, from + LONGEST / 2);
    spans.push(trimmed(text, from, cut));
    from = cut;
  }
  spans.push(trimmed(text, from, end));
  return spans.filter((span) => span.end > span.start);
}

/** The last good place for a cut in the second half of a piece. */
function cutBefore(text: string, end: number, earliest: number): number {
  const half = text.slice(earliest, end);
  for (const mark of ['\n', '; ', ', ', ' ']) {
    const at = half.lastIndexOf(mark);
    if (at >= 0) return earliest + at + mark.length;
  }
  const code = text.charCodeAt(end);
  return code >= 0xdc00 && code <= 0xdfff ? end - 1 : end;
}

function trimmed(text: string, start: number, end: number): Span {
  let [a, b] = [start, end];
  while (a < b && isSpace(text.charCodeAt(a))) a++;
  while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
  return { start: a, end: b };
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13 || code === 0xa0;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isCloser = (code: number): boolean => code === 41 || code === 93 || code === 34 || code === 0x201d || code === 0xbb || code === 39 || code === 0x2019;

/** "1." or "2.3." at the very beginning of a sentence numbers it and does not end it. */
function isListNumber(text: string, start: number, dot: number): boolean {
  return /^\s*(?:\d{1,3}\.){0,3}\d{1,3}$/u.test(text.slice(start, dot));
}

function isAbbreviation(text: string, from: number, dot: number): boolean {
  let begin = dot;
  while (begin > from && !isSpace(text.charCodeAt(begin - 1)) && text.charCodeAt(begin - 1) !== 40 && dot - begin < 12) begin--;
  const word = text.slice(begin, dot).toLowerCase();
  if (/^\p{L}$/u.test(word) && word !== 'i' && word !== 'å') {
    // "bokstav f. Ny setning": a single letter after "bokstav" ends a sentence; an initial ("A. Hansen") does not.
    return !/bokstav\s+$|litra\s+$|letter\s+$/iu.test(text.slice(Math.max(from, begin - 10), begin)) && text[begin] !== word;
  }
  if (!ABBREVIATIONS.has(word)) return false;
  return !MAY_END.has(word);
}
