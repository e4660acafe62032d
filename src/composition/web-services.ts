import type { Container, ServiceIdentifier } from 'inversify';
import { Passwords } from '../application/access/passwords.js';
import { SessionStorage } from '../application/access/session-storage.js';
import { SignIn } from '../application/access/sign-in.js';
import { DecideEvidence } from '../application/records/decide-evidence.js';
import { Desk } from '../application/records/desk.js';
import { HandInEvidence } from '../application/records/hand-in-evidence.js';
import { KeepComparator } from '../application/records/keep-comparator.js';
import { MakeRemark } from '../application/records/make-remark.js';
import { ScoreByHand } from '../application/records/score-by-hand.js';
import { SeeChanges } from '../application/records/see-changes.js';
import { SeeEvidence } from '../application/records/see-evidence.js';
import { SeeForecast } from '../application/records/see-forecast.js';
import { SeeHistory } from '../application/records/see-history.js';
import { SeeLayers } from '../application/records/see-layers.js';
import { SeeMonth } from '../application/records/see-month.js';
import { SeePlaces } from '../application/records/see-places.js';
import { SeePlan } from '../application/records/see-plan.js';
import { SeeRemarks } from '../application/records/see-remarks.js';
import { SeeScore } from '../application/records/see-score.js';
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
  makeRemark: MakeRemark,
  passwords: Passwords,
  scoreByHand: ScoreByHand,
  seeChanges: SeeChanges,
  seeEvidence: SeeEvidence,
  seeForecast: SeeForecast,
  seeHistory: SeeHistory,
  seeLayers: SeeLayers,
  seeMonth: SeeMonth,
  seePlaces: SeePlaces,
  seeRemarks: SeeRemarks,
  seeScore: SeeScore,
  keepComparator: KeepComparator,
  seePlan: SeePlan,
  seeStanding: SeeStanding,
  seeWhatIf: SeeWhatIf,
  sessions: SessionStorage,
  signIn: SignIn,
};

/** The use cases behind the pages. */
export function webServices(container: Container): WebServices {
  if (!container.isBound(Desk)) bindRecords(container);
  return takenFrom(container, IDENTIFIERS);
}
