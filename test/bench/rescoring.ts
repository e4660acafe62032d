import { resolve } from 'node:path';
import { ScoreCase } from '../../src/application/score-case.js';
import { createContainer } from '../../src/composition/container.js';
import { yearOf } from '../../src/domain/calendar.js';
import { deriveFacts } from '../../src/domain/engine/derive-facts.js';
import { evaluateSet } from '../../src/domain/engine/evaluate-set.js';
import { EvaluatorTable } from '../../src/domain/engine/evaluator.js';
import { EVALUATORS } from '../../src/domain/engine/evaluators/index.js';
import { matchEvidence } from '../../src/domain/engine/match-evidence.js';
import { Rescorer } from '../../src/domain/engine/rescorer.js';
import { scoredBase } from '../../src/domain/engine/scored-base.js';
import type { Fact } from '../../src/domain/metric.js';
import { Exact } from '../../src/domain/number.js';
import { median, type Row, timed } from './measure.js';

const ROOT = resolve(import.meta.dirname, '../..');
const ROUNDS = 15;
const TIMES = 200;

/** One changed figure of the sample commune on its largest set: scored again, against a full score of the same case. */
export async function benchRescoring(): Promise<Row[]> {
  const container = createContainer({ criteria: resolve(ROOT, 'criteria'), rules: resolve(ROOT, 'rules') });
  const { assessments, definitions } = await container
    .get(ScoreCase)
    .run({ folder: resolve(ROOT, 'samples/xuan-tho') });
  const largest = [...assessments].sort((a, b) => b.score.leaves.length - a.score.leaves.length)[0];
  if (largest === undefined || definitions === undefined) throw new Error('the sample cannot be scored');
  const base = scoredBase(largest, definitions, new EvaluatorTable(EVALUATORS), assessments);
  if (base === undefined) throw new Error('the sample names a set that is not there');
  const rescorer = new Rescorer(base, largest.score);
  const { input } = largest;
  const [metric, given] = ratioOf(input.facts);
  const changed: Fact = { ...given, numerator: given.numerator.minus(Exact.ONE) };
  const typed = new Map([...input.facts, [metric, changed]]);
  const full = () => {
    const facts = deriveFacts(definitions.metrics, typed, base.outside, input.asOf);
    const question = { set: base.prepared.set, year: yearOf(input.period.to), asOf: input.asOf, facts };
    const { slots } = matchEvidence({ ...question, calendar: definitions.calendar, evidence: input.evidence });
    return evaluateSet(base.prepared, facts, slots, base.byHand).total.points;
  };
  const again = () => rescorer.score({ facts: new Map([[metric, changed]]) }).total.points;
  const sums = () => evaluateSet(base.prepared, base.facts, base.slots, base.byHand).total.points;
  if (!full().equals(again())) throw new Error('scoring again gives another total than a full score');
  const timesOf = (work: () => unknown): number[] =>
    Array.from({ length: ROUNDS }, () => timed(() => Array.from({ length: TIMES }, work)));
  const micro = (times: readonly number[]): number => (median(times) * 1000) / TIMES;
  const [fullTime, againTime, sumsTime] = [timesOf(full), timesOf(again), timesOf(sums)].map(micro);
  return [
    {
      what: `one changed figure scored again, ${largest.score.leaves.length} leaves with evidence`,
      value: `${againTime?.toFixed(1)} µs`,
      against: `full score ${fullTime?.toFixed(1)} µs (of it points and sums alone ${sumsTime?.toFixed(1)} µs)`,
      ratio: (fullTime ?? 0) / (againTime ?? 1),
      aim: '≥ 20 × cheaper',
    },
  ];
}

function ratioOf(facts: ReadonlyMap<string, Fact>) {
  for (const [metric, fact] of facts) {
    if (fact.kind === 'ratio' && fact.numerator.sign() > 0 && !fact.denominator.isZero()) {
      return [metric, fact] as const;
    }
  }
  throw new Error('no ratio among the figures of the sample');
}
