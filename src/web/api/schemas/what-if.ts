import { anything, count, day, exact, list, named, ofSets, orNull, points, shape, text, word, yesNo } from './shape.js';
import { head, headMore } from './shared.js';

const step = shape({ kind: text, change: points, exactChange: exact }, { code: text, before: points, after: points });
const outcome = shape({
  ...{ index: points, count, hours: count, change: named('Waterfall') },
  actions: list(
    shape(
      { kind: text, criteria: list(text), hours: count },
      { document: anything, metric: text, before: anything, after: anything, cases: exact, part: text },
    ),
  ),
});
const place = shape({ best: count, worst: count, count });

/** Giả định, kế hoạch, hạng theo thời gian: none of it is a score. */
export const WHAT_IF = {
  Waterfall: shape({ before: points, after: points, change: points, steps: list(step) }),
  WhatIf: ofSets(
    {
      ...head,
      scenarios: list(
        shape(
          { assumed: yesNo, name: text, unknown: list(anything) },
          { total: points, index: points, low: points, high: points, points: named('Waterfall') },
        ),
      ),
    },
    headMore,
  ),
  Plan: ofSets(
    {
      ...head,
      plan: shape(
        {
          ...{ assumed: yesNo, by: word('effort', 'count') },
          result: word('already', 'reached', 'out_of_reach', 'too_entangled', 'no_target'),
        },
        { target: points, now: points, plan: outcome, most: outcome },
      ),
    },
    headMore,
  ),
  PlaceHistory: ofSets(
    {
      ...head,
      places: shape(
        {
          tables: list(shape({ id: text, name: text, block: text, asOf: orNull(day) })),
          moments: list(
            shape(
              { asOf: day, basis: word('published', 'locked', 'today'), place, breaks: list(anything) },
              { month: text, version: text },
            ),
          ),
        },
        { table: text },
      ),
    },
    headMore,
  ),
} as const;
