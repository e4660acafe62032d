import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { FastifySchema } from 'fastify';
import { type Schema, schemaOf } from './fields.js';
import { type Operation, TAGS } from './operation.js';
import { PARAMS, paramsOf } from './params.js';
import { RECORD_PARTS, RECORDS } from './schemas/records.js';
import { SCORE, SCORE_PARTS } from './schemas/score.js';
import { named } from './schemas/shape.js';
import { SHARED } from './schemas/shared.js';
import { STANDING } from './schemas/standing.js';

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
};
const OF_DEEDS: ReadonlySet<string> = new Set(['409', '413']);

/** What an operation takes and answers, for the check of requests and for the document. */
export function fastifySchema(operation: Operation): FastifySchema {
  const { id, method, path, tag, summary, description, query, body, files, answer, status } = operation;
  const params = Object.fromEntries(paramsOf(path).map((name) => [name, PARAMS[name] ?? unknownParam(name)]));
  const refusals = Object.entries(REFUSALS).filter(([code]) => method === 'POST' || !OF_DEEDS.has(code));
  const good = answer === 'file' ? { type: 'string', format: 'binary' } : answer;
  return {
    ...{ operationId: id, tags: [tag], summary, ...(description !== undefined && { description }) },
    ...(Object.keys(params).length > 0 && { params: schemaOf(params) }),
    ...(Object.keys(query).length > 0 && { querystring: schemaOf(query) }),
    ...(Object.keys(body).length > 0 && { body: schemaOf(body) }),
    ...(files !== undefined && { consumes: ['multipart/form-data'] }),
    ...(answer === 'file' && { produces: ['application/octet-stream'] }),
    response: {
      [status]: { description: 'Đã xong.', ...good },
      ...Object.fromEntries(refusals.map(([code, why]) => [code, { description: why, ...named('Refusal') }])),
    },
  };
}

function unknownParam(name: string): never {
  throw new Error(`nothing is said of ":${name}" in addresses`);
}
