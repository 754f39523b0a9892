import { Cron } from 'croner';
import { z } from 'zod';
import { isDanishCompanyNumber, isNorwegianOrganisationNumber, isSwedishOrganisationNumber } from '../model/check-digits.js';

/** Where schedules are read: "0 6 * * *" is six in the morning in Norway, summer and winter. */
export const TIME_ZONE = 'Europe/Oslo';

/** Kinds of documents that a seed can declare. */
export const SEED_TYPES = ['policy', 'dpa', 'subprocessor-list', 'assessment', 'terms'] as const;

/** Kinds of linked documents that a seed can ask to take in. */
export const FOLLOWED = ['subprocessor-list', 'dpa', 'cookies', 'terms'] as const;

const text = z.string().trim().min(1, 'must not be empty').max(300, 'is longer than 300 characters');

const url = z
  .string()
  .max(2000, 'is longer than any web address')
  .refine(isWebAddress, 'must be an http or https address without user name, password or spaces')
  .meta({ format: 'uri', pattern: '^https?://[^/?#@\\s]+(?:[/?#]\\S*)?$' });

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^/?#@\s\\]+(?:[/?#][^\s\\]*)?$/iu.test(value) && URL.canParse(value);
}

const selectors = z.union([text.transform((one) => [one]), z.array(text).min(1, 'must name at least one selector')]);

const schedule = text.refine(isSchedule, 'is no cron expression, such as "0 6 * * *" for six every morning');

function isSchedule(expression: string): boolean {
  try {
    return new Cron(expression, { paused: true, timezone: TIME_ZONE }).nextRun() !== null;
  } catch {
    return false;
  }
}

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, 'must be a day such as "2026-12-31", in quotation marks')
  .refine((value) => !Number.isNaN(Date.parse(value)), 'is no day in the calendar');

const note = text.optional().describe('For people who read the file, for example that the address is not known yet.');

const document = z
  .strictObject({
    type: z.enum(SEED_TYPES, `must be one of ${SEED_TYPES.join(', ')}`).describe('What kind of document it is.'),
    url: url.optional().describe('Where the document is.'),
    urls: z.array(url).min(1, 'must name at least one address').optional().describe('The addresses of one document on several pages, in reading order.'),
    variant: text.optional().describe('Tells documents of one service and type apart.'),
    language: z.enum(['nb', 'nn', 'en', 'da', 'sv'], 'must be one of nb, nn, en, da, sv').optional().describe('The language the document is in.'),
    schedule: schedule.optional().describe('Cron expression, Europe/Oslo. Without one: once a day.'),
    select: selectors.optional().describe('CSS selector(s) of what counts.'),
    remove: selectors.optional().describe('CSS selectors of what does not count.'),
    render: z.boolean().optional().describe('true: always through Chromium; false: never; left out: when the plain page is empty.'),
    follow: z
      .array(z.enum(FOLLOWED, `must be of ${FOLLOWED.join(', ')}`))
      .optional()
      .describe('Linked documents to take in.'),
    validUntil: day.optional().describe('Last day on which the document is fetched.'),
    note,
  })
  .refine((one) => (one.url === undefined) !== (one.urls === undefined), { message: 'needs url, or urls for a document on several pages', path: ['url'] });

const service = z.strictObject({
  name: text.describe('The service as people call it.'),
  documents: z.array(document).default([]).describe('Documents of the service. None: the addresses are not known yet.'),
  note,
});

const number = z
  .string()
  .refine(
    (value) => isNorwegianOrganisationNumber(value) || isDanishCompanyNumber(value) || isSwedishOrganisationNumber(value),
    'is no organisation number: its check digit does not fit (nine digits in Norway, eight in Denmark, ten in Sweden, in quotation marks)',
  );

/** One seed file: an organisation, its services and their documents. */
export const seedForm = z.strictObject({
  name: text.describe('The organisation that offers the services.'),
  organisationNumber: number.optional().describe('Organisation number, with a check digit that fits.'),
  services: z.array(service).min(1, 'must name at least one service'),
  note,
});

export type Seed = z.infer<typeof seedForm>;
export type SeedDocument = Seed['services'][number]['documents'][number];
/** A kind of linked document that can be followed. */
export type Followed = (typeof FOLLOWED)[number];

/** The form as JSON Schema, by which editors help to write seeds. */
export function seedSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(seedForm, { io: 'input', target: 'draft-7' }) as Record<string, unknown>;
  return { ...schema, title: 'klausul seed' };
}
