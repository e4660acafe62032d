import type { ServiceIdentifier } from 'inversify';
import type { CaseInput } from '../../domain/assessment.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions } from '../../domain/definitions.js';
import type { Instant } from '../../domain/records/instant.js';
import type { LayerScore } from '../../domain/records/layer.js';
import type { MonthId, MonthState } from '../../domain/records/month.js';
import type { DefinitionArchive } from './definitions-source.js';
import type { Loaded } from './loaded.js';

/** Which case is meant: a case folder, or a month of a commune in a workspace. */
export interface CaseReference {
  readonly folder: string;
  /** In a workspace; absent: its only commune. */
  readonly commune?: string;
  /** In a workspace: `2026-10`; absent: the commune's last month. */
  readonly month?: string;
  /** A closed version of the month; absent: the last one, or what is recorded now while the month is not closed. */
  readonly version?: number;
}

/** Which month of a workspace a case is, and where it stands. */
export interface CaseMonth {
  readonly id: MonthId;
  readonly state: MonthState;
  readonly version: number;
  /** When the version that is read was locked; absent: what is recorded now. */
  readonly closedAt?: Instant;
  /** Why the version before this one was reopened. */
  readonly reason?: string;
}

/** What has to be known of a case before the definitions are read. */
export interface CaseHead {
  /** Ids of the sets the case asks for. */
  readonly sets: readonly string[];
  /** The definitions that were frozen with a closed month. */
  readonly archive?: DefinitionArchive;
  /** In a workspace. */
  readonly month?: CaseMonth;
  /** Of a locked version: what its month was given by hand, by appraisers and by explanations, until now. */
  readonly layers?: readonly LayerScore[];
}

/** Reads one commune's figures and evidence of one period. */
export interface CaseSource {
  head(reference: CaseReference): Promise<Loaded<CaseHead>>;
  /** @param asOf takes the place of the as-of date in the case. */
  load(reference: CaseReference, definitions: Definitions, asOf?: IsoDate): Promise<Loaded<CaseInput>>;
}
export const CaseSource: ServiceIdentifier<CaseSource> = Symbol.for('CaseSource');
/** Case folders alone, beneath `CaseSource`. */
export const FolderCases: ServiceIdentifier<CaseSource> = Symbol.for('FolderCases');
