import { roleName } from '../../../adapters/messages/index.js';
import type { Places } from '../../../application/records/see-places.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { Shell } from '../../layout/shell.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import type { Visit } from '../../visit.js';
import { firstUrl } from '../entrance/home.js';
import { type MadeToken, Tokens } from './tokens.js';

export const meHandler: Handler = (visit) => mePage(visit, []);

/**
 * Who one is here, where one works, and the ways to keep the account one's own.
 * @param made a token that was made just now, shown this once.
 */
export async function mePage(
  visit: Visit,
  problems: readonly Problem[],
  status = 200,
  made?: MadeToken,
): Promise<PageReply> {
  const { services, folder, actor } = visit;
  const seen = await services.seePlaces.run(folder, actor);
  const tokens = await services.tokens.own(folder, actor);
  const title = 'Tài khoản của tôi';
  return page(
    <Shell {...{ visit, title, problems }}>
      <h1>{title}</h1>
      <Who {...{ visit, seen }} />
      <p>
        <a class="button plain" href="/mat-khau">
          Đổi mật khẩu
        </a>{' '}
        <a class="button plain" href="/viec-nen">
          Việc chạy nền
        </a>
      </p>
      <ChangeForm visit={visit} action="/toi/dang-xuat-het">
        <button class="plain" type="submit">
          Đăng xuất khỏi mọi máy
        </button>
      </ChangeForm>
      <Tokens {...{ visit, tokens, problems, today: seen.today, ...(made !== undefined && { made }) }} />
    </Shell>,
    status,
  );
}

function Who({ visit: { actor }, seen: { places, everywhere } }: { visit: Visit; seen: Places }) {
  return (
    <dl class="summary">
      <div>
        <dt>Tài khoản</dt>
        <dd>{actor.account}</dd>
      </div>
      {everywhere.length === 0 ? null : (
        <div>
          <dt>Mọi địa phương</dt>
          <dd>{everywhere.map(roleName).join(', ')}</dd>
        </div>
      )}
      {places.map((place) => (
        <div key={place.commune.id}>
          <dt>
            <a href={firstUrl(place)}>{place.commune.name}</a>
          </dt>
          <dd>{place.roles.map(roleName).join(', ')}</dd>
        </div>
      ))}
    </dl>
  );
}
