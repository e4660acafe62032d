import { inject, injectable } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import type { Commune, Department } from '../../domain/commune.js';
import { type DutyTerm, termsFrom } from '../../domain/records/duty.js';
import type { Account, Post } from '../../domain/records/people.js';
import { type Actor, Desk } from './desk.js';
import { findCommune } from './find.js';

/** Một người: the account and the posts, those that are over included. */
export interface Person {
  readonly account: Account;
  readonly posts: readonly Post[];
}

export interface SeenPeople {
  readonly people: readonly Person[];
  readonly communes: readonly Commune[];
  /** Departments of every commune, by its id. */
  readonly departments: ReadonlyMap<string, readonly Department[]>;
  readonly today: IsoDate;
}

export interface SeenDepartments {
  readonly commune: Commune;
  readonly departments: readonly Department[];
  /** Those that are held now, and those that begin later. */
  readonly duties: readonly DutyTerm[];
}

/** What somebody may open of the running of the office. */
export interface OfficeDoors {
  readonly people: boolean;
  readonly backups: boolean;
  readonly commonLog: boolean;
  /** Communes whose departments this person keeps. */
  readonly communes: readonly Commune[];
}

/** Văn phòng: who works here, and how the work is divided. */
@injectable()
export class SeeOffice {
  constructor(@inject(Desk) private readonly desk: Desk) {}

  async doors(folder: string, actor: Actor): Promise<OfficeDoors> {
    return this.desk.seeOwn(folder, actor, async ({ may, records }) => {
      const communes = await records.communes.list();
      return {
        people: may({ action: 'manage_people', commune: '' }),
        backups: may({ action: 'back_up', commune: '' }),
        commonLog: may({ action: 'read_log', commune: '' }),
        communes: communes.filter(({ id }) => may({ action: 'manage_departments', commune: id })),
      };
    });
  }

  /** @throws Refused to all but the administrator. */
  async people(folder: string, actor: Actor): Promise<SeenPeople> {
    return this.desk.see(folder, actor, { action: 'manage_people', commune: '' }, async ({ records, today }) => {
      const people: Person[] = [];
      for (const account of await records.people.accounts()) {
        people.push({ account, posts: await records.people.posts(account.login) });
      }
      const communes = await records.communes.list();
      const departments = new Map<string, readonly Department[]>();
      for (const { id } of communes) departments.set(id, await records.communes.departments(id, today));
      return { people, communes, departments, today };
    });
  }

  /** @throws Refused */
  async departments(folder: string, actor: Actor, commune: string): Promise<SeenDepartments> {
    const deed = { action: 'manage_departments', commune } as const;
    return this.desk.see(folder, actor, deed, async ({ records, today }) => {
      return {
        commune: await findCommune(folder, records, commune),
        departments: await records.communes.departments(commune, today),
        duties: termsFrom(await records.communes.duties(commune), today),
      };
    });
  }
}
