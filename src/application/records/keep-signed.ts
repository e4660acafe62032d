import { inject, injectable } from 'inversify';
import { issue } from '../../domain/issue.js';
import { slot as asSlot, text } from '../../domain/message.js';
import type { Month, MonthVersion } from '../../domain/records/month.js';
import { dataCodesIn, type SignedDocument } from '../../domain/records/signed-document.js';
import { Refused } from '../refused.js';
import { type Actor, Desk } from './desk.js';
import { ExamineUpload, type Upload } from './examine-upload.js';
import { findMonth, noSuch } from './find.js';
import { signedCodes } from './score-month.js';

export interface OfferedSignature extends Upload {
  readonly folder: string;
  readonly commune: string;
  readonly month: string;
  readonly set: string;
}

/**
 * Lưu bản ký of the version that is handed over or locked. Its data code must be that of the version; where it cannot
 * be read, as in a scan, a person compares it.
 */
@injectable()
export class KeepSigned {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(ExamineUpload) private readonly uploads: ExamineUpload,
  ) {}

  /** @throws Refused when it was signed for other data, or there is nothing yet that could be signed. */
  async run(wanted: OfferedSignature, actor: Actor): Promise<Omit<SignedDocument, 'id'>> {
    const { folder, commune, set } = wanted;
    const deed = { action: 'keep_signed', commune } as const;
    await this.desk.see(folder, actor, deed, async () => undefined);
    const { bytes, file, text: read } = await this.uploads.run(folder, actor, deed, wanted);
    return this.desk.act(folder, actor, deed, async ({ records, workspace, signature, note }) => {
      const month = await findMonth(folder, records, commune, wanted.month);
      const code = codeOf(folder, month, await records.months.versions(commune, month.id), set);
      const found = dataCodesIn(read);
      const isCodeRead = found.includes(code);
      const [other] = found;
      if (!isCodeRead && other !== undefined) {
        const values = { file: text(file.name), found: text(other), code: text(code) };
        throw new Refused(issue('R023', { file: folder, path: '/file' }, values));
      }
      const { account: by, at } = signature;
      const { version } = month;
      const document = { commune, month: month.id, version, set, file, code, isCodeRead, by, at };
      await records.evidence.addFile(file, by, at);
      await records.signed.add(document);
      const after = `version ${version}, ${file.name}, ${file.sha256}`;
      await note({ action: 'signed_kept', subject: `${month.id} ${set}`, after });
      await workspace.files.put(bytes, file.type);
      return document;
    });
  }
}

/** What the paper must have been signed for. @throws Refused */
function codeOf(folder: string, month: Month, versions: readonly MonthVersion[], set: string): string {
  if (!month.sets.includes(set)) throw noSuch(folder, 'set', set, month.sets);
  const locked = versions.find(({ version }) => version === month.version)?.results.find((each) => each.set === set);
  const code = locked?.dataHash ?? signedCodes(month).get(set);
  if (code !== undefined) return code;
  const values = { what: asSlot(month.id), state: text(month.state), allowed: text('awaiting_signature, closed') };
  throw new Refused(issue('R003', { file: folder }, values));
}
