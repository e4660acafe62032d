import { percent, points } from '../../message.js';
import { Exact } from '../../number.js';
import type { InheritedRule } from '../../rule.js';
import type { RuleOutcome } from '../../score.js';
import type { RuleEvaluator, RuleInput } from '../evaluator.js';
import { explainNotArising, explainState, stateOutcome, zeroPolicyOutcome } from './outcomes.js';
import { ratioValues, readRatio, shareOfFull } from './ratio-reading.js';

/** Kế thừa từ cấp trên: the parent unit's figure counts for every unit below it, which cannot change it. */
export const inherited: RuleEvaluator<'inherited'> = {
  kind: 'inherited',

  evaluate(rule, input) {
    const fact = input.fact('value');
    if (fact?.kind === 'score') return inheritedOutcome(Exact.min(fact.value, input.max), input);
    const reading = readRatio(fact);
    if (reading.kind === 'state') return stateOutcome(reading.state, input.max, input.max);
    if (reading.kind === 'zero') return zeroPolicyOutcome(rule.zeroDenominator, input.max);
    return inheritedOutcome(pointsFor(rule, reading.ratio, input.max), input);
  },

  explain(rule, input) {
    const fact = input.fact('value');
    const max = points(input.max);
    if (fact?.kind === 'score') {
      return { message: 'inherited.score', values: { points: points(Exact.min(fact.value, input.max)), max } };
    }
    const reading = readRatio(fact);
    if (reading.kind === 'state') return explainState(reading.state, fact);
    if (reading.kind === 'zero') return explainNotArising(rule.zeroDenominator);
    const earned = points(pointsFor(rule, reading.ratio, input.max));
    const values = { ...ratioValues(fact), points: earned, max, full_at: percent(rule.fullAt) };
    const shape = rule.fullAt.equals(Exact.ONE) ? '' : '.scaled';
    return { message: `${fact?.kind === 'share' ? 'inherited.share' : 'inherited.ratio'}${shape}`, values };
  },
};

function inheritedOutcome(earned: Exact, input: RuleInput): RuleOutcome {
  return { state: 'inherited', points: earned, reachable: input.max };
}

function pointsFor(rule: InheritedRule, ratio: Exact, max: Exact): Exact {
  return max.times(shareOfFull(ratio, rule.fullAt));
}
