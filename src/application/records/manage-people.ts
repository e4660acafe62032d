import { inject, injectable } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import { issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import type { Login, Post } from '../../domain/records/people.js';
import { BOUND_ROLES } from '../../domain/records/permissions.js';
import type { Records } from '../ports/records.js';
import { Refused } from '../refused.js';
import { type Actor, Desk } from './desk.js';
import { findCommune, findDepartment, noSuch } from './find.js';

/** Tài khoản và chức trách. Nobody is ever deleted: the log names them. */
@injectable()
export class ManagePeople {
  constructor(@inject(Desk) private readonly desk: Desk) {}

  async add(folder: string, actor: Actor, account: { readonly login: Login; readonly name: string }): Promise<void> {
    await this.desk.act(folder, actor, { action: 'manage_people', commune: '' }, async ({ records, note }) => {
      if ((await records.people.account(account.login)) !== undefined) {
        throw new Refused(issue('R008', { file: folder }, { what: text(`tài khoản "${account.login}"`) }));
      }
      await records.people.save({ ...account, active: true });
      await note({ action: 'account_added', subject: account.login, after: account.name });
    });
  }

  async close(folder: string, actor: Actor, login: Login): Promise<void> {
    await this.desk.act(folder, actor, { action: 'manage_people', commune: '' }, async ({ records, note }) => {
      const account = await accountOf(folder, records, login);
      await records.people.save({ ...account, active: false });
      await note({ action: 'account_closed', subject: login });
    });
  }

  /** @param post of a department: its name as anybody writes it. */
  async give(folder: string, actor: Actor, post: Post): Promise<void> {
    await this.desk.act(folder, actor, { action: 'manage_people', commune: '' }, async ({ records, note, today }) => {
      await accountOf(folder, records, post.account);
      const commune = post.commune === '' ? '' : (await findCommune(folder, records, post.commune)).id;
      const wanted = BOUND_ROLES.has(post.role) ? (post.department ?? '') : post.department;
      const department =
        wanted === undefined
          ? undefined
          : findDepartment(folder, await records.communes.departments(commune, today), wanted).id;
      await records.people.givePost({ ...post, commune, ...(department !== undefined && { department }) });
      const after = [post.role, commune, department].filter(Boolean).join(' ');
      await note({ action: 'post_given', subject: post.account, after });
    });
  }

  async end(folder: string, actor: Actor, login: Login, commune: string, day: IsoDate): Promise<void> {
    await this.desk.act(folder, actor, { action: 'manage_people', commune: '' }, async ({ records, note }) => {
      await accountOf(folder, records, login);
      await records.people.endPosts(login, commune, day);
      await note({ action: 'post_ended', subject: login, before: commune, after: day });
    });
  }
}

async function accountOf(folder: string, records: Records, login: Login) {
  const account = await records.people.account(login);
  if (account !== undefined) return account;
  const known = (await records.people.accounts()).map((each) => each.login);
  throw noSuch(folder, 'account', login, known);
}
