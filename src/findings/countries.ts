import { lexicon } from '../../lexicons/index.js';
import type { LexiconEntry } from '../model/lexicon.js';

interface Adequacy {
  readonly from: string;
  readonly until?: string;
  /** Set when the decision covers only some recipients, as for the United States. */
  readonly scope?: string;
  readonly source: string;
}

let countries: ReadonlyMap<string, LexiconEntry> | undefined;

const countryOf = (code: string): LexiconEntry | undefined => {
  countries ??= new Map(lexicon('countries').map((entry) => [entry.id, entry]));
  return countries.get(code);
};

/** Whether a code of ISO 3166-1 names a country outside the EEA; codes of areas ('EU', 'EUROPE') name none. */
export const isThirdCountry = (code: string): boolean => {
  const country = countryOf(code);
  return country !== undefined && country.fields.eea !== true;
};

/** The adequacy decision of the European Commission (Article 45 GDPR) that covers every recipient in a country on a day. */
export const adequacyOn = (code: string, day: string): Adequacy | undefined => decisions(code, day).find(({ scope }) => scope === undefined);

const decisions = (code: string, day: string): Adequacy[] =>
  ((countryOf(code)?.fields.adequacy ?? []) as Adequacy[]).filter(({ from, until }) => from <= day && (until === undefined || day < until));
