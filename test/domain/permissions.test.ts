import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/domain/calendar.js';
import { type Post, ROLES, type Role } from '../../src/domain/records/people.js';
import { type Action, type Deed, mayDo, rolesFor } from '../../src/domain/records/permissions.js';
import { ACTIONS, mark, TABLED_ROLES } from '../support/agreed-permissions.js';
import { day } from '../support/builders.js';

const TODAY = day('2026-10-10');
const [YESTERDAY, TOMORROW] = [day('2026-10-09'), day('2026-10-11')];
const ACCOUNT = { login: 'an', name: 'An', active: true };

type Times = 'always' | 'ended yesterday' | 'ends today' | 'begins today' | 'begins tomorrow';
const TIMES: Readonly<Record<Times, { readonly from: IsoDate; readonly to?: IsoDate; readonly holds: boolean }>> = {
  always: { from: day('2026-01-01'), holds: true },
  'ended yesterday': { from: day('2026-01-01'), to: YESTERDAY, holds: false },
  'ends today': { from: day('2026-01-01'), to: TODAY, holds: true },
  'begins today': { from: TODAY, holds: true },
  'begins tomorrow': { from: TOMORROW, holds: false },
};
const PLACES = {
  'the own commune': { post: 'xa-a', deed: 'xa-a', holds: true },
  'another commune': { post: 'xa-a', deed: 'xa-b', holds: false },
  'the whole workspace': { post: 'xa-a', deed: '', holds: false },
  'a commune, held for all of them': { post: '', deed: 'xa-b', holds: true },
  'the whole workspace, held for all of it': { post: '', deed: '', holds: true },
} as const;
const DEPARTMENTS = {
  'no department': { deed: undefined, own: true },
  'the own department': { deed: 'kt', own: true },
  'another department': { deed: 'vp', own: false },
} as const;

function postOf(role: Role, times: Times, commune: string): Post {
  const { holds: _, ...days } = TIMES[times];
  const bound = role === 'editor' || role === 'head';
  return { account: 'an', role, commune, ...days, ...(bound && { department: 'kt' }) };
}

/** Every cell of the matrix, with what the plain table says of it. */
const MATRIX = ACTIONS.flatMap((action) =>
  ROLES.flatMap((role) =>
    (Object.keys(TIMES) as Times[]).flatMap((times) =>
      Object.entries(PLACES).flatMap(([place, { post, deed: commune, holds }]) =>
        Object.entries(DEPARTMENTS).flatMap(([where, { deed: department, own }]) =>
          [true, false].map((active) => {
            const allowed = mark(action, role);
            // Whoever locks a month of one commune takes the backups around it, which are of the whole workspace.
            const reaches = holds || (action === 'back_up' && commune === '');
            return {
              name: `${action} by ${role} whose post ${times}, for ${where} of ${place}${active ? '' : ', account closed'}`,
              posts: [postOf(role, times, post)],
              deed: { action, commune, ...(department !== undefined && { department }) },
              active,
              expected: active && TIMES[times].holds && reaches && (allowed === 'x' || (allowed === 'o' && own)),
            };
          }),
        ),
      ),
    ),
  ),
);

describe('permissions', () => {
  it('are those of the agreed table in every case', () => {
    expect(MATRIX).toHaveLength(22 * 6 * 5 * 5 * 3 * 2);
    const wrong = MATRIX.filter(
      ({ posts, deed, active, expected }) => mayDo({ ...ACCOUNT, active }, posts, deed, TODAY) !== expected,
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('name every action in the table, and every role that may do it', () => {
    expect(TABLED_ROLES).toEqual([...ROLES]);
    for (const action of ACTIONS) {
      const allowed = ROLES.filter((role) => mark(action, role) !== '.');
      expect([...rolesFor(action)].sort()).toEqual([...allowed].sort());
    }
  });

  it('of an account without a post are none', () => {
    for (const action of ACTIONS) expect(mayDo(ACCOUNT, [], { action, commune: 'xa-a' }, TODAY)).toBe(false);
  });

  it('never let an administrator score, decide on evidence or lock, whatever posts of that role there are', () => {
    const points: readonly Action[] = [
      ...(['submit_evidence', 'confirm_not_arising', 'confirm_without_head', 'decide_evidence'] as const),
      ...(['score_by_hand', 'record_appraisal'] as const),
      ...(['import_figures', 'open_month', 'hand_over', 'close_month', 'reopen_month'] as const),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...points),
        fc.array(anyPost(fc.constant('admin'))),
        anyPlace(),
        (action, posts, at) => {
          expect(mayDo(ACCOUNT, posts, { action, ...at }, TODAY)).toBe(false);
        },
      ),
    );
  });

  it('of several posts are the sum of what each allows', () => {
    const anyRole = fc.constantFrom(...ROLES);
    fc.assert(
      fc.property(fc.constantFrom(...ACTIONS), fc.array(anyPost(anyRole)), anyPlace(), (action, posts, at) => {
        const deed: Deed = { action, ...at };
        const single = posts.some((post) => mayDo(ACCOUNT, [post], deed, TODAY));
        expect(mayDo(ACCOUNT, posts, deed, TODAY)).toBe(single);
        expect(mayDo({ ...ACCOUNT, active: false }, posts, deed, TODAY)).toBe(false);
      }),
    );
  });

  it('give handing over and locking to different roles', () => {
    expect(rolesFor('hand_over').filter((role) => rolesFor('close_month').includes(role))).toEqual([]);
  });
});

function anyPost(role: fc.Arbitrary<Role>): fc.Arbitrary<Post> {
  const times = fc.constantFrom(...(Object.keys(TIMES) as Times[]));
  return fc
    .tuple(role, times, fc.constantFrom('', 'xa-a', 'xa-b'))
    .map(([each, when, commune]) => postOf(each, when, commune));
}

function anyPlace(): fc.Arbitrary<Pick<Deed, 'commune' | 'department'>> {
  return fc.record(
    { commune: fc.constantFrom('', 'xa-a', 'xa-b'), department: fc.constantFrom('kt', 'vp') },
    { requiredKeys: ['commune'] },
  );
}
