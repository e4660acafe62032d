import { provinceJson, rankingJson } from '../../../adapters/json/province-json.js';
import { json } from '../../reply.js';
import { optional, textField } from '../fields.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';

/** Toàn tỉnh: who has locked the month, and how the communes stand beside each other. */
export const provinceOperations = [
  operation({
    ...{ id: 'getProvince', method: 'GET', path: '/province', tag: 'province' },
    summary: 'Các địa phương mà tài khoản xem được: tháng mở, trình, khóa đến đâu',
    query: { month: optional(textField('Tháng, dạng năm-tháng; không ghi: tháng mới nhất.', '2026-10')) },
    answer: named('Province'),
    handle: async ({ services, folder, actor, query }) =>
      json(provinceJson(await services.seeProvince.run(folder, actor, query.month))),
  }),
  operation({
    ...{ id: 'getRanking', method: 'GET', path: '/province/months/:month/ranking', tag: 'province' },
    summary: 'Xếp hạng theo khối, cùng mất điểm ở đâu, bản bộ tiêu chí đang dùng',
    description: 'Nhiều địa phương thì phải chấm trước: scoreProvince. Chưa khóa tháng thì là ước tính.',
    answer: named('Ranking'),
    handle: async ({ services, folder, actor, params }) => {
      const { month } = await services.seeProvince.run(folder, actor, params.month ?? '');
      if (month === undefined) throw new Error('a month that was asked for is neither there nor refused');
      return json(rankingJson(month, await services.seeProvince.scores(folder, actor, month)));
    },
  }),
];
