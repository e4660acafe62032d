import type { DeadlineReading } from '../../application/ports/case-tables.js';
import { text } from '../../domain/message.js';
import {
  type Check,
  CodeText,
  codeText,
  ListOf,
  ListOfText,
  MapOfText,
  Nested,
  NonEmptyText,
  Optional,
  Word,
  WrittenDateText,
} from '../boundary/index.js';

export class CommuneDto {
  @CodeText() readonly id!: string;
  @NonEmptyText() readonly name!: string;
  @NonEmptyText() readonly block!: string;
  @Optional() @NonEmptyText() readonly province?: string;
}

export class PeriodDto {
  @WrittenDateText() readonly from!: string;
  @WrittenDateText() readonly to!: string;
}

export class DepartmentDto {
  @CodeText() readonly id!: string;
  @NonEmptyText() readonly name!: string;
  /** Who answers for it, by post or name: shown beside what is to be done. */
  @Optional() @NonEmptyText() readonly head?: string;
  /** Other spellings that mean this department. */
  @Optional() @ListOfText() readonly aliases?: readonly string[];
  /** Roles of the criteria sets that it plays. */
  @Optional() @ListOfText(codeText) readonly roles?: readonly string[];
  /** Roles, or codes of single criteria, that it leads. */
  @Optional() @ListOfText(codeText) readonly lead?: readonly string[];
  /** Codes of single criteria that it helps with. */
  @Optional() @ListOfText(codeText) readonly support?: readonly string[];
}

export class PolicyDto {
  @Optional() @Word('exclusive', 'inclusive') readonly deadline_reading?: DeadlineReading;
}

/** A whole number of cases, zero or more. */
const countText: Check = (value) =>
  /^\d{1,9}$/.test(String(value))
    ? []
    : [{ code: 'D003', values: { wanted: text('whole_number'), found: text(String(value)) } }];

export class CaseFileDto {
  @Nested(() => CommuneDto) readonly commune!: CommuneDto;
  @Nested(() => PeriodDto) readonly period!: PeriodDto;
  @WrittenDateText() readonly as_of!: string;
  @ListOfText(codeText) readonly sets!: readonly string[];
  @Optional() @ListOf(() => DepartmentDto, 'id') readonly departments?: readonly DepartmentDto[];
  @Optional() @Nested(() => PolicyDto) readonly policy?: PolicyDto;
  /** Số hồ sơ còn dự kiến đến cuối kỳ, by metric: for the forecast only. */
  @Optional() @MapOfText(countText) readonly expected?: Readonly<Record<string, string | number>>;
}
