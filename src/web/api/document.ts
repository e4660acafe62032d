import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { FastifySchema } from 'fastify';
import { type Schema, schemaOf } from './fields.js';
import { type Operation, TAGS } from './operation.js';
import { PARAMS, paramsOf } from './params.js';
import { CLOSING } from './schemas/closing.js';
import { FINDINGS } from './schemas/findings.js';
import { JOBS } from './schemas/jobs.js';
import { LOOKED_UP } from './schemas/looked-up.js';
import { OFFICE } from './schemas/office.js';
import { PROVINCE } from './schemas/province.js';
import { RECORD_PARTS, RECORDS } from './schemas/records.js';
import { SCORE, SCORE_PARTS } from './schemas/score.js';
import { named } from './schemas/shape.js';
import { SHARED } from './schemas/shared.js';
import { STANDING } from './schemas/standing.js';
import { WHAT_IF } from './schemas/what-if.js';

export const API_PATH = '/api/v1';

/** What the document says of itself. */
export const DOCUMENT: NonNullable<FastifyDynamicSwaggerOptions['openapi']> = {
  openapi: '3.1.0',
  info: {
    title: 'Tự chấm CCHC: giao diện lập trình',
    version: '1',
    description:
      'Mỗi yêu cầu gửi kèm mã truy cập của một tài khoản (trang "Tài khoản của tôi"): Authorization: Bearer <mã>. ' +
      'Chương trình làm được đúng những việc tài khoản ấy làm được. Điểm và số liệu là chữ, đúng từng chữ số.',
  },
  tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
  components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  security: [{ token: [] }],
};

/** Schemas with names of their own, by these names. */
export const NAMED_SCHEMAS: Readonly<Record<string, Schema>> = {
  ...SHARED,
  ...SCORE_PARTS,
  ...SCORE,
  ...STANDING,
  ...RECORD_PARTS,
  ...RECORDS,
  ...CLOSING,
  ...FINDINGS,
  ...JOBS,
  ...LOOKED_UP,
  ...OFFICE,
  ...PROVINCE,
  ...WHAT_IF,
};

/** Answers when an operation is not done, for all of them alike. */
export const REFUSALS: Readonly<Record<string, string>> = {
  401: 'Thiếu mã truy cập, hoặc mã không đúng, đã hết hạn.',
  403: 'Tài khoản không được làm việc này.',
  404: 'Không có tháng, tiêu chí, minh chứng … được nêu.',
  409: 'Việc này không còn làm được từ trạng thái hiện nay, hoặc có người vừa sửa trước.',
  413: 'Nội dung gửi lên quá lớn.',
  422: 'Yêu cầu ghi chưa đúng, hoặc tệp có lỗi: xem "issues".',
  429: 'Quá nhiều yêu cầu trong một phút.',
  503: 'Máy chủ, hoặc máy chủ thư, chưa nhận được lúc này: thử lại sau.',
};
/** Only what takes a body can be sent too much. */
const OF_DEEDS: ReadonlySet<string> = new Set(['413']);

/** What an operation takes and answers, for the check of requests and for the document. */
export function fastifySchema(operation: Operation): FastifySchema {
  const { id, method, path, tag, summary, description, query, body, files, answer, status } = operation;
  const params = Object.fromEntries(paramsOf(path).map((name) => [name, PARAMS[name] ?? unknownParam(name)]));
  const refusals = Object.entries(REFUSALS).filter(([code]) => method === 'POST' || !OF_DEEDS.has(code));
  return {
    ...{ operationId: id, tags: [tag], summary, ...(description !== undefined && { description }) },
    ...(Object.keys(params).length > 0 && { params: schemaOf(params) }),
    ...(Object.keys(query).length > 0 && { querystring: schemaOf(query) }),
    ...(Object.keys(body).length > 0 && { body: schemaOf(body) }),
    ...(files !== undefined && { consumes: ['multipart/form-data'] }),
    response: {
      [status]: { description: 'Đã xong.', content: answer === 'file' ? FILE : inJson(answer) },
      ...Object.fromEntries(
        refusals.map(([code, why]) => [code, { description: why, content: inJson(named('Refusal')) }]),
      ),
    },
  };
}

/** A file is itself; why there is none is told in JSON all the same. */
const FILE = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
const inJson = (schema: Schema) => ({ 'application/json': { schema } });

function unknownParam(name: string): never {
  throw new Error(`nothing is said of ":${name}" in addresses`);
}
