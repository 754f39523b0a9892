import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snapshotOf } from '../src/crawl/bytes.js';
import { dpvOf } from '../src/export/dpv.js';
import { exportReports } from '../src/export/formats.js';
import type { ServiceReport } from '../src/export/report.js';
import { tiltOf } from '../src/export/tilt.js';
import { UnreadableError } from '../src/model/errors.js';
import { currentFacts, review } from '../src/pipeline.js';
import { contentsOf, serviceReport } from '../src/reports.js';
import { importServiceFile, serviceFileIn } from '../src/service-import.js';
import { findDocument, openStore, type Store } from '../src/store/index.js';
import { glimmerStore, now } from './export-made/service-store.js';
import tiltSchema from './export-made/tilt.schema.json' with { type: 'json' };

let folder = '';
let store: Store;
let report: ServiceReport;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klausul-open-'));
  store = await glimmerStore(folder);
  const [fact] = (await currentFacts(store, await findDocument(store.db, 'tindefall-laering-as/glimmer/dpa'))).filter(({ kind }) => kind === 'retention');
  await review(store, `${fact?.document}#${fact?.id}`, { verdict: 'corrected', set: { bound: 'exact' }, note: 'se punkt 3', by: 'Kari Nordmann', now: now() });
  report = await serviceReport(store, 'Glimmer');
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const exported = async (of: Store, what: ServiceReport): Promise<string> => String((await exportReports('json', [what], { contents: await contentsOf(of, [what]) })).content);
const fileOf = (text: string) => snapshotOf('glimmer.json', new TextEncoder().encode(text), { at: now() });

