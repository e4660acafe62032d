import { type IsoDate, isoDate, type Period, type WorkCalendar, yearOf } from '../calendar.js';
import {
  type Code,
  type CriteriaSet,
  type Criterion,
  isLeaf,
  leavesOf,
  type Scoring,
  type SubCriterion,
} from '../criteria-set.js';
import type { Dated } from '../history.js';
import type { Facts, Metric, MetricId } from '../metric.js';
import type { Exact } from '../number.js';
import type { RuleId, RuleVersion, ScoringRule } from '../rule.js';
import { type EvaluatorTable, type RuleContext, type RuleEvaluator, RuleInput } from './evaluator.js';
import { addsUp } from './limits.js';

/** A set made ready for one date: rule versions looked up once, however many communes are scored. */
export interface PreparedSet {
  readonly set: CriteriaSet;
  readonly areas: readonly PreparedNode[];
  readonly context: RuleContext;
  /** The day whose rule versions apply. */
  readonly rulesOn: IsoDate;
  /** Whether points can still be won on the as-of date. */
  readonly cycleOpen: boolean;
  /** Last day of the scoring cycle. */
  readonly cycleEnd: IsoDate;
}

export interface PreparedNode {
  readonly criterion: Criterion;
  readonly children: readonly PreparedNode[];
  /** Whether it is worth what is below it: neither rounded nor limited. */
  readonly addsUp: boolean;
  readonly leaf: PreparedLeaf | undefined;
  readonly standIn: StandIn | undefined;
}

/** The published score of a group, and the figures that decide whether it is used. */
export interface StandIn {
  readonly node: PreparedNode;
  readonly metrics: readonly MetricId[];
  readonly replaced: readonly MetricId[];
}

/**
 * A leaf with all that scoring reads of it for every commune. Looked up in the criterion each time, with thousands of
 * leaves, these would cost more than the arithmetic: each is somewhere else in memory.
 */
export interface PreparedLeaf {
  readonly criterion: SubCriterion;
  readonly area: Code;
  readonly max: Exact;
  readonly wiring: Scoring['with'];
  readonly evidence: Scoring['evidence'];
  readonly monitor: boolean;
  readonly rule: PreparedRule | undefined;
}

/** A rule in the version that applies. */
export interface PreparedRule {
  readonly id: RuleId;
  readonly version: Dated<RuleVersion>;
  readonly evaluator: RuleEvaluator;
}

export interface ScoringDate {
  readonly asOf: IsoDate;
  readonly period: Period;
  readonly calendar: WorkCalendar;
  /** For names in explanations; without them ids are shown. */
  readonly metrics?: ReadonlyMap<MetricId, Metric>;
}

/** Rules in force on the last day of the period, or on the as-of date when that is earlier. */
export function ruleDate(date: Pick<ScoringDate, 'asOf' | 'period'>): IsoDate {
  return date.asOf < date.period.to ? date.asOf : date.period.to;
}

export function prepareSet(
  set: CriteriaSet,
  rules: ReadonlyMap<RuleId, ScoringRule>,
  evaluators: EvaluatorTable,
  date: ScoringDate,
): PreparedSet {
  const year = yearOf(date.period.to);
  const on = ruleDate(date);
  const ruleOn = (id: RuleId): PreparedRule | undefined => {
    const version = rules.get(id)?.history.at(on);
    return version && { id, version, evaluator: evaluators.for(version.value.body) };
  };
  const prepare = (criterion: Criterion, area: Code): PreparedNode => ({
    criterion,
    children: criterion.children.map((child) => prepare(child, area)),
    addsUp: addsUp(set.rounding, criterion),
    leaf: isLeaf(criterion) ? prepareLeaf(criterion, area, ruleOn(criterion.scoring.rule)) : undefined,
    standIn: criterion.standIn && prepareStandIn(criterion, criterion.standIn, (node) => prepare(node, area)),
  });
  const cycleEnd = cycleEndOf(set, date.period);
  return {
    set,
    areas: set.areas.map((area) => prepare(area, area.code)),
    context: { asOf: date.asOf, year, calendar: date.calendar, metrics: date.metrics ?? new Map(), evaluators },
    rulesOn: on,
    cycleOpen: date.asOf <= cycleEnd,
    cycleEnd,
  };
}

/** Last day of the scoring cycle: of the year, or of the period scored. */
export function cycleEndOf({ policy }: Pick<CriteriaSet, 'policy'>, { to }: Period): IsoDate {
  return policy.cycle === 'year' ? (isoDate(yearOf(to), 12, 31) ?? to) : to;
}

/** What the leaf's rule reads. */
export function inputOf(prepared: PreparedSet, leaf: PreparedLeaf, facts: Facts): RuleInput {
  return new RuleInput(leaf.max, leaf.wiring, facts, prepared.context);
}

function prepareLeaf(criterion: SubCriterion, area: Code, rule: PreparedRule | undefined): PreparedLeaf {
  const { maxPoints: max, scoring } = criterion;
  return { criterion, area, max, wiring: scoring.with, evidence: scoring.evidence, monitor: scoring.monitor, rule };
}

function prepareStandIn(
  replaced: Criterion,
  standIn: SubCriterion,
  prepare: (node: Criterion) => PreparedNode,
): StandIn {
  return {
    node: prepare(standIn),
    metrics: Object.values(standIn.scoring.with),
    replaced: leavesOf([replaced]).flatMap((leaf) => Object.values(leaf.scoring.with)),
  };
}
