import type { Department } from '../../src/domain/commune.js';
import type { FailedCheck } from '../../src/domain/consistency.js';
import type { SetPolicy, SubCriterion } from '../../src/domain/criteria-set.js';
import { assessRisk } from '../../src/domain/engine/assess-risk.js';
import { evaluateSet } from '../../src/domain/engine/evaluate-set.js';
import { matchEvidence } from '../../src/domain/engine/match-evidence.js';
import { prepareSet } from '../../src/domain/engine/prepare.js';
import { deadlineSignals, findingSignals } from '../../src/domain/engine/risks/duty-signals.js';
import { evidenceSignals, reusedEvidenceSignals } from '../../src/domain/engine/risks/evidence-signals.js';
import {
  failedCheckSignals,
  notReportedSignals,
  shortfallSignals,
  staleSignals,
  unclearSignals,
} from '../../src/domain/engine/risks/figure-signals.js';
import type { RiskInput } from '../../src/domain/engine/risks/risk-input.js';
import type { Evidence } from '../../src/domain/evidence.js';
import type { Finding } from '../../src/domain/finding.js';
import type { Fact, Metric } from '../../src/domain/metric.js';
import { RISK_CAUSES, type RiskCause, type RiskFlag, type RiskRule, type RiskSignal } from '../../src/domain/risk.js';
import type { ScoringRule } from '../../src/domain/rule.js';
import { area, day, EMPTY_CALENDAR, facts, moment, ratioRule, rules, set } from './builders.js';
import { caseInput, EVALUATOR_TABLE, metrics, rendered } from './engine-builders.js';

export interface RiskCase {
  readonly leaves: readonly SubCriterion[];
  /** Beside `ratio`, a plain ratio rule. */
  readonly rules?: readonly ScoringRule[];
  readonly facts?: Readonly<Record<string, Fact>>;
  readonly metrics?: readonly Metric[];
  readonly evidence?: readonly Evidence[];
  readonly findings?: readonly Finding[];
  readonly failed?: readonly FailedCheck[];
  readonly departments?: readonly Department[];
  readonly policy?: Partial<SetPolicy>;
  readonly asOf?: string;
}

export function riskRule(cause: RiskCause, overrides: Partial<RiskRule> = {}): RiskRule {
  return { id: cause, cause, title: cause, severity: [], message: 'câu', nextStep: 'Việc chung', ...overrides };
}

/** One rule for each cause, without conditions. */
export const EVERY_CAUSE = RISK_CAUSES.map((cause) => riskRule(cause));

/** A case of 2026, scored on 30/6/2026 unless said otherwise. */
export function riskInputOf(given: RiskCase): RiskInput {
  const made = set([area('1', given.leaves)]);
  const judged = { ...made, policy: { ...made.policy, ...given.policy } };
  const { period } = moment();
  const asOf = day(given.asOf ?? '2026-06-30');
  const known = rules(ratioRule('ratio'), ...(given.rules ?? []));
  const reported = facts(given.facts ?? {});
  const calendar = EMPTY_CALENDAR;
  const named = metrics(...(given.metrics ?? []));
  const prepared = prepareSet(judged, known, EVALUATOR_TABLE, { asOf, period, calendar, metrics: named });
  const evidence = given.evidence ?? [];
  const { slots } = matchEvidence({ set: judged, year: 2026, asOf, facts: reported, calendar, evidence });
  const { findings = [], departments = [], failed = [] } = given;
  return {
    prepared,
    score: evaluateSet(prepared, reported, slots),
    input: caseInput({ asOf, evidence, findings, departments }),
    facts: reported,
    metrics: named,
    failed,
    ruleOf: (leaf) => known.get(leaf.criterion.scoring.rule)?.history.at(prepared.rulesOn)?.value.body,
  };
}

/** Flags of a case by the given rules. */
export function flagsBy(riskRules: readonly RiskRule[], given: RiskCase): RiskFlag[] {
  return assessRisk(riskRules, riskInputOf(given));
}

/** One flag for every signal of a case. @throws when a signal has no cause. */
export function flagsOf(given: RiskCase): RiskFlag[] {
  const input = riskInputOf(given);
  const flags = assessRisk(EVERY_CAUSE, input);
  if (SOURCES.flatMap((find) => find(input)).length !== flags.length) throw new Error('a signal without a cause');
  return flags;
}

const SOURCES: readonly ((risk: RiskInput) => RiskSignal[])[] = [
  evidenceSignals,
  reusedEvidenceSignals,
  deadlineSignals,
  findingSignals,
  notReportedSignals,
  shortfallSignals,
  staleSignals,
  failedCheckSignals,
  unclearSignals,
];

/** A flag in a few words: criterion, points, last day. */
export function brief({ signal }: RiskFlag): string {
  return `${signal.criterion} ${signal.points} ${signal.actBy}`;
}

export function symbolsOf({ signal }: RiskFlag): Record<string, string> {
  return Object.fromEntries(Object.entries(signal.symbols).map(([name, value]) => [name, `${value}`]));
}

export function valuesOf({ signal }: RiskFlag): Record<string, string> {
  return rendered(signal.values);
}

/** The flags of one cause. */
export function raised(cause: RiskCause, given: RiskCase): RiskFlag[] {
  return flagsOf(given).filter((flag) => flag.signal.cause === cause);
}
