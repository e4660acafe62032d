import { scoredNodes } from '../../../domain/criteria-set.js';
import { issue } from '../../../domain/issue.js';
import { date, text } from '../../../domain/message.js';
import type { ScoringRule } from '../../../domain/rule.js';
import type { CheckContext, CrossCheck } from './context.js';

/** Versions of a rule start on different days, and one is in force when a set that uses the rule starts. */
export const checkVersions: CrossCheck = ({ sets, rules }, context) => {
  for (const rule of rules.items.values()) checkStarts(rule, context);
  for (const { set } of sets.values()) {
    for (const leaf of scoredNodes(set)) {
      const history = rules.items.get(leaf.scoring.rule)?.history;
      if (history === undefined || history.at(set.validFrom) !== undefined) continue;
      const first = history.versions.at(-1);
      context.report(
        issue('C025', context.origins.placeOf(leaf, ['rule']), {
          rule: text(leaf.scoring.rule),
          valid_from: date(set.validFrom),
          ...(first && { first: date(first.from) }),
        }),
      );
    }
  }
};

function checkStarts({ id, history }: ScoringRule, { origins, report }: CheckContext): void {
  history.versions.forEach(({ from, value }, index) => {
    if (history.versions[index - 1]?.from !== from) return;
    report(issue('C011', origins.placeOf(value, ['from']), { rule: text(id), from: date(from) }));
  });
}
