import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fromOpenTerms, loadSeeds, nextVisit, parseSeed, readSeeds, type SeedDocument, seedSchema, seedText, writeSeed } from '../src/seeds/index.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'klausul-seeds-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (file: string, text: string): void => {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const problemsOf = (text: string): string[] => {
  const result = parseSeed(text, 'seeds/a.yaml');
  return 'problems' in result ? result.problems.map(({ message }) => message) : [];
};

const WHOLE = `name: Eksempelskyen AS
organisationNumber: "999999999"
services:
  - name: Eksempel
    documents:
      - type: policy
        url: https://eksempel.example/personvern
        language: nb
        schedule: "0 6 * * *"
        select: main
        remove: [".nyheter"]
        render: false
        follow: [subprocessor-list]
        validUntil: "2030-01-01"
      - type: policy
        url: https://eksempel.example/privacy
        language: en
      - type: dpa
        urls: [https://eksempel.example/dpa/1, https://eksempel.example/dpa/2]
`;

describe('reading', () => {
  test('the whole form', () => {
    put('sky/eksempel.yaml', WHOLE);
    const documents = loadSeeds(folder);
    expect(documents).toHaveLength(3);
    expect(documents[0]).toEqual({
      organisation: 'Eksempelskyen AS',
      organisationNumber: '999999999',
      service: 'Eksempel',
      type: 'policy',
      variant: '',
      urls: ['https://eksempel.example/personvern'],
      language: 'nb',
      schedule: '0 6 * * *',
      select: ['main'],
      remove: ['.nyheter'],
      render: false,
      follow: ['subprocessor-list'],
      validUntil: '2030-01-01',
      declaredAt: `${folder}/sky/eksempel.yaml:6`,
    });
    // A second document of one type is told apart by its language.
    expect(documents.map(({ type, variant, urls }) => [type, variant, urls.length])).toEqual([
      ['policy', '', 1],
      ['policy', 'en', 1],
      ['dpa', '', 2],
    ]);
  });

  const wrong: [string, string, RegExp][] = [
    ['an unknown key', WHOLE.replace('select:', 'sellect:'), /services\[0\]\.documents\[0\] unknown key "sellect": seeds\/a\.yaml:10/u],
    ['a check digit that does not fit', WHOLE.replace('999999999', '999999998'), /organisationNumber is no organisation number.*seeds\/a\.yaml:2/u],
    ['a number that YAML takes for one', WHOLE.replace('"999999999"', '999999999'), /organisationNumber must be a text.*seeds\/a\.yaml:2/u],
    ['another scheme', WHOLE.replace('https://eksempel.example/privacy', 'file:///etc/passwd'), /documents\[1\]\.url must be an http or https address.*seeds\/a\.yaml:16/u],
    ['a password in the address', WHOLE.replace('https://eksempel.example/privacy', 'https://ola:pw@eksempel.example/'), /documents\[1\]\.url must be/u],
    ['url and urls', WHOLE.replace('        urls:', '        url: https://eksempel.example/\n        urls:'), /documents\[2\]\.url needs url, or urls/u],
    ['no address', WHOLE.replace('        url: https://eksempel.example/privacy\n', ''), /documents\[1\]\.url/u],
    ['a type that is none', WHOLE.replace('type: dpa', 'type: avtale'), /documents\[2\]\.type must be one of policy/u],
    ['a schedule that is none', WHOLE.replace('"0 6 * * *"', 'hver dag'), /schedule is no cron expression.*seeds\/a\.yaml:9/u],
    ['a follow that is none', WHOLE.replace('[subprocessor-list]', '[alt]'), /follow\[0\] must be of/u],
    ['a day that is none', WHOLE.replace('2030-01-01', '2030-13-01'), /validUntil is no day/u],
    ['no name', WHOLE.replace('name: Eksempelskyen AS\n', ''), /name is missing: seeds\/a\.yaml/u],
    ['no YAML', 'name: [', /seeds\/a\.yaml:/u],
    ['nothing', '', /is empty: seeds\/a\.yaml/u],
  ];
  for (const [name, text, message] of wrong)
    test(`refused, with file, path and line: ${name}`, () => {
      const problems = problemsOf(text);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(message);
    });

  test('everything that is wrong is told at once', () => {
    expect(problemsOf(WHOLE.replace('type: dpa', 'type: avtale').replace('language: en', 'language: fransk'))).toHaveLength(2);
  });

  test('an organisation in two files, and a document declared twice', () => {
    put('a/en.yaml', WHOLE);
    put('b/to.yaml', WHOLE.replace('name: Eksempel\n', 'name: Annet\n'));
    put(
      'c/tre.yaml',
      'name: Tre AS\nservices:\n  - name: T\n    documents:\n      - type: terms\n        url: https://tre.example/1\n      - type: terms\n        url: https://tre.example/2\n      - type: terms\n        url: https://tre.example/3\n',
    );
    const { problems } = readSeeds(folder);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/name is the organisation of .*en\.yaml too: .*to\.yaml:1 — an organisation has one file/u),
      expect.stringMatching(/the terms of T stands at .*tre\.yaml:5 too: .*tre\.yaml:7/u),
      expect.stringMatching(/the terms of T stands at .*tre\.yaml:5 too: .*tre\.yaml:9/u),
    ]);
    expect(() => loadSeeds(folder)).toThrow(expect.objectContaining({ code: 'SEED', exitCode: 2 }));
  });

  test('a folder that is not there', () => {
    expect(() => readSeeds(join(folder, 'borte'))).toThrow(/SEED no such folder: .*borte/u);
  });
});

