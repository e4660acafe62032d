import type { IsoDate } from '../../domain/calendar.js';
import { issue } from '../../domain/issue.js';
import { list, type MessageValue, text } from '../../domain/message.js';
import { nearest } from '../../domain/nearest.js';
import type { Account, Login, Post } from '../../domain/records/people.js';
import { type Deed, mayDo, rolesFor } from '../../domain/records/permissions.js';
import type { Records } from '../ports/records.js';
import { Refused } from '../refused.js';

/** Người và chức trách: who somebody is in the workspace, and what that person may do there on that day. */
export class Standing {
  private constructor(
    private readonly folder: string,
    readonly account: Account,
    private readonly posts: readonly Post[],
    readonly today: IsoDate,
  ) {}

  /** @throws Refused when there is no such account, or it is closed. */
  static async of(folder: string, { people }: Records, login: Login, today: IsoDate): Promise<Standing> {
    const account = await people.account(login);
    if (account?.active === true) return new Standing(folder, account, await people.posts(login), today);
    const known = (await people.accounts()).filter(({ active }) => active).map((each) => each.login);
    const near = nearest(login, known);
    const values = { account: text(login), ...(near !== undefined && { nearest: text(near) }) };
    throw new Refused(issue('R001', { file: folder }, values));
  }

  may(deed: Deed): boolean {
    return mayDo(this.account, this.posts, deed, this.today);
  }

  /** @throws Refused when no post of this person allows it. */
  allow(deed: Deed): void {
    if (this.may(deed)) return;
    const roles = rolesFor(deed.action).map((role): MessageValue => text(role));
    throw new Refused(issue('R002', { file: this.folder }, { account: text(this.account.login), roles: list(roles) }));
  }
}
