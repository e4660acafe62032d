import {
  CodeText,
  codeText,
  IsoDateText,
  ListOf,
  ListOfText,
  Nested,
  NonEmptyText,
  Optional,
  Word,
} from '../boundary/index.js';
import type { DeadlineReading } from './deadline-text.js';

export class CommuneDto {
  @CodeText() readonly id!: string;
  @NonEmptyText() readonly name!: string;
  @NonEmptyText() readonly block!: string;
  @Optional() @NonEmptyText() readonly province?: string;
}

export class PeriodDto {
  @IsoDateText() readonly from!: string;
  @IsoDateText() readonly to!: string;
}

export class DepartmentDto {
  @CodeText() readonly id!: string;
  @NonEmptyText() readonly name!: string;
  /** Other spellings that mean this department. */
  @Optional() @ListOfText() readonly aliases?: readonly string[];
  /** Roles of the criteria sets that it plays. */
  @Optional() @ListOfText(codeText) readonly roles?: readonly string[];
}

export class PolicyDto {
  @Optional() @Word('exclusive', 'inclusive') readonly deadline_reading?: DeadlineReading;
}

export class CaseFileDto {
  @Nested(() => CommuneDto) readonly commune!: CommuneDto;
  @Nested(() => PeriodDto) readonly period!: PeriodDto;
  @IsoDateText() readonly as_of!: string;
  @ListOfText(codeText) readonly sets!: readonly string[];
  @Optional() @ListOf(() => DepartmentDto) readonly departments?: readonly DepartmentDto[];
  @Optional() @Nested(() => PolicyDto) readonly policy?: PolicyDto;
}
