import { inject, injectable } from 'inversify';
import type { SignedDocument } from '../../domain/records/signed-document.js';
import { Workspaces } from '../ports/workspaces.js';
import { type Actor, Desk } from './desk.js';
import { findMonth, noSuch } from './find.js';

export interface SeenSigned {
  readonly document: SignedDocument;
  readonly bytes: Uint8Array;
}

/** Mở bản ký of a month. */
@injectable()
export class SeeSigned {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(Workspaces) private readonly workspaces: Workspaces,
  ) {}

  /** @throws Refused when there is none of that number. */
  async run(folder: string, actor: Actor, commune: string, id: string, number: string): Promise<SeenSigned> {
    const document = await this.desk.see(folder, actor, { action: 'read', commune }, async ({ records }) => {
      const month = await findMonth(folder, records, commune, id);
      const documents = await records.signed.inMonth(commune, month.id);
      return documents.find((each) => `${each.id}` === number);
    });
    const { files } = await this.workspaces.open(folder);
    const bytes = document && (await files.get(document.file.sha256, document.file.name));
    if (document === undefined || bytes === undefined) throw noSuch(folder, 'file', number, []);
    return { document, bytes };
  }
}
