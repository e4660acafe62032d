import type { ConsistencyCheck, ConsistencyKind } from '../../../domain/consistency.js';
import {
  CodeText,
  codeText,
  ListOf,
  ListOfText,
  MapOf,
  MapOfText,
  Nested,
  NonEmptyText,
  Optional,
  oneOf,
  Word,
} from '../../boundary/index.js';
import { FactInputDto } from './fact-input.js';

export class CheckDto {
  @CodeText() readonly id!: string;
  @NonEmptyText() readonly title!: string;
  @Word('error', 'warning', 'info') readonly severity!: ConsistencyCheck['severity'];
  @NonEmptyText() readonly message!: string;
  @Optional() @ListOfText() readonly candidates?: readonly string[];
  @CodeText() readonly kind!: ConsistencyKind;
}

export class ExpressionCheckDto extends CheckDto {
  declare readonly kind: 'expression';
  @MapOf(() => FactInputDto) readonly inputs!: ReadonlyMap<string, FactInputDto>;
  @NonEmptyText() readonly holds!: string;
  @Optional() @MapOfText() readonly figures?: Readonly<Record<string, string>>;
}

export class ComplementaryCheckDto extends CheckDto {
  declare readonly kind: 'complementary';
  @ListOfText(codeText) readonly shares!: readonly string[];
  @Optional() @CodeText() readonly total?: string;
  @Optional() @Nested(() => FactInputDto) readonly base?: FactInputDto;
}

export class GranularityCheckDto extends CheckDto {
  declare readonly kind: 'granularity';
  @CodeText() readonly share!: string;
  @ListOf(() => FactInputDto) readonly bases!: readonly FactInputDto[];
}

export class RestatedCheckDto extends CheckDto {
  declare readonly kind: 'restated';
  @ListOfText(codeText) readonly metrics!: readonly string[];
}

/** A check without parameters of its own. */
export class PlainCheckDto extends CheckDto {
  declare readonly kind: 'open_value' | 'odd_period' | 'recounted' | 'department_name';
}

export type AnyCheckDto =
  | ExpressionCheckDto
  | ComplementaryCheckDto
  | GranularityCheckDto
  | RestatedCheckDto
  | PlainCheckDto;

/** `rules/consistency.yaml` */
export class ChecksFile {
  @ListOf(
    oneOf('kind', {
      expression: () => ExpressionCheckDto,
      complementary: () => ComplementaryCheckDto,
      granularity: () => GranularityCheckDto,
      restated: () => RestatedCheckDto,
      open_value: () => PlainCheckDto,
      odd_period: () => PlainCheckDto,
      recounted: () => PlainCheckDto,
      department_name: () => PlainCheckDto,
    }),
  )
  readonly checks!: readonly AnyCheckDto[];
}
