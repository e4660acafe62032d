import type { SubCriterion } from '../../../domain/criteria-set.js';
import { type Issue, issue } from '../../../domain/issue.js';
import { type MessageValues, text } from '../../../domain/message.js';
import { nearest } from '../../../domain/nearest.js';
import type { ScoringRule } from '../../../domain/rule.js';
import type { Catalogue } from '../catalogue.js';
import { inputsOf, type RuleInput } from '../rule-inputs.js';
import { scoredNodes } from '../usage.js';
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
  const refuse = (below: readonly string[], problem: string, input: string, values: MessageValues = {}): void => {
    context.report(refusal(context.origins.placeOf(leaf, below), { problem, rule: rule.id, input }, values));
  };
  const inputs = inputsInAnyVersion(rule);
  for (const name of inputs.keys()) {
    if (leaf.scoring.with[name] === undefined) refuse(['with'], 'missing', name);
  }
  for (const [name, id] of Object.entries(leaf.scoring.with)) {
    const input = inputs.get(name);
    const kind = metrics.items.get(id)?.kind;
    if (input === undefined) {
      const near = nearest(name, inputs.keys());
      const wanted = { wanted: text([...inputs.keys()].join(', ')) };
      refuse(['with', name], 'unknown', name, { ...wanted, ...(near === undefined ? {} : { nearest: text(near) }) });
    } else if (kind !== undefined && !input.kinds.includes(kind)) {
      const wanted = text(input.kinds.join(', '));
      refuse(['with', name], 'kind', name, { metric: text(id), kind: text(kind), wanted });
    }
  }
}

function inputsInAnyVersion(rule: ScoringRule): ReadonlyMap<string, RuleInput> {
  const inputs = rule.history.versions.flatMap(({ value }) => inputsOf(value.body));
  return new Map(inputs.map((input) => [input.name, input]));
}

function refusal(
  place: Issue['place'],
  { problem, rule, input }: { readonly problem: string; readonly rule: string; readonly input: string },
  values: MessageValues,
): Issue {
  return issue('C017', place, { problem: text(problem), rule: text(rule), input: text(input), ...values });
}
