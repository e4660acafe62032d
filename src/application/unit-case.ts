import { inject, injectable } from 'inversify';
import type { CaseInput } from '../domain/assessment.js';
import { dayOfYear, type IsoDate, yearOf } from '../domain/calendar.js';
import type { Definitions } from '../domain/definitions.js';
import { issue } from '../domain/issue.js';
import { text } from '../domain/message.js';
import type { RankInput } from '../domain/ranking.js';
import type { CaseHead, CaseReference, CaseSource } from './ports/case-source.js';
import { Clock } from './ports/clock.js';
import { DefinitionsSource } from './ports/definitions-source.js';
import { DomainJson } from './ports/domain-json.js';
import type { Loaded } from './ports/loaded.js';
import { UnitsSource } from './ports/units-source.js';
import { noSuch } from './records/find.js';
import { chooseSet, newestFigure } from './score-units.js';

/** Một xã trong bảng số liệu nhiều xã, as a case: figures alone, on the days that a ranking of the table takes. */
@injectable()
export class UnitCase implements CaseSource {
  constructor(
    @inject(UnitsSource) private readonly units: UnitsSource,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(Clock) private readonly clock: Clock,
    @inject(DomainJson) private readonly json: DomainJson,
  ) {}

  /** Whether a case is meant that way: by a table, and not by a folder. */
  static isMeant({ folder }: CaseReference): boolean {
    return /\.(?:csv|xlsx)$/i.test(folder);
  }

  async head({ folder }: CaseReference): Promise<Loaded<CaseHead>> {
    const { value: definitions, issues } = await this.definitions.load(this.clock.today(), 'all');
    if (definitions === undefined) return { issues };
    const read = await this.#read(folder, definitions);
    if (read.value === undefined) return { issues: read.issues };
    const chosen = chooseSet(definitions, undefined, read.value)?.set.id;
    return { value: { sets: chosen === undefined ? [] : [chosen] }, issues: [] };
  }

  async load(
    { folder, commune: id }: CaseReference,
    definitions: Definitions,
    asOf?: IsoDate,
  ): Promise<Loaded<CaseInput>> {
    const { value: units, issues } = await this.#read(folder, definitions);
    if (units === undefined) return { issues };
    const unit = id === undefined && units.length === 1 ? units[0] : units.find(({ commune }) => commune.id === id);
    if (unit === undefined) {
      const known = units.map(({ commune }) => commune.id);
      return { issues: [...issues, ...noSuch(folder, 'commune', id ?? '', known).issues] };
    }
    const day = asOf ?? newestFigure(units, this.clock.today()) ?? this.clock.today();
    const chosen = chooseSet(definitions, undefined, units)?.set.id;
    const input = {
      ...{ commune: unit.commune, facts: unit.facts, asOf: day, sets: chosen === undefined ? [] : [chosen] },
      period: { from: dayOfYear(yearOf(day), 1, 1), to: dayOfYear(yearOf(day), 12, 31) },
      ...{ departments: [], evidence: [], files: [], findings: [], departmentNames: [], published: [] },
    };
    return { value: { ...input, hash: this.json.hash(input) }, issues };
  }

  /** The communes of a table of figures; a published one has no figures to score. */
  async #read(file: string, definitions: Definitions): Promise<Loaded<readonly RankInput[]>> {
    const { value, issues } = await this.units.read(file, definitions);
    if (value === undefined) return { issues };
    if (value.kind === 'units') return { value: value.units, issues };
    return { issues: [issue('F001', { file }, { column: text('metric') })] };
  }
}
