import { count, day, exact, list, moment, named, ofSets, orNull, points, shape, text, word, yesNo } from './shape.js';
import { head, headMore } from './shared.js';

const place = shape({ best: count, worst: count, count });
const range = shape({ worst: points, likely: points, best: points });
const outcome = shape({ numerator: exact, denominator: exact }, { ratio: points });

const metricForecast = shape(
  {
    ...{ metric: text, name: text, asOf: day, fromShare: yesNo, soFar: outcome, expected: exact, volume: text },
    ...{ worst: outcome, likely: outcome, best: outcome, method: text, volumeText: text, methodText: text },
    targets: list(shape({ kind: text, at: exact, outlook: text, needed: exact, allowed: exact, text })),
  },
  { workingDaysElapsed: count, workingDaysLeft: count, rate: exact },
);

const comparison = shape({
  ...{ name: text, by: text, at: moment, estimate: yesNo, index: points, asOf: day },
  blocks: list(
    shape({
      ...{ basis: text, block: text, asOf: orNull(day), source: orNull(text), count, printed: count },
      ...{ now: place, range: place, breaks: list({}) },
    }),
  ),
  own: list(shape({ rank: count, count: orNull(count), asOf: orNull(day), block: text, total: orNull(points) })),
  otherFamilies: list(text),
});

export const STANDING = {
  Rank: ofSets(
    { ...head, tables: list(comparison) },
    { ...headMore, since: shape({ month: text, version: count, changes: list(named('Difference')) }) },
  ),
  Forecast: ofSets(
    {
      ...head,
      forecast: shape({
        ...{ kind: word('forecast'), label: text, until: day, current: points, max: points, total: range },
        areas: list(shape({ code: text, name: text, max: points, worst: points, likely: points, best: points })),
        leaves: list(
          shape({
            ...{ code: text, name: text, current: points, max: points, worst: points, likely: points, best: points },
            ...{ lostForGood: points, basis: text, metrics: list(text) },
          }),
        ),
        metrics: list(metricForecast),
        assumptions: list(text),
      }),
    },
    headMore,
  ),
} as const;
