import { get, post } from '../../route.js';
import { backUpHandler } from './back-up.js';
import { addAliasHandler, addDepartmentHandler } from './department-deeds.js';
import { departmentsHandler } from './departments.js';
import { peopleHandler } from './people.js';
import { addPersonHandler, closePersonHandler, givePostHandler, issuePasswordHandler } from './people-deeds.js';
import { linkPersonHandler, personHandler } from './person.js';

/** Quản trị: people and their posts, departments and their other names, backups. */
export const officeRoutes = [
  get('/quan-tri', peopleHandler),
  post('/quan-tri/nguoi', addPersonHandler),
  post('/quan-tri/chuc-trach', givePostHandler),
  post('/quan-tri/mat-khau', issuePasswordHandler),
  post('/quan-tri/dong', closePersonHandler),
  post('/quan-tri/sao-luu', backUpHandler),
  get('/quan-tri/tai-khoan/:login', personHandler),
  post('/quan-tri/tai-khoan/:login', linkPersonHandler),
  get('/quan-tri/:commune', departmentsHandler),
  post('/quan-tri/:commune/don-vi', addDepartmentHandler),
  post('/quan-tri/:commune/ten-khac', addAliasHandler),
];
