import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dump } from 'js-yaml';
import { UsageError } from '../model/errors.js';
import type { SeedDocument } from './form.js';

/** A seed that is to be written; `note` stands at the top as a comment. */
export interface NewSeed {
  readonly name: string;
  readonly services: readonly { readonly name: string; readonly documents: readonly Partial<SeedDocument>[] }[];
}

/** The text of a seed file, with the line by which editors find the form. */
export const seedText = (seed: NewSeed, comments: readonly string[] = []): string =>
  `# yaml-language-server: $schema=../schema.json\n${comments.map((line) => `# ${line}\n`).join('')}${dump(seed, { lineWidth: 150, noRefs: true, quotingType: '"' })}`;

/**
 * Writes a new seed file, `<folder>/<sector>/<name>.yaml`. What exists is never overwritten: that throws a UsageError.
 * @returns its path
 */
export function writeSeed(folder: string, sector: string, name: string, text: string): string {
  const file = join(folder, sector, `${name}.yaml`);
  const taken = (): UsageError =>
    new UsageError({ code: 'USAGE', what: 'there is a seed file already:', target: file, hint: 'add the document to it by hand, or choose another folder with --sector' });
  if (existsSync(file)) throw taken();
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw taken();
    throw error;
  }
  return file;
}
