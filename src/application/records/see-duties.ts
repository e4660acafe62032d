import { inject, injectable } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import type { Commune, Department } from '../../domain/commune.js';
import { type CriteriaSet, leavesOf, type SubCriterion } from '../../domain/criteria-set.js';
import { courseOf, type Duty, type DutyTerm, termsFrom } from '../../domain/records/duty.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { type Actor, Desk } from './desk.js';
import { findCommune } from './find.js';

/** Vai trong bộ tiêu chí: which departments have played it, in the order of days; none: nobody was named. */
export interface RoleSeat {
  readonly role: string;
  readonly name: string;
  /** Sets that ask for it. */
  readonly sets: readonly CriteriaSet[];
  readonly course: readonly Duty[];
}

export interface SeenDuties {
  readonly commune: Commune;
  readonly departments: readonly Department[];
  readonly seats: readonly RoleSeat[];
  /** Single criteria that a department leads or supports, whatever the roles say: held now, or from a later day. */
  readonly named: readonly DutyTerm[];
  /** Criteria that can be given, each code once. */
  readonly criteria: readonly SubCriterion[];
  readonly today: IsoDate;
}

/** Phân công: who answers for the roles of the criteria sets, and for single criteria. */
@injectable()
export class SeeDuties {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused */
  async run(folder: string, actor: Actor, communeId: string): Promise<SeenDuties> {
    const { value } = await this.definitions.load(this.clock.today(), 'all');
    const sets = [...(value?.sets.values() ?? [])].map(({ set }) => set);
    const deed = { action: 'manage_departments', commune: communeId } as const;
    return this.desk.see(folder, actor, deed, async ({ records, today }) => {
      const commune = await findCommune(folder, records, communeId);
      const duties = await records.communes.duties(commune.id);
      return {
        ...{ commune, today },
        departments: await records.communes.departments(commune.id, today),
        seats: seatsIn(sets, duties),
        named: termsFrom(duties, today).filter(({ kind }) => kind !== 'role'),
        criteria: [...new Map(sets.flatMap(({ areas }) => leavesOf(areas)).map((leaf) => [leaf.code, leaf])).values()],
      };
    });
  }
}

/** Each role once, in the order of the sets; who plays one that every department plays is never named. */
function seatsIn(sets: readonly CriteriaSet[], duties: readonly Duty[]): RoleSeat[] {
  const names = new Map<string, string>();
  for (const { roles, everybody } of sets) {
    for (const [role, name] of roles) if (!everybody.has(role) && !names.has(role)) names.set(role, name);
  }
  return [...names].map(([role, name]) => ({
    ...{ role, name, sets: sets.filter(({ roles }) => roles.has(role)) },
    course: courseOf(duties, { kind: 'role', subject: role }),
  }));
}
