import { findCriterion, isLeaf } from '../criteria-set.js';
import { type Formula, FormulaError } from '../formula.js';
import { points, text } from '../message.js';
import { Exact } from '../number.js';
import { byUrgency, RISK_SYMBOLS, type RiskFlag, type RiskRule, type RiskSignal } from '../risk.js';
import { leadOf } from './departments.js';
import { countedSignals } from './risks/counted-signals.js';
import { deadlineSignals, findingSignals } from './risks/duty-signals.js';
import { evidenceSignals, reusedEvidenceSignals } from './risks/evidence-signals.js';
import {
  failedCheckSignals,
  notReportedSignals,
  shortfallSignals,
  staleSignals,
  unclearSignals,
} from './risks/figure-signals.js';
import { listSignals } from './risks/list-signals.js';
import { cutSignals, fallingSignals } from './risks/past-signals.js';
import type { RiskInput } from './risks/risk-input.js';

const SOURCES: readonly ((risk: RiskInput, rules: readonly RiskRule[]) => RiskSignal[])[] = [
  evidenceSignals,
  reusedEvidenceSignals,
  deadlineSignals,
  notReportedSignals,
  shortfallSignals,
  staleSignals,
  failedCheckSignals,
  countedSignals,
  findingSignals,
  unclearSignals,
  fallingSignals,
  listSignals,
  cutSignals,
];

/** Cảnh báo nguy cơ mất điểm: signals found by the engine, judged by the rules of the data, most urgent first. */
export function assessRisk(rules: readonly RiskRule[], risk: RiskInput): RiskFlag[] {
  const signals = SOURCES.flatMap((find) => find(risk, rules));
  return signals
    .flatMap((signal) => {
      const rule = rules.find((each) => each.cause === signal.cause && holds(each.when, signal));
      return rule === undefined ? [] : [flagOf(rule, signal, risk)];
    })
    .sort(byUrgency);
}

function flagOf(rule: RiskRule, signal: RiskSignal, risk: RiskInput): RiskFlag {
  const { set } = risk.prepared;
  const criterion = findCriterion(set, signal.criterion);
  const leaf = criterion !== undefined && isLeaf(criterion) ? criterion : undefined;
  const named = {
    ...signal,
    values: { ...signal.values, name: text(criterion?.name ?? ''), points: points(signal.points) },
  };
  return {
    rule,
    signal: named,
    severity: rule.severity.find((each) => holds(each.when, signal))?.level ?? 'low',
    department: signal.department ?? (leaf === undefined ? '' : leadOf(leaf, set, risk.input.departments).id),
    nextStep: (rule.keepsNextStep ? undefined : leaf?.scoring.remedy) ?? rule.nextStep,
  };
}

/** A condition that has no value for this signal (a division by zero) does not hold. */
function holds(condition: Formula<boolean> | undefined, signal: RiskSignal): boolean {
  if (condition === undefined) return true;
  try {
    return condition.evaluate(new Map(RISK_SYMBOLS.map((symbol) => [symbol, signal.symbols[symbol] ?? Exact.ZERO])));
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}
