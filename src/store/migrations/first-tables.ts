import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();

/** Everything but search: see schema.ts for the meaning of the columns. */
export async function firstTables(db: Kysely<unknown>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  const bytes = sqlite ? sql`blob` : sql`bytea`;
  const table = <Name extends string>(name: Name): CreateTableBuilder<Name, 'id'> =>
    sqlite
      ? db.schema.createTable(name).addColumn('id', 'integer', (column) => column.primaryKey())
      : db.schema.createTable(name).addColumn('id', 'serial', (column) => column.primaryKey());
  const reference = (to: string) => (column: ColumnDefinitionBuilder) => column.notNull().references(`${to}.id`);

  await table('organisation')
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', required)
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    .addColumn('number', 'text')
    .execute();

  await table('service')
    .addColumn('organisation_id', 'integer', reference('organisation'))
    .addColumn('key', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('slug', 'text', required)
    .addUniqueConstraint('service_key', ['organisation_id', 'key'])
    .addUniqueConstraint('service_slug', ['organisation_id', 'slug'])
    .execute();

  await table('document')
    .addColumn('service_id', 'integer', reference('service'))
    .addColumn('type', 'text', required)
    .addColumn('variant', 'text', required)
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addUniqueConstraint('document_key', ['service_id', 'type', 'variant'])
    .execute();

  await table('page')
    .addColumn('document_id', 'integer', reference('document'))
    .addColumn('url', 'text', required)
    .addUniqueConstraint('page_url', ['document_id', 'url'])
    .execute();

  await db.schema
    .createTable('snapshot')
    .addColumn('sha256', 'text', (column) => column.primaryKey().notNull())
    .addColumn('size', 'integer', required)
    .addColumn('bytes', bytes, required)
    .execute();

  await table('engine')
    .addColumn('revision', 'text', (column) => column.notNull().unique())
    .addColumn('first_used_at', 'text', required)
    .execute();

  await table('version')
    .addColumn('document_id', 'integer', reference('document'))
    .addColumn('sequence', 'integer', required)
    .addColumn('fetched_at', 'text', required)
    .addColumn('language', 'text', required)
    .addColumn('type', 'text', required)
    .addColumn('title', 'text', required)
    .addColumn('media_type', 'text', required)
    .addColumn('text_sha256', 'text', required)
    .addColumn('text_length', 'integer', required)
    .addColumn('checksum', 'text', required)
    .addColumn('normaliser', 'text', required)
    .addColumn('selectors', 'text', required)
    .addColumn('engine_id', 'integer', reference('engine'))
    .addColumn('fact_count', 'integer', required)
    .addColumn('facts_sha256', 'text', required)
    // Last, so that reading the columns before them does not walk through the pages of the text.
    .addColumn('text', bytes, required)
    .addColumn('layout', bytes, required)
    .addUniqueConstraint('version_sequence', ['document_id', 'sequence'])
    .execute();

  await db.schema
    .createTable('version_snapshot')
    .addColumn('version_id', 'integer', reference('version'))
    .addColumn('position', 'integer', required)
    .addColumn('sha256', 'text', (column) => column.notNull().references('snapshot.sha256'))
    .addColumn('source', 'text', required)
    .addColumn('media_type', 'text', required)
    .addColumn('charset', 'text')
    .addColumn('fetched_at', 'text', required)
    .addPrimaryKeyConstraint('version_snapshot_key', ['version_id', 'position'])
    .execute();
  await db.schema.createIndex('version_snapshot_sha256').on('version_snapshot').column('sha256').execute();

  await table('fact')
    .addColumn('version_id', 'integer', reference('version'))
    .addColumn('engine_id', 'integer', reference('engine'))
    .addColumn('position', 'integer', required)
    .addColumn('fact', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('value', 'text', required)
    .addColumn('scope', 'text', required)
    .addColumn('assertion', 'text', required)
    .addColumn('confidence', 'real', required)
    .addColumn('extractor', 'text', required)
    .addColumn('rule', 'text', required)
    .addColumn('term', 'text', required)
    .addColumn('summary', 'text', required)
    .addUniqueConstraint('fact_key', ['version_id', 'engine_id', 'fact'])
    .execute();
  await db.schema.createIndex('fact_fact').on('fact').column('fact').execute();

  await db.schema
    .createTable('evidence')
    .addColumn('fact_id', 'integer', (column) => column.notNull().references('fact.id').onDelete('cascade'))
    .addColumn('position', 'integer', required)
    .addColumn('start_offset', 'integer', required)
    .addColumn('end_offset', 'integer', required)
    .addColumn('quote', 'text', required)
    .addColumn('section', 'text', required)
    .addColumn('page', 'integer')
    .addColumn('rule', 'text', required)
    .addPrimaryKeyConstraint('evidence_key', ['fact_id', 'position'])
    .$call((builder) => (sqlite ? builder.modifyEnd(sql`without rowid`) : builder))
    .execute();

  await table('change')
    .addColumn('document_id', 'integer', reference('document'))
    .addColumn('from_version', 'integer', reference('version'))
    .addColumn('to_version', 'integer', reference('version'))
    .addColumn('engine_id', 'integer', reference('engine'))
    .addColumn('cause', 'text', required)
    .addColumn('type', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('fact', 'text', required)
    .addColumn('severity', 'text', required)
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('nb', 'text', required)
    .addColumn('nn', 'text', required)
    .addColumn('en', 'text', required)
    .addColumn('at', 'text', required)
    .execute();
  await db.schema.createIndex('change_document').on('change').columns(['document_id', 'to_version']).execute();
  await db.schema.createIndex('change_at').on('change').columns(['cause', 'at']).execute();

  await table('fetch')
    .addColumn('document_id', 'integer', (column) => column.references('document.id'))
    .addColumn('page_id', 'integer', (column) => column.references('page.id'))
    .addColumn('at', 'text', required)
    .addColumn('outcome', 'text', required)
    .addColumn('code', 'text')
    .addColumn('reason', 'text')
    .addColumn('status', 'integer')
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('took', 'integer')
    .addColumn('version_id', 'integer', (column) => column.references('version.id'))
    .addColumn('source', 'text')
    .execute();
  await db.schema.createIndex('fetch_document').on('fetch').columns(['document_id', 'id']).execute();

  await db.schema
    .createTable('quarantine')
    .addColumn('document_id', 'integer', (column) => column.primaryKey().references('document.id'))
    .addColumn('at', 'text', required)
    .addColumn('code', 'text', required)
    .addColumn('reason', 'text', required)
    .addColumn('snapshots', 'text', required)
    .execute();

  await table('review')
    .addColumn('document_id', 'integer', reference('document'))
    .addColumn('version_id', 'integer', reference('version'))
    .addColumn('fact', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('verdict', 'text', required)
    .addColumn('value', 'text', required)
    .addColumn('note', 'text', required)
    .addColumn('reviewer', 'text', required)
    .addColumn('words', 'text', required)
    .addColumn('at', 'text', required)
    .execute();
  await db.schema.createIndex('review_fact').on('review').columns(['document_id', 'fact']).execute();

  await table('outbox')
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('channel', 'text', required)
    .addColumn('payload', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('due_at', 'text', required)
    .addColumn('attempts', 'integer', required)
    .addColumn('delivered_at', 'text')
    .addColumn('error', 'text')
    .execute();
  await db.schema.createIndex('outbox_due').on('outbox').columns(['delivered_at', 'due_at']).execute();

  await table('job')
    .addColumn('queue', 'text', required)
    .addColumn('key', 'text', required)
    .addColumn('payload', 'text', required)
    .addColumn('state', 'text', required)
    .addColumn('due_at', 'text', required)
    .addColumn('attempts', 'integer', required)
    .addColumn('leased_until', 'text')
    .addColumn('worker', 'text')
    .addColumn('error', 'text')
    .addUniqueConstraint('job_key', ['queue', 'key'])
    .execute();
  await db.schema.createIndex('job_due').on('job').columns(['queue', 'state', 'due_at']).execute();
}
