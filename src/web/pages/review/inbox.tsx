import { departmentName, formatInstant, itemStateName, slotName } from '../../../adapters/messages/index.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { Shell } from '../../layout/shell.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import { scoredMonth } from '../../scored.js';
import type { Visit } from '../../visit.js';
import { type Waiting, waitingFor } from './waiting.js';

export const inboxHandler: Handler = (visit) => inboxPage(visit, []);

/** What waits for this person's decision; a head of unit may confirm several claims at once. */
export async function inboxPage(visit: Visit, problems: readonly Problem[], status = 200): Promise<PageReply> {
  const { services, folder, actor } = visit;
  const seen = await sceneOf(visit);
  const { sets } = await scoredMonth(visit);
  const items = await services.seeEvidence.ofMonth(folder, actor, seen.commune.id, seen.month.id);
  const waiting = waitingFor(seen, items, sets);
  const documents = waiting.filter(({ item }) => item.state === 'submitted');
  const claims = waiting.filter(({ item }) => item.state === 'not_arising_claimed');
  const title = 'Duyệt minh chứng';
  return page(
    <Shell {...{ visit, seen, title, problems, at: 'cho-duyet' }}>
      <h1>{title}</h1>
      <p class="glance">
        <strong>{waiting.length}</strong> mục chờ anh/chị quyết định.
      </p>
      {documents.length === 0 ? null : (
        <section>
          <h2>Văn bản chờ duyệt</h2>
          <ol class="tasks">
            {documents.map((each) => (
              <li key={each.item.id}>
                <WaitingLink seen={seen} waiting={each} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {claims.length === 0 ? null : <Claims {...{ visit, seen, claims }} />}
    </Shell>,
    status,
  );
}

function Claims({ visit, seen, claims }: { visit: Visit; seen: SeenMonth; claims: readonly Waiting[] }) {
  return (
    <section>
      <h2>Báo không phát sinh, chờ xác nhận</h2>
      <ChangeForm visit={visit} action={monthUrl(seen.commune.id, seen.month.id, 'cho-duyet')}>
        <ol class="tasks">
          {claims.map((each) => (
            <li key={each.item.id} class="pickable">
              <input
                type="checkbox"
                id={each.item.id}
                name="item"
                value={`${each.item.version} ${each.item.id}`}
                aria-label={`Chọn: ${each.requirement.title}, ${slotName(each.item.slot)}`}
              />
              <WaitingLink seen={seen} waiting={each} />
            </li>
          ))}
        </ol>
        <p>
          <button type="submit">Xác nhận các mục đã chọn</button>
        </p>
      </ChangeForm>
    </section>
  );
}

function WaitingLink({ seen, waiting }: { seen: SeenMonth; waiting: Waiting }) {
  const { item, set, requirement, leaves } = waiting;
  const criteria = leaves.map(({ criterion }) => criterion.code).join(', ');
  return (
    <a class="task two" href={monthUrl(seen.commune.id, seen.month.id, ['cho-duyet', item.id])}>
      <span class="what">
        <strong>{requirement.title}</strong>
        <span>
          {slotName(item.slot)} · tiêu chí {criteria} · {departmentName(set, item.department)}
        </span>
      </span>
      <span class="due">
        {itemStateName(item.state)}
        <span>
          {item.by}, {formatInstant(item.at)}
        </span>
      </span>
    </a>
  );
}
