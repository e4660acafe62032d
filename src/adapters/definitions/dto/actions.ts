import { ACTION_KINDS, type ActionKind } from '../../../domain/plan/action.js';
import { CodeText, ListOf, NonEmptyText, Optional, WholeNumber, Word } from '../../boundary/index.js';

export class EffortClassDto {
  @CodeText() readonly id!: string;
  @NonEmptyText() readonly name!: string;
  @WholeNumber({ least: '0', most: '1000' }) readonly hours!: number;
}

export class ActionExampleDto {
  @NonEmptyText() readonly name!: string;
  @WholeNumber({ least: '0' }) readonly cases!: number;
  @WholeNumber({ least: '0' }) readonly hours!: number;
}

export class ActionDto {
  @Word(...ACTION_KINDS) readonly kind!: ActionKind;
  @NonEmptyText() readonly title!: string;
  /** Id of a class of effort. */
  @CodeText() readonly effort!: string;
  @Optional() @WholeNumber({ least: '1', most: '1000' }) readonly cases_per_hour?: number;
  @Optional() @WholeNumber({ least: '1', most: '10' }) readonly steps?: number;
  @Optional() @ListOf(() => ActionExampleDto) readonly examples?: readonly ActionExampleDto[];
}

/** `rules/actions.yaml` */
export class ActionsFile {
  @ListOf(() => EffortClassDto, 'id') readonly effort_classes!: readonly EffortClassDto[];
  @ListOf(() => ActionDto, 'kind') readonly actions!: readonly ActionDto[];
}
