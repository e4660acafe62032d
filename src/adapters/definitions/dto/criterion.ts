import type { Criterion, Scoring } from '../../../domain/criteria-set.js';
import {
  byKey,
  CodeText,
  codeText,
  ExactText,
  ListOf,
  ListOfText,
  MapOfText,
  Nested,
  NonEmptyText,
  Optional,
  Word,
  YesNo,
} from '../../boundary/index.js';
import { RequirementDto, SharedUseDto } from './requirement.js';

/** One node: a branch with `criteria` or `sub_criteria`, or a leaf with `rule`. */
export class CriterionDto {
  @CodeText() readonly code!: string;
  @NonEmptyText() readonly name!: string;
  @ExactText({ least: '0' }) readonly max_points!: string | number;
  @Optional() @ExactText() readonly floor?: string | number;
  @Optional() @NonEmptyText() readonly note?: string;
  @Optional() @CodeText() readonly formerly?: string;
  @Optional() @ListOf(() => CriterionDto) readonly criteria?: readonly CriterionDto[];
  @Optional() @ListOf(() => CriterionDto) readonly sub_criteria?: readonly CriterionDto[];
  @Optional() @Nested(() => CriterionDto) readonly stand_in?: CriterionDto;

  @Optional() @CodeText() readonly rule?: string;
  @Optional() @MapOfText(codeText) readonly with?: Readonly<Record<string, string>>;
  @Optional() @Word('self', 'portal', 'survey', 'appraiser', 'inherited') readonly source?: Scoring['source'];
  @Optional() @YesNo() readonly monitor?: boolean;
  @Optional() @CodeText() readonly lead?: string;
  @Optional() @ListOfText(codeText) readonly support?: readonly string[];
  /** Ids of documents without which nothing can be done here. */
  @Optional() @ListOfText(codeText) readonly needs?: readonly string[];
  @Optional() @NonEmptyText() readonly remedy?: string;
  @Optional()
  @ListOf(
    byKey(
      'use',
      () => SharedUseDto,
      () => RequirementDto,
    ),
  )
  readonly evidence?: readonly (RequirementDto | SharedUseDto)[];
}

/** `criteria/<set>/NN-*.yaml`: one area. */
export class AreaFile extends CriterionDto {
  @Optional() @Word('base', 'bonus', 'penalty') readonly block?: Criterion['block'];
}
