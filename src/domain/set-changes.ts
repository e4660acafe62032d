import type { IsoDate } from './calendar.js';
import { type Code, type CriteriaSet, type Criterion, nodesOf } from './criteria-set.js';
import type { RuleBody, RuleId, ScoringRule } from './rule.js';

/** A set of criteria with the rules that score it on a day. */
export interface RuledSet {
  readonly set: CriteriaSet;
  readonly rules: ReadonlyMap<RuleId, ScoringRule>;
  readonly on: IsoDate;
}

/** What is different about a criterion; for one that came or went, only that. */
export type ChangedPart = 'added' | 'removed' | 'name' | 'points' | 'rule' | 'evidence' | 'departments';

/** Thay đổi của một tiêu chí from one version of its set to another. */
export interface CriterionChange {
  readonly code: Code;
  readonly before?: Criterion;
  readonly after?: Criterion;
  readonly parts: readonly ChangedPart[];
}

/** Only what changed, in the order of the later set and then what is gone. @param hash alike for what is alike. */
export function setChanges(before: RuledSet, after: RuledSet, hash: (value: unknown) => string): CriterionChange[] {
  const earlier = new Map(nodesOf(before.set).map((node) => [node.code, node]));
  const later = nodesOf(after.set);
  const kept = new Set(later.map(({ code }) => code));
  const changed = later.flatMap((node): CriterionChange[] => {
    const was = earlier.get(node.code);
    if (was === undefined) return [{ code: node.code, after: node, parts: ['added'] }];
    const parts = partsChanged([was, before], [node, after], hash);
    return parts.length === 0 ? [] : [{ code: node.code, before: was, after: node, parts }];
  });
  const removed = [...earlier.values()].filter(({ code }) => !kept.has(code));
  return [
    ...changed,
    ...removed.map((node): CriterionChange => ({ code: node.code, before: node, parts: ['removed'] })),
  ];
}

type Of = readonly [Criterion, RuledSet];

function partsChanged(before: Of, after: Of, hash: (value: unknown) => string): ChangedPart[] {
  const looks: readonly (readonly [ChangedPart, (of: Of) => unknown])[] = [
    ['name', ([{ name }]) => name],
    ['points', ([{ maxPoints, floor, block }]) => [maxPoints, floor, block]],
    [
      'rule',
      ([{ scoring }, of]) => scoring && [scoring.with, scoring.source, scoring.monitor, bodyOf(scoring.rule, of)],
    ],
    ['evidence', ([{ scoring }]) => scoring?.evidence],
    ['departments', ([{ scoring }]) => [scoring?.lead, scoring?.support]],
  ];
  return looks.filter(([, look]) => hash(look(before) ?? null) !== hash(look(after) ?? null)).map(([part]) => part);
}

/** The rule as it counts on the day; undefined before its first version. */
export function bodyOf(rule: RuleId, { rules, on }: Pick<RuledSet, 'rules' | 'on'>): RuleBody | undefined {
  return rules.get(rule)?.history.at(on)?.value.body;
}
