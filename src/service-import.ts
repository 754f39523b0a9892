import { createHash } from 'node:crypto';
import { z } from 'zod';
import { UnreadableError } from './model/errors.js';
import type { FactValue } from './model/fact.js';
import type { Snapshot } from './model/snapshot.js';
import { DOCUMENT_TYPES, type DocumentType } from './model/version.js';
import { currentFacts, type ImportOptions, importDocument, type Outcome, review } from './pipeline.js';
import { findDocument, type Store } from './store/index.js';

const FORM = 'klausul/service@1';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const time = z.iso.datetime();
const fields = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()]));

/** What `import` reads of the form; src/export/schemas/service.schema.json describes all of it. */
const form = z.object({
  schema: z.literal(FORM),
  organisation: z.object({ name: z.string().min(1) }),
  service: z.object({ name: z.string().min(1) }),
  documents: z.array(
    z.object({
      document: z.string(),
      type: z.enum(DOCUMENT_TYPES as [DocumentType, ...DocumentType[]]),
      variant: z.string(),
      fetchedAt: time,
      snapshots: z.array(z.object({ source: z.string(), sha256, mediaType: z.string(), charset: z.string().optional(), fetchedAt: time, bytes: z.base64() })).min(1),
    }),
  ),
  facts: z.array(
    z.object({
      id: z.string(),
      document: z.string(),
      review: z.object({ verdict: z.enum(['accepted', 'rejected', 'corrected']), by: z.string(), at: time, note: z.string(), set: fields }).optional(),
    }),
  ),
});

export type ServiceFile = z.infer<typeof form>;

const MOST_LOOKED_AT = 200;

/**
 * The service that a snapshot is an export of (`export json`); undefined for any other document. Throws an UnreadableError for one that is
 * damaged.
 */
export function serviceFileIn({ bytes, source }: Snapshot): ServiceFile | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, MOST_LOOKED_AT));
  if (!/^\uFEFF?\s*\{\s*"schema"\s*:\s*"klausul\/service@/u.test(start)) return undefined;
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw damaged(source, 'is no JSON', cause);
  }
  const result = form.safeParse(raw);
  if (!result.success) throw damaged(source, `is wrong at "${result.error.issues[0]?.path.join('.')}"`, result.error);
  return result.data;
}

const damaged = (target: string, what: string, cause?: unknown): UnreadableError =>
  new UnreadableError({ code: 'DOC_CORRUPT', what: `an exported service ${what}:`, target, hint: 'export it again: klausul export json SERVICE', cause });

/**
 * Takes an exported service in: its documents are read anew from the bytes that came with it, so that facts are this release's own, and the
 * analysts' verdicts are given again where their facts still stand. What is there already stays as it is.
 */
export async function importServiceFile(store: Store, file: ServiceFile, { now = () => new Date() }: Pick<ImportOptions, 'now'> = {}): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { document, type, variant, fetchedAt, snapshots } of file.documents) {
    const pages = snapshots.map(({ bytes, charset, ...label }): Snapshot => {
      const decoded = new Uint8Array(Buffer.from(bytes, 'base64'));
      if (createHash('sha256').update(decoded).digest('hex') !== label.sha256) throw damaged(label.source, 'has other bytes than its hash says');
      return { ...label, ...(charset === undefined ? {} : { charset }), bytes: decoded };
    });
    const outcome = await importDocument(store, pages, { organisation: file.organisation.name, service: file.service.name, type, variant, date: fetchedAt, now });
    outcomes.push(outcome);
    if (outcome.document !== undefined)
      await giveVerdicts(
        store,
        outcome.document,
        file.facts.filter((fact) => fact.document === document),
      );
  }
  return outcomes;
}

async function giveVerdicts(store: Store, name: string, facts: ServiceFile['facts']): Promise<void> {
  const standing = new Map((await currentFacts(store, await findDocument(store.db, name))).map((fact) => [fact.id, fact]));
  for (const { id, review: given } of facts) {
    const fact = standing.get(id);
    if (given === undefined || fact === undefined || (fact.review !== undefined && fact.review.at >= given.at)) continue;
    const { verdict, set, note, by, at } = given;
    await review(store, `${name}#${id}`, { verdict, set: set as FactValue, note, by, now: new Date(at) });
  }
}
