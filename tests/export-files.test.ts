import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { run } from '../src/cli/run.js';
import { exportName, targetOf, writeWhole } from '../src/export/write-file.js';
import { UsageError } from '../src/model/errors.js';
import { glimmerStore } from './export-made/service-store.js';

let folder = '';
let db = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klausul-files-'));
  await (await glimmerStore(folder, ['policy', 'dpa'])).close();
  db = join(folder, 'glimmer-policy-dpa.db');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a folder, in this process: starting one for each line takes longer than all the rest. */
async function klausul(cwd: string, ...args: string[]): Promise<Ran> {
  const before = process.cwd();
  const printed = { out: '', err: '' };
  const catching = (stream: NodeJS.WriteStream, to: 'out' | 'err') =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      printed[to] += String(text);
      return true;
    });
  const caught = [catching(process.stdout, 'out'), catching(process.stderr, 'err')];
  process.chdir(cwd);
  try {
    const code = await run([...args, '--db', db]);
    return { code, ...printed };
  } finally {
    process.chdir(before);
    for (const one of caught) one.mockRestore();
  }
}

const fresh = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
};

describe('names', () => {
  test.each([
    ['lesestien', 'assessment', 'docx', 'lesestien-assessment.docx'],
    ['lesestien', 'json', 'json', 'lesestien.json'],
    ['../../etc/passwd', 'dpv', 'jsonld', 'etc-passwd-dpv.jsonld'],
    ['CON', 'tilt', 'json', 'con-tilt.json'],
    ['-rf \u0000', 'register', 'csv', 'rf-register.csv'],
    ['', 'register', 'xlsx', 'klausul-register.xlsx'],
    ['a'.repeat(300), 'json', 'json', `${'a'.repeat(80)}.json`],
  ])('%j as %s in %s', (slug, format, ending, name) => expect(exportName(slug, format, ending)).toBe(name));

  test('a folder takes the file under its usual name', () => {
    expect(targetOf(folder, 'x.csv')).toBe(join(folder, 'x.csv'));
    expect(targetOf(join(folder, 'y.csv'), 'x.csv')).toBe(join(folder, 'y.csv'));
  });
});

describe('writing', () => {
  test('does not write over a file that exists, unless forced, and leaves nothing beside it', () => {
    const home = fresh('over');
    const file = join(home, 'a.csv');
    writeWhole(file, 'en');
    expect(() => writeWhole(file, 'to')).toThrow(UsageError);
    expect(readFileSync(file, 'utf8')).toBe('en');
    writeWhole(file, 'to', { force: true });
    expect(readFileSync(file, 'utf8')).toBe('to');
    expect(readdirSync(home)).toEqual(['a.csv']);
  });

  test('a link that stands there is replaced, and not what it points to', () => {
    const home = fresh('link');
    writeFileSync(join(home, 'secret'), 'hemmelig');
    symlinkSync(join(home, 'secret'), join(home, 'a.csv'));
    expect(() => writeWhole(join(home, 'a.csv'), 'ny')).toThrow(UsageError);
    writeWhole(join(home, 'a.csv'), 'ny', { force: true });
    expect(readFileSync(join(home, 'secret'), 'utf8')).toBe('hemmelig');
    expect(readFileSync(join(home, 'a.csv'), 'utf8')).toBe('ny');
  });

  test('says what is wrong with a folder that is not there', () => {
    expect(() => writeWhole(join(folder, 'mangler', 'a.csv'), 'x')).toThrow(UsageError);
  });
});

describe('the command', () => {
  test('prints a draft, writes a DOCX under its usual name, and does not write over it', async () => {
    const home = fresh('command');
    const printed = await klausul(home, 'export', 'assessment', 'Glimmer', '--language', 'nn');
    expect(printed.code).toBe(0);
    expect(printed.out).toContain('# Glimmer');
    expect(printed.out).toContain('## Lagringstid og sletting');
    expect(readdirSync(home)).toEqual([]);

    expect((await klausul(home, 'export', 'assessment', 'Glimmer', '--as', 'docx')).code).toBe(0);
    expect(readdirSync(home)).toEqual(['glimmer-assessment.docx']);
    const size = statSync(join(home, 'glimmer-assessment.docx')).size;
    expect(size).toBeGreaterThan(5_000);

    const again = await klausul(home, 'export', 'assessment', 'Glimmer', '-o', 'glimmer-assessment.docx');
    expect(again.code).toBe(2);
    expect(again.err).toMatch(/^error USAGE the file exists already: glimmer-assessment\.docx — .*--force/mu);
    expect((await klausul(home, 'export', 'assessment', 'Glimmer', '-o', 'glimmer-assessment.docx', '--force')).code).toBe(0);
  });

  test('an exported service is imported again', async () => {
    const home = fresh('again');
    expect((await klausul(home, 'export', 'json', 'Glimmer', '-o', '.')).code).toBe(0);
    const imported = await klausul(home, 'import', 'glimmer.json', '--json');
    expect(imported.code).toBe(0);
    expect(JSON.parse(imported.out).documents.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['unchanged', 'unchanged']);
  });

  test.each([
    [['export', 'assessment'], /name the service/u],
    [['export', 'excel', 'Glimmer'], /use one of assessment, register/u],
    [['export', 'register', '--as', 'docx'], /use one of csv, xlsx/u],
    [['export', 'assessment', 'Glimmer', '--language', 'en'], /use one of nb, nn/u],
    [['export', 'protokoll', '-o', '-'], /no terminal shows xlsx/u],
    [['export', 'register', '--min-confidence', '2'], /from 0 to 1/u],
    [['export', 'json', 'Skimmer'], /no service or document called Skimmer/u],
  ])('%j is wrong usage', async (args, message) => {
    const { code, out, err } = await klausul(folder, ...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
