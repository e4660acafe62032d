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
import { ScoreCase, type ScoredCase } from '../score-case.js';
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

/** One set as it was when a month was locked, beside what is in force now. */
export interface ComparedSet {
  readonly before: RuledSet;
  readonly after: RuledSet;
  readonly changes: readonly CriterionChange[];
  /** Giả định: what that month would get today with the figures it was locked with. */
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

  /** Undefined when that version of the month was not scored by the set, or the set is in force no more. @throws Refused */
  async compare(
    folder: string,
    actor: Actor,
    commune: string,
    locked: { readonly month: string; readonly version: number; readonly set: string },
  ): Promise<ComparedSet | undefined> {
    await this.desk.see(folder, actor, { action: 'read', commune }, async () => undefined);
    const { month, version, set } = locked;
    const reference = { folder, commune, month, version, sets: [set] };
    const [then, now] = [
      await this.scoring.run(reference),
      await this.scoring.run({ ...reference, rulesOfToday: true }),
    ];
    const wrong = [...then.issues, ...now.issues].filter(({ severity }) => severity === 'error');
    if (wrong.length > 0) throw new Refused(...wrong);
    const [before, after] = [ruledSet(then, set), ruledSet(now, set)];
    const [points] = resultDifferences(then.assessments.map(closedResult), now.assessments.map(closedResult));
    if (before === undefined || after === undefined || points === undefined) return undefined;
    return { before, after, points, changes: setChanges(before, after, (value) => this.json.hash(value)) };
  }
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
