import { foundJson } from '../../../adapters/json/found-json.js';
import { json } from '../../reply.js';
import { textField } from '../fields.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';
import { monthOf } from '../scored-sets.js';

/** Tìm trong một tháng. */
export const searchOperations = [
  operation({
    ...{ id: 'search', method: 'GET', path: '/communes/:commune/months/:month/search', tag: 'results' },
    summary: 'Tìm tiêu chí, minh chứng phải có, tệp đã nộp, đơn vị trong một tháng',
    query: { q: textField('Vài từ hoặc mã tiêu chí; có dấu hay không dấu đều được.', 'ngân sách') },
    answer: named('Found'),
    handle: async (call) => {
      const { services, folder, actor, query } = call;
      return json(foundJson(await services.search.run(folder, actor, monthOf(call), query.q)));
    },
  }),
];
