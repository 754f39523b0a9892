import type { FactValue } from '../../src/model/fact.js';

const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  Y: ['år', 'år'],
  M: ['måned', 'måneder'],
  W: ['uke', 'uker'],
  D: ['dag', 'dager'],
  H: ['time', 'timer'],
  MIN: ['minutt', 'minutter'],
  S: ['sekund', 'sekunder'],
};
const CONDITIONS: Readonly<Record<string, string>> = {
  contract: 'så lenge avtalen gjelder',
  account: 'så lenge kontoen finnes',
  necessary: 'så lenge formålet krever det',
  legal: 'så lenge loven krever det',
  consent: 'til samtykket trekkes',
  request: 'til det bes om sletting',
  'controller-instruction': 'etter den behandlingsansvarliges instruks',
  employment: 'så lenge arbeidsforholdet varer',
  case: 'til saken er avsluttet',
  session: 'til økten er over',
  permanent: 'uten tidsgrense',
};
const TRIGGERS: Readonly<Record<string, string>> = {
  collection: 'etter innsamling',
  'contract-end': 'etter avtalens slutt',
  'account-deletion': 'etter at kontoen er slettet',
  inactivity: 'uten aktivitet',
  'last-contact': 'etter siste kontakt',
  request: 'etter forespørsel',
  'purpose-fulfilled': 'etter at formålet er oppfylt',
  'consent-withdrawn': 'etter at samtykket er trukket',
  'fiscal-year-end': 'etter regnskapsårets slutt',
  'employment-end': 'etter at arbeidsforholdet er slutt',
  'case-closed': 'etter at saken er avsluttet',
  visit: 'etter besøket',
};
const ACTIONS: Readonly<Record<string, string>> = { erase: 'Slettes', anonymise: 'Anonymiseres', deactivate: 'Deaktiveres', archive: 'Arkiveres' };

/** A period in Norwegian words: "P18M" → "18 måneder", "account" → "så lenge kontoen finnes". */
export function periodInNorwegian(period: string): string {
  const known = CONDITIONS[period];
  if (known !== undefined) return known;
  if (/^P(?:T0S|0D)$/u.test(period)) return 'straks';
  const [date = '', time = ''] = period.slice(1).split('T');
  const parts = [...date.matchAll(/(\d+)([YMWD])/gu), ...[...time.matchAll(/(\d+)([HMS])/gu)].map(([all, n, unit]) => [all, n, unit === 'M' ? 'MIN' : unit])];
  return parts.map(([, n, unit]) => `${n} ${(UNITS[unit as string] as readonly [string, string])[Number(n) === 1 ? 0 : 1]}`).join(' og ');
}

/** "Logger: slettes senest 90 dager etter avtalens slutt" */
export function retentionInNorwegian(value: FactValue, scope: FactValue): string {
  const period = String(value['period']);
  const actions = [value['action'] ?? []].flat().map((action) => ACTIONS[String(action)] ?? 'Lagres');
  const ends = actions.length > 0;
  const verb = ends ? actions.map((action, index) => (index === 0 ? action : action.toLowerCase())).join(' eller ') : 'Lagres';
  const length = period.startsWith('P');
  const bound = value['bound'];
  const event = length && typeof value['trigger'] === 'string' ? (TRIGGERS[value['trigger']] ?? '') : '';
  let phrase: string;
  if (period === 'P0D') phrase = `${ends ? verb : 'Slettes'} straks`;
  else if (!length) phrase = `Lagres ${periodInNorwegian(period)}`;
  else if (ends)
    phrase = `${verb} ${bound === 'max' ? 'senest' : bound === 'min' ? 'tidligst' : 'etter'} ${bound === 'exact' && event !== '' ? '' : bound === 'exact' || bound === undefined ? '' : 'etter '}${periodInNorwegian(period)}`;
  else phrase = `Lagres ${bound === 'max' ? 'inntil ' : bound === 'min' ? 'minst ' : 'i '}${periodInNorwegian(period)}`;
  const sentence = [phrase, period === 'P0D' ? '' : event].filter((part) => part !== '').join(' ');
  const data = typeof scope['dataCategory'] === 'string' ? scope['dataCategory'] : '';
  return data === '' ? sentence : `${data.charAt(0).toUpperCase()}${data.slice(1)}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
