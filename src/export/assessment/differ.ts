import { isOutsideEea } from '../countries.js';
import { text } from '../report.js';
import type { Said } from '../said.js';

/** A place that is both stated and denied, or a promise to stay within the EEA beside a place outside it. */
export function storageDiffers(said: readonly Said[]): boolean {
  const stated = said.filter(({ assertion }) => assertion === 'stated').map(({ value }) => text(value, 'place'));
  const denied = said.filter(({ assertion }) => assertion === 'denied').map(({ value }) => text(value, 'place'));
  const stays = stated.includes('EEA') || stated.includes('EU') || denied.includes('OUTSIDE-EEA');
  return stated.some((place) => denied.includes(place)) || (stays && stated.some(isOutsideEea));
}

/**
 * Retention that documents give differently: other periods for the same data and the same event. One document that gives two periods
 * tells of two cases; two documents that give one each disagree.
 */
export function differingPeriods(said: readonly Said[]): Said[] {
  const about = ({ value, scope }: Said): string => JSON.stringify([text(scope, 'dataCategory').toLowerCase(), text(value, 'trigger'), text(scope, 'activity').toLowerCase()]);
  const lengths = said.filter(({ value, assertion }) => assertion === 'stated' && text(value, 'period').startsWith('P') && text(value, 'trigger') !== '');
  const disagree = (one: Said, other: Said): boolean =>
    about(one) === about(other) &&
    text(one.value, 'period') !== text(other.value, 'period') &&
    one.facts.every(({ document }) => other.facts.every((fact) => fact.document !== document));
  return lengths.filter((one) => lengths.some((other) => disagree(one, other)));
}
