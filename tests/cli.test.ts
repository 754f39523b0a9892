import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../src/model/fact.js';

const CLI = path.resolve('src/cli/main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'klausul-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The real program in a folder of its own, where its store is made. */
function klausul(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const { KLAUSUL_DB: _, ...env } = process.env;
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), CLI, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('close', (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
  });
}

/** The one JSON document that a command prints, with nothing beside it. */
async function json<Shape>(...args: readonly string[]): Promise<Shape> {
  const { out, err } = await klausul(...args, '--json');
  expect(err).toBe('');
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  return JSON.parse(out) as Shape;
}

const policy = (days: number, country: string): string => `# Personvernerklæring for Skyboka

Sist oppdatert 1. mars 2026.

Nordlys Drift AS er behandlingsansvarlig for personopplysninger om brukere av Skyboka.

## Underleverandører

Vi bruker disse underleverandørene:

| Leverandør | Land | Oppgave |
|---|---|---|
| Postduen AS | ${country} | Utsending av e-post |

## Lagring

Personopplysningene lagres i Norge. Opplysningene slettes ${days} dager etter at avtalen er avsluttet.

Behandlingen bygger på samtykke, jf. personvernforordningen artikkel 6 nr. 1 bokstav a.
`;

const DOCUMENT = 'nordlys-drift-as/skyboka/policy';
const about = ['--organisation', 'Nordlys Drift AS', '--service', 'Skyboka'];

interface Placed extends Fact {
  readonly document: string;
  readonly version: number;
  readonly review?: { readonly verdict: string; readonly by: string };
}
interface Imported {
  readonly documents: readonly Record<string, unknown>[];
}

beforeAll(async () => {
  writeFileSync(path.join(folder, 'one.md'), policy(30, 'Sverige'));
  writeFileSync(path.join(folder, 'two.md'), policy(90, 'USA'));
  // One command after the other, as a user would.
  expect(await json<Imported>('import', 'one.md', ...about, '--date', '2026-03-01')).toEqual({
    documents: [{ document: DOCUMENT, service: 'Skyboka', version: 1, outcome: 'new', facts: expect.any(Number), changes: 0 }],
  });
  const second = await json<Imported>('import', 'two.md', ...about, '--date', '2026-05-01');
  expect(second.documents).toMatchObject([{ version: 2, outcome: 'changed' }]);
  expect(second.documents[0]?.changes).toBeGreaterThanOrEqual(2);
});

const facts = async (...args: readonly string[]): Promise<Placed[]> => (await json<{ facts: Placed[] }>('facts', 'Skyboka', ...args)).facts;
const idOf = async (kind: string): Promise<string> => (await facts('--kind', kind))[0]?.id ?? '';

describe('lines on a terminal', () => {
  it.each<readonly string[]>([['extract', 'one.md'], ['facts'], ['history'], ['diff', DOCUMENT], ['diff', DOCUMENT, '--text'], ['changes'], ['db', 'stats'], ['db', 'check']])(
    '%s %s: at most 100 columns where it is a table, nothing on standard error',
    async (...args) => {
      const { code, out, err } = await klausul(...args.filter((arg) => arg !== undefined));
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).not.toBe('');
      for (const line of out.split('\n').filter((one) => /^[│┌├└]/u.test(one))) expect([...line].length).toBeLessThanOrEqual(100);
    },
  );

  it('say countries and roles in words', async () => {
    const { out } = await klausul('facts', 'Skyboka');
    const plain = out.replace(/\s*│\s*/gu, ' ').replace(/\s+/gu, ' ');
    expect(plain).toContain('(USA)');
    expect((await facts('--kind', 'sub-processor')).map(({ summary }) => summary.nb)).toEqual([expect.stringContaining('Postduen AS (USA)')]);
    expect(plain).toMatch(/Nordlys Drift AS er .{0,60}behandlingsansvarlig/u);
    expect(plain).not.toMatch(/\((?:NO|SE|US)\)|\bcontroller\b/u);
    expect((await klausul('extract', 'one.md')).out).toMatch(/\(personvernerklæring, bokmål\)/u);
  });
});

describe('extract', () => {
  it('prints one object for one document, and stores nothing', async () => {
    const made = await json<{ schema: string; document: unknown; facts: Fact[] }>('extract', 'one.md', '--db', 'untouched.db');
    expect(made).toMatchObject({
      schema: 'klausul/extraction@1',
      document: {
        source: 'one.md',
        mediaType: 'text/markdown',
        language: 'nb',
        type: 'policy',
        title: 'Personvernerklæring for Skyboka',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
      },
    });
    for (const fact of made.facts)
      expect(fact).toMatchObject({
        id: expect.any(String),
        kind: expect.any(String),
        value: expect.any(Object),
        scope: expect.any(Object),
        evidence: [{ start: expect.any(Number), end: expect.any(Number), quote: expect.any(String) }].concat(fact.evidence.slice(1)),
        assertion: expect.stringMatching(/^(?:stated|possible|denied)$/u),
        confidence: expect.any(Number),
        extractor: expect.stringMatching(/^[a-z-]+@\d+$/u),
        rule: expect.any(String),
        term: expect.any(String),
        summary: { nb: expect.any(String) },
      });
    expect(existsSync(path.join(folder, 'untouched.db'))).toBe(false);
  });

  it('is the same, byte for byte, every time', async () => {
    expect((await klausul('extract', '--json', 'two.md')).out).toBe((await klausul('extract', '--json', 'two.md')).out);
  });
});

