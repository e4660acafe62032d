import type { Assessment } from '../../assessment.js';
import {
  BOARD_LEVELS,
  type BoardEntry,
  type BoardLeaf,
  type BoardLevel,
  type BoardNode,
  type LevelRule,
  type PointsBoard,
} from '../../board.js';
import type { IsoDate } from '../../calendar.js';
import type { CriteriaSet } from '../../criteria-set.js';
import { Exact } from '../../number.js';
import type { RiskFlag } from '../../risk.js';
import { type ScoringRule, versionUsed } from '../../rule.js';
import type { LeafScore, Ledger, NodeScore } from '../../score.js';
import { leadOf } from '../departments.js';
import { cycleEndOf } from '../prepare.js';
import { shareOut } from './causes.js';
import { gapOf } from './gap.js';
import { levelOf } from './level.js';

/** What the board reads beside the assessment: the set, its rules, and the rules for levels. */
export interface BoardData {
  readonly set: CriteriaSet;
  readonly rules: ReadonlyMap<string, ScoringRule>;
  readonly levels: readonly LevelRule[];
}

/** Bảng điểm của một bản tự chấm, at its as-of date. */
export function pointsBoard(assessment: Assessment, data: BoardData): PointsBoard {
  const { score, risks } = assessment;
  const leaves = new Map(score.leaves.map((leaf) => [leaf, boardLeaf(leaf, assessment, data)]));
  const areas = score.areas.map((area) => boardNode(area, leaves));
  const codes = new Set(score.leaves.map(({ criterion }) => criterion.code));
  const base = areas.filter(({ criterion }) => criterion.block === 'base');
  const all = [...leaves.values()];
  return {
    max: score.total.max,
    ledger: score.total.ledger,
    rest: restOf(score.total.ledger, base),
    areas,
    leaves: all,
    entries: all.flatMap((each) => [...each.entries, ...each.doubts]).sort(byUrgency),
    wider: risks.filter(({ signal }) => !codes.has(signal.criterion)),
  };
}

function boardNode(node: NodeScore, leaves: ReadonlyMap<LeafScore, BoardLeaf>): BoardNode {
  const { criterion, max, ledger } = node;
  const leaf = node.leaf === undefined ? undefined : leaves.get(node.leaf);
  const children = leaf === undefined ? node.children.map((child) => boardNode(child, leaves)) : [];
  const parts = leaf === undefined ? children : [leaf.leaf];
  return { criterion, max, ledger, rest: restOf(ledger, parts), children, ...(leaf !== undefined && { leaf }) };
}

function restOf(ledger: Ledger, parts: readonly { readonly ledger: Ledger }[]): Ledger {
  const rest = (part: keyof Ledger) => ledger[part].minus(Exact.sum(parts.map((each) => each.ledger[part])));
  return { secured: rest('secured'), recoverable: rest('recoverable'), lost: rest('lost') };
}

function boardLeaf(leaf: LeafScore, assessment: Assessment, data: BoardData): BoardLeaf {
  const { input, facts, risks } = assessment;
  const flags = risks.filter(({ signal }) => signal.criterion === leaf.criterion.code);
  const { shares, doubts, also } = shareOut(leaf, flags, Exact.of(1n, 10n ** BigInt(data.set.rounding.places)));
  const lead = leadOf(leaf.criterion, data.set, input.departments).id;
  const end = cycleEndOf(data.set, input.period);
  const entry = (part: BoardEntry['part'], points: Exact, flag: RiskFlag | undefined): BoardEntry => {
    const actBy = part === 'lost' ? passed(flag, input.asOf) : (flag?.signal.actBy ?? end);
    const nextStep = part === 'lost' ? flag?.rule.lostStep : (flag?.nextStep ?? leaf.criterion.scoring.remedy);
    const department = flag?.department ?? lead;
    const bare = {
      leaf,
      part,
      points,
      cause:
        flag === undefined ? ({ kind: 'other', state: leaf.state } as const) : ({ kind: 'warning', flag } as const),
      department,
      heads: input.heads?.get(department) ?? [],
      ...(actBy !== undefined && { actBy }),
      ...(nextStep !== undefined && { nextStep }),
    };
    return { ...bare, level: levelOf(bare, data.levels, input.asOf) };
  };
  const entries = shares.map(({ part, points, flag }) => entry(part, points, flag));
  const inDoubt = doubts.map(({ flag, points }) => entry('in_doubt', points, flag));
  const gap = gapOf(leaf, versionUsed(data.rules, leaf.explain().rule)?.body, facts);
  const level = highest([...entries, ...inDoubt]);
  return { leaf, level, entries, doubts: inDoubt, also, ...(gap !== undefined && { gap }) };
}

/** Of what is lost the last day is the one that passed, where there was one. */
function passed(flag: RiskFlag | undefined, asOf: IsoDate): IsoDate | undefined {
  const day = flag?.signal.actBy;
  return day !== undefined && day < asOf ? day : undefined;
}

function highest(entries: readonly BoardEntry[]): BoardLevel {
  return BOARD_LEVELS.find((level) => entries.some((each) => each.level === level)) ?? 'safe';
}

function byUrgency(a: BoardEntry, b: BoardEntry): number {
  return (
    BOARD_LEVELS.indexOf(a.level) - BOARD_LEVELS.indexOf(b.level) ||
    b.points.compare(a.points) ||
    compareText(a.actBy ?? '9', b.actBy ?? '9')
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
