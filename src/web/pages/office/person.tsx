import { NonEmptyText, Optional, WrittenDateText } from '../../../adapters/boundary/index.js';
import { formatDate } from '../../../adapters/messages/index.js';
import { noSuch } from '../../../application/records/find.js';
import { addDays } from '../../../domain/calendar.js';
import { readWrittenDate } from '../../../domain/written-date.js';
import { filled } from '../../form/filled.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { TextField } from '../../layout/field.js';
import { Shell } from '../../layout/shell.js';
import { type PageReply, page, see } from '../../reply.js';
import type { Handler } from '../../route.js';
import type { Visit } from '../../visit.js';
import { EndPosts } from './end-posts.js';
import { EVERYWHERE } from './give-post.js';
import { Posts } from './posts.js';

class LinksForm {
  @Optional() @NonEmptyText() email?: string;
  @Optional() @NonEmptyText() identity?: string;
}

class EndForm {
  @NonEmptyText() place!: string;
  @WrittenDateText() day!: string;
}

export const personHandler: Handler = (visit) => personPage(visit, []);

/** Một tài khoản: posts, and by what the person is reached and known elsewhere. @throws Refused */
async function personPage(visit: Visit, problems: readonly Problem[], status = 200): Promise<PageReply> {
  const { services, folder, actor, params, form } = visit;
  const { login = '' } = params;
  const seen = await services.seeOffice.people(folder, actor);
  const person = seen.people.find(({ account }) => account.login === login);
  if (person === undefined) {
    const known = seen.people.map(({ account }) => account.login);
    throw noSuch(folder, 'account', login, known);
  }
  const { name, email, identity } = person.account;
  const ends = form.place !== undefined;
  const linkProblems = ends ? [] : problems;
  const typed = linkProblems.length > 0 ? form : { email, identity };
  return page(
    <Shell {...{ visit, title: name, problems }}>
      <p>
        <a href="/quan-tri">Quản trị</a>
      </p>
      <h1>
        {name} ({login})
      </h1>
      <Posts {...{ person, seen }} />
      <EndPosts {...{ visit, action: `${urlOf(login)}/thoi-giao`, person, seen, problems: ends ? problems : [] }} />
      <h2>Liên hệ và đăng nhập</h2>
      <ChangeForm visit={visit} action={urlOf(login)} keep>
        <TextField
          {...{ name: 'email', label: 'Thư điện tử', problems: linkProblems, type: 'email', value: typed.email ?? '' }}
          hint="Để nhận thư nhắc; để trống thì không gửi gì"
        />
        <TextField
          {...{ name: 'identity', label: 'Tên ở cổng đăng nhập dùng chung', problems: linkProblems }}
          value={typed.identity ?? ''}
          hint="Đúng như cổng ấy ghi, ví dụ tran.thi.b; để trống thì chỉ vào bằng mật khẩu"
          autoCapitalize="none"
          spellcheck={false}
        />
        <button type="submit">Ghi lại</button>
      </ChangeForm>
    </Shell>,
    status,
  );
}

export const linkPersonHandler = filled(
  LinksForm,
  async ({ services, folder, actor, params: { login = '' } }, links) => {
    await services.people.link(folder, actor, login, { ...links });
    return see(urlOf(login), 'Đã ghi lại.');
  },
  personPage,
);

export const endPostsHandler = filled(
  EndForm,
  async ({ services, folder, actor, params: { login = '' } }, { place, day: written }) => {
    const day = readWrittenDate(written);
    if (day === undefined) throw new Error(`not a day, though it was checked: ${written}`);
    // The records keep the last day of a post.
    await services.people.end(folder, actor, login, place === EVERYWHERE ? '' : place, addDays(day, -1));
    return see(urlOf(login), `Đã thôi giao từ ngày ${formatDate(day)}.`);
  },
  personPage,
  { day: 'ngày thôi giao' },
);

export function urlOf(login: string): string {
  return `/quan-tri/tai-khoan/${encodeURIComponent(login)}`;
}
