import type { Operation } from './operation.js';
import { accountOperations } from './operations/account.js';
import { askedJobs } from './operations/asked-jobs.js';
import { backupOperations } from './operations/backups.js';
import { closingOperations } from './operations/closing.js';
import { comparatorOperations } from './operations/comparators.js';
import { cycleOperations } from './operations/cycle.js';
import { departmentOperations } from './operations/departments.js';
import { dossierOperations } from './operations/dossiers.js';
import { evidenceOperations } from './operations/evidence.js';
import { evidenceDeeds } from './operations/evidence-deeds.js';
import { findingOperations } from './operations/findings.js';
import { importOperations } from './operations/imports.js';
import { jobOperations } from './operations/jobs.js';
import { layerOperations } from './operations/layers.js';
import { logOperations } from './operations/log.js';
import { outlookOperations } from './operations/outlook.js';
import { peopleOperations } from './operations/people.js';
import { placeHistoryOperations } from './operations/place-history.js';
import { provinceOperations } from './operations/province.js';
import { remarkOperations } from './operations/remarks.js';
import { reminderOperations } from './operations/reminders.js';
import { resultOperations } from './operations/results.js';
import { scoringDeeds } from './operations/scoring-deeds.js';
import { searchOperations } from './operations/search.js';
import { setOperations } from './operations/sets.js';
import { whatIfOperations } from './operations/what-if.js';
import { workbookOperations } from './operations/workbook.js';

/** Everything that other programs may do here: the server, the document and the page are made from it. */
export const OPERATIONS: readonly Operation[] = [
  ...accountOperations,
  ...resultOperations,
  ...workbookOperations,
  ...searchOperations,
  ...dossierOperations,
  ...setOperations,
  ...outlookOperations,
  ...placeHistoryOperations,
  ...whatIfOperations,
  ...comparatorOperations,
  ...evidenceOperations,
  ...evidenceDeeds,
  ...reminderOperations,
  ...findingOperations,
  ...importOperations,
  ...layerOperations,
  ...scoringDeeds,
  ...remarkOperations,
  ...cycleOperations,
  ...closingOperations,
  ...provinceOperations,
  ...askedJobs,
  ...jobOperations,
  ...logOperations,
  ...departmentOperations,
  ...peopleOperations,
  ...backupOperations,
];
