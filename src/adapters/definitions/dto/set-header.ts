import type { RankingRule, Rounding, SetPolicy } from '../../../domain/criteria-set.js';
import {
  CodeText,
  ExactText,
  IsoDateText,
  ListOf,
  Nested,
  NonEmptyText,
  Optional,
  WholeNumber,
  Word,
  YesNo,
} from '../../boundary/index.js';
import { BasisDto } from './basis.js';
import { RequirementDto } from './requirement.js';

export class RoundingDto {
  @WholeNumber({ least: '0', most: '6' }) readonly places!: number;
  @Optional() @Word('half_up', 'half_even', 'down', 'up') readonly mode?: Rounding['mode'];
  @Word('leaf', 'criterion', 'area', 'total') readonly at!: Rounding['at'];
}

export class PolicyDto {
  @Word('rescale', 'award_full', 'zero') readonly not_applicable!: SetPolicy['notApplicable'];
  @Word('pending', 'rescale') readonly missing_external!: SetPolicy['missingExternal'];
  @Word('proportional', 'withhold', 'flag') readonly missing_evidence!: SetPolicy['missingEvidence'];
  @YesNo() readonly submitted_counts!: boolean;
  @Word('year', 'period') readonly cycle!: SetPolicy['cycle'];
}

export class ScaleBreakDto {
  @IsoDateText() readonly from!: string;
  @NonEmptyText() readonly reason!: string;
}

export class RankingDto {
  @CodeText() readonly family!: string;
  @Word('rounded', 'exact') readonly on!: RankingRule['on'];
  @Word('year', 'never') readonly one_scale!: RankingRule['oneScale'];
  @Optional() @ListOf(() => ScaleBreakDto) readonly breaks?: readonly ScaleBreakDto[];
}

export class RoleDto {
  @CodeText() readonly id!: string;
  @NonEmptyText() readonly name!: string;
  /** Every department plays it. */
  @Optional() @YesNo() readonly everybody?: boolean;
}

/** `criteria/<set>/set.yaml`: what holds for the whole set. */
export class SetHeaderFile {
  @CodeText() readonly id!: string;
  @CodeText() readonly version!: string;
  @NonEmptyText() readonly name!: string;
  @NonEmptyText() readonly index_name!: string;
  @Optional() @NonEmptyText() readonly notice?: string;
  @IsoDateText() readonly valid_from!: string;
  @Optional() @IsoDateText() readonly valid_to?: string;
  @Optional() @ListOf(() => BasisDto) readonly basis?: readonly BasisDto[];
  @ExactText({ above: '0' }) readonly scale!: string | number;
  @Optional() @ExactText({ least: '0' }) readonly published_tolerance?: string | number;
  @Optional() @Nested(() => RankingDto) readonly ranking?: RankingDto;
  @Nested(() => RoundingDto) readonly rounding!: RoundingDto;
  @Nested(() => PolicyDto) readonly policy!: PolicyDto;
  @ListOf(() => RoleDto, 'id') readonly roles!: readonly RoleDto[];
  @Optional() @ListOf(() => RequirementDto, 'id') readonly shared_evidence?: readonly RequirementDto[];
}
