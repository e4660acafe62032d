import { CodeText, NonEmptyText, Optional, Word } from '../../../adapters/boundary/index.js';
import { filled, LOOK_AGAIN } from '../../form/filled.js';
import { see } from '../../reply.js';
import { closingPage } from './closing.js';
import { closingUrl } from './closing-scene.js';

class ReopenForm {
  @CodeText() revision!: string;
  @NonEmptyText() reason!: string;
  @Optional() @Word('co') confirmed?: string;
}

class AskForm {
  @NonEmptyText() asked!: string;
}

class RefusalForm {
  @CodeText() request!: string;
  @NonEmptyText() answer!: string;
}

const NOT_CONFIRMED = {
  field: 'confirmed',
  text: 'Chưa đánh dấu đồng ý mở lại.',
  remedy: 'Đọc lý do, đánh dấu rồi mở lại.',
};

export const reopenHandler = filled(
  ReopenForm,
  async (visit, { revision, reason, confirmed }) => {
    const { services, folder, actor, params } = visit;
    const { commune = '', month = '' } = params;
    if (confirmed === undefined) return closingPage(visit, [NOT_CONFIRMED], LOOK_AGAIN);
    const { version } = await services.reopen.run(folder, actor, commune, month, reason, Number(revision));
    return see(closingUrl(visit), `Đã mở lại: bắt đầu bản ${version}; bản ${version - 1} giữ nguyên.`);
  },
  closingPage,
  { reason: 'lý do mở lại' },
);

export const askReopenHandler = filled(
  AskForm,
  async (visit, { asked }) => {
    const { services, folder, actor, params } = visit;
    await services.reopenRequests.ask(folder, actor, params.commune ?? '', params.month ?? '', asked);
    return see(closingUrl(visit), 'Đã gửi đề nghị mở lại, chờ lãnh đạo trả lời.');
  },
  closingPage,
  { asked: 'lý do đề nghị' },
);

export const refuseReopenHandler = filled(
  RefusalForm,
  async (visit, { request, answer }) => {
    const { services, folder, actor, params } = visit;
    const { commune = '', month = '' } = params;
    await services.reopenRequests.refuse(folder, actor, commune, month, Number(request), answer);
    return see(closingUrl(visit), 'Đã trả lời: không mở lại. Người đề nghị thấy câu trả lời.');
  },
  closingPage,
  { answer: 'câu trả lời' },
);
