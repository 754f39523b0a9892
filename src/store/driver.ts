import type { Database, Statement } from 'better-sqlite3';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { storeFailure } from './failures.js';

const STATEMENTS = 256;

/**
 * Kysely's SQLite dialect with three differences: prepared statements are kept, a transaction takes the write lock when it begins (so
 * that two writers queue and never fail half-way), and failures of the file are StoreErrors.
 */
export const sqliteDialect = (database: Database): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new SqliteDriver(database),
  createIntrospector: (db: Kysely<unknown>): DatabaseIntrospector => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

class SqliteDriver implements Driver {
  private readonly connection: SqliteConnection;
  /** Resolves when the one connection is free again. */
  private free: Promise<void> = Promise.resolve();
  private release: () => void = () => undefined;

  constructor(private readonly database: Database) {
    this.connection = new SqliteConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.free;
    let release: () => void = () => undefined;
    this.free = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.release = release;
    return this.connection;
  }

  async releaseConnection(): Promise<void> {
    this.release();
  }

  async beginTransaction(): Promise<void> {
    this.connection.run('begin immediate');
  }

  async commitTransaction(): Promise<void> {
    this.connection.run('commit');
  }

  async rollbackTransaction(): Promise<void> {
    // SQLite has already rolled back after a full disk or a failed write.
    if (this.database.inTransaction) this.connection.run('rollback');
  }

  async destroy(): Promise<void> {
    this.database.close();
  }
}

class SqliteConnection implements DatabaseConnection {
  private readonly statements = new Map<string, Statement>();

  constructor(private readonly database: Database) {}

  run(sql: string): void {
    try {
      this.prepared(sql).run();
    } catch (error) {
      throw storeFailure(error, this.database.name);
    }
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const statement = this.prepared(sql);
      if (statement.reader) return { rows: statement.all(parameters) as Row[] };
      const { changes } = statement.run(parameters);
      return { rows: [], numAffectedRows: BigInt(changes) };
    } catch (error) {
      throw storeFailure(error, this.database.name);
    }
  }

  // biome-ignore lint/correctness/useYield: part of the interface; the store reads by key and never streams.
  async *streamQuery<Row>(): AsyncGenerator<QueryResult<Row>> {
    throw new Error('the store does not stream');
  }

  private prepared(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      if (this.statements.size >= STATEMENTS) this.statements.delete(this.statements.keys().next().value as string);
      this.statements.set(sql, (statement = this.database.prepare(sql)));
    }
    return statement;
  }
}
