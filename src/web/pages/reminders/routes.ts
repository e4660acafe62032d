import { get, post } from '../../route.js';
import { remindersHandler } from './reminders.js';
import { sendRemindersHandler } from './send.js';

const REMINDERS = '/xa/:commune/:month/thu-nhac';

/** Thư nhắc: who would get which list, and sending it. */
export const reminderRoutes = [
  get(REMINDERS, remindersHandler),
  post(REMINDERS, sendRemindersHandler, { perMinute: 30 }),
];
