import { CodeText, Optional, Word } from '../../../adapters/boundary/index.js';
import { formatMonth } from '../../../adapters/messages/index.js';
import type { Locked } from '../../../application/records/lock-month.js';
import { filled, LOOK_AGAIN } from '../../form/filled.js';
import { problemsOf } from '../../form/problems.js';
import { see } from '../../reply.js';
import { closingPage } from './closing.js';
import { closingUrl } from './closing-scene.js';

class LockForm {
  @CodeText() revision!: string;
  @Optional() @Word('co') confirmed?: string;
}

const NOT_CONFIRMED = {
  field: 'confirmed',
  text: 'Chưa đánh dấu xác nhận.',
  remedy: 'Xem những điều chưa xong và điểm, đánh dấu rồi khóa.',
};

export const lockHandler = filled(
  LockForm,
  async (visit, { revision, confirmed }) => {
    const { services, folder, actor, params } = visit;
    const { commune = '', month = '' } = params;
    if (confirmed === undefined) return closingPage(visit, [NOT_CONFIRMED], LOOK_AGAIN);
    const locked = await services.lock.run(folder, actor, commune, month, () => {}, Number(revision));
    return see(closingUrl(visit), lockedText(locked));
  },
  closingPage,
);

/** What the backups lack is told with it: the month is locked all the same. */
function lockedText({ version, backups, issues }: Locked): string {
  const done = `Đã khóa tháng ${formatMonth(version.month)}, bản ${version.version}.`;
  const kept = backups.after === undefined ? '' : 'Đã sao lưu trước và sau khi khóa.';
  const lacks = problemsOf(issues).map(({ text, remedy }) => `${text} ${remedy}`);
  return [done, kept, ...lacks].filter((each) => each !== '').join(' ');
}
