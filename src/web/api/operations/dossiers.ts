import { json } from '../../reply.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';
import { monthOf } from '../scored-sets.js';

const MONTH = '/communes/:commune/months/:month';

/** What the imported lists say, and which imports there were. */
export const dossierOperations = [
  operation({
    ...{ id: 'getDossiers', method: 'GET', path: `${MONTH}/dossiers`, tag: 'results' },
    summary: 'Hồ sơ quá hạn, sắp đến hạn theo đơn vị, từ danh sách đã nhập',
    description:
      '"isImported" là false khi chưa nhập danh sách. Từng hồ sơ chỉ hiện với người xem được tệp của đơn vị.',
    answer: named('Dossiers'),
    handle: async (call) => {
      const { services, folder, actor } = call;
      const departments = await services.seeDossiers.run(folder, actor, monthOf(call));
      return json({
        isImported: departments !== undefined,
        departments: (departments ?? []).map(({ known, ...rest }) => ({
          ...rest,
          ...(known !== undefined && { known: known.id }),
        })),
      });
    },
  }),
  operation({
    ...{ id: 'getImports', method: 'GET', path: `${MONTH}/imports`, tag: 'imports' },
    summary: 'Các lần nhập đã ghi nhận của tháng, mới nhất trước',
    answer: named('Imports'),
    handle: async (call) => {
      const { services, folder, actor } = call;
      const { commune, month: wanted } = monthOf(call);
      const { month } = await services.seeMonth.run(folder, actor, commune, wanted);
      return json({ imports: await services.seeImports.run(folder, actor, commune, month.id) });
    },
  }),
];
