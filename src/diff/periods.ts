/** Days in an ISO 8601 duration, on average; Infinity for what is kept for good; undefined for conditions and what is no duration. */
export function daysOf(period: unknown): number | undefined {
  if (typeof period !== 'string') return undefined;
  if (period === 'permanent') return Number.POSITIVE_INFINITY;
  const parts = partsOf(period);
  return parts?.reduce((sum, { amount, unit }) => sum + amount * DAYS[unit], 0);
}

export type Unit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

const DAYS: Readonly<Record<Unit, number>> = { year: 365.25, month: 30.4375, week: 7, day: 1, hour: 1 / 24, minute: 1 / 1440, second: 1 / 86_400 };

const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u;
const UNITS: readonly Unit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** The amounts of an ISO 8601 duration, largest unit first; undefined for anything else. */
export function partsOf(period: string): { readonly amount: number; readonly unit: Unit }[] | undefined {
  const match = ISO.exec(period);
  if (!match) return undefined;
  const parts = UNITS.flatMap((unit, index) => (match[index + 1] === undefined ? [] : [{ amount: Number(match[index + 1]), unit }]));
  return parts.length === 0 ? undefined : parts;
}
