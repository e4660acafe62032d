import type { FailedCheck } from '../../domain/consistency.js';
import { fillTemplate } from './render.js';

/** What does not fit, in one sentence with the figures. */
export function checkText({ check, values }: FailedCheck): string {
  return fillTemplate(check.message, values);
}

/** What would fit instead; nothing is ever corrected by itself. */
export function candidateTexts({ candidates }: FailedCheck): string[] {
  return candidates.map((candidate) => fillTemplate(candidate.message, candidate.values));
}
