import { inject, injectable } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import { findCriterion, nodesOf } from '../../domain/criteria-set.js';
import type { Finding } from '../../domain/finding.js';
import { issue } from '../../domain/issue.js';
import { slot as asSlot, text } from '../../domain/message.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { Refused } from '../refused.js';
import { usable } from '../usable.js';
import { type Actor, Desk } from './desk.js';
import { exists, findDepartment, findMonth, noSuch } from './find.js';
import { takesReports } from './report-finding.js';
import { rowTraces } from './row-traces.js';
import { writtenBody } from './written-text.js';

export interface NewFinding {
  readonly folder: string;
  readonly commune: string;
  readonly month: string;
  /** Absent: the next free number. */
  readonly id?: string;
  readonly department: string;
  readonly criterion?: string;
  readonly text: string;
  readonly severity: Finding['severity'];
  readonly deadline?: IsoDate;
}

/** Thêm một tồn tại, as the import does with a whole table of them. */
@injectable()
export class AddFinding {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns its id. @throws Refused */
  async run(wanted: NewFinding, actor: Actor): Promise<string> {
    const { folder, commune, severity, deadline } = wanted;
    const definitions = usable(await this.definitions.load(this.clock.today(), 'all'));
    return this.desk.act(folder, actor, { action: 'import_figures', commune }, async (sitting) => {
      const { records, today, note } = sitting;
      const month = await findMonth(folder, records, commune, wanted.month);
      if (!takesReports(month)) {
        throw new Refused(issue('R010', { file: folder }, { month: asSlot(month.id), state: text(month.state) }));
      }
      const departments = await records.communes.departments(commune, today);
      const known = (await records.findings.list(commune)).map(({ id }) => id);
      const sets = month.sets.flatMap((id) => definitions.sets.get(id)?.set ?? []);
      const { criterion } = wanted;
      if (criterion !== undefined && !sets.some((set) => findCriterion(set, criterion) !== undefined)) {
        const codes = sets.flatMap(nodesOf).map(({ code }) => code);
        throw noSuch(folder, 'criterion', criterion, codes);
      }
      if (wanted.id !== undefined && known.includes(wanted.id)) {
        throw exists(folder, 'finding', text(wanted.id), { path: '/id' });
      }
      const finding: Finding = {
        id: wanted.id ?? nextId(known),
        department: findDepartment(folder, departments, wanted.department).id,
        ...(criterion !== undefined && { criterion }),
        ...{ text: writtenBody(folder, 'finding', wanted.text, 'text'), severity, status: 'open' },
        ...(deadline !== undefined && { deadline: { day: deadline, original: deadline } }),
      };
      const key = await records.findings.put(commune, finding);
      const rows = await rowTraces(sitting, 'finding', commune, [key]);
      await note({ action: 'finding_added', subject: finding.id, after: finding.text, rows });
      return finding.id;
    });
  }
}

/** `TT-07` after `TT-06`. */
function nextId(known: readonly string[]): string {
  const taken = known.flatMap((id) => /^TT-(\d+)$/.exec(id)?.[1] ?? []).map(Number);
  return `TT-${String(Math.max(0, ...taken) + 1).padStart(2, '0')}`;
}