describe('the seeds and the form that ship', () => {
  const shipped = fileURLToPath(new URL('../seeds', import.meta.url));

  test('are in order, and cover the services that started this', () => {
    const { files, problems, documents } = readSeeds(shipped);
    expect(problems).toEqual([]);
    expect(files.flatMap(({ seed }) => seed.services.map(({ name }) => name))).toEqual(
      expect.arrayContaining(['3DL', 'Numetry', 'MatteMestern', 'Soundtrap for Education', 'Mentimeter']),
    );
    expect(documents.flatMap(({ urls }) => urls)).toEqual(expect.arrayContaining(['https://www.soundtrap.com/legal/privacy/edu', 'https://www.mentimeter.com/privacy']));
  });

  test('schema.json is what the program says, and takes what the program takes', () => {
    const schema = JSON.parse(readFileSync(join(shipped, 'schema.json'), 'utf8')) as Record<string, unknown>;
    // To renew it: klausul seeds schema > seeds/schema.json
    expect(schema).toEqual(JSON.parse(JSON.stringify(seedSchema())));
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(load(WHOLE))).toBe(true);
    expect(validate(load(WHOLE.replace('select:', 'sellect:')))).toBe(false);
    for (const { file } of readSeeds(shipped).files) expect(validate(load(readFileSync(file, 'utf8'))), file).toBe(true);
  });
});

describe('writing', () => {
  const document: Partial<SeedDocument> = { type: 'policy', url: 'https://eksempel.example/personvern' };

  test('what is written can be read, and nothing is overwritten', () => {
    const text = seedText({ name: 'Blåbær: «Læring» AS', services: [{ name: '1', documents: [document] }] }, ['Check the names.']);
    const file = writeSeed(folder, 'skole', 'blabaer', text);
    expect(readSeeds(folder).problems).toEqual([]);
    expect(loadSeeds(folder)[0]).toMatchObject({ organisation: 'Blåbær: «Læring» AS', service: '1' });
    expect(() => writeSeed(folder, 'skole', 'blabaer', 'name: Annet')).toThrow(/there is a seed file already/u);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('declarations of Open Terms Archive', () => {
    const source = JSON.stringify({
      name: 'Skyboka',
      terms: {
        'Privacy Policy': { fetch: 'https://skyboka.example/privacy', select: ['main', '.legal'], remove: '.ads', executeClientScripts: true },
        'Data Processor Agreement': {
          combine: [
            { fetch: 'https://skyboka.example/dpa/1', select: 'article' },
            { fetch: 'https://skyboka.example/dpa/2', select: 'article' },
          ],
        },
        'Trackers Policy': { fetch: 'https://skyboka.example/cookies', select: { startAfter: '#a', endBefore: '#b' } },
        'Community Guidelines': { fetch: 'https://skyboka.example/rules' },
      },
    });
    const { seed, left } = fromOpenTerms(source, 'Skyboka.json');
    expect(left).toEqual(['"Trackers Policy" has a range in select', '"Community Guidelines" is no kind of document that klausul reads']);
    put('x/skyboka.yaml', seedText(seed));
    expect(loadSeeds(folder).map(({ type, variant, urls, select, remove, render }) => ({ type, variant, urls: urls.length, select, remove, render }))).toEqual([
      { type: 'policy', variant: '', urls: 1, select: ['main', '.legal'], remove: ['.ads'], render: true },
      { type: 'dpa', variant: '', urls: 2, select: ['article'] },
      { type: 'policy', variant: 'cookies', urls: 1 },
    ]);
    expect(() => fromOpenTerms('{"a":1}', 'b.json')).toThrow(/no declaration of Open Terms Archive: b\.json/u);
    expect(() => fromOpenTerms('ikke json', 'b.json')).toThrow(/no declaration/u);
  });
});

test('the next visit is by the clock in Oslo, in summer and in winter', () => {
  const schedule = '0 6 * * *';
  const now = new Date('2026-07-01T12:00:00Z');
  expect(nextVisit({ schedule }, undefined, now)).toEqual(now);
  expect(nextVisit({ schedule }, '2026-07-01T05:00:00Z', now).toISOString()).toBe('2026-07-02T04:00:00.000Z');
  expect(nextVisit({ schedule }, '2026-12-01T12:00:00Z', now).toISOString()).toBe('2026-12-02T05:00:00.000Z');
});
