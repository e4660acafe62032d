import { roleName } from '../../../adapters/messages/index.js';
import { ChangeForm } from '../../layout/change-form.js';
import { Shell } from '../../layout/shell.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { firstUrl } from '../entrance/home.js';

/** Who one is here, where one works, and the ways to keep the account one's own. */
export const meHandler: Handler = async (visit) => {
  const { services, folder, actor } = visit;
  const { places, everywhere } = await services.seePlaces.run(folder, actor);
  const title = 'Tài khoản của tôi';
  return page(
    <Shell {...{ visit, title }}>
      <h1>{title}</h1>
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
      <p>
        <a class="button plain" href="/mat-khau">
          Đổi mật khẩu
        </a>
      </p>
      <ChangeForm visit={visit} action="/toi/dang-xuat-het">
        <button class="plain" type="submit">
          Đăng xuất khỏi mọi máy
        </button>
      </ChangeForm>
    </Shell>,
  );
};
