import { randomBytes } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../../application/refused.js';
import { issue } from '../../domain/issue.js';
import type { Assets } from '../assets.js';
import { statusOf } from '../form/filled.js';
import { type Problem, problemsOf } from '../form/problems.js';
import { TroublePage } from '../pages/trouble.js';
import { page } from '../reply.js';
import { sendReply } from './send-reply.js';

interface Told {
  readonly status: number;
  readonly title: string;
  readonly problems: readonly Problem[];
}

/** Every error becomes a page that says what to do next; what happened inside goes into the log, never out. */
export function answerErrors(app: FastifyInstance, assets: Assets): void {
  app.setErrorHandler((error: FastifyError | Refused, request, reply) => {
    answer(request, reply, toldOf(error, request), assets);
  });
  app.setNotFoundHandler((request, reply) => {
    answer(request, reply, { status: 404, title: 'Không có trang này', problems: [] }, assets);
  });
}

function answer(request: FastifyRequest, reply: FastifyReply, told: Told, assets: Assets): FastifyReply {
  return sendReply(request, reply, page(<TroublePage asset={(name) => assets.url(name)} {...told} />, told.status));
}

function toldOf(error: FastifyError | Refused, request: FastifyRequest): Told {
  if (error instanceof Refused) {
    return { status: statusOf(error.issues), title: 'Chưa làm được', problems: problemsOf(error.issues) };
  }
  const { code = '', statusCode = 500 } = error;
  if (code.startsWith('FST_CSRF')) {
    return { status: 403, title: 'Chưa làm được', problems: problemsOf([issue('A006', { file: '' })]) };
  }
  if (statusCode === 429) return { status: 429, title: 'Quá nhiều yêu cầu, đợi một phút rồi thử lại', problems: [] };
  if (statusCode === 413) return { status: 413, title: 'Nội dung gửi lên quá lớn', problems: [] };
  if (statusCode < 500) return { status: statusCode, title: 'Máy chủ không đọc được yêu cầu này', problems: [] };
  const reference = randomBytes(4).toString('hex');
  request.log.error({ err: error, reference }, 'unexpected fault');
  return { status: 500, title: `Chương trình gặp lỗi, mã ${reference}`, problems: [] };
}
