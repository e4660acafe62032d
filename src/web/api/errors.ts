import { randomBytes } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { issueJson } from '../../adapters/json/issue-json.js';
import { Refused } from '../../application/refused.js';
import type { Issue } from '../../domain/issue.js';
import { LOOK_AGAIN, statusOf } from '../form/filled.js';
import { outside } from './outside.js';
import { schemaIssues } from './schema-issues.js';

interface Told {
  readonly status: number;
  readonly kind: 'refused' | 'fault';
  readonly message: string;
  readonly issues: readonly Issue[];
}

/** Every error becomes one JSON document with codes; what happened inside goes into the log, never out. */
export function answerApiErrors(api: FastifyInstance, folder: string): void {
  api.setErrorHandler((error: FastifyError | Refused, request, reply) => {
    const { status, issues, ...told } = toldOf(error, request);
    if (status === 401) reply.header('www-authenticate', 'Bearer');
    return reply.code(status).send({ ...told, issues: outside(issues, folder).map(issueJson) });
  });
  api.setNotFoundHandler((_, reply) =>
    reply.code(404).send({ kind: 'refused', message: 'Không có địa chỉ này, xem /api.', issues: [] }),
  );
}

function toldOf(error: FastifyError | Refused, request: FastifyRequest): Told {
  if (error instanceof Refused) {
    return { status: statusOf(error.issues), kind: 'refused', message: 'Chưa làm được', issues: error.issues };
  }
  const { statusCode = 500, validation } = error;
  const refused = (status: number, message: string, issues: readonly Issue[] = []): Told => ({
    ...{ status, kind: 'refused', message, issues },
  });
  if (validation !== undefined) return refused(LOOK_AGAIN, 'Yêu cầu ghi chưa đúng', schemaIssues(validation));
  if (statusCode === 429) return refused(429, 'Quá nhiều yêu cầu, đợi một phút rồi thử lại');
  if (statusCode === 413) return refused(413, 'Nội dung gửi lên quá lớn');
  if (statusCode < 500) return refused(statusCode, 'Máy chủ không đọc được yêu cầu này');
  const reference = randomBytes(4).toString('hex');
  request.log.error({ err: error, reference }, 'unexpected fault');
  return { status: 500, kind: 'fault', message: `Chương trình gặp lỗi, mã ${reference}`, issues: [] };
}
