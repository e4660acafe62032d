import { issueJson } from '../../../adapters/json/issue-json.js';
import { RETURN_REASONS } from '../../../domain/records/evidence-item.js';
import { json } from '../../reply.js';
import { countField, dayField, type Fields, fileField, optional, textField, wordField, yesNoField } from '../fields.js';
import { given } from '../given.js';
import { operation } from '../operation.js';
import { outside } from '../outside.js';
import { named } from '../schemas/shape.js';
import { monthOf } from '../scored-sets.js';

const EVIDENCE = '/communes/:commune/months/:month/evidence';
/** A document of an office, with room for its pictures. */
const LARGEST_FILE = 25 * 2 ** 20;
const PER_MINUTE = 120;

const handInFields = {
  requirement: textField('Mã loại minh chứng, như ở danh sách còn thiếu.', 'bao-cao-thang'),
  slot: optional(textField('Kỳ của minh chứng; không ghi khi loại ấy chỉ có một kỳ.', '2026-08', '2026-Q3', '2026')),
  step: optional(
    wordField('Nộp tệp (nếu không ghi), báo không phát sinh, hoặc báo đã làm mà chưa có văn bản.', [
      'submit',
      'claim_not_arising',
      'tell_done',
    ]),
  ),
  file: optional(fileField('Tệp PDF, DOCX, XLSX, JPG hoặc PNG, đến 25 MB; phải có khi nộp.')),
  noSecret: optional(yesNoField('Cam kết tệp không chứa bí mật nhà nước; phải là true khi nộp.')),
  isPublic: optional(yesNoField('Tệp được phép công khai.')),
  department: optional(textField('Đơn vị có văn bản; không ghi: đơn vị được giao.', 'phong-kinh-te')),
  number: optional(textField('Số, ký hiệu.', '12/BC-UBND')),
  issuer: optional(textField('Nơi ban hành.', 'UBND xã')),
  issuedOn: optional(dayField('Ngày ban hành.', '2026-09-05')),
  note: optional(textField('Lời giải thích; phải có khi không nộp tệp.')),
  another: optional(yesNoField('Thêm một văn bản bên cạnh văn bản đã có, không thay nó.')),
  version: optional(countField('Bản mà người gửi đã xem: có người sửa trước thì bị từ chối.', 1)),
} satisfies Fields;

const decisionFields = {
  step: wordField('Nhận, trả lại, xác nhận không phát sinh, hoặc rút.', [
    'accept',
    'return',
    'confirm_not_arising',
    'withdraw',
  ]),
  reason: optional(wordField('Lý do trả lại; phải có khi trả lại.', RETURN_REASONS)),
  note: optional(textField('Lời nhắn; phải có khi lý do là "other".')),
  version: optional(countField('Bản mà người duyệt đã xem: có người sửa trước thì bị từ chối.', 1)),
} satisfies Fields;

/** Nộp, nhận, trả lại. */
export const evidenceDeeds = [
  operation({
    ...{ id: 'handInEvidence', method: 'POST', path: EVIDENCE, tag: 'evidence' },
    summary: 'Nộp minh chứng, hoặc báo không phát sinh, hoặc báo đã làm mà chưa có văn bản',
    body: handInFields,
    shown: ['slot', 'file', 'noSecret'],
    files: { bytes: LARGEST_FILE, count: 1 },
    answer: named('HandedIn'),
    status: 201,
    perMinute: PER_MINUTE,
    handle: async (call) => {
      const { services, folder, actor, files } = call;
      const { step = 'submit', noSecret = false, file: _, ...rest } = call.body;
      const [file] = files;
      const sent = file !== undefined && { file: file.name, bytes: file.bytes };
      const request = { folder, ...monthOf(call), step, noSecret, ...given(rest), ...sent };
      const { item, warnings } = await services.handIn.run(request, actor);
      return json({ kind: 'done', items: [item], issues: outside(warnings, folder).map(issueJson) });
    },
  }),
  operation({
    ...{ id: 'decideEvidence', method: 'POST', path: `${EVIDENCE}/:item/decision`, tag: 'evidence' },
    summary: 'Nhận, trả lại, xác nhận không phát sinh hoặc rút một minh chứng',
    body: decisionFields,
    shown: ['version'],
    answer: named('Decided'),
    perMinute: PER_MINUTE,
    handle: async (call) => {
      const { services, folder, actor, params } = call;
      const { step, ...rest } = call.body;
      const decision = { folder, ...monthOf(call), item: params.item ?? '', step, ...given(rest) };
      return json({ kind: 'done', items: [await services.decide.run(decision, actor)] });
    },
  }),
];
