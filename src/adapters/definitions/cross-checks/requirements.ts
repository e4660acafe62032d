import { type CriteriaSet, scoredNodes } from '../../../domain/criteria-set.js';
import type { EvidenceRequirement } from '../../../domain/evidence.js';
import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import { circlesOf, circleText } from '../circles.js';
import { lineOf } from '../register.js';
import { unknownWord } from '../unknown-word.js';
import type { CheckContext, CrossCheck } from './context.js';

/** Two requirements of a set never have the same id; one requirement may serve several criteria. */
export const checkRequirements: CrossCheck = ({ sets }, context) => {
  const { origins, report } = context;
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
    checkNeeds(set, first, context);
    checkOrder(first, context);
  }
};

/** What must be there first is a document of the same set. */
function checkNeeds(set: CriteriaSet, known: ReadonlyMap<string, EvidenceRequirement>, context: CheckContext): void {
  const owners = [
    ...[...known.values()].map((owner) => ({ owner, needs: owner.needs ?? [] })),
    ...scoredNodes(set).map((node) => ({ owner: node, needs: node.scoring.needs ?? [] })),
  ];
  for (const { owner, needs } of owners) {
    needs.forEach((id, at) => {
      if (known.has(id)) return;
      const values = { problem: text('unknown'), ...unknownWord('id', id, known.keys()) };
      context.report(issue('C020', context.origins.placeOf(owner, ['needs', at]), values));
    });
  }
}

/** No document waits for itself, straight or through others: then none of them could ever come first. */
function checkOrder(known: ReadonlyMap<string, EvidenceRequirement>, { origins, report }: CheckContext): void {
  const circles = circlesOf(known.values(), ({ needs = [] }) => needs.flatMap((id) => known.get(id) ?? []));
  for (const circle of circles) {
    report(issue('C043', origins.placeOf(circle[0], ['needs']), { circle: text(circleText(circle)) }));
  }
}
