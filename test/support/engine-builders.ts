import { renderValue } from '../../src/adapters/messages/index.js';
import type { CaseInput } from '../../src/domain/assessment.js';
import type { IsoDate, WorkCalendar } from '../../src/domain/calendar.js';
import type { Department } from '../../src/domain/commune.js';
import type { CriteriaSet } from '../../src/domain/criteria-set.js';
import type { Definitions } from '../../src/domain/definitions.js';
import type { ConsistencyInput } from '../../src/domain/engine/checks/consistency-input.js';
import { EvaluatorTable } from '../../src/domain/engine/evaluator.js';
import { EVALUATORS } from '../../src/domain/engine/evaluators/index.js';
import { matchEvidence } from '../../src/domain/engine/match-evidence.js';
import type { Evidence, EvidenceFile, EvidenceRequirement } from '../../src/domain/evidence.js';
import type { MessageValues } from '../../src/domain/message.js';
import type { Fact, Facts, Metric, MetricId } from '../../src/domain/metric.js';
import type { RuleId, ScoringRule } from '../../src/domain/rule.js';
import type { SetScore } from '../../src/domain/score.js';
import { day, EMPTY_CALENDAR, exact, fact, moment } from './builders.js';
import { engineScore } from './score.js';

export const EVALUATOR_TABLE = new EvaluatorTable(EVALUATORS);

/** A document wanted every quarter, five days after it ends. */
export function requirement(id: string, overrides: Partial<EvidenceRequirement> = {}): EvidenceRequirement {
  return {
    id,
    title: `Tài liệu ${id}`,
    per: 'quarter',
    count: 1,
    due: { kind: 'after_slot', days: 5, count: 'calendar' },
    required: true,
    keywords: [],
    mustShow: [],
    ...overrides,
  };
}

/** An accepted document, unless said otherwise. */
export function offered(id: string, overrides: Partial<Evidence> = {}): Evidence {
  return { requirement: id, state: 'accepted', ...overrides };
}

export function file(path: string, overrides: Partial<EvidenceFile> = {}): EvidenceFile {
  return { path, bytes: 10, sha256: path, type: 'pdf', ...overrides };
}

export function metric(id: MetricId, overrides: Partial<Metric> = {}): Metric {
  return {
    id,
    name: `Chỉ tiêu ${id}`,
    kind: 'ratio',
    unit: 'hồ sơ',
    whole: true,
    bounded: true,
    better: 'higher',
    source: 'Nguồn',
    basis: [],
    ...overrides,
  };
}

export function metrics(...list: readonly Metric[]): ReadonlyMap<MetricId, Metric> {
  return new Map(list.map((each) => [each.id, each]));
}

export function department(id: string, overrides: Partial<Department> = {}): Department {
  return { id, name: `Phòng ${id}`, aliases: [], roles: [], leads: [], supports: [], ...overrides };
}

export function definitions(overrides: Partial<Definitions> = {}): Definitions {
  return {
    sets: new Map(),
    brokenSets: new Set(),
    rules: new Map(),
    metrics: new Map(),
    documents: new Map(),
    calendar: EMPTY_CALENDAR,
    checks: [],
    risks: [],
    ...overrides,
  };
}

/** A case of 2026, scored on 30/6/2026. */
export function caseInput(overrides: Partial<CaseInput> = {}): CaseInput {
  const { asOf, period } = moment();
  return {
    commune: { id: 'xa-a', name: 'Xã A', block: 'xa' },
    period,
    asOf,
    sets: ['test-set'],
    departments: [],
    facts: new Map(),
    evidence: [],
    files: [],
    findings: [],
    departmentNames: [],
    published: [],
    hash: 'c0ffee',
    ...overrides,
  };
}

export function consistencyInput(overrides: Partial<ConsistencyInput> = {}): ConsistencyInput {
  return {
    facts: new Map(),
    metrics: new Map(),
    period: moment().period,
    departments: [],
    departmentNames: [],
    ...overrides,
  };
}

/** A ratio whose percentage was printed too. */
export function restatedRatio(numerator: number, denominator: number, stated: string, places: number): Fact {
  return { ...fact.ratio(numerator, denominator), kind: 'ratio', ...parts(numerator, denominator, stated, places) };
}

function parts(numerator: number, denominator: number, stated: string, places: number) {
  return {
    numerator: exact(numerator),
    denominator: exact(denominator),
    stated: { value: exact(stated), places },
  };
}

/** The same figure, taken on another day. */
export function takenOn(date: string, given: Fact): Fact {
  return { ...given, asOf: day(date) };
}

export interface EvidenceCase {
  readonly set: CriteriaSet;
  readonly rules: ReadonlyMap<RuleId, ScoringRule>;
  readonly facts?: Facts;
  readonly evidence?: readonly Evidence[];
  readonly asOf?: IsoDate;
  readonly calendar?: WorkCalendar;
}

/** Scores a case of 2026 with the evidence that was offered. */
export function scoreWithEvidence(given: EvidenceCase): SetScore {
  const { set, rules, facts = new Map(), evidence = [], calendar = EMPTY_CALENDAR } = given;
  const { asOf, period } = moment({ asOf: given.asOf ?? day('2026-06-30') });
  const { slots } = matchEvidence({ set, year: 2026, asOf, facts, calendar, evidence });
  return engineScore({ set, rules, facts, evidence: slots, moment: { asOf, period, calendar } });
}

/** Message values as they are read. */
export function rendered(values: MessageValues): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, renderValue(value)]));
}
