import type { LevelRule } from '../../domain/board.js';
import type { ConsistencyCheck } from '../../domain/consistency.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { ForecastRule } from '../../domain/forecast.js';
import type { LegalDocument } from '../../domain/legal.js';
import type { ListDefinitions } from '../../domain/lists/list-definitions.js';
import type { Metric } from '../../domain/metric.js';
import type { ActionRules } from '../../domain/plan/action.js';
import type { RiskRule } from '../../domain/risk.js';
import type { ScoringRule } from '../../domain/rule.js';
import type { CalendarYearDto } from './dto/calendar.js';
import type { Shelf } from './shelf.js';

/** A set and the files it was read from. */
export interface ReadSet {
  readonly set: CriteriaSet;
  readonly files: readonly string[];
  /** False when an area could not be used: the others are still checked, but there is nothing to score with. */
  readonly isWhole: boolean;
}

/** All that was read, each file for itself; whether it fits together is for the cross-checks to say. */
export interface Catalogue {
  readonly documents: ReadonlyMap<string, LegalDocument>;
  readonly metrics: Shelf<Metric>;
  readonly rules: Shelf<ScoringRule>;
  readonly sets: ReadonlyMap<string, ReadSet>;
  /** Folders of sets with a header that cannot be used, or that names another set. */
  readonly headless: ReadonlySet<string>;
  readonly years: readonly CalendarYearDto[];
  readonly checks: readonly ConsistencyCheck[];
  readonly risks: readonly RiskRule[];
  readonly levels: readonly LevelRule[];
  readonly forecasts: readonly ForecastRule[];
  readonly actions: ActionRules;
  readonly lists: ListDefinitions;
  /** Whether everything was read, or only what some sets need. */
  readonly complete: boolean;
}
