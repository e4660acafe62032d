import type { Assessment } from '../../domain/assessment.js';
import type { FailedCheck } from '../../domain/consistency.js';
import type { CheckAnswer } from '../../domain/records/check-answer.js';
import type { DomainJson } from '../ports/domain-json.js';

/** Một kiểm tra không đạt, with the hash of the figures that do not fit. */
export interface DigestedCheck {
  readonly failed: FailedCheck;
  readonly digest: string;
}

/** What fails in a month: each once, though it may fail for every set that reads the figures. */
export function failedChecks(assessments: readonly Assessment[], json: DomainJson): readonly DigestedCheck[] {
  const found = assessments.flatMap((assessment) =>
    assessment.checks.map((failed) => [digestOf(failed, assessment, json), failed] as const),
  );
  return [...new Map(found)].map(([digest, failed]) => ({ digest, failed }));
}

/** The last answer that was given to the figures as they are. */
export function answerTo({ digest }: DigestedCheck, answers: readonly CheckAnswer[]): CheckAnswer | undefined {
  return answers.findLast((answer) => answer.digest === digest);
}

/** Where a figure came from, and remarks about it, do not make it another figure. */
function digestOf({ check, metrics, values }: FailedCheck, { facts }: Assessment, json: DomainJson): string {
  const figures = metrics.map((metric) => {
    const { source: _, note: __, ...figure } = facts.get(metric) ?? {};
    return { metric, figure };
  });
  return json.hash({ check: check.id, values, figures });
}
