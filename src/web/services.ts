import type { Passwords } from '../application/access/passwords.js';
import type { SessionStorage } from '../application/access/session-storage.js';
import type { SignIn } from '../application/access/sign-in.js';
import type { BackUp } from '../application/records/back-up.js';
import type { DecideEvidence } from '../application/records/decide-evidence.js';
import type { Desk } from '../application/records/desk.js';
import type { HandInEvidence } from '../application/records/hand-in-evidence.js';
import type { KeepComparator } from '../application/records/keep-comparator.js';
import type { ManageCommune } from '../application/records/manage-commune.js';
import type { ManagePeople } from '../application/records/manage-people.js';
import type { SeeEvidence } from '../application/records/see-evidence.js';
import type { SeeMonth } from '../application/records/see-month.js';
import type { SeeOffice } from '../application/records/see-office.js';
import type { SeePlaces } from '../application/records/see-places.js';
import type { SeePlan } from '../application/records/see-plan.js';
import type { SeeScore } from '../application/records/see-score.js';
import type { SeeStanding } from '../application/records/see-standing.js';
import type { SeeWhatIf } from '../application/records/see-what-if.js';
/** The use cases behind the pages. Each is made when it is asked for. */
export interface WebServices {
  readonly decide: DecideEvidence;
  readonly desk: Desk;
  readonly handIn: HandInEvidence;
  readonly passwords: Passwords;
  readonly seeEvidence: SeeEvidence;
  readonly seeMonth: SeeMonth;
  readonly seePlaces: SeePlaces;
  readonly seeScore: SeeScore;
  readonly keepComparator: KeepComparator;
  readonly seePlan: SeePlan;
  readonly seeStanding: SeeStanding;
  readonly seeWhatIf: SeeWhatIf;
  readonly seeOffice: SeeOffice;
  readonly people: ManagePeople;
  readonly communes: ManageCommune;
  readonly backUp: BackUp;
  readonly sessions: SessionStorage;
  readonly signIn: SignIn;
}
