import { NonEmptyText } from '../../../adapters/boundary/index.js';
import { monthUrl } from '../../addresses.js';
import { filled } from '../../form/filled.js';
import { see } from '../../reply.js';
import { criterionPage } from './criterion.js';

class RemarkForm {
  @NonEmptyText() body!: string;
}

/** Ghi nhận xét. */
export const remarkHandler = filled(
  RemarkForm,
  async ({ services, folder, actor, params }, { body }) => {
    const { commune = '', month = '', set = '', code = '' } = params;
    await services.makeRemark.run({ folder, commune, month, set, code, body }, actor);
    return see(`${monthUrl(commune, month, ['tieu-chi', set, code])}#trao-doi`, 'Đã ghi nhận xét.');
  },
  criterionPage,
  { body: 'nhận xét' },
);
