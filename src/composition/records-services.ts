import type { Container, ServiceIdentifier } from 'inversify';
import { Passwords } from '../application/access/passwords.js';
import { Backups } from '../application/ports/backups.js';
import { DefinitionsSource } from '../application/ports/definitions-source.js';
import { Workspaces } from '../application/ports/workspaces.js';
import { BackUp } from '../application/records/back-up.js';
import { CloseMonth } from '../application/records/close-month.js';
import { CreateWorkspace } from '../application/records/create-workspace.js';
import { DecideEvidence } from '../application/records/decide-evidence.js';
import { Desk } from '../application/records/desk.js';
import { DrillRestore } from '../application/records/drill-restore.js';
import { HandInEvidence } from '../application/records/hand-in-evidence.js';
import { ImportAppraisal } from '../application/records/import-appraisal.js';
import { ImportFigures } from '../application/records/import-figures.js';
import { ImportFindings } from '../application/records/import-findings.js';
import { ImportList } from '../application/records/import-list.js';
import { KeepComparator } from '../application/records/keep-comparator.js';
import { LockMonth } from '../application/records/lock-month.js';
import { ManageCommune } from '../application/records/manage-commune.js';
import { ManagePeople } from '../application/records/manage-people.js';
import { MonthCycle } from '../application/records/month-cycle.js';
import { ReadHistory } from '../application/records/read-history.js';
import { ReopenMonth } from '../application/records/reopen-month.js';
import { RestoreBackup } from '../application/records/restore-backup.js';
import { ScoreByHand } from '../application/records/score-by-hand.js';
import { VerifyWorkspace } from '../application/records/verify-workspace.js';
import { ScoreCase } from '../application/score-case.js';
import type { RecordsServices } from '../cli/records-services.js';
import { bindRecords } from './records-module.js';
import { takenFrom } from './taken-from.js';

type Identifiers = { readonly [Name in keyof RecordsServices]: ServiceIdentifier<RecordsServices[Name]> };

const IDENTIFIERS: Identifiers = {
  backUp: BackUp,
  backups: Backups,
  closeMonth: CloseMonth,
  communes: ManageCommune,
  create: CreateWorkspace,
  decide: DecideEvidence,
  definitions: DefinitionsSource,
  desk: Desk,
  drill: DrillRestore,
  handIn: HandInEvidence,
  history: ReadHistory,
  importAppraisal: ImportAppraisal,
  importFigures: ImportFigures,
  importFindings: ImportFindings,
  importList: ImportList,
  keepComparator: KeepComparator,
  lock: LockMonth,
  months: MonthCycle,
  passwords: Passwords,
  people: ManagePeople,
  reopen: ReopenMonth,
  restore: RestoreBackup,
  scoreByHand: ScoreByHand,
  scoring: ScoreCase,
  verify: VerifyWorkspace,
  workspaces: Workspaces,
};

/** The use cases of a workspace, taken from the container one by one. */
export function recordsServices(container: Container): RecordsServices {
  if (!container.isBound(Desk)) bindRecords(container);
  return takenFrom(container, IDENTIFIERS);
}
