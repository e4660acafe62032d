import { CodeText, IsoDateText, NonEmptyText, Optional } from '../../boundary/index.js';

export class BasisDto {
  @CodeText() readonly document!: string;
  @Optional() @NonEmptyText() readonly article?: string;
  @IsoDateText() readonly checked_on!: string;
}
