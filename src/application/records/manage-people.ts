import { inject, injectable } from 'inversify';
import { addDays, type IsoDate } from '../../domain/calendar.js';
import { issue } from '../../domain/issue.js';
import { date, text } from '../../domain/message.js';
import { isMailAddress } from '../../domain/records/mail-address.js';
import { type Account, holdsOn, type Login, outlasts, type Post } from '../../domain/records/people.js';
import { BOUND_ROLES, excludedBy } from '../../domain/records/permissions.js';
import { isShortId } from '../../domain/records/short-id.js';
import type { Records } from '../ports/records.js';
import { Refused } from '../refused.js';
import { type Actor, Desk } from './desk.js';
import { exists, findCommune, findDepartment, noSuch, unusableId } from './find.js';
import { writtenNote, writtenText } from './written-text.js';

/** Tài khoản và chức trách. Nobody is ever deleted: the log names them. */
@injectable()
export class ManagePeople {
  constructor(@inject(Desk) private readonly desk: Desk) {}

  async add(folder: string, actor: Actor, wanted: { readonly login: Login; readonly name: string }): Promise<void> {
    if (!isShortId(wanted.login)) throw unusableId(folder, 'account', '/login', wanted.login);
    const account = { login: wanted.login, name: writtenText(folder, 'name', wanted.name) };
    await this.desk.act(folder, actor, { action: 'manage_people', commune: '' }, async ({ records, note }) => {
      if ((await records.people.account(account.login)) !== undefined) {
        throw exists(folder, 'account', text(account.login));
      }
      await records.people.save({ ...account, active: true });
      await note({ action: 'account_added', subject: account.login, after: account.name });
    });
  }

  /** With every session and token of the account. @throws Refused when nobody else runs the program */
  async close(folder: string, actor: Actor, login: Login): Promise<void> {
    await this.desk.act(folder, actor, { action: 'manage_people', commune: '' }, async ({ records, note, today }) => {
      const account = await accountOf(folder, records, login);
      await refuseLastAdmin(folder, records, login, today);
      await records.people.save({ ...account, active: false });
      await records.access.endSessionsOf(login);
      await records.access.endTokensOf(login);
      await note({ action: 'account_closed', subject: login });
    });
  }

  /**
   * Ties the account to an address of mail and to a name at the sign-in service of the province; what is left out is
   * taken away. @throws Refused when the address cannot be one, or the name is another account's
   */
  async link(folder: string, actor: Actor, login: Login, wanted: Pick<Account, 'email' | 'identity'>): Promise<void> {
    const email = writtenNote(wanted.email);
    const identity = writtenNote(wanted.identity);
    if (email !== undefined && !isMailAddress(email)) {
      throw new Refused(issue('R034', { file: folder, path: '/email' }, { found: text(email) }));
    }
    await this.desk.act(folder, actor, { action: 'manage_people', commune: '' }, async ({ records, note }) => {
      const { email: _, identity: __, ...account } = await accountOf(folder, records, login);
      const other = identity === undefined ? undefined : await records.people.withIdentity(identity);
      if (identity !== undefined && other !== undefined && other.login !== login) {
        throw exists(folder, 'identity', text(identity), { path: '/identity', holder: other.login });
      }
      const links = { ...(email !== undefined && { email }), ...(identity !== undefined && { identity }) };
      await records.people.save({ ...account, ...links });
      await note({ action: 'account_linked', subject: login, after: [email, identity].filter(Boolean).join(', ') });
    });
  }

  /** @param post of a department: its name as anybody writes it. */
  async give(folder: string, actor: Actor, post: Post): Promise<void> {
    await this.desk.act(folder, actor, { action: 'manage_people', commune: '' }, async ({ records, note, today }) => {
      await accountOf(folder, records, post.account);
      const other = excludedBy(await records.people.posts(post.account), post, today);
      if (other !== undefined) {
        throw new Refused(issue('R017', { file: folder }, { role: text(post.role), other: text(other) }));
      }
      const commune = post.commune === '' ? '' : (await findCommune(folder, records, post.commune)).id;
      const wanted = BOUND_ROLES.has(post.role) ? (post.department ?? '') : post.department;
      const department =
        wanted === undefined
          ? undefined
          : findDepartment(folder, await records.communes.departments(commune, today), wanted).id;
      await records.people.givePost({ ...post, commune, ...(department !== undefined && { department }) });
      const after = [post.role, placeInLog(commune), department].filter(Boolean).join(', ');
      await note({ action: 'post_given', subject: post.account, after });
    });
  }

  /**
   * Ends every post of the account in the commune; `''`: those that are for every commune.
   * @param day the last day on which they hold. @throws Refused when none goes on after it, or one began later
   */
  async end(folder: string, actor: Actor, login: Login, commune: string, day: IsoDate): Promise<void> {
    await this.desk.act(folder, actor, { action: 'manage_people', commune: '' }, async ({ records, note, today }) => {
      await accountOf(folder, records, login);
      if (commune === '') await refuseLastAdmin(folder, records, login, today);
      refuseUnendable(folder, await records.people.posts(login), { commune, day, today });
      await records.people.endPosts(login, commune, day);
      await note({ action: 'post_ended', subject: login, before: placeInLog(commune), after: `until ${day}` });
    });
  }
}

/** The log says the place of every post. */
function placeInLog(commune: string): string {
  return commune === '' ? 'all_communes' : commune;
}

/** A post that somebody holds already ends no earlier than before its first day; one to come may be taken back any day. */
function refuseUnendable(
  folder: string,
  posts: readonly Post[],
  end: { commune: string; day: IsoDate; today: IsoDate },
) {
  const ending = posts.filter((post) => post.commune === end.commune && outlasts(post, end.day));
  const place = { file: folder, path: '/day' };
  if (ending.length === 0) throw new Refused(issue('R039', place));
  const later = ending.find(({ from }) => from <= end.today && end.day < addDays(from, -1));
  if (later !== undefined) throw new Refused(issue('R039', place, { from: date(later.from) }));
}

async function accountOf(folder: string, records: Records, login: Login) {
  const account = await records.people.account(login);
  if (account !== undefined) return account;
  const known = (await records.people.accounts()).map((each) => each.login);
  throw noSuch(folder, 'account', login, known);
}

/** Without an administrator nobody could ever add one again. */
async function refuseLastAdmin(folder: string, { people }: Records, login: Login, today: IsoDate): Promise<void> {
  const isAdmin = async (account: Login) =>
    (await people.posts(account)).some((post) => post.role === 'admin' && holdsOn(post, today));
  if (!(await isAdmin(login))) return;
  for (const other of await people.accounts()) {
    if (other.active && other.login !== login && (await isAdmin(other.login))) return;
  }
  throw new Refused(issue('R018', { file: folder }, { account: text(login) }));
}
