import type { IsoDate } from '../calendar.js';

/** Tên tài khoản: one person, one account; never shared. */
export type Login = string;

export interface Account {
  readonly login: Login;
  /** Shown beside what the person did. */
  readonly name: string;
  /** A person who left keeps the account, closed, because the log names it. */
  readonly active: boolean;
  /** By what name the sign-in service of the province knows the person; absent: comes in by a password alone. */
  readonly identity?: string;
  /** Thư điện tử; absent: nothing is sent. */
  readonly email?: string;
}

/**
 * Vai trò: `admin` quản trị (chấm điểm thì không), `standing_office` cơ quan thường trực, `editor` cán bộ đơn vị,
 * `head` trưởng đơn vị, `leader` lãnh đạo (khóa và mở lại tháng), `auditor` người kiểm tra nhật ký.
 */
export const ROLES = ['admin', 'standing_office', 'editor', 'head', 'leader', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** Chức trách: who plays which role, where, from when to when. Work stays with the department when the person leaves. */
export interface Post {
  readonly account: Login;
  /** `''`: every commune of the workspace. */
  readonly commune: string;
  readonly role: Role;
  /** For `editor` and `head`: the only department they act for. */
  readonly department?: string;
  readonly from: IsoDate;
  readonly to?: IsoDate;
}

/** Whether the post goes on after that day. */
export function outlasts({ to }: Pick<Post, 'to'>, day: IsoDate): boolean {
  return to === undefined || day < to;
}

/** Whether the post was taken back before its first day was over: nobody holds it on any day. */
export function isTakenBack({ from, to }: Pick<Post, 'from' | 'to'>): boolean {
  return to !== undefined && to < from;
}

export function holdsOn({ from, to }: { readonly from: IsoDate; readonly to?: IsoDate }, day: IsoDate): boolean {
  return from <= day && (to === undefined || day <= to);
}
