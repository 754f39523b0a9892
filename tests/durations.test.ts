import { describe, expect, it } from 'vitest';
import type { Version } from '../src/model/version.js';
import { durationsOf } from '../src/norwegian/durations.js';
import { read } from '../src/norwegian/read.js';

const paragraph = (text: string): Version => ({
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length, path: [] }],
  links: [],
  language: 'nb',
  type: 'policy',
  title: '',
  mediaType: 'text/plain',
});
const mentions = (text: string): { period: string; quote: string; approx?: boolean; range?: boolean }[] => {
  const reading = read(paragraph(text));
  return reading.sentences
    .flatMap((sentence) => durationsOf(reading, sentence))
    .map(({ start, end, period, approx, range }) => ({ period, quote: text.slice(start, end), ...(approx ? { approx } : {}), ...(range ? { range } : {}) }));
};
const periods = (text: string): string[] => mentions(text).map((mention) => mention.period);

const UNITS = [
  'null',
  'en',
  'to',
  'tre',
  'fire',
  'fem',
  'seks',
  'sju',
  'åtte',
  'ni',
  'ti',
  'elleve',
  'tolv',
  'tretten',
  'fjorten',
  'femten',
  'seksten',
  'sytten',
  'atten',
  'nitten',
];
const TENS = ['', '', 'tjue', 'tretti', 'førti', 'femti', 'seksti', 'sytti', 'åtti', 'nitti'];
const OLD_TENS: Record<number, string> = { 2: 'tyve', 3: 'tredve' };

/** Every spelling of a number that a Norwegian writer may choose. */
function spellings(n: number): string[] {
  const all = [String(n)];
  if (n < 20) {
    all.push(UNITS[n] as string, ...(n === 7 ? ['syv'] : []));
  } else {
    const tens = Math.floor(n / 10);
    const rest = n % 10;
    const own = TENS[tens] as string;
    const old = OLD_TENS[tens];
    if (rest === 0) all.push(own, ...(old ? [old] : []));
    else {
      const units = [UNITS[rest] as string, ...(rest === 7 ? ['syv'] : []), ...(rest === 1 ? ['én', 'ein'] : [])];
      for (const unit of units) all.push(own + unit, `${own} ${unit}`, ...(unit === 'ein' ? [] : [`${unit}og${old ?? own}`]));
    }
  }
  const word = all[1] as string;
  all.push(`${word} (${n})`, `${n} (${word})`);
  return all;
}

const FORMS = [
  { unit: 'D', plural: ['dager', 'dagar', 'dagers', 'dagars', 'kalenderdager', 'days'] },
  { unit: 'W', plural: ['uker', 'veker', 'ukers', 'weeks'] },
  { unit: 'M', plural: ['måneder', 'månader', 'månadar', 'måneders', 'mnd', 'months'] },
  { unit: 'Y', plural: ['år', 'års', 'years'] },
];

const SENTENCES = [
  (length: string) => `Personopplysninger slettes senest ${length} etter at avtalen er avsluttet.`,
  (length: string) => `Opplysningane blir lagra i ${length} og deretter sletta.`,
  (length: string) => `Loggene har ${length} oppbevaringstid hos oss.`,
];

