import { scoredNodes } from '../criteria-set.js';
import { requirementsOf } from '../engine/match-evidence.js';
import type { ScoredBase } from '../engine/rescorer.js';
import type { RequirementId } from '../evidence.js';
import type { Assignment, Choice } from './choice.js';
import type { Item } from './solve.js';

/**
 * Việc phải có trước: a report needs its plan. An option can only be taken when all that is still owed of the documents
 * it needs is handed in too.
 */
export function prerequisites(choices: readonly Choice[], { prepared: { set } }: Pick<ScoredBase, 'prepared'>): Item[] {
  const ofDocument = new Map(requirementsOf(set).map(({ id, needs }) => [id, needs ?? []]));
  const leaves = scoredNodes(set);
  const needsOf = (choice: Choice): readonly RequirementId[] =>
    choice.kind === 'documents'
      ? (ofDocument.get(choice.requirement) ?? [])
      : leaves.flatMap(({ scoring }) =>
          Object.values(scoring.with).includes(choice.metric) ? (scoring.needs ?? []) : [],
        );
  return choices.flatMap((choice, at) => {
    const needed = new Set(needsOf(choice));
    const owed = choices.flatMap((each, index) =>
      each.kind === 'documents' && index !== at && needed.has(each.requirement) ? [index] : [],
    );
    if (owed.length === 0) return [];
    const holds = (made: Assignment): boolean =>
      made[at] === 0 || owed.every((each) => made[each] === choices[each]?.options.length);
    return [{ kind: 'rule', scope: [at, ...owed], holds }];
  });
}
