import { peopleJson } from '../../../adapters/json/office-json.js';
import { type Post, ROLES } from '../../../domain/records/people.js';
import { json } from '../../reply.js';
import { dayField, optional, textField, wordField } from '../fields.js';
import { given } from '../given.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';

const PEOPLE = '/people';
const PERSON = `${PEOPLE}/:login`;

/** Tài khoản và chức trách. Who may sign in, and how, is said on the pages alone: a token makes no way in. */
export const peopleOperations = [
  operation({
    ...{ id: 'getPeople', method: 'GET', path: PEOPLE, tag: 'office' },
    summary: 'Mọi tài khoản với chức trách đã giao, kể cả đã hết',
    answer: named('People'),
    handle: async ({ services, folder, actor }) => json(peopleJson(await services.seeOffice.people(folder, actor))),
  }),
  operation({
    ...{ id: 'addPerson', method: 'POST', path: PEOPLE, tag: 'office' },
    summary: 'Thêm một tài khoản',
    description: 'Chưa vào được: mật khẩu dùng một lần cấp ở trang Quản trị.',
    body: {
      login: textField('Tên tài khoản.', 'nguyen-van-a'),
      name: textField('Họ tên.', 'Nguyễn Văn A'),
    },
    answer: named('PersonChanged'),
    status: 201,
    handle: async ({ services, folder, actor, body }) => {
      const login = body.login.toLowerCase();
      await services.people.add(folder, actor, { login, name: body.name });
      return json({ kind: 'done', account: login });
    },
  }),
  operation({
    ...{ id: 'givePost', method: 'POST', path: `${PERSON}/posts`, tag: 'office' },
    summary: 'Giao chức trách cho một tài khoản',
    body: {
      role: wordField('Vai trò.', ROLES),
      commune: optional(textField('Mã xã, phường; không ghi: mọi địa phương.', 'xuan-tho')),
      department: optional(textField('Đơn vị; phải có với cán bộ và trưởng đơn vị.', 'phong-kinh-te')),
      from: optional(dayField('Từ ngày; không ghi: hôm nay.', '2026-11-01')),
    },
    answer: named('PersonChanged'),
    status: 201,
    handle: async ({ services, folder, actor, params, body }) => {
      const { login: account = '' } = params;
      const { role, commune = '', department } = body;
      const from = body.from ?? (await services.seePlaces.run(folder, actor)).today;
      const post: Post = { account, role, commune, from, ...given({ department }) };
      await services.people.give(folder, actor, post);
      return json({ kind: 'done', account });
    },
  }),
  operation({
    ...{ id: 'endPosts', method: 'POST', path: `${PERSON}/posts/end`, tag: 'office' },
    summary: 'Thôi giao mọi chức trách của một tài khoản ở một nơi',
    body: {
      commune: optional(textField('Mã xã, phường; không ghi: chức trách ở mọi địa phương.', 'xuan-tho')),
      day: optional(dayField('Ngày cuối còn giữ; không ghi: hôm nay.', '2026-11-30')),
    },
    answer: named('PersonChanged'),
    handle: async ({ services, folder, actor, params, body }) => {
      const { login: account = '' } = params;
      const day = body.day ?? (await services.seePlaces.run(folder, actor)).today;
      await services.people.end(folder, actor, account, body.commune ?? '', day);
      return json({ kind: 'done', account });
    },
  }),
  operation({
    ...{ id: 'closePerson', method: 'POST', path: `${PERSON}/close`, tag: 'office' },
    summary: 'Đóng một tài khoản; nhật ký vẫn giữ tên',
    answer: named('PersonChanged'),
    handle: async ({ services, folder, actor, params }) => {
      const { login: account = '' } = params;
      await services.people.close(folder, actor, account);
      return json({ kind: 'done', account });
    },
  }),
];
