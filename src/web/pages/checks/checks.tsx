import { formatMonth } from '../../../adapters/messages/index.js';
import type { Problem } from '../../form/problems.js';
import { Shell } from '../../layout/shell.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import type { Visit } from '../../visit.js';
import { CheckCard } from './check-card.js';

export const checksHandler: Handler = (visit) => checksPage(visit, []);

/** Kiểm tra số liệu: what does not fit, worst first; nothing is ever corrected by itself. */
export async function checksPage(visit: Visit, problems: readonly Problem[], status = 200): Promise<PageReply> {
  const { services, folder, actor, form } = visit;
  const seen = await sceneOf(visit);
  const { commune, month, viewer } = seen;
  const checks = await services.seeChecks.run(folder, actor, commune.id, month.id);
  const open = checks.filter(({ answer }) => answer === undefined);
  const asked = checks.filter(({ answer }) => answer?.kind === 'asked');
  const rules = new Set(checks.map(({ failed }) => failed.check.id)).size;
  const mayAnswer = month.state !== 'closed' && viewer.may('import_figures');
  const title = 'Kiểm tra số liệu';
  // Each check has a form of its own: the list on top leads into the one that was sent.
  const told = problems.map((each) =>
    each.field === undefined ? each : { ...each, field: `${each.field}-${form.digest ?? ''}` },
  );
  return page(
    <Shell {...{ visit, seen, title, problems: told, at: 'kiem-tra' }}>
      <h1>{title}</h1>
      <p class="glance">
        {checks.length === 0 ? (
          `Các số liệu đã nhập của tháng ${formatMonth(month.id)} đều khớp nhau.`
        ) : (
          <>
            <strong>{checks.length}</strong> chỗ số liệu không khớp
            {rules < checks.length ? ` ở ${rules} kiểm tra` : ''}, <strong>{open.length}</strong> chưa trả lời
            {asked.length === 0 ? '' : `, ${asked.length} còn hỏi đơn vị`}. Không số nào bị tự sửa.
          </>
        )}
      </p>
      {checks.map((check) => (
        <CheckCard key={check.digest} {...{ visit, seen, check, mayAnswer, problems }} />
      ))}
    </Shell>,
    status,
  );
}
