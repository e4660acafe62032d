import { closingJson } from '../../../adapters/json/closing-json.js';
import { mediaType } from '../../file-types.js';
import { json } from '../../reply.js';
import { fileField, textField, yesNoField } from '../fields.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';
import { monthOf } from '../scored-sets.js';

const MONTH = '/communes/:commune/months/:month';
const REQUESTS = `${MONTH}/reopen-requests`;
const SIGNED = `${MONTH}/signed`;
/** A signed paper with its pictures. */
const LARGEST_FILE = 25 * 2 ** 20;
const PER_MINUTE = 60;

/** Khóa, mở lại: what is open, how versions differ, who asks to reopen, and the signed papers. */
export const closingOperations = [
  operation({
    ...{ id: 'getClosing', method: 'GET', path: `${MONTH}/closing`, tag: 'cycle' },
    summary: 'Tháng còn gì chưa xong, các bản đã khóa khác nhau ở đâu, đề nghị mở lại, bản ký',
    answer: named('Closing'),
    handle: async (call) => {
      const { services, folder, actor } = call;
      const { commune, month } = monthOf(call);
      return json(closingJson(await services.seeClosing.run(folder, actor, commune, month)));
    },
  }),
  operation({
    ...{ id: 'askReopen', method: 'POST', path: REQUESTS, tag: 'cycle' },
    summary: 'Đề nghị mở lại tháng đã khóa',
    body: { reason: textField('Lý do đề nghị.', 'Số liệu quý III có sai sót') },
    answer: named('Done'),
    status: 201,
    handle: async (call) => {
      const { services, folder, actor, body } = call;
      const { commune, month } = monthOf(call);
      await services.reopenRequests.ask(folder, actor, commune, month, body.reason);
      return json({ kind: 'done' });
    },
  }),
  operation({
    ...{ id: 'refuseReopen', method: 'POST', path: `${REQUESTS}/:request/refusal`, tag: 'cycle' },
    summary: 'Trả lời không đồng ý một đề nghị mở lại',
    description: 'Đồng ý thì mở lại tháng: reopenMonth.',
    body: { answer: textField('Câu trả lời, người đề nghị sẽ thấy.', 'Để sang tháng sau') },
    answer: named('Done'),
    handle: async (call) => {
      const { services, folder, actor, params, body } = call;
      const { commune, month } = monthOf(call);
      const request = Number(params.request);
      await services.reopenRequests.refuse(folder, actor, commune, month, request, body.answer);
      return json({ kind: 'done' });
    },
  }),
  operation({
    ...{ id: 'keepSigned', method: 'POST', path: SIGNED, tag: 'cycle' },
    summary: 'Lưu bản đã ký của tháng đã trình hoặc đã khóa',
    description: 'Mã dữ liệu đọc được trong tệp phải đúng mã của bản; bản chụp không đọc được thì người so bằng mắt.',
    body: {
      set: textField('Mã bộ tiêu chí mà bản ký thuộc về.', 'bo-tieu-chi'),
      noSecret: yesNoField('Cam kết tệp không chứa bí mật nhà nước; phải là true.'),
      file: fileField('Bản đã ký: PDF hoặc ảnh chụp, đến 25 MB.'),
    },
    files: { bytes: LARGEST_FILE, count: 1 },
    answer: named('SignedKept'),
    status: 201,
    perMinute: PER_MINUTE,
    handle: async (call) => {
      const { services, folder, actor, body, files } = call;
      const [sent] = files;
      if (sent === undefined) throw new Error('a form without its file passed the check');
      const { set, noSecret } = body;
      const offered = { folder, ...monthOf(call), set, noSecret, file: sent.name, bytes: sent.bytes };
      return json({ kind: 'done', document: await services.keepSigned.run(offered, actor) });
    },
  }),
  operation({
    ...{ id: 'getSignedFile', method: 'GET', path: `${SIGNED}/:document/file`, tag: 'cycle' },
    summary: 'Tệp của một bản ký',
    answer: 'file',
    handle: async (call) => {
      const { services, folder, actor, params } = call;
      const { commune, month } = monthOf(call);
      const { document, bytes } = await services.seeSigned.run(folder, actor, commune, month, params.document ?? '');
      return { kind: 'file', name: document.file.name, type: mediaType(document.file.type), bytes };
    },
  }),
];
