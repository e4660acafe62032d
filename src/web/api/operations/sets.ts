import { comparedSetsJson, seenSetsJson, setJson } from '../../../adapters/json/sets-json.js';
import { noSuch } from '../../../application/records/find.js';
import { json } from '../../reply.js';
import { countField } from '../fields.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';
import { monthOf } from '../scored-sets.js';

const COMMUNE = '/communes/:commune';

/** Bộ tiêu chí: what is in force, how it changed, and what the next month may be opened with. */
export const setOperations = [
  operation({
    ...{ id: 'getSets', method: 'GET', path: `${COMMUNE}/sets`, tag: 'results' },
    summary: 'Bộ tiêu chí đang dùng với căn cứ, và bản mà các tháng đã khóa theo',
    answer: named('Sets'),
    handle: async ({ services, folder, actor, params }) =>
      json(seenSetsJson(await services.seeSets.run(folder, actor, params.commune ?? ''))),
  }),
  operation({
    ...{ id: 'compareSet', method: 'GET', path: `${COMMUNE}/months/:month/sets/:set/changes`, tag: 'results' },
    summary: 'Bộ tiêu chí của một tháng đã khóa khác hiện nay ở đâu, và điểm nếu chấm theo hiện nay',
    query: { version: countField('Bản đã khóa của tháng.', 1) },
    answer: named('SetChanges'),
    handle: async (call) => {
      const { services, folder, actor, params, query } = call;
      const { commune, month } = monthOf(call);
      const { set = '' } = params;
      const locked = { month, version: query.version, set };
      const compared = await services.seeSets.compare(folder, actor, commune, locked);
      if (compared === undefined) throw noSuch(folder, 'set', set, []);
      return json(comparedSetsJson(compared));
    },
  }),
  operation({
    ...{ id: 'getOpening', method: 'GET', path: `${COMMUNE}/opening`, tag: 'cycle' },
    summary: 'Tháng nào mở được, theo bộ tiêu chí nào',
    answer: named('Opening'),
    handle: async ({ services, folder, actor, params }) => {
      const { commune, last, candidates, sets, mayOpen } = await services.seeOpening.run(
        folder,
        actor,
        params.commune ?? '',
      );
      return json({
        ...{ commune: commune.id, mayOpen, candidates, sets: sets.map(setJson) },
        ...(last !== undefined && { last }),
      });
    },
  }),
];
