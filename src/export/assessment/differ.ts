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

/** Different documents give different periods for the same data and the same event. */
export function periodsDiffer(said: readonly Said[]): boolean {
  const periods = new Map<string, Map<string, Set<string>>>();
  for (const { value, scope, assertion, facts } of said) {
    if (assertion !== 'stated' || !text(value, 'period').startsWith('P') || text(value, 'trigger') === '') continue;
    const about = JSON.stringify([text(scope, 'dataCategory').toLowerCase(), text(value, 'trigger'), text(scope, 'activity').toLowerCase()]);
    const byPeriod = periods.get(about) ?? new Map<string, Set<string>>();
    byPeriod.set(text(value, 'period'), new Set([...(byPeriod.get(text(value, 'period')) ?? []), ...facts.map(({ document }) => document)]));
    periods.set(about, byPeriod);
  }
  // One document that gives two periods tells of two cases; two documents that give one each disagree.
  return [...periods.values()].some((byPeriod) =>
    [...byPeriod.values()].some((here) => [...byPeriod.values()].some((there) => here !== there && [...here].every((name) => !there.has(name)))),
  );
}
