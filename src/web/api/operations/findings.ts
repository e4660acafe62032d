import { findingJson } from '../../../adapters/json/finding-json.js';
import { REPORTED_STATUSES } from '../../../application/records/report-finding.js';
import { SEVERITIES } from '../../../domain/risk.js';
import { json } from '../../reply.js';
import { dayField, optional, textField, wordField } from '../fields.js';
import { given } from '../given.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';
import { monthOf } from '../scored-sets.js';

const FINDINGS = '/communes/:commune/months/:month/findings';

/** Tồn tại, khắc phục. */
export const findingOperations = [
  operation({
    ...{ id: 'getFindings', method: 'GET', path: FINDINGS, tag: 'findings' },
    summary: 'Tồn tại của đợt kiểm tra và việc khắc phục, quá hạn đứng trước',
    description: 'Của tháng đã khóa: như lúc khóa.',
    answer: named('Findings'),
    handle: async (call) => {
      const { services, folder, actor } = call;
      const { findings, asOf } = await services.seeFindings.run(folder, actor, monthOf(call));
      return json({ asOf, findings: findings.map(findingJson) });
    },
  }),
  operation({
    ...{ id: 'addFinding', method: 'POST', path: FINDINGS, tag: 'findings' },
    summary: 'Thêm một tồn tại',
    body: {
      text: textField('Nội dung tồn tại.', 'Chưa công khai kế hoạch cải cách hành chính'),
      department: textField('Đơn vị phải khắc phục: mã, tên, hoặc tên gọi khác.', 'phong-kinh-te'),
      severity: wordField('Mức: cao, trung bình, thấp.', SEVERITIES),
      criterion: optional(textField('Mã tiêu chí liên quan.', '1.2.3')),
      deadline: optional(dayField('Hạn khắc phục.', '2026-11-15')),
      id: optional(textField('Mã tồn tại; không ghi: số tiếp theo.', 'TT-07')),
    },
    answer: named('FindingWritten'),
    status: 201,
    handle: async (call) => {
      const { services, folder, actor, body } = call;
      const finding = { folder, ...monthOf(call), ...given(body) };
      return json({ kind: 'done', id: await services.addFinding.run(finding, actor) });
    },
  }),
  operation({
    ...{ id: 'reportFinding', method: 'POST', path: `${FINDINGS}/:finding/report`, tag: 'findings' },
    summary: 'Báo cáo kết quả khắc phục một tồn tại',
    body: {
      status: wordField('Đang làm, đã xong, xong một phần, chưa làm được.', REPORTED_STATUSES),
      done: optional(textField('Việc đã làm; phải có, trừ khi chưa làm được.', 'Đã đăng kế hoạch lên cổng')),
      evidence: optional(textField('Minh chứng: số, ký hiệu văn bản.', '45/BC-UBND')),
      cause: optional(textField('Nguyên nhân; phải có khi chưa xong.', 'Chờ ý kiến cấp trên')),
      newDay: optional(dayField('Hạn mới mà đơn vị đề nghị.', '2026-12-01')),
    },
    shown: ['done'],
    answer: named('FindingWritten'),
    handle: async (call) => {
      const { services, folder, actor, params, body } = call;
      const { finding = '' } = params;
      await services.reportFinding.run({ folder, ...monthOf(call), finding, ...given(body) }, actor);
      return json({ kind: 'done', id: finding });
    },
  }),
];
