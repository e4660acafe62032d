import type { RuleKind } from '../../../domain/rule.js';
import { CodeText, IsoDateText, ListOf, NonEmptyText, Optional, oneOf, type Shape } from '../../boundary/index.js';
import { BasisDto } from './basis.js';
import { ExampleDto } from './rule-examples.js';
import { PART_BODIES, SumBody, shapesFrom } from './sum-body.js';

const BODIES = { ...PART_BODIES, sum: SumBody } as const satisfies Readonly<Record<RuleKind, Shape>>;
export type BodyOf<K extends RuleKind> = InstanceType<(typeof BODIES)[K]>;

/** The keys that a version has whatever the kind of its rule; the body stands beside them. */
export interface VersionDto {
  readonly from: string;
  readonly basis?: readonly BasisDto[];
  readonly unclear?: string;
  readonly conflict?: string;
  readonly examples?: readonly ExampleDto[];
}

export interface RuleDto {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly kind: RuleKind;
  readonly versions: readonly (VersionDto & BodyOf<RuleKind>)[];
}

function ruleOf(body: Shape): Shape {
  class Version extends body {
    @IsoDateText() readonly from!: string;
    @Optional() @ListOf(() => BasisDto) readonly basis?: readonly BasisDto[];
    @Optional() @NonEmptyText() readonly unclear?: string;
    @Optional() @NonEmptyText() readonly conflict?: string;
    @Optional() @ListOf(() => ExampleDto) readonly examples?: readonly ExampleDto[];
  }
  class Rule {
    @CodeText() readonly id!: string;
    @NonEmptyText() readonly title!: string;
    @NonEmptyText() readonly summary!: string;
    @CodeText() readonly kind!: string;
    @ListOf(() => Version) readonly versions!: readonly Version[];
  }
  return Rule;
}

/** `rules/scoring/*.yaml` */
export class RulesFile {
  @ListOf(oneOf('kind', shapesFrom(BODIES, ruleOf), 'D009')) readonly rules!: readonly RuleDto[];
}
