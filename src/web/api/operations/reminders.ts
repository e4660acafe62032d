import { reminderJson } from '../../../adapters/json/reminder-json.js';
import { mediaType } from '../../file-types.js';
import { json } from '../../reply.js';
import { optional, textField, yesNoField } from '../fields.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';
import { monthOf } from '../scored-sets.js';

const MONTH = '/communes/:commune/months/:month';
const LETTERS = `${MONTH}/letters`;
const LETTERS_PER_MINUTE = 30;

const query = { department: optional(textField('Chỉ của đơn vị có mã này; không ghi: mọi đơn vị.', 'phong-kinh-te')) };

/** Nhắc việc: what each department still owes, as a document, and by mail. */
export const reminderOperations = [
  operation({
    ...{ id: 'getReminders', method: 'GET', path: `${MONTH}/reminders`, tag: 'reminders' },
    summary: 'Việc còn phải nhắc của từng đơn vị',
    query,
    answer: named('Reminders'),
    handle: async (call) => {
      const { services, folder, actor } = call;
      const { department } = call.query;
      const { seeReminders } = services;
      const reminders =
        department === undefined
          ? await seeReminders.all(folder, actor, monthOf(call))
          : [await seeReminders.of(folder, actor, monthOf(call), department)];
      return json({ reminders: reminders.map(reminderJson) });
    },
  }),
  operation({
    ...{ id: 'getRemindersFile', method: 'GET', path: `${MONTH}/reminders/file`, tag: 'reminders' },
    summary: 'Bản nhắc việc để in hoặc gửi (Word), mỗi đơn vị một trang',
    query,
    answer: 'file',
    handle: async (call) => {
      const { services, folder, actor } = call;
      const file = await services.seeReminders.file(folder, actor, monthOf(call), call.query.department);
      return { kind: 'file', type: mediaType('docx'), ...file };
    },
  }),
  operation({
    ...{ id: 'getLetters', method: 'GET', path: LETTERS, tag: 'reminders' },
    summary: 'Ai sẽ nhận thư nhắc nào, và lần gửi gần nhất',
    answer: named('Letters'),
    handle: async (call) => {
      const { services, folder, actor } = call;
      const { reminders, last } = await services.remind.see(folder, actor, monthOf(call));
      return json({
        canSend: services.remind.canSend,
        letters: reminders.map(({ reminder, people }) => ({
          ...reminderJson(reminder),
          to: people.map(({ login, name, email }) => ({ account: login, name, email })),
        })),
        ...(last !== undefined && { last: { at: last.at, by: last.account } }),
      });
    },
  }),
  operation({
    ...{ id: 'sendLetters', method: 'POST', path: LETTERS, tag: 'reminders' },
    summary: 'Gửi thư nhắc cho người của các đơn vị còn việc',
    description: 'Vừa gửi trong ít phút trước thì không gửi nữa, trừ khi yêu cầu gửi lần nữa.',
    body: { again: optional(yesNoField('Gửi lần nữa cho cả đơn vị vừa được gửi.')) },
    answer: named('LettersSent'),
    perMinute: LETTERS_PER_MINUTE,
    handle: async (call) => {
      const { services, folder, actor, body } = call;
      return json({ kind: 'done', ...(await services.remind.send(folder, actor, monthOf(call), body.again)) });
    },
  }),
];
