import type { SeenProvince, SeenScores } from '../../application/province/see-province.js';
import type { ProvinceSet } from '../../domain/province/province-scores.js';
import { issueJson } from './issue-json.js';

/** Who has opened and locked the month; `month` of a commune is absent where it has not opened it. */
export function provinceJson({ months, month, communes, isProvincial, mayRun, isScoring }: SeenProvince): object {
  return {
    months,
    ...(month !== undefined && { month }),
    communes: communes.map(({ commune: { id, name, block }, month: own }) => ({
      ...{ id, name, block },
      ...(own !== undefined && { month: own }),
    })),
    ...{ isProvincial, mayRun, isScoring },
  };
}

/** Communes side by side, set by set. @param scores undefined: nobody had them scored yet */
export function rankingJson(month: string, scores: SeenScores | undefined): object {
  if (scores === undefined) return { month, isScored: false, sets: [], unscored: [], changed: [] };
  const { sets, unscored } = scores.scores;
  return {
    ...{ month, isScored: true, sets: sets.map(setJson) },
    unscored: unscored.map(({ commune, problems }) => ({ commune: commune.id, issues: problems.map(issueJson) })),
    changed: scores.changed.map(({ id }) => id),
  };
}

/** `isKnown` false: nothing was reported, so that the index is unknown, not zero. */
function setJson({ set, hash, places, blocks, losses }: ProvinceSet): object {
  return {
    set: { ...set, hash },
    blocks: blocks.map(({ block, rows }) => ({
      ...{ block, count: rows.length },
      rows: rows.map(({ commune, asOf, isLocked, isKnown, rank, best, worst, index, low, high }) => ({
        ...{ commune: commune.id, name: commune.name, asOf, isLocked, isKnown, rank, best, worst },
        ...{ index: index.toDecimal(places), low: low.toDecimal(places), high: high.toDecimal(places) },
      })),
    })),
    losses: losses.map(({ code, name, lost, open }) => ({
      ...{ code, name },
      lost: { points: lost.points.toDecimal(places), communes: lost.communes },
      recoverable: { points: open.points.toDecimal(places), communes: open.communes },
    })),
  };
}
