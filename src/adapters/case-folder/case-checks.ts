import { leavesOf } from '../../domain/criteria-set.js';
import type { Definitions, LoadedSet } from '../../domain/definitions.js';
import { type Issue, issue } from '../../domain/issue.js';
import { date, text } from '../../domain/message.js';
import { nearest } from '../../domain/nearest.js';
import type { CaseFile } from './case-file.js';

/** The role of a criterion that every department plays. */
const EVERYBODY = 'ALL';

/** What only shows when the case meets the definitions: sets that do not exist or are not in force, unmapped roles. */
export function checkCase(caseFile: CaseFile, definitions: Definitions): readonly Issue[] {
  const aboutSets = caseFile.sets.flatMap((id, index) => {
    const loaded = definitions.sets.get(id);
    if (loaded === undefined) {
      const near = nearest(id, definitions.sets.keys());
      return issue('K001', caseFile.locate(['sets', index]), { set: text(id), ...(near && { nearest: text(near) }) });
    }
    return [...inForce(caseFile, loaded, index), ...unmappedRoles(caseFile, loaded)];
  });
  return [...aboutSets, ...sharedRoles(caseFile)];
}

/** A role that two departments play: what it owes is asked of the first. */
function sharedRoles({ departments, locate }: CaseFile): readonly Issue[] {
  const players = new Map<string, string>();
  return departments.flatMap(({ name, roles }, index) =>
    [...new Set(roles)].flatMap((role) => {
      const first = players.get(role);
      if (first === undefined) {
        players.set(role, name);
        return [];
      }
      const values = { role: text(role), first: text(first), second: text(name), problem: text('twice') };
      return issue('K002', locate(['departments', index, 'roles']), values);
    }),
  );
}

function inForce({ period, locate }: CaseFile, { set }: LoadedSet, index: number): readonly Issue[] {
  if (set.validFrom <= period.to && (set.validTo === undefined || period.from <= set.validTo)) return [];
  return [
    issue('K005', locate(['sets', index]), {
      set: text(set.id),
      from: date(set.validFrom),
      ...(set.validTo !== undefined && { to: date(set.validTo) }),
      date: date(period.to),
    }),
  ];
}

function unmappedRoles({ departments, locate }: CaseFile, { set }: LoadedSet): readonly Issue[] {
  const played = new Set(departments.flatMap((each) => each.roles));
  const needed = leavesOf(set.areas).flatMap(({ scoring }) => [
    ...(scoring.lead ? [scoring.lead] : []),
    ...scoring.support,
  ]);
  const unmapped = [...new Set(needed)].filter((role) => role !== EVERYBODY && !played.has(role));
  return unmapped.map((role) =>
    issue('K002', locate(['departments']), { role: text(set.roles.get(role) ?? role), set: text(set.id) }),
  );
}
