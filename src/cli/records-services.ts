import type { Backups } from '../application/ports/backups.js';
import type { DefinitionsSource } from '../application/ports/definitions-source.js';
import type { Workspaces } from '../application/ports/workspaces.js';
import type { BackUp } from '../application/records/back-up.js';
import type { CloseMonth } from '../application/records/close-month.js';
import type { CompareWorkspaces } from '../application/records/compare-workspaces.js';
import type { CreateWorkspace } from '../application/records/create-workspace.js';
import type { DecideEvidence } from '../application/records/decide-evidence.js';
import type { Desk } from '../application/records/desk.js';
import type { HandInEvidence } from '../application/records/hand-in-evidence.js';
import type { ImportAppraisal } from '../application/records/import-appraisal.js';
import type { ImportFigures } from '../application/records/import-figures.js';
import type { ImportFindings } from '../application/records/import-findings.js';
import type { ImportList } from '../application/records/import-list.js';
import type { ManageCommune } from '../application/records/manage-commune.js';
import type { ManagePeople } from '../application/records/manage-people.js';
import type { MonthCycle } from '../application/records/month-cycle.js';
import type { ReopenMonth } from '../application/records/reopen-month.js';
import type { RestoreBackup } from '../application/records/restore-backup.js';
import type { ScoreByHand } from '../application/records/score-by-hand.js';
import type { VerifyWorkspace } from '../application/records/verify-workspace.js';
import type { ScoreCase } from '../application/score-case.js';

/** What people do with the records of a workspace. Each use case is made when it is asked for. */
export interface RecordsServices {
  readonly backUp: BackUp;
  readonly backups: Backups;
  readonly closeMonth: CloseMonth;
  readonly communes: ManageCommune;
  readonly compare: CompareWorkspaces;
  readonly create: CreateWorkspace;
  readonly decide: DecideEvidence;
  readonly definitions: DefinitionsSource;
  readonly desk: Desk;
  readonly handIn: HandInEvidence;
  readonly importAppraisal: ImportAppraisal;
  readonly importFigures: ImportFigures;
  readonly importFindings: ImportFindings;
  readonly importList: ImportList;
  readonly months: MonthCycle;
  readonly people: ManagePeople;
  readonly reopen: ReopenMonth;
  readonly restore: RestoreBackup;
  readonly scoreByHand: ScoreByHand;
  readonly scoring: ScoreCase;
  readonly verify: VerifyWorkspace;
  readonly workspaces: Workspaces;
}
