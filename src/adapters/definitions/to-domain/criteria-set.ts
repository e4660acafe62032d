import type { CriteriaSet, RankingRule, Rounding, SetPolicy } from '../../../domain/criteria-set.js';
import type { AreaFile } from '../dto/criterion.js';
import type { PolicyDto, RankingDto, RoundingDto, SetHeaderFile } from '../dto/set-header.js';
import { toBasis } from './basis.js';
import { type Conversion, day, exact, given, optionalDay } from './conversion.js';
import { toArea } from './criterion.js';
import { toRequirement } from './requirement.js';

/** @param areas in the order of their file names. */
export function toCriteriaSet(header: SetHeaderFile, areas: readonly AreaFile[], conversion: Conversion): CriteriaSet {
  const requirements = (header.shared_evidence ?? []).map((dto) => toRequirement(dto, conversion));
  const shared = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const set = given({
    id: header.id,
    version: header.version,
    name: header.name,
    indexName: header.index_name,
    notice: header.notice,
    validFrom: day(header.valid_from),
    validTo: optionalDay(header.valid_to),
    basis: toBasis(header.basis, conversion),
    scale: exact(header.scale),
    publishedTolerance: header.published_tolerance === undefined ? undefined : exact(header.published_tolerance),
    ranking: header.ranking && toRanking(header.ranking),
    rounding: toRounding(header.rounding),
    policy: toPolicy(header.policy),
    roles: new Map(header.roles.map((role) => [role.id, role.name])),
    everybody: new Set(header.roles.filter((role) => role.everybody).map((role) => role.id)),
    areas: areas.map((area) => toArea(area, { ...conversion, shared })),
  });
  return conversion.origins.adopt(set, header);
}

function toRanking({ family, on, one_scale: oneScale, breaks = [] }: RankingDto): RankingRule {
  return { family, on, oneScale, breaks: breaks.map(({ from, reason }) => ({ from: day(from), reason })) };
}

function toRounding(dto: RoundingDto): Rounding {
  return { places: dto.places, mode: dto.mode ?? 'half_up', at: dto.at };
}

function toPolicy(dto: PolicyDto): SetPolicy {
  return {
    notApplicable: dto.not_applicable,
    missingExternal: dto.missing_external,
    missingEvidence: dto.missing_evidence,
    submittedCounts: dto.submitted_counts,
    cycle: dto.cycle,
  };
}
