import { Cron } from 'croner';
import type { SeedError } from '../model/errors.js';
import type { Language } from '../model/version.js';
import { type Followed, type SeedDocument, TIME_ZONE } from './form.js';
import { problem, readSeedFiles, type SeedFile, type SeedFiles } from './read.js';

/** One document that a seed declares, as the crawler wants it. */
export interface WatchedDocument {
  readonly organisation: string;
  readonly organisationNumber?: string;
  readonly service: string;
  readonly type: SeedDocument['type'];
  readonly variant: string;
  /** Addresses in reading order; at least one. */
  readonly urls: readonly string[];
  readonly language?: Language;
  /** Cron expression in Europe/Oslo. */
  readonly schedule: string;
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
  /** true: always through a browser, false: never, undefined: when the plain page is empty. */
  readonly render?: boolean;
  readonly follow: readonly Followed[];
  /** The last day on which it is fetched. */
  readonly validUntil?: string;
  /** File and line of its declaration, for messages. */
  readonly declaredAt: string;
}

/** Once a day, in the morning. */
export const DEFAULT_SCHEDULE = '0 6 * * *';

/** What a folder of seeds says. */
export interface Seeds {
  readonly documents: readonly WatchedDocument[];
  readonly files: SeedFiles['files'];
  readonly problems: readonly SeedError[];
}

/**
 * Reads a folder of seeds into the documents to watch.
 * @example readSeeds('seeds').documents[0]?.urls
 */
export function readSeeds(folder: string): Seeds {
  const { files, problems } = readSeedFiles(folder);
  const documents = files.flatMap(documentsOf);
  return { documents, files, problems: [...problems, ...sameTwice(files, documents)] };
}

/** The same; throws the first thing that is wrong. */
export function loadSeeds(folder: string): readonly WatchedDocument[] {
  const { documents, problems } = readSeeds(folder);
  if (problems[0]) throw problems[0];
  return documents;
}

function documentsOf(source: SeedFile): WatchedDocument[] {
  const { seed, file, line } = source;
  return seed.services.flatMap((service, s) =>
    service.documents.map((document, d): WatchedDocument => {
      const { type, url, urls, language, schedule, select, remove, render, follow, validUntil } = document;
      return {
        organisation: seed.name,
        ...(seed.organisationNumber === undefined ? {} : { organisationNumber: seed.organisationNumber.replace(/\s/gu, '') }),
        service: service.name,
        type,
        variant: variantOf(service.documents, document),
        urls: urls ?? [url as string],
        ...(language === undefined ? {} : { language }),
        schedule: schedule ?? DEFAULT_SCHEDULE,
        ...(select === undefined ? {} : { select }),
        ...(remove === undefined ? {} : { remove }),
        ...(render === undefined ? {} : { render }),
        follow: follow ?? [],
        ...(validUntil === undefined ? {} : { validUntil }),
        declaredAt: `${file}:${line(['services', s, 'documents', d]) ?? 1}`,
      };
    }),
  );
}

/** The first document of a type needs no variant; the others are told apart by theirs, or else by their language. */
function variantOf(all: readonly SeedDocument[], document: SeedDocument): string {
  if (document.variant !== undefined) return document.variant;
  const first = all.find(({ type, variant }) => type === document.type && variant === undefined);
  return first === document ? '' : (document.language ?? '');
}

function sameTwice(files: readonly SeedFile[], documents: readonly WatchedDocument[]): SeedError[] {
  const problems: SeedError[] = [];
  const names = new Map<string, string>();
  for (const { file, seed, line } of files) {
    const key = seed.name.toLowerCase();
    const other = names.get(key);
    if (other === undefined) names.set(key, file);
    else problems.push(problem(`is the organisation of ${other} too`, ['name'], file, line(['name']), undefined, 'an organisation has one file: move its services together'));
  }
  const seen = new Map<string, WatchedDocument>();
  for (const one of documents) {
    const key = JSON.stringify([one.organisation, one.service, one.type, one.variant].map((part) => part.toLowerCase()));
    const other = seen.get(key);
    if (other === undefined) seen.set(key, one);
    else {
      const [file = '', line] = one.declaredAt.split(/:(?=\d+$)/u);
      problems.push(
        problem(
          `the ${one.type} of ${one.service} stands at ${other.declaredAt} too`,
          [],
          file,
          Number(line),
          undefined,
          'give each a "variant", or one document its pages with "urls"',
        ),
      );
    }
  }
  return problems;
}

/** Whether a document is fetched on this day at all. */
export const isCurrent = ({ validUntil }: WatchedDocument, now: Date): boolean => validUntil === undefined || now.toISOString().slice(0, 10) <= validUntil;

/**
 * When a document is to be fetched next: at once when it never was.
 * @param last time of the last attempt
 */
export function nextVisit({ schedule }: Pick<WatchedDocument, 'schedule'>, last: string | undefined, now: Date): Date {
  if (last === undefined) return now;
  return new Cron(schedule, { paused: true, timezone: TIME_ZONE }).nextRun(new Date(last)) ?? now;
}
