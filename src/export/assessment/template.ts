import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { UsageError } from '../../model/errors.js';
import { shippedFile } from '../shipped-file.js';
import { type Words, words } from '../words.js';
import { ANSWERS } from './answers.js';

const said = z.union([z.string().transform((text) => words(text)), z.strictObject({ nb: z.string(), nn: z.string() })]);

const form = z.strictObject({
  name: z.string(),
  title: said.default(words('{service}')),
  intro: said.default(words('')),
  notStated: said.default(words('Ikke oppgitt av leverandør', 'Ikkje oppgitt av leverandøren')),
  uncertain: said.default(words('Usikkert: kildene sier ikke det samme', 'Usikkert: kjeldene seier ikkje det same')),
  sections: z
    .array(z.strictObject({ heading: said, prompt: said.optional(), fixed: said.optional(), answers: z.array(z.enum(Object.keys(ANSWERS) as [string, ...string[]])).default([]) }))
    .min(1),
});

/** The headings of a municipality's assessment, and what stands under each. */
export interface Template {
  readonly name: string;
  readonly title: Words;
  readonly intro: Words;
  readonly notStated: Words;
  readonly uncertain: Words;
  readonly sections: readonly { readonly heading: Words; readonly prompt?: Words; readonly fixed?: Words; readonly answers: readonly string[] }[];
}

/** Reads a template: a YAML file, or the one that ships with klausul. Throws a UsageError that names file and place. */
export function readTemplate(file: string = shippedFile('templates/kommune.yaml')): Template {
  let raw: unknown;
  try {
    raw = load(readFileSync(file, 'utf8'), { filename: basename(file) });
  } catch (cause) {
    const [what = ''] = (cause as Error).message.split('\n');
    throw new UsageError({ code: 'USAGE', what: `a template cannot be read (${what}):`, target: file, hint: 'copy src/export/templates/kommune.yaml and change it', cause });
  }
  const result = form.safeParse(raw);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new UsageError({
    code: 'USAGE',
    what: `a template is wrong at "${where}" (${issue?.message ?? 'unknown form'}):`,
    target: file,
    hint: 'src/export/templates/kommune.yaml shows the form',
  });
}
