import type { ComparedSet } from '../../application/compare-case.js';
import type { RankedCommunes } from '../../application/records/compare-communes.js';
import type { ScoredSet } from '../../application/scored-set.js';

/** Where a commune would stand in a published table; `estimate` says that this is no published place. */
export function comparedSetJson({ set, assessment }: ScoredSet, compared: ComparedSet | undefined): object {
  const { places } = set.rounding;
  return {
    estimate: true,
    index: assessment.score.total.index.toDecimal(places),
    asOf: assessment.input.asOf,
    blocks: (compared?.blocks ?? []).map(({ comparator, basis, now, range, printed, breaks }) => ({
      ...{ basis, block: comparator.block, asOf: comparator.asOf ?? null, source: comparator.source ?? null },
      ...{ count: comparator.count, printed, now, range, breaks },
    })),
    own: (compared?.own ?? []).map(({ rank, size, asOf, total, block }) => ({
      ...{ rank, count: size ?? null, asOf: asOf ?? null, block },
      total: total?.toDecimal(places) ?? null,
    })),
    otherFamilies: compared?.otherFamilies ?? [],
  };
}

export function rankedCommunesJson({ set, blocks, asOf }: RankedCommunes['sets'][number]): object {
  const { places } = set.rounding;
  return {
    set: { id: set.id, version: set.version, name: set.name, indexName: set.indexName },
    asOf,
    blocks: blocks.map(({ block, rows }) => ({
      ...{ block, count: rows.length },
      rows: rows.map(({ commune, score, rank, best, worst }) => ({
        ...{ commune: commune.id, name: commune.name, rank, best, worst },
        index: score.total.index.toDecimal(places),
      })),
    })),
  };
}
