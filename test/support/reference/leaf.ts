import Fraction from 'fraction.js';
import type { IsoDate } from '../../../src/domain/calendar.js';
import type { CriteriaSet, SubCriterion } from '../../../src/domain/criteria-set.js';
import type { RequirementId, SlotStatus } from '../../../src/domain/evidence.js';
import type { Facts } from '../../../src/domain/metric.js';
import type { RuleId, RuleVersion, ScoringRule } from '../../../src/domain/rule.js';
import type { ScoreState } from '../../../src/domain/score.js';
import { fraction, greatest, least, ONE, rounded, ZERO } from './fraction.js';
import { type Moment, type Outcome, outcome } from './outcome.js';
import { outcomeOf } from './rules.js';

export interface ReferenceLedger {
  readonly secured: Fraction;
  readonly recoverable: Fraction;
  readonly lost: Fraction;
}

export interface ReferenceLeaf {
  readonly state: ScoreState;
  readonly points: Fraction;
  readonly max: Fraction;
  readonly earned: Fraction;
  readonly withheld: Fraction;
  readonly ledger: ReferenceLedger;
}

/** All that one scoring reads. */
export interface ReferenceCase {
  readonly set: CriteriaSet;
  readonly rules: ReadonlyMap<RuleId, ScoringRule>;
  readonly facts: Facts;
  readonly evidence?: ReadonlyMap<RequirementId, readonly SlotStatus[]>;
  readonly moment: Moment;
}

export function scoreLeaf(leaf: SubCriterion, input: ReferenceCase): ReferenceLeaf {
  const { set, moment } = input;
  if (leaf.scoring.monitor) return nothing('monitored');
  const max = fraction(leaf.maxPoints);
  const earned = figures(leaf, input);
  const { state } = earned;

  if (state === 'not_applicable') {
    if (set.policy.notApplicable === 'rescale') return nothing(state);
    const points = set.policy.notApplicable === 'award_full' ? max : ZERO;
    return settled(state, points, points, max);
  }
  if (state === 'awaiting_external' && set.policy.missingExternal === 'rescale') return nothing(state);

  const counted = backed(earned.points, leaf, input);
  const points = set.rounding.at === 'leaf' ? rounded(counted, set.rounding.places, set.rounding.mode) : counted;
  const upper =
    state === 'awaiting_guidance' || state === 'awaiting_external'
      ? max
      : moment.asOf <= lastDay(input)
        ? greatest(points, least(max, earned.reachable))
        : points;
  return {
    state,
    points,
    max,
    earned: earned.points,
    withheld: earned.points.sub(counted),
    ledger: { secured: points, recoverable: upper.sub(points), lost: max.sub(upper) },
  };
}

function nothing(state: ScoreState): ReferenceLeaf {
  return settled(state, ZERO, ZERO, ZERO);
}

function settled(state: ScoreState, points: Fraction, earned: Fraction, max: Fraction): ReferenceLeaf {
  const ledger = { secured: points, recoverable: ZERO, lost: max.sub(points) };
  return { state, points, max, earned, withheld: ZERO, ledger };
}

export function versionInForce(leaf: SubCriterion, { rules, moment }: ReferenceCase): RuleVersion | undefined {
  const rule = rules.get(leaf.scoring.rule);
  const started = (rule?.history.versions ?? []).filter(({ from }) => from <= moment.asOf && from <= moment.period.to);
  const [first, ...others] = started;
  return first && others.reduce((a, b) => (a.from > b.from ? a : b), first).value;
}

function figures(leaf: SubCriterion, input: ReferenceCase): Outcome {
  const version = versionInForce(leaf, input);
  const max = fraction(leaf.maxPoints);
  if (version === undefined) return outcome('failed', ZERO, max);
  if (version.unclear !== undefined) return outcome('awaiting_guidance', ZERO, max);
  const fact = (name: string) => {
    const metric = leaf.scoring.with[name];
    return metric === undefined ? undefined : input.facts.get(metric);
  };
  return outcomeOf(version.body, { max, moment: input.moment, fact });
}

/** What of the points evidence backs: only documents that are required and already owed take points away. */
function backed(earned: Fraction, leaf: SubCriterion, input: ReferenceCase): Fraction {
  const { set, evidence } = input;
  const due = leaf.scoring.evidence
    .filter(({ required }) => required)
    .flatMap(({ id }) => evidence?.get(id) ?? [])
    .filter(({ slot, counts }) => counts || slot.due < input.moment.asOf);
  const counted = due.filter(({ counts }) => counts);
  if (earned.lte(0) || set.policy.missingEvidence === 'flag' || counted.length === due.length) return earned;
  const share = set.policy.missingEvidence === 'withhold' ? ZERO : new Fraction(counted.length, due.length);
  return earned.mul(least(ONE, share));
}

/** Last day on which points of this period can still be won. */
function lastDay({ set, moment }: ReferenceCase): IsoDate {
  return set.policy.cycle === 'year' ? (`${moment.period.to.slice(0, 4)}-12-31` as IsoDate) : moment.period.to;
}
