import { looseFiles } from '../../application/loose-files.js';
import type { ScoredSet } from '../../application/scored-set.js';
import type { MissingEvidence, PublishedComparison } from '../../domain/assessment.js';
import type { FailedCheck } from '../../domain/consistency.js';
import type { Evidence } from '../../domain/evidence.js';
import type { Exact } from '../../domain/number.js';
import type { AppraisedPoints } from '../../domain/records/appraised-points.js';
import type { RiskFlag } from '../../domain/risk.js';
import {
  candidateTexts,
  causeName,
  checkText,
  departmentName,
  differenceName,
  layerName,
  riskText,
  slotStateName,
} from '../messages/index.js';

export function missingJson(scored: ScoredSet, row: MissingEvidence): object {
  const { slot, state } = row.status;
  return {
    criterion: row.criterion,
    alsoFor: row.alsoFor,
    requirement: slot.requirement.id,
    title: slot.requirement.title,
    department: row.department,
    departmentName: departmentName(scored, row.department),
    period: slot.label,
    due: slot.due,
    state,
    stateName: slotStateName(state),
    points: row.points.toDecimal(scored.set.rounding.places),
    daysLeft: row.daysLeft,
  };
}

export function riskJson(scored: ScoredSet, risk: RiskFlag): object {
  const { signal } = risk;
  return {
    criterion: signal.criterion,
    cause: signal.cause,
    causeName: causeName(signal),
    severity: risk.severity,
    points: signal.points.toDecimal(scored.set.rounding.places),
    ...(signal.actBy === undefined ? {} : { actBy: signal.actBy }),
    department: risk.department,
    departmentName: departmentName(scored, risk.department),
    text: riskText(scored, risk),
    nextStep: risk.nextStep,
    metrics: signal.metrics,
  };
}

export function checkJson(failed: FailedCheck): object {
  return {
    id: failed.check.id,
    severity: failed.check.severity,
    text: checkText(failed),
    facts: failed.metrics,
    candidates: candidateTexts(failed),
  };
}

export function publishedJson({ published, ours, difference, cause }: PublishedComparison, places: number): object {
  return {
    code: published.code,
    points: published.points.toDecimal(places),
    ours: ours.toDecimal(places),
    difference: difference.toDecimal(places),
    cause,
    causeName: differenceName(cause),
    asOf: published.asOf,
    source: published.source,
  };
}

/** @param print points as the document writes them. */
export function appraisalJson(
  { score: { code, layer, points, reason, source, by, at }, locked, difference }: AppraisedPoints,
  print: (points: Exact) => string,
): object {
  return {
    ...{ code, layer, layerName: layerName(layer), points: print(points) },
    ...(locked !== undefined && { locked: print(locked) }),
    ...(difference !== undefined && { difference: print(difference) }),
    ...{ reason, source, by, at },
  };
}

/** Files that count for nothing until a person says what they are. */
export function looseFilesJson(scored: ScoredSet): object {
  const { proposed, unplaced, unknown } = looseFiles(scored);
  const evidenceJson = ({ file, requirement, slot, reason }: Evidence) => ({
    ...(file === undefined ? {} : { file: file.path }),
    requirement,
    ...(slot === undefined ? {} : { period: slot }),
    ...(reason === undefined ? {} : { reason }),
  });
  return {
    proposed: proposed.map(evidenceJson),
    unplaced: unplaced.map(evidenceJson),
    unknown: unknown.map((file) => file.path),
  };
}
