import { lexicon } from '../../lexicons/index.js';
import type { LexiconEntry } from '../model/lexicon.js';
import type { Tongue } from './words.js';

interface Adequacy {
  readonly from: string;
  readonly until?: string;
  /** Set when the decision covers only some recipients, as for the United States. */
  readonly scope?: string;
}

let countries: ReadonlyMap<string, LexiconEntry> | undefined;
const countryOf = (code: string): LexiconEntry | undefined => (countries ??= new Map(lexicon('countries').map((entry) => [entry.id, entry]))).get(code);

const AREAS: Readonly<Record<string, Readonly<Record<Tongue, string>>>> = {
  EU: { nb: 'EU', nn: 'EU' },
  EEA: { nb: 'EU/EØS', nn: 'EU/EØS' },
  NORDICS: { nb: 'Norden', nn: 'Norden' },
  EUROPE: { nb: 'Europa', nn: 'Europa' },
  'OUTSIDE-EEA': { nb: 'utenfor EU/EØS', nn: 'utanfor EU/EØS' },
};

const NAMES: Readonly<Record<Tongue, Intl.DisplayNames>> = {
  nb: new Intl.DisplayNames('nb', { type: 'region', fallback: 'code' }),
  nn: new Intl.DisplayNames('nn', { type: 'region', fallback: 'code' }),
};

/** Name of a country or area as facts write places ("DE", "EEA"); the code itself where it is neither. */
export const placeName = (code: string, tongue: Tongue): string => AREAS[code]?.[tongue] ?? (/^[A-Z]{2}$/u.test(code) ? (NAMES[tongue].of(code) ?? code) : code);

/** Within the EEA, as a country or as an area. */
export const isWithinEea = (code: string): boolean => ['EU', 'EEA', 'NORDICS'].includes(code) || countryOf(code)?.fields.eea === true;

/** Surely outside the EEA. "EUROPE" is neither within nor outside. */
export const isOutsideEea = (code: string): boolean => code === 'OUTSIDE-EEA' || (countryOf(code) !== undefined && countryOf(code)?.fields.eea !== true);

/** Outside the EEA, and without a decision of the Commission (Article 45 GDPR) that covered every recipient there that day (ISO). */
export const lacksAdequacy = (code: string, day: string): boolean =>
  isOutsideEea(code) &&
  !((countryOf(code)?.fields.adequacy ?? []) as Adequacy[]).some(({ from, until, scope }) => scope === undefined && from <= day && (until === undefined || day < until));
