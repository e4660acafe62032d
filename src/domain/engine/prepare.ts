import { type IsoDate, isoDate, type Period, type WorkCalendar, yearOf } from '../calendar.js';
import { type Code, type CriteriaSet, type Criterion, isLeaf, leavesOf, type SubCriterion } from '../criteria-set.js';
import type { Dated } from '../history.js';
import type { Facts, Metric, MetricId } from '../metric.js';
import type { RuleId, RuleVersion, ScoringRule } from '../rule.js';
import { type EvaluatorTable, type RuleContext, type RuleEvaluator, RuleInput } from './evaluator.js';

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
  readonly leaf?: PreparedLeaf;
  readonly standIn?: {
    readonly node: PreparedNode;
    readonly metrics: readonly MetricId[];
    readonly replaced: readonly MetricId[];
  };
}

export interface PreparedLeaf {
  readonly criterion: SubCriterion;
  readonly area: Code;
  readonly rule?: { readonly id: RuleId; readonly version: Dated<RuleVersion>; readonly evaluator: RuleEvaluator };
}

export interface ScoringDate {
  readonly asOf: IsoDate;
  readonly period: Period;
  readonly calendar: WorkCalendar;
  /** For names in explanations; without them ids are shown. */
  readonly metrics?: ReadonlyMap<MetricId, Metric>;
}

/** Rules in force on the last day of the period, or on the as-of date when that is earlier. */
function ruleDate(date: ScoringDate): IsoDate {
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
  const prepare = (criterion: Criterion, area: Code): PreparedNode => ({
    criterion,
    children: criterion.children.map((child) => prepare(child, area)),
    ...(isLeaf(criterion) ? { leaf: prepareLeaf(criterion, area, on, rules, evaluators) } : {}),
    ...(criterion.standIn
      ? { standIn: prepareStandIn(criterion, criterion.standIn, (node) => prepare(node, area)) }
      : {}),
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
  return new RuleInput(leaf.criterion.maxPoints, leaf.criterion.scoring.with, facts, prepared.context);
}

function prepareLeaf(
  criterion: SubCriterion,
  area: Code,
  on: IsoDate,
  rules: ReadonlyMap<RuleId, ScoringRule>,
  evaluators: EvaluatorTable,
): PreparedLeaf {
  const version = rules.get(criterion.scoring.rule)?.history.at(on);
  if (version === undefined) return { criterion, area };
  return {
    criterion,
    area,
    rule: { id: criterion.scoring.rule, version, evaluator: evaluators.for(version.value.body) },
  };
}

function prepareStandIn(
  replaced: Criterion,
  standIn: SubCriterion,
  prepare: (node: Criterion) => PreparedNode,
): NonNullable<PreparedNode['standIn']> {
  return {
    node: prepare(standIn),
    metrics: Object.values(standIn.scoring.with),
    replaced: leavesOf([replaced]).flatMap((leaf) => Object.values(leaf.scoring.with)),
  };
}
