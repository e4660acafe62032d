import { type SubCriterion, scoredNodes } from '../../../domain/criteria-set.js';
import { issue } from '../../../domain/issue.js';
import { type MessageValues, text } from '../../../domain/message.js';
import type { ScoringRule } from '../../../domain/rule.js';
import type { Path } from '../../boundary/index.js';
import type { Catalogue } from '../catalogue.js';
import { inputsOf, type RuleInput } from '../rule-inputs.js';
import { unknownWord } from '../unknown-word.js';
import type { CheckContext, CrossCheck } from './context.js';

/** A leaf feeds exactly the inputs that its rule has in any version, each by a metric of a kind that fits. */
export const checkInputs: CrossCheck = (catalogue, context) => {
  for (const { set } of catalogue.sets.values()) {
    for (const leaf of scoredNodes(set)) {
      const rule = catalogue.rules.items.get(leaf.scoring.rule);
      if (rule !== undefined) checkLeaf(leaf, rule, catalogue, context);
    }
  }
};

function checkLeaf(leaf: SubCriterion, rule: ScoringRule, { metrics }: Catalogue, context: CheckContext): void {
  const refuse = (below: Path, problem: string, values: MessageValues): void => {
    const place = context.origins.placeOf(leaf, below);
    context.report(issue('C017', place, { problem: text(problem), rule: text(rule.id), ...values }));
  };
  const inputs = inputsInAnyVersion(rule);
  for (const name of inputs.keys()) {
    if (leaf.scoring.with[name] === undefined) refuse(['with'], 'missing', { input: text(name) });
  }
  for (const [name, id] of Object.entries(leaf.scoring.with)) {
    const input = inputs.get(name);
    const kind = metrics.items.get(id)?.kind;
    if (input === undefined) {
      const wanted = text([...inputs.keys()].join(', '));
      refuse(['with', name], 'unknown', { ...unknownWord('input', name, inputs.keys()), wanted });
    } else if (kind !== undefined && !input.kinds.includes(kind)) {
      const wanted = text(input.kinds.join(', '));
      refuse(['with', name], 'kind', { input: text(name), metric: text(id), kind: text(kind), wanted });
    }
  }
}

function inputsInAnyVersion(rule: ScoringRule): ReadonlyMap<string, RuleInput> {
  const inputs = rule.history.versions.flatMap(({ value }) => inputsOf(value.body));
  return new Map(inputs.map((input) => [input.name, input]));
}
