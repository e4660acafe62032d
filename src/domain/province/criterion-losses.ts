import type { Commune } from '../commune.js';
import type { Code } from '../criteria-set.js';
import { Exact } from '../number.js';
import type { LeafScore, Ledger, SetScore } from '../score.js';
import type { CriterionLoss, LossShare } from './province-scores.js';

interface LeafOfCommune {
  readonly commune: string;
  readonly leaf: LeafScore;
}

/** Cùng một nguy cơ ở nhiều xã: where points are missing, in how many communes and how many in sum. */
export function criterionLosses(
  scored: readonly { readonly commune: Commune; readonly score: SetScore }[],
): CriterionLoss[] {
  const byCode = new Map<Code, LeafOfCommune[]>();
  for (const { commune, score } of scored) {
    for (const leaf of score.leaves) {
      const { code } = leaf.criterion;
      const known = byCode.get(code);
      const own = { commune: commune.id, leaf };
      if (known === undefined) byCode.set(code, [own]);
      else known.push(own);
    }
  }
  const losses = [...byCode].flatMap(([code, leaves]): CriterionLoss[] => {
    const [lost, open] = [share(leaves, 'lost'), share(leaves, 'recoverable')];
    const name = leaves[0]?.leaf.criterion.name ?? code;
    return lost.communes.length + open.communes.length === 0 ? [] : [{ code, name, lost, open }];
  });
  return losses.sort((a, b) => missingPoints(b).compare(missingPoints(a)));
}

function share(leaves: readonly LeafOfCommune[], part: Exclude<keyof Ledger, 'secured'>): LossShare {
  const some = leaves.filter(({ leaf }) => leaf.ledger[part].sign() > 0);
  const points = Exact.sum(some.map(({ leaf }) => leaf.ledger[part]));
  return { points, communes: some.map(({ commune }) => commune) };
}

function missingPoints({ lost, open }: CriterionLoss): Exact {
  return lost.points.plus(open.points);
}
