import type { Assessment } from '../domain/assessment.js';
import type { PointsBoard } from '../domain/board.js';
import type { CriteriaSet } from '../domain/criteria-set.js';
import type { Definitions } from '../domain/definitions.js';
import { pointsBoard } from '../domain/engine/board/points-board.js';
import { type AppraisedPoints, appraisedPoints } from '../domain/records/appraised-points.js';
import type { CaseMonth } from './ports/case-source.js';
import type { IfAccepted, ScoredCase } from './score-case.js';

/** One assessment with the definitions it was made by: what views and JSON documents are made of. */
export interface ScoredSet {
  readonly assessment: Assessment;
  readonly set: CriteriaSet;
  readonly definitions: Definitions;
  /** In a workspace: which month this is. */
  readonly month?: CaseMonth;
  /** Where evidence waits for approval: what it would be worth. */
  readonly ifAccepted?: IfAccepted;
  /** Of a locked version: what others and people by hand gave, beside its points. */
  readonly appraisals?: readonly AppraisedPoints[];
}

export function scoredSets({ assessments, definitions, month, ifAccepted, layers }: ScoredCase): ScoredSet[] {
  return assessments.flatMap((assessment) => {
    const set = definitions?.sets.get(assessment.set.id)?.set;
    if (definitions === undefined || set === undefined) return [];
    const accepted = ifAccepted?.get(set.id);
    return [
      {
        ...{ assessment, set, definitions },
        ...(month !== undefined && { month }),
        ...(accepted !== undefined && { ifAccepted: accepted }),
        ...(layers !== undefined && { appraisals: appraisedPoints(layers, set.id, assessment.score) }),
      },
    ];
  });
}

/** Bảng điểm of one scored set. */
export function boardOf({ assessment, set, definitions }: ScoredSet): PointsBoard {
  return pointsBoard(assessment, { set, rules: definitions.rules, levels: definitions.levels ?? [] });
}