describe('durations', () => {
  it('reads at least 98 of 100 spellings from 2 to 99 in a sentence about retention', () => {
    let all = 0;
    const wrong: string[] = [];
    for (let n = 2; n <= 99; n++) {
      for (const number of spellings(n)) {
        for (const { unit, plural } of FORMS) {
          for (const word of plural) {
            // "mnd" and English units go with digits only, and a spelt number is no abbreviation's friend.
            if (/^(?:mnd|days|weeks|months|years)$/u.test(word) && !/^\d+$/u.test(number)) continue;
            const sentence = SENTENCES[all % SENTENCES.length] as (length: string) => string;
            const text = sentence(`${number} ${word}`);
            all++;
            const got = periods(text);
            if (got.length !== 1 || got[0] !== `P${n}${unit}`) wrong.push(`${text} → ${got.join(', ')}`);
          }
        }
      }
    }
    expect(all).toBeGreaterThan(8000);
    expect(wrong.length / all, wrong.slice(0, 10).join('\n')).toBeLessThanOrEqual(0.02);
  });

  it.each([
    ['lagres i halvannet år', 'P18M'],
    ['lagra i halvtanna år', 'P18M'],
    ['to og et halvt år', 'P30M'],
    ['ett og et halvt år', 'P18M'],
    ['one and a half years', 'P18M'],
    ['half a year', 'P6M'],
    ['et halvt år', 'P6M'],
    ['et halvår', 'P6M'],
    ['1,5 år', 'P18M'],
    ['2½ år', 'P30M'],
    ['eitt år', 'P1Y'],
    ['én måned', 'P1M'],
    ['ein månad', 'P1M'],
    ['a year', 'P1Y'],
    ['1år', 'P1Y'],
    ['12mnd.', 'P12M'],
    ['48t', 'PT48H'],
    ['24 timer', 'PT24H'],
    ['24 timar', 'PT24H'],
    ['ett døgn', 'P1D'],
    ['et kvartal', 'P3M'],
    ['et skoleår', 'P1Y'],
    ['eit skuleår', 'P1Y'],
    ['fem regnskapsår', 'P5Y'],
    ['et tiår', 'P10Y'],
    ['2 uker', 'P2W'],
    ['to veker', 'P2W'],
    ['1 (one) year', 'P1Y'],
    ['twelve (12) months', 'P12M'],
    ['1 000 dager', 'P1000D'],
    ['hundre og åtti dager', 'P180D'],
    ['one hundred and eighty days', 'P180D'],
    ['30-dagers', 'P30D'],
    ['30‑dagers', 'P30D'],
    ['en 30-dagersfrist', 'P30D'],
    ['tremåneders frist', 'P3M'],
    ['femårsfrist', 'P5Y'],
    ['de siste 30 dagene', 'P30D'],
    ['10 virkedager', 'P10D'],
    ['30 påfølgende dager', 'P30D'],
    ['5 business days', 'P5D'],
    ['ett år og seks måneder', 'P1Y6M'],
    ['femogtyve år', 'P25Y'],
  ])('reads "%s" as %s', (text, period) => {
    expect(periods(text)).toEqual([period]);
  });

  it('gives the upper end of a range', () => {
    for (const text of ['3–6 måneder', '3-6 måneder', '3 til 6 måneder', 'mellom tre og seks måneder', 'between 3 and 6 months']) {
      expect(mentions(text)).toMatchObject([{ period: 'P6M', range: true }]);
    }
    expect(periods('mellom 30 dager og 12 måneder')).toEqual(['P12M']);
    expect(periods('mellom fem og tyve dager')).toEqual(['P20D']);
  });

  it('gives each member of a list', () => {
    expect(mentions('30, 60 eller 90 dager')).toEqual([
      { period: 'P30D', quote: '30' },
      { period: 'P60D', quote: '60' },
      { period: 'P90D', quote: '90 dager' },
    ]);
    expect(periods('5 eller 10 år')).toEqual(['P5Y', 'P10Y']);
    expect(periods('henholdsvis fem og ti år')).toEqual(['P5Y', 'P10Y']);
  });

  it('says when a length is approximate', () => {
    expect(mentions('om lag to år')).toMatchObject([{ period: 'P2Y', approx: true }]);
    expect(mentions('ca. 30 dager')).toMatchObject([{ period: 'P30D', approx: true }]);
  });

  it.each(['hver 3. måned', 'i 2018 år', 'one time', 'noen få dager', 'hvert år', 'årlig', 'pkt. 2.1.5 dager', 'dagens dato', 'i månedene etter'])(
    'finds no length in "%s"',
    (text) => {
      expect(mentions(text)).toEqual([]);
    },
  );

  it('is linear: a long sentence without end costs little', () => {
    const text = `Slettes ${'etter tretti og en dag eller '.repeat(20_000)}`;
    const before = performance.now();
    expect(mentions(text).length).toBeGreaterThan(10_000);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});
