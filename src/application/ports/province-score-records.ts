import type { ProvinceScores } from '../../domain/province/province-scores.js';
import type { Instant } from '../../domain/records/instant.js';
import type { MonthId } from '../../domain/records/month.js';
import type { Login } from '../../domain/records/people.js';

/** Điểm các xã lúc được chấm gần nhất, so that a page need not score them all. Can be worked out again at any time. */
export interface ProvinceScoreRecords {
  find(month: MonthId): Promise<RecordedProvinceScores | undefined>;
  /** Takes the place of what was worked out of the month before. */
  put(scores: RecordedProvinceScores): Promise<void>;
}

export interface RecordedProvinceScores {
  readonly scores: ProvinceScores;
  readonly by: Login;
  /** When the first commune was read. */
  readonly at: Instant;
}
