import { CodeText, Optional, Word, WrittenDateText } from '../../../adapters/boundary/index.js';
import { readWrittenDate } from '../../../domain/written-date.js';
import { filled } from '../../form/filled.js';
import { see } from '../../reply.js';
import { closingPage } from './closing.js';
import { closingUrl } from './closing-scene.js';

const STEPS = ['score', 'hand_over', 'take_back'] as const;
const DONE: Readonly<Record<(typeof STEPS)[number], string>> = {
  score: 'Đã dừng nhận minh chứng, bắt đầu chấm.',
  hand_over: 'Đã trình ký, chờ lãnh đạo khóa.',
  take_back: 'Đã lấy lại, tháng đang mở để sửa.',
};

class StepForm {
  @Word(...STEPS) step!: (typeof STEPS)[number];
  @CodeText() revision!: string;
  @Optional() @WrittenDateText() asOf?: string;
}

export const stepHandler = filled(
  StepForm,
  async (visit, { step, revision, asOf }) => {
    const { services, folder, actor, params } = visit;
    const { commune = '', month = '' } = params;
    const day = asOf === undefined ? undefined : readWrittenDate(asOf);
    await services.months.step(folder, actor, commune, month, step, Number(revision), day);
    return see(closingUrl(visit), DONE[step]);
  },
  closingPage,
  { asOf: 'ngày xét hạn' },
);
