import type { Container, ServiceIdentifier } from 'inversify';
import { Passwords } from '../application/access/passwords.js';
import { SessionStorage } from '../application/access/session-storage.js';
import { SignIn } from '../application/access/sign-in.js';
import { BackUp } from '../application/records/back-up.js';
import { DecideEvidence } from '../application/records/decide-evidence.js';
import { Desk } from '../application/records/desk.js';
import { HandInEvidence } from '../application/records/hand-in-evidence.js';
import { KeepComparator } from '../application/records/keep-comparator.js';
import { ManageCommune } from '../application/records/manage-commune.js';
import { ManagePeople } from '../application/records/manage-people.js';
import { SeeEvidence } from '../application/records/see-evidence.js';
import { SeeMonth } from '../application/records/see-month.js';
import { SeeOffice } from '../application/records/see-office.js';
import { SeePlaces } from '../application/records/see-places.js';
import { SeePlan } from '../application/records/see-plan.js';
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
  passwords: Passwords,
  seeEvidence: SeeEvidence,
  seeMonth: SeeMonth,
  seePlaces: SeePlaces,
  seeScore: SeeScore,
  keepComparator: KeepComparator,
  seePlan: SeePlan,
  seeStanding: SeeStanding,
  seeWhatIf: SeeWhatIf,
  seeOffice: SeeOffice,
  people: ManagePeople,
  communes: ManageCommune,
  backUp: BackUp,
  sessions: SessionStorage,
  signIn: SignIn,
};

/** The use cases behind the pages. */
export function webServices(container: Container): WebServices {
  if (!container.isBound(Desk)) bindRecords(container);
  return takenFrom(container, IDENTIFIERS);
}
