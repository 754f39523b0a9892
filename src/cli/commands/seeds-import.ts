import { readFileSync } from 'node:fs';
import { UsageError } from '../../model/errors.js';
import { fromOpenTerms, parseSeed, seedText, writeSeed } from '../../seeds/index.js';
import { slugOf } from '../../store/index.js';
import type { Action } from '../command.js';
import { seedsFolder } from '../seeds.js';

/** `klausul seeds import`: writes seeds for declarations of Open Terms Archive. */
export const run: Action = async (files, options, io) => {
  const written: { file: string; from: string; left: readonly string[] }[] = [];
  for (const from of files) {
    const { seed, left } = fromOpenTerms(textOf(from), from);
    const text = seedText(
      seed,
      left.map((what) => `Left out: ${what}.`),
    );
    // What does not fit the form is told of before anything is written.
    const result = parseSeed(text, from);
    if ('problems' in result && result.problems[0]) throw result.problems[0];
    const sector = typeof options['sector'] === 'string' ? options['sector'] : 'ukjent';
    written.push({ file: writeSeed(seedsFolder(options), slugOf(sector), slugOf(seed.name), text), from, left });
  }
  if (io.globals.json) io.out(JSON.stringify({ files: written }));
  else
    for (const { file, left } of written) {
      io.out(file);
      for (const what of left) io.err(`warning ${what}`);
    }
  return 0;
};

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError({ code: 'USAGE', what: 'cannot read', target: file, hint: 'check the path', cause });
  }
}
