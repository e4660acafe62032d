import { noSuch } from '../../../application/records/find.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import { type Criterion, findCriterion, nodesOf } from '../../../domain/criteria-set.js';
import type { NodeScore } from '../../../domain/score.js';
import { allNodes } from '../../../domain/score-nodes.js';
import { sceneOf } from '../../scene.js';
import { scoredMonth } from '../../scored.js';
import type { Visit } from '../../visit.js';

export interface CriterionScene {
  readonly seen: SeenMonth;
  readonly scored: ScoredSet;
  readonly criterion: Criterion;
  /** Absent: not scored by itself in this month, because the published score of its group stands in for it. */
  readonly node?: NodeScore;
}

/** @throws Refused when the month has no such set, or the set no such criterion. */
export async function criterionScene(visit: Visit): Promise<CriterionScene> {
  const { set: id = '', code = '' } = visit.params;
  const seen = await sceneOf(visit);
  const { sets } = await scoredMonth(visit);
  const scored = sets.find(({ set }) => set.id === id);
  if (scored === undefined) {
    const known = sets.map(({ set }) => set.id);
    throw noSuch(visit.folder, 'set', id, known);
  }
  const criterion = findCriterion(scored.set, code);
  if (criterion === undefined) {
    const codes = nodesOf(scored.set).map((each) => each.code);
    throw noSuch(visit.folder, 'criterion', code, codes);
  }
  const node = allNodes(scored.assessment.score.areas).find((each) => each.criterion.code === code);
  return { seen, scored, criterion, ...(node !== undefined && { node }) };
}
