import type { Transaction } from 'kysely';
import type { PeopleRecords } from '../../../application/ports/records.js';
import type { IsoDate } from '../../../domain/calendar.js';
import type { Heads } from '../../../domain/commune.js';
import type { Account, Login, Post, Role } from '../../../domain/records/people.js';
import type { Tables } from '../database/tables.js';
import { given } from './optional.js';

export class PeopleTables implements PeopleRecords {
  constructor(private readonly tx: Transaction<Tables>) {}

  async account(login: Login): Promise<Account | undefined> {
    const row = await this.tx.selectFrom('account').selectAll().where('login', '=', login).executeTakeFirst();
    return row && accountOf(row);
  }

  async accounts(): Promise<readonly Account[]> {
    const rows = await this.tx.selectFrom('account').selectAll().orderBy('login').execute();
    return rows.map(accountOf);
  }

  async withIdentity(identity: string): Promise<Account | undefined> {
    const row = await this.tx.selectFrom('account').selectAll().where('identity', '=', identity).executeTakeFirst();
    return row && accountOf(row);
  }

  async save({ login, name, active, identity, email }: Account): Promise<void> {
    const row = { name, active: active ? 1 : 0, identity: identity ?? null, email: email ?? null };
    await this.tx
      .insertInto('account')
      .values({ login, ...row })
      .onConflict((conflict) => conflict.column('login').doUpdateSet(row))
      .execute();
  }

  async posts(login: Login): Promise<readonly Post[]> {
    const rows = await this.tx.selectFrom('post').selectAll().where('account', '=', login).orderBy('id').execute();
    return rows.map(({ account, commune, role, department, from_day, to_day }) => ({
      ...{ account, commune, role: role as Role, from: from_day as IsoDate },
      ...given('department', department),
      ...given('to', to_day as IsoDate | null),
    }));
  }

  async heads(commune: string, day: IsoDate): Promise<Heads> {
    const rows = await this.tx
      .selectFrom('post')
      .innerJoin('account', 'account.login', 'post.account')
      .select(['post.department', 'account.name'])
      .where('post.commune', 'in', ['', commune])
      .where('post.role', '=', 'head' satisfies Role)
      .where('account.active', '=', 1)
      .where('post.from_day', '<=', day)
      .where((row) => row.or([row('post.to_day', 'is', null), row('post.to_day', '>=', day)]))
      .orderBy('post.from_day')
      .orderBy('account.login')
      .execute();
    const heads = new Map<string, string[]>();
    for (const { department, name } of rows) {
      if (department === null) continue;
      const known = heads.get(department) ?? [];
      heads.set(department, known.includes(name) ? known : [...known, name]);
    }
    return heads;
  }

  async inDepartments(commune: string, day: IsoDate): Promise<ReadonlyMap<string, readonly Account[]>> {
    const rows = await this.tx
      .selectFrom('post')
      .innerJoin('account', 'account.login', 'post.account')
      .selectAll('account')
      .select('post.department')
      .where('post.commune', 'in', ['', commune])
      .where('account.active', '=', 1)
      .where('account.email', 'is not', null)
      .where('post.from_day', '<=', day)
      .where((row) => row.or([row('post.to_day', 'is', null), row('post.to_day', '>=', day)]))
      .orderBy('account.login')
      .execute();
    const found = new Map<string, Map<Login, Account>>();
    for (const { department, ...row } of rows) {
      if (department === null) continue;
      const known = found.get(department) ?? new Map<Login, Account>();
      found.set(department, known.set(row.login, accountOf(row)));
    }
    return new Map([...found].map(([department, accounts]) => [department, [...accounts.values()]]));
  }

  async givePost({ account, commune, role, department, from, to }: Post): Promise<void> {
    const { last } = await this.tx
      .selectFrom('post')
      .select((row) => row.fn.max('id').as('last'))
      .where('account', '=', account)
      .executeTakeFirstOrThrow();
    const id = (last ?? 0) + 1;
    const row = { account, id, commune, role, department: department ?? null, from_day: from, to_day: to ?? null };
    await this.tx.insertInto('post').values(row).execute();
  }

  async endPosts(login: Login, commune: string, day: IsoDate): Promise<void> {
    await this.tx
      .updateTable('post')
      .set({ to_day: day })
      .where('account', '=', login)
      .where('commune', '=', commune)
      .where((row) => row.or([row('to_day', 'is', null), row('to_day', '>', day)]))
      .execute();
  }
}

function accountOf({ login, name, active, identity, email }: Tables['account']): Account {
  return { login, name, active: active === 1, ...given('identity', identity), ...given('email', email) };
}
