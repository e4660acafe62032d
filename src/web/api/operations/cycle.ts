import { issueJson } from '../../../adapters/json/issue-json.js';
import { json } from '../../reply.js';
import { countField, dayField, listField, optional, textField, wordField } from '../fields.js';
import { operation } from '../operation.js';
import { outside } from '../outside.js';
import { named } from '../schemas/shape.js';
import { monthOf } from '../scored-sets.js';

const MONTHS = '/communes/:commune/months';
const MONTH = `${MONTHS}/:month`;
/** Each makes backups of the whole workspace. */
const LOCKS_PER_MINUTE = 30;

/** Tháng: mở, chấm, trình ký, lấy lại, khóa, mở lại. */
export const cycleOperations = [
  operation({
    ...{ id: 'openMonth', method: 'POST', path: MONTHS, tag: 'cycle' },
    summary: 'Mở một tháng',
    body: {
      month: textField('Tháng, dạng năm-tháng.', '2026-11'),
      sets: optional(listField('Mã các bộ tiêu chí; không ghi: như tháng trước.', ['bo-tieu-chi'])),
    },
    answer: named('MonthChanged'),
    status: 201,
    handle: async ({ services, folder, actor, params, body }) => {
      const month = await services.months.open(folder, actor, params.commune ?? '', body.month, body.sets);
      return json({ kind: 'done', month });
    },
  }),
  operation({
    ...{ id: 'stepMonth', method: 'POST', path: `${MONTH}/step`, tag: 'cycle' },
    summary: 'Bắt đầu chấm, trình ký, hoặc lấy lại để sửa',
    body: {
      step: wordField('Bắt đầu chấm, trình ký, lấy lại.', ['score', 'hand_over', 'take_back']),
      asOf: optional(dayField('Khi trình ký: ngày xét hạn; không ghi: hôm nay.', '2026-11-03')),
      revision: optional(countField('Lần sửa của tháng mà người gửi đã xem: có người sửa trước thì bị từ chối.', 3)),
    },
    answer: named('MonthChanged'),
    handle: async (call) => {
      const { services, folder, actor, body } = call;
      const { commune, month: id } = monthOf(call);
      const { step, revision, asOf } = body;
      const month = await services.months.step(folder, actor, commune, id, step, revision, asOf);
      return json({ kind: 'done', month });
    },
  }),
  operation({
    ...{ id: 'lockMonth', method: 'POST', path: `${MONTH}/lock`, tag: 'cycle' },
    summary: 'Khóa tháng đã trình ký, giữa hai bản sao lưu',
    description: 'Người trình hoặc người đã chấm không khóa được.',
    answer: named('Closed'),
    perMinute: LOCKS_PER_MINUTE,
    handle: async (call) => {
      const { services, folder, actor } = call;
      const { commune, month } = monthOf(call);
      const { version, issues } = await services.lock.run(folder, actor, commune, month);
      return json({ kind: 'closed', version, issues: outside(issues, folder).map(issueJson) });
    },
  }),
  operation({
    ...{ id: 'reopenMonth', method: 'POST', path: `${MONTH}/reopen`, tag: 'cycle' },
    summary: 'Mở lại tháng đã khóa thành bản mới; bản đã khóa giữ nguyên',
    body: { reason: textField('Lý do mở lại.', 'Cấp trên yêu cầu sửa số liệu') },
    answer: named('MonthChanged'),
    perMinute: LOCKS_PER_MINUTE,
    handle: async (call) => {
      const { services, folder, actor, body } = call;
      const { commune, month: id } = monthOf(call);
      return json({ kind: 'done', month: await services.reopen.run(folder, actor, commune, id, body.reason) });
    },
  }),
];
