import type { Person, SeenPeople } from '../../../application/records/see-office.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { TextField } from '../../layout/field.js';
import { Shell } from '../../layout/shell.js';
import { Sideways } from '../../layout/sideways.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import type { Visit } from '../../visit.js';
import { GivePost } from './give-post.js';
import { OfficeNav } from './office-nav.js';
import { urlOf } from './person.js';
import { Posts } from './posts.js';

export const peopleHandler: Handler = (visit) => peoplePage(visit, []);

/**
 * Người dùng và chức trách. Nobody is ever deleted: the log names them.
 * @param password what is told once of a password that was just issued; it is kept nowhere.
 */
export async function peoplePage(
  visit: Visit,
  problems: readonly Problem[],
  status = 200,
  password?: string,
): Promise<PageReply> {
  const { services, folder, actor } = visit;
  const seen = await services.seeOffice.people(folder, actor);
  const doors = await services.seeOffice.doors(folder, actor);
  const title = 'Quản trị';
  const open = seen.people.filter(({ account }) => account.active);
  return page(
    <Shell {...{ visit, title, problems }}>
      <h1>{title}</h1>
      {password === undefined ? null : (
        <p class="mark" role="status">
          {password}
        </p>
      )}
      <OfficeNav {...{ visit, doors }} />
      {seen.communes.length < 2 ? null : (
        <nav class="chips" aria-label="Đơn vị của từng địa phương">
          {seen.communes.map(({ id, name }) => (
            <a key={id} href={`/quan-tri/${encodeURIComponent(id)}`}>
              Đơn vị của {name}
            </a>
          ))}
        </nav>
      )}
      <h2>Người dùng ({open.length} tài khoản đang mở)</h2>
      <People {...{ visit, seen }} />
      <AddPerson {...{ visit, problems }} />
      <GivePost {...{ visit, seen, problems }} />
    </Shell>,
    status,
  );
}

function People({ visit, seen }: { visit: Visit; seen: SeenPeople }) {
  return (
    <Sideways label="Người dùng">
      <table>
        <thead>
          <tr>
            <th scope="col">Tài khoản</th>
            <th scope="col">Tên</th>
            <th scope="col">Chức trách</th>
            <th scope="col">Việc</th>
          </tr>
        </thead>
        <tbody>
          {seen.people.map((person) => (
            <tr key={person.account.login}>
              <th scope="row">
                <a href={urlOf(person.account.login)}>{person.account.login}</a>
              </th>
              <td>
                {person.account.name}
                {person.account.active ? '' : ' (đã đóng)'}
              </td>
              <td>
                <Posts {...{ person, seen }} />
              </td>
              <td>{person.account.active ? <Deeds {...{ visit, person }} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  );
}

function Deeds({ visit, person: { account } }: { visit: Visit; person: Person }) {
  return (
    <div class="row">
      <ChangeForm visit={visit} action="/quan-tri/mat-khau">
        <input type="hidden" name="login" value={account.login} />
        <button class="plain" type="submit" aria-label={`Cấp mật khẩu cho ${account.login}`}>
          Cấp mật khẩu
        </button>
      </ChangeForm>
      <ClosePerson {...{ visit, login: account.login }} />
    </div>
  );
}

/** It cannot be undone, so that it takes a second step. */
function ClosePerson({ visit, login }: { visit: Visit; login: string }) {
  return (
    <details>
      <summary>
        Đóng tài khoản …<span class="hidden"> {login}</span>
      </summary>
      <p>Người này không đăng nhập được nữa; việc đã làm vẫn giữ tên. Không mở lại được: cần thì tạo tài khoản khác.</p>
      <ChangeForm visit={visit} action="/quan-tri/dong">
        <input type="hidden" name="login" value={login} />
        <button class="plain" type="submit">
          Đóng {login}
        </button>
      </ChangeForm>
    </details>
  );
}

interface FormProps {
  readonly visit: Visit;
  readonly problems: readonly Problem[];
}

function AddPerson({ visit, problems }: FormProps) {
  const { form, url } = visit;
  const own = url === '/quan-tri/nguoi' ? problems : [];
  return (
    <section>
      <h2>Thêm người</h2>
      <ChangeForm visit={visit} action="/quan-tri/nguoi" keep>
        <TextField
          {...{
            name: 'login',
            label: 'Tài khoản',
            hint: 'Chữ thường không dấu, viết liền, ví dụ nguyen-van-a',
            problems: own,
          }}
          value={own.length > 0 ? (form.login ?? '') : ''}
          autoCapitalize="none"
        />
        <TextField
          {...{ name: 'name', label: 'Họ tên, chức vụ', problems: own }}
          value={own.length > 0 ? (form.name ?? '') : ''}
        />
        <button type="submit">Thêm và cấp mật khẩu</button>
      </ChangeForm>
    </section>
  );
}
