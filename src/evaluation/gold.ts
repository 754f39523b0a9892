import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../model/errors.js';

/** A labelled fact. A field may list several accepted values; an optional fact neither rewards nor punishes. */
export interface GoldFact {
  readonly kind: string;
  readonly quotes: readonly string[];
  readonly optional?: boolean;
  readonly [field: string]: unknown;
}

/** A labelled document: where its source is, the text that quotes are looked up in, and its facts. */
export interface GoldDocument {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly facts: readonly GoldFact[];
}

/**
 * Labelled documents of a folder: each in a folder of its own with `source.*`, `facts.json` and, where the source is no plain text, `text.txt`.
 * Throws a UsageError when the folder holds none.
 */
export function goldDocuments(folder: string): GoldDocument[] {
  if (!existsSync(folder)) throw new UsageError({ code: 'USAGE', what: 'no such folder', target: folder, hint: 'name a folder of labelled documents' });
  const ids = readdirSync(folder)
    .filter((id) => existsSync(join(folder, id, 'facts.json')))
    .sort();
  if (ids.length === 0) throw new UsageError({ code: 'USAGE', what: 'no labelled documents in', target: folder, hint: 'each needs a folder with source.* and facts.json' });
  return ids.map((id) => {
    const home = resolve(folder, id);
    const source = join(
      home,
      readdirSync(home)
        .filter((file) => file.startsWith('source.'))
        .sort()[0] ?? 'source.txt',
    );
    const rendering = join(home, 'text.txt');
    const { facts } = JSON.parse(readFileSync(join(home, 'facts.json'), 'utf8')) as { facts: GoldFact[] };
    return { id, source, text: readFileSync(existsSync(rendering) ? rendering : source, 'utf8'), facts };
  });
}
