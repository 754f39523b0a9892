import { UsageError } from '../model/errors.js';

/** A day given on the command line. Throws a UsageError when it is no ISO date. */
export function dayOption(value: unknown, option: string): string | undefined {
  if (value === undefined) return undefined;
  const text = String(value);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || Number.isNaN(Date.parse(text)))
    throw new UsageError({ code: 'USAGE', what: `${option} is no ISO date:`, target: text, hint: 'write it as 2026-03-31' });
  return text;
}

/** The last moment of a day, for "as they stood that day". */
export const endOfDay = (day: string): string => `${day}T23:59:59.999Z`;
