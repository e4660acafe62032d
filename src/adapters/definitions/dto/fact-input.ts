import type { FactPart } from '../../../domain/metric.js';
import { CodeText, ExactText, Optional, Word } from '../../boundary/index.js';

export const FACT_PARTS = [
  'numerator',
  'denominator',
  'ratio',
  'value',
  'stated',
] as const satisfies readonly FactPart[];

export class FactInputDto {
  @CodeText() readonly metric!: string;
  @Word(...FACT_PARTS) readonly part!: FactPart;
  @Optional() @ExactText() readonly default?: string | number;
}
