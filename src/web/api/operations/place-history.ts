import { placeHistoryJson } from '../../../adapters/json/place-history-json.js';
import { headJson } from '../../../adapters/json/score-json.js';
import { optional, textField } from '../fields.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';
import { monthOf, setsJson } from '../scored-sets.js';

/** Khoảng hạng theo thời gian. */
export const placeHistoryOperations = [
  operation({
    ...{ id: 'getPlaceHistory', method: 'GET', path: '/communes/:commune/months/:month/places', tag: 'outlook' },
    summary: 'Khoảng hạng qua các tháng: hạng đã công bố, và điểm đã khóa đặt vào một bảng',
    description: 'Không phải thứ hạng được công bố, trừ những ngày ghi "published".',
    query: { table: optional(textField('Bảng để ước tính ("id" ở "tables"); không ghi: bảng mới nhất.')) },
    answer: named('PlaceHistory'),
    handle: async (call) => {
      const { services, folder, actor, query } = call;
      const { standing, histories } = await services.seePlaceHistory.run(folder, actor, monthOf(call), query.table);
      return setsJson(call, standing.scored, (each) => ({
        ...headJson(each),
        places: placeHistoryJson(histories.get(each.set.id)),
      }));
    },
  }),
];
