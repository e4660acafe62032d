import type { ScoreState } from '../../../domain/score.js';
import { CodeText, ExactText, IsoDateText, MapOf, NonEmptyText, Optional, Word, YesNo } from '../../boundary/index.js';

const SCORE_STATES = [
  'scored',
  'inherited',
  'not_reported',
  'not_arising',
  'not_applicable',
  'awaiting_guidance',
  'awaiting_external',
  'monitored',
  'failed',
] as const satisfies readonly ScoreState[];

/** What one input of an example holds. */
export class ExampleFactDto {
  @Optional() @ExactText() readonly numerator?: string | number;
  @Optional() @ExactText() readonly denominator?: string | number;
  @Optional() @ExactText() readonly value?: string | number;
  @Optional() @ExactText() readonly percent?: string | number;
  @Optional() @CodeText() readonly level?: string;
  @Optional() @NonEmptyText() readonly done?: string;
  @Optional() @IsoDateText() readonly date?: string;
  @Optional() @Word('not_arising', 'not_applicable', 'awaiting_guidance') readonly state?: string;
  @Optional() @YesNo() readonly blank?: boolean;
}

export class ExampleDto {
  @NonEmptyText() readonly name!: string;
  @ExactText({ least: '0' }) readonly max_points!: string | number;
  @MapOf(() => ExampleFactDto) readonly facts!: ReadonlyMap<string, ExampleFactDto>;
  @ExactText() readonly points!: string | number;
  @Optional() @Word(...SCORE_STATES) readonly state?: ScoreState;
}
