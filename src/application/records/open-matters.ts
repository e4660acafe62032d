import type { MissingEvidence } from '../../domain/assessment.js';
import { type CheckAnswer, isSettled } from '../../domain/records/check-answer.js';
import type { EvidenceItem } from '../../domain/records/evidence-item.js';
import type { LayerScore } from '../../domain/records/layer.js';
import type { DomainJson } from '../ports/domain-json.js';
import type { ScoredCase } from '../score-case.js';
import { answerTo, type DigestedCheck, failedChecks } from './failed-checks.js';

/** Việc còn mở của một tháng: what people should look at before it is signed and locked. None of it stops the lock. */
export interface OpenMatters {
  readonly missing: readonly MissingEvidence[];
  /** Documents and claims that wait for a decision. */
  readonly waiting: readonly EvidenceItem[];
  /** How many wait in the whole commune: also those of departments whose documents are not for this person. */
  readonly waitingInAll: number;
  /** Checks that fail and that nobody has accepted: a department that was asked has not answered by that. */
  readonly unsettled: readonly DigestedCheck[];
  /** The last score by hand of each criterion. */
  readonly byHand: readonly LayerScore[];
}

export interface MonthRecordsRead {
  readonly items: readonly EvidenceItem[];
  readonly answers: readonly CheckAnswer[];
  readonly layers: readonly LayerScore[];
}

export function openMatters({ assessments }: ScoredCase, read: MonthRecordsRead, json: DomainJson): OpenMatters {
  const byHand = read.layers.filter(({ layer }) => layer === 'self');
  const waiting = read.items.filter(({ state }) => state === 'submitted' || state === 'not_arising_claimed');
  const submitted = assessments[0]?.input.evidence.filter(({ state }) => state === 'submitted') ?? [];
  return {
    missing: assessments.flatMap(({ missing }) => missing),
    waiting,
    waitingInAll: Math.max(waiting.length, submitted.length),
    unsettled: failedChecks(assessments, json).filter((each) => !isSettled(answerTo(each, read.answers))),
    byHand: [...new Map(byHand.map((score) => [`${score.set} ${score.code}`, score])).values()],
  };
}

/** How many warnings stand open: manual scores have their reasons, and are none. */
export function warningsIn({ missing, waitingInAll, unsettled }: OpenMatters): number {
  return missing.length + waitingInAll + unsettled.length;
}
