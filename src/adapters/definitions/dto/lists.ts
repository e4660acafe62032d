import type { DayKind } from '../../../domain/calendar.js';
import { DOSSIER_FIELDS } from '../../../domain/dossiers/dossier.js';
import type { DossierPolicy } from '../../../domain/dossiers/policy.js';
import type { Fields } from '../../../domain/lists/fields.js';
import { text } from '../../../domain/message.js';
import { ISO_FIELDS } from '../../../domain/registers/iso.js';
import { WORK_FILE_FIELDS } from '../../../domain/registers/work-file.js';
import {
  type Check,
  CodeText,
  IsoDateText,
  ListOf,
  ListOfText,
  MapOfText,
  Nested,
  NonEmptyText,
  Optional,
  OrElse,
  type Shape,
  WholeNumber,
  Word,
  word,
  YesNo,
} from '../../boundary/index.js';
import { BasisDto } from './basis.js';
import { itemShape } from './list-items.js';

export class CountedMetricDto {
  @CodeText() readonly metric!: string;
  @OrElse('value') @NonEmptyText() readonly numerator?: string;
  @OrElse('value') @NonEmptyText() readonly denominator?: string;
  @Optional() @NonEmptyText() readonly value?: string;
  @Optional() @NonEmptyText() readonly when_none?: string;
  @Optional() @NonEmptyText() readonly conflict?: string;
  @Optional() @ListOf(() => BasisDto) readonly basis?: readonly BasisDto[];
}

export interface AssumptionDto {
  readonly column: string;
  readonly value: boolean;
  readonly note: string;
}

export class PeriodDto {
  @IsoDateText() readonly from!: string;
  @IsoDateText() readonly to!: string;
}

/** `1/2`: numerator and denominator, a count, or `none` where no figure may come out. */
export const FIGURE = /^(?:(\d{1,9})\/(\d{1,9})|(\d{1,9})|none)$/;
const figure: Check = (value) =>
  FIGURE.test(String(value)) ? [] : [{ code: 'D005', values: { found: text(String(value)) } }];

export interface ListExampleDto {
  readonly name: string;
  readonly period: PeriodDto;
  readonly as_of?: string;
  readonly without?: readonly string[];
  readonly items: readonly object[];
  readonly figures: Readonly<Record<string, string | number>>;
}

/** The keys that rules of every kind of list share. */
export interface ListRulesDto<Policy> {
  readonly policy: Policy;
  readonly basis?: readonly BasisDto[];
  readonly conflict?: string;
  readonly note: string;
  readonly uncertain_note?: string;
  readonly assumed?: readonly AssumptionDto[];
  readonly metrics: readonly CountedMetricDto[];
  readonly examples?: readonly ListExampleDto[];
}

export class DossierPolicyDto {
  @Word('working', 'calendar') readonly days!: DayKind;
  @WholeNumber({ least: '0' }) readonly requests_allowed!: number;
  @Word('late', 'late_while_waiting') readonly repeated_request!: DossierPolicy['repeatedRequest'];
  @WholeNumber({ least: '0' }) readonly near_days!: number;
}

export class WorkFilePolicyDto {
  @WholeNumber({ least: '0' }) readonly archive_years!: number;
  @WholeNumber({ least: '0' }) readonly near_days!: number;
}

export class IsoPolicyDto {
  @WholeNumber({ least: '1' }) readonly review_days!: number;
}

/** A class for the rules of one kind of list. */
function rulesShape(policy: Shape, fields: Fields, needed: readonly string[]): Shape {
  const item = itemShape(fields, needed);
  const columns = Object.keys(fields);
  class Assumption {
    @Word(...columns) readonly column!: string;
    @YesNo() readonly value!: boolean;
    @NonEmptyText() readonly note!: string;
  }
  class Example {
    @NonEmptyText() readonly name!: string;
    @Nested(() => PeriodDto) readonly period!: PeriodDto;
    @Optional() @IsoDateText() readonly as_of?: string;
    @Optional() @ListOfText((value) => word('D004', value, columns)) readonly without?: readonly string[];
    @ListOf(() => item) readonly items!: readonly object[];
    @MapOfText(figure) readonly figures!: Readonly<Record<string, string | number>>;
  }
  class Rules {
    @Nested(() => policy) readonly policy!: object;
    @Optional() @ListOf(() => BasisDto) readonly basis?: readonly BasisDto[];
    @Optional() @NonEmptyText() readonly conflict?: string;
    @NonEmptyText() readonly note!: string;
    @Optional() @NonEmptyText() readonly uncertain_note?: string;
    @Optional() @ListOf(() => Assumption, 'column') readonly assumed?: readonly Assumption[];
    @ListOf(() => CountedMetricDto, 'metric') readonly metrics!: readonly CountedMetricDto[];
    @Optional() @ListOf(() => Example) readonly examples?: readonly Example[];
  }
  return Rules;
}

const DossierRulesDto = rulesShape(DossierPolicyDto, DOSSIER_FIELDS, ['code', 'received']);
const WorkFileRulesDto = rulesShape(WorkFilePolicyDto, WORK_FILE_FIELDS, ['code']);
const IsoRulesDto = rulesShape(IsoPolicyDto, ISO_FIELDS, ['code']);

/** `rules/dossiers.yaml` */
export class DossiersFile {
  @Nested(() => DossierRulesDto) readonly dossiers!: ListRulesDto<DossierPolicyDto>;
}

/** `rules/registers.yaml` */
export class RegistersFile {
  @Nested(() => WorkFileRulesDto) readonly work_files!: ListRulesDto<WorkFilePolicyDto>;
  @Nested(() => IsoRulesDto) readonly iso_processes!: ListRulesDto<IsoPolicyDto>;
}
