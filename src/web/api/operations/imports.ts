import { basename } from 'node:path';
import { importedJson } from '../../../adapters/json/imported-json.js';
import { type Imported, type Reading, TABLE_KINDS } from '../../../application/records/import-draft.js';
import { foldText } from '../../../domain/names.js';
import { json } from '../../reply.js';
import { fileField, mappingField, optional, textField, type ValuesOf, wordField } from '../fields.js';
import { askedFor } from '../jobs.js';
import { type ApiCall, operation } from '../operation.js';
import { named } from '../schemas/shape.js';
import { monthOf } from '../scored-sets.js';

const IMPORTS = '/communes/:commune/months/:month/imports';
/** A list of a year's dossiers. */
const LARGEST_TABLE = 50 * 2 ** 20;
const PER_MINUTE = 30;

const readingFields = {
  mapping: optional(
    mappingField('Tiêu đề trong tệp đọc là cột nào, khi chương trình không tự hiểu.', { 'Số đúng hạn': 'numerator' }),
  ),
  deadlines: optional(
    wordField('Hạn trong bảng tồn tại: tính cả ngày hạn ("inclusive") hay trước ngày ấy ("exclusive").', [
      'exclusive',
      'inclusive',
    ]),
  ),
};

/** Nhập thử rồi ghi nhận: what is recorded is, byte for byte, what was looked at. */
export const importOperations = [
  operation({
    ...{ id: 'sendTable', method: 'POST', path: IMPORTS, tag: 'imports' },
    summary: 'Gửi một bảng số liệu, danh sách hoặc tồn tại để xem thử; chưa ghi gì',
    description: 'Tệp được giữ 24 giờ dưới mã "draft" của câu trả lời; ghi nhận bằng mã ấy.',
    body: {
      kind: wordField('Tệp là gì.', TABLE_KINDS),
      source: textField('Hệ thống hoặc đơn vị cho tệp; tiêu đề cột được nhớ theo tên này.', 'Cổng dịch vụ công'),
      file: fileField('Tệp CSV hoặc XLSX, đến 50 MB.'),
    },
    files: { bytes: LARGEST_TABLE, count: 1 },
    answer: named('Imported'),
    status: 201,
    perMinute: PER_MINUTE,
    handle: async (call) => {
      const { services, folder, actor, body, files } = call;
      const [file] = files;
      if (file === undefined) throw new Error('a form without its file passed the check');
      const { kind, source } = body;
      const table = { ...monthOf(call), kind, source, name: file.name, bytes: file.bytes };
      const draft = await services.importDraft.put(folder, actor, table);
      return previewed(call, draft, readingOf({ mapping: undefined, deadlines: undefined }));
    },
  }),
  operation({
    ...{ id: 'previewTable', method: 'POST', path: `${IMPORTS}/:draft/preview`, tag: 'imports' },
    summary: 'Xem thử lại một tệp đã gửi, đọc cột theo cách khác; chưa ghi gì',
    body: readingFields,
    answer: named('Imported'),
    perMinute: PER_MINUTE,
    handle: async (call) => previewed(call, call.params.draft ?? '', readingOf(call.body)),
  }),
  operation({
    ...{ id: 'recordTable', method: 'POST', path: `${IMPORTS}/:draft/record`, tag: 'imports' },
    summary: 'Ghi nhận một tệp đã xem thử vào tháng',
    description: 'Danh sách dài được ghi nhận sau lưng: "kind" là asked và "job" là việc chạy nền.',
    body: readingFields,
    answer: named('Imported'),
    perMinute: PER_MINUTE,
    handle: async (call) => {
      const { services, folder, actor, params } = call;
      const { draft = '', commune = '' } = params;
      const task = await services.importLong.task(folder, actor, commune, draft, readingOf(call.body));
      if (task !== undefined) return json({ kind: 'asked', job: await askedFor(call, task), issues: [] });
      const imported = await services.importDraft.record(folder, actor, commune, draft, readingOf(call.body));
      return json({ table: imported.kind, ...importedJson(told(imported)) });
    },
  }),
];

async function previewed(call: ApiCall, draft: string, reading: Reading) {
  const { services, folder, actor, params } = call;
  const preview = await services.importDraft.preview(folder, actor, params.commune ?? '', draft, reading);
  return json({ draft, table: preview.kind, ...importedJson(told(preview)) });
}

/** Problems stand in the file as it was sent: where it waits on the server is nobody's business. */
function told<T extends Imported>(imported: T): T {
  const issues = imported.report.issues.map((each) => ({
    ...each,
    place: { ...each.place, file: basename(each.place.file) },
  }));
  return { ...imported, report: { ...imported.report, issues } };
}

function readingOf({ mapping = {}, deadlines = 'exclusive' }: ValuesOf<typeof readingFields>): Reading {
  return {
    mapping: new Map(Object.entries(mapping).map(([header, column]) => [foldText(header), column])),
    deadlines,
  };
}
