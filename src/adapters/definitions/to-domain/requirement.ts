import type { DueRule, EvidenceRequirement } from '../../../domain/evidence.js';
import { AFTER_SLOT, DAY_OF_YEAR, type RequirementDto } from '../dto/requirement.js';
import { type Conversion, given } from './conversion.js';

export function toRequirement(dto: RequirementDto, { origins }: Conversion): EvidenceRequirement {
  const requirement = given({
    id: dto.id,
    title: dto.title,
    per: dto.per,
    count: dto.count ?? 1,
    due: toDueRule(dto.due),
    required: dto.required ?? true,
    events: dto.events && { metric: dto.events.metric, part: dto.events.part ?? 'value' },
    validDays: dto.valid_days,
    needs: dto.needs,
    keywords: dto.keywords ?? [],
    mustShow: dto.must_show ?? [],
  });
  return origins.adopt(requirement, dto);
}

function toDueRule(due: string): DueRule {
  const slot = AFTER_SLOT.exec(due);
  if (slot === null) return { kind: 'fixed', ...toDayOfYear(due) };
  return { kind: 'after_slot', days: Number(slot[1]), count: slot[2] === 'w' ? 'working' : 'calendar' };
}

/** Month, day and years after the scoring year, from text the boundary has checked. */
export function toDayOfYear(text: string): { month: number; day: number; yearOffset: number } {
  const [, years, month, day] = DAY_OF_YEAR.exec(text) ?? [];
  return { month: Number(month), day: Number(day), yearOffset: Number(years ?? 0) };
}
