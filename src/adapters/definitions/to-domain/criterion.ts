import { type Criterion, isLeaf, type Scoring } from '../../../domain/criteria-set.js';
import type { EvidenceRequirement } from '../../../domain/evidence.js';
import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import type { AreaFile, CriterionDto } from '../dto/criterion.js';
import { SharedUseDto } from '../dto/requirement.js';
import { unknownWord } from '../unknown-word.js';
import { type Conversion, exact, given } from './conversion.js';
import { reportMisplacedKeys } from './node-shape.js';
import { toRequirement } from './requirement.js';

/** What the nodes of a set need besides their own keys. */
export interface SetConversion extends Conversion {
  /** Requirements declared once for several criteria, by id. */
  readonly shared: ReadonlyMap<string, EvidenceRequirement>;
}

export function toArea(dto: AreaFile, conversion: SetConversion): Criterion {
  return toCriterion(dto, 'area', dto.block ?? 'base', conversion);
}

function toCriterion(
  dto: CriterionDto,
  level: Criterion['level'],
  block: Criterion['block'],
  conversion: SetConversion,
): Criterion {
  reportMisplacedKeys(dto, conversion);
  const criterion = given({
    code: dto.code,
    level,
    name: dto.name,
    maxPoints: exact(dto.max_points),
    block,
    floor: exact(dto.floor ?? 0),
    children: [
      ...(dto.criteria ?? []).map((child) => toCriterion(child, 'criterion', block, conversion)),
      ...(dto.sub_criteria ?? []).map((child) => toCriterion(child, 'sub_criterion', block, conversion)),
    ],
    scoring: dto.rule === undefined ? undefined : toScoring(dto, dto.rule, conversion),
    standIn: toStandIn(dto.stand_in, block, conversion),
    formerly: dto.formerly,
    note: dto.note,
  });
  return conversion.origins.adopt(criterion, dto);
}

function toStandIn(dto: CriterionDto | undefined, block: Criterion['block'], conversion: SetConversion) {
  const standIn = dto && toCriterion(dto, 'sub_criterion', block, conversion);
  return standIn && isLeaf(standIn) ? standIn : undefined;
}

function toScoring(dto: CriterionDto, rule: string, conversion: SetConversion): Scoring {
  return given({
    rule,
    with: dto.with ?? {},
    source: dto.source ?? 'self',
    monitor: dto.monitor ?? false,
    lead: dto.lead,
    support: dto.support ?? [],
    evidence: (dto.evidence ?? []).flatMap((item) => {
      if (!(item instanceof SharedUseDto)) return [toRequirement(item, conversion)];
      return sharedRequirement(item, conversion);
    }),
    needs: dto.needs,
    remedy: dto.remedy,
  });
}

function sharedRequirement(dto: SharedUseDto, { shared, origins, report }: SetConversion): EvidenceRequirement[] {
  const requirement = shared.get(dto.use);
  if (requirement !== undefined) return [requirement];
  const values = { problem: text('unknown'), ...unknownWord('id', dto.use, shared.keys()) };
  report(issue('C020', origins.placeOf(dto, ['use']), values));
  return [];
}
