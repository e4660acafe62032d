import type { Operation } from './operation.js';
import { accountOperations } from './operations/account.js';
import { cycleOperations } from './operations/cycle.js';
import { evidenceOperations } from './operations/evidence.js';
import { evidenceDeeds } from './operations/evidence-deeds.js';
import { importOperations } from './operations/imports.js';
import { outlookOperations } from './operations/outlook.js';
import { remarkOperations } from './operations/remarks.js';
import { resultOperations } from './operations/results.js';
import { scoringDeeds } from './operations/scoring-deeds.js';

/** Everything that other programs may do here: the server, the document and the page are made from it. */
export const OPERATIONS: readonly Operation[] = [
  ...accountOperations,
  ...resultOperations,
  ...outlookOperations,
  ...evidenceOperations,
  ...evidenceDeeds,
  ...importOperations,
  ...scoringDeeds,
  ...remarkOperations,
  ...cycleOperations,
];
