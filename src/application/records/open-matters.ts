import type { MissingEvidence } from '../../domain/assessment.js';
import type { CheckAnswer } from '../../domain/records/check-answer.js';
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
  readonly unanswered: readonly DigestedCheck[];
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
  return {
    missing: assessments.flatMap(({ missing }) => missing),
    waiting: read.items.filter(({ state }) => state === 'submitted' || state === 'not_arising_claimed'),
    unanswered: failedChecks(assessments, json).filter((each) => answerTo(each, read.answers) === undefined),
    byHand: [...new Map(byHand.map((score) => [`${score.set} ${score.code}`, score])).values()],
  };
}

/** How many warnings stand open: manual scores have their reasons, and are none. */
export function warningsIn({ missing, waiting, unanswered }: OpenMatters): number {
  return missing.length + waiting.length + unanswered.length;
}
