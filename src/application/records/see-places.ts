import { inject, injectable } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import type { Commune } from '../../domain/commune.js';
import { issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import type { Month } from '../../domain/records/month.js';
import { holdsOn, type Role } from '../../domain/records/people.js';
import { Refused } from '../refused.js';
import { type Actor, Desk } from './desk.js';

/** Nơi làm việc: a commune where the person holds a post today, with the posts and the last month. */
export interface Place {
  readonly commune: Commune;
  readonly roles: readonly Role[];
  /** Absent: no month was opened yet. */
  readonly month?: Month;
}

export interface Places {
  readonly places: readonly Place[];
  /** Roles that the person holds in every commune of the workspace. */
  readonly everywhere: readonly Role[];
  readonly today: IsoDate;
}

/** Where a person may go after signing in. */
@injectable()
export class SeePlaces {
  constructor(@inject(Desk) private readonly desk: Desk) {}

  /** @throws Refused when the account is unknown or closed. */
  async run(folder: string, { account: login }: Actor): Promise<Places> {
    return this.desk.look(folder, async (records, today) => {
      const account = await records.people.account(login);
      if (account?.active !== true) throw new Refused(issue('R001', { file: folder }, { account: text(login) }));
      const posts = (await records.people.posts(login)).filter((post) => holdsOn(post, today));
      const everywhere = posts.filter(({ commune }) => commune === '').map(({ role }) => role);
      const months = await records.months.all();
      const places: Place[] = [];
      for (const commune of await records.communes.list()) {
        const roles = posts.filter((post) => post.commune === commune.id).map(({ role }) => role);
        if (roles.length + everywhere.length === 0) continue;
        const month = months.findLast((each) => each.commune === commune.id);
        places.push({ commune, roles: [...roles, ...everywhere], ...(month !== undefined && { month }) });
      }
      return { places, everywhere, today };
    });
  }
}
