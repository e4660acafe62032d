import { inject, injectable } from 'inversify';
import type { ListImportTask } from '../../domain/jobs/job.js';
import { LIST_KINDS, type ListKind } from '../../domain/lists/fields.js';
import type { Instant } from '../../domain/records/instant.js';
import { type Draft, Drafts } from '../ports/drafts.js';
import { type Actor, Desk } from './desk.js';
import { ImportDraft, type Reading } from './import-draft.js';
import { ImportList } from './import-list.js';
import { wasImported } from './was-imported.js';

/** A longer list (of some thousand rows) is recorded behind the pages. */
const RECORDED_AT_ONCE = 2 * 2 ** 20;

/** Ghi nhận một danh sách dài that was looked at before, behind the pages. */
@injectable()
export class ImportLongList {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(Drafts) private readonly drafts: Drafts,
    @inject(ImportDraft) private readonly looking: ImportDraft,
    @inject(ImportList) private readonly lists: ImportList,
  ) {}

  /** What is to be asked for; undefined: it is short, or no list, and is recorded at once. @throws Refused */
  async task(
    folder: string,
    actor: Actor,
    commune: string,
    id: string,
    { mapping }: Pick<Reading, 'mapping'>,
  ): Promise<ListImportTask | undefined> {
    const draft = await this.looking.own(folder, actor, commune, id);
    const { month, fileName, sha256, bytes = 0 } = draft;
    if (listKindOf(draft) === undefined || bytes <= RECORDED_AT_ONCE) return undefined;
    return { kind: 'list_import', commune, month, draft: id, fileName, sha256, mapping: [...mapping] };
  }

  /** Records it once, however often that is begun. @throws Refused */
  async record(folder: string, actor: Actor, task: ListImportTask, since: Instant): Promise<void> {
    const { commune, month, draft: id, sha256 } = task;
    const wanted = { commune, month, sha256, by: actor.account, at: since };
    const deed = { action: 'import_figures', commune } as const;
    if (await this.desk.see(folder, actor, deed, ({ records }) => wasImported(records, wanted))) return;
    const draft = await this.looking.own(folder, actor, commune, id);
    const kind = listKindOf(draft);
    if (kind === undefined) throw new Error(`no list: ${draft.kind}`);
    const { file, source } = draft;
    const request = { folder, commune, month, kind, file, source, mapping: Object.fromEntries(task.mapping) };
    await this.lists.run({ ...request, dryRun: false, onceSince: since }, actor);
    await this.drafts.drop(folder, id);
  }
}

function listKindOf({ kind }: Draft): ListKind | undefined {
  return LIST_KINDS.find((each) => each === kind);
}
