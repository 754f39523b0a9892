import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { SeedError } from '../model/errors.js';
import { type Seed, seedForm } from './form.js';
import { lineOf } from './place.js';

/** A seed with the file it stands in. */
export interface SeedFile {
  /** Path as the folder was given, with / between its parts. */
  readonly file: string;
  readonly seed: Seed;
  /** The line of a value of the seed, from 1. */
  readonly line: (path: readonly PropertyKey[]) => number | undefined;
}

/** Seeds that could be read, and what is wrong with the others. */
export interface SeedFiles {
  readonly files: readonly SeedFile[];
  readonly problems: readonly SeedError[];
}

const TRACES: Readonly<Record<string, string>> = { ENOENT: 'no such folder:', EACCES: 'no permission to read', ENOTDIR: 'not a folder:' };

/** Reads every seed file under a folder, in alphabetical order. Throws a SeedError when there is no such folder. */
export function readSeedFiles(folder: string): SeedFiles {
  const files: SeedFile[] = [];
  const problems: SeedError[] = [];
  for (const path of yamlFiles(folder)) {
    const file = `${folder.replaceAll('\\', '/').replace(/\/$/u, '')}/${path}`;
    const source = readFileSync(join(folder, path), 'utf8');
    const result = parseSeed(source, file);
    if ('seed' in result) files.push({ file, seed: result.seed, line: (at) => lineOf(source, at) });
    else problems.push(...result.problems);
  }
  return { files, problems };
}

/** Reads one seed. Everything that is wrong with it is told, not only the first thing. */
export function parseSeed(source: string, file: string): { readonly seed: Seed } | { readonly problems: readonly SeedError[] } {
  let raw: unknown;
  try {
    raw = load(source, { filename: file });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { problems: [problem(error.reason ?? 'no YAML', [], file, error.mark === undefined ? undefined : error.mark.line + 1, error)] };
  }
  if (raw === undefined || raw === null) return { problems: [problem('is empty', [], file, undefined)] };
  const result = seedForm.safeParse(raw);
  if (result.success) return { seed: result.data };
  return { problems: result.error.issues.flatMap((issue) => issueProblems(issue, raw, source, file)) };
}

type Issue = z.core.$ZodIssue;

function issueProblems(issue: Issue, raw: unknown, source: string, file: string): SeedError[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problem(`unknown key "${key}"`, issue.path, file, lineOf(source, [...issue.path, key]), undefined, 'the keys are in seeds/schema.json'));
  // A union says only that nothing fitted; what its first form says is what people mean.
  const inner = issue.code === 'invalid_union' ? issue.errors.flat().find((one) => one.code !== 'invalid_type') : undefined;
  const path = inner ? [...issue.path, ...inner.path] : issue.path;
  const what = valueAt(raw, path) === undefined && issue.code !== 'custom' ? 'is missing' : messageOf(inner ?? issue);
  return [problem(what, path, file, lineOf(source, path))];
}

function messageOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return `must be ${issue.expected === 'string' ? 'a text (put numbers and dates in quotation marks)' : `of type ${issue.expected}`}`;
  if (issue.code === 'invalid_union') return 'must be a text or a list of texts';
  return issue.message;
}

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), raw);

/** `services[0].documents[1].url` of a path. */
export const shownPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((shown, key) => (typeof key === 'number' ? `${shown}[${key}]` : shown === '' ? String(key) : `${shown}.${String(key)}`), '');

/** What is wrong with a value of a seed, with its file and line. */
export function problem(
  what: string,
  path: readonly PropertyKey[],
  file: string,
  line: number | undefined,
  cause?: unknown,
  hint = 'correct the file; klausul seeds check reads it again',
): SeedError {
  const where = shownPath(path);
  return new SeedError({ code: 'SEED', what: `${where === '' ? '' : `${where} `}${what}:`, target: line === undefined ? file : `${file}:${line}`, hint, cause });
}

function yamlFiles(folder: string, below = ''): string[] {
  let entries: string[];
  try {
    entries = readdirSync(join(folder, below)).sort();
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new SeedError({ code: 'SEED', what: TRACES[code] ?? 'cannot read', target: folder, hint: 'name the folder of the seed files with --seeds or KLAUSUL_SEEDS', cause });
  }
  return entries
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const path = below === '' ? name : `${below}/${name}`;
      if (statSync(join(folder, path)).isDirectory()) return yamlFiles(folder, path);
      return /\.ya?ml$/u.test(name) ? [path] : [];
    });
}
