import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeDraft } from '../src/export/assessment/compose.js';
import { docxOf } from '../src/export/assessment/docx.js';
import type { Draft, Statement } from '../src/export/assessment/draft.js';
import { htmlOf } from '../src/export/assessment/html.js';
import { markdownOf } from '../src/export/assessment/markdown.js';
import { readTemplate } from '../src/export/assessment/template.js';
import { toldFacts } from '../src/export/report.js';
import { UsageError } from '../src/model/errors.js';
import { currentFacts, review } from '../src/pipeline.js';
import { serviceReport } from '../src/reports.js';
import { findDocument, loadReading, type Store, versionNumbered } from '../src/store/index.js';
import { glimmerStore, now } from './export-made/service-store.js';

let folder = '';
let store: Store;
let draft: Draft;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klausul-export-'));
  store = await glimmerStore(folder);
  draft = composeDraft(await serviceReport(store, 'Glimmer'), readTemplate(), 'nb');
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const statementsIn = ({ sections }: Draft): Statement[] =>
  sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'paragraph' ? [part.statement] : part.kind === 'table' ? part.rows.flat() : part.items)));

/** What stands under a heading, in the words of the draft. */
const under = (of: Draft, heading: RegExp): string => {
  const section = of.sections.find((one) => heading.test(one.heading));
  return statementsIn({ ...of, sections: section ? [section] : [] })
    .map(({ text }) => text)
    .join('\n');
};

