import { checkAwards } from './awards.js';
import { checkBands } from './bands.js';
import { checkBasis } from './basis.js';
import { checkCodes } from './codes.js';
import type { CrossCheck } from './context.js';
import { checkCycles } from './cycles.js';
import { checkDerivedMetrics } from './derived-metrics.js';
import { checkHolidays } from './holidays.js';
import { checkInputs } from './inputs.js';
import { checkLists } from './lists.js';
import { checkMaxima } from './maxima.js';
import { checkReferences } from './references.js';
import { checkRequirements } from './requirements.js';
import { checkSentences } from './sentences.js';
import { checkUsage } from './usage-checks.js';
import { checkVersions } from './versions.js';

/** Everything that must hold between definitions; each is one kind of contradiction. */
export const CROSS_CHECKS: readonly CrossCheck[] = [
  checkMaxima,
  checkCodes,
  checkReferences,
  checkInputs,
  checkVersions,
  checkBands,
  checkAwards,
  checkBasis,
  checkDerivedMetrics,
  checkCycles,
  checkRequirements,
  checkSentences,
  checkHolidays,
  checkUsage,
  checkLists,
];
