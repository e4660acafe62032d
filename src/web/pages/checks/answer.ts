import { CodeText, NonEmptyText, Optional, Word } from '../../../adapters/boundary/index.js';
import { CHECK_ANSWERS, type CheckAnswerKind } from '../../../domain/records/check-answer.js';
import { monthUrl } from '../../addresses.js';
import { filled } from '../../form/filled.js';
import { see } from '../../reply.js';
import { checksPage } from './checks.js';

class AnswerForm {
  @CodeText() digest!: string;
  @Word(...CHECK_ANSWERS) kind!: CheckAnswerKind;
  @Optional() @NonEmptyText() reason?: string;
}

const DONE: Readonly<Record<CheckAnswerKind, string>> = {
  asked: 'Đã ghi: hỏi lại đơn vị.',
  accepted: 'Đã ghi: chấp nhận số liệu, kèm lý do.',
};

export const answerHandler = filled(
  AnswerForm,
  async ({ services, folder, actor, params }, { digest, kind, reason = '' }) => {
    const { commune = '', month = '' } = params;
    await services.answerCheck.run(folder, actor, { commune, month, digest, kind, reason });
    return see(monthUrl(commune, month, 'kiem-tra'), DONE[kind]);
  },
  checksPage,
);
