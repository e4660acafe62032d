import type { Client, InArgs, Transaction } from '@libsql/client';
import {
  type DatabaseConnection,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { once } from './wait.js';

/** How long a writer waits for another process to finish, in milliseconds, before it gives up. */
const PATIENCE = 60_000;

/**
 * SQLite through @libsql/client. Three things differ from kysely's own SQLite dialect, each to keep acknowledged work:
 * a transaction that may write takes the write lock at once, because one that only finds out later that it must write
 * fails whatever it waits; waiting for another process never blocks this one; and a migration is undone as a whole.
 */
export class LibsqlDialect implements Dialect {
  constructor(private readonly client: Client) {}

  createAdapter(): DialectAdapter {
    return new TransactionalSchemaAdapter();
  }

  createDriver(): Driver {
    return new LibsqlDriver(this.client);
  }

  createIntrospector(db: Kysely<never>): SqliteIntrospector {
    return new SqliteIntrospector(db);
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler();
  }
}

class TransactionalSchemaAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class LibsqlDriver implements Driver {
  /** Settled when the last one in the queue has given the connection back. */
  #queue: Promise<void> = Promise.resolve();

  constructor(private readonly client: Client) {}

  async init(): Promise<void> {}

  /** One at a time, in the order of asking: the client has a single connection and would refuse the second one. */
  async acquireConnection(): Promise<LibsqlConnection> {
    const before = this.#queue;
    let leave = (): void => {};
    this.#queue = new Promise((resolve) => {
      leave = resolve;
    });
    await before;
    return new LibsqlConnection(this.client, leave);
  }

  async beginTransaction(connection: LibsqlConnection, settings: TransactionSettings): Promise<void> {
    await connection.begin(settings.accessMode === 'read only' ? 'deferred' : 'write');
  }

  async commitTransaction(connection: LibsqlConnection): Promise<void> {
    await connection.commit();
  }

  async rollbackTransaction(connection: LibsqlConnection): Promise<void> {
    await connection.rollback();
  }

  async releaseConnection(connection: LibsqlConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    this.client.close();
  }
}

class LibsqlConnection implements DatabaseConnection {
  #transaction: Transaction | undefined;

  constructor(
    private readonly client: Client,
    private readonly leave: () => void,
  ) {}

  /**
   * A statement that met a busy database keeps its view of the past, and with it the connection would be refused the
   * write lock for ever: it is tried again on a new connection.
   */
  async begin(mode: 'write' | 'deferred'): Promise<void> {
    const isPassing = (error: unknown): boolean => {
      if (!isBusy(error)) return false;
      this.client.reconnect();
      return true;
    };
    this.#transaction = await once(() => this.client.transaction(mode), isPassing, PATIENCE);
  }

  async commit(): Promise<void> {
    await this.#transaction?.commit();
  }

  async rollback(): Promise<void> {
    await this.#transaction?.rollback();
  }

  release(): void {
    this.#transaction?.close();
    this.#transaction = undefined;
    this.leave();
  }

  async executeQuery<Row>({ sql, parameters }: { readonly sql: string; readonly parameters: readonly unknown[] }) {
    const statement = { sql, args: [...parameters] as InArgs };
    const result = await (this.#transaction ?? this.client).execute(statement);
    const rows = result.rows as unknown as Row[];
    return { rows, numAffectedRows: BigInt(result.rowsAffected) } satisfies QueryResult<Row>;
  }

  // biome-ignore lint/correctness/useYield: the interface wants a generator; SQLite gives its rows at once.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('rows of SQLite are not streamed');
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
