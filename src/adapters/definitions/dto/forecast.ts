import type { ForecastRule } from '../../../domain/forecast.js';
import { CodeText, ListOf, Nested, NonEmptyText, Optional, Word, YesNo } from '../../boundary/index.js';
import { FactInputDto } from './fact-input.js';

export class ForecastDto {
  @CodeText() readonly metric!: string;
  @Word('decided', 'mendable') readonly past!: ForecastRule['past'];
  @YesNo() readonly grows!: boolean;
  @Optional() @Nested(() => FactInputDto) readonly undecided?: FactInputDto;
  @Optional() @Nested(() => FactInputDto) readonly base?: FactInputDto;
  @NonEmptyText() readonly miss!: string;
}

/** `rules/forecast.yaml` */
export class ForecastFile {
  @ListOf(() => ForecastDto, 'metric') readonly forecast!: readonly ForecastDto[];
}
