import { sql } from 'kysely';
import type { Db } from './schema.js';

export interface SearchHit {
  /** Id of the version. */
  readonly version: number;
  readonly document: number;
  readonly sequence: number;
}

/** Takes the words of a version into the index. */
export async function index(db: Db, version: number, text: string): Promise<void> {
  await sql`insert into version_text(rowid, text) values (${version}, ${text})`.execute(db);
}

/** Takes them out again. */
export async function forget(db: Db, version: number): Promise<void> {
  await sql`delete from version_text where rowid = ${version}`.execute(db);
}

const WORD = /[\p{L}\p{N}]+/gu;
const MOST_WORDS = 32;

/** Every word is taken literally, as the beginning of a word: nothing that is typed is an operator. */
function matchOf(query: string): string {
  const words = (query.match(WORD) ?? []).slice(0, MOST_WORDS);
  return words.map((word) => `"${word}"*`).join(' ');
}

/** Newest versions that hold all words of a query, each as the beginning of a word; best first. */
export async function searchVersions(db: Db, query: string, limit = 50): Promise<SearchHit[]> {
  const match = matchOf(query);
  if (match === '') return [];
  const { rows } = await sql<SearchHit>`
    select version.id as version, version.document_id as document, version.sequence as sequence
    from version_text join version on version.id = version_text.rowid
    where version_text match ${match}
      and version.sequence = (select max(other.sequence) from version as other where other.document_id = version.document_id)
    order by rank, version.id limit ${limit}`.execute(db);
  return rows;
}
