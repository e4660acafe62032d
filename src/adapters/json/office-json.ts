import type { SeenBackups } from '../../application/records/see-backups.js';
import type { SeenDuties } from '../../application/records/see-duties.js';
import type { SeenDepartments, SeenPeople } from '../../application/records/see-office.js';

/** Accounts with their posts, those that are over included. */
export function peopleJson({ people }: SeenPeople): object {
  return {
    people: people.map(({ account, posts }) => ({ ...account, posts: posts.map(({ account: _, ...post }) => post) })),
  };
}

export function departmentsJson({ commune, departments }: SeenDepartments): object {
  return { commune: commune.id, departments: departments.map(({ id, name, aliases }) => ({ id, name, aliases })) };
}

/** Who plays the roles of the criteria sets, in the order of days, and who answers for single criteria. */
export function dutiesJson({ commune, seats, named, criteria }: SeenDuties): object {
  return {
    commune: commune.id,
    roles: seats.map(({ role, name, sets, course }) => ({
      ...{ role, name, sets: sets.map(({ id }) => id) },
      course: course.map(({ department, from }) => ({ department, from })),
    })),
    named: named.map(({ commune: _, ...term }) => term),
    criteria: criteria.map(({ code, name }) => ({ code, name })),
  };
}

/** Backups as they tell of themselves, the newest first; where they lie is nobody's business outside. */
export function backupsJson({ shown, total, mayTake }: SeenBackups): object {
  return {
    ...{ total, mayTake },
    backups: shown.map(({ name, at, report }) => ({
      name,
      ...(at !== undefined && { at }),
      ...(report !== undefined && {
        ...{ files: report.files, bytes: report.bytes, months: report.months.length, damaged: report.damaged },
      }),
    })),
  };
}
