import { inject, injectable } from 'inversify';
import type { Department } from '../../domain/commune.js';
import type { DepartmentWork } from '../../domain/dossiers/work-list.js';
import { matchDepartment } from '../../domain/names.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { usable } from '../usable.js';
import { type Actor, Desk } from './desk.js';
import { findMonth } from './find.js';
import { listWork } from './list-work.js';
import type { MonthReference } from './see-score.js';

/** Việc của một đơn vị in the list of dossiers, as somebody may see it. */
export interface SeenDossiers extends DepartmentWork {
  /** The department of the commune that the list means; absent: the list names none that is known. */
  readonly known?: Department;
  /** The dossiers themselves are for those who may read the department's files; everybody else is told how many. */
  readonly isOpen: boolean;
}

/** Hồ sơ quá hạn, sắp đến hạn theo đơn vị. */
@injectable()
export class SeeDossiers {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** Undefined where no list of dossiers was imported. @throws Refused */
  async run(
    folder: string,
    actor: Actor,
    { commune, month: wanted }: MonthReference,
  ): Promise<readonly SeenDossiers[] | undefined> {
    const definitions = usable(await this.definitions.load(this.clock.today(), 'all'));
    return this.desk.see(folder, actor, { action: 'read', commune }, async ({ records, today, may }) => {
      const month = await findMonth(folder, records, commune, wanted);
      const departments = await records.communes.departments(commune, today);
      const work = await listWork(records, month, month.asOf ?? today, definitions);
      const dossiers = work.find((each) => each.kind === 'dossiers');
      return dossiers?.departments.map((each): SeenDossiers => {
        const match = matchDepartment(each.department, departments);
        const known = match.kind === 'exact' ? match.department : undefined;
        const isOpen = may({ action: 'read', commune, department: known?.id ?? '' });
        return {
          ...each,
          ...(known !== undefined && { known }),
          ...{ isOpen, dossiers: isOpen ? each.dossiers : [] },
        };
      });
    });
  }
}
