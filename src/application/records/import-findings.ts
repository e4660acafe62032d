import { inject, injectable } from 'inversify';
import type { Finding } from '../../domain/finding.js';
import { hasErrors, type Issue } from '../../domain/issue.js';
import type { AuditNote } from '../../domain/records/audit.js';
import { safeFileName } from '../../domain/records/file-name.js';
import { findingChanges } from '../../domain/records/finding-changes.js';
import { CaseTables, type DeadlineReading } from '../ports/case-tables.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { DomainJson } from '../ports/domain-json.js';
import { Refused } from '../refused.js';
import { usable } from '../usable.js';
import { type Actor, Desk } from './desk.js';
import { findCommune } from './find.js';
import { rowTraces } from './row-traces.js';
import { countAndNames, tellChanges } from './tell-changes.js';

export interface FindingsFile {
  readonly folder: string;
  readonly commune?: string;
  readonly file: string;
  readonly deadlines: DeadlineReading;
  readonly dryRun: boolean;
}

export interface FindingsReport {
  readonly added: readonly Finding[];
  readonly changed: readonly Finding[];
  readonly same: number;
  readonly issues: readonly Issue[];
  readonly recorded: boolean;
}

/** Nhập tồn tại, hạn chế của một đợt kiểm tra: what was said before stays, the last word counts. */
@injectable()
export class ImportFindings {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(CaseTables) private readonly tables: CaseTables,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(DomainJson) private readonly json: DomainJson,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused when nothing of the file can be used, or the person may not import. */
  async run({ folder, commune: id, file, deadlines, dryRun }: FindingsFile, actor: Actor): Promise<FindingsReport> {
    const definitions = usable(await this.definitions.load(this.clock.today(), 'all'));
    const { commune, departments } = await this.desk.look(folder, async (records, today) => {
      const found = await findCommune(folder, records, id);
      return { commune: found.id, departments: await records.communes.departments(found.id, today) };
    });
    const sets = [...definitions.sets.values()].map(({ set }) => set);
    const { value: findings = [], issues } = await this.tables.findings(file, departments, sets, deadlines);
    if (findings.length === 0 && hasErrors(issues)) throw new Refused(...issues);
    return this.desk.act(folder, actor, { action: 'import_figures', commune }, async (sitting) => {
      const { records, note } = sitting;
      const known = new Map((await records.findings.list(commune)).map((each) => [each.id, each]));
      const read = findings.map((finding) => withRemedy(finding, known.get(finding.id)));
      const added = read.filter((finding) => !known.has(finding.id));
      const changed = read.filter((finding) => known.has(finding.id) && this.#differs(known.get(finding.id), finding));
      const same = read.length - added.length - changed.length;
      if (dryRun) return { added, changed, same, issues, recorded: false };
      const keys: string[] = [];
      for (const finding of [...added, ...changed]) keys.push(await records.findings.put(commune, finding));
      const names = countAndNames(
        added.map((each) => each.id),
        this.json,
      );
      // With the content, since nothing else keeps what the new ones said on this day.
      const code = this.json.hash([...added, ...changed]).slice(0, 12);
      const after = `new ${names}, changed ${changed.length}, kept ${same}; ${code}`;
      const rows = await rowTraces(sitting, 'finding', commune, keys);
      await note({ action: 'findings_imported', subject: safeFileName(file), after, rows });
      await tellChanges(sitting, changedFindings(known, changed), this.json);
      return { added, changed, same, issues, recorded: true };
    });
  }

  #differs(before: Finding | undefined, after: Finding): boolean {
    return this.json.encode(before) !== this.json.encode(after);
  }
}

/** A table says nothing of what was reported, and takes nothing of it away. */
function withRemedy(finding: Finding, before: Finding | undefined): Finding {
  return before?.remedy === undefined ? finding : { ...finding, remedy: before.remedy };
}

function changedFindings(known: ReadonlyMap<string, Finding>, changed: readonly Finding[]): AuditNote[] {
  return changed.flatMap((after) => {
    const before = known.get(after.id);
    return before === undefined
      ? []
      : [{ action: 'finding_changed', subject: after.id, ...findingChanges(before, after) }];
  });
}
