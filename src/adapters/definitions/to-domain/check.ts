import type { ConsistencyCheck, ConsistencyOf } from '../../../domain/consistency.js';
import type { AnyCheckDto, ExpressionCheckDto } from '../dto/checks.js';
import { type Conversion, given } from './conversion.js';
import { conditionFormula, numberFormula } from './formulas.js';
import { toFactInput, toFactInputs } from './metric.js';

type Heading = Pick<ConsistencyCheck, 'id' | 'title' | 'severity' | 'message' | 'candidates'>;

export function toCheck(dto: AnyCheckDto, conversion: Conversion): ConsistencyCheck {
  const { id, title, severity, message, candidates = [] } = dto;
  return conversion.origins.adopt(withParameters({ id, title, severity, message, candidates }, dto, conversion), dto);
}

function withParameters(heading: Heading, dto: AnyCheckDto, conversion: Conversion): ConsistencyCheck {
  switch (dto.kind) {
    case 'expression':
      return toExpressionCheck(heading, dto, conversion);
    case 'complementary': {
      const base = dto.base && toFactInput(dto.base, conversion);
      return given({ ...heading, kind: dto.kind, shares: dto.shares, total: dto.total, base });
    }
    case 'granularity': {
      const bases = dto.bases.map((each) => toFactInput(each, conversion));
      return { ...heading, kind: dto.kind, share: dto.share, bases };
    }
    case 'restated':
      return { ...heading, kind: dto.kind, metrics: dto.metrics };
    default:
      return { ...heading, kind: dto.kind };
  }
}

function toExpressionCheck(
  heading: Heading,
  dto: ExpressionCheckDto,
  conversion: Conversion,
): ConsistencyOf<'expression'> {
  const inputs = toFactInputs(dto.inputs, conversion);
  const symbols = Object.keys(inputs);
  const figures = Object.entries(dto.figures ?? {}).map(
    ([name, expression]) =>
      [name, numberFormula(expression, symbols, { owner: dto, below: ['figures', name] }, conversion)] as const,
  );
  return {
    ...heading,
    kind: dto.kind,
    inputs,
    holds: conditionFormula(dto.holds, symbols, { owner: dto, below: ['holds'] }, conversion),
    figures: Object.fromEntries(figures),
  };
}
