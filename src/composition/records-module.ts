import type { Container } from 'inversify';
import { fileHash } from '../adapters/boundary/file-hash.js';
import { FigureFile } from '../adapters/case-folder/figure-file.js';
import { FileCaseTables } from '../adapters/case-folder/file-case-tables.js';
import { BackupFolder } from '../adapters/storage/backup/backup-folder.js';
import { digest } from '../adapters/storage/repositories/audit-table.js';
import { Backups } from '../application/ports/backups.js';
import { CaseTables } from '../application/ports/case-tables.js';
import { Digest } from '../application/ports/digest.js';
import { FigureSource } from '../application/ports/figure-source.js';
import { FileHash } from '../application/ports/file-hash.js';
import { BackUp } from '../application/records/back-up.js';
import { CloseMonth } from '../application/records/close-month.js';
import { CompareWorkspaces } from '../application/records/compare-workspaces.js';
import { CreateWorkspace } from '../application/records/create-workspace.js';
import { DecideEvidence } from '../application/records/decide-evidence.js';
import { Desk } from '../application/records/desk.js';
import { HandInEvidence } from '../application/records/hand-in-evidence.js';
import { ImportAppraisal } from '../application/records/import-appraisal.js';
import { ImportFigures } from '../application/records/import-figures.js';
import { ImportFindings } from '../application/records/import-findings.js';
import { ImportList } from '../application/records/import-list.js';
import { ManageCommune } from '../application/records/manage-commune.js';
import { ManagePeople } from '../application/records/manage-people.js';
import { MonthCycle } from '../application/records/month-cycle.js';
import { ReopenMonth } from '../application/records/reopen-month.js';
import { RestoreBackup } from '../application/records/restore-backup.js';
import { ScoreByHand } from '../application/records/score-by-hand.js';
import { ScoreMonth } from '../application/records/score-month.js';
import { VerifyWorkspace } from '../application/records/verify-workspace.js';

/** What people do with the records of a workspace; loaded apart, because scoring a case folder needs none of it. */
export function bindRecords(container: Container): void {
  container.bind(FigureSource).to(FigureFile);
  container.bind(CaseTables).to(FileCaseTables);
  container.bind(Backups).to(BackupFolder);
  container.bind(Digest).toConstantValue(digest);
  container.bind(FileHash).toConstantValue(fileHash);

  container.bind(Desk).toSelf();
  container.bind(BackUp).toSelf();
  container.bind(CloseMonth).toSelf();
  container.bind(CompareWorkspaces).toSelf();
  container.bind(CreateWorkspace).toSelf();
  container.bind(DecideEvidence).toSelf();
  container.bind(HandInEvidence).toSelf();
  container.bind(ImportFigures).toSelf();
  container.bind(ImportAppraisal).toSelf();
  container.bind(ImportFindings).toSelf();
  container.bind(ImportList).toSelf();
  container.bind(ManageCommune).toSelf();
  container.bind(ManagePeople).toSelf();
  container.bind(MonthCycle).toSelf();
  container.bind(ReopenMonth).toSelf();
  container.bind(RestoreBackup).toSelf();
  container.bind(ScoreByHand).toSelf();
  container.bind(ScoreMonth).toSelf();
  container.bind(VerifyWorkspace).toSelf();
}
