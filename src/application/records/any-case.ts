import { inject, injectable } from 'inversify';
import type { CaseInput } from '../../domain/assessment.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions } from '../../domain/definitions.js';
import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
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
    const source = await this.#sourceOf(reference);
    const idle = source !== this.recorded && idleChoice(reference, source === this.units);
    return idle ? { issues: [idle] } : source.head(reference);
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

/** A month, a version or a commune that is named where there is none to choose from. */
function idleChoice({ folder, month, version, commune }: CaseReference, isTable: boolean): Issue | undefined {
  const named = month ?? version ?? (isTable ? undefined : commune);
  if (named === undefined) return undefined;
  return issue('W001', { file: folder }, { folder: text(folder), problem: text('nothing_to_choose') });
}
