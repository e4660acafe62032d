import { IsoDateText, ListOf, NonEmptyText, Optional, WholeNumber } from '../../boundary/index.js';
import { BasisDto } from './basis.js';

export class CalendarDayDto {
  @IsoDateText() readonly date!: string;
  @NonEmptyText() readonly name!: string;
}

export class CalendarYearDto {
  @WholeNumber({ least: '2000', most: '2100' }) readonly year!: number;
  @Optional() @ListOf(() => BasisDto) readonly basis?: readonly BasisDto[];
  @ListOf(() => CalendarDayDto, 'date') readonly holidays!: readonly CalendarDayDto[];
  @Optional() @ListOf(() => CalendarDayDto) readonly make_up_days?: readonly CalendarDayDto[];
}

/** `rules/calendar.yaml` */
export class CalendarFile {
  @ListOf(() => CalendarYearDto, 'year') readonly years!: readonly CalendarYearDto[];
}