describe('a draft', () => {
  test('has the headings of the template in their order, in both written languages', async () => {
    const template = readTemplate();
    expect(draft.sections.map(({ heading }) => heading)).toEqual(template.sections.map(({ heading }) => heading.nb));
    const nynorsk = composeDraft(await serviceReport(store, 'Glimmer'), template, 'nn');
    expect(nynorsk.sections.map(({ heading }) => heading)).toEqual(template.sections.map(({ heading }) => heading.nn));
    expect(under(nynorsk, /Lagringstid/u)).toContain('Brukerkontoer: blir sletta seinast 90 dagar etter slutten av avtalen');
    expect(under(nynorsk, /Leverandør/u)).not.toMatch(/ikke|Ikke/u);
  });

  test('says nothing of a document that no footnote bears', () => {
    const known = new Set(draft.notes.map(({ number }) => number));
    for (const { sections } of [draft])
      for (const { parts } of sections)
        for (const part of parts) {
          // A row of the table rests on the note at its name.
          const rows = part.kind === 'table' ? part.rows.map(([first]) => first as Statement) : part.kind === 'paragraph' ? [part.statement] : part.items;
          for (const { mark, text, notes } of rows) {
            if (mark === 'fact') expect(notes.length, text).toBeGreaterThan(0);
            for (const note of notes) expect(known.has(note), text).toBe(true);
          }
        }
    expect(draft.notes.length).toBeGreaterThan(10);
  });

  test('quotes words that stand in a document, with section, address, time and hash', async () => {
    const texts: string[] = [];
    for (const type of ['policy', 'dpa', 'subprocessor-list']) {
      const document = await findDocument(store.db, `tindefall-laering-as/glimmer/${type}`);
      const version = await versionNumbered(store.db, document.id, 1);
      texts.push((await loadReading(store.db, version?.id ?? 0)).text.replace(/\s+/gu, ' '));
    }
    for (const note of draft.notes) {
      if (note.quote !== '')
        expect(
          texts.some((text) => text.includes(note.quote)),
          note.quote,
        ).toBe(true);
      expect(note.addresses[0]).toMatch(/^https:\/\/tindefall\.example\//u);
      expect(note.fetchedAt).toBe('2026-03-01T12:30:00.000Z');
      expect(note.sha256).toMatch(/^[0-9a-f]{64}$/u);
    }
    expect(draft.notes.some(({ section }) => section === 'Hvor lenge vi lagrer')).toBe(true);
  });

  test('tells denials as denials and possibilities as possibilities', () => {
    const storage = under(draft, /Hvor lagres/u);
    expect(storage).toContain('Lagres ikke i Kina');
    expect(storage).toContain('Kan bli lagret i Canada');
    expect(storage).not.toMatch(/^(?:Kina|Canada)/mu);
    expect(under(draft, /Hva slags informasjon/u)).toContain('ikke fødselsnummer');
    expect(under(draft, /formålet/u)).toContain('brukes ikke til markedsføring');
  });

  test('says what is not stated, and where sources differ', () => {
    expect(under(draft, /Betalt/u)).toBe('Ikke oppgitt av leverandør');
    expect(under(draft, /^Underleverandører/u)).toContain('Usikkert: Norge eller Sverige');
    expect(under(draft, /Lagringstid/u)).toContain('Usikkert: kildene sier ikke det samme');
    expect(under(draft, /Godkjent/u)).toMatch(/Usikker lagringstid: brukerkontoer: slettes senest (?:60|90) dager/u);
  });

  test('leaves the conclusion to the writer, with what speaks for and against', () => {
    const section = draft.sections.find(({ heading }) => /Godkjent/u.test(heading));
    const lists = (section?.parts ?? []).flatMap((part) => (part.kind === 'list' ? [[part.lead, part.items.map(({ text }) => text).join('\n')] as const] : []));
    const told = Object.fromEntries(lists);
    expect(statementsIn(draft).find(({ mark }) => mark === 'prompt')).toBeDefined();
    expect(told['Dette taler for']).toContain('Det finnes en databehandleravtale');
    expect(told['Dette taler mot, eller må avklares']).toMatch(/eget overføringsgrunnlag: Bluecrane Inc\.? \(USA\)/u);
    expect(told['Dette taler for']).not.toContain('Bluecrane');
    expect(told['Dette taler mot, eller må avklares']).not.toContain('Kvernkode');
  });

  test('names suppliers with task and country in a table', () => {
    const table = draft.sections.flatMap(({ parts }) => parts).find((part) => part.kind === 'table');
    expect(table?.kind === 'table' && table.rows.map((row) => row.map(({ text }) => text))).toContainEqual(['Kvernkode ApS', 'feilsøking', 'Danmark']);
  });
});

describe('what an analyst has said', () => {
  test('a rejected fact is left out, a doubtful one comes back when it is accepted, and the note says by whom', async () => {
    const own = await glimmerStore(mkdtempSync(join(folder, 'review-')), ['policy']);
    try {
      const facts = await currentFacts(own, await findDocument(own.db, 'tindefall-laering-as/glimmer/policy'));
      const canada = facts.find(({ kind, value }) => kind === 'storage-location' && value.place === 'CA');
      await review(own, `${canada?.document}#${canada?.id}`, { verdict: 'rejected', by: 'Kari Nordmann', now: now() });
      const rejecting = composeDraft(await serviceReport(own, 'Glimmer'), readTemplate(), 'nb');
      expect(under(rejecting, /Hvor lagres/u)).not.toContain('Canada');

      const norway = facts.find(({ kind, value }) => kind === 'storage-location' && value.place === 'NO');
      await review(own, `${norway?.document}#${norway?.id}`, { verdict: 'accepted', by: 'Ola Nordmann', now: now() });
      const strict = await serviceReport(own, 'Glimmer', { minConfidence: 1 });
      expect(strict.facts.map(({ id }) => id)).toEqual([norway?.id]);
      expect(strict.leftOut).toEqual({ rejected: 1, doubtful: facts.length - 2 });
      expect(markdownOf(composeDraft(strict, readTemplate(), 'nb'))).toContain('Bekreftet av Ola Nordmann 2026-03-01');
    } finally {
      await own.close();
    }
  });

  test('the limit is the lowest confidence that is told', () => {
    const facts = [{ confidence: 0.5 }, { confidence: 0.49 }];
    expect(toldFacts(facts, 0.5)).toEqual({ told: [{ confidence: 0.5 }], leftOut: { rejected: 0, doubtful: 1 } });
  });
});

describe('templates', () => {
  test('a municipality brings its own headings and fixed words', async () => {
    const file = join(folder, 'egen.yaml');
    writeFileSync(
      file,
      'name: egen\ntitle: "Vurdering av {service}"\nnotStated: Vet ikke\nsections:\n  - heading: Pris\n    fixed: Skolen betaler.\n    answers: [pricing]\n  - heading: Leverandøren\n    answers: [vendor]\n',
    );
    const own = composeDraft(await serviceReport(store, 'Glimmer'), readTemplate(file), 'nb');
    expect(own.title).toBe('Vurdering av Glimmer');
    expect(own.sections.map(({ heading }) => heading)).toEqual(['Pris', 'Leverandøren']);
    expect(under(own, /Pris/u)).toBe('Skolen betaler.\nVet ikke');
    expect(under(own, /Leverandøren/u)).toContain('Tindefall Læring AS');
  });

  test.each([
    ['name: x\nsections:\n  - heading: Pris\n    answers: [pris]\n', /sections\.0\.answers\.0/u],
    ['name: [\n', /cannot be read/u],
    ['sections: []\n', /name/u],
  ])('one that is wrong is told of with its place: %j', (yaml, message) => {
    const file = join(folder, 'feil.yaml');
    writeFileSync(file, yaml);
    expect(() => readTemplate(file)).toThrow(UsageError);
    expect(() => readTemplate(file)).toThrow(message);
  });
});

describe('renderings', () => {
  test('Markdown has a definition for every footnote that it refers to', () => {
    const markdown = markdownOf(draft);
    const referred = new Set([...markdown.matchAll(/\[\^(\d+)\](?!:)/gu)].map(([, number]) => number));
    const defined = new Set([...markdown.matchAll(/^\[\^(\d+)\]:/gmu)].map(([, number]) => number));
    expect(defined).toEqual(referred);
  });

  test('HTML stands alone: headings, notes that are there, nothing fetched', () => {
    const html = htmlOf(draft);
    expect([...html.matchAll(/<h2>/gu)]).toHaveLength(draft.sections.length + 1);
    for (const [, number] of html.matchAll(/href="#note-(\d+)"/gu)) expect(html).toContain(`id="note-${number}"`);
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).not.toMatch(/<(?:script|link|img|iframe)|@import|url\(|src=/u);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('@media print');
  });

  test('DOCX has heading styles, a table with a header row, and footnotes of Word’s own', async () => {
    const bytes = await docxOf(draft);
    const parts = unzipSync(bytes);
    const document = strFromU8(parts['word/document.xml'] as Uint8Array);
    const footnotes = strFromU8(parts['word/footnotes.xml'] as Uint8Array);
    expect([...document.matchAll(/<w:pStyle w:val="Heading1"\/>/gu)]).toHaveLength(draft.sections.length + 1);
    expect(document).toContain('<w:tblHeader/>');
    // Word numbers notes by their first reference: it must be the order of ours.
    expect([...document.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/gu)].map(([, id]) => Number(id))).toEqual(draft.notes.map(({ number }) => number));
    expect([...footnotes.matchAll(/<w:footnote w:id="(\d+)">/gu)]).toHaveLength(draft.notes.length);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(value).toContain('<h1>Leverandør</h1>');
    expect(value).toMatch(/<td><p>Kvernkode ApS/u);
    expect([...value.matchAll(/<li id="footnote-\d+">/gu)]).toHaveLength(draft.notes.length);
  });
});
