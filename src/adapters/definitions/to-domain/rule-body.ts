import { Exact } from '../../../domain/number.js';
import type { Award, RuleBody, RuleKind, RuleOf } from '../../../domain/rule.js';
import type { AwardDto } from '../dto/award.js';
import type { BandDto } from '../dto/rule-bodies.js';
import type { BodyOf } from '../dto/rules.js';
import { type Conversion, exact, given, optionalExact } from './conversion.js';
import { numberFormula } from './formulas.js';
import { toDayOfYear } from './requirement.js';

const FULL: Award = { kind: 'share', share: Exact.ONE };
const NOTHING: Award = { kind: 'points', points: Exact.ZERO };

type Converters = { readonly [K in RuleKind]: (dto: BodyOf<K>, conversion: Conversion) => RuleOf<K> };

const CONVERTERS: Converters = {
  ratio: (dto) =>
    given({
      kind: 'ratio' as const,
      fullAt: exact(dto.full_at ?? 1),
      zeroBelow: optionalExact(dto.zero_below),
      zeroDenominator: dto.zero_denominator,
      blankIsZeroDenominator: dto.blank_is_zero_denominator ?? false,
    }),
  bands: (dto) => ({
    kind: 'bands',
    bands: dto.bands.map((band, index) => toBand(band, dto.bands[index - 1], dto.bands[index + 1])),
    zeroDenominator: dto.zero_denominator ?? 'not_applicable',
    irreversible: dto.irreversible ?? false,
  }),
  levels: (dto) => ({
    kind: 'levels',
    levels: dto.levels.map(({ id, name, award }) => ({ id, name, award: toAward(award) })),
    irreversible: dto.irreversible ?? false,
    notArising: dto.not_arising ?? 'not_applicable',
  }),
  checklist: (dto) => ({
    kind: 'checklist',
    mode: dto.mode,
    parts: dto.parts.map(({ id, name, award }) => ({ id, name, award: award ? toAward(award) : NOTHING })),
    notArising: dto.not_arising ?? 'not_applicable',
  }),
  count: (dto) =>
    given({
      kind: 'count' as const,
      start: dto.start ? toAward(dto.start) : NOTHING,
      terms: dto.terms.map((term) => ({
        input: term.input,
        each: toAward(term.each),
        per: exact(term.per ?? 1),
        above: exact(term.above ?? 0),
      })),
      overrides: (dto.overrides ?? []).map(({ input, points }) => ({ input, points: exact(points) })),
      floor: exact(dto.floor ?? 0),
      cap: optionalExact(dto.cap),
      notArising: dto.not_arising ?? 'not_applicable',
    }),
  deadline: (dto) =>
    given({
      kind: 'deadline' as const,
      due: dto.due === undefined ? undefined : toDayOfYear(dto.due),
      offsetDays: dto.offset_days ?? 0,
      days: dto.days,
      onTime: dto.on_time ? toAward(dto.on_time) : FULL,
      late: (dto.late ?? [])
        .map(({ within, award }) => ({ within, award: toAward(award) }))
        .sort((a, b) => a.within - b.within),
      notArising: dto.not_arising ?? 'not_applicable',
    }),
  sum: (dto, conversion) => ({
    kind: 'sum',
    places: dto.places,
    parts: dto.parts.map((part) => ({
      id: part.id,
      name: part.name,
      maxPoints: exact(part.max_points),
      rule: toRuleBody(part.kind, part, conversion),
    })),
  }),
  external: (dto) => ({ kind: 'external', outOf: exact(dto.out_of) }),
  inherited: (dto) => ({
    kind: 'inherited',
    fullAt: exact(dto.full_at ?? 1),
    zeroDenominator: dto.zero_denominator,
  }),
  expression: (dto, conversion) => ({
    kind: 'expression',
    inputs: dto.inputs,
    formula: numberFormula(
      dto.text,
      [...Object.keys(dto.inputs), 'max_points'],
      { owner: dto, below: ['text'] },
      conversion,
    ),
    floor: exact(dto.floor ?? 0),
    notArising: dto.not_arising ?? 'not_applicable',
  }),
};

/** The body of a rule, from the decoded object that holds its keys. */
export function toRuleBody<K extends RuleKind>(kind: K, dto: BodyOf<K>, conversion: Conversion): RuleBody {
  return conversion.origins.adopt(CONVERTERS[kind](dto, conversion), dto);
}

/** A boundary that one of two neighbours leaves out is the other's. */
function toBand(dto: BandDto, higher: BandDto | undefined, lower: BandDto | undefined) {
  return given({
    from: optionalExact(dto.from ?? lower?.below),
    below: optionalExact(dto.below ?? higher?.from),
    award: toAward(dto.award),
    to: dto.to && toAward(dto.to),
  });
}

function toAward({ points, share }: AwardDto): Award {
  return points === undefined ? { kind: 'share', share: exact(share ?? 1) } : { kind: 'points', points: exact(points) };
}
