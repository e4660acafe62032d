import type { ZeroPolicy } from '../../../domain/rule.js';
import {
  CodeText,
  DueText,
  ExactText,
  ListOf,
  MapOfText,
  Nested,
  NonEmptyText,
  Optional,
  WholeNumber,
  Word,
  word,
  YesNo,
} from '../../boundary/index.js';
import { AwardDto } from './award.js';
import { DAY_OF_YEAR } from './requirement.js';

/** What stands in for a score when nothing could be counted; `fallback` needs a second metric. */
const ZERO_POLICIES = ['full', 'zero', 'not_applicable', 'pending'] as const;

export class RatioBody {
  @Optional() @ExactText({ above: '0' }) readonly full_at?: string | number;
  @Optional() @ExactText({ least: '0' }) readonly zero_below?: string | number;
  @Word(...ZERO_POLICIES, 'fallback') readonly zero_denominator!: ZeroPolicy;
  @Optional() @YesNo() readonly blank_is_zero_denominator?: boolean;
}

export class BandDto {
  @Optional() @ExactText({ least: '0' }) readonly from?: string | number;
  @Optional() @ExactText({ least: '0' }) readonly below?: string | number;
  @Nested(() => AwardDto) readonly award!: AwardDto;
  @Optional() @Nested(() => AwardDto) readonly to?: AwardDto;
}

export class BandsBody {
  @ListOf(() => BandDto) readonly bands!: readonly BandDto[];
  @Optional() @Word(...ZERO_POLICIES) readonly zero_denominator?: ZeroPolicy;
  @Optional() @YesNo() readonly irreversible?: boolean;
}

export class LevelDto {
  @CodeText() readonly id!: string;
  @NonEmptyText() readonly name!: string;
  @Nested(() => AwardDto) readonly award!: AwardDto;
}

export class LevelsBody {
  @ListOf(() => LevelDto, 'id') readonly levels!: readonly LevelDto[];
  @Optional() @YesNo() readonly irreversible?: boolean;
  @Optional() @Word(...ZERO_POLICIES) readonly not_arising?: ZeroPolicy;
}

export class ChecklistPartDto {
  @CodeText() readonly id!: string;
  @NonEmptyText() readonly name!: string;
  @Optional() @Nested(() => AwardDto) readonly award?: AwardDto;
}

export class ChecklistBody {
  @Word('sum', 'all') readonly mode!: 'sum' | 'all';
  @ListOf(() => ChecklistPartDto, 'id') readonly parts!: readonly ChecklistPartDto[];
  @Optional() @Word(...ZERO_POLICIES) readonly not_arising?: ZeroPolicy;
}

export class CountTermDto {
  @CodeText() readonly input!: string;
  @Nested(() => AwardDto) readonly each!: AwardDto;
  @Optional() @ExactText({ above: '0' }) readonly per?: string | number;
  @Optional() @ExactText({ least: '0' }) readonly above?: string | number;
}

export class OverrideDto {
  @CodeText() readonly input!: string;
  @ExactText() readonly points!: string | number;
}

export class CountBody {
  @Optional() @Nested(() => AwardDto) readonly start?: AwardDto;
  @ListOf(() => CountTermDto) readonly terms!: readonly CountTermDto[];
  @Optional() @ListOf(() => OverrideDto) readonly overrides?: readonly OverrideDto[];
  @Optional() @ExactText() readonly floor?: string | number;
  @Optional() @ExactText() readonly cap?: string | number;
  @Optional() @Word(...ZERO_POLICIES) readonly not_arising?: ZeroPolicy;
}

export class LateStepDto {
  @WholeNumber({ least: '1' }) readonly within!: number;
  @Nested(() => AwardDto) readonly award!: AwardDto;
}

export class DeadlineBody {
  @Optional() @DueText(DAY_OF_YEAR) readonly due?: string;
  @Optional() @WholeNumber() readonly offset_days?: number;
  @Word('calendar', 'working') readonly days!: 'calendar' | 'working';
  @Optional() @Nested(() => AwardDto) readonly on_time?: AwardDto;
  @Optional() @ListOf(() => LateStepDto, 'within') readonly late?: readonly LateStepDto[];
  @Optional() @Word(...ZERO_POLICIES) readonly not_arising?: ZeroPolicy;
}

export class ExternalBody {
  @ExactText({ above: '0' }) readonly out_of!: string | number;
}

export class InheritedBody {
  @Optional() @ExactText({ above: '0' }) readonly full_at?: string | number;
  @Word(...ZERO_POLICIES) readonly zero_denominator!: ZeroPolicy;
}

/** What an expression may take from the fact behind an input. */
const INPUT_PARTS = ['ratio', 'value', 'numerator', 'denominator'] as const;

export class ExpressionBody {
  @MapOfText((value) => word('D004', value, INPUT_PARTS))
  readonly inputs!: Readonly<Record<string, (typeof INPUT_PARTS)[number]>>;
  @NonEmptyText() readonly text!: string;
  @Optional() @ExactText() readonly floor?: string | number;
  @Optional() @Word(...ZERO_POLICIES) readonly not_arising?: ZeroPolicy;
}
