import type { IsoDate } from './calendar.js';
import type { EvidenceRequirement, RequirementId } from './evidence.js';
import type { LegalBasis } from './legal.js';
import type { MetricId } from './metric.js';
import type { Exact, RoundingMode } from './number.js';
import type { RuleId } from './rule.js';

/** Mã tiêu chí: always text, since 1.10 is not 1.1. */
export type Code = string;
/** Vai trò chủ trì, phối hợp as the set names it; each commune maps it to its own departments. */
export type DepartmentRole = string;

/** Bộ tiêu chí. */
export interface CriteriaSet {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  /** The index in a few words, e.g. `Bộ chỉ số 766`: two indices are never mixed. */
  readonly indexName: string;
  /** Printed on every output when the set is not an official one. */
  readonly notice?: string;
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
  readonly basis: readonly LegalBasis[];
  /** Thang điểm: the sum of the base areas' maxima. */
  readonly scale: Exact;
  readonly rounding: Rounding;
  readonly policy: SetPolicy;
  /** How communes are put in order by this index; absent: by rounded indices, and one year is one scale. */
  readonly ranking?: RankingRule;
  /** In a published table, a total this far or further from the sum of its groups is named; absent: any difference. */
  readonly publishedTolerance?: Exact;
  readonly roles: ReadonlyMap<DepartmentRole, string>;
  /** Roles that every department plays, so that nobody has to be named for them. */
  readonly everybody: ReadonlySet<DepartmentRole>;
  readonly areas: readonly Criterion[];
}

/** Xếp hạng: what the places are taken from, and which days can be compared. */
export interface RankingRule {
  /** Words by which tables name this index, its family: `766`, `cchc`. Tables of another one are never compared. */
  readonly family: string;
  /** Places are told by indices rounded as the set rounds, or by exact ones. */
  readonly on: 'rounded' | 'exact';
  /** Whether totals of two days of a year are on one scale, or every day is a picture of its own. */
  readonly oneScale: 'year' | 'never';
  /** Days from which the index is worked out otherwise. */
  readonly breaks: readonly { readonly from: IsoDate; readonly reason: string }[];
}

/** What holds where a set says nothing. */
export function rankingOf({ ranking, indexName }: Pick<CriteriaSet, 'ranking' | 'indexName'>): RankingRule {
  return ranking ?? { family: indexName, on: 'rounded', oneScale: 'year', breaks: [] };
}

/** Làm tròn: how many decimals, which mode, and at which level values are rounded before they are added. */
export interface Rounding {
  readonly places: number;
  readonly mode: RoundingMode;
  readonly at: 'leaf' | 'criterion' | 'area' | 'total';
}

/** How points are told to people. */
export type PointsRounding = Pick<Rounding, 'places' | 'mode'>;

/** What states other than "scored" do to the total: decided by the set, never by the program. */
export interface SetPolicy {
  /** Không áp dụng: leave out and rescale the index, or give full or zero points. */
  readonly notApplicable: 'rescale' | 'award_full' | 'zero';
  /** Chưa có điểm khảo sát, thẩm định: wait, or leave the block out and rescale. */
  readonly missingExternal: 'pending' | 'rescale';
  /** Overdue evidence: withhold points in proportion, withhold all of them, or only flag it. */
  readonly missingEvidence: 'proportional' | 'withhold' | 'flag';
  /** Whether evidence that waits for approval already counts. */
  readonly submittedCounts: boolean;
  /** Chu kỳ: points can still be won until the end of the year, or of the period scored. */
  readonly cycle: 'year' | 'period';
}

/** Lĩnh vực, tiêu chí, tiêu chí thành phần: one recursive node. A leaf has `scoring` and no children. */
export interface Criterion {
  readonly code: Code;
  readonly level: 'area' | 'criterion' | 'sub_criterion';
  readonly name: string;
  readonly maxPoints: Exact;
  /** Areas only: bonus and penalty blocks stand outside the scale. */
  readonly block: 'base' | 'bonus' | 'penalty';
  /** Penalty blocks: the least the block can come to (zero or below). */
  readonly floor: Exact;
  readonly children: readonly Criterion[];
  readonly scoring?: Scoring;
  /** Điểm nhóm đã công bố: takes the place of the children when none of their figures is reported and its own is. */
  readonly standIn?: SubCriterion;
  readonly formerly?: Code;
  readonly note?: string;
}

/** A leaf: something that is scored directly. */
export type SubCriterion = Criterion & { readonly scoring: Scoring };

export interface Scoring {
  readonly rule: RuleId;
  /** Which metric feeds which input of the rule. */
  readonly with: Readonly<Record<string, MetricId>>;
  /** Nguồn điểm: the unit scores itself, or the score arrives from elsewhere. */
  readonly source: 'self' | 'portal' | 'survey' | 'appraiser' | 'inherited';
  /** Theo dõi: shown, never scored. */
  readonly monitor: boolean;
  readonly lead?: DepartmentRole;
  readonly support: readonly DepartmentRole[];
  readonly evidence: readonly EvidenceRequirement[];
  /** Documents without which nothing can be done about this criterion. Absent: none. */
  readonly needs?: readonly RequirementId[];
  /** Việc cần làm tiếp, in the set's own words, instead of the general advice. */
  readonly remedy?: string;
}

export function isLeaf(node: Criterion): node is SubCriterion {
  return node.scoring !== undefined;
}

/** The node and all below it, parents first. */
export function* walk(node: Criterion): Generator<Criterion> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

/** All leaves below the given nodes, in order; stand-ins are not among them. */
export function leavesOf(nodes: readonly Criterion[]): SubCriterion[] {
  return nodes.flatMap((node) => [...walk(node)].filter(isLeaf));
}

/** Every node of a set, each followed by its stand-in. */
export function nodesOf({ areas }: Pick<CriteriaSet, 'areas'>): Criterion[] {
  return areas.flatMap((area) => [...walk(area)]).flatMap((node) => [node, ...(node.standIn ? [node.standIn] : [])]);
}

/** Every node of a set that is scored by a rule, stand-ins included. */
export function scoredNodes(set: Pick<CriteriaSet, 'areas'>): SubCriterion[] {
  return nodesOf(set).filter(isLeaf);
}

export function findCriterion(set: CriteriaSet, code: Code): Criterion | undefined {
  return byCode(set).get(code);
}

/** A set never changes, and pages ask for its criteria by code hundreds of times: the index of each is made once. */
const INDEXES = new WeakMap<CriteriaSet, ReadonlyMap<Code, Criterion>>();

/** Where two nodes have one code, which `C003` tells, the first. */
function byCode(set: CriteriaSet): ReadonlyMap<Code, Criterion> {
  const known = INDEXES.get(set);
  if (known !== undefined) return known;
  const made = new Map(
    nodesOf(set)
      .toReversed()
      .map((node) => [node.code, node]),
  );
  INDEXES.set(set, made);
  return made;
}
