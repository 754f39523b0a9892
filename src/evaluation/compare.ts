const LEGAL_FORM = /\b(as|asa|sa|da|ans|ab|oy|oyj|aps|a\/s|inc|llc|ltd|limited|corp|corporation|gmbh|bv|b\.v|nv|plc|pvt|private|sarl|sas|se|ug|kg|co|company|iks|kf|hf)\b\.?/gu;

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[“”„«»″]/gu, '"')
    .replace(/[‘’`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .trim();

/** Text without Markdown marks, bullets and table bars, so that a source and its rendering can be compared. */
export const plain = (text: string): string =>
  fold(
    text
      .replace(/\]\([^)\s]*\)/gu, ' ')
      .replace(/[*_`|#>•·◦▪[\]]/gu, ' ')
      .replace(/(^|\s)[-–]\s/gu, ' '),
  );

const nameOf = (text: string): string => {
  const folded = fold(text)
    .replace(/[.,'"()®™:]/gu, ' ')
    .replace(LEGAL_FORM, ' ')
    .replace(/[.\s/-]+/gu, ' ')
    .trim();
  return folded || fold(text);
};

const unbracketed = (text: string): string => text.replace(/\s*\([^)]*\)/gu, ' ').trim() || text;

/** Whether two names are one, legal forms, case, punctuation and bracketed additions apart. */
export const namesEqual = (a: string, b: string): boolean => nameOf(a) === nameOf(b) || nameOf(unbracketed(a)) === nameOf(unbracketed(b));

/** A period in months, days and seconds, so that P12M and P1Y are one; conditions ('account') stay as they are. */
export function periodOf(text: string): string {
  const match = /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u.exec(text);
  if (!match) return fold(text);
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return `${years * 12 + months} months ${weeks * 7 + days} days ${hours * 3600 + minutes * 60 + seconds} s`;
}

/** Places of a quote in a text made by `plain`. When the whole is not found, its first `fallback` characters are looked for. */
export function spansOf(text: string, quote: string, fallback = 0): [number, number][] {
  const spans: [number, number][] = [];
  const find = (words: string): void => {
    if (words === '') return;
    for (let at = text.indexOf(words); at >= 0 && spans.length < 200; at = text.indexOf(words, at + 1)) spans.push([at, at + words.length]);
  };
  find(plain(quote));
  if (spans.length === 0 && fallback > 0 && quote.length > fallback) find(plain(quote.slice(0, fallback)));
  return spans;
}
