import { resolve } from 'node:path';
import { type Workspace, Workspaces } from '../../src/application/ports/workspaces.js';
import { DecideEvidence, type Decision } from '../../src/application/records/decide-evidence.js';
import { type HandedIn, type HandIn, HandInEvidence } from '../../src/application/records/hand-in-evidence.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { ScoreCase, type ScoreCaseRequest } from '../../src/application/score-case.js';
import type { MissingEvidence } from '../../src/domain/assessment.js';
import type { EvidenceItem } from '../../src/domain/records/evidence-item.js';
import { pdfWith } from './hostile-files/pdfs.js';
import { COMMUNE, type Office } from './office.js';

const FACTS = resolve(import.meta.dirname, '../../samples/xuan-tho/facts.csv');
export const SET = 'cchc-minh-hoa-2026';
/** A monthly report that the economy department owes, and the month of it that is handed in. */
export const REPORT = { requirement: 'bao-cao-ngan-sach', slot: '2026-08' } as const;
const MONTH = '2026-10';

/** An office at its evidence: a month with figures, and what people do with one report. */
export class EvidenceDesk {
  #documents = 0;

  private constructor(readonly office: Office) {}

  static async open(office: Office): Promise<EvidenceDesk> {
    const { folder } = office;
    const actor = office.as('thuong-truc');
    await office.get(MonthCycle).open(folder, actor, COMMUNE, MONTH, [SET]);
    await office
      .get(ImportFigures)
      .run({ folder, file: FACTS, source: 'cong', mapping: new Map(), dryRun: false }, actor);
    return new EvidenceDesk(office);
  }

  /** Another document every time. */
  document(): Uint8Array {
    this.#documents += 1;
    return pdfWith({ content: `${this.#documents} w` });
  }

  submit(account: string, wanted: Partial<HandIn> = {}): Promise<HandedIn> {
    return this.#handIn(account, { step: 'submit', file: 'báo cáo.pdf', bytes: this.document(), ...wanted });
  }

  claim(account: string, wanted: Partial<HandIn> = {}): Promise<HandedIn> {
    return this.#handIn(account, { step: 'claim_not_arising', note: 'Trong tháng không phát sinh', ...wanted });
  }

  tellDone(account: string, wanted: Partial<HandIn> = {}): Promise<HandedIn> {
    return this.#handIn(account, { step: 'tell_done', note: 'Đang trình ký', ...wanted });
  }

  #handIn(account: string, wanted: Partial<HandIn> & Pick<HandIn, 'step'>): Promise<HandedIn> {
    const request: HandIn = { folder: this.office.folder, ...REPORT, noSecret: true, ...wanted };
    return this.office.get(HandInEvidence).run(request, this.office.as(account));
  }

  decide(account: string, item: string, step: Decision['step'], wanted: Partial<Decision> = {}): Promise<EvidenceItem> {
    const decision: Decision = { folder: this.office.folder, commune: COMMUNE, item, step, ...wanted };
    return this.office.get(DecideEvidence).run(decision, this.office.as(account));
  }

  step(what: 'score' | 'hand_over' | 'take_back', month = MONTH) {
    const { office } = this;
    return office.get(MonthCycle).step(office.folder, office.as('thuong-truc'), COMMUNE, month, what);
  }

  openNext() {
    const { office } = this;
    return office.get(MonthCycle).open(office.folder, office.as('thuong-truc'), COMMUNE, '2026-11');
  }

  async #scored(wanted: Partial<ScoreCaseRequest>) {
    const scored = await this.office.get(ScoreCase).run({ folder: this.office.folder, month: MONTH, ...wanted });
    const [assessment] = scored.assessments;
    if (assessment === undefined) throw new Error(`not scored: ${scored.issues.map(({ code }) => code).join(' ')}`);
    return { assessment, scored };
  }

  /** Points of the whole set, as the office sees them at this moment. */
  async points(wanted: Partial<ScoreCaseRequest> = {}): Promise<number> {
    const { assessment } = await this.#scored(wanted);
    return parseFloat(assessment.score.total.points.toDecimal(6));
  }

  /** Points as they would be if all that waits were accepted. */
  async pointsIfAccepted(): Promise<number> {
    const { scored, assessment } = await this.#scored({ ifAccepted: true });
    const told = scored.ifAccepted?.get(SET)?.total ?? assessment.score.total.points;
    return parseFloat(told.toDecimal(6));
  }

  async missing(wanted: Partial<ScoreCaseRequest> = {}): Promise<readonly MissingEvidence[]> {
    return (await this.#scored(wanted)).assessment.missing;
  }

  /** How the report stands in the list of what is missing; undefined when it is not missing. */
  async owed(
    { requirement, slot }: { requirement: string; slot: string } = REPORT,
    wanted: Partial<ScoreCaseRequest> = {},
  ) {
    const row = (await this.missing(wanted)).find(
      ({ status }) => status.slot.requirement.id === requirement && status.slot.label === slot,
    );
    return row?.status.state;
  }

  /** The records themselves, beneath what people may do. */
  workspace(): Promise<Workspace> {
    return this.office.get(Workspaces).open(this.office.folder);
  }

  async history(item: string): Promise<readonly EvidenceItem[]> {
    const { records } = await this.workspace();
    return records.read(({ evidence }) => evidence.history(item));
  }
}
