import { inject, injectable } from 'inversify';
import type { IsoDate, Period } from '../../domain/calendar.js';
import { type Issue, issue } from '../../domain/issue.js';
import { date, text } from '../../domain/message.js';
import type { EvidenceItem, ItemStep, StoredFile } from '../../domain/records/evidence-item.js';
import { figuresToScore } from '../../domain/records/figures.js';
import { type Month, yearOfMonth } from '../../domain/records/month.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import type { Records } from '../ports/records.js';
import { usable } from '../usable.js';
import { type Actor, Desk, type Sitting } from './desk.js';
import { type FoundSlot, findSlot, type WantedSlot } from './evidence-slot.js';
import { nextStep } from './evidence-step.js';
import { ExamineUpload } from './examine-upload.js';
import { findCommune, findDepartment, findOpenMonth } from './find.js';
import { itemToGoOn } from './item-to-go-on.js';
import { reusedContent } from './reused-content.js';
import { writtenNote, writtenReason } from './written-text.js';

export interface HandIn extends WantedSlot {
  readonly folder: string;
  readonly commune?: string;
  readonly month?: string;
  /** `submit` a document, `claim_not_arising`, or `tell_done` without a document. */
  readonly step: Extract<ItemStep, 'submit' | 'claim_not_arising' | 'tell_done'>;
  /** For `submit`: the file on this machine, or the name under which `bytes` came. */
  readonly file?: string;
  readonly bytes?: Uint8Array;
  /** Không chứa bí mật nhà nước: the person has said so. */
  readonly noSecret: boolean;
  readonly isPublic?: boolean;
  /** Whose document it is; absent: who owes it. */
  readonly department?: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly issuedOn?: IsoDate;
  readonly about?: Period;
  readonly note?: string;
  /** One more document of a slot that wants several, beside those that are there. */
  readonly another?: boolean;
  /** The version the person looked at; absent: whatever is there now. */
  readonly version?: number;
}

export interface HandedIn {
  readonly item: EvidenceItem;
  /** What the person should look at: an extension that lies, a number that differs, content used before. */
  readonly warnings: readonly Issue[];
}

/** Nộp minh chứng, báo không phát sinh, báo đã làm mà chưa có văn bản. */
@injectable()
export class HandInEvidence {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(ExamineUpload) private readonly uploads: ExamineUpload,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused with every reason; a file that looks secret is not kept, and the refusal is logged. */
  async run(request: HandIn, actor: Actor): Promise<HandedIn> {
    const { folder } = request;
    const commune = await this.desk.look(folder, (records) => findCommune(folder, records, request.commune));
    if (request.step !== 'submit') writtenReason(folder, request.note ?? '', 'note');
    const deed = { action: 'submit_evidence', commune: commune.id } as const;
    const upload = { ...request, file: request.file ?? '' };
    const examined = request.step === 'submit' ? await this.uploads.run(folder, actor, deed, upload) : undefined;
    const file = examined?.file;
    const definitions = usable(await this.definitions.load(this.clock.today(), 'all'));
    return this.desk.act(folder, actor, deed, async (sitting) => {
      const { records, today } = sitting;
      const month = await findOpenMonth(folder, records, commune.id, request.month);
      const departments = await records.communes.departments(commune.id, today);
      const facts = figuresToScore(await records.figures.inMonth(commune.id, month.id));
      const found = findSlot(folder, definitions, month, facts, departments, request);
      const department =
        request.department === undefined
          ? found.department
          : findDepartment(folder, departments, request.department).id;
      await this.desk.allow(folder, sitting, { ...deed, department });
      if (file !== undefined) await records.evidence.addFile(file, actor.account, sitting.signature.at);
      const item = await this.#record(request, sitting, month, found, department, file);
      // Last of all, so that a hand-in that is refused leaves nothing; before anybody is told that it is there.
      if (examined !== undefined) await sitting.workspace.files.put(examined.bytes, examined.file.type);
      const used = file === undefined ? [] : await reusedContent(folder, records, item);
      return { item, warnings: [...(examined?.issues ?? []), ...notYet(request, item, today), ...used] };
    });
  }

  async #record(
    request: HandIn,
    sitting: Sitting,
    month: Month,
    found: FoundSlot,
    department: string,
    file: StoredFile | undefined,
  ): Promise<EvidenceItem> {
    const { commune } = month;
    const { slot } = found;
    const there = (await sitting.records.evidence.inMonth(commune, month.id)).filter(
      (item) => item.requirement === slot.requirement.id && item.slot === slot.label,
    );
    const isOwed = department === found.department;
    const { item: latest, isSeen } =
      request.another === true
        ? { item: undefined, isSeen: true }
        : await itemToGoOn(request.folder, this.desk, sitting, there, isOwed);
    const fresh = {
      id: await freshId(sitting.records, `${commune}/${slot.requirement.id}/${slot.label}`, there.length + 1),
      ...{ commune, year: yearOfMonth(month.id), requirement: slot.requirement.id, slot: slot.label },
    };
    const number = writtenNote(request.number) ?? file?.number;
    const issuer = writtenNote(request.issuer) ?? file?.issuer;
    const note = writtenNote(request.note);
    const issuedOn = request.issuedOn ?? file?.issuedOn;
    const details = {
      ...(file !== undefined && { file }),
      ...(number !== undefined && { number }),
      ...(issuer !== undefined && { issuer }),
      ...(issuedOn !== undefined && { issuedOn }),
      ...(request.about !== undefined && { about: request.about }),
      ...(request.isPublic !== undefined && { isPublic: request.isPublic }),
      ...(note !== undefined && { note }),
    };
    return nextStep(request.folder, sitting, month, {
      ...{ before: latest, fresh, step: request.step, department, details },
      ...(request.version !== undefined && isSeen && { version: request.version }),
    });
  }
}

/** A document of a day that has not come is a slip, or was dated ahead of its signing. */
function notYet({ folder }: HandIn, { issuedOn, file }: EvidenceItem, today: IsoDate): Issue[] {
  if (issuedOn === undefined || issuedOn <= today) return [];
  const values = { day: date(issuedOn), today: date(today), ...(file !== undefined && { file: text(file.name) }) };
  return [issue('R037', { file: folder }, values)];
}

/** What only later months see has taken its number already, and stays an item of its own. */
async function freshId({ evidence }: Pick<Records, 'evidence'>, slot: string, number: number): Promise<string> {
  const id = `${slot}/${number}`;
  return (await evidence.find(id)) === undefined ? id : freshId({ evidence }, slot, number + 1);
}
