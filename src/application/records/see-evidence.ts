import { inject, injectable } from 'inversify';
import type { Issue } from '../../domain/issue.js';
import type { EvidenceItem } from '../../domain/records/evidence-item.js';
import type { MonthId } from '../../domain/records/month.js';
import { DocumentReader } from '../ports/document-reader.js';
import { type Actor, Desk, type SeenFile } from './desk.js';
import { noSuch } from './find.js';
import { reusedContent } from './reused-content.js';

export interface SlotReference {
  readonly commune: string;
  readonly month: MonthId;
  readonly requirement: string;
  readonly slot: string;
}

/** What was handed in for one slot: the items as the month sees them, each with its steps, oldest first. */
export interface SeenItem {
  readonly item: EvidenceItem;
  readonly steps: readonly EvidenceItem[];
}

/** Minh chứng đã nộp, for those who may see the files of its department. */
@injectable()
export class SeeEvidence {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(DocumentReader) private readonly documents: DocumentReader,
  ) {}

  /** @throws Refused */
  async ofSlot(
    folder: string,
    actor: Actor,
    { commune, month, requirement, slot }: SlotReference,
  ): Promise<SeenItem[]> {
    return this.desk.see(folder, actor, { action: 'read', commune }, async ({ records }) => {
      const items = (await records.evidence.inMonth(commune, month)).filter(
        (each) => each.requirement === requirement && each.slot === slot,
      );
      const seen: SeenItem[] = [];
      for (const item of items) {
        const steps = (await records.evidence.history(item.id)).filter((step) => step.month <= month);
        seen.push({ item, steps });
      }
      return seen;
    });
  }

  /** Every item of the month that this person may see. @throws Refused */
  async ofMonth(folder: string, actor: Actor, commune: string, month: MonthId): Promise<readonly EvidenceItem[]> {
    return this.desk.see(folder, actor, { action: 'read', commune }, ({ records }) =>
      records.evidence.inMonth(commune, month),
    );
  }

  /** Every step with one item, oldest first. @throws Refused when the commune has none of this id */
  async steps(folder: string, actor: Actor, commune: string, item: string): Promise<readonly EvidenceItem[]> {
    return this.desk.see(folder, actor, { action: 'read', commune }, async ({ records }) => {
      const steps = await records.evidence.history(item);
      if (steps[0]?.commune !== commune) throw noSuch(folder, 'evidence', item, []);
      return steps;
    });
  }

  /** What who decides on an item should look at first. @throws Refused */
  async warnings(folder: string, actor: Actor, item: EvidenceItem): Promise<readonly Issue[]> {
    return this.desk.see(folder, actor, { action: 'read', commune: item.commune }, ({ records }) =>
      reusedContent(folder, records, item),
    );
  }

  /** The file of one step. @throws Refused */
  async file(
    folder: string,
    actor: Actor,
    commune: string,
    item: string,
    version?: number,
  ): Promise<SeenFile | undefined> {
    return this.desk.see(folder, actor, { action: 'read', commune }, async (view) => {
      const found = await view.file(item, version);
      return found?.item.commune === commune ? found : undefined;
    });
  }

  /** The words of a file, for who decides on it beside the criterion; empty for scans and pictures. @throws Refused */
  async text(folder: string, actor: Actor, commune: string, { id, version }: EvidenceItem): Promise<string> {
    const found = await this.file(folder, actor, commune, id, version);
    return found === undefined ? '' : (await this.documents.read(found.bytes)).text;
  }
}
