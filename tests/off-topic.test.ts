import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractFacts, extractors } from '../extractors/index.js';
import { versionOfText } from '../src/versions.js';

const folder = new URL('off-topic/', import.meta.url);
const pages = readdirSync(folder).sort();
const textOf = (page: string): string => readFileSync(new URL(page, folder), 'utf8');
const formatOf = (page: string): 'html' | 'markdown' => (page.endsWith('.html') ? 'html' : 'markdown');

/**
 * Recipes keep dough, leases last five years, newspapers tell where servers stand. None of it is a statement about personal data, so a
 * text of that kind gives no facts at all: the kind of document decides, even for a date or an address, which would be true of the page
 * but of no privacy document.
 */
describe('pages about something else', () => {
  it('has twenty pages and more, in bokmål, nynorsk and English', () => {
    expect(pages.length).toBeGreaterThanOrEqual(20);
    expect([...new Set(pages.map((page) => versionOfText(textOf(page), formatOf(page)).language))]).toEqual(expect.arrayContaining(['nb', 'nn', 'en']));
  });

  it.each(pages)('%s', (page) => {
    expect(extractFacts(versionOfText(textOf(page), formatOf(page))).map(({ kind, value, rule }) => ({ kind, value, rule }))).toEqual([]);
  });

  it('holds words that would be facts elsewhere', () => {
    const all = pages.map(textOf).join('\n\n');
    // The same pages bound together with a policy are read as a policy: the words are there, only the subject was missing.
    const policy = '# Personvernerklæring\n\nVi behandler personopplysninger om deg. Personopplysningene dine lagres i samsvar med personvernforordningen.\n\n';
    const kinds = new Set(extractFacts(versionOfText(policy + all, 'markdown'), extractors).map((fact) => fact.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['retention', 'legal-basis', 'document-date', 'storage-location']));
  });

  it('does not silence a short statement that has no document around it', () => {
    expect(extractFacts(versionOfText('Søknaden slettes etter 90 dager.', 'text')).map((fact) => fact.value['period'])).toContain('P90D');
  });
});
