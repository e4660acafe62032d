import { inject, injectable } from 'inversify';
import type { CaseInput } from '../../domain/assessment.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions } from '../../domain/definitions.js';
import { type CaseHead, type CaseReference, type CaseSource, FolderCases } from '../ports/case-source.js';
import type { Loaded } from '../ports/loaded.js';
import { Workspaces } from '../ports/workspaces.js';
import { UnitCase } from '../unit-case.js';
import { RecordedCase } from './recorded-case.js';

/** A case folder, a month of a workspace or a commune of a table, whichever is named: every command works on each. */
@injectable()
export class AnyCase implements CaseSource {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(FolderCases) private readonly folders: CaseSource,
    @inject(RecordedCase) private readonly recorded: CaseSource,
    @inject(UnitCase) private readonly units: CaseSource,
  ) {}

  async head(reference: CaseReference): Promise<Loaded<CaseHead>> {
    return (await this.#sourceOf(reference)).head(reference);
  }

  async load(reference: CaseReference, definitions: Definitions, asOf?: IsoDate): Promise<Loaded<CaseInput>> {
    return (await this.#sourceOf(reference)).load(reference, definitions, asOf);
  }

  async #sourceOf(reference: CaseReference): Promise<CaseSource> {
    if (UnitCase.isMeant(reference)) return this.units;
    const { folder } = reference;
    return (await this.workspaces.isWorkspace(folder)) ? this.recorded : this.folders;
  }
}
