import type { Metric } from '../../../domain/metric.js';
import {
  CodeText,
  ExactText,
  ListOf,
  MapOf,
  Nested,
  NonEmptyText,
  Optional,
  OrElse,
  WholeNumber,
  Word,
  YesNo,
} from '../../boundary/index.js';
import { BasisDto } from './basis.js';
import { FactInputDto } from './fact-input.js';

export class ResultOfDto {
  @CodeText() readonly set!: string;
  @CodeText() readonly criterion!: string;
}

export class CohortDto {
  @CodeText() readonly metric!: string;
  @Word('max', 'min', 'mean') readonly statistic!: 'max' | 'min' | 'mean';
}

export class DerivedMetricDto {
  @OrElse('result_of', 'cohort') @MapOf(() => FactInputDto) readonly inputs?: ReadonlyMap<string, FactInputDto>;
  @Optional() @NonEmptyText() readonly numerator?: string;
  @Optional() @NonEmptyText() readonly denominator?: string;
  @Optional() @NonEmptyText() readonly value?: string;
  @Optional() @Nested(() => ResultOfDto) readonly result_of?: ResultOfDto;
  @Optional() @Nested(() => CohortDto) readonly cohort?: CohortDto;
}

export class MetricDto {
  @CodeText() readonly id!: string;
  @NonEmptyText() readonly name!: string;
  @Word('ratio', 'count', 'score', 'level', 'parts', 'date') readonly kind!: Metric['kind'];
  @NonEmptyText() readonly unit!: string;
  @Optional() @YesNo() readonly whole?: boolean;
  @Optional() @YesNo() readonly bounded?: boolean;
  /** What it counts has happened: nobody can make it good any more. */
  @Optional() @YesNo() readonly settled?: boolean;
  @Optional() @NonEmptyText() readonly numerator?: string;
  @Optional() @NonEmptyText() readonly denominator?: string;
  @Optional() @ExactText({ least: '0' }) readonly target?: string | number;
  @Optional() @Word('higher', 'lower') readonly better?: Metric['better'];
  @Optional() @WholeNumber({ least: '1' }) readonly max_age_days?: number;
  @NonEmptyText() readonly source!: string;
  @Optional() @NonEmptyText() readonly definition?: string;
  @Optional() @ListOf(() => BasisDto) readonly basis?: readonly BasisDto[];
  @Optional() @Nested(() => DerivedMetricDto) readonly derived?: DerivedMetricDto;
}

/** `criteria/metrics/*.yaml` */
export class MetricsFile {
  @ListOf(() => MetricDto) readonly metrics!: readonly MetricDto[];
}
