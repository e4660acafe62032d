import { planJson } from '../../../adapters/json/plan-json.js';
import { headJson } from '../../../adapters/json/score-json.js';
import { simulatedSetJson } from '../../../adapters/json/simulate-json.js';
import { Refused } from '../../../application/refused.js';
import { scoredSets } from '../../../application/scored-set.js';
import { Exact } from '../../../domain/number.js';
import { listField, optional, pointsField, wordField } from '../fields.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';
import { monthOf, scoredOf, setsJson } from '../scored-sets.js';

const MONTH = '/communes/:commune/months/:month';

/** Nếu … thì, and the cheapest way up: nothing of it is kept. */
export const whatIfOperations = [
  operation({
    ...{ id: 'whatIf', method: 'POST', path: `${MONTH}/what-if`, tag: 'outlook' },
    summary: 'Giả định một vài chỉ tiêu khác đi thì điểm thế nào; không lưu gì',
    description: 'Không phải điểm chấm; cùng khuôn với lệnh "cchc simulate --json".',
    body: {
      facts: listField('Chỉ tiêu và mức giả định: tỷ lệ, tử số/mẫu số, số, ngày hoặc mức.', ['MA_CHI_TIEU=98%']),
    },
    answer: named('WhatIf'),
    handle: async (call) => {
      const { services, folder, actor, body } = call;
      const { real, scenarios, issues } = await services.seeWhatIf.run(folder, actor, monthOf(call), body.facts);
      if (scenarios.length === 0) throw new Refused(...issues.filter(({ severity }) => severity === 'error'));
      const shape = (each: Parameters<typeof headJson>[0]) => ({
        ...headJson(each),
        scenarios: scenarios.map((simulated) => simulatedSetJson(each, simulated)),
      });
      return setsJson(call, real, shape, scoredSets(real), issues);
    },
  }),
  operation({
    ...{ id: 'getPlan', method: 'GET', path: `${MONTH}/plan`, tag: 'outlook' },
    summary: 'Cách ít tốn nhất để đạt một chỉ số',
    description: 'Không phải điểm chấm; cùng khuôn với lệnh "cchc plan --json".',
    query: {
      target: pointsField('Chỉ số muốn đạt.', '82.5'),
      by: optional(wordField('Ít giờ công nhất (nếu không ghi), hoặc ít việc nhất.', ['effort', 'count'])),
    },
    answer: named('Plan'),
    handle: async (call) => {
      const { services, folder, actor } = call;
      const { target, by = 'effort' } = call.query;
      const scored = await scoredOf(call);
      const plans = await services.seePlan.run(folder, actor, monthOf(call), Exact.from(target), by);
      return setsJson(call, scored, (each) => ({
        ...headJson(each),
        plan: planJson(each, plans.get(each.set.id), by),
      }));
    },
  }),
];
