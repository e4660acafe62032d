import { get, post } from '../../route.js';
import { backUpHandler, checkBackupHandler, takeBackupHandler, trialHandler } from './backup-deeds.js';
import { backupsHandler } from './backups.js';
import { addAliasHandler, addDepartmentHandler } from './department-deeds.js';
import { departmentsHandler } from './departments.js';
import { dutiesHandler } from './duties.js';
import { giveDutyHandler } from './give-duty.js';
import { peopleHandler } from './people.js';
import { addPersonHandler, closePersonHandler, givePostHandler, issuePasswordHandler } from './people-deeds.js';
import { endPostsHandler, linkPersonHandler, personHandler } from './person.js';

/** Quản trị: people and their posts, departments with their other names and duties, backups. */
export const officeRoutes = [
  get('/quan-tri', peopleHandler),
  post('/quan-tri/nguoi', addPersonHandler),
  post('/quan-tri/chuc-trach', givePostHandler),
  post('/quan-tri/mat-khau', issuePasswordHandler),
  post('/quan-tri/dong', closePersonHandler),
  get('/quan-tri/sao-luu', backupsHandler),
  // Each reads or writes all records and files.
  post('/quan-tri/sao-luu', backUpHandler, { perMinute: 20 }),
  post('/quan-tri/sao-luu/dien-tap', trialHandler, { perMinute: 20 }),
  post('/quan-tri/sao-luu/:backup/kiem-tra', checkBackupHandler, { perMinute: 20 }),
  get('/quan-tri/sao-luu/:backup/tai', takeBackupHandler, { perMinute: 20 }),
  get('/quan-tri/tai-khoan/:login', personHandler),
  post('/quan-tri/tai-khoan/:login', linkPersonHandler),
  post('/quan-tri/tai-khoan/:login/thoi-giao', endPostsHandler),
  get('/quan-tri/:commune', departmentsHandler),
  post('/quan-tri/:commune/don-vi', addDepartmentHandler),
  post('/quan-tri/:commune/ten-khac', addAliasHandler),
  get('/quan-tri/:commune/phan-cong', dutiesHandler),
  post('/quan-tri/:commune/phan-cong', giveDutyHandler),
];
