import type { ServiceIdentifier } from 'inversify';
import type { Assessment } from '../../domain/assessment.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { Commune, Department } from '../../domain/commune.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { RankBlock } from '../../domain/ranking.js';
import type { HistoryGrid } from '../../domain/records/history-grid.js';
import type { ComparedSet } from '../compare-case.js';
import type { MovedSince } from '../earlier-table.js';
import type { RankedUnits } from '../rank-units.js';
import type { SimulatedChances } from '../simulated-chances.js';

/** Communes that were scored here, ranked. */
export interface ProjectedRanking {
  readonly set: CriteriaSet;
  readonly blocks: readonly RankBlock[];
  /** The days of the figures: more than one, where communes are not at the same day. */
  readonly asOf: readonly IsoDate[];
  readonly chances?: SimulatedChances;
  readonly movement?: MovedSince;
}

/** Tháng này cạnh tháng khác of one commune. */
export interface MonthsOfCommune {
  readonly grid: HistoryGrid;
  readonly commune: Commune;
  readonly departments: readonly Department[];
}

/** A table that others published, put in order. */
export type PublishedRanking = Extract<RankedUnits, { readonly kind: 'published' }>;

/** Writes where communes stand, each to a file of its own that is never half-written. */
export interface StandingExporter {
  ranking(ranking: ProjectedRanking, file: string): Promise<void>;
  published(ranking: PublishedRanking, file: string): Promise<void>;
  compared(assessment: Assessment, set: CriteriaSet, compared: ComparedSet, file: string): Promise<void>;
  months(months: MonthsOfCommune, file: string): Promise<void>;
}
export const StandingExporter: ServiceIdentifier<StandingExporter> = Symbol.for('StandingExporter');
