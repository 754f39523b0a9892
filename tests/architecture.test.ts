import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const walk = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return walk(path);
    return /\.tsx?$/u.test(entry.name) ? [path] : [];
  });

/** Imported files as paths from the project's root without ending, packages by name. */
function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/gu)].map(([, target = '']) =>
    target.startsWith('.')
      ? relative(root, resolve(root, dirname(path), target)).replace(/\.js$/u, '')
      : target.startsWith('@')
        ? target.split('/').slice(0, 2).join('/')
        : target.split('/')[0] === 'node:fs'
          ? 'node:fs'
          : (target.split('/')[0] ?? target),
  );
}

const sources: Source[] = ['src', 'extractors', 'lexicons'].flatMap(walk).map((path) => {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, imports: importsOf(path, text) };
});

const within = (folder: string): Source[] => sources.filter((source) => source.path.startsWith(`${folder}/`));
const internal = (target: string): boolean => /^(?:src|extractors|lexicons)\//u.test(target);

/** What each part may import of the project, beside itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/norwegian': ['src/model', 'lexicons'],
  lexicons: ['src/model'],
  extractors: ['src/model', 'src/norwegian', 'lexicons'],
  'src/normalise': ['src/model'],
  'src/crawl': ['src/model'],
  'src/store': ['src/model'],
  'src/diff': ['src/model'],
  'src/export': ['src/model', 'lexicons'],
  'src/notify': ['src/model'],
  'src/seeds': ['src/model'],
  'src/quality': ['src/model', 'src/norwegian', 'lexicons'],
  'src/discovery': ['src/model', 'src/norwegian', 'lexicons'],
  'src/findings': ['src/model', 'src/norwegian', 'lexicons'],
  'src/review': ['src/model', 'src/store'],
};

describe('import directions', () => {
  for (const [part, allowed] of Object.entries(ALLOWED))
    test(`${part} knows ${['itself', ...allowed].join(', ')}`, () => {
      const wrong = within(part).flatMap((source) =>
        source.imports
          .filter(internal)
          .filter((target) => ![part, ...allowed].some((folder) => target.startsWith(`${folder}/`)))
          .map((target) => `${source.path} → ${target}`),
      );
      expect(wrong).toEqual([]);
    });

  test('extractors never import each other', () => {
    const wrong = within('extractors').flatMap((source) => {
      const [, kind] = source.path.split('/');
      if (source.path.split('/').length < 3) return [];
      return source.imports.filter((target) => target.startsWith('extractors/') && !target.startsWith(`extractors/${kind}/`)).map((target) => `${source.path} → ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test('extractors and norwegian touch no file, no process and no network', () => {
    const wrong = [...within('extractors'), ...within('src/norwegian')].flatMap((source) =>
      source.imports.filter((target) => target.startsWith('node:') && target !== 'node:crypto').map((target) => `${source.path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** Each package has one owner: a file or a folder. */
const OWNERS: Readonly<Record<string, string>> = {
  'better-sqlite3': 'src/store/',
  kysely: 'src/store/',
  pg: 'src/store/',
  cheerio: 'src/normalise/html',
  'pdf-parse': 'src/normalise/',
  mammoth: 'src/normalise/',
  'p-queue': 'src/crawl/',
  undici: 'src/crawl/',
  'playwright-core': 'src/crawl/',
  'robots-parser': 'src/crawl/',
  'ipaddr.js': 'src/crawl/',
  commander: 'src/cli/',
  'cli-table3': 'src/cli/',
  'js-yaml': 'lexicons/|src/seeds/|src/notify/|src/export/',
  nodemailer: 'src/notify/',
  warcio: 'src/crawl/|src/export/',
  docx: 'src/export/',
  'write-excel-file': 'src/export/',
  diff: 'src/diff/',
  natural: 'src/norwegian/|src/diff/',
  hono: 'src/web/',
};

describe('one owner a package', () => {
  for (const [name, owner] of Object.entries(OWNERS))
    test(`${name} is imported by ${owner.replaceAll('|', ' and ')} only`, () => {
      const homes = owner.split('|');
      const wrong = sources.filter((source) => source.imports.includes(name) && !homes.some((home) => source.path.startsWith(home))).map((source) => source.path);
      expect(wrong).toEqual([]);
    });

  test('only the fetch gate opens connections', () => {
    const wrong = sources
      .filter(
        (source) =>
          !/^src\/(?:crawl|notify|web)\//u.test(source.path) &&
          (/\bfetch\s*\(/u.test(source.text) || source.imports.some((target) => /^node:(?:http|https|net|tls|dns)$/u.test(target))),
      )
      .map((source) => source.path);
    expect(wrong).toEqual([]);
  });
});

test('SQL stands in the store only', () => {
  const wrong = sources
    .filter((source) => !source.path.startsWith('src/store/') && /\b(?:SELECT\s+.+\s+FROM|INSERT\s+INTO|CREATE\s+TABLE)\b/u.test(source.text))
    .map((source) => source.path);
  expect(wrong).toEqual([]);
});

test('no drawers: utils, helpers, types, common', () => {
  expect(sources.map((source) => source.path).filter((path) => /(?:^|\/)(?:utils?|helpers?|types|common)(?:\.tsx?|\/)/u.test(path))).toEqual([]);
});
