import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Cron } from 'croner';
import { load, YAMLException } from 'js-yaml';
import { z } from 'zod';
import { UsageError } from '../model/errors.js';
import type { Channel, Means } from './channel.js';
import { atomChannel } from './channels/atom.js';
import { fileChannel } from './channels/file.js';
import { mailChannel } from './channels/mail.js';
import { webhookChannel } from './channels/webhook.js';

/** Where schedules of channels are read. */
export const TIME_ZONE = 'Europe/Oslo';

const text = z.string('must be a text').trim().min(1, 'must not be empty').max(300, 'is longer than 300 characters');
const texts = z.union([text.transform((one) => [one]), z.array(text).min(1, 'must name at least one')], 'must be a text or a list of texts');
const variable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/u, 'must be the name of an environment variable');
// One line: these become headers.
const address = text.regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/u, 'must be a mail address');
const webAddress = z.string().refine((value) => /^https?:\/\//iu.test(value) && URL.canParse(value), 'must be an http or https address');

const only = z
  .strictObject({
    organisations: texts.optional(),
    services: texts.optional(),
    kinds: texts.optional(),
    severity: z.enum(['high', 'medium', 'low'], 'must be high, medium or low').optional(),
    failures: z.boolean('must be true or false').optional(),
  })
  .optional();

const common = {
  name: z.string('is missing').regex(/^[a-z0-9][a-z0-9-]{0,40}$/u, 'must be of small letters, digits and dashes'),
  only,
  language: z.enum(['nb', 'nn'], 'must be nb or nn').default('nb'),
  schedule: text.refine(isSchedule, 'is no cron expression, such as "0 7 * * 1-5"').optional(),
};

function isSchedule(expression: string): boolean {
  try {
    return new Cron(expression, { paused: true, timezone: TIME_ZONE }).nextRun() !== null;
  } catch {
    return false;
  }
}

const channel = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ ...common, type: z.literal('file'), path: text, format: z.enum(['json', 'digest'], 'must be json or digest').default('json') }),
    z
      .strictObject({ ...common, type: z.literal('webhook'), url: webAddress.optional(), urlEnv: variable.optional(), secretEnv: variable.optional() })
      .refine((one) => (one.url === undefined) !== (one.urlEnv === undefined), { message: 'needs url, or urlEnv', path: ['url'] }),
    z.strictObject({
      ...common,
      type: z.literal('mail'),
      host: text.regex(/^[A-Za-z0-9.:[\]-]+$/u, 'must be the name of a server'),
      port: z.int('must be a number').min(1).max(65_535).optional(),
      security: z.enum(['tls', 'starttls', 'none'], 'must be tls, starttls or none').default('starttls'),
      userEnv: variable.optional(),
      passwordEnv: variable.optional(),
      from: address,
      to: z.union([address.transform((one) => [one]), z.array(address).min(1, 'must name at least one')], 'must be a mail address or a list of them'),
    }),
    z.strictObject({ ...common, type: z.literal('atom'), path: text, title: text.default('klausul'), address: webAddress.optional() }),
  ],
  'must be file, webhook, mail or atom',
);

const form = z
  .strictObject({ channels: z.array(channel, 'must be a list').min(1, 'must name at least one channel') })
  .refine(({ channels }) => new Set(channels.map(({ name }) => name)).size === channels.length, { message: 'two channels have one name', path: ['channels'] });

type Settings = z.infer<typeof channel>;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the channels of a file such as klausul-notify.yaml. Paths in it start at its folder; secrets are named there and stand in the
 * environment. Throws a UsageError that tells what is wrong and never what a value was.
 */
export function readChannels(file: string, means: Means, environment: Environment = process.env): Channel[] {
  const result = form.safeParse(parsed(file));
  if (!result.success) {
    const { path, message, code } = result.error.issues[0] as z.core.$ZodIssue;
    throw wrong(file, `${shownPath(path)} ${code === 'unrecognized_keys' ? 'has a key that is not known' : message}`.trim());
  }
  return result.data.channels.map((settings) => channelOf(settings, file, means, environment));
}

function parsed(file: string): unknown {
  try {
    return load(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof YAMLException) throw wrong(file, `is no YAML${error.mark === undefined ? '' : ` from line ${error.mark.line + 1} on`}`);
    throw wrong(file, 'cannot be read', error);
  }
}

function channelOf(settings: Settings, file: string, means: Means, environment: Environment): Channel {
  const { name, only: filter, schedule, language } = settings;
  const about = { name, ...(filter === undefined ? {} : { only: filter }), ...(schedule === undefined ? {} : { schedule }) };
  const secretOf = (key: string): string => {
    const value = environment[key];
    if (value === undefined || value === '') throw wrong(file, `channel ${name} wants the environment variable ${key}, which is not set`);
    return value;
  };
  const path = (relative: string): string => resolve(dirname(file), relative);
  switch (settings.type) {
    case 'file':
      return fileChannel({ ...about, path: path(settings.path), format: settings.format, language });
    case 'webhook': {
      const url = settings.url ?? secretOf(settings.urlEnv as string);
      return webhookChannel({ ...about, url, ...(settings.secretEnv === undefined ? {} : { secret: secretOf(settings.secretEnv) }) }, means);
    }
    case 'mail': {
      const { host, security, from, to, userEnv, passwordEnv, port = security === 'tls' ? 465 : security === 'starttls' ? 587 : 25 } = settings;
      const login = userEnv === undefined ? {} : { user: secretOf(userEnv), ...(passwordEnv === undefined ? {} : { password: secretOf(passwordEnv) }) };
      return mailChannel({ ...about, host, port, security, ...login, from, to, language }, means);
    }
    case 'atom':
      return atomChannel({ ...about, path: path(settings.path), title: settings.title, language, ...(settings.address === undefined ? {} : { address: settings.address }) }, means);
  }
}

const shownPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((shown, key) => (typeof key === 'number' ? `${shown}[${key}]` : shown === '' ? String(key) : `${shown}.${String(key)}`), '');

const wrong = (file: string, what: string, cause?: unknown): UsageError =>
  new UsageError({ code: 'USAGE', what: `${what}:`, target: file, hint: 'correct the file; the README shows one', ...(cause === undefined ? {} : { cause }) });
