import type { IsoDate } from '../calendar.js';
import type { Heads } from '../commune.js';
import { type Account, holdsOn, type Post, type Role } from './people.js';

/**
 * Who may do what. Whoever scores never locks, and the administrator of the program neither scores nor decides on
 * evidence: a point must never hang on one person alone.
 */
const MAY = {
  read: ['admin', 'standing_office', 'editor', 'head', 'leader', 'auditor'],
  read_log: ['admin', 'auditor', 'leader', 'standing_office'],
  manage_people: ['admin'],
  manage_departments: ['admin', 'standing_office'],
  open_month: ['standing_office'],
  import_figures: ['standing_office'],
  submit_evidence: ['standing_office', 'editor', 'head'],
  confirm_not_arising: ['head'],
  confirm_without_head: ['standing_office'],
  decide_evidence: ['standing_office'],
  send_reminders: ['standing_office'],
  score_by_hand: ['standing_office'],
  record_appraisal: ['standing_office'],
  hand_over: ['standing_office'],
  close_month: ['leader'],
  reopen_month: ['leader'],
  ask_reopen: ['standing_office', 'editor', 'head'],
  keep_signed: ['standing_office', 'leader'],
  back_up: ['admin', 'standing_office', 'leader'],
  take_backup: ['admin'],
  see_province: ['admin', 'standing_office', 'leader', 'auditor'],
  run_province: ['standing_office'],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof MAY;

/** Roles that act for their own department alone. */
export const BOUND_ROLES: ReadonlySet<Role> = new Set(['editor', 'head']);

/** What concerns the whole workspace, and whoever has the role in one of its communes may do. */
const ANYWHERE: ReadonlySet<Action> = new Set(['back_up']);

export interface Deed {
  readonly action: Action;
  /** `''`: the whole workspace. */
  readonly commune: string;
  /** The department whose work it is; absent: not one department's work. */
  readonly department?: string;
}

function isFor({ commune }: Post, deed: Deed): boolean {
  return commune === '' || commune === deed.commune || (deed.commune === '' && ANYWHERE.has(deed.action));
}

/** Whether the account holds a post that allows the deed on that day. */
export function mayDo(account: Account, posts: readonly Post[], deed: Deed, day: IsoDate): boolean {
  const allowed: readonly Role[] = MAY[deed.action];
  return (
    account.active &&
    posts.some(
      (post) =>
        allowed.includes(post.role) &&
        holdsOn(post, day) &&
        isFor(post, deed) &&
        (!BOUND_ROLES.has(post.role) || deed.department === undefined || post.department === deed.department),
    )
  );
}

/**
 * The head of the department confirms that nothing arose; where nobody heads it that day, the standing office does. A
 * head who is away is no reason: another one is named, or the post is ended.
 */
export function confirmation(heads: Heads, department: string): Action {
  return heads.has(department) ? 'confirm_not_arising' : 'confirm_without_head';
}

export function rolesFor(action: Action): readonly Role[] {
  return MAY[action];
}

/** Roles that one person never holds at once in one place: who scores, who locks, and who runs the program. */
const APART: readonly (readonly [Role, Role])[] = [
  ['standing_office', 'leader'],
  ['admin', 'standing_office'],
  ['admin', 'leader'],
  ['admin', 'editor'],
  ['admin', 'head'],
];

/** The role that a person holds already and that does not go with the new one. */
export function excludedBy(posts: readonly Post[], wanted: Post, day: IsoDate): Role | undefined {
  const meets = ({ commune }: Post) => commune === '' || wanted.commune === '' || commune === wanted.commune;
  const held = posts.filter((post) => meets(post) && (post.to === undefined || post.to >= day)).map(({ role }) => role);
  return held.find((role) =>
    APART.some((pair) => role !== wanted.role && pair.includes(role) && pair.includes(wanted.role)),
  );
}
