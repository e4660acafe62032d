import { LEVEL_SYMBOLS, type LevelRule } from '../../../domain/board.js';
import { RISK_SYMBOLS, type RiskRule } from '../../../domain/risk.js';
import type { LevelDto, RiskDto, SeverityDto } from '../dto/risks.js';
import { type Conversion, given } from './conversion.js';
import { conditionFormula } from './formulas.js';

export function toRisk(dto: RiskDto, conversion: Conversion): RiskRule {
  const risk = given({
    id: dto.id,
    cause: dto.cause,
    title: dto.title,
    when: toCondition(dto, conversion),
    severity: dto.severity.map((step) => given({ level: step.level, when: toCondition(step, conversion) })),
    message: dto.message,
    nextStep: dto.next_step,
    lostStep: dto.lost_step,
    concerns: dto.concerns,
    keepsNextStep: dto.keep_next_step,
  });
  return conversion.origins.adopt(risk, dto);
}

/** Mức của bảng điểm. */
export function toLevel(dto: LevelDto, conversion: Conversion): LevelRule {
  return given({ level: dto.level, when: toCondition(dto, conversion, LEVEL_SYMBOLS) });
}

function toCondition(
  dto: RiskDto | SeverityDto | LevelDto,
  conversion: Conversion,
  symbols: readonly string[] = RISK_SYMBOLS,
) {
  if (dto.when === undefined) return undefined;
  return conditionFormula(dto.when, symbols, { owner: dto, below: ['when'] }, conversion);
}
