import { inject, injectable } from 'inversify';
import type { CaseInput } from '../../domain/assessment.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions } from '../../domain/definitions.js';
import { type CaseHead, type CaseReference, type CaseSource, FolderCases } from '../ports/case-source.js';
import type { Loaded } from '../ports/loaded.js';
import { Workspaces } from '../ports/workspaces.js';
import { RecordedCase } from './recorded-case.js';

/** A case folder or a month of a workspace, whichever the folder is: every command works on both. */
@injectable()
export class AnyCase implements CaseSource {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(FolderCases) private readonly folders: CaseSource,
    @inject(RecordedCase) private readonly recorded: CaseSource,
  ) {}

  async head(reference: CaseReference): Promise<Loaded<CaseHead>> {
    return (await this.#sourceOf(reference)).head(reference);
  }

  async load(reference: CaseReference, definitions: Definitions, asOf?: IsoDate): Promise<Loaded<CaseInput>> {
    return (await this.#sourceOf(reference)).load(reference, definitions, asOf);
  }

  async #sourceOf({ folder }: CaseReference): Promise<CaseSource> {
    return (await this.workspaces.isWorkspace(folder)) ? this.recorded : this.folders;
  }
}
