import { type IsoDate, parseIsoDate, type WorkCalendar } from '../../src/domain/calendar.js';
import {
  type CriteriaSet,
  type Criterion,
  isLeaf,
  type Scoring,
  type SubCriterion,
} from '../../src/domain/criteria-set.js';
import { History } from '../../src/domain/history.js';
import type { Fact, FactOrigin, Facts, MetricId } from '../../src/domain/metric.js';
import { Exact } from '../../src/domain/number.js';
import type { Instant } from '../../src/domain/records/instant.js';
import type { Award, RatioRule, RuleBody, RuleId, RuleVersion, ScoringRule } from '../../src/domain/rule.js';
import type { Moment } from './reference/outcome.js';

/** Exact numbers as people write them: `2`, `'2,5'`, `'95/100'`. */
export function exact(value: number | string): Exact {
  return Exact.from(`${value}`);
}

/** @throws when there is no such day, so that a mistyped test fails at once. */
export function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === undefined) throw new Error(`not a date: ${text}`);
  return date;
}

export const EMPTY_CALENDAR: WorkCalendar = { holidays: new Set(), makeUpDays: new Set(), years: new Set() };

/** The year 2026, scored in the middle of it. */
export function moment(overrides: Partial<Moment> = {}): Moment {
  const period = { from: day('2026-01-01'), to: day('2026-12-31') };
  return { asOf: day('2026-06-30'), period, calendar: EMPTY_CALENDAR, ...overrides };
}

/** A set whose scale is what its base areas add up to. */
export function set(areas: readonly Criterion[], overrides: Partial<CriteriaSet> = {}): CriteriaSet {
  const base = areas.filter((each) => each.block === 'base');
  return {
    id: 'test-set',
    version: '1.0.0',
    name: 'Bộ tiêu chí thử',
    indexName: 'Chỉ số thử',
    validFrom: day('2020-01-01'),
    basis: [],
    scale: sumOfMaxima(base),
    rounding: { places: 2, mode: 'half_up', at: 'leaf' },
    policy: {
      notApplicable: 'rescale',
      missingExternal: 'pending',
      missingEvidence: 'proportional',
      submittedCounts: false,
      cycle: 'year',
    },
    roles: new Map(),
    everybody: new Set(),
    areas,
    ...overrides,
  };
}

/** An area over criteria; its maximum is their sum. */
export function area(code: string, children: readonly Criterion[], overrides: Partial<Criterion> = {}): Criterion {
  return { ...branch(code, children, overrides), level: 'area', children: atLevel(children, 'criterion') };
}

/** A criterion over others, to be put into an area. */
export function branch(code: string, children: readonly Criterion[], overrides: Partial<Criterion> = {}): Criterion {
  const maxPoints = sumOfMaxima(children);
  return { ...node(code, maxPoints), children: atLevel(children, 'sub_criterion'), ...overrides };
}

/** Points outside the scale, at most `cap`. */
export function bonusArea(code: string, cap: number | string, children: readonly Criterion[]): Criterion {
  return area(code, children, { block: 'bonus', maxPoints: exact(cap) });
}

/** Points taken away, never below `floor`. */
export function penaltyArea(code: string, floor: number | string, children: readonly Criterion[]): Criterion {
  return area(code, children, { block: 'penalty', maxPoints: Exact.ZERO, floor: exact(floor) });
}

/** A leaf; `inputs` say which metric feeds which input of the rule. */
export function leaf(
  code: string,
  maxPoints: number | string,
  rule: RuleId,
  inputs: Readonly<Record<string, MetricId>>,
  scoring: Partial<Scoring> = {},
): SubCriterion {
  return {
    ...node(code, exact(maxPoints)),
    scoring: { rule, with: inputs, source: 'self', monitor: false, support: [], evidence: [], ...scoring },
  };
}

function node(code: string, maxPoints: Exact): Criterion {
  return {
    code,
    level: 'criterion',
    name: `Tiêu chí ${code}`,
    maxPoints,
    block: 'base',
    floor: Exact.ZERO,
    children: [],
  };
}

function atLevel(nodes: readonly Criterion[], level: Criterion['level']): Criterion[] {
  return nodes.map((each) =>
    isLeaf(each) ? { ...each, level } : { ...each, level, children: atLevel(each.children, 'sub_criterion') },
  );
}

function sumOfMaxima(nodes: readonly Criterion[]): Exact {
  return Exact.sum(nodes.map((each) => each.maxPoints));
}

/** A rule with one version that has always been in force. */
export function rule(id: RuleId, body: RuleBody, overrides: Partial<RuleVersion> = {}): ScoringRule {
  return datedRule(id, [['2000-01-01', body, overrides]]);
}

/** A rule with a version for each starting day. */
export function datedRule(
  id: RuleId,
  versions: readonly (readonly [from: string, body: RuleBody, overrides?: Partial<RuleVersion>])[],
): ScoringRule {
  const dated = versions.map(([from, body, overrides]) => ({
    from: day(from),
    value: { body, basis: [], examples: [], ...overrides },
  }));
  return { id, title: id, summary: id, history: new History<RuleVersion>(dated) };
}

export function ratioRule(id: RuleId, overrides: Partial<RatioRule> = {}): ScoringRule {
  return rule(id, {
    kind: 'ratio',
    fullAt: Exact.ONE,
    zeroDenominator: 'zero',
    blankIsZeroDenominator: false,
    ...overrides,
  });
}

export function rules(...list: readonly ScoringRule[]): ReadonlyMap<RuleId, ScoringRule> {
  return new Map(list.map((each) => [each.id, each]));
}

export const award = {
  points: (value: number | string): Award => ({ kind: 'points', points: exact(value) }),
  share: (value: number | string): Award => ({ kind: 'share', share: exact(value) }),
};

const ORIGIN: FactOrigin = { asOf: day('2026-06-30'), source: 'test', entry: 'typed' };

/** Facts of every kind, as reported on 30/6/2026. */
export const fact = {
  ratio: (numerator: number | string, denominator: number | string): Fact => ({
    ...ORIGIN,
    kind: 'ratio',
    numerator: exact(numerator),
    denominator: exact(denominator),
  }),
  share: (text: string, places = 2): Fact => ({ ...ORIGIN, kind: 'share', stated: { value: exact(text), places } }),
  count: (value: number | string): Fact => ({ ...ORIGIN, kind: 'count', value: exact(value) }),
  score: (value: number | string): Fact => ({ ...ORIGIN, kind: 'score', value: exact(value) }),
  level: (level: string): Fact => ({ ...ORIGIN, kind: 'level', level }),
  parts: (...done: readonly string[]): Fact => ({ ...ORIGIN, kind: 'parts', done }),
  date: (text: string): Fact => ({ ...ORIGIN, kind: 'date', date: day(text) }),
  open: (text: string): Fact => ({ ...ORIGIN, kind: 'open', operator: '>', value: exact(text), percent: true }),
  blank: (): Fact => ({ ...ORIGIN, kind: 'blank' }),
  notArising: (): Fact => ({ ...ORIGIN, kind: 'not_arising', reason: 'test' }),
  notApplicable: (): Fact => ({ ...ORIGIN, kind: 'not_applicable', reason: 'test' }),
  awaitingGuidance: (): Fact => ({ ...ORIGIN, kind: 'awaiting_guidance', reason: 'test' }),
};

export function facts(byMetric: Readonly<Record<MetricId, Fact>>): Facts {
  return new Map(Object.entries(byMetric));
}

/** Midday in Viet Nam. */
export function instant(date: IsoDate): Instant {
  return `${date}T12:00:00.000+07:00` as Instant;
}
