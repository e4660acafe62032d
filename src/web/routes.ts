import { apiRoutes } from './pages/api/routes.js';
import { checkRoutes } from './pages/checks/routes.js';
import { closingRoutes } from './pages/closing/routes.js';
import { criterionRoutes } from './pages/criterion/routes.js';
import { elsewhereRoutes } from './pages/entrance/elsewhere.js';
import { homeRoutes } from './pages/entrance/home.js';
import { passwordRoutes } from './pages/entrance/password.js';
import { signInRoutes } from './pages/entrance/sign-in.js';
import { evidenceRoutes } from './pages/evidence/routes.js';
import { findingRoutes } from './pages/findings/routes.js';
import { historyRoutes } from './pages/history/routes.js';
import { importRoutes } from './pages/import/routes.js';
import { jobRoutes } from './pages/jobs/routes.js';
import { letterRoutes } from './pages/letters/routes.js';
import { logRoutes } from './pages/log/routes.js';
import { meRoutes } from './pages/me/routes.js';
import { monthRoutes } from './pages/month/routes.js';
import { officeRoutes } from './pages/office/routes.js';
import { openingRoutes } from './pages/opening/routes.js';
import { provinceRoutes } from './pages/province/routes.js';
import { reminderRoutes } from './pages/reminders/routes.js';
import { reviewRoutes } from './pages/review/routes.js';
import { riskRoutes } from './pages/risks/routes.js';
import { scoreboardRoutes } from './pages/scoreboard/routes.js';
import { searchRoutes } from './pages/search/routes.js';
import { setsRoutes } from './pages/sets/routes.js';
import { sheetRoutes } from './pages/sheet/routes.js';
import { standingRoutes } from './pages/standing/routes.js';
import type { Route } from './route.js';

/** Every page of the application. */
export const ROUTES: readonly Route[] = [
  ...homeRoutes,
  ...signInRoutes,
  ...elsewhereRoutes,
  ...passwordRoutes,
  ...evidenceRoutes,
  ...reminderRoutes,
  ...importRoutes,
  ...checkRoutes,
  ...sheetRoutes,
  ...closingRoutes,
  ...reviewRoutes,
  ...openingRoutes,
  ...monthRoutes,
  ...standingRoutes,
  ...setsRoutes,
  ...logRoutes,
  ...officeRoutes,
  ...meRoutes,
  ...jobRoutes,
  ...apiRoutes,
  ...provinceRoutes,
  ...scoreboardRoutes,
  ...findingRoutes,
  ...riskRoutes,
  ...letterRoutes,
  ...historyRoutes,
  ...searchRoutes,
  ...criterionRoutes,
];
