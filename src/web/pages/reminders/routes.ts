import { get } from '../../route.js';
import { reminderFileHandler, remindersFileHandler } from './files.js';
import { reminderHandler } from './reminder.js';
import { remindersHandler } from './reminders.js';

/** Nhắc việc: one sheet for each department, to print or to send. */
const REMINDERS = '/xa/:commune/:month/nhac-viec';

export const reminderRoutes = [
  get(REMINDERS, remindersHandler),
  get(`${REMINDERS}/tai-ve`, remindersFileHandler, { perMinute: 60 }),
  get(`${REMINDERS}/:department`, reminderHandler),
  get(`${REMINDERS}/:department/tai-ve`, reminderFileHandler, { perMinute: 60 }),
];
