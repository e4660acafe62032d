import { scoredNodes } from '../../../domain/criteria-set.js';
import type { EvidenceRequirement } from '../../../domain/evidence.js';
import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import { lineOf } from '../register.js';
import type { CrossCheck } from './context.js';

/** Two requirements of a set never have the same id; one requirement may serve several criteria. */
export const checkRequirements: CrossCheck = ({ sets }, { origins, report }) => {
  for (const { set } of sets.values()) {
    const first = new Map<string, EvidenceRequirement>();
    for (const requirement of new Set(scoredNodes(set).flatMap(({ scoring }) => scoring.evidence))) {
      const other = first.get(requirement.id);
      if (other === undefined) {
        first.set(requirement.id, requirement);
        continue;
      }
      const values = { id: text(requirement.id), first: text(lineOf(origins.placeOf(other, ['id']))) };
      report(issue('C020', origins.placeOf(requirement, ['id']), { problem: text('twice'), ...values }));
    }
  }
};
