import type { Container, ServiceIdentifier } from 'inversify';
import { Passwords } from '../application/access/passwords.js';
import { SessionStorage } from '../application/access/session-storage.js';
import { SignIn } from '../application/access/sign-in.js';
import { SignInElsewhere } from '../application/access/sign-in-elsewhere.js';
import { Tokens } from '../application/access/tokens.js';
import { AskJob } from '../application/jobs/ask-job.js';
import { SeeJobs } from '../application/jobs/see-jobs.js';
import { SeeProvince } from '../application/province/see-province.js';
import { AddFinding } from '../application/records/add-finding.js';
import { AnswerCheck } from '../application/records/answer-check.js';
import { DecideEvidence } from '../application/records/decide-evidence.js';
import { Desk } from '../application/records/desk.js';
import { HandInEvidence } from '../application/records/hand-in-evidence.js';
import { ImportDraft } from '../application/records/import-draft.js';
import { ImportLongList } from '../application/records/import-long-list.js';
import { KeepComparator } from '../application/records/keep-comparator.js';
import { KeepSigned } from '../application/records/keep-signed.js';
import { LockMonth } from '../application/records/lock-month.js';
import { MakeRemark } from '../application/records/make-remark.js';
import { ManageCommune } from '../application/records/manage-commune.js';
import { ManagePeople } from '../application/records/manage-people.js';
import { MonthCycle } from '../application/records/month-cycle.js';
import { PackEvidence } from '../application/records/pack-evidence.js';
import { RemindDepartments } from '../application/records/remind-departments.js';
import { ReopenMonth } from '../application/records/reopen-month.js';
import { ReopenRequests } from '../application/records/reopen-requests.js';
import { ReportFinding } from '../application/records/report-finding.js';
import { ScoreByHand } from '../application/records/score-by-hand.js';
import { SearchMonth } from '../application/records/search-month.js';
import { SeeBackups } from '../application/records/see-backups.js';
import { SeeChanges } from '../application/records/see-changes.js';
import { SeeChecks } from '../application/records/see-checks.js';
import { SeeClosing } from '../application/records/see-closing.js';
import { SeeDossiers } from '../application/records/see-dossiers.js';
import { SeeDuties } from '../application/records/see-duties.js';
import { SeeEvidence } from '../application/records/see-evidence.js';
import { SeeFindings } from '../application/records/see-findings.js';
import { SeeForecast } from '../application/records/see-forecast.js';
import { SeeHistory } from '../application/records/see-history.js';
import { SeeImports } from '../application/records/see-imports.js';
import { SeeLayers } from '../application/records/see-layers.js';
import { SeeLog } from '../application/records/see-log.js';
import { SeeMonth } from '../application/records/see-month.js';
import { SeeMonths } from '../application/records/see-months.js';
import { SeeOffice } from '../application/records/see-office.js';
import { SeeOpening } from '../application/records/see-opening.js';
import { SeePlaceHistory } from '../application/records/see-place-history.js';
import { SeePlaces } from '../application/records/see-places.js';
import { SeePlan } from '../application/records/see-plan.js';
import { SeeRemarks } from '../application/records/see-remarks.js';
import { SeeReminders } from '../application/records/see-reminders.js';
import { SeeScore } from '../application/records/see-score.js';
import { SeeSets } from '../application/records/see-sets.js';
import { SeeSheet } from '../application/records/see-sheet.js';
import { SeeSigned } from '../application/records/see-signed.js';
import { SeeStanding } from '../application/records/see-standing.js';
import { SeeWhatIf } from '../application/records/see-what-if.js';
import type { WebServices } from '../web/services.js';
import { bindRecords } from './records-module.js';
import { takenFrom } from './taken-from.js';

type Identifiers = { readonly [Name in keyof WebServices]: ServiceIdentifier<WebServices[Name]> };

const IDENTIFIERS: Identifiers = {
  decide: DecideEvidence,
  desk: Desk,
  handIn: HandInEvidence,
  importDraft: ImportDraft,
  importLong: ImportLongList,
  makeRemark: MakeRemark,
  passwords: Passwords,
  scoreByHand: ScoreByHand,
  search: SearchMonth,
  seeChanges: SeeChanges,
  seeDossiers: SeeDossiers,
  seeEvidence: SeeEvidence,
  seeImports: SeeImports,
  seeFindings: SeeFindings,
  addFinding: AddFinding,
  reportFinding: ReportFinding,
  seeForecast: SeeForecast,
  seeHistory: SeeHistory,
  seeLayers: SeeLayers,
  seeLog: SeeLog,
  seeMonth: SeeMonth,
  seeOpening: SeeOpening,
  seeSets: SeeSets,
  seePlaceHistory: SeePlaceHistory,
  seePlaces: SeePlaces,
  seeRemarks: SeeRemarks,
  seeReminders: SeeReminders,
  seeScore: SeeScore,
  keepComparator: KeepComparator,
  seePlan: SeePlan,
  seeStanding: SeeStanding,
  seeWhatIf: SeeWhatIf,
  seeOffice: SeeOffice,
  seeBackups: SeeBackups,
  seeDuties: SeeDuties,
  people: ManagePeople,
  communes: ManageCommune,
  sessions: SessionStorage,
  seeChecks: SeeChecks,
  answerCheck: AnswerCheck,
  seeClosing: SeeClosing,
  seeSigned: SeeSigned,
  keepSigned: KeepSigned,
  months: MonthCycle,
  lock: LockMonth,
  reopen: ReopenMonth,
  reopenRequests: ReopenRequests,
  seeSheet: SeeSheet,
  packEvidence: PackEvidence,
  askJob: AskJob,
  seeJobs: SeeJobs,
  seeProvince: SeeProvince,
  seeMonths: SeeMonths,
  remind: RemindDepartments,
  signIn: SignIn,
  signInElsewhere: SignInElsewhere,
  tokens: Tokens,
};

/** The use cases behind the pages. */
export function webServices(container: Container): WebServices {
  if (!container.isBound(Desk)) bindRecords(container);
  return takenFrom(container, IDENTIFIERS);
}
