import { CodeText, NonEmptyText, Optional } from '../../../adapters/boundary/index.js';
import { formatMonth } from '../../../adapters/messages/index.js';
import { monthUrl } from '../../addresses.js';
import { filled, LOOK_AGAIN } from '../../form/filled.js';
import { see } from '../../reply.js';
import { openingPage } from './opening.js';

class OpenForm {
  @CodeText() month!: string;
  /** One of those that are ticked. */
  @Optional() @NonEmptyText() sets?: string;
}

const NO_SET = { field: 'sets', text: 'Chưa chọn bộ tiêu chí.', remedy: 'Chọn ít nhất một bộ rồi mở tháng.' };

export const openHandler = filled(
  OpenForm,
  async (visit, { month: wanted }) => {
    const { services, folder, actor, params } = visit;
    const sets = visit.several('sets');
    if (sets.length === 0) return openingPage(visit, [NO_SET], LOOK_AGAIN);
    const { commune, id } = await services.months.open(folder, actor, params.commune ?? '', wanted, sets);
    return see(monthUrl(commune, id), `Đã mở tháng ${formatMonth(id)}.`);
  },
  openingPage,
  { month: 'tháng' },
);
