import type { Waterfall, WaterfallStep } from '../../domain/engine/waterfall.js';

/** The steps from one total to another; exact beside printed, so that a reader can check that they add up. */
export function waterfallJson({ before, after, change, steps }: Waterfall, places: number): object {
  return {
    before: before.toDecimal(places),
    after: after.toDecimal(places),
    change: change.toDecimal(places),
    steps: steps.map((step) => stepJson(step, places)),
  };
}

function stepJson(step: WaterfallStep, places: number): object {
  const change = { change: step.change.toDecimal(places), exactChange: step.change.toString() };
  switch (step.kind) {
    case 'criterion':
      return {
        ...{ kind: step.kind, code: step.code },
        ...{ before: step.before.toDecimal(places), after: step.after.toDecimal(places), ...change },
      };
    case 'area':
      return { kind: step.kind, code: step.code, ...change };
    default:
      return { kind: step.kind, ...change };
  }
}
