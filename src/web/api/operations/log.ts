import { logJson } from '../../../adapters/json/log-json.js';
import { AUDIT_KINDS, deedsOf } from '../../../domain/records/audit-kind.js';
import { logFile } from '../../log-file.js';
import { json } from '../../reply.js';
import { countField, dayField, optional, textField, type ValuesOf, wordField } from '../fields.js';
import { given } from '../given.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';

/** Each reads the whole log. */
const WHOLE_PER_MINUTE = 20;

const filter = {
  from: optional(dayField('Từ ngày.', '2026-10-01')),
  to: optional(dayField('Đến hết ngày.', '2026-10-31')),
  account: optional(textField('Tài khoản đã làm.', 'thuong-truc')),
  kind: optional(wordField('Loại việc.', AUDIT_KINDS)),
  text: optional(textField('Có chữ này; không cần gõ dấu.', 'báo cáo')),
};
const place = {
  before: optional(countField('Trang cũ hơn dòng số này ("seq").', 120)),
  after: optional(countField('Trang mới hơn dòng số này ("seq").', 170)),
};

/** Nhật ký của một xã, and what stands in none of them: accounts, sign-ins, backups. */
export const logOperations = [
  ...logOf('/communes/:commune/log', '', 'của một xã'),
  ...logOf('/log', 'Common', 'chung: tài khoản, đăng nhập, sao lưu'),
];

/** @param which goes into the names of the operations. */
function logOf(path: string, which: '' | 'Common', whose: string) {
  return [
    operation({
      ...{ id: `get${which}Log`, method: 'GET', path, tag: 'log' },
      summary: `Nhật ký ${whose}; mới nhất trước, mỗi lần 50 dòng`,
      query: { ...filter, ...place },
      answer: named('Log'),
      handle: async ({ services, folder, actor, params, query }) => {
        const { before, after } = query;
        const where = after === undefined ? given({ before }) : { after };
        return json(logJson(await services.seeLog.page(folder, actor, params.commune ?? '', wanted(query), where)));
      },
    }),
    operation({
      ...{ id: `get${which}LogFile`, method: 'GET', path: `${path}/file`, tag: 'log' },
      summary: `Tải nhật ký ${whose} (CSV); cũ nhất trước`,
      query: filter,
      answer: 'file',
      perMinute: WHOLE_PER_MINUTE,
      handle: async ({ services, folder, actor, params, query }) => {
        const { commune = '' } = params;
        return logFile(commune, await services.seeLog.all(folder, actor, commune, wanted(query)));
      },
    }),
    operation({
      ...{ id: `check${which}Log`, method: 'GET', path: `${path}/chain`, tag: 'log' },
      summary: `Kiểm tra chuỗi nhật ký ${whose}: có dòng nào bị sửa, xóa, chèn`,
      answer: named('LogChain'),
      perMinute: WHOLE_PER_MINUTE,
      handle: async ({ services, folder, actor, params }) =>
        json(await services.seeLog.check(folder, actor, params.commune ?? '')),
    }),
  ];
}

function wanted({ from, to, account, kind, text }: ValuesOf<typeof filter>) {
  return given({ from, to, account, text, actions: kind && deedsOf(kind) });
}
