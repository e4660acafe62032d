import type { Role } from '../../src/domain/records/people.js';
import type { Action } from '../../src/domain/records/permissions.js';

/** What the office agreed on: `x` may, `o` may for the own department only. */
const TABLE = `
action               admin  standing_office  editor  head  leader  auditor
read                 x      x                o       o     x       x
read_log             x      x                .       .     x       x
manage_people        x      .                .       .     .       .
manage_departments   x      x                .       .     .       .
open_month           .      x                .       .     .       .
import_figures       .      x                .       .     .       .
submit_evidence      .      x                o       o     .       .
confirm_not_arising  .      .                .       o     .       .
confirm_without_head .      x                .       .     .       .
decide_evidence      .      x                .       .     .       .
send_reminders       .      x                .       .     .       .
score_by_hand        .      x                .       .     .       .
record_appraisal     .      x                .       .     .       .
hand_over            .      x                .       .     .       .
close_month          .      .                .       .     x       .
reopen_month         .      .                .       .     x       .
ask_reopen           .      x                o       o     .       .
keep_signed          .      x                .       .     x       .
back_up              x      x                .       .     x       .
take_backup          x      .                .       .     .       .
see_province         x      x                .       .     x       x
run_province         .      x                .       .     .       .
`;
const [HEAD = [], ...ROWS] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
/** Roles as they head the columns. */
export const TABLED_ROLES: readonly string[] = HEAD.slice(1);
export const ACTIONS = ROWS.map(([action]) => action as Action);
const marks = new Map(
  ROWS.flatMap(([action, ...row]) => row.map((mark, index) => [`${action} ${HEAD[index + 1]}`, mark] as const)),
);
/** `x`, `o` or `.` */
export const mark = (action: Action, role: Role) => marks.get(`${action} ${role}`);
