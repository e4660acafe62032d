import { Workspaces } from '../../src/application/ports/workspaces.js';
import { type HandedIn, type HandIn, HandInEvidence } from '../../src/application/records/hand-in-evidence.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import { Refused } from '../../src/application/refused.js';
import type { AuditEntry } from '../../src/domain/records/audit.js';
import type { EvidenceItem, StoredFile } from '../../src/domain/records/evidence-item.js';
import { pdfWith } from './hostile-files/pdfs.js';
import { COMMUNE, Office } from './office.js';

export interface Answer {
  /** Codes of everything the person is told, in order. */
  readonly codes: readonly string[];
  /** Absent when the file was refused. */
  readonly item?: EvidenceItem;
}

/** Where files are handed in: an office with an open month. */
export class UploadDesk {
  #good = 0;

  private constructor(readonly office: Office) {}

  static async open(server?: string): Promise<UploadDesk> {
    const office = await Office.open(server);
    const sets = ['cchc-minh-hoa-2026'];
    await office.get(MonthCycle).open(office.folder, office.as('thuong-truc'), COMMUNE, '2026-10', sets);
    return new UploadDesk(office);
  }

  async handIn(
    file: string,
    bytes: Uint8Array,
    wanted: Partial<HandIn> = {},
    account = 'thuong-truc',
  ): Promise<Answer> {
    const { office } = this;
    const request: HandIn = {
      ...{ folder: office.folder, requirement: 'ke-hoach-cchc', step: 'submit', noSecret: true, another: true },
      ...{ file, bytes, ...wanted },
    };
    try {
      const { item, warnings }: HandedIn = await office.get(HandInEvidence).run(request, office.as(account));
      return { codes: warnings.map(({ code }) => code), item };
    } catch (error) {
      if (error instanceof Refused) return { codes: error.issues.map(({ code }) => code) };
      throw error;
    }
  }

  /** What is wrong with the workspace: a file that no record names is one of the things looked for. */
  async problems(): Promise<string[]> {
    const { issues } = await this.office.get(VerifyWorkspace).run(this.office.folder);
    return issues.map(({ code }) => code);
  }

  /** Hands in an ordinary document, and tells whether it was taken. */
  async worksOn(): Promise<boolean> {
    this.#good += 1;
    const { item } = await this.handIn(`bình thường ${this.#good}.pdf`, pdfWith({ content: `${this.#good} w` }));
    return item !== undefined;
  }

  async files(): Promise<readonly StoredFile[]> {
    const { records } = await this.office.get(Workspaces).open(this.office.folder);
    return records.read(({ evidence }) => evidence.files());
  }

  /** As the records tell it of what was handed in. */
  async nameOf({ item }: Answer): Promise<string | undefined> {
    const { records } = await this.office.get(Workspaces).open(this.office.folder);
    return (await records.read(({ evidence }) => evidence.find(item?.id ?? '')))?.file?.name;
  }

  async log(): Promise<readonly AuditEntry[]> {
    const { records } = await this.office.get(Workspaces).open(this.office.folder);
    return records.read(({ audit }) => audit.entries(COMMUNE));
  }

  close(): Promise<void> {
    return this.office.close();
  }
}
