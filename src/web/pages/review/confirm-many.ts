import { Refused } from '../../../application/refused.js';
import { monthUrl } from '../../addresses.js';
import { type Problem, problemsOf } from '../../form/problems.js';
import { see } from '../../reply.js';
import type { Handler } from '../../route.js';
import { inboxPage } from './inbox.js';

const NOTHING_CHOSEN: Problem = { text: 'Chưa chọn mục nào.', remedy: 'Đánh dấu ô trước các mục cần xác nhận.' };
const CONFLICT = 409;
const LOOK_AGAIN = 422;

/** Each claim is confirmed for itself: one that was changed meanwhile stops none of the others, and is told. */
export const confirmManyHandler: Handler = async (visit) => {
  const { services, folder, actor, params } = visit;
  const { commune = '', month = '' } = params;
  const pairs = visit.several('item').flatMap((value) => {
    const [, version, item] = /^(\d{1,9}) (.+)$/.exec(value) ?? [];
    return version === undefined || item === undefined ? [] : [{ version: Number(version), item }];
  });
  if (pairs.length === 0) return inboxPage(visit, [NOTHING_CHOSEN], LOOK_AGAIN);
  const problems: Problem[] = [];
  for (const { version, item } of pairs) {
    try {
      await services.decide.run({ folder, commune, month, item, version, step: 'confirm_not_arising' }, actor);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      problems.push(...problemsOf(error.issues));
    }
  }
  if (problems.length > 0) return inboxPage(visit, problems, CONFLICT);
  return see(monthUrl(commune, month, 'cho-duyet'), `Đã xác nhận ${pairs.length} mục.`);
};
