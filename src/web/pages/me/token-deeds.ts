import { CodeText, NonEmptyText, WrittenDateText } from '../../../adapters/boundary/index.js';
import { readWrittenDate } from '../../../domain/written-date.js';
import { filled } from '../../form/filled.js';
import { see } from '../../reply.js';
import { mePage } from './me.js';

class TokenForm {
  @NonEmptyText() name!: string;
  @WrittenDateText() lastDay!: string;
}

class EndForm {
  @CodeText() id!: string;
}

export const makeTokenHandler = filled(
  TokenForm,
  async (visit, { name, lastDay }) => {
    const { services, folder, actor } = visit;
    const day = readWrittenDate(lastDay);
    if (day === undefined) throw new Error(`not a day, though it was checked: ${lastDay}`);
    const token = await services.tokens.make(folder, actor, { name, lastDay: day });
    return mePage(visit, [], 200, { name, token });
  },
  mePage,
  { name: 'tên chương trình', lastDay: 'ngày cuối' },
);

export const endTokenHandler = filled(
  EndForm,
  async ({ services, folder, actor }, { id }) => {
    await services.tokens.end(folder, actor, id);
    return see('/toi', 'Đã thu hồi mã truy cập. Chương trình dùng mã ấy không vào được nữa.');
  },
  mePage,
);
