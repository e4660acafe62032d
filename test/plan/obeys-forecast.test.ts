import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ForecastCase } from '../../src/application/forecast-case.js';
import { PlanCase } from '../../src/application/plan-case.js';
import { createContainer } from '../../src/composition/container.js';
import { Exact } from '../../src/domain/number.js';

const ROOT = resolve(import.meta.dirname, '../..');

describe('the plan and the forecast of one case', () => {
  it('agree on what can still be reached this year', async () => {
    const container = createContainer({ criteria: resolve(ROOT, 'criteria'), rules: resolve(ROOT, 'rules') });
    const folder = resolve(ROOT, 'samples/xuan-tho');
    const { forecasts } = await container.get(ForecastCase).run({ folder });
    const goal = { kind: 'index', target: Exact.of(100) } as const;
    const { plans } = await container.get(PlanCase).run({ folder, by: 'effort', goal });
    let limited = 0;
    for (const [id, { plan }] of plans) {
      const best = new Map(forecasts.get(id)?.metrics.map((each) => [each.metric.id, each]));
      for (const { figure } of plan.kind === 'too_entangled' ? [] : plan.most.actions) {
        const known = best.get(figure?.metric ?? '');
        if (known === undefined || figure?.after.kind !== 'ratio') continue;
        const { numerator, denominator } = figure.after;
        const most = known.best.numerator.dividedBy(known.best.denominator);
        expect(most.atLeast(numerator.dividedBy(denominator)), known.metric.id).toBe(true);
        if (most.lessThan(Exact.ONE)) limited += 1;
      }
    }
    expect(limited).toBeGreaterThan(0);
  });
});
