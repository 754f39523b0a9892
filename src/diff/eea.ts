/** The European Economic Area as ISO 3166-1 codes, and the areas that lie within it. */
const EEA = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO SJ AX EU EEA NORDICS'.split(' '));

/** Countries whose level of protection the European Commission has found adequate (Article 45 GDPR), for every recipient there. */
const ADEQUATE = new Set('AD AR FO GG IL IM JP JE NZ CH UY GB KR'.split(' '));

export type Whereabouts = 'inside' | 'adequate' | 'outside' | 'unknown';

/** Where a place lies: a country code or one of the areas EU, EEA, NORDICS, EUROPE, OUTSIDE-EEA. */
export function whereabouts(place: unknown): Whereabouts {
  if (typeof place !== 'string' || place === '' || place === 'EUROPE') return 'unknown';
  const code = place.toUpperCase();
  if (EEA.has(code)) return 'inside';
  if (ADEQUATE.has(code)) return 'adequate';
  return code === 'OUTSIDE-EEA' || /^[A-Z]{2}$/u.test(code) ? 'outside' : 'unknown';
}
