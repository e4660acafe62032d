import type { Transaction } from 'kysely';
import type { AccessRecords, Session } from '../../../application/ports/access-records.js';
import type { Credential, EpochMs } from '../../../domain/access/credential.js';
import type { Token } from '../../../domain/access/token.js';
import type { IsoDate } from '../../../domain/calendar.js';
import type { Instant } from '../../../domain/records/instant.js';
import type { Login } from '../../../domain/records/people.js';
import type { Tables } from '../database/tables.js';
import { given } from './optional.js';

export class AccessTables implements AccessRecords {
  constructor(private readonly tx: Transaction<Tables>) {}

  async credential(login: Login): Promise<Credential | undefined> {
    const row = await this.tx.selectFrom('credential').selectAll().where('login', '=', login).executeTakeFirst();
    if (row === undefined) return undefined;
    const { hash, failures, one_time_until, locked_until } = row;
    return {
      ...{ login, hash, failures },
      ...given('oneTimeUntil', one_time_until),
      ...given('lockedUntil', locked_until),
    };
  }

  async saveCredential({ login, hash, failures, oneTimeUntil, lockedUntil }: Credential): Promise<void> {
    const row = { hash, failures, one_time_until: oneTimeUntil ?? null, locked_until: lockedUntil ?? null };
    await this.tx
      .insertInto('credential')
      .values({ login, ...row })
      .onConflict((conflict) => conflict.column('login').doUpdateSet(row))
      .execute();
  }

  async hasCredentials(): Promise<boolean> {
    return (await this.tx.selectFrom('credential').select('login').limit(1).executeTakeFirst()) !== undefined;
  }

  async session(id: string): Promise<Session | undefined> {
    const row = await this.tx.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) return undefined;
    const { login, ...rest } = row;
    return { ...rest, ...given('login', login) };
  }

  async saveSession({ id, login, body, expires }: Session): Promise<void> {
    const row = { login: login ?? null, body, expires };
    await this.tx
      .insertInto('session')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }

  async renewSession({ id, login, body, expires }: Session): Promise<void> {
    const row = { login: login ?? null, body, expires };
    await this.tx.updateTable('session').set(row).where('id', '=', id).execute();
  }

  async endSession(id: string): Promise<void> {
    await this.tx.deleteFrom('session').where('id', '=', id).execute();
  }

  async endSessionsOf(login: Login): Promise<void> {
    await this.tx.deleteFrom('session').where('login', '=', login).execute();
  }

  async sweepSessions(before: EpochMs): Promise<void> {
    await this.tx.deleteFrom('session').where('expires', '<', before).execute();
  }

  async token(hash: string): Promise<Token | undefined> {
    const row = await this.tx.selectFrom('token').selectAll().where('hash', '=', hash).executeTakeFirst();
    return row && tokenOf(row);
  }

  async tokensOf(login: Login): Promise<readonly Token[]> {
    const rows = this.tx.selectFrom('token').selectAll().where('login', '=', login);
    return (await rows.orderBy('last_day').orderBy('id').execute()).map(tokenOf);
  }

  async addToken({ id, login, name, hash, lastDay, lastUsed }: Token): Promise<void> {
    const days = { last_day: lastDay, last_used: lastUsed ?? null };
    await this.tx
      .insertInto('token')
      .values({ id, login, name, hash, ...days })
      .execute();
  }

  async noteTokenUse(id: string, at: Instant): Promise<void> {
    await this.tx.updateTable('token').set({ last_used: at }).where('id', '=', id).execute();
  }

  async endToken(login: Login, id: string): Promise<void> {
    await this.tx.deleteFrom('token').where('login', '=', login).where('id', '=', id).execute();
  }

  async endTokensOf(login: Login): Promise<void> {
    await this.tx.deleteFrom('token').where('login', '=', login).execute();
  }

  async secret(name: string, proposed: string): Promise<string> {
    await this.tx
      .insertInto('secret')
      .values({ name, value: proposed })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const kept = this.tx.selectFrom('secret').select('value').where('name', '=', name);
    return (await kept.executeTakeFirstOrThrow()).value;
  }
}

function tokenOf({ last_day, last_used, ...row }: Tables['token']): Token {
  return { ...row, lastDay: last_day as IsoDate, ...given('lastUsed', last_used as Instant | null) };
}
