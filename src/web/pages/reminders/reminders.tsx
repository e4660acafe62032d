import { formatMonth, NOBODY_TO_REMIND } from '../../../adapters/messages/index.js';
import { monthUrl } from '../../addresses.js';
import { Shell } from '../../layout/shell.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import { sumsOf } from './sums.js';

/** Nhắc việc: which departments have something to be reminded of, and how much hangs on it. */
export const remindersHandler: Handler = async (visit) => {
  const { services, folder, actor } = visit;
  const seen = await sceneOf(visit);
  const { commune, month } = seen;
  const all = await services.seeReminders.all(folder, actor, { commune: commune.id, month: month.id });
  const title = 'Nhắc việc';
  return page(
    <Shell {...{ visit, seen, title, at: 'minh-chung' }}>
      <h1>
        {title} tháng {formatMonth(month.id)}
      </h1>
      {all.length === 0 ? (
        <p class="glance">{NOBODY_TO_REMIND}</p>
      ) : (
        <>
          <p class="glance">
            <strong>{all.length}</strong> đơn vị còn việc. Mỗi đơn vị một tờ, để in hoặc gửi.
          </p>
          <p>
            <a class="button" href={monthUrl(commune.id, month.id, ['nhac-viec', 'tai-ve'])}>
              Tải về tất cả (Word)
            </a>
          </p>
          <ul class="tasks">
            {all.map((each) => (
              <li key={each.department.id}>
                <a class="task two" href={monthUrl(commune.id, month.id, ['nhac-viec', each.department.id])}>
                  <span class="what">
                    <strong>{each.department.name}</strong>
                    <span>{each.heads.join(', ')}</span>
                  </span>
                  <span class="due">
                    {sumsOf(each).map((line) => (
                      <span key={line}>{line}</span>
                    ))}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Shell>,
  );
};
