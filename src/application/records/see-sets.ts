import { inject, injectable } from 'inversify';
import type { LoadedSet } from '../../domain/definitions.js';
import { ruleDate } from '../../domain/engine/prepare.js';
import type { LegalDocument } from '../../domain/legal.js';
import type { MonthVersion } from '../../domain/records/month.js';
import { resultDifferences, type SetDifference } from '../../domain/records/version-difference.js';
import { type CriterionChange, type RuledSet, setChanges } from '../../domain/set-changes.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { DomainJson } from '../ports/domain-json.js';
import { Refused } from '../refused.js';
import { type LockedReference, ScoreCase, type ScoreCaseRequest, type ScoredCase } from '../score-case.js';
import { closedResult } from './closed-result.js';
import { type Actor, Desk } from './desk.js';

/** Bộ tiêu chí as it was when months were locked. */
export interface UsedSet {
  readonly set: string;
  readonly version: string;
  /** The beginning of the hash of all that decides its points: the same, and the points are given alike. */
  readonly code: string;
  readonly months: readonly Pick<MonthVersion, 'month' | 'version'>[];
}

export interface SeenSets {
  readonly sets: readonly LoadedSet[];
  readonly documents: ReadonlyMap<string, LegalDocument>;
  /** Of this commune's locked months, the last used first. */
  readonly used: readonly UsedSet[];
}

/** Which edition of a set is meant: the one that a month was locked by, or the one in force. */
export type SetEdition = LockedReference | 'in_force';

/** Two editions of one set side by side. */
export interface ComparedSet {
  readonly before: RuledSet;
  readonly after: RuledSet;
  readonly changes: readonly CriterionChange[];
  /** Whose locked figures are scored by both. */
  readonly figures: LockedReference;
  /** Giả định: what these figures get by the one and by the other. */
  readonly points: SetDifference;
}

/** How much of the hash of a set stands in a data code. */
const CODE_LENGTH = 12;

/** Các bộ tiêu chí: what is in force, what months were locked by, and what is different. */
@injectable()
export class SeeSets {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(ScoreCase) private readonly scoring: ScoreCase,
    @inject(DomainJson) private readonly json: DomainJson,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused */
  async run(folder: string, actor: Actor, commune: string): Promise<SeenSets> {
    const { value } = await this.definitions.load(this.clock.today(), 'all');
    return this.desk.see(folder, actor, { action: 'read', commune }, async ({ records }) => {
      const versions: MonthVersion[] = [];
      for (const { id } of await records.months.list(commune)) {
        versions.push(...(await records.months.versions(commune, id)));
      }
      const sets = [...(value?.sets.values() ?? [])];
      return { sets, documents: value?.documents ?? new Map(), used: usedIn(versions) };
    });
  }

  /**
   * Undefined when no month is among the two, or one of them does not know the set.
   * @throws Refused
   */
  async compare(
    folder: string,
    actor: Actor,
    commune: string,
    set: string,
    [first, second]: readonly [SetEdition, SetEdition],
  ): Promise<ComparedSet | undefined> {
    await this.desk.see(folder, actor, { action: 'read', commune }, async () => undefined);
    const figures = first === 'in_force' ? second : first;
    if (figures === 'in_force') return undefined;
    const scoredBy = (edition: SetEdition) =>
      this.scoring.run({ folder, commune, ...figures, sets: [set], ...rulesOf(edition, figures) });
    const [one, other] = [await scoredBy(first), await scoredBy(second)];
    const wrong = [...one.issues, ...other.issues].filter(({ severity }) => severity === 'error');
    if (wrong.length > 0) throw new Refused(...wrong);
    const [before, after] = [ruledSet(one, set), ruledSet(other, set)];
    const [points] = resultDifferences(one.assessments.map(closedResult), other.assessments.map(closedResult));
    if (before === undefined || after === undefined || points === undefined) return undefined;
    return { before, after, figures, points, changes: setChanges(before, after, (value) => this.json.hash(value)) };
  }
}

function rulesOf(edition: SetEdition, own: LockedReference): Pick<ScoreCaseRequest, 'rulesOfToday' | 'rulesOf'> {
  if (edition === 'in_force') return { rulesOfToday: true };
  return edition.month === own.month && edition.version === own.version ? {} : { rulesOf: edition };
}

function ruledSet({ assessments, definitions }: ScoredCase, id: string): RuledSet | undefined {
  const assessment = assessments.find(({ set }) => set.id === id);
  const set = definitions?.sets.get(id)?.set;
  if (assessment === undefined || definitions === undefined || set === undefined) return undefined;
  return { set, rules: definitions.rules, on: ruleDate(assessment.input) };
}

function usedIn(versions: readonly MonthVersion[]): UsedSet[] {
  const used = new Map<string, UsedSet>();
  for (const { month, version, results } of versions) {
    for (const { set, version: edition, dataHash } of results) {
      const code = codeOf(dataHash);
      const key = `${set} ${code}`;
      const months = [...(used.get(key)?.months ?? []), { month, version }];
      // Put in anew, so that the last used stands last.
      used.delete(key);
      used.set(key, { set, version: edition, code, months });
    }
  }
  return [...used.values()].reverse();
}

/** The part of a data code that is about the set. */
function codeOf(dataHash: string): string {
  return dataHash.split('-')[0] ?? '';
}

export function codeOfSet({ hash }: Pick<LoadedSet, 'hash'>): string {
  return hash.slice(0, CODE_LENGTH);
}
