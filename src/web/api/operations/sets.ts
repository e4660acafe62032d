import { comparedSetsJson, seenSetsJson, setJson } from '../../../adapters/json/sets-json.js';
import { noSuch } from '../../../application/records/find.js';
import { json } from '../../reply.js';
import { editionOf } from '../../set-editions.js';
import { countField, optional, textField } from '../fields.js';
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
    summary: 'Bộ tiêu chí của một tháng đã khóa khác hiện nay, hoặc khác bộ của một tháng đã khóa khác, ở đâu',
    description: 'Kèm điểm giả định: cùng số liệu đã khóa của tháng, chấm theo bộ kia.',
    query: {
      version: countField('Bản đã khóa của tháng.', 1),
      against: optional(textField('Tháng và bản đã khóa để so; không ghi: bộ đang áp dụng.', '2026-09.1')),
    },
    answer: named('SetChanges'),
    handle: async (call) => {
      const { services, folder, actor, params, query } = call;
      const { commune, month } = monthOf(call);
      const { set = '' } = params;
      const { version, against } = query;
      const other = against === undefined ? 'in_force' : editionOf(against);
      if (other === undefined) throw noSuch(folder, 'version', against ?? '', []);
      const compared = await services.seeSets.compare(folder, actor, commune, set, [{ month, version }, other]);
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
