import { BOARD_LEVELS, type BoardLevel } from '../../../domain/board.js';
import { RISK_CAUSES, type RiskCause, type Severity } from '../../../domain/risk.js';
import { CodeText, codeText, ListOf, ListOfText, NonEmptyText, Optional, Word, YesNo } from '../../boundary/index.js';

export class SeverityDto {
  @Word('high', 'medium', 'low') readonly level!: Severity;
  @Optional() @NonEmptyText() readonly when?: string;
}

export class RiskDto {
  @CodeText() readonly id!: string;
  @Word(...RISK_CAUSES) readonly cause!: RiskCause;
  @NonEmptyText() readonly title!: string;
  @Optional() @NonEmptyText() readonly when?: string;
  /** Metrics that count what is out of order, or that the items of a list count in. */
  @Optional() @ListOfText(codeText) readonly concerns?: readonly string[];
  @ListOf(() => SeverityDto) readonly severity!: readonly SeverityDto[];
  @NonEmptyText() readonly message!: string;
  @NonEmptyText() readonly next_step!: string;
  /** Where the points are gone for good. */
  @Optional() @NonEmptyText() readonly lost_step?: string;
  /** The step stays, also where the criterion names a remedy of its own. */
  @Optional() @YesNo() readonly keep_next_step?: boolean;
}

export class LevelDto {
  @Word(...BOARD_LEVELS) readonly level!: BoardLevel;
  @Optional() @NonEmptyText() readonly when?: string;
}

/** `rules/risk.yaml` */
export class RisksFile {
  @ListOf(() => RiskDto) readonly risks!: readonly RiskDto[];
  @Optional() @ListOf(() => LevelDto) readonly levels?: readonly LevelDto[];
}
