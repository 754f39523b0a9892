import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LexiconError } from '../src/model/errors.js';
import type { LexiconEntry, LexiconForms } from '../src/model/lexicon.js';

const here = dirname(fileURLToPath(import.meta.url));
/** The YAML files stand beside this source; the compiled form of this file stands two folders below the project. */
const folder = here.includes('.build') ? join(here, '..', '..', 'lexicons') : here;

/** Made by the build beside the compiled file: all entries as JSON, which reads twenty times as fast as YAML. */
const compiled = join(here, 'entries.json');

const LANGUAGES = ['any', 'nb', 'nn', 'en', 'da', 'sv'] as const;

function fail(file: string, where: string, what: string): never {
  throw new LexiconError({ code: 'LEXICON', what, target: `lexicons/${file} ${where}`, hint: 'correct the entry' });
}

function formsOf(file: string, where: string, raw: unknown): LexiconForms {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return fail(file, where, '"forms" must list forms by language');
  for (const [language, forms] of Object.entries(raw)) {
    if (!LANGUAGES.includes(language as (typeof LANGUAGES)[number])) fail(file, where, `unknown language "${language}"`);
    if (!Array.isArray(forms) || forms.some((form) => typeof form !== 'string' || form.trim() === '')) fail(file, where, `forms.${language} must be a list of texts`);
  }
  return raw as LexiconForms;
}

function entriesOf(file: string): LexiconEntry[] {
  const lexicon = file.replace(/\.yaml$/u, '');
  const { load } = createRequire(import.meta.url)('js-yaml') as typeof import('js-yaml');
  const raw = load(readFileSync(join(folder, file), 'utf8'), { filename: file });
  if (!Array.isArray(raw)) return fail(file, '', 'a lexicon is a list of entries');
  const seen = new Set<string>();
  return raw.map((item: unknown, index) => {
    if (typeof item !== 'object' || item === null) return fail(file, `entry ${index + 1}`, 'an entry is a mapping');
    const { id, forms, cased, note, source, ...fields } = item as Record<string, unknown>;
    if (typeof id !== 'string' || id === '') return fail(file, `entry ${index + 1}`, 'every entry needs an "id"');
    if (seen.has(id)) fail(file, id, 'the id stands twice');
    seen.add(id);
    return {
      lexicon,
      id,
      forms: formsOf(file, id, forms),
      cased: cased === true,
      fields,
      ...(typeof note === 'string' ? { note } : {}),
      ...(typeof source === 'string' ? { source } : {}),
    };
  });
}

let cache: readonly LexiconEntry[] | undefined;

/** Every entry of every lexicon, files in alphabetical order. Throws a LexiconError that names file and entry. */
export function lexiconEntries(): readonly LexiconEntry[] {
  cache ??= existsSync(compiled) ? (JSON.parse(readFileSync(compiled, 'utf8')) as LexiconEntry[]) : readLexicons();
  return cache;
}

/** Reads and checks every YAML file, whether or not a compiled form exists. */
export const readLexicons = (): readonly LexiconEntry[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap(entriesOf);

/** The entries of one lexicon ('suppliers' for lexicons/suppliers.yaml). Throws when there is no such lexicon. */
export function lexicon(name: string): readonly LexiconEntry[] {
  const entries = lexiconEntries().filter((entry) => entry.lexicon === name);
  if (entries.length === 0) throw new LexiconError({ code: 'LEXICON', what: 'no such lexicon', target: name, hint: `add lexicons/${name}.yaml` });
  return entries;
}

/** All forms of an entry, whatever the language. */
export function formsOfEntry({ forms }: LexiconEntry): readonly string[] {
  const all: string[] = [];
  for (const language of LANGUAGES) for (const form of forms[language] ?? []) all.push(form);
  return all;
}
