import { describe, expect, it } from 'vitest';
import { factsOf } from '../extractors/index.js';
import { retention } from '../extractors/retention/extractor.js';
import { read } from '../src/norwegian/read.js';
import { versionOfText } from '../src/versions.js';

/** Storage times that the extractor reads in a text, as "P30D erase". */
const promises = (text: string): string[] =>
  factsOf(retention, read(versionOfText(text, 'text')))
    .filter((fact) => fact.assertion !== 'denied')
    .map((fact) => [fact.value['period'], fact.value['action']].flat().filter(Boolean).join(' '));

const UNITS = ['en', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni'];
const TEENS = ['ti', 'elleve', 'tolv', 'tretten', 'fjorten', 'femten', 'seksten', 'sytten', 'atten', 'nitten'];
const TENS = [['tjue', 'tyve'], ['tretti', 'tredve'], ['førti'], ['femti'], ['seksti'], ['sytti'], ['åtti'], ['nitti']];

/** The ways in which people write a number: digits, the new and the old way of counting, with the other in brackets. */
function spellings(n: number): string[] {
  const words: string[] = [];
  if (n < 10) words.push(UNITS[n - 1] as string, ...(n === 7 ? ['syv'] : []));
  else if (n < 20) words.push(TEENS[n - 10] as string);
  else {
    const rest = n % 10;
    for (const ten of TENS[Math.floor(n / 10) - 2] as string[]) {
      if (rest === 0) words.push(ten);
      else {
        const units = [UNITS[rest - 1] as string, ...(rest === 1 ? ['én', 'ein'] : []), ...(rest === 7 ? ['syv'] : [])];
        for (const unit of units) words.push(`${ten}${unit}`, `${ten} ${unit}`, `${unit}og${ten}`, `${unit} og ${ten}`);
      }
    }
  }
  return [String(n), ...words, `${words[0]} (${n})`, `${n} (${words[0]})`];
}

const BOKMÅL = { D: ['dager', 'døgn'], W: ['uker'], M: ['måneder'], Y: ['år'] };
const NYNORSK = { D: ['dagar', 'døgn'], W: ['veker'], M: ['månader', 'månadar'], Y: ['år'] };
const COMPOUND = { D: 'dagers', W: 'ukers', M: 'måneders', Y: 'års' };

type Sentence = readonly [text: (length: string) => string, action: string];
const IN_BOKMÅL: readonly Sentence[] = [
  [(length) => `Påmeldingene slettes ${length} etter at leiren er over.`, ' erase'],
  [(length) => `Kvitteringene tar vi vare på i ${length}.`, ''],
  [(length) => `Etter ${length} anonymiserer vi søkeloggen.`, ' anonymise'],
  [(length) => `Opptak fra dørkameraet lagres i inntil ${length}, og deretter slettes de.`, ' erase'],
  [(length) => `Lagringstid: ${length}`, ''],
];
const IN_NYNORSK: readonly Sentence[] = [
  [(length) => `Påmeldingane blir sletta ${length} etter at leiren er over.`, ' erase'],
  [(length) => `Kvitteringane tek me vare på i ${length}.`, ''],
  [(length) => `Opptaka vert lagra i inntil ${length}.`, ''],
  [(length) => `Lagringstid: ${length}`, ''],
];
const WITH_COMPOUND: readonly Sentence[] = [
  [(length) => `Loggene har ${length} lagringstid.`, ''],
  [(length) => `Vi praktiserer ${length} oppbevaring av kvitteringer.`, ''],
];

interface Tally {
  all: number;
  readonly wrong: string[];
}

function check(tally: Tally, [sentence, action]: Sentence, length: string, period: string): void {
  const text = sentence(length);
  const got = promises(text);
  tally.all++;
  if (got.length !== 1 || got[0] !== `${period}${action}`) tally.wrong.push(`${text} → ${got.join(', ') || 'nothing'}`);
}

const sentenceAt = (list: readonly Sentence[], n: number): Sentence => list[n % list.length] as Sentence;

function run(forms: Readonly<Record<string, readonly string[]>>, sentences: readonly Sentence[]): Tally {
  const tally: Tally = { all: 0, wrong: [] };
  for (let n = 2; n <= 99; n++)
    for (const number of spellings(n))
      for (const [unit, plurals] of Object.entries(forms)) for (const plural of plurals) check(tally, sentenceAt(sentences, tally.all), `${number} ${plural}`, `P${n}${unit}`);
  return tally;
}

const share = ({ all, wrong }: Tally): number => (all - wrong.length) / all;

describe('storage times in sentences', () => {
  it('reads 98 of 100 spelled numbers from 2 to 99 in bokmål', () => {
    const tally = run(BOKMÅL, IN_BOKMÅL);
    expect(tally.all).toBeGreaterThan(3000);
    expect(share(tally), tally.wrong.slice(0, 12).join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it('reads 98 of 100 spelled numbers from 2 to 99 in nynorsk', () => {
    const tally = run(NYNORSK, IN_NYNORSK);
    expect(tally.all).toBeGreaterThan(3000);
    expect(share(tally), tally.wrong.slice(0, 12).join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it('reads "30-dagers", "tre-måneders", "femårs" before a word for storage', () => {
    const tally: Tally = { all: 0, wrong: [] };
    for (let n = 2; n <= 99; n++)
      for (const [unit, genitive] of Object.entries(COMPOUND)) {
        const words = spellings(n).filter((word) => /^\p{L}+$/u.test(word));
        for (const length of [`${n}-${genitive}`, `${n} ${genitive}`, ...words.flatMap((word) => [`${word}${genitive}`, `${word}-${genitive}`, `${word} ${genitive}`])])
          check(tally, sentenceAt(WITH_COMPOUND, tally.all), length, `P${n}${unit}`);
      }
    expect(tally.all).toBeGreaterThan(2000);
    expect(share(tally), tally.wrong.slice(0, 12).join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it.each([
    ['Bildene slettes etter halvannet år.', 'P18M erase'],
    ['Bildene slettes etter et og et halvt år.', 'P18M erase'],
    ['Bildene slettes etter ett og et halvt år.', 'P18M erase'],
    ['Bilda blir sletta etter eitt og eit halvt år.', 'P18M erase'],
    ['Bildene slettes etter to og et halvt år.', 'P30M erase'],
    ['Bildene slettes etter 2,5 år.', 'P30M erase'],
    ['Bildene slettes etter et halvt år.', 'P6M erase'],
    ['Bildene slettes etter en måned.', 'P1M erase'],
    ['Bildene slettes etter én uke.', 'P1W erase'],
    ['Bileta blir sletta etter ei veke.', 'P1W erase'],
    ['Bileta blir sletta etter eitt år.', 'P1Y erase'],
    ['Bildene slettes etter et døgn.', 'P1D erase'],
    ['Bildene slettes etter hundre dager.', 'P100D erase'],
    ['Bildene slettes etter hundre og åtti dager.', 'P180D erase'],
    ['Bildene slettes etter 1 år og 6 måneder.', 'P1Y6M erase'],
    ['Bildene slettes etter fem (5) år.', 'P5Y erase'],
    ['Bildene slettes etter 5 (fem) år.', 'P5Y erase'],
    ['Bildene har 3-års lagringstid.', 'P3Y'],
    ['Bildene har 30-dagers lagringstid.', 'P30D'],
    ['Bildene har en lagringstid på 30 dager.', 'P30D'],
    ['Bildene slettes etter 18 mnd.', 'P18M erase'],
    ['Bildene slettes etter 18 mndr.', 'P18M erase'],
    ['Bildene slettes etter 48t.', 'PT48H erase'],
    ['Bildene slettes etter 3–6 måneder.', 'P6M erase'],
    ['Bildene slettes etter tre til seks måneder.', 'P6M erase'],
    ['Bildene slettes etter to kvartaler.', 'P6M erase'],
    ['Pictures are deleted after thirty-five days.', 'P35D erase'],
    ['Pictures are deleted after one and a half years.', 'P18M erase'],
    ['Pictures are deleted after half a year.', 'P6M erase'],
    ['Pictures are deleted after ninety (90) days.', 'P90D erase'],
  ])('%s', (text, promise) => {
    expect(promises(text)).toEqual([promise]);
  });

  it.each([
    ['Bildene slettes etter noen dager.'],
    ['Bildene slettes etter mange år.'],
    ['Bildene slettes etter femti kroner i gebyr.'],
    ['Bildene slettes etter punkt 5 i vedtektene.'],
    ['Bildene slettes etter tur 12 i år.'],
  ])('reads no length in: %s', (text) => {
    expect(promises(text).filter((one) => /\d/u.test(one))).toEqual([]);
  });
});