describe('facts', () => {
  it('are those that stand now, with their document and version', async () => {
    const now = await facts();
    expect(now.length).toBeGreaterThan(4);
    for (const fact of now) expect(fact).toMatchObject({ document: DOCUMENT, version: 2 });
    expect(now.find(({ kind }) => kind === 'retention')?.value).toMatchObject({ period: 'P90D' });
  });

  it('of one kind, as they stood on a day', async () => {
    expect((await facts('--kind', 'retention', '--at', '2026-04-01')).map(({ value, version }) => [value.period, version])).toEqual([['P30D', 1]]);
    expect(await facts('--at', '2026-01-01')).toEqual([]);
  });

  it('are the same text twice: no new version', async () => {
    expect((await json<Imported>('import', 'two.md', ...about)).documents).toMatchObject([{ outcome: 'unchanged', version: 2, changes: 0 }]);
  });
});

describe('history', () => {
  it('lists documents with versions, fetches and how the last one ended', async () => {
    const { documents } = await json<{ documents: { versions: Record<string, unknown>[] }[] }>('history', 'Skyboka');
    expect(documents).toMatchObject([
      {
        document: DOCUMENT,
        lastGood: expect.any(String),
        lastOutcome: expect.stringMatching(/changed$/u),
        fetches: expect.any(Number),
        versions: [
          { version: 1, fetchedAt: '2026-03-01T00:00:00.000Z', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u), textSha256: expect.stringMatching(/^[0-9a-f]{64}$/u) },
          { version: 2, fetchedAt: '2026-05-01T00:00:00.000Z' },
        ],
      },
    ]);
  });
});

describe('diff and changes', () => {
  interface Told {
    readonly type: string;
    readonly kind: string;
    readonly severity: string;
    readonly sentence: Readonly<Record<string, string>>;
    readonly before?: Fact;
    readonly after?: Fact;
  }

  it('tell what changed, with both sides', async () => {
    const made = await json<{ engine: string; changes: Told[]; text: unknown }>('diff', DOCUMENT, '--text');
    expect(made).toMatchObject({
      document: DOCUMENT,
      from: { version: 1 },
      to: { version: 2 },
      engine: expect.any(String),
      text: { added: expect.any(Number), removed: expect.any(Number), moved: 0 },
    });
    const retention = made.changes.find(({ kind }) => kind === 'retention');
    expect(retention).toMatchObject({
      type: 'changed',
      before: { value: { period: 'P30D' } },
      after: { value: { period: 'P90D' } },
      severity: expect.stringMatching(/^(?:high|medium|low)$/u),
    });
    expect(Object.keys(retention?.sentence ?? {}).sort()).toEqual(['en', 'nb', 'nn']);
    expect(retention?.sentence.nb).toBe('Lagringstid endret fra 30 til 90 dager');
  });

  it('is the other way round from the newer version to the older', async () => {
    const { changes } = await json<{ changes: Told[] }>('diff', DOCUMENT, '--from', '2', '--to', '1');
    expect(changes.find(({ kind }) => kind === 'retention')).toMatchObject({ before: { value: { period: 'P90D' } }, after: { value: { period: 'P30D' } } });
  });

  it('end with 10 only when asked, and print Markdown and HTML', async () => {
    expect((await klausul('diff', DOCUMENT, '--exit-code')).code).toBe(10);
    expect((await klausul('diff', DOCUMENT, '--format', 'md')).out).toContain('Lagringstid endret fra 30 til 90 dager');
    expect((await klausul('diff', DOCUMENT, '--format', 'html')).out).toMatch(/^<!doctype html>/iu);
  });

  it('are listed over all services, most serious first', async () => {
    const { changes } = await json<{ changes: { severity: 'high' | 'medium' | 'low' }[] }>('changes');
    const ranks = changes.map(({ severity }) => ['high', 'medium', 'low'].indexOf(severity));
    expect(ranks).toEqual([...ranks].sort());
    expect(ranks.length).toBeGreaterThan(1);
    expect((await json<{ changes: unknown[] }>('changes', '--since', '2026-06-01')).changes).toEqual([]);
    expect((await json<{ changes: Told[] }>('changes', '--kind', 'retention')).changes.map(({ kind }) => kind)).toEqual(['retention']);
  });
});

