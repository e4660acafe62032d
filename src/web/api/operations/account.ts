import { monthsJson } from '../../../adapters/json/months-json.js';
import { json } from '../../reply.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';

/** Ai đang hỏi, và được làm ở đâu. */
export const accountOperations = [
  operation({
    ...{ id: 'getMe', method: 'GET', path: '/me', tag: 'account' },
    summary: 'Tài khoản của mã truy cập: vai trò, các xã và tháng gần nhất của từng xã',
    answer: named('Me'),
    handle: async ({ services, folder, actor }) => {
      const { places, everywhere } = await services.seePlaces.run(folder, actor);
      const communes = places.map(({ commune: { id, name, block }, roles, month }) => ({
        ...{ id, name, block, roles },
        ...(month !== undefined && { month }),
      }));
      return json({ account: actor.account, everywhere, communes });
    },
  }),
  operation({
    ...{ id: 'getMonths', method: 'GET', path: '/communes/:commune/months', tag: 'results' },
    summary: 'Các tháng của một xã, cũ trước mới sau, kèm các bản đã khóa',
    answer: named('Months'),
    handle: async ({ services, folder, actor, params }) =>
      json(monthsJson(await services.seeMonths.run(folder, actor, params.commune ?? ''))),
  }),
];
