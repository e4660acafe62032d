import { inject, injectable } from 'inversify';
import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import type { StoredFile } from '../../domain/records/evidence-item.js';
import { safeFileName } from '../../domain/records/file-name.js';
import type { Deed } from '../../domain/records/permissions.js';
import { hasSecretName } from '../../domain/records/secret-name.js';
import { type ExaminedFile, FileExaminer } from '../ports/file-examiner.js';
import { Refused } from '../refused.js';
import { type Actor, Desk } from './desk.js';

/** A file that somebody offers. */
export interface Upload {
  /** The file on this machine, or the name under which `bytes` came. */
  readonly file: string;
  readonly bytes?: Uint8Array;
  /** Không chứa bí mật nhà nước: the person has said so. */
  readonly noSecret: boolean;
}

/** A document that may be kept. */
export interface Offered {
  readonly bytes: Uint8Array;
  readonly file: StoredFile;
  /** What can be read of it; empty for scans and pictures. */
  readonly text: string;
  readonly issues: readonly Issue[];
}

/** What stops a document, though a case folder would only tell it. */
const STOPPED: ReadonlySet<string> = new Set(['E013', 'E014', 'E015']);

/** Looks into a document before it is kept. */
@injectable()
export class ExamineUpload {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(FileExaminer) private readonly examiner: FileExaminer,
  ) {}

  /**
   * @param deed what the document is for.
   * @throws Refused with every reason; a file that looks secret is not kept, and the refusal is logged.
   */
  async run(folder: string, actor: Actor, deed: Deed, { file, bytes: given, noSecret }: Upload): Promise<Offered> {
    const name = safeFileName(file);
    const place = { file: name };
    // A mark in the name, or on a folder around the file, is enough: nothing of it is read.
    if ([file, name].some(hasSecretName)) {
      await this.#logSecret(folder, actor, deed, name);
      throw new Refused(issue('E013', place, { file: text(name) }));
    }
    const bytes = given ?? (await this.examiner.read(name, file, place));
    // Here no table names the file, as it does in a case folder.
    if ('code' in bytes) throw new Refused(bytes.code === 'E001' ? issue('S008', place, { file: text(file) }) : bytes);
    const examined = await this.examiner.examine(name, bytes, place);
    const stopped = examined.issues.filter(({ code, severity }) => severity === 'error' || STOPPED.has(code));
    if (stopped.some(({ code }) => code === 'E013')) await this.#logSecret(folder, actor, deed, name, examined);
    const undeclared = noSecret ? [] : [issue('R009', place, { file: text(name) })];
    const refused = [...stopped, ...undeclared];
    if (refused.length > 0 || examined.file === undefined) throw new Refused(...refused);
    return { bytes, file: { ...examined.file, name }, text: examined.text, issues: examined.issues };
  }

  /** The incident is noted without the content, and without keeping the file. */
  async #logSecret(folder: string, actor: Actor, deed: Deed, name: string, seen?: ExaminedFile): Promise<void> {
    await this.desk.act(folder, actor, deed, async ({ note }) => {
      await note({ action: 'file_refused', subject: name, after: seen?.file?.sha256 ?? '' });
    });
  }
}
