import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { RiskFlag } from '../../domain/risk.js';
import { fillTemplate } from './render.js';

/** What may be lost and why, in one sentence with the figures. */
export function riskText({ set }: { readonly set: CriteriaSet }, { rule, signal }: RiskFlag): string {
  return fillTemplate(rule.message, signal.values, set.rounding);
}
