import { inject, injectable } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import type { Commune, Department, Heads } from '../../domain/commune.js';
import type { Month } from '../../domain/records/month.js';
import { type Account, holdsOn, type Post } from '../../domain/records/people.js';
import { type Action, BOUND_ROLES } from '../../domain/records/permissions.js';
import { type Actor, Desk, type View } from './desk.js';
import { findCommune, findOrLastMonth } from './find.js';

/** Người xem: who looks, and what that person may do here. */
export interface Viewer {
  readonly account: Account;
  /** Posts held today that count in the commune. */
  readonly posts: readonly Post[];
  /** Departments the person acts for; empty for those who act for none or for all. */
  readonly departments: readonly string[];
  /** Whether the person also works in another commune. */
  readonly isElsewhere: boolean;
  may(action: Action, department?: string): boolean;
}

export interface SeenMonth {
  readonly viewer: Viewer;
  readonly commune: Commune;
  /** In the order of time. */
  readonly months: readonly Month[];
  readonly month: Month;
  readonly departments: readonly Department[];
  /** Who heads each of them today. */
  readonly heads: Heads;
  readonly today: IsoDate;
  /** Requests to reopen the month that wait for an answer. */
  readonly requests: number;
}

/** What every page of a month stands on: where one is, who looks and what that person may do there. */
@injectable()
export class SeeMonth {
  constructor(@inject(Desk) private readonly desk: Desk) {}

  /** @param month absent: the last one. @throws Refused when there is none, or it is not for this person. */
  async run(folder: string, actor: Actor, communeId: string, month?: string): Promise<SeenMonth> {
    const deed = { action: 'read', commune: communeId } as const;
    return this.desk.see(folder, actor, deed, async (view) => {
      const { records, today } = view;
      const commune = await findCommune(folder, records, communeId);
      const months = await records.months.list(commune.id);
      const found = await findOrLastMonth(folder, records, commune.id, month);
      const requests = await records.reopenRequests.inMonth(commune.id, found.id);
      return {
        ...{ commune, months, today, month: found },
        requests: requests.filter(({ decision }) => decision === undefined).length,
        departments: await records.communes.departments(commune.id, today),
        heads: await records.people.heads(commune.id, today),
        viewer: await viewerOf(view, commune.id),
      };
    });
  }
}

async function viewerOf({ account, records, today, may }: View, commune: string): Promise<Viewer> {
  const all = (await records.people.posts(account.login)).filter((post) => holdsOn(post, today));
  const posts = all.filter((post) => post.commune === '' || post.commune === commune);
  const bound = posts.filter(({ role }) => BOUND_ROLES.has(role));
  return {
    ...{ account, posts, isElsewhere: all.some((post) => post.commune !== commune) },
    departments: bound.length < posts.length ? [] : bound.flatMap(({ department }) => department ?? []),
    may: (action, department) => may({ action, commune, ...(department !== undefined && { department }) }),
  };
}
