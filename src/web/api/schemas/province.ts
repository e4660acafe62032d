import { count, day, list, named, points, shape, text, yesNo } from './shape.js';

const share = shape({ points, communes: list(text) });
const set = shape({ id: text, version: text, name: text, indexName: text, hash: text }, { notice: text });
const row = shape({
  ...{ commune: text, name: text, asOf: day, isLocked: yesNo, isKnown: yesNo, rank: count, best: count, worst: count },
  ...{ index: points, low: points, high: points },
});

/** Toàn tỉnh. */
export const PROVINCE = {
  Province: shape(
    {
      ...{ months: list(text), isProvincial: yesNo, mayRun: yesNo, isScoring: yesNo },
      communes: list(shape({ id: text, name: text, block: text }, { month: named('Month') })),
    },
    { month: text },
  ),
  Ranking: shape({
    ...{ month: text, isScored: yesNo, changed: list(text) },
    sets: list(
      shape({
        set,
        blocks: list(shape({ block: text, count, rows: list(row) })),
        losses: list(shape({ code: text, name: text, lost: share, recoverable: share })),
      }),
    ),
    unscored: list(shape({ commune: text, issues: list(named('Issue')) })),
  }),
} as const;
