import type { CriteriaSet, Scoring } from '../../src/domain/criteria-set.js';
import type { Evidence } from '../../src/domain/evidence.js';
import type { Fact } from '../../src/domain/metric.js';
import type { RuleBody, RuleVersion } from '../../src/domain/rule.js';
import type { LeafScore, TraceNode } from '../../src/domain/score.js';
import { area, day, facts, leaf, rule, rules, set } from './builders.js';
import { rendered, scoreWithEvidence } from './engine-builders.js';

export interface Explained {
  readonly max?: number | string;
  readonly scoring?: Partial<Scoring>;
  readonly version?: Partial<RuleVersion>;
  readonly set?: Partial<CriteriaSet>;
  readonly evidence?: readonly Evidence[];
  readonly asOf?: string;
}

/** One leaf of 20 points on 30/6/2026; every input is fed by a metric of its own name, in capitals. */
export function scoredLeaf(body: RuleBody, given: Readonly<Record<string, Fact>>, more: Explained = {}): LeafScore {
  const inputs = Object.keys(given);
  const wiring = Object.fromEntries(inputs.map((input) => [input, input.toUpperCase()]));
  const known = Object.fromEntries(Object.entries(given).map(([input, fact]) => [input.toUpperCase(), fact]));
  const made = set([area('1', [leaf('1.1', more.max ?? 20, 'rule', wiring, more.scoring)])], more.set);
  const score = scoreWithEvidence({
    set: made,
    rules: rules(rule('rule', body, more.version)),
    facts: facts(known),
    evidence: more.evidence ?? [],
    asOf: day(more.asOf ?? '2026-06-30'),
  });
  const [only] = score.leaves;
  if (only === undefined) throw new Error('no leaf');
  return only;
}

/** The sentence of a step and its values as they are read. */
export function step({ message, values }: TraceNode): readonly [string, Record<string, string>] {
  return [message, rendered(values)];
}

/** The first step of the explanation. */
export function explained(...args: Parameters<typeof scoredLeaf>): readonly [string, Record<string, string>] {
  return step(scoredLeaf(...args).explain());
}