describe('explain and review', () => {
  it('say why, with rule, words and place', async () => {
    const id = await idOf('retention');
    const { facts: explained } = await json<{ facts: { rule: string; entries: { words: string; lexicon: string; id: string }[][] }[] }>('explain', id);
    expect(explained[0]?.rule).not.toBe('');
    expect(explained[0]?.entries.flat().length).toBeGreaterThan(0);
    const { out } = await klausul('explain', id.slice(0, 8));
    expect(out).toMatch(/regel: .+/u);
    expect(out).toMatch(/oppgitt, sikkerhet 0,\d\d/u);
  });

  it('keep a verdict, and count a corrected fact as corrected', async () => {
    const id = await idOf('legal-basis');
    expect((await klausul('review', id, '--accept', '--by', 'Kari')).code).toBe(0);
    expect((await facts('--kind', 'legal-basis'))[0]).toMatchObject({ review: { verdict: 'accepted', by: 'Kari' } });
    const retention = await idOf('retention');
    const { fact } = await json<{ fact: Placed }>('review', retention, '--set', 'period=P60D', '--by', 'Kari', '--note', 'avtalt');
    expect(fact.value.period).toBe('P60D');
  });

  it.each<readonly string[]>([['--by', 'Kari'], ['--accept'], ['--accept', '--reject', '--by', 'Kari'], ['--set', 'period', '--by', 'Kari']])(
    'a verdict that is none is refused: %s %s',
    async (...args) => {
      const { code, err } = await klausul('review', await idOf('role'), ...args.filter((arg) => arg !== undefined));
      expect(code).toBe(2);
      expect(err).toMatch(/^error USAGE [^\n]+ — [^\n]+\n$/u);
    },
  );
});

describe('care of the store', () => {
  it('check, stats, migrate and backup', async () => {
    expect(await json('db', 'check')).toMatchObject({ ok: true, problems: [], checked: { versions: 2 } });
    expect(await json('db', 'stats')).toBeTypeOf('object');
    expect((await klausul('db', 'migrate')).code).toBe(0);
    expect((await klausul('db', 'backup', 'copy.db')).code).toBe(0);
    expect(await json('db', 'check', '--db', 'copy.db')).toMatchObject({ ok: true, checked: { versions: 2 } });
  });

  it('reextract reads every version again, and the policy has not changed by it', async () => {
    const before = (await json<{ changes: unknown[] }>('changes')).changes;
    expect(await json('reextract')).toMatchObject({ versions: 2, reread: expect.any(Number), changes: expect.any(Array) });
    expect((await json<{ changes: unknown[] }>('changes')).changes).toEqual(before);
  });

  it('a file that is no store is left alone', async () => {
    writeFileSync(path.join(folder, 'other.db'), 'Dette er ingen database.');
    const { code, err } = await klausul('facts', '--db', 'other.db');
    expect(code).toBe(4);
    expect(err).toMatch(/^error STORE_FOREIGN [^\n]*other\.db[^\n]* — [^\n]+\n$/u);
  });

  it('an empty store says what to do', async () => {
    const { code, out } = await klausul('facts', '--db', 'new.db');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('klausul import') });
    expect(await json('changes', '--db', 'new.db')).toEqual({ changes: [] });
    expect(await json('history', '--db', 'new.db')).toEqual({ documents: [] });
  });
});

describe('wrong usage', () => {
  it.each<readonly [says: string, ...args: string[]]>([
    ['Did you mean extract', 'xtract', 'one.md'],
    ['Did you mean history', 'histroy'],
    ['Did you mean --organisation', 'import', 'one.md', '--organization', 'X'],
    ['--organisation', 'import', 'one.md'],
    ['policy, dpa', 'import', 'one.md', '--organisation', 'X', '--type', 'brev'],
    ['--date', 'import', 'one.md', '--organisation', 'X', '--date', '1. mars'],
    ["missing required argument 'source'", 'extract'],
    ["missing required argument 'document'", 'diff'],
    [DOCUMENT, 'facts', 'Ukjent'],
    ['klausul history', 'diff', DOCUMENT, '--from', 'x'],
    ['', 'diff', DOCUMENT, '--from', '7'],
    ['text, md, html, json', 'diff', DOCUMENT, '--format', 'pdf'],
    ['', 'explain', 'ffffffffffff'],
    ['', 'db', 'tidy'],
  ])('"%s": %s %s', async (says, ...args) => {
    const { code, out, err } = await klausul(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^error USAGE [^\n]+ — [^\n]+\n$/u);
    expect(err).toContain(says);
  });

  it('is an object for programs', async () => {
    expect(await json('facts', 'Ukjent')).toMatchObject({ error: { code: 'USAGE', message: expect.any(String) } });
  });

  it('without a command, one screen that explains itself', async () => {
    const { code, out } = await klausul();
    expect(code).toBe(0);
    expect(out).toContain('First steps');
    expect((await klausul('import', '--help')).out).toContain('--organisation');
  });
});
