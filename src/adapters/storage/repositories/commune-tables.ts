import type { Transaction } from 'kysely';
import type { CommuneRecords, WrittenRows } from '../../../application/ports/records.js';
import type { IsoDate } from '../../../domain/calendar.js';
import type { Commune, Department } from '../../../domain/commune.js';
import { type Duty, dutiesOn } from '../../../domain/records/duty.js';
import type { Tables } from '../database/tables.js';
import { given } from './optional.js';

export class CommuneTables implements CommuneRecords {
  constructor(private readonly tx: Transaction<Tables>) {}

  async list(): Promise<readonly Commune[]> {
    const rows = await this.tx.selectFrom('commune').selectAll().orderBy('id').execute();
    return rows.map(({ province, ...row }) => ({ ...row, ...given('province', province) }));
  }

  async add({ id, name, block, province }: Commune): Promise<void> {
    await this.tx
      .insertInto('commune')
      .values({ id, name, block, province: province ?? null })
      .execute();
  }

  async departments(commune: string, day: IsoDate): Promise<readonly Department[]> {
    const rows = await this.tx
      .selectFrom('department')
      .select(['id', 'name'])
      .where('commune', '=', commune)
      .orderBy('position')
      .execute();
    const aliases = await this.tx.selectFrom('department_alias').selectAll().where('commune', '=', commune).execute();
    const duties = dutiesOn(await this.duties(commune), day);
    return rows.map(({ id, name }) => {
      const subjects = (kind: Duty['kind']) =>
        duties.filter((duty) => duty.department === id && duty.kind === kind).map(({ subject }) => subject);
      return {
        id,
        name,
        aliases: aliases.filter(({ department }) => department === id).map(({ written }) => written),
        roles: subjects('role'),
        leads: subjects('lead'),
        supports: subjects('support'),
      };
    });
  }

  async addDepartment(commune: string, { id, name }: Pick<Department, 'id' | 'name'>): Promise<void> {
    const { last } = await this.tx
      .selectFrom('department')
      .select((row) => row.fn.count<number>('id').as('last'))
      .where('commune', '=', commune)
      .executeTakeFirstOrThrow();
    await this.tx
      .insertInto('department')
      .values({ commune, id, name, position: last + 1 })
      .execute();
  }

  async addAlias(commune: string, department: string, written: string, folded: string): Promise<void> {
    await this.tx.insertInto('department_alias').values({ commune, department, written, folded }).execute();
  }

  async duties(commune: string): Promise<readonly Duty[]> {
    return [...(await this.writtenDuties(commune)).values()];
  }

  async writtenDuties(commune: string): Promise<WrittenRows<Duty>> {
    const rows = await this.tx.selectFrom('duty').selectAll().where('commune', '=', commune).orderBy('id').execute();
    return new Map(
      rows.map(({ id, department, kind, subject, from_day }) => {
        return [`${id}`, { commune, department, kind: kind as Duty['kind'], subject, from: from_day as IsoDate }];
      }),
    );
  }

  async giveDuty({ commune, department, kind, subject, from }: Duty): Promise<string> {
    const { last } = await this.tx
      .selectFrom('duty')
      .select((row) => row.fn.max('id').as('last'))
      .where('commune', '=', commune)
      .executeTakeFirstOrThrow();
    const id = (last ?? 0) + 1;
    await this.tx
      .insertInto('duty')
      .values({ commune, id, department, kind, subject, from_day: from, to_day: null })
      .execute();
    return `${id}`;
  }
}
