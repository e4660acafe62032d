import type { ExpressionBuilder, Selectable, Transaction } from 'kysely';
import type { JobRecords, Lease } from '../../../application/ports/job-records.js';
import type { EpochMs } from '../../../domain/access/credential.js';
import type { Issue } from '../../../domain/issue.js';
import { communeOf, type Job, type JobOutcome, type JobResult, type JobState } from '../../../domain/jobs/job.js';
import type { Message } from '../../../domain/message.js';
import type { Instant } from '../../../domain/records/instant.js';
import type { Login } from '../../../domain/records/people.js';
import type { Tables } from '../database/tables.js';
import { decodeAs, encode } from '../domain-json.js';
import { given } from './optional.js';

const ENDED: readonly JobState[] = ['done', 'failed', 'cancelled'];
const UNENDED: readonly JobState[] = ['waiting', 'running'];
const NO_LEASE = { lease: null, lease_until: null };

export class JobTable implements JobRecords {
  constructor(private readonly tx: Transaction<Tables>) {}

  async add({ id, task, by, origin, at }: Pick<Job, 'id' | 'task' | 'by' | 'origin' | 'at'>): Promise<void> {
    const fresh = { state: 'waiting', done: 0, total: 0, attempts: 0, told: 0, ...NO_LEASE };
    await this.tx
      .insertInto('job')
      .values({
        ...{ id, commune: communeOf(task), task: JSON.stringify(task), asked_by: by, origin, asked_at: at },
        ...{ ...fresh, ended_at: null, result: null, summary: null, problems: null },
      })
      .execute();
  }

  async find(id: string): Promise<Job | undefined> {
    const row = await this.tx.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toJob(row);
  }

  async askedBy(login: Login): Promise<readonly Job[]> {
    return (await this.#newestFirst().where('asked_by', '=', login).execute()).map(toJob);
  }

  async ofProvince(): Promise<readonly Job[]> {
    return (await this.#newestFirst().where('commune', '=', '').execute()).map(toJob);
  }

  async isAnyFree(now: EpochMs): Promise<boolean> {
    return (await this.#oldestFree(now)) !== undefined;
  }

  async take({ key, until }: Lease, now: EpochMs): Promise<Job | undefined> {
    const free = await this.#oldestFree(now);
    if (free === undefined) return undefined;
    // Asked again in the same breath: another server may have taken it meanwhile.
    const { numUpdatedRows } = await this.tx
      .updateTable('job')
      .set((row) => ({
        ...{ state: 'running', lease: key, lease_until: until, done: 0, total: 0 },
        attempts: row('attempts', '+', 1),
      }))
      .where('id', '=', free.id)
      .where((row) => isFree(row, now))
      .executeTakeFirst();
    return numUpdatedRows === 1n ? this.find(free.id) : undefined;
  }

  async advance(id: string, { key, until }: Lease, { done, total }: Pick<Job, 'done' | 'total'>): Promise<boolean> {
    return this.#change(this.#held(id, key).set({ lease_until: until, done, total }));
  }

  async release(id: string, key: string): Promise<void> {
    const waiting = { state: 'waiting', done: 0, total: 0, ...NO_LEASE };
    await this.#held(id, key)
      .set((row) => ({ ...waiting, attempts: row('attempts', '-', 1) }))
      .execute();
  }

  async end(id: string, key: string, outcome: JobOutcome): Promise<boolean> {
    const { state, at } = outcome;
    const { result, summary, problems }: Pick<Job, 'result' | 'summary' | 'problems'> = outcome;
    const told = {
      result: result === undefined ? null : JSON.stringify(result),
      summary: summary === undefined ? null : encode(summary),
      problems: problems === undefined ? null : encode(problems),
    };
    return this.#change(this.#held(id, key).set({ state, ended_at: at, ...told, ...NO_LEASE }));
  }

  async cancel(id: string, at: Instant): Promise<boolean> {
    const stopped = { state: 'cancelled', ended_at: at, ...NO_LEASE };
    return this.#change(this.tx.updateTable('job').set(stopped).where('id', '=', id).where('state', 'in', UNENDED));
  }

  async markTold(login: Login): Promise<void> {
    await this.tx
      .updateTable('job')
      .set({ told: 1 })
      .where('asked_by', '=', login)
      .where('state', 'in', ENDED)
      .where('told', '=', 0)
      .execute();
  }

  async sweep(before: Instant): Promise<void> {
    await this.tx.deleteFrom('job').where('state', 'in', ENDED).where('ended_at', '<', before).execute();
  }

  async keysInUse(): Promise<ReadonlySet<string>> {
    const rows = await this.tx.selectFrom('job').select(['lease', 'result']).execute();
    return new Set(
      rows.flatMap(({ lease, result }) => {
        const kept = result === null ? [] : [(JSON.parse(result) as JobResult).key];
        return lease === null ? kept : [lease, ...kept];
      }),
    );
  }

  #oldestFree(now: EpochMs): Promise<{ readonly id: string } | undefined> {
    return this.tx
      .selectFrom('job')
      .select('id')
      .where((row) => isFree(row, now))
      .orderBy('asked_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
  }

  #newestFirst() {
    return this.tx.selectFrom('job').selectAll().orderBy('asked_at', 'desc').orderBy('id');
  }

  #held(id: string, key: string) {
    return this.tx.updateTable('job').where('id', '=', id).where('lease', '=', key).where('state', '=', 'running');
  }

  async #change(update: { executeTakeFirst(): Promise<{ readonly numUpdatedRows: bigint }> }): Promise<boolean> {
    return (await update.executeTakeFirst()).numUpdatedRows === 1n;
  }
}

/** It waits, or whoever had it has not been heard of since. */
function isFree(row: ExpressionBuilder<Tables, 'job'>, now: EpochMs) {
  const isAbandoned = row.and([row('state', '=', 'running'), row('lease_until', '<', now)]);
  return row.or([row('state', '=', 'waiting'), isAbandoned]);
}

function toJob(row: Selectable<Tables['job']>): Job {
  const { id, task, asked_by, origin, asked_at, state, done, total, attempts, ended_at, told } = row;
  const { result, summary, problems } = row;
  return {
    ...{ id, task: JSON.parse(task) as Job['task'], by: asked_by, origin, at: asked_at as Instant },
    ...{ state: state as JobState, done, total, attempts, isTold: told === 1 },
    ...given('endedAt', ended_at as Instant | null),
    ...given('result', result === null ? null : (JSON.parse(result) as JobResult)),
    ...given('summary', summary === null ? null : decodeAs<Message>(summary)),
    ...given('problems', problems === null ? null : decodeAs<readonly Issue[]>(problems)),
  };
}
