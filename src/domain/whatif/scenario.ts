import type { EvidenceState, RequirementId } from '../evidence.js';
import type { Fact, MetricId } from '../metric.js';

/** A state of evidence that can be assumed; `missing`: as if nothing had been handed in. */
export type AssumedState = EvidenceState | 'missing';

/** One slot, or with no slot every slot of the requirement, assumed to stand so. */
export interface AssumedEvidence {
  readonly requirement: RequirementId;
  readonly slot?: string;
  readonly state: AssumedState;
}

/**
 * Giả định: what if some figures, levels, done parts or documents were other than they are. It is asked, answered and
 * forgotten: nothing of it is ever recorded as a score.
 */
export interface Scenario {
  readonly name: string;
  /** `undefined`: as if the figure had not been reported. */
  readonly facts: ReadonlyMap<MetricId, Fact | undefined>;
  readonly evidence: readonly AssumedEvidence[];
}