describe('json', () => {
  test('is of the form that its schema describes', async () => {
    const schema = JSON.parse(readFileSync(new URL('../src/export/schemas/service.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
    const file = JSON.parse(await exported(store, report));
    expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
    // The schema is no empty promise: what breaks the form is refused.
    expect(validate({ ...file, schema: 'klausul/service@2' })).toBe(false);
    expect(validate({ ...file, facts: [{ ...file.facts[0], evidence: [] }] })).toBe(false);
  });

  test('each quote is the text between its offsets', async () => {
    const file = JSON.parse(await exported(store, report));
    for (const fact of file.facts)
      for (const { start, end, quote } of fact.evidence) {
        const document = file.documents.find(({ document: name }: { document: string }) => name === fact.document);
        expect(document.text.slice(start, end)).toBe(quote);
      }
  });

  test('comes back: documents, facts and verdicts of another store are the same, and once more is nothing new', async () => {
    const text = await exported(store, report);
    const other = await openStore(join(folder, 'other.db'), { now });
    try {
      const file = serviceFileIn(fileOf(text));
      if (file === undefined) throw new Error('not known as an exported service');
      expect((await importServiceFile(other, file, { now })).map(({ outcome }) => outcome)).toEqual(['new', 'new', 'new']);
      expect(await exported(other, await serviceReport(other, 'Glimmer'))).toBe(text);
      expect((await importServiceFile(other, file, { now })).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
      expect(await exported(other, await serviceReport(other, 'Glimmer'))).toBe(text);
    } finally {
      await other.close();
    }
  });

  test('is refused when its bytes are not those of its hash, or it is cut off', async () => {
    const text = await exported(store, report);
    const damaged = serviceFileIn(fileOf(text.replace(/"bytes": "..../u, '"bytes": "AAAA')));
    if (damaged === undefined) throw new Error('not known as an exported service');
    const other = await openStore(join(folder, 'damaged.db'), { now });
    try {
      await expect(importServiceFile(other, damaged, { now })).rejects.toThrow(UnreadableError);
    } finally {
      await other.close();
    }
    expect(() => serviceFileIn(fileOf(text.slice(0, -200)))).toThrow(UnreadableError);
    expect(serviceFileIn(fileOf('{"name": "en annen fil"}'))).toBeUndefined();
  });
});

describe('dpv', () => {
  const refuse = async (url: string): Promise<never> => {
    throw new Error(`asked the network for ${url}`);
  };

  test('is read and canonised without a network', async () => {
    const quads = String(await jsonld.canonize(JSON.parse(dpvOf(report)), { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader: refuse as never, safe: true }));
    expect(quads).toContain('<https://w3id.org/dpv#hasDataProcessor>');
    expect(quads).toContain('<https://w3id.org/dpv/legal/eu/gdpr#A6-1-f>');
    expect(quads).toContain('"P90D"^^<http://www.w3.org/2001/XMLSchema#duration>');
    expect(quads).toMatch(/"e-postadresse"@nb/u);
    expect(quads).toMatch(/"elevar og studentar"@nn/u);
  });

  test('a denial or a possibility is never a statement of DPV', () => {
    const document = JSON.parse(dpvOf(report));
    const places = document['dpv:hasStorageCondition'].flatMap((node: Record<string, { '@id': string }>) => node['dpv:hasLocation']?.['@id'] ?? []);
    expect(places).toContain('loc:NO');
    expect(places).not.toContain('loc:CN');
    expect(places).not.toContain('loc:CA');
    const denied = document['klausul:denied'].map((node: Record<string, { '@id': string }>) => node['dpv:hasLocation']?.['@id']);
    expect(denied).toContain('loc:CN');
    expect(document['klausul:possible'].map((node: Record<string, { '@id': string }>) => node['dpv:hasLocation']?.['@id'])).toContain('loc:CA');
  });

  test('uses no prefix that its context lacks', () => {
    const document = JSON.parse(dpvOf(report));
    const names = new Set<string>();
    const walk = (node: unknown): void => {
      if (Array.isArray(node)) node.forEach(walk);
      else if (typeof node === 'object' && node !== null)
        for (const [name, value] of Object.entries(node)) {
          if (!name.startsWith('@')) names.add(name);
          if (name === '@type') for (const type of [value].flat()) names.add(String(type));
          walk(value);
        }
    };
    walk({ ...document, '@context': null });
    for (const name of names) expect(Object.keys(document['@context']), name).toContain(name.split(':')[0]);
  });
});

describe('tilt', () => {
  const validate = new Ajv({ strict: true, formats: { email: /^[^@\s]+@[^@\s]+\.[^@\s]+$/u, uri: /^[a-z][a-z0-9+.-]*:\S+$/iu } }).compile(tiltSchema);

  test('has the structure that TILT demands', () => {
    const document = JSON.parse(tiltOf(report));
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...document, meta: { ...document.meta, _hash: 'kort' } })).toBe(false);
  });

  test('tells what is stated', () => {
    const { dataDisclosed, thirdCountryTransfers, rightToDataPortability, rightToInformation } = JSON.parse(tiltOf(report));
    const email = dataDisclosed.find(({ category }: { category: string }) => category === 'e-postadresse');
    expect(email.legalBases[0].reference).toBe('GDPR-6-1-f');
    expect(email.recipients.map(({ name }: { name: string }) => name)).toContain('Kvernkode ApS');
    expect(email.purposes.map(({ purpose }: { purpose: string }) => purpose)).not.toContain('markedsføring');
    expect(dataDisclosed.map(({ category }: { category: string }) => category)).not.toContain('fødselsnummer');
    expect(thirdCountryTransfers.map(({ country }: { country: string }) => country)).toEqual(['US']);
    expect(thirdCountryTransfers[0].standardDataProtectionClause.available).toBe(true);
    expect(rightToInformation.available).toBe(true);
    expect(rightToDataPortability.available).toBe(false);
  });

  test('marks every filler, so that none is taken for a fact', () => {
    const document = JSON.parse(tiltOf(report));
    const marked: string[] = document['x-klausul'].notStated;
    const fillers: string[] = [];
    const walk = (node: unknown, pointer: string): void => {
      if (node === 'Ikke oppgitt' || node === 'ZZ' || node === 'not-stated@klausul.invalid') fillers.push(pointer);
      else if (typeof node === 'object' && node !== null) for (const [name, value] of Object.entries(node)) walk(value, `${pointer}/${name}`);
    };
    walk({ ...document, 'x-klausul': null }, '');
    expect(fillers.length).toBeGreaterThan(5);
    for (const filler of fillers)
      expect(
        marked.some((pointer) => filler === pointer || filler.startsWith(`${pointer}/`)),
        filler,
      ).toBe(true);
  });
});
