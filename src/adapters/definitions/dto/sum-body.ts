import type { RuleKind } from '../../../domain/rule.js';
import { CodeText, ExactText, ListOf, NonEmptyText, oneOf, type Shape, WholeNumber } from '../../boundary/index.js';
import {
  BandsBody,
  ChecklistBody,
  CountBody,
  DeadlineBody,
  ExpressionBody,
  ExternalBody,
  InheritedBody,
  LevelsBody,
  RatioBody,
} from './rule-bodies.js';

/** The kinds that can be parts of a sum. */
export const PART_BODIES = {
  ratio: RatioBody,
  bands: BandsBody,
  levels: LevelsBody,
  checklist: ChecklistBody,
  count: CountBody,
  deadline: DeadlineBody,
  external: ExternalBody,
  inherited: InheritedBody,
  expression: ExpressionBody,
} as const satisfies Readonly<Record<Exclude<RuleKind, 'sum'>, Shape>>;

type PartKind = keyof typeof PART_BODIES;

/** A part of a sum: a rule of its own, under its own maximum. */
export type SumPartDto = InstanceType<(typeof PART_BODIES)[PartKind]> & {
  readonly id: string;
  readonly name: string;
  readonly max_points: string | number;
  readonly kind: PartKind;
};

function partOf(body: Shape): Shape {
  class SumPart extends body {
    @CodeText() readonly id!: string;
    @NonEmptyText() readonly name!: string;
    @ExactText({ least: '0' }) readonly max_points!: string | number;
    @CodeText() readonly kind!: string;
  }
  return SumPart;
}

export class SumBody {
  @WholeNumber({ least: '0', most: '6' }) readonly places!: number;
  @ListOf(oneOf('kind', shapesFrom(PART_BODIES, partOf), 'D009'), 'id') readonly parts!: readonly SumPartDto[];
}

/** One class per kind, each made from the body of its kind. */
export function shapesFrom(
  bodies: Readonly<Record<string, Shape>>,
  toShape: (body: Shape) => Shape,
): Readonly<Record<string, () => Shape>> {
  return Object.fromEntries(
    Object.entries(bodies).map(([kind, body]) => {
      const shape = toShape(body);
      return [kind, () => shape];
    }),
  );
}
