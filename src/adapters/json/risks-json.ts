import { boardOf, type ScoredSet } from '../../application/scored-set.js';
import { boardJson } from './board-json.js';
import { riskJson } from './parts-json.js';
import { headJson } from './score-json.js';

/** What may be lost: warnings, and the points board that they are part of. */
export function risksJson(scored: ScoredSet): object {
  return {
    ...headJson(scored),
    risks: scored.assessment.risks.map((risk) => riskJson(scored, risk)),
    board: boardJson(boardOf(scored), scored),
  };
}
