import { noSuch } from '../../../application/records/find.js';
import { mediaType } from '../../file-types.js';
import { json } from '../../reply.js';
import { countField, optional } from '../fields.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';
import { monthOf } from '../scored-sets.js';

const EVIDENCE = '/communes/:commune/months/:month/evidence';

/** Minh chứng trong sổ: what was handed in, its steps and its files. */
export const evidenceOperations = [
  operation({
    ...{ id: 'getEvidence', method: 'GET', path: EVIDENCE, tag: 'evidence' },
    summary: 'Minh chứng của tháng mà tài khoản được xem',
    answer: named('Items'),
    handle: async (call) => {
      const { services, folder, actor } = call;
      const { commune, month: wanted } = monthOf(call);
      const { month } = await services.seeMonth.run(folder, actor, commune, wanted);
      return json({ month: month.id, items: await services.seeEvidence.ofMonth(folder, actor, commune, month.id) });
    },
  }),
  operation({
    ...{ id: 'getEvidenceSteps', method: 'GET', path: '/communes/:commune/evidence/:item', tag: 'evidence' },
    summary: 'Mọi bước của một minh chứng, cũ trước mới sau',
    answer: named('ItemSteps'),
    handle: async ({ services, folder, actor, params: { commune = '', item = '' } }) =>
      json({ id: item, versions: await services.seeEvidence.steps(folder, actor, commune, item) }),
  }),
  operation({
    ...{ id: 'getEvidenceFile', method: 'GET', path: '/communes/:commune/evidence/:item/file', tag: 'evidence' },
    summary: 'Tệp của một minh chứng',
    query: { version: optional(countField('Tệp của bản nào; không ghi: bản mới nhất.', 1)) },
    answer: 'file',
    handle: async ({ services, folder, actor, params: { commune = '', item = '' }, query: { version } }) => {
      const found = await services.seeEvidence.file(folder, actor, commune, item, version);
      const file = found?.item.file;
      if (found === undefined || file === undefined) throw noSuch(folder, 'evidence', item, []);
      return { kind: 'file', name: file.name, type: mediaType(file.type), bytes: found.bytes };
    },
  }),
];
