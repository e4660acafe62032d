import type { ForecastRule } from '../../../domain/forecast.js';
import type { ForecastDto } from '../dto/forecast.js';
import { type Conversion, given } from './conversion.js';
import { toFactInput } from './metric.js';

/** Cách dự báo một chỉ tiêu. */
export function toForecast(dto: ForecastDto, conversion: Conversion): ForecastRule {
  const rule = given({
    metric: dto.metric,
    past: dto.past,
    grows: dto.grows,
    undecided: dto.undecided && toFactInput(dto.undecided, conversion),
    base: dto.base && toFactInput(dto.base, conversion),
    miss: dto.miss,
  });
  return conversion.origins.adopt(rule, dto);
}
