import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { Definitions, LoadedSet } from '../../domain/definitions.js';
import { type Issue, issue } from '../../domain/issue.js';
import { date, text } from '../../domain/message.js';
import { nearest } from '../../domain/nearest.js';
import type { CaseFile } from './case-file.js';
import { sharedRoles, unknownNames, unmappedRoles } from './department-checks.js';

/** What only shows when the case meets the definitions: sets that do not exist or are not in force, roles and codes that do not fit. */
export function checkCase(caseFile: CaseFile, definitions: Definitions): readonly Issue[] {
  const aboutSets = caseFile.sets.flatMap((id, index) => {
    const loaded = definitions.sets.get(id);
    if (loaded === undefined) {
      if (definitions.brokenSets.has(id)) return [];
      const near = nearest(id, definitions.sets.keys());
      return issue('K001', caseFile.locate(['sets', index]), { set: text(id), ...(near && { nearest: text(near) }) });
    }
    return [...inForce(caseFile, loaded, index), ...unmappedRoles(caseFile, loaded.set)];
  });
  const sets = setsOfCase(caseFile, definitions);
  return [
    ...aboutSets,
    ...unknownExpected(caseFile, definitions),
    ...sharedRoles(caseFile),
    ...(sets === undefined ? [] : unknownNames(caseFile, sets)),
  ];
}

/** Cases are expected of a figure that there is. */
function unknownExpected({ expected, locate }: CaseFile, { metrics }: Definitions): readonly Issue[] {
  return [...expected.keys()]
    .filter((id) => !metrics.has(id))
    .map((id) => {
      const near = nearest(id, metrics.keys());
      return issue('C005', locate(['expected', id]), { metric: text(id), ...(near && { nearest: text(near) }) });
    });
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

/** All sets that were read; undefined when one of the case is not among them, and nobody can say what it would know. */
export function setsOfCase({ sets }: CaseFile, definitions: Definitions): readonly CriteriaSet[] | undefined {
  const read = [...definitions.sets.values()].map(({ set }) => set);
  return sets.every((id) => definitions.sets.has(id)) ? read : undefined;
}
