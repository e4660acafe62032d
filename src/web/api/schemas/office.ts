import { ROLES } from '../../../domain/records/people.js';
import { count, day, list, moment, shape, text, word, yesNo } from './shape.js';

const post = shape({ commune: text, role: word(...ROLES), from: day }, { department: text, to: day });
const duty = word('role', 'lead', 'support');

/** Nhật ký, tài khoản, đơn vị, sao lưu. */
export const OFFICE = {
  Log: shape({
    ...{ total: count, hasNewer: yesNo, hasOlder: yesNo },
    entries: list(
      shape(
        {
          ...{ scope: text, seq: count, at: moment, account: text, origin: text, action: text, subject: text },
          ...{ previous: text, hash: text },
          text: {
            ...shape({ action: text, subject: text }, { before: text, after: text }),
            description: 'Như trang Nhật ký ghi cho người đọc.',
          },
        },
        { name: text, before: text, after: text, reason: text, rows: text },
      ),
    ),
  }),
  LogChain: {
    ...shape({ entries: count }, { broken: shape({ seq: count }, { at: moment }) }),
    description: 'Số dòng đã đọc lại; "broken" chỉ có khi chuỗi đứt, và là dòng nơi nó đứt.',
  },
  People: shape({
    people: list(shape({ login: text, name: text, active: yesNo, posts: list(post) }, { email: text, identity: text })),
  }),
  PersonChanged: shape({ kind: word('done'), account: text }),
  Departments: shape({
    commune: text,
    departments: list(shape({ id: text, name: text, aliases: list(text) })),
  }),
  DepartmentWritten: shape({ kind: word('done'), department: text }),
  Duties: shape({
    commune: text,
    roles: list(
      shape({ role: text, name: text, sets: list(text), course: list(shape({ department: text, from: day })) }),
    ),
    named: list(shape({ department: text, kind: duty, subject: text, from: day }, { until: day })),
    criteria: list(shape({ code: text, name: text })),
  }),
  Backups: shape({
    ...{ total: count, mayTake: yesNo },
    backups: list(
      shape(
        { name: text },
        {
          ...{ at: moment, files: count, bytes: count, months: count },
          damaged: list(shape({ sha256: text, name: text, why: text })),
        },
      ),
    ),
  }),
} as const;
