import { comparedSetJson } from '../../../adapters/json/compare-json.js';
import { differenceJson } from '../../../adapters/json/difference-json.js';
import { forecastSetJson } from '../../../adapters/json/forecast-json.js';
import { gridJson, historyJson } from '../../../adapters/json/history-json.js';
import { issueJson } from '../../../adapters/json/issue-json.js';
import { checkJson } from '../../../adapters/json/parts-json.js';
import { headJson } from '../../../adapters/json/score-json.js';
import { noSuch } from '../../../application/records/find.js';
import type { SeenCheck } from '../../../application/records/see-checks.js';
import { scoredSets } from '../../../application/scored-set.js';
import { resultDifferences } from '../../../domain/records/version-difference.js';
import { json } from '../../reply.js';
import { operation } from '../operation.js';
import { outside } from '../outside.js';
import { named } from '../schemas/shape.js';
import { monthOf, scoredOf, setsJson } from '../scored-sets.js';

const MONTH = '/communes/:commune/months/:month';

/** Hạng, dự báo, lịch sử và kiểm tra số liệu. */
export const outlookOperations = [
  operation({
    ...{ id: 'getRank', method: 'GET', path: `${MONTH}/rank`, tag: 'outlook' },
    summary: 'Hạng dự kiến trong từng bảng đã công bố mà xã lưu, và điểm thay đổi từ tháng đã khóa trước',
    description: 'Hạng luôn là ước tính và một khoảng, không phải thứ hạng được công bố.',
    answer: named('Rank'),
    handle: async (call) => {
      const { services, folder, actor } = call;
      const { scored, tables, earlier, changes } = await services.seeStanding.run(folder, actor, monthOf(call));
      return setsJson(call, scored, (each) => ({
        ...headJson(each),
        tables: tables.map(({ file: { name, by, at }, sets }) => ({
          ...{ name, by, at },
          ...comparedSetJson(each, sets.get(each.set.id)),
        })),
        ...(earlier !== undefined && {
          since: {
            ...{ month: earlier.month, version: earlier.version },
            changes: changes.filter(({ set }) => set === each.set.id).map(differenceJson),
          },
        }),
      }));
    },
  }),
  operation({
    ...{ id: 'getForecast', method: 'GET', path: `${MONTH}/forecast`, tag: 'outlook' },
    summary: 'Dự báo điểm đến cuối kỳ: thấp nhất, có thể, cao nhất',
    description: 'Ước tính với giả định ghi kèm, không phải điểm chấm; cùng khuôn với lệnh "cchc forecast --json".',
    answer: named('Forecast'),
    handle: async (call) => {
      const { services, folder, actor } = call;
      const told = await services.seeForecast.run(folder, actor, monthOf(call));
      return setsJson(call, told, (each) => forecastSetJson(each, told.forecasts.get(each.set.id)));
    },
  }),
  operation({
    ...{ id: 'getMonthHistory', method: 'GET', path: `${MONTH}/history`, tag: 'results' },
    summary: 'Các bản đã khóa của một tháng, và hai bản cuối khác nhau ở đâu',
    answer: named('History'),
    handle: async (call) => {
      const { services, folder, actor } = call;
      const wanted = monthOf(call);
      const months = await services.seeMonths.run(folder, actor, wanted.commune);
      const found = months.find(({ month }) => month.id === wanted.month);
      if (found === undefined) {
        const known = months.map(({ month }) => month.id);
        throw noSuch(folder, 'month', wanted.month, known);
      }
      const { month, versions } = found;
      const [before, last] = versions.slice(-2);
      const differences = resultDifferences(before?.results ?? [], last?.results ?? []);
      const locked = last && (await scoredOf(call, last.version));
      const errors = (locked?.issues ?? []).filter(({ severity }) => severity === 'error');
      const told = historyJson(month, versions, differences, locked === undefined ? [] : scoredSets(locked));
      return json({ ...told, issues: outside(errors, folder).map(issueJson) });
    },
  }),
  operation({
    ...{ id: 'getHistory', method: 'GET', path: '/communes/:commune/history', tag: 'results' },
    summary: 'Các tháng đã khóa cạnh nhau, theo tiêu chí và theo đơn vị',
    answer: named('Grids'),
    handle: async ({ services, folder, actor, params }) => {
      const { commune = '' } = params;
      return json({ commune, grids: (await services.seeHistory.all(folder, actor, commune)).map(gridJson) });
    },
  }),
  operation({
    ...{ id: 'getChecks', method: 'GET', path: `${MONTH}/checks`, tag: 'results' },
    summary: 'Kiểm tra số liệu không đạt, tiêu chí bị ảnh hưởng và câu trả lời đã có',
    answer: named('Checks'),
    handle: async (call) => {
      const { services, folder, actor } = call;
      const { commune, month } = monthOf(call);
      const checks = await services.seeChecks.run(folder, actor, commune, month);
      return json({ checks: checks.map(seenCheckJson) });
    },
  }),
];

function seenCheckJson({ failed, digest, affected, answer }: SeenCheck): object {
  return {
    ...checkJson(failed),
    digest,
    affected: affected.map(({ set, leaves }) => ({
      set: set.set.id,
      criteria: leaves.map(({ criterion }) => criterion.code),
    })),
    ...(answer !== undefined && {
      answer: { kind: answer.kind, reason: answer.reason, by: answer.by, at: answer.at },
    }),
  };
}
