import { type Kysely, SqliteAdapter, sql } from 'kysely';

/**
 * Words of every version. On SQLite an index without its own copy of the text; letters keep their marks, because å is not a and ø
 * not o.
 */
export async function search(db: Kysely<unknown>): Promise<void> {
  if (db.getExecutor().adapter instanceof SqliteAdapter) {
    await sql`create virtual table version_text using fts5(text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0")`.execute(db);
    return;
  }
  await sql`create table version_text (version_id integer primary key references version(id), words tsvector not null)`.execute(db);
  await sql`create index version_text_words on version_text using gin(words)`.execute(db);
}
