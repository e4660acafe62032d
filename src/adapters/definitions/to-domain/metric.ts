import type { DerivedMetric, FactInput, Metric } from '../../../domain/metric.js';
import type { FactInputDto } from '../dto/fact-input.js';
import type { DerivedMetricDto, MetricDto } from '../dto/metrics.js';
import { toBasis } from './basis.js';
import { type Conversion, given, optionalExact } from './conversion.js';
import { numberFormula } from './formulas.js';

export function toMetric(dto: MetricDto, conversion: Conversion): Metric {
  const metric = given({
    id: dto.id,
    name: dto.name,
    kind: dto.kind,
    unit: dto.unit,
    whole: dto.whole ?? (dto.kind === 'ratio' || dto.kind === 'count'),
    bounded: dto.bounded ?? true,
    settled: dto.settled,
    numeratorName: dto.numerator,
    denominatorName: dto.denominator,
    target: optionalExact(dto.target),
    better: dto.better ?? 'higher',
    maxAgeDays: dto.max_age_days,
    source: dto.source,
    definition: dto.definition,
    derived: dto.derived && toDerived(dto.derived, conversion),
    basis: toBasis(dto.basis, conversion),
  });
  return conversion.origins.adopt(metric, dto);
}

function toDerived(dto: DerivedMetricDto, conversion: Conversion): DerivedMetric {
  if (dto.result_of) return { kind: 'result_of', set: dto.result_of.set, criterion: dto.result_of.criterion };
  if (dto.cohort) return { kind: 'cohort', metric: dto.cohort.metric, statistic: dto.cohort.statistic };
  const inputs = toFactInputs(dto.inputs, conversion);
  const formula = (part: 'numerator' | 'denominator' | 'value') => {
    const expression = dto[part];
    if (expression === undefined) return undefined;
    return numberFormula(expression, Object.keys(inputs), { owner: dto, below: [part] }, conversion);
  };
  return given({
    kind: 'formula' as const,
    inputs,
    numerator: formula('numerator'),
    denominator: formula('denominator'),
    value: formula('value'),
  });
}

export function toFactInputs(
  dtos: ReadonlyMap<string, FactInputDto> | undefined,
  conversion: Conversion,
): Readonly<Record<string, FactInput>> {
  return Object.fromEntries([...(dtos ?? [])].map(([name, dto]) => [name, toFactInput(dto, conversion)]));
}

export function toFactInput(dto: FactInputDto, { origins }: Conversion): FactInput {
  const input = given({ metric: dto.metric, part: dto.part, default: optionalExact(dto.default) });
  return origins.adopt(input, dto);
}
