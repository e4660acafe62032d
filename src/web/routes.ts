import { criterionRoutes } from './pages/criterion/routes.js';
import { homeRoutes } from './pages/entrance/home.js';
import { passwordRoutes } from './pages/entrance/password.js';
import { signInRoutes } from './pages/entrance/sign-in.js';
import { evidenceRoutes } from './pages/evidence/routes.js';
import { monthRoutes } from './pages/month/routes.js';
import { reviewRoutes } from './pages/review/routes.js';
import { scoreboardRoutes } from './pages/scoreboard/routes.js';
import { standingRoutes } from './pages/standing/routes.js';
import type { Route } from './route.js';

/** Every page of the application. */
export const ROUTES: readonly Route[] = [
  ...homeRoutes,
  ...signInRoutes,
  ...passwordRoutes,
  ...evidenceRoutes,
  ...reviewRoutes,
  ...monthRoutes,
  ...standingRoutes,
  ...scoreboardRoutes,
  ...criterionRoutes,
];
