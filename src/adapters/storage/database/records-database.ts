import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, Transaction } from 'kysely';
import type { AccessRecords } from '../../../application/ports/access-records.js';
import type { JobRecords } from '../../../application/ports/job-records.js';
import type { LogWords } from '../../../application/ports/log-words.js';
import type { Records, RecordsDatabase } from '../../../application/ports/records.js';
import { AccessTables } from '../repositories/access-tables.js';
import { AuditTable } from '../repositories/audit-table.js';
import { CheckAnswerTable } from '../repositories/check-answer-table.js';
import { CommuneTables } from '../repositories/commune-tables.js';
import { ComparatorTable } from '../repositories/comparator-table.js';
import { EvidenceTable } from '../repositories/evidence-table.js';
import { FigureTables } from '../repositories/figure-tables.js';
import { FindingTable } from '../repositories/finding-table.js';
import { JobTable } from '../repositories/job-table.js';
import { LayerTable } from '../repositories/layer-table.js';
import { ListTables } from '../repositories/list-tables.js';
import { MonthTables } from '../repositories/month-tables.js';
import { PeopleTables } from '../repositories/people-tables.js';
import { ProvinceScoreTable } from '../repositories/province-score-table.js';
import { RemarkTable } from '../repositories/remark-table.js';
import { ReopenTable } from '../repositories/reopen-table.js';
import { SignedDocumentTable } from '../repositories/signed-document-table.js';
import { AS_KEPT } from './fill-log-search.js';
import type { Tables } from './tables.js';
import { once } from './wait.js';

/** Milliseconds after which a person is told that somebody else holds the records. */
const PATIENCE = 60_000;

/** The records in a database of SQLite or PostgreSQL. */
export class SqlRecords implements RecordsDatabase {
  readonly #inside = new AsyncLocalStorage<true>();

  /**
   * @param onError turns the driver's errors (disk full, damaged, read-only) into what a person can act on.
   * @param words how entries of the log read.
   */
  constructor(
    readonly db: Kysely<Tables>,
    private readonly onError: (error: unknown) => unknown = (error) => error,
    private readonly words = AS_KEPT,
  ) {}

  read<T>(work: (records: Records) => Promise<T>): Promise<T> {
    const transaction = this.db.transaction().setAccessMode('read only').setIsolationLevel('repeatable read');
    return this.#run(() => transaction.execute((tx) => this.#within(() => work(recordsOf(tx, this.words)))));
  }

  write<T>(scope: string, work: (records: Records) => Promise<T>): Promise<T> {
    return this.#run(() =>
      this.db.transaction().execute((tx) =>
        this.#within(async () => {
          await queueUp(tx, scope);
          return work(recordsOf(tx, this.words));
        }),
      ),
    );
  }

  admit<T>(work: (access: AccessRecords) => Promise<T>): Promise<T> {
    return this.#run(() => this.db.transaction().execute((tx) => this.#within(() => work(new AccessTables(tx)))));
  }

  tend<T>(work: (jobs: JobRecords) => Promise<T>): Promise<T> {
    return this.#run(() => this.db.transaction().execute((tx) => this.#within(() => work(new JobTable(tx)))));
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    // A transaction that waits for a second one of the same run would wait for ever.
    if (this.#inside.getStore() === true) throw new Error('records are already open here');
    try {
      return await once(work, isPassing, PATIENCE);
    } catch (error) {
      throw this.onError(error);
    }
  }

  #within<T>(work: () => Promise<T>): Promise<T> {
    return this.#inside.run(true, work);
  }
}

/**
 * Another process is in the way for a moment: SQLite is busy, or PostgreSQL has ended one of two transactions that
 * waited for each other. Nothing of ours was kept, so it can be done again.
 */
function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:SQLITE_BUSY|40001|40P01)/.test(String(error.code));
}

/** Waits for the writer before us: the row of the scope stays ours until the transaction ends. */
async function queueUp(tx: Transaction<Tables>, scope: string): Promise<void> {
  const fresh = { scope, seq: 0, hash: '' };
  await tx
    .insertInto('audit_head')
    .values(fresh)
    .onConflict((conflict) => conflict.column('scope').doNothing())
    .execute();
  await tx
    .updateTable('audit_head')
    .set((row) => ({ seq: row.ref('seq') }))
    .where('scope', '=', scope)
    .execute();
}

function recordsOf(tx: Transaction<Tables>, words: LogWords): Records {
  return {
    communes: new CommuneTables(tx),
    people: new PeopleTables(tx),
    months: new MonthTables(tx),
    evidence: new EvidenceTable(tx),
    figures: new FigureTables(tx),
    lists: new ListTables(tx),
    layers: new LayerTable(tx),
    findings: new FindingTable(tx),
    checkAnswers: new CheckAnswerTable(tx),
    reopenRequests: new ReopenTable(tx),
    signed: new SignedDocumentTable(tx),
    remarks: new RemarkTable(tx),
    audit: new AuditTable(tx, words),
    access: new AccessTables(tx),
    comparators: new ComparatorTable(tx),
    jobs: new JobTable(tx),
    provinceScores: new ProvinceScoreTable(tx),
  };
}
