import { inject, injectable } from 'inversify';
import type { EvidenceItem } from '../../domain/records/evidence-item.js';
import { safeFileName } from '../../domain/records/file-name.js';
import type { MonthId } from '../../domain/records/month.js';
import type { JobSteps } from '../jobs/job-steps.js';
import { ContentsList, type PackedDocument } from '../ports/contents-list.js';
import { type PackedFile, Packer } from '../ports/packer.js';
import { Workspaces } from '../ports/workspaces.js';
import { Refused } from '../refused.js';
import { damageIssue } from './backup-issues.js';
import { type Actor, Desk } from './desk.js';
import { findMonth } from './find.js';
import { EVIDENCE_FOLDER, SeeSheet } from './see-sheet.js';

export interface PackContents {
  readonly month: MonthId;
  readonly sets: readonly string[];
  readonly documents: readonly PackedDocument[];
  readonly bytes: number;
}

/** A pack with more is made behind the pages: nobody waits before a page for so long. */
const MOST_AT_ONCE = 20 * 2 ** 20;

export function isLargePack({ bytes }: PackContents): boolean {
  return bytes > MOST_AT_ONCE;
}

/** Gói minh chứng: the accepted documents of a month that this person may see, the sheets, and a list of contents. */
@injectable()
export class PackEvidence {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(SeeSheet) private readonly sheets: SeeSheet,
    @inject(Packer) private readonly packer: Packer,
    @inject(ContentsList) private readonly list: ContentsList,
  ) {}

  /** @throws Refused */
  async contents(folder: string, actor: Actor, commune: string, id: string): Promise<PackContents> {
    return this.desk.see(folder, actor, { action: 'read', commune }, async ({ records }) => {
      const month = await findMonth(folder, records, commune, id);
      const items = await records.evidence.inMonth(commune, month.id);
      const documents = documentsOf(items);
      const bytes = documents.reduce((sum, { item }) => sum + item.file.bytes, 0);
      return { month: month.id, sets: month.sets, documents, bytes };
    });
  }

  /** To be sent at once: once it is on its way there is nobody left to tell. @throws Refused before that */
  async send(folder: string, actor: Actor, commune: string, id: string): Promise<AsyncIterable<Uint8Array>> {
    const files = await this.files(folder, actor, commune, id);
    for (const file of files) await file.bytes();
    return this.packer.pack(files);
  }

  /** Behind the pages, file by file. @throws Refused, also while it is made */
  async pack(
    folder: string,
    actor: Actor,
    commune: string,
    id: string,
    steps: JobSteps,
  ): Promise<AsyncIterable<Uint8Array>> {
    const files = await this.files(folder, actor, commune, id);
    steps.expect(files.length);
    return this.packer.pack(files.map((file) => stepwise(file, () => steps.done())));
  }

  /** Each is read when its content is asked for. @throws Refused */
  async files(folder: string, actor: Actor, commune: string, id: string): Promise<readonly PackedFile[]> {
    const { month, sets, documents } = await this.contents(folder, actor, commune, id);
    const { files } = await this.workspaces.open(folder);
    const sheets: PackedFile[] = [];
    for (const set of sets) {
      const reference = { commune, month, set };
      const { name, bytes } = await this.sheets.file(folder, actor, reference, besideSheet(documents));
      sheets.push({ name, bytes: async () => bytes });
    }
    const read = async ({ item: { file } }: PackedDocument): Promise<Uint8Array> => {
      const bytes = await files.get(file.sha256, file.name);
      if (bytes === undefined) throw new Refused(damageIssue(folder, { ...file, why: 'lost' }));
      return bytes;
    };
    const kept = documents.map((document): PackedFile => ({ name: document.name, bytes: () => read(document) }));
    const list = this.list.write(documents);
    return [{ name: 'danh-muc.csv', bytes: async () => list }, ...sheets, ...kept];
  }
}

/** The file, with a step before each time its content is asked for. */
export function stepwise({ name, bytes }: PackedFile, step: () => Promise<void>): PackedFile {
  return {
    name,
    bytes: async () => {
      await step();
      return bytes();
    },
  };
}

/** Where the sheet finds each document of the pack, by its hash. */
export function besideSheet(documents: readonly PackedDocument[]): ReadonlyMap<string, string> {
  return new Map(documents.map(({ item, name }) => [item.file.sha256, name]));
}

function documentsOf(items: readonly EvidenceItem[]): PackedDocument[] {
  const taken = new Set<string>();
  return items.flatMap((item) => {
    const { file, state, requirement, slot } = item;
    if (state !== 'accepted' || file === undefined) return [];
    const name = free(
      `${EVIDENCE_FOLDER}/${safeFileName(requirement)}/${safeFileName(slot)}/${safeFileName(file.name)}`,
      taken,
    );
    taken.add(name);
    return [{ item: { ...item, file }, name }];
  });
}

/** Two documents of one slot may have one name. */
function free(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2, other = name; ; number += 1) {
    if (!taken.has(other)) return other;
    other = name.replace(/(\.[^./]*)?$/, ` (${number})$1`);
  }
}
