import type { Assertion, FactValue } from '../model/fact.js';
import { text } from './report.js';
import { capital, type Tongue, type Words, words } from './words.js';

const UNITS: Readonly<Record<string, Readonly<Record<Tongue, readonly [one: string, more: string]>>>> = {
  Y: { nb: ['år', 'år'], nn: ['år', 'år'] },
  M: { nb: ['måned', 'måneder'], nn: ['månad', 'månader'] },
  W: { nb: ['uke', 'uker'], nn: ['veke', 'veker'] },
  D: { nb: ['dag', 'dager'], nn: ['dag', 'dagar'] },
  H: { nb: ['time', 'timer'], nn: ['time', 'timar'] },
  MIN: { nb: ['minutt', 'minutter'], nn: ['minutt', 'minutt'] },
  S: { nb: ['sekund', 'sekunder'], nn: ['sekund', 'sekund'] },
};

const CONDITIONS: Readonly<Record<string, Words>> = {
  contract: words('så lenge avtalen varer'),
  account: words('så lenge brukerkontoen finnes', 'så lenge brukarkontoen finst'),
  necessary: words('så lenge formålet krever det', 'så lenge formålet krev det'),
  legal: words('så lenge loven krever det', 'så lenge lova krev det'),
  consent: words('til samtykket trekkes', 'til samtykket blir trekt'),
  request: words('til noen ber om sletting', 'til nokon ber om sletting'),
  'controller-instruction': words('etter den behandlingsansvarliges instruks', 'etter instruks frå den behandlingsansvarlege'),
  employment: words('så lenge arbeidsforholdet varer', 'så lenge arbeidsforholdet varer'),
  case: words('til saken er avsluttet', 'til saka er avslutta'),
  session: words('til økten er over', 'til økta er over'),
  permanent: words('uten tidsgrense', 'utan tidsgrense'),
};

const TRIGGERS: Readonly<Record<string, Words>> = {
  collection: words('etter innsamling'),
  'contract-end': words('etter avtalens slutt', 'etter slutten av avtalen'),
  'account-deletion': words('etter at kontoen er slettet', 'etter at kontoen er sletta'),
  inactivity: words('uten aktivitet', 'utan aktivitet'),
  'last-contact': words('etter siste kontakt'),
  request: words('etter forespørsel', 'etter førespurnad'),
  'purpose-fulfilled': words('etter at formålet er oppfylt'),
  'consent-withdrawn': words('etter at samtykket er trukket', 'etter at samtykket er trekt'),
  'fiscal-year-end': words('etter regnskapsårets slutt', 'etter slutten av rekneskapsåret'),
  'employment-end': words('etter at arbeidsforholdet er slutt'),
  'case-closed': words('etter at saken er avsluttet', 'etter at saka er avslutta'),
  visit: words('etter besøket'),
};

/** What is done, that it is not done, and that it may be done. */
const ACTIONS: Readonly<Record<string, Readonly<Record<Assertion, Words>>>> = {
  erase: {
    stated: words('slettes', 'blir sletta'),
    denied: words('slettes ikke', 'blir ikkje sletta'),
    possible: words('kan bli slettet', 'kan bli sletta'),
  },
  anonymise: {
    stated: words('anonymiseres', 'blir anonymiserte'),
    denied: words('anonymiseres ikke', 'blir ikkje anonymiserte'),
    possible: words('kan bli anonymisert', 'kan bli anonymiserte'),
  },
  deactivate: {
    stated: words('deaktiveres', 'blir deaktiverte'),
    denied: words('deaktiveres ikke', 'blir ikkje deaktiverte'),
    possible: words('kan bli deaktivert', 'kan bli deaktiverte'),
  },
  archive: {
    stated: words('arkiveres', 'blir arkiverte'),
    denied: words('arkiveres ikke', 'blir ikkje arkiverte'),
    possible: words('kan bli arkivert', 'kan bli arkiverte'),
  },
  keep: {
    stated: words('lagres', 'blir lagra'),
    denied: words('lagres ikke', 'blir ikkje lagra'),
    possible: words('kan bli lagret', 'kan bli lagra'),
  },
};

/** A period in words: "P18M" → "18 måneder", "account" → "så lenge brukerkontoen finnes". */
export function periodInWords(period: string, tongue: Tongue): string {
  const known = CONDITIONS[period];
  if (known !== undefined) return known[tongue];
  if (/^P(?:T0S|0D)$/u.test(period)) return 'straks';
  const [date = '', time = ''] = period.slice(1).split('T');
  const parts = [...date.matchAll(/(\d+)([YMWD])/gu), ...time.matchAll(/(\d+)([HMS])/gu)].map(([, count = '', unit = ''], index, all) => {
    const minutes = unit === 'M' && index >= all.length - time.replace(/\d/gu, '').length;
    return `${count} ${UNITS[minutes ? 'MIN' : unit]?.[tongue][Number(count) === 1 ? 0 : 1] ?? unit}`;
  });
  return parts.length === 0 ? period : parts.join(' og ');
}

/** How long something is kept, as one sentence without a full stop: "Meldinger: slettes senest 90 dager etter avtalens slutt". */
export function retentionSentence(value: FactValue, scope: FactValue, assertion: Assertion, tongue: Tongue): string {
  const period = text(value, 'period');
  const at = (word: Words): string => word[tongue];
  const does = [value.action ?? []]
    .flat()
    .map((action) => ACTIONS[String(action)]?.[assertion])
    .filter((word) => word !== undefined);
  const ends = does.length > 0;
  const keep = ACTIONS['keep'] as Readonly<Record<Assertion, Words>>;
  const verb = ends ? does.map(at).join(' eller ') : at(keep[assertion]);
  const isLength = /^P/u.test(period);
  const bound = text(value, 'bound');
  const event = isLength && period !== 'P0D' ? (TRIGGERS[text(value, 'trigger')]?.[tongue] ?? '') : '';
  const length = periodInWords(period, tongue);
  const senest = tongue === 'nn' ? 'seinast' : 'senest';
  let phrase: string;
  if (!isLength) phrase = `${at(keep[assertion])} ${length}`;
  else if (period === 'P0D') phrase = `${ends ? verb : at((ACTIONS['erase'] as typeof keep)[assertion])} straks`;
  else if (ends)
    phrase = `${verb} ${bound === 'max' ? `${senest} ` : bound === 'min' ? (tongue === 'nn' ? 'tidlegast ' : 'tidligst ') : ''}${event === '' || text(value, 'trigger') === 'inactivity' ? 'etter ' : ''}${length}`;
  else phrase = `${verb} ${bound === 'max' ? 'inntil' : bound === 'min' ? 'minst' : 'i'} ${length}`;
  const sentence = event === '' ? phrase : `${phrase} ${event}`;
  const data = text(scope, 'dataCategory');
  return data === '' ? capital(sentence) : `${capital(data)}: ${sentence}`;
}
