import { besideSheet } from '../../../application/records/pack-evidence.js';
import { mediaType } from '../../file-types.js';
import { json } from '../../reply.js';
import { optional, textField } from '../fields.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';
import { monthOf } from '../scored-sets.js';

const MONTH = '/communes/:commune/months/:month';
const PER_MINUTE = 60;

/** Xuất biểu: the scoring sheet as a workbook, and what is in the pack of evidence. */
export const workbookOperations = [
  operation({
    ...{ id: 'getWorkbook', method: 'GET', path: `${MONTH}/workbook`, tag: 'results' },
    summary: 'Bảng chấm của tháng (Excel)',
    query: { set: optional(textField('Mã bộ tiêu chí; không ghi: bộ đầu tiên của tháng.', 'bo-tieu-chi')) },
    answer: 'file',
    perMinute: PER_MINUTE,
    handle: async (call) => {
      const { services, folder, actor, query } = call;
      const { commune, month } = monthOf(call);
      const { sets, documents } = await services.packEvidence.contents(folder, actor, commune, month);
      const reference = { commune, month, set: query.set ?? sets[0] ?? '' };
      const { name, bytes } = await services.seeSheet.file(folder, actor, reference, besideSheet(documents));
      return { kind: 'file', name, type: mediaType('xlsx'), bytes };
    },
  }),
  operation({
    ...{ id: 'getPack', method: 'GET', path: `${MONTH}/pack`, tag: 'evidence' },
    summary: 'Minh chứng đã nhận sẽ có trong gói của tháng',
    description: 'Lập gói: packEvidence.',
    answer: named('Pack'),
    handle: async (call) => {
      const { services, folder, actor } = call;
      const { commune, month } = monthOf(call);
      return json(await services.packEvidence.contents(folder, actor, commune, month));
    },
  }),
];
