import { CodeText, NonEmptyText, Word } from '../../../adapters/boundary/index.js';
import { ROLES, type Role } from '../../../domain/records/people.js';
import { filled } from '../../form/filled.js';
import { see } from '../../reply.js';
import { EVERYWHERE } from './give-post.js';
import { peoplePage } from './people.js';

class PersonForm {
  @NonEmptyText() login!: string;
  @NonEmptyText() name!: string;
}

class LoginForm {
  @CodeText() login!: string;
}

class PostForm {
  @CodeText() account!: string;
  @Word(...ROLES) role!: Role;
  @NonEmptyText() place!: string;
}

/** The password is shown this once, to be handed over; it is kept nowhere. */
const shown = (login: string, password: string): string =>
  `Mật khẩu dùng một lần của ${login}: ${password} (hết hạn sau 3 ngày). Ghi lại ngay, trang này không hiện lại.`;

export const addPersonHandler = filled(
  PersonForm,
  async (visit, { login: written, name }) => {
    const { services, folder, actor } = visit;
    const login = written.toLowerCase();
    await services.people.add(folder, actor, { login, name });
    const password = await services.passwords.issue(folder, actor, login);
    return peoplePage(visit, [], 200, shown(login, password));
  },
  peoplePage,
  { login: 'tên tài khoản', name: 'họ tên, chức vụ' },
);

export const issuePasswordHandler = filled(
  LoginForm,
  async (visit, { login }) => {
    const { services, folder, actor } = visit;
    return peoplePage(visit, [], 200, shown(login, await services.passwords.issue(folder, actor, login)));
  },
  peoplePage,
);

export const closePersonHandler = filled(
  LoginForm,
  async ({ services, folder, actor }, { login }) => {
    await services.people.close(folder, actor, login);
    return see('/quan-tri', `Đã đóng tài khoản ${login}. Nhật ký vẫn giữ tên.`);
  },
  peoplePage,
);

export const givePostHandler = filled(
  PostForm,
  async ({ services, folder, actor }, { account, role, place }) => {
    const [commune = '', department] = place === EVERYWHERE ? [] : place.split(' ');
    const from = (await services.seePlaces.run(folder, actor)).today;
    await services.people.give(folder, actor, {
      ...{ account, role, commune, from },
      ...(department !== undefined && { department }),
    });
    return see('/quan-tri', `Đã giao chức trách cho ${account}.`);
  },
  peoplePage,
  { account: 'người được giao', role: 'vai trò', place: 'nơi giữ chức trách' },
);
