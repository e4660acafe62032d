import { inject, injectable, multiInject } from 'inversify';
import { leavesOf } from '../domain/criteria-set.js';
import type { Definitions } from '../domain/definitions.js';
import { checkExamples } from '../domain/engine/check-examples.js';
import { EvaluatorTable } from '../domain/engine/evaluator.js';
import { type Issue, sortIssues } from '../domain/issue.js';
import { checkListExamples } from '../domain/lists/check-list-examples.js';
import { Clock } from './ports/clock.js';
import { DefinitionsSource } from './ports/definitions-source.js';
import { RuleEvaluators } from './ports/rule-evaluators.js';

/** How much was looked at, for a sentence at the end. */
export interface DefinitionCounts {
  readonly sets: number;
  readonly leaves: number;
  readonly rules: number;
  readonly metrics: number;
  readonly examples: number;
  readonly checks: number;
  readonly risks: number;
}

export interface CheckedDefinitions {
  readonly issues: readonly Issue[];
  readonly counts: DefinitionCounts;
}

/** Kiểm tra bộ tiêu chí và quy tắc: loads everything, runs every cross-check and every worked example. */
@injectable()
export class CheckDefinitions {
  constructor(
    @inject(DefinitionsSource) private readonly source: Pick<DefinitionsSource, 'load'>,
    @inject(Clock) private readonly clock: Clock,
    @multiInject(RuleEvaluators) private readonly evaluators: RuleEvaluators,
  ) {}

  async run(): Promise<CheckedDefinitions> {
    const loaded = await this.source.load(this.clock.today());
    if (loaded.value === undefined) return { issues: loaded.issues, counts: countsOf(undefined) };
    const { lists = {}, calendar } = loaded.value;
    const failing = [
      ...checkExamples(loaded.value, new EvaluatorTable(this.evaluators)),
      ...checkListExamples(lists, calendar),
    ];
    return { issues: sortIssues([...loaded.issues, ...failing]), counts: countsOf(loaded.value) };
  }
}

function countsOf(definitions: Definitions | undefined): DefinitionCounts {
  const rules = [...(definitions?.rules.values() ?? [])];
  const sets = [...(definitions?.sets.values() ?? [])];
  const { dossiers, workFiles, isoProcesses } = definitions?.lists ?? {};
  const counted = [dossiers, workFiles, isoProcesses].filter((each) => each !== undefined);
  const examples = [
    ...rules.flatMap((rule) => rule.history.versions.map((version) => version.value.examples.length)),
    ...counted.map((each) => each.examples.length),
  ];
  return {
    sets: sets.length,
    leaves: sets.flatMap(({ set }) => leavesOf(set.areas)).length,
    rules: rules.length,
    metrics: definitions?.metrics.size ?? 0,
    examples: examples.reduce((sum, count) => sum + count, 0),
    checks: definitions?.checks.length ?? 0,
    risks: definitions?.risks.length ?? 0,
  };
}
