import { sql } from 'kysely';
import { StoreError } from '../model/errors.js';
import type { Fact } from '../model/fact.js';
import { factsOfVersion, sealOf } from './facts.js';
import type { Store } from './open.js';
import { sha256, unpack, unpackText } from './packing.js';
import type { Db } from './schema.js';
import { checksumOf } from './versions.js';

/** Something that is not as it was stored. */
export interface Problem {
  /** 'file', 'snapshot 3f…', 'version 12', 'fact 9a… of version 12'. */
  readonly where: string;
  readonly what: string;
}

export interface CheckReport {
  readonly ok: boolean;
  readonly problems: readonly Problem[];
  /** How many of each were looked at. */
  readonly checked: { readonly snapshots: number; readonly versions: number; readonly facts: number };
}

/**
 * Looks at everything that is kept: the file's structure, references, the SHA-256 of every snapshot and text, and that the words of
 * every evidence stand in the text exactly where they should. Writes nothing.
 */
export async function checkStore({ db, sqlite }: Store): Promise<CheckReport> {
  const problems: Problem[] = [];
  const checked = { snapshots: 0, versions: 0, facts: 0 };
  const tell = (where: string, what: string): void => void problems.push({ where, what });
  /** A damaged page ends one look, not the whole check. */
  const look = async (where: string, work: () => Promise<void> | void): Promise<void> => {
    try {
      await work();
    } catch (error) {
      tell(where, error instanceof StoreError ? error.what : error instanceof Error ? error.message : String(error));
    }
  };

  await look('file', () => {
    for (const { integrity_check: what } of sqlite.pragma('integrity_check(100)') as { integrity_check: string }[]) if (what !== 'ok') tell('file', what);
  });
  await look('file', () => {
    for (const { table, rowid, parent } of sqlite.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[])
      tell(`${table} ${rowid}`, `its ${parent} is missing`);
  });

  await look('snapshots', async () => {
    for (const { sha256: hash } of await db.selectFrom('snapshot').select('sha256').orderBy('sha256').execute()) {
      checked.snapshots++;
      await look(`snapshot ${hash}`, async () => {
        const { bytes, size } = await db.selectFrom('snapshot').select(['bytes', 'size']).where('sha256', '=', hash).executeTakeFirstOrThrow();
        const whole = unpack(bytes);
        if (sha256(whole) !== hash || whole.length !== size) tell(`snapshot ${hash}`, 'its bytes have changed');
      });
    }
  });

  await look('versions', async () => {
    for (const { id } of await db.selectFrom('version').select('id').orderBy('id').execute()) {
      checked.versions++;
      await look(`version ${id}`, async () => {
        checked.facts += await checkVersion(db, id, tell);
      });
    }
  });

  await look('search index', async () => {
    const { rows } = await sql<{ id: number }>`select id from version where id not in (select id from version_text_docsize)`.execute(db);
    for (const { id } of rows) tell(`version ${id}`, 'not in the search index');
  });
  return { ok: problems.length === 0, problems, checked };
}

async function checkVersion(db: Db, id: number, tell: (where: string, what: string) => void): Promise<number> {
  const where = `version ${id}`;
  const row = await db.selectFrom('version').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const text = unpackText(row.text);
  const layout = unpackText(row.layout);
  if (sha256(text) !== row.text_sha256 || text.length !== row.text_length) tell(where, 'its text has changed');
  if (checksumOf({ language: row.language, type: row.type, title: row.title, mediaType: row.media_type, layout }) !== row.checksum)
    tell(where, 'its blocks or labels have changed');
  const { count } = await db
    .selectFrom('version_snapshot')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('version_id', '=', id)
    .executeTakeFirstOrThrow();
  if (Number(count) === 0) tell(where, 'it has no snapshot');
  const facts = await factsOfVersion(db, id);
  if (facts.length !== row.fact_count || sealOf(facts) !== row.facts_sha256) tell(where, 'its facts have changed');
  for (const fact of facts) checkEvidence(fact, text, (what) => tell(`fact ${fact.id} of ${where}`, what));
  return facts.length;
}

function checkEvidence({ evidence }: Fact, text: string, tell: (what: string) => void): void {
  if (evidence.length === 0) tell('it has no evidence');
  for (const { start, end, quote } of evidence) if (text.slice(start, end) !== quote) tell(`its words do not stand at ${start}–${end}`);
}
