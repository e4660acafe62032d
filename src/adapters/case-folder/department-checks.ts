import type { Department } from '../../domain/commune.js';
import { type Code, type CriteriaSet, leavesOf, nodesOf } from '../../domain/criteria-set.js';
import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { nearest } from '../../domain/nearest.js';
import type { CaseFile } from './case-file.js';

/** `lead` may name roles and codes of single criteria: the sets of the case tell which is which. */
export function withRolesApart(departments: readonly Department[], sets: readonly CriteriaSet[]): Department[] {
  const codes = codesOf(sets);
  const roles = rolesOf(sets);
  return departments.map((each) => {
    const isRole = (name: string): boolean => roles.has(name) && !codes.has(name);
    const leads = each.leads.filter((name) => !isRole(name));
    return { ...each, roles: [...each.roles, ...each.leads.filter(isRole)], leads };
  });
}

/** A role that two departments play, or a criterion that two lead: what it owes is asked of the first. */
export function sharedRoles({ departments, locate }: CaseFile): readonly Issue[] {
  const players = new Map<string, string>();
  return departments.flatMap(({ name, roles, leads }, index) =>
    [...new Set([...roles, ...leads])].flatMap((role) => {
      const first = players.get(role);
      if (first === undefined) {
        players.set(role, name);
        return [];
      }
      const key = roles.includes(role) ? 'roles' : 'lead';
      const values = { role: text(role), first: text(first), second: text(name), problem: text('twice') };
      return issue('K002', locate(['departments', index, key]), values);
    }),
  );
}

export function unmappedRoles({ departments, locate }: CaseFile, set: CriteriaSet): readonly Issue[] {
  const played = new Set(departments.flatMap((each) => [...each.roles, ...each.leads]));
  const needed = leavesOf(set.areas).flatMap(({ scoring }) => [
    ...(scoring.lead ? [scoring.lead] : []),
    ...scoring.support,
  ]);
  const unmapped = [...new Set(needed)].filter((role) => !set.everybody.has(role) && !played.has(role));
  return unmapped.map((role) =>
    issue('K002', locate(['departments']), { role: text(set.roles.get(role) ?? role), set: text(set.id) }),
  );
}

/** Roles and codes that none of the sets has: what they were meant for stays with nobody. */
export function unknownNames({ departments, locate }: CaseFile, sets: readonly CriteriaSet[]): readonly Issue[] {
  const roles = rolesOf(sets);
  const codes = codesOf(sets);
  return departments.flatMap(({ name, roles: played, leads, supports }, index) => {
    const at = (key: string, place: number): SourcePlace => locate(['departments', index, key, place]);
    return [
      ...played.flatMap((role, place) => (roles.has(role) ? [] : unknownRole(role, name, roles, at('roles', place)))),
      ...leads.flatMap((each, place) =>
        codes.has(each) || roles.has(each) ? [] : unknownCode(each, [...codes, ...roles], at('lead', place), name),
      ),
      ...supports.flatMap((code, place) =>
        codes.has(code) ? [] : unknownCode(code, codes, at('support', place), name),
      ),
    ];
  });
}

/** @param department whose part of case.yaml names the code; absent: a table does. */
export function unknownCode(code: Code, codes: Iterable<Code>, place: SourcePlace, department?: string): Issue {
  const near = nearest(code, codes);
  return issue('K008', place, {
    code: text(code),
    ...(department !== undefined && { department: text(department) }),
    ...(near !== undefined && { nearest: text(near) }),
  });
}

export function codesOf(sets: readonly CriteriaSet[]): ReadonlySet<Code> {
  return new Set(sets.flatMap((set) => nodesOf(set).map((node) => node.code)));
}

function rolesOf(sets: readonly CriteriaSet[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set.roles.keys()]));
}

function unknownRole(role: string, department: string, roles: ReadonlySet<string>, place: SourcePlace): Issue {
  const near = nearest(role, roles);
  return issue('K007', place, {
    role: text(role),
    department: text(department),
    allowed: text([...roles].join(', ')),
    ...(near !== undefined && { nearest: text(near) }),
  });
}
