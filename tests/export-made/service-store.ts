import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { snapshotOf } from '../../src/crawl/bytes.js';
import { importDocument } from '../../src/pipeline.js';
import { openStore, type Store } from '../../src/store/index.js';

const at = new Date('2026-03-01T12:30:00.000Z');
export const now = (): Date => at;

/** Texts of the made-up service Glimmer, by document type. */
export const TEXTS = Object.fromEntries(
  Object.entries({ policy: 'policy-nb.md', 'subprocessor-list': 'subprocessors.md', dpa: 'dpa.md' }).map(([type, file]) => [
    type,
    readFileSync(new URL(file, import.meta.url), 'utf8'),
  ]),
) as Readonly<Record<'policy' | 'subprocessor-list' | 'dpa', string>>;

export type GlimmerType = keyof typeof TEXTS;

/** A store on disk with the documents of Glimmer that are asked for. */
export async function glimmerStore(folder: string, types: readonly GlimmerType[] = ['policy', 'subprocessor-list', 'dpa']): Promise<Store> {
  const store = await openStore(join(folder, `glimmer-${types.join('-')}.db`), { now });
  for (const type of types) await importText(store, TEXTS[type], type);
  return store;
}

/** Takes a text in as a document of Glimmer. */
export const importText = (store: Store, text: string, type: GlimmerType, service = 'Glimmer') =>
  importDocument(store, snapshotOf(`https://tindefall.example/${type}.md`, new TextEncoder().encode(text), { at }), { organisation: 'Tindefall Læring AS', service, type, now });
