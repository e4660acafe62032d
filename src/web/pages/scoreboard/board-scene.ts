import type { SeenChange } from '../../../application/records/see-changes.js';
import type { SeenLayer } from '../../../application/records/see-layers.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { ScoredSet } from '../../../application/scored-set.js';

/** One index of one month, as the scoreboard shows it. */
export interface BoardScene {
  readonly seen: SeenMonth;
  readonly scored: ScoredSet;
  /** Absent: this set was never locked before. */
  readonly change?: SeenChange;
  readonly layers: readonly SeenLayer[];
}
